<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The actions of all treatment plans. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:template match="/set">
    <table title="{$t-plan}" about="{$about}">
      <column title="{$t-action}" width="9"/>
      <column title="{$t-title}" width="35"/>
      <column title="{$t-risks}" width="18"/>
      <column title="{$t-controls}" width="18"/>
      <column title="{$t-accountable}" width="20"/>
      <column title="{$t-responsible}" width="20"/>
      <column title="{$t-resources}" width="25"/>
      <column title="{$t-measure}" width="35"/>
      <column title="{$t-due}" type="date" width="11"/>
      <column title="{$t-state}" width="12"/>
      <column title="{$t-completed}" type="date" width="11"/>
      <column title="{$t-evidence}" width="40"/>
      <xsl:apply-templates select="$living[@kind = 'treatment-plan']/meta/actions/entry"/>
    </table>
  </xsl:template>

  <xsl:template match="entry">
    <row>
      <c><xsl:value-of select="@id"/></c>
      <c><xsl:value-of select="title"/></c>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="risks/item"/></xsl:call-template>
      <xsl:call-template name="cell"><xsl:with-param name="of" select="controls/item"/></xsl:call-template>
      <xsl:call-template name="titles"><xsl:with-param name="of" select="accountable"/></xsl:call-template>
      <xsl:call-template name="titles"><xsl:with-param name="of" select="responsible"/></xsl:call-template>
      <c><xsl:value-of select="resources"/></c>
      <c><xsl:value-of select="measure"/></c>
      <c><xsl:value-of select="due"/></c>
      <c><xsl:value-of select="state"/></c>
      <c><xsl:value-of select="completed"/></c>
      <c><xsl:value-of select="evidence"/></c>
    </row>
  </xsl:template>

</xsl:stylesheet>
