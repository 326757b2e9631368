<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The risks of all registers in force, and the grid that they have in common; for matrices.xsl. Needs $living and the key "document". -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:variable name="registers" select="$living[@kind = 'risk-register'][meta/risks/entry[likelihood and consequence]]"/>
  <xsl:variable name="risks" select="$registers/meta/risks/entry"/>
  <!-- Registers with different methods have no grid in common. -->
  <xsl:variable name="methods" select="$registers[meta/grid] | key('document', $registers[not(meta/grid)]/meta/method)[meta/grid]"/>
  <xsl:variable name="grid-cells">
    <xsl:for-each select="$methods[not($methods[2])]/meta">
      <xsl:variable name="levels" select="levels/item"/>
      <grid>
        <xsl:for-each select="grid/item">
          <row likelihood="{likelihood}">
            <xsl:for-each select="levels/item">
              <xsl:variable name="level" select="$levels[name = current()]"/>
              <cell consequence="{position()}" rank="{$level/rank}" label="{$level/label}"/>
            </xsl:for-each>
          </row>
        </xsl:for-each>
      </grid>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="grid" select="exsl:node-set($grid-cells)/grid"/>
</xsl:stylesheet>
