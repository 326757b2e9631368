<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Shares as a picture: a bar for each row, two beside each other, cut into parts. A part has a colour and its letter; the line below says in
     words how many are in each, as does the table that stands below the picture. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <!-- $bars: elements with a title, and a part in each (letter, word, count, rank). -->
  <xsl:template name="bars">
    <xsl:param name="title"/>
    <xsl:param name="bars"/>
    <xsl:variable name="height" select="ceiling(count($bars) div 2) * 84"/>
    <xsl:element name="p" namespace="">
      <xsl:attribute name="class">tiles</xsl:attribute>
      <svg viewBox="0 0 792 {$height}" width="792" height="{$height}" role="img" aria-label="{$title}">
        <xsl:for-each select="$bars">
          <xsl:variable name="x" select="(position() - 1) mod 2 * 402 + 1"/>
          <xsl:variable name="y" select="floor((position() - 1) div 2) * 84"/>
          <xsl:variable name="unit" select="388 div sum(part/@count)"/>
          <text x="{$x + 194}" y="{$y + 18}">
            <xsl:value-of select="substring(@title, 1, 54)"/><xsl:if test="string-length(@title) &gt; 54">…</xsl:if>
          </text>
          <xsl:for-each select="part">
            <xsl:if test="@count &gt; 0">
              <xsl:variable name="left" select="round(($x + sum(preceding-sibling::part/@count) * $unit) * 10) div 10"/>
              <xsl:variable name="width" select="round(@count * $unit * 10) div 10"/>
              <rect class="rank-{@rank}" x="{$left}" y="{$y + 26}" width="{$width}" height="24"/>
              <xsl:if test="$width &gt;= 14"><text x="{round($left + $width div 2)}" y="{$y + 43}"><xsl:value-of select="@letter"/></text></xsl:if>
            </xsl:if>
          </xsl:for-each>
          <text class="name" x="{$x + 194}" y="{$y + 66}">
            <xsl:for-each select="part[@count &gt; 0]">
              <xsl:if test="position() &gt; 1"> · </xsl:if>
              <xsl:value-of select="concat(@letter, ' ', @count, ' ', @word)"/>
            </xsl:for-each>
          </text>
        </xsl:for-each>
      </svg>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
