<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The statement of applicability: totals, then a table per theme. A row says what was decided, why, how far
     it is, and which documents put it into practice. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>
  <xsl:import href="partials/soa-summary.xsl"/>
  <xsl:import href="partials/soa-where.xsl"/>

  <xsl:key name="theme" match="register/entry" use="concat(../@name, ' ', derived/control/@group)"/>
  <xsl:variable name="rows" select="/document/registers/register[@name = 'controls']/entry"/>
  <!-- The first entry of each theme stands for it. -->
  <xsl:variable name="themes" select="$rows[generate-id() = generate-id(key('theme', concat('controls ', derived/control/@group))[1])]"/>

  <xsl:template match="document" mode="pictures">
    <xsl:if test="not($print)"><p><a href="changes.html#dossier-statement"><xsl:value-of select="$t-versions-and-changes"/></a></p></xsl:if>
    <xsl:if test="$rows and not(key('directive', 'soa-summary'))">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-totals"/></xsl:call-template>
      <xsl:call-template name="soa-summary"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="directive" mode="picture">
    <xsl:if test="@name = 'soa-summary'"><xsl:call-template name="soa-summary"/></xsl:if>
  </xsl:template>

  <xsl:template match="register" mode="register">
    <xsl:param name="level" select="3"/>
    <xsl:choose>
      <xsl:when test="@name != 'controls'"><xsl:apply-imports/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$themes">
          <xsl:variable name="theme"><xsl:call-template name="theme-title"/></xsl:variable>
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
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: an entry. "A.5 Organizational controls" -->
  <xsl:template name="theme-title">
    <xsl:value-of select="concat(derived/control/@group, ' ', derived/control/@group-title)"/>
  </xsl:template>

  <!-- A control; context: what was derived for it, which every entry has. -->
  <xsl:template match="derived" mode="row">
    <xsl:variable name="entry" select=".."/>
    <xsl:variable name="out" select="$entry/applicable = 'no' or $entry/applicable = 'false'"/>
    <tr id="{$entry/@id}">
      <xsl:if test="$out"><xsl:attribute name="class">out</xsl:attribute></xsl:if>
      <th scope="row">
        <xsl:call-template name="target"><xsl:with-param name="id" select="$entry/@id"/></xsl:call-template>
        <xsl:call-template name="link">
          <xsl:with-param name="to" select="$entry/@page"/>
          <xsl:with-param name="text"><span class="id"><xsl:value-of select="$entry/@id"/></span></xsl:with-param>
        </xsl:call-template>
        <xsl:value-of select="concat(' ', $entry/control/@title, $entry[not(control)]/title)"/>
      </th>
      <td data-label="{$t-applicable}"><xsl:choose>
        <xsl:when test="$entry/applicable"><strong><xsl:call-template name="word"><xsl:with-param name="value" select="string($entry/applicable)"/><xsl:with-param name="word" select="$entry/applicable/@word"/></xsl:call-template></strong></xsl:when>
        <xsl:otherwise><xsl:value-of select="$t-undecided"/></xsl:otherwise>
      </xsl:choose></td>
      <td data-label="{$t-why}">
        <xsl:if test="$entry/reasons"><span class="under"><xsl:apply-templates select="$entry/reasons" mode="cell"/></span></xsl:if>
        <xsl:apply-templates select="$entry/justification" mode="value"/>
      </td>
      <td data-label="{$t-implementation}">
        <xsl:apply-templates select="$entry/status" mode="cell"/>
        <xsl:for-each select="$entry/target"><span class="under"><xsl:value-of select="concat($t-due, ' ', .)"/></span></xsl:for-each>
        <xsl:for-each select="$entry/responsible"><span class="under"><xsl:apply-templates select="." mode="cell"/></span></xsl:for-each>
      </td>
      <td data-label="{$t-where}">
        <xsl:call-template name="soa-where"/>
        <xsl:for-each select="$entry/risks[item]"><span class="under"><xsl:value-of select="concat($t-risks, ': ')"/><xsl:apply-templates select="." mode="cell"/></span></xsl:for-each>
        <xsl:for-each select="$entry/evidence"><span class="under"><xsl:apply-templates select="." mode="value"/></span></xsl:for-each>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
