<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- coverage.html: control by document, clause by document, risk by control, role by document, and all gaps. A matrix of all documents would be
     a picture that nobody can read: each control, clause, risk and role is a row, and ids are links. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-coverage.xsl"/>
  <xsl:import href="../pages/partials/overview.xsl"/>
  <xsl:include href="../pages/partials/tiles.xsl"/>
  <xsl:include href="../pages/partials/strings-completeness.xsl"/>
  <xsl:include href="../pages/partials/bars.xsl"/>
  <xsl:include href="../pages/partials/coverage-all.xsl"/>

  <xsl:variable name="overview" select="'coverage'"/>

  <xsl:template match="set" mode="front">
    <xsl:call-template name="overview-heading"/>
    <p class="soft"><xsl:value-of select="$t-coverage-lead"/></p>
    <p class="counts">
      <xsl:variable name="included" select="$controls[@decision = 'included' or @decision = '']"/>
      <xsl:call-template name="share">
        <xsl:with-param name="all" select="$included"/>
        <xsl:with-param name="done" select="$included[named/link or above/link]"/>
        <xsl:with-param name="what" select="concat(substring($t-controls-have-document, 1 div boolean($statement)), substring($t-all-controls-have-document, 1 div not($statement)))"/>
      </xsl:call-template>
      <xsl:for-each select="$clause-catalogues">
        <xsl:call-template name="share">
          <xsl:with-param name="all" select="clause[not(@parts or @out)]"/>
          <xsl:with-param name="done" select="clause[not(@parts or @out)][not(gap)]"/>
          <xsl:with-param name="what" select="concat($t-clauses-covered, ' (', @title, ')')"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:call-template name="share">
        <xsl:with-param name="all" select="$risks[@treated]"/>
        <xsl:with-param name="done" select="$risks[@treated][not(gap)]"/>
        <xsl:with-param name="what" select="concat(substring($t-risks-have-control, 1 div boolean($statement)), substring($t-risks-name-control, 1 div not($statement)))"/>
      </xsl:call-template>
      <xsl:call-template name="share">
        <xsl:with-param name="all" select="$responsibilities"/>
        <xsl:with-param name="done" select="$responsibilities[not(gap)]"/>
        <xsl:with-param name="what" select="$t-documents-have-roles"/>
      </xsl:call-template>
      <span><strong><xsl:value-of select="count($gaps)"/></strong><xsl:text> </xsl:text><a href="#dossier-gaps"><xsl:value-of select="concat(substring($t-gap-count, 1 div (count($gaps) = 1)), substring($t-gaps-count, 1 div (count($gaps) != 1)))"/></a></span>
    </p>
  </xsl:template>

  <!-- "91 of 92 controls have a document"; nothing where there are none. -->
  <xsl:template name="share">
    <xsl:param name="all"/>
    <xsl:param name="done"/>
    <xsl:param name="what"/>
    <xsl:if test="$all">
      <span><strong><xsl:value-of select="concat(count($done), ' ', $t-of, ' ', count($all))"/></strong><xsl:value-of select="concat(' ', $what)"/></span>
    </xsl:if>
  </xsl:template>

  <xsl:template match="set" mode="contents">
    <nav class="contents" aria-label="{$t-contents}">
      <p class="contents-title"><xsl:value-of select="$t-contents"/></p>
      <ol>
        <li><a href="#dossier-gaps"><xsl:value-of select="$t-gaps"/></a></li>
        <xsl:if test="$controls"><li><a href="#dossier-controls"><xsl:value-of select="$t-controls-by-document"/></a></li></xsl:if>
        <xsl:if test="$clauses"><li><a href="#dossier-clauses"><xsl:value-of select="$t-clauses-by-document"/></a></li></xsl:if>
        <xsl:if test="$risks"><li><a href="#dossier-risks"><xsl:value-of select="$t-risks-by-control"/></a></li></xsl:if>
        <li><a href="#dossier-roles"><xsl:value-of select="$t-roles-by-document"/></a></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <xsl:call-template name="gaps-section"><xsl:with-param name="gaps" select="$gaps"/></xsl:call-template>
    <xsl:if test="$controls"><xsl:call-template name="controls-section"/></xsl:if>
    <xsl:if test="$clauses"><xsl:call-template name="clauses-section"/></xsl:if>
    <xsl:if test="$risks"><xsl:call-template name="risks-section"/></xsl:if>
    <xsl:call-template name="roles-section"/>
  </xsl:template>
</xsl:stylesheet>
