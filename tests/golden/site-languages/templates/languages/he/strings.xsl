<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: CC0-1.0 -->
<!-- One word; the others are those of English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../../pages/partials/strings.xsl"/>
  <xsl:variable name="t-home" select="'בית'"/>
</xsl:stylesheet>
