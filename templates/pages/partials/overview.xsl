<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What the pages about the whole set have in common: their title, and the way home. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="overview-title">
    <xsl:call-template name="overview-title"><xsl:with-param name="name" select="$overview"/></xsl:call-template>
  </xsl:variable>

  <xsl:template match="set" mode="title"><xsl:value-of select="concat($overview-title, ' · ', $site/@title)"/></xsl:template>

  <xsl:template match="set" mode="breadcrumb">
    <nav class="breadcrumb" aria-label="{$t-breadcrumb}">
      <ol>
        <li><a href="{$root}index.html"><xsl:value-of select="$t-home"/></a></li>
        <li aria-current="page"><xsl:value-of select="$overview-title"/></li>
      </ol>
    </nav>
  </xsl:template>

  <!-- Kicker and heading; context: set. -->
  <xsl:template name="overview-heading">
    <p class="kicker"><xsl:value-of select="$site/@organisation"/></p>
    <h1><xsl:value-of select="$overview-title"/></h1>
  </xsl:template>
</xsl:stylesheet>
