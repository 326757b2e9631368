<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Controls as pictures: the shares of their states as a bar, and a cell for each. Every part has the letter of its state. Needs $states, as implementation.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <!-- Context: a theme, or all; $controls: those in it. A share that is too narrow for its letter has none: the numbers stand beside it. -->
  <xsl:template name="bar">
    <xsl:param name="controls"/>
    <xsl:variable name="unit" select="138 div count($controls)"/>
    <svg viewBox="0 0 140 22" width="140" height="22" role="img">
      <xsl:attribute name="aria-label"><xsl:value-of select="concat($t-share, ': ')"/><xsl:call-template name="theme-name"/></xsl:attribute>
      <xsl:for-each select="$states">
        <xsl:variable name="before" select="preceding-sibling::state/@name"/>
        <xsl:variable name="x" select="round(1 + count($controls[@state = $before]) * $unit)"/>
        <xsl:variable name="width" select="round(1 + count($controls[@state = $before or @state = current()/@name]) * $unit) - $x"/>
        <xsl:if test="$width &gt; 0">
          <rect class="rank-{@rank}" x="{$x}" y="1" width="{$width}" height="20"/>
          <xsl:if test="$width &gt; 12"><text class="name" x="{$x + $width div 2}" y="15"><xsl:call-template name="state-letter"/></text></xsl:if>
        </xsl:if>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- Seven cells in a row are as wide as a small screen. -->
  <xsl:template match="theme" mode="heat-map">
    <xsl:variable name="height" select="ceiling(count(control) div 7) * 42 + 2"/>
    <xsl:element name="figure" namespace="">
      <xsl:element name="figcaption" namespace=""><xsl:call-template name="theme-name"/></xsl:element>
      <svg viewBox="0 0 338 {$height}" width="338" height="{$height}" role="group">
        <xsl:attribute name="aria-label"><xsl:call-template name="theme-name"/></xsl:attribute>
        <xsl:apply-templates select="control" mode="heat-map"/>
      </svg>
    </xsl:element>
  </xsl:template>

  <xsl:template match="control" mode="heat-map">
    <xsl:variable name="x" select="(position() - 1) mod 7 * 48 + 1"/>
    <xsl:variable name="y" select="floor((position() - 1) div 7) * 42 + 1"/>
    <xsl:variable name="control" select="."/>
    <a href="{@href}">
      <xsl:for-each select="$states[@name = $control/@state]">
        <title><xsl:value-of select="concat($control/@id, ' ', $control/@title, ': ')"/><xsl:call-template name="state-word"/></title>
        <rect class="rank-{@rank}" x="{$x}" y="{$y}" width="46" height="40"/>
        <text class="name" x="{$x + 23}" y="{$y + 15}"><xsl:value-of select="$control/@short"/></text>
        <text class="count" x="{$x + 23}" y="{$y + 34}"><xsl:call-template name="state-letter"/></text>
      </xsl:for-each>
    </a>
  </xsl:template>
</xsl:stylesheet>
