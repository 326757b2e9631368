<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The business impact analysis: priority and times side by side, what depends on what, impact over time. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'activities'"> priority owner mtpd rto rpo </xsl:if>
  </xsl:template>

  <!-- "15 minutes" stays on one line. -->
  <xsl:template match="entry/mtpd | entry/rto | entry/rpo" mode="cell"><xsl:value-of select="translate(., ' ', '&#160;')"/></xsl:template>
  <xsl:template match="entry/mtpd | entry/rto | entry/rpo" mode="weighed"><xsl:value-of select="translate(., ' ', '&#160;')"/></xsl:template>

  <xsl:template match="document" mode="pictures">
    <xsl:if test="registers/register/entry[depends-on/item or assets/item or suppliers/item] and not(key('directive', 'dependencies'))">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-dependencies"/></xsl:call-template>
      <xsl:call-template name="dependencies"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="directive" mode="picture">
    <xsl:if test="@name = 'dependencies'"><xsl:call-template name="dependencies"/></xsl:if>
  </xsl:template>

  <xsl:template name="dependencies">
    <!-- Not every activity depends on something of each sort. -->
    <xsl:variable name="activities" select="/document/registers/register[@name = 'activities']/entry"/>
    <xsl:variable name="columns" select="($activities/depends-on)[1] | ($activities/assets)[1] | ($activities/suppliers)[1]"/>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-dependencies"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="/document/registers/register[@name = 'activities']/@label"/></th>
          <xsl:for-each select="$columns"><th scope="col"><xsl:call-template name="label"/></th></xsl:for-each>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights">30 <xsl:for-each select="$columns">35 </xsl:for-each></xsl:with-param>
      <xsl:with-param name="rows" select="$activities"/>
      <xsl:with-param name="columns" select="$columns"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Impact over time as one row of steps, coloured by level; the levels go from 1 to 4. -->
  <xsl:template match="impacts" mode="field">
    <div class="wide full">
      <dt><xsl:call-template name="label"/></dt>
      <dd>
        <xsl:variable name="weights"><xsl:for-each select="item">10 </xsl:for-each></xsl:variable>
        <div class="scroll keep" role="group" tabindex="0" aria-label="{@label}"><table class="steps">
          <xsl:if test="$print"><xsl:call-template name="cols"><xsl:with-param name="weights" select="string($weights)"/></xsl:call-template></xsl:if>
          <thead><tr><xsl:for-each select="item"><th scope="col"><xsl:value-of select="after"/></th></xsl:for-each></tr></thead>
          <tbody><tr><xsl:for-each select="item">
            <td class="rank-{level}"><strong><xsl:value-of select="concat($t-level, ' ', level)"/></strong><xsl:text> </xsl:text><xsl:apply-templates select="what" mode="value"/></td>
          </xsl:for-each></tr></tbody>
        </table></div>
      </dd>
    </div>
  </xsl:template>
</xsl:stylesheet>
