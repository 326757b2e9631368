<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Registers: a table of all entries with what is short, then a block for each entry with everything.
     A kind's page chooses the columns by mode "columns"; without that they are found. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:key name="column" match="register/entry/*" use="concat(../../@name, ' ', name())"/>
  <xsl:key name="field" match="register/entry/*" use="concat(generate-id(..), ' ', name())"/>

  <!-- The names of the columns with blanks around each, or nothing: then up to five fields whose values
       are short in every entry. -->
  <xsl:template match="register" mode="columns"/>

  <!-- $level: the level of the headings of the blocks. -->
  <xsl:template match="register" mode="register">
    <xsl:param name="level" select="3"/>
    <xsl:variable name="name" select="@name"/>
    <xsl:variable name="wanted"><xsl:apply-templates select="." mode="columns"/></xsl:variable>
    <!-- One element for each column: of those that the entry before does not have, the first of its name.
         (A key for each column would be copied for each entry, which is quadratic.) -->
    <xsl:variable name="firsts">
      <xsl:call-template name="firsts">
        <xsl:with-param name="nodes" select="entry/*[not(self::derived or self::title or self::id)]
          [not(key('field', concat(generate-id(../preceding-sibling::entry[1]), ' ', name())))]"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="first-ids" select="string($firsts)"/>
    <xsl:variable name="fields" select="entry/*[contains($first-ids, concat(' ', generate-id(), ' '))]"/>
    <xsl:variable name="short" select="$fields[string($wanted) = '']
      [not(key('column', concat($name, ' ', name()))[not(@brief)])][position() &lt;= 5]"/>
    <xsl:variable name="columns" select="$short | $fields[contains(string($wanted), concat(' ', name(), ' '))]"/>
    <xsl:variable name="full" select="entry[derived/level[2]][1]"/>
    <xsl:variable name="levels" select="$full/derived/level | entry[derived/level][not($full)][1]/derived/level"/>
    <xsl:variable name="blocks" select="count($fields) &gt; count($columns) or entry/derived/backlinks/link"/>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register'"/>
      <xsl:with-param name="caption"><xsl:call-template name="register-caption"/></xsl:with-param>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:choose>
            <xsl:when test="entry/title/@label"><xsl:value-of select="entry/title/@label"/></xsl:when>
            <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="@entry"/></xsl:call-template></xsl:otherwise>
          </xsl:choose></th>
          <xsl:for-each select="$columns"><th scope="col"><xsl:call-template name="number-class"/><xsl:call-template name="label"/></th></xsl:for-each>
          <xsl:for-each select="$levels"><th scope="col"><xsl:call-template name="level-name"/></th></xsl:for-each>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights"><xsl:if test="$print">
        <xsl:call-template name="weight">
          <xsl:with-param name="text"><xsl:for-each select="entry">
            <xsl:if test="not(title) or translate(@id, $upper, '') != @id"><xsl:value-of select="concat(@id, ' ')"/></xsl:if>
            <xsl:value-of select="concat(title, ' ')"/>
          </xsl:for-each></xsl:with-param>
          <xsl:with-param name="count" select="count(entry) + 0.001"/>
        </xsl:call-template>
        <xsl:for-each select="$columns">
          <xsl:call-template name="weight">
            <xsl:with-param name="label"><xsl:call-template name="label"/></xsl:with-param>
            <xsl:with-param name="text"><xsl:for-each select="key('column', concat($name, ' ', name()))">
              <xsl:apply-templates select="." mode="weighed"/><xsl:text> </xsl:text>
            </xsl:for-each></xsl:with-param>
            <xsl:with-param name="count" select="count(key('column', concat($name, ' ', name())))"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="$levels">14 </xsl:for-each>
      </xsl:if></xsl:with-param>
      <xsl:with-param name="rows" select="entry"/>
      <xsl:with-param name="columns" select="$columns"/>
      <xsl:with-param name="levels" select="$levels"/>
      <xsl:with-param name="anchor" select="not($blocks)"/>
    </xsl:call-template>
    <xsl:if test="$blocks">
      <xsl:apply-templates select="entry" mode="block"><xsl:with-param name="level" select="$level"/></xsl:apply-templates>
    </xsl:if>
  </xsl:template>

  <!-- The text by whose length a column gets its width in print. -->
  <xsl:template match="*" mode="weighed">
    <xsl:choose>
      <xsl:when test="@code"><xsl:value-of select="@ref"/></xsl:when>
      <xsl:when test="item"><xsl:for-each select="item">
        <xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates select="." mode="weighed"/>
      </xsl:for-each></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <!-- A tag stays in one piece and has a margin of its own. -->
  <xsl:template match="status | state | applicable | grade | classification" mode="weighed">
    <xsl:value-of select="concat(translate(., ' ', '-'), '--')"/>
  </xsl:template>

  <xsl:template name="register-caption">
    <xsl:value-of select="concat(@label, ' (', count(entry), ')')"/>
  </xsl:template>

  <xsl:template name="level-name">
    <xsl:choose>
      <xsl:when test="@name = 'inherent'"><xsl:value-of select="$t-inherent"/></xsl:when>
      <xsl:when test="@name = 'current'"><xsl:value-of select="$t-current"/></xsl:when>
      <xsl:when test="@name = 'residual'"><xsl:value-of select="$t-residual"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="@name"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A row; $anchor: it is where links to the entry lead, because there is no block. -->
  <xsl:template match="entry" mode="row">
    <xsl:param name="columns" select="/.."/>
    <xsl:param name="levels" select="/.."/>
    <xsl:param name="anchor" select="false()"/>
    <xsl:variable name="entry" select="."/>
    <tr>
      <xsl:apply-templates select="." mode="mark"/>
      <xsl:if test="$anchor"><xsl:attribute name="id"><xsl:value-of select="@id"/></xsl:attribute></xsl:if>
      <th scope="row">
        <xsl:if test="$anchor"><xsl:call-template name="target"/></xsl:if>
        <xsl:call-template name="entry-name"><xsl:with-param name="link" select="not($anchor)"/></xsl:call-template>
      </th>
      <xsl:for-each select="$columns">
        <xsl:variable name="name" select="name()"/>
        <xsl:variable name="cell" select="$entry/*[name() = $name]"/>
        <td>
          <xsl:attribute name="data-label"><xsl:call-template name="label"/></xsl:attribute>
          <xsl:call-template name="number-class"/>
          <xsl:apply-templates select="$cell" mode="cell"/>
        </td>
      </xsl:for-each>
      <xsl:for-each select="$levels">
        <xsl:variable name="name" select="@name"/>
        <td>
          <xsl:attribute name="data-label"><xsl:call-template name="level-name"/></xsl:attribute>
          <xsl:apply-templates select="$entry/derived/level[@name = $name]"/>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <!-- Everything that is known about an entry. -->
  <xsl:template match="entry" mode="block">
    <xsl:param name="level" select="3"/>
    <div class="entry" id="{@id}">
      <xsl:apply-templates select="." mode="mark"/>
      <div class="keep reserve">
        <xsl:element name="h{$level}">
          <xsl:call-template name="target"/>
          <xsl:call-template name="entry-name"/>
        </xsl:element>
      </div>
      <dl class="fields">
        <xsl:for-each select="derived/level">
          <div><dt><xsl:call-template name="level-name"/></dt><dd><xsl:apply-templates select="."/></dd></div>
        </xsl:for-each>
        <xsl:apply-templates select="*[not(self::derived or self::title or self::id)]" mode="field"/>
      </dl>
      <xsl:apply-templates select="." mode="entry-back"/>
      <xsl:if test="derived/backlinks/link">
        <p class="backlinks"><strong><xsl:value-of select="$t-backlinks"/></strong><xsl:text> </xsl:text>
          <xsl:for-each select="derived/backlinks/link"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates select="."/></xsl:for-each>
          <xsl:for-each select="derived/backlinks"><xsl:call-template name="more"/></xsl:for-each>
        </p>
      </xsl:if>
    </div>
  </xsl:template>
  <xsl:template match="entry" mode="entry-back"/>
  <!-- Attributes of its row and of its block. -->
  <xsl:template match="entry" mode="mark"/>

  <!-- A field with its label, over the whole width where it is long. -->
  <xsl:template match="*" mode="field" name="field">
    <div>
      <xsl:if test="@long"><xsl:attribute name="class">wide<xsl:if test="column"> full</xsl:if></xsl:attribute></xsl:if>
      <dt><xsl:value-of select="@label"/></dt>
      <dd><xsl:choose>
        <xsl:when test="@copy"><xsl:copy-of select="node()"/></xsl:when>
        <xsl:when test="self::status or self::state or self::applicable or self::grade"><xsl:apply-templates select="." mode="cell"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="value"/></xsl:otherwise>
      </xsl:choose></dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
