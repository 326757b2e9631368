<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The register of documents (ISO/IEC 27001 7.5): what is in force, who answers for it, when it is looked at again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:template match="/set">
    <table title="{$t-documents}" about="{$about}">
      <column title="{$t-document}" width="17"/>
      <column title="{$t-title}" width="38"/>
      <column title="{$t-kind}" width="20"/>
      <column title="{$t-version}" width="8"/>
      <column title="{$t-status}" width="11"/>
      <column title="{$t-classification}" width="13"/>
      <column title="{$t-owner}" width="22"/>
      <column title="{$t-approver}" width="22"/>
      <column title="{$t-approved}" type="date" width="11"/>
      <column title="{$t-effective}" type="date" width="11"/>
      <column title="{$t-review}" type="date" width="11"/>
      <column title="{$t-retention}" width="24"/>
      <column title="{$t-controls}" width="30"/>
      <column title="{$t-file}" width="36"/>
      <xsl:for-each select="document">
        <row>
          <c><xsl:value-of select="@id"/></c>
          <c><xsl:value-of select="meta/title"/></c>
          <c><xsl:value-of select="@kind-title"/></c>
          <c><xsl:value-of select="meta/version"/></c>
          <c><xsl:value-of select="meta/status"/></c>
          <c><xsl:value-of select="meta/classification"/></c>
          <xsl:call-template name="titles"><xsl:with-param name="of" select="meta/owner"/></xsl:call-template>
          <xsl:call-template name="titles"><xsl:with-param name="of" select="meta/approver"/></xsl:call-template>
          <c><xsl:value-of select="meta/approved"/></c>
          <c><xsl:value-of select="meta/effective"/></c>
          <c><xsl:value-of select="meta/next-review"/></c>
          <c><xsl:value-of select="meta/retention"/></c>
          <xsl:call-template name="cell"><xsl:with-param name="of" select="meta/controls/item | meta/clauses/item"/></xsl:call-template>
          <c><xsl:value-of select="@path"/></c>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

</xsl:stylesheet>
