<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The findings that a pack may tell of, with the id of the document that each is about in @of. Needs pack.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:key name="by-path" match="/set/document" use="@path"/>

  <xsl:variable name="findings-told">
    <xsl:for-each select="/set/findings/finding">
      <xsl:variable name="of" select="string(key('by-path', @path)/@id)"/>
      <xsl:if test="not($secret[. = $of])"><finding of="{$of}"><xsl:copy-of select="@*"/></finding></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="findings" select="exsl:node-set($findings-told)/finding"/>

</xsl:stylesheet>
