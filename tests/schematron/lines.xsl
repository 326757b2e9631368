<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What one implementation of Schematron says, as lines that can be compared with those of another. Locations become paths of positions in
     the document, since everyone writes them in another way.
     The reference is wrong about those of attributes, comments and the document, and names a pattern without title by its id. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl"
  xmlns:dyn="http://exslt.org/dynamic" exclude-result-prefixes="svrl dyn">
  <xsl:output method="text"/>
  <xsl:param name="document"/>

  <xsl:template match="/svrl:schematron-output">
    <xsl:apply-templates select="svrl:active-pattern | svrl:fired-rule | svrl:failed-assert | svrl:successful-report"/>
  </xsl:template>
  <xsl:template match="svrl:active-pattern">
    <xsl:value-of select="concat('pattern ', @id, ' ')"/>
    <xsl:if test="@name != @id or not(@id)"><xsl:value-of select="normalize-space(@name)"/></xsl:if>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
  <xsl:template match="svrl:fired-rule">
    <xsl:value-of select="concat('  rule ', @id, ' ', normalize-space(@context), ' ', @role, ' ', @flag, '&#10;')"/>
  </xsl:template>
  <xsl:template match="svrl:failed-assert | svrl:successful-report">
    <xsl:variable name="location" select="@location"/>
    <xsl:value-of select="concat('    ', local-name(), ' ', @id, ' ', @role, ' ', @flag, ' [', normalize-space(@test), '] ')"/>
    <xsl:if test="not(preceding-sibling::svrl:fired-rule[1][@context = '/' or contains(@context, '(') or contains(@context, '@')])">
      <xsl:for-each select="document($document)">
        <xsl:apply-templates select="dyn:evaluate($location)" mode="place"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:value-of select="concat('&#10;      ', normalize-space(svrl:text), '&#10;')"/>
    <xsl:for-each select="svrl:diagnostic-reference">
      <xsl:sort select="@diagnostic"/>
      <xsl:value-of select="concat('      ', @diagnostic, ': ', normalize-space(.), '&#10;')"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="node()" mode="place">
    <xsl:apply-templates select=".." mode="place"/>
    <xsl:value-of select="concat('/', count(preceding-sibling::node()) + 1)"/>
  </xsl:template>
  <xsl:template match="/" mode="place"><xsl:text>/</xsl:text></xsl:template>
</xsl:stylesheet>
