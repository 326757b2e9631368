<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- reviews.html: what is past due, the next twelve months as a picture, and every date that is still to come, by month. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-dashboard.xsl"/>
  <xsl:import href="../pages/partials/overview.xsl"/>
  <xsl:import href="../pages/partials/dates.xsl"/>
  <xsl:import href="../pages/partials/months.xsl"/>

  <xsl:variable name="overview" select="'reviews'"/>

  <!-- The first date of each month stands for it. -->
  <xsl:variable name="firsts" select="$coming[not(@month = preceding-sibling::date[1]/@month and preceding-sibling::date[1]/@days &gt;= 0)]"/>

  <xsl:template match="set" mode="front">
    <xsl:call-template name="overview-heading"/>
    <p class="counts">
      <span><strong><xsl:value-of select="count($late)"/></strong><xsl:value-of select="concat(' ', $t-passed)"/></span>
      <span><strong><xsl:value-of select="count($coming)"/></strong><xsl:value-of select="concat(' ', $t-to-come)"/></span>
    </p>
    <p class="soft"><xsl:value-of select="$t-reviews-lead"/></p>
    <p>
      <xsl:value-of select="concat($t-as-file, ': ')"/>
      <a href="../exports/calendar.ics"><xsl:value-of select="$t-file-calendar"/></a>, <a href="../exports/documents.xlsx"><xsl:value-of select="$t-file-documents"/></a>
    </p>
  </xsl:template>

  <xsl:template match="set" mode="contents">
    <xsl:if test="$firsts[2]">
      <nav class="contents" aria-label="{$t-contents}">
        <p class="contents-title"><xsl:value-of select="$t-contents"/></p>
        <ol><xsl:for-each select="$firsts">
          <li><a href="#dossier-{@month}"><xsl:call-template name="month-name"><xsl:with-param name="month" select="@month"/></xsl:call-template></a></li>
        </xsl:for-each></ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <section id="dossier-late">
      <h2><xsl:value-of select="$t-late"/></h2>
      <xsl:choose>
        <xsl:when test="$late"><xsl:call-template name="dates"><xsl:with-param name="caption" select="$t-late"/><xsl:with-param name="rows" select="$late"/></xsl:call-template></xsl:when>
        <xsl:otherwise><p><xsl:value-of select="$t-none-late"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
    <xsl:choose>
      <xsl:when test="not($coming)"><p class="soft"><xsl:value-of select="$t-no-dates"/></p></xsl:when>
      <xsl:when test="not($year)"><p class="soft"><xsl:value-of select="$t-none-this-year"/></p></xsl:when>
      <xsl:otherwise><xsl:call-template name="year"/></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="$firsts">
      <xsl:variable name="name"><xsl:call-template name="month-name"><xsl:with-param name="month" select="@month"/></xsl:call-template></xsl:variable>
      <section id="dossier-{@month}">
        <h2><xsl:value-of select="$name"/></h2>
        <xsl:call-template name="dates">
          <xsl:with-param name="caption" select="string($name)"/>
          <xsl:with-param name="rows" select="key('month', @month)[@days &gt;= 0]"/>
        </xsl:call-template>
      </section>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="dates">
    <xsl:param name="caption"/>
    <xsl:param name="rows"/>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$caption"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-date"/></th>
          <th scope="col"><xsl:value-of select="$t-what"/></th>
          <th scope="col"><xsl:value-of select="$t-of-what"/></th>
          <th scope="col"><xsl:value-of select="$t-responsible"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="rows" select="$rows"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="date" mode="row">
    <tr>
      <td data-label="{$t-date}">
        <span class="date"><xsl:value-of select="@on"/></span>
        <xsl:if test="@days &lt; 0">
          <xsl:text> </xsl:text>
          <span class="tag bad"><xsl:value-of select="concat(-@days, ' ')"/><xsl:choose>
            <xsl:when test="@days = -1"><xsl:value-of select="$t-day-late"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="$t-days-late"/></xsl:otherwise>
          </xsl:choose></span>
        </xsl:if>
      </td>
      <td data-label="{$t-what}"><xsl:value-of select="@label"/></td>
      <th scope="row">
        <a href="{@href}"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', @title)"/></a>
        <xsl:if test="@id != @document"><span class="under"><xsl:value-of select="@document-title"/></span></xsl:if>
      </th>
      <td data-label="{$t-responsible}"><xsl:value-of select="@who"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
