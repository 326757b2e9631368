<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- A risk matrix as SVG, of a register's own page or of all registers of the set. The levels of its cells come from $grid; without it a cell takes the
     level of a risk that stands in it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <!-- A register that was replaced or withdrawn has keys for which nobody asks. -->
  <xsl:key name="inherent" match="register/entry | meta/risks/entry" use="concat(../../status[. = 'superseded' or . = 'withdrawn'], polarity, ' ', likelihood, ' ', consequence)"/>
  <xsl:key name="residual" match="register/entry | meta/risks/entry" use="concat(../../status[. = 'superseded' or . = 'withdrawn'], polarity, ' ', residual-likelihood, ' ', residual-consequence)"/>

  <!-- $name: inherent or residual, the key and the level; $polarity: threat or opportunity. -->
  <xsl:template name="matrix">
    <xsl:param name="name"/>
    <xsl:param name="polarity" select="'threat'"/>
    <xsl:param name="title"/>
    <xsl:element name="figure" namespace="">
      <xsl:element name="figcaption" namespace=""><xsl:value-of select="$title"/></xsl:element>
      <svg viewBox="0 0 336 262" width="336" height="262" role="img" aria-label="{$title}">
        <xsl:call-template name="matrix-rows">
          <xsl:with-param name="name" select="$name"/>
          <xsl:with-param name="polarity" select="$polarity"/>
        </xsl:call-template>
        <text class="axis" x="188" y="256"><xsl:value-of select="$t-consequence"/></text>
        <text class="axis" x="12" y="108" transform="rotate(-90 12 108)"><xsl:value-of select="$t-likelihood"/></text>
      </svg>
    </xsl:element>
  </xsl:template>

  <xsl:template name="matrix-rows">
    <xsl:param name="name"/>
    <xsl:param name="polarity"/>
    <xsl:param name="row" select="5"/>
    <text class="axis" x="30" y="{(5 - $row) * 43 + 28}"><xsl:value-of select="$row"/></text>
    <text class="axis" x="{$row * 58 + 14}" y="236"><xsl:value-of select="$row"/></text>
    <xsl:call-template name="matrix-cells">
      <xsl:with-param name="name" select="$name"/>
      <xsl:with-param name="polarity" select="$polarity"/>
      <xsl:with-param name="row" select="$row"/>
    </xsl:call-template>
    <xsl:if test="$row &gt; 1">
      <xsl:call-template name="matrix-rows">
        <xsl:with-param name="name" select="$name"/>
        <xsl:with-param name="polarity" select="$polarity"/>
        <xsl:with-param name="row" select="$row - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="matrix-cells">
    <xsl:param name="name"/>
    <xsl:param name="polarity"/>
    <xsl:param name="row"/>
    <xsl:param name="column" select="1"/>
    <xsl:variable name="risks" select="key($name, concat($polarity, ' ', $row, ' ', $column))"/>
    <xsl:variable name="cell" select="$grid/row[@likelihood = $row]/cell[@consequence = $column]"/>
    <xsl:variable name="level" select="$cell | $risks[not($cell)][1]/derived/level[@name = $name]"/>
    <rect class="rank-{concat($level/@rank, substring('0', 1 + string-length($level/@rank)))}" x="{($column - 1) * 58 + 43}" y="{(5 - $row) * 43 + 2}" width="58" height="43"/>
    <!-- The word says what the colour says; a long one is cut, the table has it in full. -->
    <text class="name" x="{($column - 1) * 58 + 72}" y="{(5 - $row) * 43 + 40}"><xsl:value-of select="substring($level/@label, 1, 9)"/></text>
    <xsl:if test="$risks">
      <text class="count" x="{($column - 1) * 58 + 72}" y="{(5 - $row) * 43 + 23}"><xsl:value-of select="count($risks)"/></text>
    </xsl:if>
    <xsl:if test="$column &lt; 5">
      <xsl:call-template name="matrix-cells">
        <xsl:with-param name="name" select="$name"/>
        <xsl:with-param name="polarity" select="$polarity"/>
        <xsl:with-param name="row" select="$row"/>
        <xsl:with-param name="column" select="$column + 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
