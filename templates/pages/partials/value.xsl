<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Values of front matter, wherever they stand: <meta> and the entries of registers. A value is text, prose,
     a reference (ref, href), a list (item …) or a map (named children). Modes:
       value  in full, as it stands in a block
       cell   compactly, as it stands in a table -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ:'"/>

  <!-- The label of a field: what the kind says, else its name. -->
  <xsl:template name="label">
    <xsl:param name="field" select="."/>
    <xsl:choose>
      <xsl:when test="$field/@label"><xsl:value-of select="$field/@label"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="capital"><xsl:with-param name="text" select="name($field)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="value">
    <xsl:choose>
      <xsl:when test="@copy"><xsl:copy-of select="node()"/></xsl:when>
      <xsl:when test="not(*)"><xsl:call-template name="scalar"/></xsl:when>
      <xsl:when test="column"><xsl:call-template name="maps"/></xsl:when>
      <xsl:when test="item and not(item[2])"><xsl:apply-templates select="item" mode="value"/></xsl:when>
      <!-- Phrases and titles with ids stand below each other; words, durations and roles beside each other. -->
      <xsl:when test="item[@code][string-length(@title) &gt; 24 or contains(@title, ' ')]
          or item[not(@ref)][string-length(.) &gt; 24 or (contains(., ' ') and not(number(substring-before(., ' ')) &gt; 0))]">
        <ul class="plain"><xsl:for-each select="item"><li><xsl:apply-templates select="." mode="value"/></li></xsl:for-each></ul>
      </xsl:when>
      <xsl:when test="item"><xsl:for-each select="item">
        <xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates select="." mode="value"/>
      </xsl:for-each></xsl:when>
      <xsl:when test="*[not(self::a or self::p or self::em or self::strong or self::code or self::variable or self::br)]">
        <dl class="map">
          <xsl:for-each select="*">
            <div><dt><xsl:call-template name="label"/></dt><dd><xsl:apply-templates select="." mode="value"/></dd></div>
          </xsl:for-each>
        </dl>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="scalar"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="cell">
    <xsl:choose>
      <xsl:when test="@code and @href"><a href="{@href}" title="{@title}" class="id"><xsl:value-of select="@ref"/></a></xsl:when>
      <xsl:when test="@code"><xsl:value-of select="@ref"/></xsl:when>
      <xsl:when test="self::status or self::state or self::applicable or self::grade or self::classification">
        <xsl:call-template name="tag"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="@word"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="item"><xsl:for-each select="item">
        <xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates select="." mode="cell"/>
      </xsl:for-each></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Text, or prose with references in it. A single lower-case word may be an enumerated value. -->
  <xsl:template name="scalar">
    <xsl:choose>
      <xsl:when test="* or contains(., ' ')"><xsl:apply-templates/></xsl:when>
      <xsl:otherwise><xsl:call-template name="word"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A list of maps as a table; context: the list. -->
  <xsl:template name="maps">
    <xsl:param name="caption"/>
    <xsl:choose>
      <xsl:when test="not($print or $caption != '')">
        <div class="scroll" role="group" tabindex="0" aria-label="{$t-table}">
          <table>
            <thead><xsl:call-template name="maps-head"/></thead>
            <tbody><xsl:apply-templates select="item" mode="row"/></tbody>
          </table>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="table">
          <xsl:with-param name="caption" select="$caption"/>
          <xsl:with-param name="text" select="string(.)"/>
          <xsl:with-param name="weights">
            <xsl:for-each select="column">
              <xsl:variable name="name" select="@name"/>
              <xsl:call-template name="weight">
                <xsl:with-param name="label" select="@label"/>
                <xsl:with-param name="text"><xsl:for-each select="../item/*[name() = $name]"><xsl:value-of select="concat(., ' ')"/></xsl:for-each></xsl:with-param>
                <xsl:with-param name="count" select="count(../item)"/>
                <!-- Many long columns leave room for the words in the short ones. -->
                <xsl:with-param name="most" select="40 - 16 * (count(../column) &gt; 5)"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
          <xsl:with-param name="head"><xsl:call-template name="maps-head"/></xsl:with-param>
          <xsl:with-param name="rows" select="item"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="maps-head">
    <tr>
      <xsl:for-each select="column">
        <th scope="col"><xsl:if test="@number"><xsl:attribute name="class">n</xsl:attribute></xsl:if><xsl:value-of select="@label"/></th>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- A row of such a table; mostly every item has every column. -->
  <xsl:template match="item" mode="row">
    <xsl:variable name="item" select="."/>
    <tr>
      <xsl:choose>
        <xsl:when test="count(*) = count(../column)">
          <xsl:for-each select="*">
            <td data-label="{@label}"><xsl:if test="@number"><xsl:attribute name="class">n</xsl:attribute></xsl:if><xsl:apply-templates select="." mode="value"/></td>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="../column">
            <xsl:variable name="name" select="@name"/>
            <td data-label="{@label}"><xsl:if test="@number"><xsl:attribute name="class">n</xsl:attribute></xsl:if><xsl:apply-templates select="$item/*[name() = $name]" mode="value"/></td>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </tr>
  </xsl:template>

  <!-- Columns of numbers end at the same place; context: the first value of the column. -->
  <xsl:template name="number-class">
    <xsl:if test=". != '' and translate(., '0123456789', '') = ''"><xsl:attribute name="class">n</xsl:attribute></xsl:if>
  </xsl:template>

  <!-- A value as a coloured word; the colour repeats what the word says. -->
  <xsl:template name="tag">
    <xsl:param name="value"/>
    <xsl:param name="word"/>
    <xsl:if test="$value != ''">
      <span>
        <xsl:attribute name="class">
          <xsl:text>tag</xsl:text>
          <xsl:choose>
            <xsl:when test="contains(' approved implemented done closed yes true treated accepted current ', concat(' ', $value, ' '))"> good</xsl:when>
            <xsl:when test="contains(' overdue not-implemented major withdrawn open ', concat(' ', $value, ' '))"> bad</xsl:when>
            <xsl:when test="contains(' draft in-review due-soon partial planned in-progress in-treatment minor ', concat(' ', $value, ' '))"> warn</xsl:when>
          </xsl:choose>
        </xsl:attribute>
        <xsl:call-template name="word"><xsl:with-param name="value" select="$value"/><xsl:with-param name="word" select="$word"/></xsl:call-template>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Context: a computed <level>. -->
  <xsl:template match="level">
    <span class="level rank-{@rank}">
      <xsl:choose>
        <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
        <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="@value"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@likelihood"><xsl:text> </xsl:text><span class="score"><xsl:value-of select="concat(@likelihood, '×', @consequence)"/></span></xsl:if>
    </span>
  </xsl:template>

  <!-- Context: an entry. "RISK-001 Title"; ids that are only keys (roles, terms) are not
       shown, and an id leads to the entry's own page, where it has one. On the page of its document a link to it is the anchor alone. -->
  <xsl:template name="entry-name">
    <xsl:param name="link" select="false()"/>
    <xsl:if test="@page"><a href="{@page}" class="id" title="{title}"><xsl:value-of select="@id"/></a><xsl:text> </xsl:text></xsl:if>
    <xsl:variable name="text">
      <xsl:if test="not(@page) and translate(@id, $upper, '') != @id"><span class="id"><xsl:value-of select="@id"/></span><xsl:text> </xsl:text></xsl:if>
      <xsl:value-of select="title"/>
      <xsl:if test="not(title) and translate(@id, $upper, '') = @id"><xsl:value-of select="@id"/></xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$link">
        <xsl:call-template name="link">
          <xsl:with-param name="to" select="substring(@href, 1 + string-length(substring-before(@href, '#')) * ($self != ''))"/>
          <xsl:with-param name="text" select="$text"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
