<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The page of an id that is no more (OLD.html). Where one document took its place, browsers go there at once. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>
  <xsl:import href="partials/strings-site.xsl"/>

  <xsl:template match="moved" mode="title"><xsl:value-of select="concat(@id, ' · ', $site/@title)"/></xsl:template>
  <xsl:template match="moved" mode="sheet">
    <xsl:if test="not(document[2])"><meta http-equiv="refresh" content="0; url={document/@href}"/></xsl:if>
  </xsl:template>
  <xsl:template match="moved" mode="front"><h1><xsl:value-of select="concat(@id, ' ', $t-moved)"/></h1></xsl:template>
  <xsl:template match="moved" mode="body">
    <ul class="links"><xsl:for-each select="document"><li><a href="{@href}"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', @title)"/></a></li></xsl:for-each></ul>
  </xsl:template>
</xsl:stylesheet>
