<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- A bar for each month, of as many parts as there are kinds of dates; a part that is wide enough has its letter. Needs $months, as months.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <xsl:template name="month-bars">
    <xsl:variable name="largest">
      <xsl:for-each select="$months"><xsl:sort select="@n" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:value-of select="@n"/></xsl:if></xsl:for-each>
    </xsl:variable>
    <xsl:element name="figure" namespace="">
      <xsl:element name="figcaption" namespace=""><xsl:value-of select="$t-year-caption"/></xsl:element>
      <svg viewBox="0 0 338 364" width="338" height="364" role="img" aria-label="{$t-year-caption}">
        <xsl:apply-templates select="$months" mode="bar"><xsl:with-param name="unit" select="240 div $largest"/></xsl:apply-templates>
      </svg>
    </xsl:element>
  </xsl:template>

  <xsl:template match="month" mode="bar">
    <xsl:param name="unit"/>
    <xsl:variable name="y" select="(position() - 1) * 30 + 3"/>
    <text class="axis" x="30" y="{$y + 17}"><xsl:value-of select="@id"/></text>
    <xsl:for-each select="event[@n &gt; 0]">
      <xsl:variable name="x" select="round(64 + sum(preceding-sibling::event/@n) * $unit)"/>
      <xsl:variable name="width" select="round(64 + (sum(preceding-sibling::event/@n) + @n) * $unit) - $x"/>
      <rect class="rank-{@rank}" x="{$x}" y="{$y}" width="{$width}" height="24"/>
      <xsl:if test="$width &gt; 12"><text class="name" x="{$x + $width div 2}" y="{$y + 16}"><xsl:call-template name="event-letter"/></text></xsl:if>
    </xsl:for-each>
    <text x="{round(64 + @n * $unit) + 14}" y="{$y + 17}"><xsl:value-of select="@n"/></text>
  </xsl:template>
</xsl:stylesheet>
