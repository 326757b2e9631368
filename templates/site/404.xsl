<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- 404.html, which web servers show for what is not there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-site.xsl"/>
  <xsl:import href="../pages/partials/site.xsl"/>

  <xsl:variable name="site-title" select="$t-not-found"/>

  <xsl:template match="index" mode="body">
    <p><xsl:value-of select="$t-not-found-lead"/></p>
    <ul class="links">
      <li><a href="index.html"><xsl:value-of select="$t-home"/></a></li>
      <li><a href="search.html"><xsl:value-of select="$t-search"/></a></li>
      <li><a href="documents.html"><xsl:value-of select="$t-all-documents"/></a></li>
    </ul>
  </xsl:template>
</xsl:stylesheet>
