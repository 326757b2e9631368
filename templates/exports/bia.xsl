<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The activities of all business impact analyses, the first to be recovered first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:template match="/set">
    <table title="{$t-bia}" about="{$about}">
      <column title="{$t-activity}" width="10"/>
      <column title="{$t-title}" width="32"/>
      <column title="{$t-owner}" width="20"/>
      <column title="{$t-priority}" type="number" width="8"/>
      <column title="{$t-mtpd}" width="10"/>
      <column title="{$t-rto}" width="10"/>
      <column title="{$t-rpo}" width="10"/>
      <column title="{$t-mbco}" width="45"/>
      <column title="{$t-depends-on}" width="16"/>
      <column title="{$t-assets}" width="22"/>
      <column title="{$t-suppliers}" width="18"/>
      <xsl:for-each select="$living[@kind = 'bia']/meta/activities/entry">
        <xsl:sort select="priority" data-type="number"/>
        <row>
          <c><xsl:value-of select="@id"/></c>
          <c><xsl:value-of select="title"/></c>
          <xsl:call-template name="titles"><xsl:with-param name="of" select="owner"/></xsl:call-template>
          <c><xsl:value-of select="priority"/></c>
          <c><xsl:value-of select="mtpd"/></c>
          <c><xsl:value-of select="rto"/></c>
          <c><xsl:value-of select="rpo"/></c>
          <c><xsl:value-of select="mbco"/></c>
          <xsl:call-template name="cell"><xsl:with-param name="of" select="depends-on/item"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="of" select="assets/item"/></xsl:call-template>
          <xsl:call-template name="cell"><xsl:with-param name="of" select="suppliers/item"/></xsl:call-template>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

</xsl:stylesheet>
