<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- A continuity plan: the activation card comes before everything else, in print on the first page, even where it has to go on over the next. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" exclude-result-prefixes="d">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:variable name="contacts" select="/document/registers/register[@name = 'contacts']/entry"/>

  <!-- These stand on the card. -->
  <xsl:template mode="fact" match="scenario | activation | activated-by | alternative-site | decision-log | offline-copy"/>

  <!-- Tables that the text places; those that it does not place follow it. -->
  <xsl:template match="directive" mode="picture">
    <xsl:variable name="name" select="@name"/>
    <xsl:for-each select="/document/meta[1]/*[name() = $name][column]"><xsl:call-template name="maps"/></xsl:for-each>
  </xsl:template>
  <xsl:template match="*" mode="back-field">
    <xsl:if test="not(key('directive', name()))"><xsl:apply-imports/></xsl:if>
  </xsl:template>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'contacts'"> role alternate channel alternative purpose </xsl:if>
  </xsl:template>

  <!-- Numbers go stale: the day on which they were last tried, and whether rule BCP-016 still takes that. Context: a contact. -->
  <xsl:variable name="months" select="string(/document/derived/parameter[@name = 'contact-review-months']/@value)"/>
  <xsl:template name="verified">
    <xsl:variable name="day" select="(verified | /document/meta/contacts-reviewed[not(current()/verified)])[1]"/>
    <xsl:if test="$day">
      <xsl:apply-templates select="$day" mode="value"/><xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="$months = ''"/>
        <xsl:when test="d:day(d:add($day/@day, concat($months, ' months'))) &lt; d:day($site/@day)"><span class="tag bad"><xsl:value-of select="$t-stale"/></span></xsl:when>
        <xsl:otherwise><span class="tag good"><xsl:value-of select="$t-fresh"/></span></xsl:otherwise>
      </xsl:choose>
    </xsl:if>
  </xsl:template>

  <xsl:template match="document" mode="hero">
    <div class="card">
      <h2><xsl:value-of select="$t-activation"/></h2>
      <dl class="fields">
        <xsl:for-each select="meta/scenario | meta/activation | meta/activated-by | meta/alternative-site | meta/decision-log | meta/offline-copy">
          <div class="wide"><dt><xsl:call-template name="label"/></dt><dd class="strong"><xsl:apply-templates select="." mode="value"/></dd></div>
        </xsl:for-each>
      </dl>
      <xsl:if test="$contacts">
        <xsl:call-template name="table">
          <xsl:with-param name="caption" select="$t-contacts"/>
          <xsl:with-param name="class" select="'register'"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-contacts"/></th>
              <th scope="col"><xsl:value-of select="$t-usual"/></th>
              <th scope="col"><xsl:value-of select="$t-fallback"/></th>
              <th scope="col"><xsl:value-of select="$t-verified"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="weights" select="'38 24 24 14 '"/>
          <xsl:with-param name="rows" select="$contacts/channel"/>
        </xsl:call-template>
        <xsl:if test="$months != ''"><p class="under"><xsl:value-of select="concat($t-verified-lead, ' ', $months, ' ', $t-months)"/></p></xsl:if>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- A contact on the card; context: its channel. -->
  <xsl:template match="channel" mode="row">
    <tr>
      <th scope="row"><xsl:value-of select="../title"/><xsl:for-each select="../role"><xsl:choose>
        <!-- On paper the card is to fit on the first page. -->
        <xsl:when test="$print">, <span class="soft"><xsl:value-of select="."/></span></xsl:when>
        <xsl:otherwise><span class="under"><xsl:value-of select="."/></span></xsl:otherwise>
      </xsl:choose></xsl:for-each></th>
      <td data-label="{$t-usual}"><strong><xsl:apply-templates select="." mode="value"/></strong></td>
      <td data-label="{$t-fallback}"><xsl:apply-templates select="../alternative" mode="value"/></td>
      <td data-label="{$t-verified}"><xsl:for-each select=".."><xsl:call-template name="verified"/></xsl:for-each></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
