<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- search.html: what the field in the head leads to; its script fills the lists and shows what it finds. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-site.xsl"/>
  <xsl:import href="../pages/partials/site.xsl"/>

  <xsl:variable name="site-title" select="$t-search"/>

  <xsl:template match="index" mode="body">
    <noscript>
      <p><xsl:value-of select="$t-search-script"/></p>
      <ul>
        <li><a href="documents.html"><xsl:value-of select="$t-all-documents"/></a></li>
        <xsl:for-each select="catalogues/catalogue"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each>
      </ul>
    </noscript>
    <p class="soft"><xsl:value-of select="$t-search-lead"/></p>
    <div class="choose">
      <label><xsl:value-of select="$t-kind"/><select id="dossier-kind"><option value=""><xsl:value-of select="$t-any"/></option></select></label>
      <label><xsl:value-of select="$t-role"/><select id="dossier-role"><option value=""><xsl:value-of select="$t-any"/></option></select></label>
    </div>
    <section id="dossier-results" aria-label="{$t-results}"><xsl:text> </xsl:text></section>
  </xsl:template>
</xsl:stylesheet>
