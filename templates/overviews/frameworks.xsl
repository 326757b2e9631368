<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- frameworks.html: the documents seen through each catalogue but the default framework. Documents answer to an entry directly, as they name it or
     are what it wants written, or a crosswalk joins it to one that they name: that is derived, and said so wherever it stands. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-coverage.xsl"/>
  <xsl:import href="../pages/partials/overview.xsl"/>
  <xsl:include href="../pages/partials/bars.xsl"/>
  <xsl:include href="../pages/partials/coverage.xsl"/>
  <xsl:include href="../pages/partials/coverage-frameworks.xsl"/>

  <xsl:variable name="overview" select="'frameworks'"/>

  <xsl:template match="set" mode="front">
    <xsl:call-template name="overview-heading"/>
    <p class="soft"><xsl:value-of select="$t-frameworks-lead"/></p>
    <xsl:if test="$catalogues"><p class="notice"><xsl:value-of select="$t-no-claim"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="set" mode="contents">
    <xsl:if test="$catalogues[2]">
      <nav class="contents" aria-label="{$t-contents}">
        <p class="contents-title"><xsl:value-of select="$t-contents"/></p>
        <ol><xsl:for-each select="$catalogues"><li><a href="#{@name}"><xsl:value-of select="@title"/></a></li></xsl:for-each></ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <xsl:choose>
      <xsl:when test="not($catalogues)"><p><xsl:value-of select="$t-no-frameworks"/></p></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="bars"><xsl:with-param name="title" select="$t-by-catalogue"/><xsl:with-param name="bars" select="$bars"/></xsl:call-template>
        <xsl:call-template name="bars-table">
          <xsl:with-param name="caption" select="$t-by-catalogue"/>
          <xsl:with-param name="first" select="$t-catalogue"/>
          <xsl:with-param name="bars" select="$bars"/>
        </xsl:call-template>
        <xsl:apply-templates select="$catalogues"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
