<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- changes.html: versions of the statement of applicability, what changed since each baseline, the latest revisions of documents. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-changes.xsl"/>
  <xsl:import href="../pages/partials/overview.xsl"/>
  <xsl:import href="../pages/partials/changes.xsl"/>

  <xsl:variable name="overview" select="'changes'"/>
  <!-- So many revisions are shown. -->
  <xsl:variable name="most-revisions" select="40"/>
  <xsl:variable name="revisions" select="/set/document/meta/revisions/item"/>

  <xsl:template match="set" mode="front">
    <xsl:call-template name="overview-heading"/>
    <p class="soft"><xsl:value-of select="$t-changes-lead"/></p>
    <xsl:if test="not(baseline)">
      <p class="notice"><xsl:value-of select="concat($t-no-baseline, ' ', $t-how-baseline, ' ')"/><code>dossier export baseline.xml &gt; baselines/<xsl:value-of select="@as-of"/>.xml</code></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="set" mode="contents">
    <xsl:if test="baseline">
      <nav class="contents" aria-label="{$t-contents}">
        <p class="contents-title"><xsl:value-of select="$t-contents"/></p>
        <ol>
          <xsl:if test="$states/statement"><li><a href="#dossier-statement"><xsl:value-of select="$t-statement-versions"/></a></li></xsl:if>
          <xsl:for-each select="$states[following-sibling::baseline]">
            <xsl:sort select="position()" data-type="number" order="descending"/>
            <li><a><xsl:attribute name="href">#<xsl:call-template name="state-anchor"/></xsl:attribute><xsl:call-template name="step-name"/></a></li>
          </xsl:for-each>
          <li><a href="#dossier-revisions"><xsl:value-of select="$t-revisions"/></a></li>
        </ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <!-- "Since 2026-03-20 until 2026-11-24 (this set)"; context: the earlier state. -->
  <xsl:template name="step-name">
    <xsl:value-of select="concat($t-since, ' ')"/>
    <xsl:call-template name="state-name"/>
    <xsl:value-of select="concat(' ', $t-until, ' ')"/>
    <xsl:for-each select="following-sibling::baseline[1]"><xsl:call-template name="state-name"/></xsl:for-each>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <xsl:if test="$states/statement">
      <section id="dossier-statement">
        <h2><xsl:value-of select="$t-statement-versions"/></h2>
        <xsl:call-template name="statement-versions"/>
      </section>
    </xsl:if>
    <xsl:for-each select="$states[following-sibling::baseline]">
      <xsl:sort select="position()" data-type="number" order="descending"/>
      <section>
        <xsl:attribute name="id"><xsl:call-template name="state-anchor"/></xsl:attribute>
        <h2><xsl:call-template name="step-name"/></h2>
        <xsl:call-template name="changes"/>
      </section>
    </xsl:for-each>
    <xsl:if test="$revisions">
      <section id="dossier-revisions">
        <h2><xsl:value-of select="$t-revisions"/></h2>
        <p class="soft"><xsl:value-of select="$t-revisions-lead"/></p>
        <xsl:call-template name="revisions"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="revisions">
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-revisions"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-date"/></th>
          <th scope="col"><xsl:value-of select="$t-document"/></th>
          <th scope="col"><xsl:value-of select="$t-version"/></th>
          <th scope="col"><xsl:value-of select="$t-change"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="rows" select="/set"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The table sorts no rows, so all of them are this one's. -->
  <xsl:template match="set" mode="row">
    <xsl:for-each select="$revisions">
      <xsl:sort select="date" order="descending"/>
      <xsl:sort select="../../../@id"/>
      <xsl:if test="position() &lt;= $most-revisions">
        <xsl:variable name="document" select="../../.."/>
        <tr>
          <td data-label="{$t-date}"><span class="date"><xsl:value-of select="date"/></span></td>
          <th scope="row"><a href="{$document/@href}"><span class="id"><xsl:value-of select="$document/@id"/></span><xsl:value-of select="concat(' ', $document/meta/title)"/></a></th>
          <td data-label="{$t-version}"><xsl:value-of select="version"/></td>
          <td data-label="{$t-change}"><xsl:value-of select="change"/><xsl:if test="material = 'yes'"><xsl:text> </xsl:text><span class="tag"><xsl:value-of select="$t-material"/></span></xsl:if></td>
        </tr>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
