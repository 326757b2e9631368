<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- dashboard.html: what waits for somebody, how far the controls are, where the risks stand, what the check found. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="d exsl">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-dashboard.xsl"/>
  <xsl:import href="../pages/partials/overview.xsl"/>
  <xsl:import href="../pages/partials/matrices.xsl"/>
  <xsl:import href="../pages/partials/set-risks.xsl"/>
  <xsl:import href="../pages/partials/implementation.xsl"/>
  <xsl:import href="../pages/partials/dates.xsl"/>
  <xsl:import href="../pages/partials/cards.xsl"/>

  <xsl:key name="document" match="/set/document" use="@id"/>
  <xsl:key name="finding" match="finding[@group]" use="@group"/>

  <xsl:variable name="overview" select="'dashboard'"/>

  <xsl:template match="set" mode="front">
    <xsl:call-template name="overview-heading"/>
    <p class="soft"><xsl:value-of select="$t-dashboard-lead"/></p>
    <p>
      <xsl:value-of select="concat($t-as-file, ': ')"/>
      <a href="../exports/documents.xlsx"><xsl:value-of select="$t-file-documents"/></a>, <a href="../exports/calendar.ics"><xsl:value-of select="$t-file-calendar"/></a>
      <xsl:text>, </xsl:text><a href="../exports/findings.xlsx"><xsl:value-of select="$t-file-findings"/></a>
    </p>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <xsl:call-template name="cards"/>
    <xsl:choose>
      <xsl:when test="$controls/@decision"><xsl:call-template name="implementation"/></xsl:when>
      <xsl:otherwise><p class="soft"><xsl:value-of select="$t-no-statement"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="$risks">
        <section id="dossier-risks">
          <h2><xsl:value-of select="$t-risk-matrix"/></h2>
          <xsl:call-template name="matrices"/>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="soft"><xsl:value-of select="$t-no-risks"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="findings"/>
  </xsl:template>

  <xsl:template match="findings">
    <section id="dossier-findings">
      <h2><xsl:value-of select="$t-findings"/></h2>
      <xsl:choose>
        <xsl:when test="finding">
          <p class="soft"><xsl:value-of select="$t-findings-lead"/></p>
          <!-- In order, a finding that differs from the one before begins a group: keys would list every group once for each finding. -->
          <xsl:variable name="ordered">
            <xsl:for-each select="finding">
              <xsl:sort select="string-length(substring-before('error warning info', @severity))" data-type="number"/>
              <xsl:sort select="@code"/>
              <finding group="{@severity} {@code}"><xsl:copy-of select="@*"/></finding>
            </xsl:for-each>
          </xsl:variable>
          <xsl:variable name="groups">
            <xsl:for-each select="exsl:node-set($ordered)/finding[not(preceding-sibling::finding[1]/@group = @group)]">
              <xsl:variable name="all" select="key('finding', @group)"/>
              <finding waived="{count($all[@waived-because])}" open="{count($all[not(@waived-because)])}"><xsl:copy-of select="@*"/></finding>
            </xsl:for-each>
          </xsl:variable>
          <xsl:call-template name="table">
            <xsl:with-param name="class" select="'register quiet'"/>
            <xsl:with-param name="caption" select="$t-findings"/>
            <xsl:with-param name="head">
              <tr>
                <th scope="col"><xsl:value-of select="$t-code"/></th>
                <th scope="col"><xsl:value-of select="$t-severity"/></th>
                <th scope="col" class="n"><xsl:value-of select="$t-unwaived"/></th>
                <th scope="col" class="n"><xsl:value-of select="$t-waived"/></th>
                <th scope="col"><xsl:value-of select="$t-what"/></th>
              </tr>
            </xsl:with-param>
            <xsl:with-param name="rows" select="exsl:node-set($groups)/finding"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise><p><xsl:value-of select="$t-no-findings"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="finding" mode="row">
    <tr>
      <th scope="row"><span class="id"><xsl:value-of select="@code"/></span></th>
      <td data-label="{$t-severity}">
        <span>
          <xsl:attribute name="class">tag<xsl:if test="@severity = 'error'"> bad</xsl:if><xsl:if test="@severity = 'warning'"> warn</xsl:if></xsl:attribute>
          <xsl:call-template name="capital"><xsl:with-param name="text" select="string(@severity)"/></xsl:call-template>
        </span>
      </td>
      <td class="n" data-label="{$t-unwaived}"><xsl:value-of select="@open"/></td>
      <td class="n" data-label="{$t-waived}"><xsl:value-of select="@waived"/></td>
      <td data-label="{$t-what}"><xsl:value-of select="@title"/><xsl:if test="@path"><span class="under"><xsl:value-of select="concat(@path, ':', @line)"/></span></xsl:if></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
