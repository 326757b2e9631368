<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The matrices of risks before and after treatment, of threats and of opportunities, and the same as a table. Needs $risks (entries) and $grid, which
     has a row for each likelihood and in it a cell for each consequence, with level and rank; without one it is empty. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="matrix.xsl"/>

  <xsl:template name="matrices">
    <div class="pictures">
      <xsl:if test="$risks[polarity = 'threat']">
        <xsl:call-template name="matrix">
          <xsl:with-param name="name" select="'inherent'"/>
          <xsl:with-param name="title" select="$t-matrix-inherent"/>
        </xsl:call-template>
        <xsl:call-template name="matrix">
          <xsl:with-param name="name" select="'residual'"/>
          <xsl:with-param name="title" select="$t-matrix-residual"/>
        </xsl:call-template>
      </xsl:if>
    </div>
    <div class="pictures">
      <xsl:if test="$risks[polarity = 'opportunity']">
        <xsl:call-template name="matrix">
          <xsl:with-param name="name" select="'inherent'"/>
          <xsl:with-param name="polarity" select="'opportunity'"/>
          <xsl:with-param name="title" select="$t-opportunity-inherent"/>
        </xsl:call-template>
        <xsl:call-template name="matrix">
          <xsl:with-param name="name" select="'residual'"/>
          <xsl:with-param name="polarity" select="'opportunity'"/>
          <xsl:with-param name="title" select="$t-opportunity-residual"/>
        </xsl:call-template>
      </xsl:if>
    </div>
    <xsl:choose>
      <xsl:when test="$print"><xsl:call-template name="matrix-data"/></xsl:when>
      <xsl:otherwise><details><summary><xsl:value-of select="$t-data"/></summary><xsl:call-template name="matrix-data"/></details></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="matrix-data">
    <xsl:call-template name="table">
      <xsl:with-param name="caption" select="$t-risk-matrix"/>
      <xsl:with-param name="class" select="'quiet'"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-risks"/></th>
          <th scope="col"><xsl:value-of select="$t-inherent"/></th>
          <th scope="col"><xsl:value-of select="$t-residual"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'30 20 20 '"/>
      <xsl:with-param name="rows" select="$risks/derived"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A risk in the table of the matrices: where it stands in each. -->
  <xsl:template match="derived" mode="row">
    <tr>
      <th scope="row">
        <xsl:for-each select=".."><xsl:call-template name="entry-name"><xsl:with-param name="link" select="true()"/></xsl:call-template></xsl:for-each>
      </th>
      <td><xsl:apply-templates select="level[@name = 'inherent']"/></td>
      <td>
        <xsl:apply-templates select="level[@name = 'residual']"/>
        <xsl:if test="not(level[@name = 'residual'])"><span class="soft"><xsl:value-of select="$t-not-scored"/></span></xsl:if>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
