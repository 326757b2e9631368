<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Everything that is weighed for coverage.html, and all gaps of it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="coverage.xsl"/>
  <xsl:include href="coverage-controls.xsl"/>
  <xsl:include href="coverage-clauses.xsl"/>
  <xsl:include href="coverage-risks.xsl"/>
  <xsl:include href="coverage-roles.xsl"/>
  <xsl:include href="coverage-gaps.xsl"/>

  <xsl:variable name="gaps" select="$all-controls/gap | $clause-catalogues/clause/gap[@kind != 'no-clause-further'] | $risks/gap | $responsibilities/gap"/>
</xsl:stylesheet>
