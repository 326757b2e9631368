<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What is not in order: findings of this build, those that are waived, and the gaps that coverage.html shows. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-dashboard.xsl"/>
  <xsl:import href="../pages/partials/strings-coverage.xsl"/>
  <xsl:import href="../pages/partials/strings-completeness.xsl"/>
  <xsl:import href="../pages/partials/tiles.xsl"/>
  <xsl:import href="../pages/partials/bars.xsl"/>
  <xsl:import href="../pages/partials/coverage-all.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>
  <xsl:import href="../pages/partials/pack-findings.xsl"/>

  <xsl:template match="set" mode="body">
    <xsl:variable name="sorted">
      <xsl:for-each select="$findings[not(@waived-because)]">
        <xsl:sort select="string-length(substring-before('error warning info', @severity))" data-type="number"/>
        <xsl:copy-of select="."/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="list">
      <xsl:with-param name="title" select="$t-open-findings"/>
      <xsl:with-param name="lead" select="$t-open-findings-lead"/>
      <xsl:with-param name="none" select="$t-no-findings"/>
      <xsl:with-param name="last" select="$t-finding-and-help"/>
      <xsl:with-param name="these" select="exsl:node-set($sorted)/finding"/>
    </xsl:call-template>
    <xsl:call-template name="list">
      <xsl:with-param name="title" select="$t-waivers"/>
      <xsl:with-param name="lead" select="$t-waivers-lead"/>
      <xsl:with-param name="none" select="$t-no-waivers"/>
      <xsl:with-param name="last" select="$t-finding-and-reason"/>
      <xsl:with-param name="these" select="$findings[@waived-because]"/>
    </xsl:call-template>
    <xsl:if test="count($findings) &lt; count(findings/finding)"><p><xsl:value-of select="$t-hidden-findings"/></p></xsl:if>
    <xsl:call-template name="gaps-section"><xsl:with-param name="gaps" select="$gaps[not(substring-before(../@href, '.html') = $secret)]"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="list">
    <xsl:param name="title"/>
    <xsl:param name="lead"/>
    <xsl:param name="none"/>
    <xsl:param name="last"/>
    <xsl:param name="these"/>
    <h2><xsl:value-of select="concat($title, ' (', count($these), ')')"/></h2>
    <xsl:if test="not($these)"><p><xsl:value-of select="$none"/></p></xsl:if>
    <xsl:if test="$these">
      <p class="soft"><xsl:value-of select="$lead"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-code"/></th>
            <th scope="col"><xsl:value-of select="$t-place"/></th>
            <th scope="col"><xsl:value-of select="$last"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'14 46 66 '"/>
        <xsl:with-param name="rows" select="$these"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="finding" mode="row">
    <tr>
      <th scope="row"><span class="id"><xsl:value-of select="@code"/></span>
        <div><span class="tag {substring('bad', 1, 3 * (@severity = 'error'))}{substring('warn', 1, 4 * (@severity = 'warning'))}"><xsl:call-template name="capital"><xsl:with-param name="text" select="string(@severity)"/></xsl:call-template></span></div></th>
      <td>
        <xsl:variable name="of" select="string(@of)"/>
        <xsl:for-each select="$bound"><xsl:for-each select="key('in-set', $of)[1]"><xsl:call-template name="pack-document"/></xsl:for-each></xsl:for-each>
        <xsl:if test="@path"><code><xsl:value-of select="concat(@path, ':', @line)"/></code></xsl:if>
      </td>
      <td>
        <xsl:value-of select="@message"/>
        <xsl:if test="@help != '' and not(@waived-because)"><span class="under"><xsl:value-of select="@help"/></span></xsl:if>
        <xsl:if test="@waived-because">
          <span class="under"><xsl:value-of select="concat($t-waived-reason, ': ', @waived-because)"/></span>
          <span class="under"><xsl:value-of select="concat($t-waived-by, ': ')"/><xsl:call-template name="waiver"/><xsl:value-of select="concat(' · ', $t-waived-until, ': ')"/><span class="date"><xsl:value-of select="@waived-until"/></span></span>
        </xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- Context: finding. The title of the role that accepted it. -->
  <xsl:template name="waiver">
    <xsl:variable name="by" select="string(@waived-by)"/>
    <xsl:for-each select="$bound"><xsl:variable name="role" select="key('role-entry', $by)[1]/title"/><xsl:value-of select="concat($role, substring($by, 1, string-length($by) * not($role)))"/></xsl:for-each>
  </xsl:template>

  <!-- Of what names an excluded control: ids, without the pages. -->
  <xsl:template name="link-list">
    <xsl:param name="links"/>
    <xsl:for-each select="$links">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:call-template name="link"><xsl:with-param name="to" select="string(@href)"/><xsl:with-param name="text"><span class="id"><xsl:value-of select="@ref"/></span></xsl:with-param></xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
