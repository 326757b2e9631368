<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What each column of the statement means, and each word in it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="soa-columns">
    <dl class="terms">
      <dt><xsl:value-of select="$t-control"/></dt>
      <dd><xsl:value-of select="$t-means-control"/></dd>
      <dt><xsl:value-of select="$t-applicable"/></dt>
      <dd><xsl:value-of select="$t-means-applicable"/></dd>
      <dt><xsl:value-of select="$t-why"/></dt>
      <dd>
        <xsl:value-of select="$t-means-why"/>
        <ul class="plain">
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-reason-risk"/><xsl:with-param name="means" select="$t-means-risk"/></xsl:call-template>
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-reason-legal"/><xsl:with-param name="means" select="$t-means-legal"/></xsl:call-template>
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-reason-contractual"/><xsl:with-param name="means" select="$t-means-contractual"/></xsl:call-template>
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-reason-business"/><xsl:with-param name="means" select="$t-means-business"/></xsl:call-template>
        </ul>
      </dd>
      <dt><xsl:value-of select="$t-implementation"/></dt>
      <dd>
        <xsl:value-of select="$t-means-implementation"/>
        <ul class="plain">
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-implemented"/><xsl:with-param name="means" select="$t-means-implemented"/></xsl:call-template>
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-partial"/><xsl:with-param name="means" select="$t-means-partial"/></xsl:call-template>
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-planned"/><xsl:with-param name="means" select="$t-means-planned"/></xsl:call-template>
          <xsl:call-template name="soa-meaning"><xsl:with-param name="word" select="$t-not-implemented"/><xsl:with-param name="means" select="$t-means-not-implemented"/></xsl:call-template>
        </ul>
      </dd>
      <dt><xsl:value-of select="$t-where"/></dt>
      <dd><xsl:value-of select="$t-means-where"/></dd>
    </dl>
  </xsl:template>

  <xsl:template name="soa-meaning">
    <xsl:param name="word"/>
    <xsl:param name="means"/>
    <li>
      <strong><xsl:value-of select="$word"/></strong>
      <xsl:value-of select="concat(': ', $means)"/>
    </li>
  </xsl:template>
</xsl:stylesheet>
