<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What exports share: their words, and how a list or an id stands in one cell. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="strings-exports.xsl"/>
  <xsl:import href="living.xsl"/>

  <xsl:output method="xml" encoding="UTF-8"/>

  <xsl:variable name="organisation" select="/set/@organisation"/>
  <xsl:variable name="version" select="/set/site/@version"/>
  <xsl:variable name="commit" select="/set/site/@commit"/>
  <xsl:variable name="as-of" select="/set/@as-of"/>

  <!-- "Larkfield Software Ltd · as of 2026-11-24", for the foot of a printed sheet. -->
  <xsl:variable name="about">
    <xsl:value-of select="concat($organisation, ' · ', $t-as-of, ' ', $as-of)"/>
    <xsl:if test="/set/site/@draft"><xsl:value-of select="concat(' · ', $t-draft)"/></xsl:if>
  </xsl:variable>

  <!-- Context: any. A cell with the text of the nodes, one after the other. -->
  <xsl:template name="cell">
    <xsl:param name="of"/>
    <c>
      <xsl:for-each select="$of">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:value-of select="."/>
      </xsl:for-each>
    </c>
  </xsl:template>

  <!-- The same with what references are called in place of their ids: of roles, say. -->
  <xsl:template name="titles">
    <xsl:param name="of"/>
    <c>
      <xsl:for-each select="$of">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:choose>
          <xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </c>
  </xsl:template>

</xsl:stylesheet>
