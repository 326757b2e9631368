<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The findings that a pack may tell of, with the id of the document that each is about in @of. Needs pack.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:key name="by-path" match="/set/document" use="@path"/>

  <xsl:variable name="findings-told">
    <xsl:for-each select="/set/findings/finding">
      <xsl:variable name="of"><xsl:call-template name="document-at"><xsl:with-param name="path" select="string(@path)"/></xsl:call-template></xsl:variable>
      <xsl:if test="not($secret[. = string($of)])"><finding of="{$of}"><xsl:copy-of select="@*"/></finding></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="findings" select="exsl:node-set($findings-told)/finding"/>

  <!-- The id of the document in the file. Findings say where it lies from the working directory, documents where from the project's. -->
  <xsl:template name="document-at">
    <xsl:param name="path"/>
    <xsl:variable name="document" select="key('by-path', $path)[1]"/>
    <xsl:choose>
      <xsl:when test="$document"><xsl:value-of select="$document/@id"/></xsl:when>
      <xsl:when test="contains($path, '/')"><xsl:call-template name="document-at"><xsl:with-param name="path" select="substring-after($path, '/')"/></xsl:call-template></xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
