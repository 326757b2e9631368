<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Where a control is put into practice: the documents; on paper, where no page of the control can show them, also the sections that name it, and
     in a pack the page of each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Context: what was derived for a row. -->
  <xsl:template name="soa-where">
    <xsl:choose>
      <xsl:when test="implemented-by/clause or ($print and $pack = 'yes')">
        <xsl:for-each select="implemented-by/link">
          <xsl:call-template name="soa-place"><xsl:with-param name="of" select="concat(@ref, '#top')"/></xsl:call-template>
          <xsl:for-each select="../clause[@of = current()/@ref]">
            <xsl:call-template name="soa-place"><xsl:with-param name="of" select="concat(@of, '#', substring-after(@href, '#'))"/></xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="implemented-by/link" mode="short"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A line: the id of a document, or number and heading of a section below it. -->
  <xsl:template name="soa-place">
    <xsl:param name="of"/>
    <span>
      <xsl:attribute name="class"><xsl:value-of select="concat('ref', substring(' clause', 1, 7 * boolean(self::clause)))"/></xsl:attribute>
      <xsl:call-template name="link">
        <xsl:with-param name="to" select="string(@href)"/>
        <xsl:with-param name="text"><xsl:choose>
          <xsl:when test="self::clause"><xsl:value-of select="normalize-space(concat(@number, ' ', .))"/></xsl:when>
          <xsl:otherwise><span class="id"><xsl:value-of select="@ref"/></span></xsl:otherwise>
        </xsl:choose></xsl:with-param>
      </xsl:call-template>
      <xsl:if test="$pack = 'yes' and @href"><a class="pg" href="x-dossier:page:{$of}"></a></xsl:if>
    </span>
  </xsl:template>
</xsl:stylesheet>
