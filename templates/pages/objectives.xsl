<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Objectives: target, newest result and status side by side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>
  <xsl:import href="partials/measured.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'objectives'"> target responsible due status results </xsl:if>
  </xsl:template>
</xsl:stylesheet>
