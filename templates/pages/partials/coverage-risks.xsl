<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Risk by control: what each open risk counts on, and how far that is. A risk that is modified, or names controls, needs one that is
     implemented; without a statement of applicability nobody says which are, and one that is named has to do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:variable name="risks-weighed">
    <xsl:for-each select="$documents[@kind = 'risk-register']/meta/risks/entry[not(status = 'closed')]">
      <xsl:variable name="done" select="controls/item[key('decision', .)[not(applicable = 'no')]/status = 'implemented' or not($statement)]"/>
      <risk id="{@id}" local="{@id}" title="{title}" href="{@href}" treatment="{treatment}" status="{status}">
        <xsl:if test="treatment = 'modify' or controls/item"><xsl:attribute name="treated">yes</xsl:attribute></xsl:if>
        <xsl:copy-of select="derived/level[@name = 'residual']"/>
        <xsl:for-each select="controls/item">
          <xsl:variable name="row" select="key('decision', .)[1]"/>
          <link ref="{.}" href="{($row/@href | key('control', .)/@href)[last()]}">
            <xsl:attribute name="status">
              <xsl:choose>
                <xsl:when test="$row/applicable = 'no'">excluded</xsl:when>
                <xsl:when test="$row/status"><xsl:value-of select="$row/status"/></xsl:when>
                <xsl:when test="$statement">undecided</xsl:when>
                <xsl:otherwise>named</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:value-of select="@title"/>
          </link>
        </xsl:for-each>
        <xsl:if test="(treatment = 'modify' or controls/item) and not($done)"><gap kind="untreated"/></xsl:if>
      </risk>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="risks" select="exsl:node-set($risks-weighed)/risk"/>

  <xsl:template name="risks-section">
    <section id="dossier-risks">
      <h2><xsl:value-of select="$t-risks-by-control"/></h2>
      <p class="soft"><xsl:value-of select="$t-risks-lead"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$t-risks-by-control"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-risk"/></th>
            <th scope="col"><xsl:value-of select="$t-treatment"/></th>
            <th scope="col"><xsl:value-of select="$t-residual"/></th>
            <th scope="col"><xsl:value-of select="$t-controls"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="rows" select="$risks"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="risk" mode="row">
    <tr id="{@id}">
      <xsl:call-template name="entry-head"/>
      <td data-label="{$t-treatment}">
        <xsl:call-template name="word"><xsl:with-param name="value" select="string(@treatment)"/></xsl:call-template>
        <span class="under"><xsl:call-template name="word"><xsl:with-param name="value" select="string(@status)"/></xsl:call-template></span>
      </td>
      <td data-label="{$t-residual}"><xsl:apply-templates select="level"/></td>
      <td data-label="{$t-controls}">
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'implemented'"/></xsl:call-template>
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'partial'"/></xsl:call-template>
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'planned'"/></xsl:call-template>
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'not-implemented'"/></xsl:call-template>
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'undecided'"/><xsl:with-param name="word" select="$t-undecided"/></xsl:call-template>
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'excluded'"/><xsl:with-param name="word" select="$t-excluded-tag"/></xsl:call-template>
        <xsl:call-template name="controls-of-status"><xsl:with-param name="status" select="'named'"/><xsl:with-param name="word" select="$t-named"/></xsl:call-template>
        <xsl:call-template name="gap-tags"/>
      </td>
    </tr>
  </xsl:template>

  <!-- A line of the controls that are so far; the word stands before the ids, not behind each. -->
  <xsl:template name="controls-of-status">
    <xsl:param name="status"/>
    <xsl:param name="word"><xsl:call-template name="word"><xsl:with-param name="value" select="$status"/></xsl:call-template></xsl:param>
    <xsl:variable name="links"><xsl:for-each select="link[@status = $status]"><link ref="{@ref}" href="{@href}"><xsl:value-of select="."/></link></xsl:for-each></xsl:variable>
    <xsl:call-template name="link-line">
      <xsl:with-param name="word" select="string($word)"/>
      <xsl:with-param name="links" select="exsl:node-set($links)/link"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
