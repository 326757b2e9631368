<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Targets and results as they stand in the table of a register. Whether a value reaches its target is computed here as
     it is in the rules. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- "at least 99.9 %" -->
  <xsl:template match="entry/target" mode="cell">
    <xsl:choose>
      <xsl:when test="../direction = 'at-least'"><xsl:value-of select="concat($t-at-least, ' ')"/></xsl:when>
      <xsl:when test="../direction = 'at-most'"><xsl:value-of select="concat($t-at-most, ' ')"/></xsl:when>
    </xsl:choose>
    <xsl:call-template name="with-unit"/>
  </xsl:template>

  <!-- The newest result, or where every one counts the newest that misses, marked if it does. Results stand in the order of their dates. -->
  <xsl:template match="entry/results" mode="cell">
    <xsl:variable name="target" select="../target"/>
    <xsl:variable name="counted" select="item[../../judged = 'every'] | item[last()]"/>
    <xsl:variable name="missed" select="$counted[(../../direction = 'at-least' and value &lt; $target) or (../../direction = 'at-most' and value &gt; $target)]"/>
    <xsl:variable name="shown" select="$missed[last()] | item[last()][not($missed)]"/>
    <xsl:for-each select="$shown/value"><xsl:call-template name="with-unit"/><br/></xsl:for-each>
    <span class="soft"><xsl:value-of select="$shown/date"/></span>
    <xsl:if test="$missed">
      <br/><span class="tag bad"><xsl:value-of select="$t-target-missed"/></span>
    </xsl:if>
  </xsl:template>

  <!-- Both cells are about as wide as these, and not as all that stands in their fields. -->
  <xsl:template match="entry/target" mode="weighed">at least 99.9&#xA0;minutes</xsl:template>
  <xsl:template match="entry/results" mode="weighed">Target&#xA0;missed&#xA0;1</xsl:template>

  <!-- Context: a number of an entry or of one of its results. -->
  <xsl:template name="with-unit">
    <xsl:value-of select="concat(., '&#xA0;', ancestor::entry/unit)"/>
  </xsl:template>

  <xsl:template match="entry/status[. = 'met' or . = 'missed']" mode="cell">
    <span>
      <xsl:attribute name="class">tag <xsl:choose><xsl:when test=". = 'met'">good</xsl:when><xsl:otherwise>bad</xsl:otherwise></xsl:choose></xsl:attribute>
      <xsl:call-template name="word"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="@word"/></xsl:call-template>
    </span>
  </xsl:template>
</xsl:stylesheet>
