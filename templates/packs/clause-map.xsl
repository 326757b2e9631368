<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The clauses of the standard and the documents that answer to them, as coverage.html weighs them, with pages; then what the standard wants written. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-coverage.xsl"/>
  <xsl:import href="../pages/partials/strings-completeness.xsl"/>
  <xsl:import href="../pages/partials/tiles.xsl"/>
  <xsl:import href="../pages/partials/coverage.xsl"/>
  <xsl:import href="../pages/partials/coverage-gaps.xsl"/>
  <xsl:import href="../pages/partials/coverage-clauses.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <!-- Only catalogues of which something has to be written: the others are no part of what is audited. -->
  <xsl:variable name="audited" select="$clause-catalogues[clause/item]"/>
  <xsl:variable name="wanted" select="/set/documented-information[@demanded = 'yes']"/>

  <xsl:template match="set" mode="body">
    <xsl:for-each select="$audited">
      <h2><xsl:value-of select="@title"/></h2>
      <xsl:variable name="counted" select="clause[not(@parts or @out)]"/>
      <p><xsl:value-of select="concat(count($counted[not(gap)]), ' ', $t-of, ' ', count($counted), ' ', $t-clauses-covered)"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-clause"/></th>
            <th scope="col"><xsl:value-of select="$t-documents-named"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'42 84 '"/>
        <xsl:with-param name="rows" select="clause[not(@parts) or named/link or item]"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$wanted">
      <h2><xsl:value-of select="$t-mandatory"/></h2>
      <p class="soft"><xsl:value-of select="$t-mandatory-lead"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-clause"/></th>
            <th scope="col"><xsl:value-of select="$t-documented"/></th>
            <th scope="col"><xsl:value-of select="$t-status"/></th>
            <th scope="col"><xsl:value-of select="$t-documents-named"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'14 38 16 58 '"/>
        <xsl:with-param name="rows" select="$wanted"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="not($audited or $wanted)"><xsl:call-template name="pack-nothing"><xsl:with-param name="text" select="$t-no-clauses"/></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template match="clause" mode="row">
    <xsl:variable name="clause" select="."/>
    <tr>
      <th scope="row"><span class="id"><xsl:value-of select="@local"/></span><xsl:value-of select="concat(' ', @title)"/></th>
      <td>
        <xsl:variable name="links" select="named/link | above/link[not($clause/named/link)]"/>
        <xsl:call-template name="documents"><xsl:with-param name="refs" select="$links/@ref"/></xsl:call-template>
        <!-- What is written for the clause by documents that do not name it. -->
        <xsl:call-template name="documents"><xsl:with-param name="refs" select="item/link[not(@ref = $links/@ref)]/@ref"/></xsl:call-template>
        <xsl:call-template name="not-applicable"/>
        <xsl:for-each select="gap"><div><span class="tag bad"><xsl:value-of select="$gap-kinds[@kind = current()/@kind]/@tag"/></span><xsl:if test="@of"><xsl:value-of select="concat(' ', @of)"/></xsl:if></div></xsl:for-each>
      </td>
    </tr>
  </xsl:template>

  <!-- A line for each; $refs: ids, perhaps of what is no longer wanted twice. -->
  <xsl:template name="documents">
    <xsl:param name="refs"/>
    <xsl:for-each select="$documents[@id = $refs]"><xsl:call-template name="pack-document"/></xsl:for-each>
  </xsl:template>

  <xsl:template match="documented-information" mode="row">
    <tr>
      <th scope="row"><span class="id"><xsl:value-of select="translate(@clause, ' ', '&#160;')"/></span></th>
      <td><xsl:value-of select="@item"/><span class="under"><xsl:call-template name="strength"/></span></td>
      <td><xsl:call-template name="state-tag"/></td>
      <td>
        <xsl:variable name="fulfilling" select="key('in-set', document)"/>
        <xsl:for-each select="$fulfilling[position() &lt;= $most-listed]"><xsl:call-template name="pack-document"/></xsl:for-each>
        <xsl:if test="count($fulfilling) &gt; $most-listed"><span class="soft"><xsl:value-of select="concat($t-and, ' ', count($fulfilling) - $most-listed, ' ', $t-more)"/></span></xsl:if>
      </td>
    </tr>
  </xsl:template>
  <!-- Where every policy fulfils an item, the index of controls has the others. -->
  <xsl:variable name="most-listed" select="6"/>
</xsl:stylesheet>
