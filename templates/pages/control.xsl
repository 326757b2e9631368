<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The page of a control: of the framework (root control), or from another source (root entry). What was decided, which documents say how it
     is done, which risks it treats, what is still to be done, and what has shown whether it works. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="entry.xsl"/>

  <xsl:variable name="checking" select="' audit-programme audit-report exercise nonconformity monitoring '"/>
  <xsl:variable name="cards" select="$naming/card"/>
  <xsl:variable name="risks" select="$cards[@entry = 'risk'][@field]"/>
  <!-- Risks that the statement lists though they do not name the control. -->
  <xsl:variable name="listed" select="$thing/named[@field = 'risks']/card[not(@ref = $risks/@ref)]"/>
  <xsl:variable name="implementing" select="$naming[field/@name = 'controls']"/>
  <xsl:variable name="contributing" select="$naming[field/@name = 'contributes-to']"/>
  <xsl:variable name="rest" select="$naming[not(field/@name = 'controls' or field/@name = 'contributes-to')]"/>
  <!-- An exclusion; everything else with a row is included. -->
  <xsl:variable name="excluded" select="$fields/applicable = 'no' or $fields/applicable = 'false'"/>

  <xsl:template name="decision">
    <xsl:choose>
      <xsl:when test="$excluded"><xsl:value-of select="$t-excluded"/></xsl:when>
      <xsl:when test="$fields"><xsl:value-of select="$t-included"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$t-undecided"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="entry | control" mode="tags">
    <span class="tag"><xsl:if test="not($fields)"><xsl:attribute name="class">tag warn</xsl:attribute></xsl:if><xsl:call-template name="decision"/></span>
    <xsl:apply-templates select="$fields/status" mode="cell"/>
  </xsl:template>
  <xsl:template match="control" mode="notice">
    <xsl:if test="not($fields)"><p class="notice"><xsl:value-of select="$t-undecided-notice"/></p></xsl:if>
  </xsl:template>

  <xsl:template match="entry | control" mode="facts">
    <xsl:for-each select="catalogue">
      <div><dt><xsl:value-of select="$t-theme"/></dt><dd><xsl:value-of select="concat(@group, ' ', @group-title)"/></dd></div>
    </xsl:for-each>
    <div><dt><xsl:value-of select="$t-decision"/></dt><dd><xsl:call-template name="decision"/></dd></div>
    <xsl:apply-templates select="fields/source | fields/reasons | fields/status | fields/responsible | fields/target" mode="field"/>
    <xsl:for-each select="($risks | $listed)[not(polarity = 'opportunity' or status = 'closed')]/derived/level[@name = 'residual']">
      <xsl:sort select="@rank" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><div><dt><xsl:value-of select="$t-highest"/></dt><dd><xsl:apply-templates select="."/></dd></div></xsl:if>
    </xsl:for-each>
    <xsl:for-each select="register">
      <div><dt><xsl:value-of select="$t-statement"/></dt><dd><a href="{@href}"><span class="id"><xsl:value-of select="@ref"/></span><xsl:value-of select="concat(' ', @title)"/></a></dd></div>
    </xsl:for-each>
    <xsl:for-each select="catalogue">
      <div><dt><xsl:value-of select="$t-in-catalogue"/></dt><dd><a href="{@href}"><xsl:value-of select="@title"/></a></dd></div>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="entry | control" mode="groups">
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'decision'"/>
      <xsl:with-param name="title" select="$t-decision"/>
      <xsl:with-param name="content"><xsl:call-template name="facts"><xsl:with-param name="of" select="fields/justification | fields/evidence"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'implementing'"/>
      <xsl:with-param name="title" select="$t-implementing"/>
      <xsl:with-param name="content">
        <xsl:call-template name="documents"><xsl:with-param name="caption" select="$t-implementing"/><xsl:with-param name="rows" select="$implementing"/></xsl:call-template>
        <xsl:if test="not($implementing)"><p class="soft"><xsl:value-of select="$t-no-documents"/></p></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'contributing'"/>
      <xsl:with-param name="title" select="$t-contributing"/>
      <xsl:with-param name="content"><xsl:call-template name="documents"><xsl:with-param name="caption" select="$t-contributing"/><xsl:with-param name="rows" select="$contributing[not(field/@name = 'controls')]"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'risks'"/>
      <xsl:with-param name="title" select="$t-risks-treated"/>
      <xsl:with-param name="content"><xsl:call-template name="risk-table"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="actions"/>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'checks'"/>
      <xsl:with-param name="title" select="$t-checks"/>
      <xsl:with-param name="content"><xsl:call-template name="checks"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'mapping'"/>
      <xsl:with-param name="title" select="$t-mapping"/>
      <xsl:with-param name="content"><xsl:call-template name="mapping"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Documents with their status and the clauses that name the control. -->
  <xsl:template name="documents">
    <xsl:param name="caption"/>
    <xsl:param name="rows"/>
    <xsl:if test="$rows">
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$caption"/>
        <xsl:with-param name="head">
          <tr><th scope="col"><xsl:value-of select="$t-document"/></th><th scope="col"><xsl:value-of select="$t-status"/></th><th scope="col"><xsl:value-of select="$t-named-in"/></th></tr>
        </xsl:with-param>
        <xsl:with-param name="rows" select="$rows/@status"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="document/@status" mode="row">
    <tr>
      <th scope="row"><xsl:for-each select=".."><xsl:call-template name="card-link"/></xsl:for-each></th>
      <td data-label="{$t-status}"><xsl:call-template name="status"/></td>
      <td data-label="{$t-named-in}">
        <xsl:for-each select=".."><xsl:call-template name="clauses"/></xsl:for-each>
        <xsl:if test="not(../clause)"><span class="soft"><xsl:value-of select="$t-as-a-whole"/></span></xsl:if>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="risk-table">
    <xsl:if test="$risks | $listed">
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$t-risks-treated"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-risk"/></th>
            <th scope="col"><xsl:value-of select="$t-treatment"/></th>
            <th scope="col"><xsl:value-of select="$t-status"/></th>
            <th scope="col"><xsl:value-of select="$t-inherent"/></th>
            <th scope="col"><xsl:value-of select="$t-residual"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="rows" select="($risks | $listed)/derived"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="derived" mode="row">
    <tr>
      <th scope="row"><xsl:for-each select=".."><xsl:call-template name="card-link"/></xsl:for-each></th>
      <td data-label="{$t-treatment}"><xsl:apply-templates select="../treatment" mode="value"/></td>
      <td data-label="{$t-status}"><xsl:apply-templates select="../status" mode="cell"/></td>
      <td data-label="{$t-inherent}"><xsl:apply-templates select="level[@name = 'inherent']"/></td>
      <td data-label="{$t-residual}">
        <xsl:apply-templates select="level[@name = 'residual']"/>
        <xsl:if test="not(level[@name = 'residual'])"><span class="soft"><xsl:value-of select="$t-not-scored"/></span></xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- Entries of the kinds that look at how controls work, and such documents whose text names the control. -->
  <xsl:template name="checks">
    <xsl:variable name="documents" select="$naming[contains($checking, concat(' ', @kind, ' '))]"/>
    <xsl:call-template name="cards"><xsl:with-param name="caption" select="$t-check"/><xsl:with-param name="cards" select="$documents/card"/></xsl:call-template>
    <xsl:variable name="text" select="$documents[clause][not(field)]"/>
    <xsl:if test="$text">
      <xsl:call-template name="documents"><xsl:with-param name="caption" select="$t-check"/><xsl:with-param name="rows" select="$text"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="mapping">
    <xsl:if test="maps-to">
      <p class="soft"><xsl:value-of select="$t-mapping-note"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$t-mapping"/>
        <xsl:with-param name="head"><tr><th scope="col"><xsl:value-of select="$t-requirement"/></th><th scope="col"><xsl:value-of select="$t-in-catalogue"/></th></tr></xsl:with-param>
        <xsl:with-param name="rows" select="maps-to"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="maps-to" mode="row">
    <tr>
      <th scope="row"><xsl:call-template name="card-link"/></th>
      <td data-label="{$t-in-catalogue}"><xsl:value-of select="@catalogue"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="entry | control" mode="others">
    <xsl:call-template name="namers">
      <xsl:with-param name="documents" select="$rest[clause or field][field or not(contains($checking, concat(' ', @kind, ' ')))]"/>
      <xsl:with-param name="cards" select="$cards[not(@field and (@entry = 'risk' or @entry = 'action'))][not(contains($checking, concat(' ', ../@kind, ' ')))]"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
