<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- about.html: what this build is, and what the pages promise. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-site.xsl"/>
  <xsl:import href="../pages/partials/site.xsl"/>

  <xsl:variable name="site-title" select="$t-about"/>
  <xsl:variable name="overview" select="'about'"/>

  <xsl:template match="index" mode="body">
    <p class="summary"><xsl:value-of select="$t-about-lead"/></p>
    <section id="dossier-build">
      <h2><xsl:value-of select="$t-build"/></h2>
      <dl class="fields control-block">
        <div class="wide"><dt><xsl:value-of select="$t-as-of"/></dt><dd><xsl:value-of select="$site/@as-of"/><span class="under"><xsl:value-of select="$t-as-of-help"/></span></dd></div>
        <xsl:if test="$site/@commit"><div class="wide"><dt><xsl:value-of select="$t-whole-commit"/></dt><dd><code><xsl:value-of select="$site/@commit"/></code></dd></div></xsl:if>
        <div><dt><xsl:value-of select="$t-program"/></dt><dd><xsl:value-of select="concat('dossier ', $site/@version)"/></dd></div>
        <xsl:if test="$site/@up-to"><div class="wide"><dt><xsl:value-of select="$t-for-whom"/></dt><dd><xsl:value-of select="concat($t-up-to, ' ', $site/@up-to)"/><span class="under"><xsl:value-of select="$t-for-whom-help"/></span></dd></div></xsl:if>
        <div><dt><xsl:value-of select="$t-counted"/></dt><dd><xsl:value-of select="count(group/document)"/></dd></div>
      </dl>
      <ul class="links">
        <xsl:for-each select="nav/overview[@name = 'completeness' or @name = 'changes' or @name = 'downloads']">
          <li><a href="{@href}"><xsl:call-template name="overview-title"><xsl:with-param name="name" select="@name"/></xsl:call-template></a></li>
        </xsl:for-each>
      </ul>
    </section>
    <section id="dossier-printed"><h2><xsl:value-of select="$t-printed"/></h2><p><xsl:value-of select="$t-printed-text"/></p></section>
    <section id="dossier-accessibility"><h2><xsl:value-of select="$t-accessibility"/></h2><p><xsl:value-of select="$t-accessibility-text"/></p></section>
    <section id="dossier-privacy"><h2><xsl:value-of select="$t-privacy"/></h2><p><xsl:value-of select="$t-privacy-text"/></p></section>
  </xsl:template>
</xsl:stylesheet>
