<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The cover: whose management system, of which scope, in which state, and what the file has to be. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:variable name="here" select="/set/document[key('member', @id)]"/>
  <xsl:variable name="open" select="$here[not(meta/status = 'approved')]"/>
  <!-- What says the scope in a sentence, of all that are in force and may be told. -->
  <xsl:variable name="scopes" select="/set/document[not(meta/status = 'superseded' or meta/status = 'withdrawn')][not(key('hidden', @id))]/meta/scope-statement"/>
  <xsl:variable name="frameworks" select="/set/catalogue[@name = /set/@framework] | /set/catalogue[@prefix = ''][not(../catalogue[@name = /set/@framework])]"/>

  <xsl:template match="set" mode="front"/>

  <xsl:template match="set" mode="body">
    <div class="cover">
      <div class="cover-top">
        <p class="letterhead"><xsl:value-of select="@organisation"/></p>
        <h1><xsl:value-of select="$bound/@title"/></h1>
        <p class="cover-title"><xsl:value-of select="@title"/></p>
        <p class="cover-scope"><xsl:choose>
          <xsl:when test="$scopes"><xsl:value-of select="($scopes[../../@kind = 'scope'] | $scopes[not($scopes[../../@kind = 'scope'])])[1]"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$t-no-scope"/></xsl:otherwise>
        </xsl:choose></p>
        <xsl:if test="$bound/@text != ''"><p class="cover-text"><xsl:value-of select="$bound/@text"/></p></xsl:if>
      </div>
      <div class="cover-foot">
        <p class="cover-state">
          <xsl:if test="$bound/@classification != ''"><span class="tag"><xsl:call-template name="word"><xsl:with-param name="value" select="string($bound/@classification)"/><xsl:with-param name="word" select="string($bound/@word)"/></xsl:call-template></span></xsl:if>
          <span class="tag {substring('good', 1, 4 * not($open))}{substring('warn', 1, 4 * boolean($open))}">
            <xsl:call-template name="approval-state"><xsl:with-param name="all" select="count($here)"/><xsl:with-param name="open" select="count($open)"/></xsl:call-template>
          </span>
        </p>
        <dl class="fields">
          <xsl:call-template name="fact"><xsl:with-param name="label" select="$t-standard"/><xsl:with-param name="text" select="$frameworks[1]/@title"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="label" select="$t-state-of"/><xsl:with-param name="text" select="$site/@as-of"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="label" select="$t-pack-version"/><xsl:with-param name="text" select="$bound/@version"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="label" select="$t-documents-in-pack"/><xsl:with-param name="text" select="count($here)"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="label" select="$t-built-with"/><xsl:with-param name="text" select="concat('dossier ', $site/@version)"/></xsl:call-template>
          <xsl:call-template name="fact"><xsl:with-param name="label" select="$t-source-commit"/><xsl:with-param name="text" select="$site/@commit"/><xsl:with-param name="class" select="'wide'"/></xsl:call-template>
        </dl>
        <xsl:if test="$bound/@manifest != ''">
          <p class="cover-digest"><span class="under"><xsl:value-of select="$t-digest-of-manifest"/></span>
            <code><xsl:call-template name="groups"><xsl:with-param name="text" select="string($bound/@manifest)"/></xsl:call-template></code></p>
        </xsl:if>
        <p class="soft">
          <xsl:call-template name="left-out">
            <xsl:with-param name="above" select="count($bound/left-out[@why = 'ceiling'])"/>
            <xsl:with-param name="label" select="$bound/@ceiling"/>
            <xsl:with-param name="others" select="count($bound/left-out[not(@why = 'ceiling')])"/>
          </xsl:call-template>
        </p>
        <p class="soft"><xsl:choose>
          <xsl:when test="$bound/part[@name = 'manifest']"><xsl:value-of select="$t-uncontrolled"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$t-uncontrolled-bare"/></xsl:otherwise>
        </xsl:choose></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="label"/>
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <xsl:if test="$text != ''">
      <div>
        <xsl:if test="$class"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
        <dt><xsl:value-of select="$label"/></dt>
        <dd><xsl:value-of select="$text"/></dd>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- Eight digits at a time can be read aloud. -->
  <xsl:template name="groups">
    <xsl:param name="text"/>
    <xsl:value-of select="substring($text, 1, 8)"/>
    <xsl:if test="string-length($text) &gt; 8">
      <xsl:text> </xsl:text>
      <xsl:call-template name="groups"><xsl:with-param name="text" select="substring($text, 9)"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
