<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The state of the set, to be kept in baselines/NAME.xml: what changed since is told by changes.html and judged by rules. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="../pages/partials/baseline.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <!-- Of a set of which something is hidden it would be no state of the set: later ones would call the rest new. -->
  <xsl:template match="/set[site/@reduced]"><nothing/></xsl:template>
  <xsl:template match="/set[not(site/@reduced)]"><xsl:apply-templates select="." mode="baseline"/></xsl:template>
</xsl:stylesheet>
