<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What changed since the baseline that was kept last, or that which the option "since" names, as changes.html has it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-changes.xsl"/>
  <xsl:import href="../pages/partials/changes.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <!-- The states without what is left out for its classification. -->
  <xsl:variable name="all-states">
    <xsl:copy-of select="/set/baseline[last()]"/>
    <xsl:apply-templates select="/set" mode="baseline"/>
  </xsl:variable>
  <xsl:variable name="states-made">
    <xsl:for-each select="exsl:node-set($all-states)/baseline">
      <xsl:copy><xsl:copy-of select="@* | document[not(@id = $secret)] | *[not(self::document)][not(@document = $secret)]"/></xsl:copy>
    </xsl:for-each>
  </xsl:variable>

  <xsl:template match="set" mode="body">
    <xsl:choose>
      <xsl:when test="baseline">
        <xsl:for-each select="$states[1]">
          <h2><xsl:value-of select="concat($t-since, ' ')"/><xsl:call-template name="state-name"/></h2>
          <xsl:call-template name="changes"/>
        </xsl:for-each>
        <xsl:if test="$states/statement">
          <div class="keep reserve"><h2><xsl:value-of select="$t-statement-versions"/></h2></div>
          <xsl:call-template name="statement-versions"/>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="pack-nothing"><xsl:with-param name="text" select="$t-no-baseline-in-pack"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
