<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The statement of applicability: totals, then a table per theme. A row says what was decided, why, how far
     it is, and which documents put it into practice; a control without a decision has a row, too. On screen rows can be filtered. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>
  <xsl:import href="partials/strings-soa.xsl"/>
  <xsl:import href="partials/soa-summary.xsl"/>
  <xsl:import href="partials/soa-columns.xsl"/>
  <xsl:import href="partials/soa-filter.xsl"/>
  <xsl:import href="partials/soa-row.xsl"/>
  <xsl:import href="partials/soa-where.xsl"/>

  <xsl:key name="theme" match="register/entry | register/undecided" use="concat(../@name, ' ', derived/control/@group)"/>
  <xsl:variable name="rows" select="/document/registers/register[@name = 'controls']/*"/>
  <!-- The first entry of each theme stands for it. -->
  <xsl:variable name="themes" select="$rows[generate-id() = generate-id(key('theme', concat('controls ', derived/control/@group))[1])]"/>

  <xsl:template match="document" mode="sheet">
    <xsl:if test="$rows"><link rel="stylesheet" href="{$root}assets/filter.css"/></xsl:if>
  </xsl:template>

  <xsl:template match="document" mode="pictures">
    <xsl:if test="not($print)"><p><a href="changes.html#dossier-statement"><xsl:value-of select="$t-versions-and-changes"/></a></p></xsl:if>
    <xsl:if test="$rows and not(key('directive', 'soa-summary'))">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-totals"/></xsl:call-template>
      <xsl:call-template name="soa-summary"/>
    </xsl:if>
    <xsl:if test="$rows and not(key('directive', 'soa-columns'))">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-columns"/></xsl:call-template>
      <xsl:call-template name="soa-columns"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="directive" mode="picture">
    <xsl:if test="@name = 'soa-summary'"><xsl:call-template name="soa-summary"/></xsl:if>
    <xsl:if test="@name = 'soa-columns'"><xsl:call-template name="soa-columns"/></xsl:if>
  </xsl:template>
  <xsl:template match="document" mode="back">
    <xsl:apply-imports/>
    <xsl:if test="$rows and not($print)"><xsl:call-template name="soa-shown"/></xsl:if>
  </xsl:template>

  <xsl:template match="register" mode="register">
    <xsl:param name="level" select="3"/>
    <xsl:choose>
      <xsl:when test="@name != 'controls'"><div class="theme" data-theme="other"><xsl:apply-imports/></div></xsl:when>
      <xsl:otherwise>
        <xsl:if test="not($print)"><xsl:call-template name="soa-filter"/></xsl:if>
        <xsl:for-each select="$themes">
          <xsl:variable name="theme"><xsl:call-template name="theme-title"/></xsl:variable>
          <div class="theme" data-theme="{position()}">
            <div class="keep reserve"><xsl:element name="h{$level}"><xsl:value-of select="$theme"/></xsl:element></div>
            <xsl:call-template name="table">
              <xsl:with-param name="class" select="'register quiet soa'"/>
              <xsl:with-param name="caption" select="string($theme)"/>
              <xsl:with-param name="head">
                <tr>
                  <th scope="col"><xsl:value-of select="$t-control"/></th>
                  <th scope="col"><xsl:value-of select="$t-applicable"/></th>
                  <th scope="col"><xsl:value-of select="$t-why"/></th>
                  <th scope="col"><xsl:value-of select="$t-implementation"/></th>
                  <th scope="col"><xsl:value-of select="$t-where"/></th>
                </tr>
              </xsl:with-param>
              <xsl:with-param name="weights" select="'24 13 28 18 28 '"/>
              <xsl:with-param name="rows" select="key('theme', concat('controls ', derived/control/@group))/derived"/>
            </xsl:call-template>
          </div>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: an entry. "A.5 Organizational controls" -->
  <xsl:template name="theme-title">
    <xsl:value-of select="concat(derived/control/@group, ' ', derived/control/@group-title)"/>
  </xsl:template>
</xsl:stylesheet>
