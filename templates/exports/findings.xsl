<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What the check of this build found, and behind it what is waived, with the reason. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:template match="/set">
    <table title="{$t-findings}" about="{$about}">
      <column title="{$t-severity}" width="10"/>
      <column title="{$t-code}" width="10"/>
      <column title="{$t-file}" width="38"/>
      <column title="{$t-line}" type="number" width="7"/>
      <column title="{$t-finding}" width="55"/>
      <column title="{$t-help}" width="55"/>
      <column title="{$t-waived-because}" width="40"/>
      <column title="{$t-waived-by}" width="20"/>
      <column title="{$t-waived-until}" type="date" width="11"/>
      <xsl:for-each select="findings/finding">
        <row>
          <c><xsl:value-of select="@severity"/></c>
          <c><xsl:value-of select="@code"/></c>
          <c><xsl:value-of select="@path"/></c>
          <c><xsl:value-of select="@line"/></c>
          <c><xsl:value-of select="@message"/></c>
          <c><xsl:value-of select="@help"/></c>
          <c><xsl:value-of select="@waived-because"/></c>
          <c><xsl:value-of select="@waived-by"/></c>
          <c><xsl:value-of select="@waived-until"/></c>
        </row>
      </xsl:for-each>
    </table>
  </xsl:template>

</xsl:stylesheet>
