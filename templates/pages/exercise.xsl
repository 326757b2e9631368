<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The exercise programme: when, what sort, which plans, and how far. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'exercises'"> state date type scenarios plans </xsl:if>
  </xsl:template>
</xsl:stylesheet>
