<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- How many controls are included, excluded, undecided (where there are some) and implemented: a table whose first row is the total and
     the others the themes. Needs $rows, $themes and the key "theme" of soa.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Controls on which nobody has decided. -->
  <xsl:variable name="open" select="$rows[not(applicable) or (applicable = 'yes' or applicable = 'true') and not(status)]"/>

  <xsl:template name="soa-summary">
    <xsl:call-template name="table">
      <xsl:with-param name="caption" select="$t-totals"/>
      <xsl:with-param name="class" select="'quiet numbers'"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-theme"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-total"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-included"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-excluded"/></th>
          <xsl:if test="$open"><th scope="col" class="n"><xsl:value-of select="$t-undecided"/></th></xsl:if>
          <th scope="col" class="n"><xsl:value-of select="$t-implemented"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-partial"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-planned"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-not-implemented"/></th>
        </tr>
      </xsl:with-param>
      <!-- As wide as the words are in any language. -->
      <xsl:with-param name="weights">30 <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-total"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-included"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-excluded"/></xsl:call-template>
        <xsl:if test="$open"><xsl:call-template name="weight"><xsl:with-param name="label" select="$t-undecided"/></xsl:call-template></xsl:if>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-implemented"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-partial"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-planned"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-not-implemented"/></xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="rows" select="$rows/.. | $themes/derived/control"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The total. -->
  <xsl:template match="register" mode="row">
    <xsl:call-template name="soa-counts">
      <xsl:with-param name="class" select="'total'"/>
      <xsl:with-param name="name" select="$t-total"/>
      <xsl:with-param name="entries" select="*"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A theme; context: what was derived for its first entry. -->
  <xsl:template match="control" mode="row">
    <xsl:variable name="theme" select="string(@group)"/>
    <xsl:for-each select="../..">
      <xsl:call-template name="soa-counts">
        <xsl:with-param name="name"><xsl:call-template name="theme-title"/></xsl:with-param>
        <xsl:with-param name="entries" select="key('theme', concat('controls ', $theme))"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="soa-counts">
    <xsl:param name="class"/>
    <xsl:param name="name"/>
    <xsl:param name="entries"/>
    <xsl:variable name="in" select="$entries[applicable = 'yes' or applicable = 'true']"/>
    <tr>
      <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
      <th scope="row"><xsl:value-of select="$name"/></th>
      <td class="n"><xsl:value-of select="count($entries)"/></td>
      <td class="n"><xsl:value-of select="count($in)"/></td>
      <td class="n"><xsl:value-of select="count($entries[applicable = 'no' or applicable = 'false'])"/></td>
      <!-- As on the dashboard: included without saying how far it is, is as good as undecided. -->
      <xsl:if test="$open"><td class="n"><xsl:value-of select="count($entries[not(applicable)]) + count($in[not(status = 'implemented' or status = 'partial' or status = 'planned' or status = 'not-implemented')])"/></td></xsl:if>
      <td class="n"><xsl:value-of select="count($in[status = 'implemented'])"/></td>
      <td class="n"><xsl:value-of select="count($in[status = 'partial'])"/></td>
      <td class="n"><xsl:value-of select="count($in[status = 'planned'])"/></td>
      <td class="n"><xsl:value-of select="count($in[status = 'not-implemented'])"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
