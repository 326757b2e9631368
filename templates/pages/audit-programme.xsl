<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The audit programme: when, by whom and with what result, then each audit. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'audits'"> date auditors state report </xsl:if>
  </xsl:template>

  <!-- Dozens of ids: one after the other, without their titles. -->
  <xsl:template match="entry/covers" mode="field">
    <div class="wide"><dt><xsl:value-of select="@label"/></dt><dd><xsl:apply-templates select="." mode="cell"/></dd></div>
  </xsl:template>
</xsl:stylesheet>
