<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Areas as a picture: a tile each, three or four in a row, with its state in a word and a colour. The table below says the same. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <!-- Context: the list of areas. -->
  <xsl:template name="tiles">
    <xsl:param name="title"/>
    <xsl:variable name="columns" select="4 - (count(area) &gt; 4)"/>
    <xsl:variable name="width" select="792 div $columns"/>
    <xsl:variable name="height" select="ceiling(count(area) div $columns) * 72 - 8"/>
    <xsl:element name="p" namespace="">
      <xsl:attribute name="class">tiles</xsl:attribute>
      <svg viewBox="0 0 792 {$height}" width="792" height="{$height}" role="img" aria-label="{$title}">
        <xsl:for-each select="area">
          <xsl:variable name="x" select="(position() - 1) mod $columns * $width + 1"/>
          <xsl:variable name="y" select="floor((position() - 1) div $columns) * 72 + 1"/>
          <rect x="{$x}" y="{$y}" width="{$width - 10}" height="62" rx="4">
            <xsl:attribute name="class">
              <xsl:choose>
                <xsl:when test="@state = 'complete'">rank-1</xsl:when>
                <xsl:when test="@state = 'overdue'">rank-2</xsl:when>
                <xsl:when test="@state = 'incomplete'">rank-3</xsl:when>
                <xsl:otherwise>rank-4</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
          </rect>
          <text x="{$x + ($width - 10) div 2}" y="{$y + 27}"><xsl:value-of select="@title"/></text>
          <text class="name" x="{$x + ($width - 10) div 2}" y="{$y + 47}">
            <xsl:call-template name="state"/>
            <xsl:if test="information/@all &gt; 0"><xsl:value-of select="concat(' · ', information/@done, ' ', $t-of, ' ', information/@all)"/></xsl:if>
          </text>
        </xsl:for-each>
      </svg>
    </xsl:element>
  </xsl:template>

  <xsl:template name="state-tag">
    <xsl:element name="span" namespace="">
      <xsl:attribute name="class">
        <xsl:text>tag</xsl:text>
        <xsl:choose>
          <xsl:when test="@state = 'complete' or @state = 'present'"> good</xsl:when>
          <xsl:when test="@state = 'missing'"> bad</xsl:when>
          <xsl:when test="@state != 'excluded'"> warn</xsl:when>
        </xsl:choose>
      </xsl:attribute>
      <xsl:call-template name="state"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
