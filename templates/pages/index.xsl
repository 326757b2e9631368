<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- index.html: every document by group, and the catalogues. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:template match="index" mode="title"><xsl:value-of select="concat($site/@title, ' · ', $site/@organisation)"/></xsl:template>

  <xsl:template match="index" mode="front">
    <p class="kicker"><xsl:value-of select="$site/@organisation"/></p>
    <h1><xsl:value-of select="$site/@title"/></h1>
    <p class="counts">
      <span><strong><xsl:value-of select="count(group/document)"/></strong><xsl:value-of select="concat(' ', $t-documents)"/></span>
      <span><strong><xsl:value-of select="count(group/document[@status = 'approved'])"/></strong><xsl:value-of select="concat(' ', $t-approved-count)"/></span>
      <xsl:variable name="overdue" select="count(group/document[@review-state = 'overdue'])"/>
      <span><a href="completeness.html"><xsl:value-of select="$t-completeness"/></a></span>
      <xsl:for-each select="nav/overview">
        <span><a href="{@href}"><xsl:call-template name="overview-title"><xsl:with-param name="name" select="@name"/></xsl:call-template></a></span>
      </xsl:for-each>
      <xsl:if test="$overdue &gt; 0"><span><strong><xsl:value-of select="$overdue"/></strong><xsl:value-of select="concat(' ', $t-overdue-count)"/></span></xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="index" mode="body">
    <xsl:apply-templates select="group[document]"/>
    <xsl:if test="catalogues/catalogue">
      <section id="dossier-catalogues">
        <h2><xsl:value-of select="$t-catalogues"/></h2>
        <p class="soft"><xsl:value-of select="$t-catalogues-lead"/></p>
        <ul class="cards"><xsl:for-each select="catalogues/catalogue"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="group">
    <section id="{@id}">
      <h2><xsl:value-of select="@title"/></h2>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="string(@title)"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-document"/></th>
            <th scope="col"><xsl:value-of select="$t-status"/></th>
            <th scope="col"><xsl:value-of select="$t-version"/></th>
            <th scope="col"><xsl:value-of select="$t-owner"/></th>
            <th scope="col"><xsl:value-of select="$t-next-review"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'40 12 10 22 16 '"/>
        <xsl:with-param name="rows" select="document"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="document" mode="row">
    <tr>
      <th scope="row">
        <a href="{@href}"><xsl:value-of select="@title"/></a>
        <span class="under"><span class="id"><xsl:value-of select="@id"/></span><xsl:if test="@summary"><xsl:value-of select="concat(' ', @summary)"/></xsl:if></span>
      </th>
      <td data-label="{$t-status}"><xsl:call-template name="tag"><xsl:with-param name="value" select="string(@status)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></td>
      <td data-label="{$t-version}"><xsl:value-of select="@version"/></td>
      <td data-label="{$t-owner}"><xsl:value-of select="@owner-title"/></td>
      <td data-label="{$t-next-review}">
        <span class="date"><xsl:value-of select="@next-review"/></span>
        <xsl:choose>
          <xsl:when test="@review-state = 'overdue'"><xsl:text> </xsl:text><span class="tag bad"><xsl:value-of select="$t-review-overdue"/></span></xsl:when>
          <xsl:when test="@review-state = 'due-soon'"><xsl:text> </xsl:text><span class="tag warn"><xsl:value-of select="$t-review-soon"/></span></xsl:when>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
