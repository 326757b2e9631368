<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The treatment plan: how far the actions are, then the actions. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'actions'"> risks responsible due state </xsl:if>
  </xsl:template>

  <!-- "3 open of 12": what is neither done nor cancelled. -->
  <xsl:template name="register-caption">
    <xsl:value-of select="concat(@label, ' (', count(entry), ')')"/>
    <xsl:if test="@name = 'actions'">
      <xsl:value-of select="concat(', ', count(entry[state != 'done' and state != 'cancelled']), ' ', $t-open-count)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
