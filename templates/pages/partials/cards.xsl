<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What waits for somebody: four cards, each with its number, what it counts, and a list of links. Needs dates.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" exclude-result-prefixes="d">

  <!-- Reviews within so many days are soon, here and in the tags of documents. -->
  <xsl:variable name="soon" select="60"/>
  <!-- How many links of a card are seen at once. -->
  <xsl:variable name="most" select="8"/>

  <xsl:template name="cards">
    <section id="dossier-waiting">
      <h2><xsl:value-of select="$t-waiting"/></h2>
      <ul class="cards">
        <xsl:call-template name="card">
          <xsl:with-param name="title" select="$t-soon"/>
          <xsl:with-param name="about"><xsl:call-template name="soon-lead"><xsl:with-param name="days" select="$soon"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="things" select="$coming[@field = 'next-review' and @id = @document and @days &lt;= $soon]"/>
        </xsl:call-template>
        <xsl:call-template name="card">
          <xsl:with-param name="title" select="$t-late"/>
          <xsl:with-param name="about" select="$t-late-lead"/>
          <xsl:with-param name="things" select="$late"/>
        </xsl:call-template>
        <xsl:call-template name="card">
          <xsl:with-param name="title" select="$t-unapproved"/>
          <xsl:with-param name="about" select="$t-unapproved-lead"/>
          <xsl:with-param name="things" select="$living[meta/status = 'draft' or meta/status = 'in-review']"/>
        </xsl:call-template>
        <xsl:call-template name="card">
          <xsl:with-param name="title" select="$t-ready"/>
          <xsl:with-param name="about" select="$t-ready-lead"/>
          <xsl:with-param name="things" select="$living[meta/status = 'approved' and d:day(meta/effective) &gt; $today]"/>
        </xsl:call-template>
      </ul>
    </section>
  </xsl:template>

  <!-- $things: dates, or documents. -->
  <xsl:template name="card">
    <xsl:param name="title"/>
    <xsl:param name="about"/>
    <xsl:param name="things"/>
    <li class="control-block">
      <h3 class="counts"><span><strong><xsl:value-of select="count($things)"/></strong><xsl:value-of select="concat(' ', $title)"/></span></h3>
      <p class="under"><xsl:value-of select="$about"/></p>
      <xsl:if test="$things">
        <ul class="links"><xsl:apply-templates select="$things[position() &lt;= $most]" mode="card"/></ul>
      </xsl:if>
      <xsl:if test="count($things) &gt; $most">
        <details>
          <summary><xsl:value-of select="concat($t-and, ' ', count($things) - $most, ' ', $t-more)"/></summary>
          <ul class="links"><xsl:apply-templates select="$things[position() &gt; $most]" mode="card"/></ul>
        </details>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="date" mode="card">
    <li>
      <a href="{@href}"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', @title)"/></a>
      <span class="under"><xsl:value-of select="concat(@label, ' ')"/><span class="date"><xsl:value-of select="@on"/></span></span>
    </li>
  </xsl:template>

  <xsl:template match="document" mode="card">
    <li>
      <a href="{@href}"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', meta/title)"/></a>
      <span class="under">
        <xsl:choose>
          <xsl:when test="meta/status = 'approved'"><xsl:value-of select="concat(d:label(meta/effective), ' ')"/><span class="date"><xsl:value-of select="meta/effective"/></span></xsl:when>
          <xsl:otherwise><xsl:call-template name="word"><xsl:with-param name="value" select="string(meta/status)"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </span>
    </li>
  </xsl:template>
</xsl:stylesheet>
