<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Every control of the framework, and those from other sources: what was decided, and which documents implement it, with pages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-coverage.xsl"/>
  <xsl:import href="../pages/partials/coverage.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:key name="group" match="/set/catalogue/control[not(@withdrawn)]" use="concat(../@name, ' ', @group)"/>
  <xsl:key name="contributing" match="/set/document/meta/contributes-to/item" use="."/>

  <xsl:variable name="entries" select="$framework/control[not(@withdrawn)]"/>
  <!-- Decisions of a statement that is left out for its classification are nobody's business. -->
  <xsl:variable name="told" select="$statement[not(key('hidden', @id))]"/>
  <xsl:variable name="others" select="$told/meta/custom-controls/entry"/>

  <xsl:template match="set" mode="body">
    <xsl:for-each select="$entries[generate-id() = generate-id(key('group', concat(../@name, ' ', @group))[1])]">
      <xsl:call-template name="controls-of">
        <xsl:with-param name="title" select="normalize-space(concat(@group, ' ', @group-title))"/>
        <xsl:with-param name="rows" select="key('group', concat(../@name, ' ', @group))"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$others">
      <xsl:call-template name="controls-of"><xsl:with-param name="title" select="$t-other-source"/><xsl:with-param name="rows" select="$others"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="not($entries)"><xsl:call-template name="pack-nothing"><xsl:with-param name="text" select="$t-index-no-controls"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template name="controls-of">
    <xsl:param name="title"/>
    <xsl:param name="rows"/>
    <div class="keep reserve"><h2><xsl:value-of select="$title"/></h2></div>
    <xsl:call-template name="table">
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-control"/></th>
          <xsl:if test="$told"><th scope="col"><xsl:value-of select="$t-decision"/></th></xsl:if>
          <th scope="col"><xsl:value-of select="$t-documents-named"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="concat('44 ', substring('20 ', 1, 3 * boolean($told)), '62 ')"/>
      <xsl:with-param name="rows" select="$rows"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A control of the framework, or a row about one from another source. -->
  <xsl:template match="control | entry" mode="row">
    <xsl:variable name="id"><xsl:choose><xsl:when test="self::control"><xsl:call-template name="local-id"/></xsl:when><xsl:otherwise><xsl:value-of select="@id"/></xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:variable name="decision" select="key('decision', $id)[not(key('hidden', ancestor::document/@id))][1]"/>
    <xsl:variable name="out" select="$decision/applicable = 'no'"/>
    <tr>
      <th scope="row">
        <xsl:call-template name="pack-link">
          <xsl:with-param name="to" select="string($decision/@href)"/>
          <xsl:with-param name="text"><span class="id"><xsl:value-of select="$id"/></span><xsl:value-of select="concat(' ', @title, self::entry/title)"/></xsl:with-param>
        </xsl:call-template>
      </th>
      <xsl:if test="$told"><td><xsl:choose>
        <xsl:when test="$out"><xsl:value-of select="$t-excluded-tag"/></xsl:when>
        <xsl:when test="$decision/status"><xsl:call-template name="word"><xsl:with-param name="value" select="string($decision/status)"/></xsl:call-template></xsl:when>
        <xsl:when test="$decision"><xsl:value-of select="$t-included-tag"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$t-undecided"/></xsl:otherwise>
      </xsl:choose></td></xsl:if>
      <td>
        <xsl:for-each select="(key('named', @id) | key('named', $id))/ancestor::document[not(@kind = 'soa')]"><xsl:call-template name="pack-id"/></xsl:for-each>
        <xsl:variable name="contributing" select="key('contributing', @id)/ancestor::document[not(meta/status = 'superseded' or meta/status = 'withdrawn')]"/>
        <xsl:if test="$contributing"><span class="under"><xsl:value-of select="concat($t-contributing, ': ')"/><xsl:call-template name="pack-ids"><xsl:with-param name="nodes" select="$contributing"/></xsl:call-template></span></xsl:if>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
