<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- A row of the statement: what was decided about a control of the framework. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- A control; context: what was derived for it, which every entry has. -->
  <xsl:template match="derived" mode="row">
    <xsl:variable name="entry" select=".."/>
    <xsl:variable name="out" select="$entry/applicable = 'no' or $entry/applicable = 'false'"/>
    <tr id="{$entry/@id}">
      <xsl:apply-templates select="$entry" mode="mark"/>
      <xsl:if test="$out"><xsl:attribute name="class">out</xsl:attribute></xsl:if>
      <th scope="row">
        <xsl:call-template name="target"><xsl:with-param name="id" select="$entry/@id"/></xsl:call-template>
        <xsl:call-template name="link">
          <xsl:with-param name="to" select="$entry/@page"/>
          <xsl:with-param name="text"><span class="id"><xsl:value-of select="$entry/@id"/></span></xsl:with-param>
        </xsl:call-template>
        <xsl:value-of select="concat(' ', $entry/control/@title, $entry[not(control)]/title, $entry/self::undecided/derived/control/@title)"/>
      </th>
      <td data-label="{$t-applicable}"><xsl:choose>
        <xsl:when test="$entry/applicable"><strong><xsl:call-template name="word"><xsl:with-param name="value" select="string($entry/applicable)"/><xsl:with-param name="word" select="$entry/applicable/@word"/></xsl:call-template></strong></xsl:when>
        <xsl:otherwise><xsl:value-of select="$t-undecided"/></xsl:otherwise>
      </xsl:choose></td>
      <td data-label="{$t-why}">
        <xsl:if test="$entry/reasons"><span class="under"><xsl:apply-templates select="$entry/reasons" mode="cell"/></span></xsl:if>
        <xsl:apply-templates select="$entry/justification" mode="value"/>
      </td>
      <td data-label="{$t-implementation}">
        <xsl:apply-templates select="$entry/status" mode="cell"/>
        <xsl:for-each select="$entry/target"><span class="under"><xsl:value-of select="concat($t-due, ' ', .)"/></span></xsl:for-each>
        <xsl:for-each select="$entry/responsible"><span class="under"><xsl:apply-templates select="." mode="cell"/></span></xsl:for-each>
      </td>
      <td data-label="{$t-where}">
        <xsl:call-template name="soa-where"/>
        <xsl:for-each select="$entry/risks[item]"><span class="under"><xsl:value-of select="concat($t-risks, ': ')"/><xsl:apply-templates select="." mode="cell"/></span></xsl:for-each>
        <xsl:for-each select="$entry/evidence"><span class="under"><xsl:apply-templates select="." mode="value"/></span></xsl:for-each>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
