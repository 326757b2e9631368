<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Where the management system stands, on two or three pages: figures of the pages of the site, none of them computed a second way. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" xmlns:set="http://exslt.org/sets" exclude-result-prefixes="exsl set">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-dashboard.xsl"/>
  <xsl:import href="../pages/partials/matrices.xsl"/>
  <xsl:import href="../pages/partials/set-risks.xsl"/>
  <xsl:import href="../pages/partials/implementation.xsl"/>
  <xsl:import href="../pages/partials/dates.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>
  <xsl:import href="../pages/partials/pack-findings.xsl"/>
  <xsl:import href="../pages/partials/pack-progress.xsl"/>

  <xsl:key name="document" match="/set/document" use="@id"/>

  <!-- Of what is left out for its classification no figure is told; a matrix counts all registers or none. -->
  <xsl:variable name="told" select="$living[not(@id = $secret)]"/>
  <xsl:variable name="registers" select="$told[@kind = 'risk-register'][meta/risks/entry[likelihood and consequence]][not($living[@kind = 'risk-register'][@id = $secret] or /set/pack/left-out[@why = 'ceiling'][@kind = 'risk-register'])]"/>
  <xsl:variable name="decided" select="$controls/@decision and not($controls/@decision = $secret)"/>
  <xsl:variable name="actions" select="$told[@kind = 'treatment-plan']/meta/actions/entry"/>

  <xsl:template match="set" mode="body">
    <xsl:call-template name="figures"/>
    <xsl:choose>
      <xsl:when test="$decided">
        <div class="keep">
          <h2><xsl:value-of select="$t-implementation-status"/></h2>
          <xsl:call-template name="implementation-table"/>
          <xsl:call-template name="legend"/>
        </div>
      </xsl:when>
      <xsl:otherwise><p class="soft"><xsl:value-of select="$t-no-statement"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="actions"/>
    <xsl:choose>
      <xsl:when test="$risks">
        <div class="keep tall"><h2><xsl:value-of select="$t-risk-matrix"/></h2></div>
        <xsl:call-template name="matrices"/>
      </xsl:when>
      <xsl:otherwise><p class="soft"><xsl:value-of select="$t-no-risks"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="audits"/>
    <xsl:if test="$living[@id = $secret] or /set/pack/left-out[@why = 'ceiling']"><p class="soft"><xsl:value-of select="$t-left-out-registers"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="figures">
    <xsl:variable name="here" select="/set/document[@id = $members/@ref]"/>
    <xsl:variable name="all" select="$themes/theme/control[$decided]"/>
    <xsl:variable name="in" select="$all[not(@state = 'excluded' or @state = 'undecided')]"/>
    <p class="figures">
      <xsl:call-template name="figure"><xsl:with-param name="n" select="count($here)"/><xsl:with-param name="what" select="$t-documents-here"/></xsl:call-template>
      <xsl:call-template name="figure"><xsl:with-param name="n" select="count($here[meta/status = 'approved'])"/><xsl:with-param name="what" select="$t-of-them-approved"/></xsl:call-template>
      <xsl:call-template name="figure"><xsl:with-param name="n" select="count($late[@field = 'next-review'][@id = @document][@id = $here/@id])"/><xsl:with-param name="what" select="$t-reviews-late"/></xsl:call-template>
      <xsl:call-template name="figure"><xsl:with-param name="n" select="count($findings[@severity = 'error'][not(@waived-because)])"/><xsl:with-param name="what" select="$t-open-errors"/></xsl:call-template>
      <xsl:call-template name="figure"><xsl:with-param name="n" select="count($findings[@severity = 'warning'][not(@waived-because)])"/><xsl:with-param name="what" select="$t-open-warnings"/></xsl:call-template>
      <xsl:if test="$all">
        <xsl:call-template name="figure"><xsl:with-param name="n" select="count($in)"/><xsl:with-param name="what" select="$t-controls-in"/></xsl:call-template>
        <xsl:call-template name="figure"><xsl:with-param name="n" select="count($in[@state = 'implemented'])"/><xsl:with-param name="what" select="$t-controls-done"/></xsl:call-template>
        <xsl:call-template name="figure"><xsl:with-param name="n" select="count($all[@state = 'excluded'])"/><xsl:with-param name="what" select="$t-controls-out"/></xsl:call-template>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="figure">
    <xsl:param name="n"/>
    <xsl:param name="what"/>
    <span><strong><xsl:value-of select="$n"/></strong><xsl:value-of select="$what"/></span>
  </xsl:template>

  <!-- Each risk is in the index; here is how many have which level, the highest first. -->
  <xsl:template name="matrix-data">
    <xsl:variable name="levels">
      <xsl:for-each select="set:distinct($risks/derived/level/@label)">
        <xsl:sort select="../@rank" data-type="number" order="descending"/>
        <xsl:variable name="label" select="string(.)"/>
        <level-count label="{$label}" rank="{../@rank}" inherent="{count($risks[derived/level[@name = 'inherent']/@label = $label])}" residual="{count($risks[derived/level[@name = 'residual']/@label = $label])}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="table">
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-level"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-inherent"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-residual"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'60 20 20 '"/>
      <xsl:with-param name="text" select="'short'"/>
      <xsl:with-param name="rows" select="exsl:node-set($levels)/level-count"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="level-count" mode="row">
    <tr>
      <th scope="row"><span class="level rank-{@rank}"><xsl:value-of select="@label"/></span></th>
      <td class="n"><xsl:value-of select="@inherent"/></td>
      <td class="n"><xsl:value-of select="@residual"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
