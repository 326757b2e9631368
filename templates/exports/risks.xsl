<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The risks of all registers, with the levels that the grid gives. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" exclude-result-prefixes="d">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:key name="acting" match="/set/document[@kind = 'treatment-plan'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/actions/entry" use="risks/item"/>

  <xsl:template match="/set">
    <table title="{$t-risk-register}" about="{$about}">
      <column title="{$t-risk}" width="10"/>
      <column title="{$t-title}" width="30"/>
      <column title="{$t-description}" width="45"/>
      <column title="{$t-polarity}" width="11"/>
      <column title="{$t-category}" width="13"/>
      <column title="{$t-owner}" width="20"/>
      <column title="{$t-assets}" width="16"/>
      <column title="{$t-existing}" width="30"/>
      <column title="{$t-likelihood}" type="number" width="10"/>
      <column title="{$t-consequence}" type="number" width="12"/>
      <column title="{$t-level}" width="10"/>
      <column title="{$t-priority}" type="number" width="8"/>
      <column title="{$t-treatment}" width="10"/>
      <column title="{$t-controls}" width="20"/>
      <column title="{$t-actions}" width="14"/>
      <column title="{$t-residual-likelihood}" type="number" width="10"/>
      <column title="{$t-residual-consequence}" type="number" width="12"/>
      <column title="{$t-residual-level}" width="10"/>
      <column title="{$t-accepted-by}" width="20"/>
      <column title="{$t-accepted-on}" type="date" width="11"/>
      <column title="{$t-accepted-level}" width="10"/>
      <column title="{$t-status}" width="12"/>
      <column title="{$t-review}" type="date" width="11"/>
      <xsl:apply-templates select="$living[@kind = 'risk-register']/meta/risks/entry"/>
    </table>
  </xsl:template>

  <!-- The level that was accepted, as on the risk's page: the one that is written there, else the residual one unless it was scored again since. -->
  <xsl:template name="accepted-level">
    <xsl:variable name="before" select="(derived/level[@name = 'inherent'] | derived/level[@name = 'current'])[last()]"/>
    <xsl:variable name="accepted" select="($before | derived/level[@name = 'residual'])[last()]"/>
    <xsl:variable name="other" select="acceptance/level[d:normal(.) != d:normal($accepted/@value) and d:normal(.) != d:normal($accepted/@label)]"/>
    <xsl:choose>
      <xsl:when test="$other"><xsl:value-of select="$other"/></xsl:when>
      <xsl:when test="acceptance and not(d:day(residual-scored) &gt; d:day(acceptance/date))"><xsl:value-of select="$accepted/@label"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="entry">
    <row>
      <c><xsl:value-of select="@id"/></c>
      <c><xsl:value-of select="title"/></c>
      <c><xsl:value-of select="description"/></c>
      <c><xsl:value-of select="polarity"/></c>
      <c><xsl:value-of select="category"/></c>
      <xsl:call-template name="titles"><xsl:with-param name="of" select="owner"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="assets/item"/></xsl:call-template>
      <c><xsl:value-of select="existing-controls"/></c>
      <c><xsl:value-of select="likelihood"/></c>
      <c><xsl:value-of select="consequence"/></c>
      <c><xsl:value-of select="derived/level[@name = 'inherent']/@label"/></c>
      <c><xsl:value-of select="priority"/></c>
      <c><xsl:value-of select="treatment"/></c>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="controls/item"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="key('acting', @id)/@id"/></xsl:call-template>
      <c><xsl:value-of select="residual-likelihood"/></c>
      <c><xsl:value-of select="residual-consequence"/></c>
      <c><xsl:value-of select="derived/level[@name = 'residual']/@label"/></c>
      <xsl:call-template name="titles"><xsl:with-param name="of" select="acceptance/by"/></xsl:call-template>
      <c><xsl:value-of select="acceptance/date"/></c>
      <c><xsl:call-template name="accepted-level"/></c>
      <c><xsl:value-of select="status"/></c>
      <c><xsl:value-of select="review"/></c>
    </row>
  </xsl:template>

</xsl:stylesheet>
