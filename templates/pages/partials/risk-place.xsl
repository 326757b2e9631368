<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Where one risk stands in the grid of the method: a letter in the cell of each of its levels, and a table that says the same. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <xsl:key name="stands" match="/entry/derived/level" use="concat(@likelihood, ' ', @consequence)"/>

  <!-- Context: the root. -->
  <xsl:template name="risk-place">
    <xsl:element name="div" namespace="">
      <xsl:attribute name="class">pictures</xsl:attribute>
      <xsl:apply-templates select="method/grid" mode="place"/>
    </xsl:element>
    <xsl:call-template name="place-table"/>
  </xsl:template>

  <xsl:template match="grid" mode="place">
    <xsl:element name="figure" namespace="">
      <xsl:element name="figcaption" namespace=""><xsl:value-of select="$t-place"/></xsl:element>
      <svg viewBox="0 0 336 262" width="336" height="262" role="img" aria-label="{$t-place}">
        <xsl:for-each select="row">
          <text class="axis" x="30" y="{(5 - @likelihood) * 43 + 28}"><xsl:value-of select="@likelihood"/></text>
          <xsl:apply-templates select="cell" mode="place"/>
        </xsl:for-each>
        <xsl:for-each select="row[1]/cell"><text class="axis" x="{@consequence * 58 + 14}" y="236"><xsl:value-of select="@consequence"/></text></xsl:for-each>
        <text class="axis" x="188" y="256"><xsl:value-of select="$t-consequence"/></text>
        <text class="axis" x="12" y="108" transform="rotate(-90 12 108)"><xsl:value-of select="$t-likelihood"/></text>
      </svg>
    </xsl:element>
  </xsl:template>

  <!-- The word says what the colour says; a long one is cut, the table has it in full. -->
  <xsl:template match="cell" mode="place">
    <xsl:variable name="x" select="(@consequence - 1) * 58"/>
    <xsl:variable name="y" select="(5 - @likelihood) * 43"/>
    <rect class="rank-{@rank}" x="{$x + 43}" y="{$y + 2}" width="58" height="43"/>
    <text class="name" x="{$x + 72}" y="{$y + 40}"><xsl:value-of select="substring(@label, 1, 9)"/></text>
    <xsl:variable name="marks" select="key('stands', concat(@likelihood, ' ', @consequence))"/>
    <xsl:if test="$marks"><text class="count" x="{$x + 72}" y="{$y + 23}"><xsl:for-each select="$marks"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:call-template name="mark"/></xsl:for-each></text></xsl:if>
  </xsl:template>

  <!-- Context: a level. -->
  <xsl:template name="mark">
    <xsl:choose>
      <xsl:when test="@name = 'inherent'"><xsl:value-of select="$t-mark-inherent"/></xsl:when>
      <xsl:when test="@name = 'current'"><xsl:value-of select="$t-mark-current"/></xsl:when>
      <xsl:when test="@name = 'residual'"><xsl:value-of select="$t-mark-residual"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="substring(@name, 1, 1)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="place-table" xmlns="">
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-assessment"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-score"/></th>
          <th scope="col"><xsl:value-of select="$t-mark"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-likelihood"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-consequence"/></th>
          <th scope="col"><xsl:value-of select="$t-level"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="rows" select="$levels"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="level" mode="row" xmlns="">
    <tr>
      <th scope="row"><xsl:call-template name="level-name"/></th>
      <td data-label="{$t-mark}"><xsl:call-template name="mark"/></td>
      <td class="n" data-label="{$t-likelihood}"><xsl:value-of select="@likelihood"/></td>
      <td class="n" data-label="{$t-consequence}"><xsl:value-of select="@consequence"/></td>
      <td data-label="{$t-level}"><xsl:apply-templates select="."/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
