<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- index.html, the home page: what everybody has to know, what changed, the way in by role and by subject. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-site.xsl"/>

  <xsl:variable name="overview" select="'home'"/>

  <xsl:template match="index" mode="title"><xsl:value-of select="concat($site/@title, ' · ', $site/@organisation)"/></xsl:template>

  <xsl:template match="index" mode="front">
    <p class="kicker"><xsl:value-of select="$site/@organisation"/></p>
    <h1><xsl:value-of select="$site/@title"/></h1>
  </xsl:template>

  <xsl:template match="index" mode="body">
    <xsl:if test="everyone/document">
      <section id="dossier-everyone">
        <h2><xsl:value-of select="$t-everyone"/></h2>
        <ul class="cards">
          <xsl:for-each select="everyone/document">
            <li><a href="{@href}"><strong><xsl:value-of select="@title"/></strong><span class="under"><xsl:value-of select="@summary"/></span></a></li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
    <xsl:if test="recent/revision">
      <section id="dossier-recent">
        <h2><xsl:value-of select="$t-recent"/></h2>
        <ul class="recent">
          <xsl:for-each select="recent/revision">
            <li>
              <span class="date"><xsl:value-of select="@date"/></span><xsl:text> </xsl:text>
              <a href="{@href}"><xsl:value-of select="@title"/></a>
              <span class="soft"><xsl:value-of select="concat(', ', $t-recent-version, ' ', @version, ': ')"/></span>
              <xsl:copy-of select="node()"/>
            </li>
          </xsl:for-each>
        </ul>
        <xsl:if test="nav/overview[@name = 'changes']"><p><a href="changes.html"><xsl:value-of select="$t-all-changes"/></a></p></xsl:if>
      </section>
    </xsl:if>
    <xsl:if test="roles/role">
      <section id="dossier-roles">
        <h2><xsl:value-of select="$t-by-role"/></h2>
        <p class="soft"><xsl:value-of select="$t-by-role-lead"/></p>
        <ul class="columns"><xsl:for-each select="roles/role"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each></ul>
      </section>
    </xsl:if>
    <section id="dossier-subjects">
      <h2><xsl:value-of select="$t-by-subject"/></h2>
      <ul class="cards">
        <xsl:for-each select="group[document]">
          <li><a href="documents.html#{@id}"><strong><xsl:value-of select="@title"/></strong><xsl:value-of select="concat(' (', count(document), ')')"/></a></li>
        </xsl:for-each>
        <li><a href="documents.html"><strong><xsl:value-of select="$t-all-documents"/></strong><xsl:value-of select="concat(' (', count(group/document), ')')"/></a></li>
      </ul>
    </section>
    <section id="dossier-state">
      <h2><xsl:value-of select="$t-state"/></h2>
      <xsl:variable name="overdue" select="count(group/document[@review-state = 'overdue'])"/>
      <p class="counts">
        <span><strong><xsl:value-of select="count(group/document)"/></strong><xsl:value-of select="concat(' ', $t-documents)"/></span>
        <span><strong><xsl:value-of select="count(group/document[@status = 'approved'])"/></strong><xsl:value-of select="concat(' ', $t-approved-count)"/></span>
        <xsl:if test="$overdue &gt; 0"><span><strong><xsl:value-of select="$overdue"/></strong><xsl:value-of select="concat(' ', $t-overdue-count)"/></span></xsl:if>
      </p>
      <ul class="columns">
        <xsl:call-template name="overview-items"><xsl:with-param name="of" select="nav/overview[@name != 'catalogues']"/></xsl:call-template>
        <xsl:for-each select="catalogues/catalogue"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each>
      </ul>
    </section>
  </xsl:template>
</xsl:stylesheet>
