<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The risk register: matrices before and after treatment, the table, a block for each risk. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>
  <xsl:import href="partials/matrices.xsl"/>

  <xsl:variable name="risks" select="/document/registers/register[@name = 'risks']/entry"/>
  <xsl:variable name="grid" select="/document/derived/grid"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'risks'"> owner treatment status </xsl:if>
  </xsl:template>

  <xsl:template match="document" mode="pictures">
    <xsl:if test="$risks and not(key('directive', 'risk-matrix'))">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-risk-matrix"/><xsl:with-param name="room" select="'tall'"/></xsl:call-template>
      <xsl:call-template name="matrices"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="directive" mode="picture">
    <xsl:if test="@name = 'risk-matrix'"><xsl:call-template name="matrices"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
