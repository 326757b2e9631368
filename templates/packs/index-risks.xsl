<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Every risk that the pack may show: its levels, its treatment, the controls and actions that treat it, and its page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-coverage.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:key name="acting" match="/set/document[@kind = 'treatment-plan']/meta/actions/entry" use="risks/item"/>

  <xsl:variable name="risks" select="/set/document[@kind = 'risk-register'][not(meta/status = 'superseded' or meta/status = 'withdrawn')][not(key('hidden', @id))]/meta/risks/entry"/>

  <xsl:template match="set" mode="body">
    <xsl:choose>
      <xsl:when test="$risks">
        <xsl:call-template name="table">
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-risk"/></th>
              <th scope="col"><xsl:value-of select="$t-inherent-residual"/></th>
              <th scope="col"><xsl:value-of select="$t-treatment"/></th>
              <th scope="col"><xsl:value-of select="$t-controls"/></th>
              <th scope="col"><xsl:value-of select="$t-actions"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="weights" select="'50 20 14 22 20 '"/>
          <xsl:with-param name="rows" select="$risks"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="pack-nothing"><xsl:with-param name="text" select="$t-index-no-risks"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="entry" mode="row">
    <tr>
      <th scope="row">
        <xsl:call-template name="pack-link">
          <xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', title)"/></xsl:with-param>
        </xsl:call-template>
      </th>
      <td><xsl:for-each select="derived/level[@name = 'inherent' or @name = 'residual']"><div><xsl:apply-templates select="."/></div></xsl:for-each></td>
      <td><xsl:call-template name="word"><xsl:with-param name="value" select="string(treatment)"/></xsl:call-template></td>
      <td><xsl:call-template name="pack-named"><xsl:with-param name="items" select="controls/item"/></xsl:call-template></td>
      <td>
        <xsl:for-each select="key('acting', @id)[not(key('hidden', ancestor::document/@id))]">
          <xsl:call-template name="pack-link">
            <xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
