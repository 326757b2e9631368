<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The register of nonconformities: how many are open, then each one from its discovery to its end. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'nonconformities'"> date source grade responsible state </xsl:if>
  </xsl:template>

  <!-- "7, 2 open": what is not closed. -->
  <xsl:template name="register-caption">
    <xsl:value-of select="concat(@label, ' (', count(entry), ')')"/>
    <xsl:if test="@name = 'nonconformities'">
      <xsl:value-of select="concat(', ', count(entry[state != 'closed']), ' ', $t-open-count)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
