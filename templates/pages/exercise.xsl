<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The exercise programme: when, what sort, which plans, and how far; what was reached against what the impact analysis asks for. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>
  <xsl:include href="partials/reached.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'exercises'"> state date type scenarios plans </xsl:if>
  </xsl:template>

  <!-- Plans are not measured. -->
  <xsl:variable name="times" select="/document/registers/register[@name = 'exercises']/entry[state = 'held']/results/item/*[self::recovery-time or self::recovery-point]"/>

  <xsl:template match="document" mode="pictures">
    <xsl:if test="$times and not(key('directive', 'exercise-results'))">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-results"/><xsl:with-param name="room" select="'tall'"/></xsl:call-template>
      <xsl:call-template name="reached"/>
    </xsl:if>
  </xsl:template>
  <xsl:template match="directive" mode="picture">
    <xsl:if test="@name = 'exercise-results' and $times"><xsl:call-template name="reached"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
