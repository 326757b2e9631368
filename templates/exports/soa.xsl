<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The Statement of Applicability: a row for each control of the framework, decided or not, then those from other sources. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:key name="decision" match="/set/document[@kind = 'soa'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/controls/entry" use="@id"/>
  <xsl:key name="implements" match="/set/document[@kind != 'soa'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/controls/item" use="."/>
  <xsl:key name="treated" match="/set/document[@kind = 'risk-register'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/risks/entry" use="controls/item"/>

  <xsl:template match="/set">
    <table title="{$t-soa}" about="{$about}">
      <column title="{$t-control}" width="9"/>
      <column title="{$t-title}" width="28"/>
      <column title="{$t-theme}" width="15"/>
      <column title="{$t-applicable}" width="10"/>
      <column title="{$t-reasons}" width="14"/>
      <column title="{$t-justification}" width="45"/>
      <column title="{$t-status}" width="13"/>
      <column title="{$t-responsible}" width="20"/>
      <column title="{$t-target}" type="date" width="11"/>
      <column title="{$t-risks}" width="14"/>
      <column title="{$t-peak}" width="11"/>
      <column title="{$t-implemented-by}" width="20"/>
      <column title="{$t-evidence}" width="40"/>
      <xsl:for-each select="catalogue[@name = /set/@framework]/control[not(@withdrawn)]">
        <xsl:call-template name="control">
          <xsl:with-param name="id" select="@id"/>
          <xsl:with-param name="title" select="@title"/>
          <xsl:with-param name="theme" select="@group-title"/>
          <xsl:with-param name="decision" select="key('decision', @id)[1]"/>
          <xsl:with-param name="custom" select="false()"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="$living[@kind = 'soa']/meta/custom-controls/entry">
        <xsl:call-template name="control">
          <xsl:with-param name="id" select="@id"/>
          <xsl:with-param name="title" select="title"/>
          <xsl:with-param name="theme" select="$t-other-source"/>
          <xsl:with-param name="decision" select="."/>
          <xsl:with-param name="custom" select="true()"/>
        </xsl:call-template>
      </xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="control">
    <xsl:param name="id"/>
    <xsl:param name="title"/>
    <xsl:param name="theme"/>
    <xsl:param name="decision"/>
    <xsl:param name="custom"/>
    <row>
      <c><xsl:value-of select="$id"/></c>
      <c><xsl:value-of select="$title"/></c>
      <c><xsl:value-of select="$theme"/></c>
      <c>
        <xsl:choose>
          <xsl:when test="$custom">yes</xsl:when>
          <xsl:when test="$decision/applicable"><xsl:value-of select="$decision/applicable"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$t-undecided"/></xsl:otherwise>
        </xsl:choose>
      </c>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="$decision/reasons/item"/></xsl:call-template>
      <c><xsl:value-of select="$decision/justification"/></c>
      <c><xsl:value-of select="$decision/status"/></c>
      <xsl:call-template name="titles"><xsl:with-param name="of" select="$decision/responsible"/></xsl:call-template>
      <c><xsl:value-of select="$decision/target"/></c>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="key('treated', $id)/@id"/></xsl:call-template>
      <c>
        <xsl:for-each select="key('treated', $id)[polarity = 'threat']/derived/level[@name = 'residual']">
          <xsl:sort select="@rank" data-type="number" order="descending"/>
          <xsl:if test="position() = 1"><xsl:value-of select="@label"/></xsl:if>
        </xsl:for-each>
      </c>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="key('implements', $id)/../../../@id"/></xsl:call-template>
      <c><xsl:value-of select="$decision/evidence"/></c>
    </row>
  </xsl:template>

</xsl:stylesheet>
