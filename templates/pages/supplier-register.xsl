<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The supplier register: what depends on each supplier, what it sees, and how it was judged, side by side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'suppliers'"> tier owner access personal-data assessment status </xsl:if>
  </xsl:template>

  <!-- The result, and below it when the next assessment is due. -->
  <xsl:template match="entry/assessment" mode="cell">
    <xsl:apply-templates select="result" mode="value"/>
    <xsl:for-each select="next"><span class="under"><xsl:value-of select="concat(@label, '&#160;')"/><span class="date"><xsl:value-of select="."/></span></span></xsl:for-each>
  </xsl:template>
  <xsl:template match="entry/assessment" mode="weighed">Next&#xA0;2026-11-01</xsl:template>
</xsl:stylesheet>
