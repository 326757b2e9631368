<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- From which files the pack was made, what is attached to it, and how anybody can verify it or build it again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:template match="set" mode="body">
    <dl class="fields control-block">
      <div><dt><xsl:value-of select="$t-state-of"/></dt><dd><xsl:value-of select="$site/@as-of"/></dd></div>
      <div><dt><xsl:value-of select="$t-built-with"/></dt><dd><xsl:value-of select="concat('dossier ', $site/@version)"/></dd></div>
      <xsl:if test="$bound/@version != ''"><div><dt><xsl:value-of select="$t-pack-version"/></dt><dd><xsl:value-of select="$bound/@version"/></dd></div></xsl:if>
      <xsl:if test="$site/@commit"><div class="wide"><dt><xsl:value-of select="$t-source-commit"/></dt><dd><code><xsl:value-of select="$site/@commit"/></code></dd></div></xsl:if>
      <xsl:if test="$bound/@manifest != ''"><div class="wide"><dt><xsl:value-of select="$t-digest-of-manifest"/></dt><dd><code><xsl:value-of select="$bound/@manifest"/></code></dd></div></xsl:if>
    </dl>
    <h2><xsl:value-of select="$t-verify"/></h2>
    <p><xsl:value-of select="$t-verify-file"/></p>
    <pre><xsl:value-of select="concat('dossier verify ', $bound/@name, '.pdf')"/></pre>
    <xsl:if test="$bound/attachment[@name = 'SHA256SUMS']">
      <p><xsl:value-of select="$t-verify-attached"/></p>
      <pre>sha256sum SHA256SUMS<xsl:text>
</xsl:text>sha256sum -c SHA256SUMS</pre>
    </xsl:if>
    <h2><xsl:value-of select="$t-rebuild"/></h2>
    <p><xsl:value-of select="$t-rebuild-lead"/></p>
    <pre>
      <xsl:if test="$site/@commit"><xsl:value-of select="concat('git checkout ', $site/@commit, '&#10;')"/></xsl:if>
      <xsl:value-of select="concat('dossier pack ', $bound/@name, ' --as-of ', @as-of)"/>
    </pre>
    <xsl:call-template name="digests"><xsl:with-param name="title" select="$t-attached"/><xsl:with-param name="files" select="$bound/attachment"/></xsl:call-template>
    <xsl:call-template name="digests"><xsl:with-param name="title" select="$t-sources"/><xsl:with-param name="files" select="$bound/source"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="digests">
    <xsl:param name="title"/>
    <xsl:param name="files"/>
    <xsl:if test="$files">
      <h2><xsl:value-of select="concat($title, ' (', count($files), ')')"/></h2>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'digests'"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-path"/></th>
            <th scope="col">SHA-256</th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'52 74 '"/>
        <xsl:with-param name="rows" select="$files"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="source | attachment" mode="row">
    <tr>
      <th scope="row"><code><xsl:value-of select="concat(@path, @name)"/></code><xsl:if test="@description != ''"><span class="under"><xsl:value-of select="@description"/></span></xsl:if></th>
      <td><code><xsl:value-of select="@digest"/></code></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
