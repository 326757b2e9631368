<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What the pages about the site have in common: $site-title is what one is called. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:variable name="site-title"/>

  <xsl:template match="index" mode="title"><xsl:value-of select="concat($site-title, ' · ', $site/@title)"/></xsl:template>

  <xsl:template match="index" mode="breadcrumb">
    <nav class="breadcrumb" aria-label="{$t-breadcrumb}">
      <ol>
        <li><a href="{$root}index.html"><xsl:value-of select="$t-home"/></a></li>
        <li aria-current="page"><xsl:value-of select="$site-title"/></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template match="index" mode="front"><h1><xsl:value-of select="$site-title"/></h1></xsl:template>
</xsl:stylesheet>
