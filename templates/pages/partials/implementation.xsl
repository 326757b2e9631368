<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- How far the controls of the framework are, as its statement of applicability says: numbers for each theme, and a heat map with a cell for each control. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="heat-map.xsl"/>

  <xsl:key name="decision" match="/set/document/meta/controls/entry" use="concat(../../../@id, ' ', @id)"/>
  <xsl:key name="theme" match="/set/catalogue/control" use="concat(../@name, ' ', @group)"/>

  <xsl:variable name="controls" select="/set/catalogue[@name = /set/@framework]/control[not(@withdrawn)]"/>

  <!-- What a control can be, in the order of the columns; rank is the colour. -->
  <xsl:variable name="state-list">
    <state name="implemented" rank="1"/>
    <state name="partial" rank="2"/>
    <state name="planned" rank="3"/>
    <state name="not-implemented" rank="4"/>
    <state name="excluded" rank="0"/>
    <state name="undecided" rank="5"/>
  </xsl:variable>
  <xsl:variable name="states" select="exsl:node-set($state-list)/state"/>

  <!-- themes with their controls: theme id title; control id short title href state. -->
  <xsl:variable name="theme-list">
    <themes>
      <xsl:for-each select="$controls[generate-id() = generate-id(key('theme', concat(../@name, ' ', @group))[not(@withdrawn)][1])]">
        <theme id="{@group}" title="{@group-title}">
          <xsl:for-each select="key('theme', concat(../@name, ' ', @group))[not(@withdrawn)]">
            <control id="{@id}" title="{@title}" href="{@href}">
              <!-- "5.1" for "A.5.1": a first letter alone says nothing that the theme does not. -->
              <xsl:attribute name="short"><xsl:value-of select="substring(@id, 1 + 2 * (substring(@id, 2, 1) = '.' and translate(substring(@id, 1, 1), $upper, '') = ''))"/></xsl:attribute>
              <xsl:attribute name="state">
                <xsl:call-template name="control-state"><xsl:with-param name="decision" select="key('decision', concat(@decision, ' ', @id))[1]"/></xsl:call-template>
              </xsl:attribute>
            </control>
          </xsl:for-each>
        </theme>
      </xsl:for-each>
    </themes>
  </xsl:variable>
  <xsl:variable name="themes" select="exsl:node-set($theme-list)/themes"/>

  <!-- The name of a state. Included without saying how far it is, is as good as undecided. -->
  <xsl:template name="control-state">
    <xsl:param name="decision"/>
    <xsl:choose>
      <xsl:when test="$decision/applicable = 'no'">excluded</xsl:when>
      <xsl:when test="$decision/applicable = 'yes' and $states[@name = $decision/status]"><xsl:value-of select="$decision/status"/></xsl:when>
      <xsl:otherwise>undecided</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a state. Its word, and the letter that stands for it. -->
  <xsl:template name="state-word">
    <xsl:choose>
      <xsl:when test="@name = 'excluded'"><xsl:value-of select="$t-state-excluded"/></xsl:when>
      <xsl:when test="@name = 'undecided'"><xsl:value-of select="$t-state-undecided"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="word"><xsl:with-param name="value" select="string(@name)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="state-letter">
    <xsl:value-of select="substring($t-letters, 1 + count(preceding-sibling::state), 1)"/>
  </xsl:template>

  <xsl:template name="implementation">
    <section id="dossier-implementation">
      <h2><xsl:value-of select="$t-implementation-status"/></h2>
      <p class="soft"><xsl:value-of select="$t-implementation-lead"/></p>
      <xsl:call-template name="implementation-table"/>
      <xsl:call-template name="legend"/>
    </section>
    <section id="dossier-controls">
      <h2><xsl:value-of select="$t-heat-map"/></h2>
      <p class="soft"><xsl:value-of select="$t-heat-map-lead"/></p>
      <xsl:call-template name="legend"/>
      <div class="pictures"><xsl:apply-templates select="$themes/theme" mode="heat-map"/></div>
      <details>
        <summary><xsl:value-of select="$t-data"/></summary>
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'quiet'"/>
          <xsl:with-param name="caption" select="$t-heat-map"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-control"/></th>
              <th scope="col"><xsl:value-of select="$t-theme"/></th>
              <th scope="col"><xsl:value-of select="$t-status"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="rows" select="$themes/theme/control"/>
        </xsl:call-template>
      </details>
    </section>
  </xsl:template>

  <!-- A row for each theme below the total: its number of controls, their shares as a bar, and the number in each state. On paper there is no room
       for the words of the states, and the legend below has them. -->
  <xsl:template name="implementation-table">
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-implementation-status"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-theme"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-total"/></th>
          <th scope="col"><xsl:value-of select="$t-share"/></th>
          <xsl:for-each select="$states"><th scope="col" class="n"><xsl:choose>
            <xsl:when test="$print"><xsl:call-template name="state-letter"/></xsl:when>
            <xsl:otherwise><xsl:call-template name="state-word"/></xsl:otherwise>
          </xsl:choose></th></xsl:for-each>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'40 14 32 8 8 8 8 8 8 '"/>
      <xsl:with-param name="rows" select="$themes | $themes/theme"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="legend">
    <p class="tags">
      <xsl:for-each select="$states">
        <span class="level rank-{@rank}"><xsl:call-template name="state-letter"/><xsl:text>&#160; </xsl:text><xsl:call-template name="state-word"/></span>
      </xsl:for-each>
    </p>
  </xsl:template>

  <!-- The total comes first. -->
  <xsl:template match="themes | theme" mode="row">
    <xsl:variable name="controls" select="control | theme/control"/>
    <tr>
      <xsl:if test="self::themes"><xsl:attribute name="class">total</xsl:attribute></xsl:if>
      <th scope="row"><xsl:call-template name="theme-name"/></th>
      <td class="n" data-label="{$t-total}"><xsl:value-of select="count($controls)"/></td>
      <td data-label="{$t-share}"><xsl:call-template name="bar"><xsl:with-param name="controls" select="$controls"/></xsl:call-template></td>
      <xsl:for-each select="$states">
        <td class="n">
          <xsl:attribute name="data-label"><xsl:call-template name="state-word"/></xsl:attribute>
          <xsl:value-of select="count($controls[@state = current()/@name])"/>
        </td>
      </xsl:for-each>
    </tr>
  </xsl:template>

  <xsl:template name="theme-name">
    <xsl:choose>
      <xsl:when test="self::themes"><xsl:value-of select="$t-total"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat(@id, ' ', @title)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="control" mode="row">
    <tr>
      <th scope="row"><a href="{@href}"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', @title)"/></a></th>
      <td><xsl:for-each select=".."><xsl:call-template name="theme-name"/></xsl:for-each></td>
      <td>
        <xsl:for-each select="$states[@name = current()/@state]">
          <span class="level rank-{@rank}"><xsl:call-template name="state-letter"/><xsl:text>&#160; </xsl:text><xsl:call-template name="state-word"/></span>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
