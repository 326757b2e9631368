<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The register of intellectual property: rights, licences, components. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:choose>
      <xsl:when test="@name = 'own'"> type owner classification status renewal </xsl:when>
      <xsl:when test="@name = 'licences'"> type limit used expires owner status </xsl:when>
      <xsl:when test="@name = 'components'"> licence used-in owner </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
