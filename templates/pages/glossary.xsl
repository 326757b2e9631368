<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The glossary: terms as a list of definitions. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:template match="register" mode="register">
    <dl class="terms"><xsl:apply-templates select="entry" mode="term"/></dl>
  </xsl:template>

  <xsl:template match="entry" mode="term">
    <div class="keep" id="{@id}">
      <dt><xsl:call-template name="target"/><xsl:apply-templates select="title/node()"/></dt>
      <dd><xsl:apply-templates select="definition" mode="value"/></dd>
      <xsl:if test="also/item">
        <dd class="soft"><xsl:value-of select="concat($t-also, ': ')"/><xsl:apply-templates select="also" mode="cell"/></dd>
      </xsl:if>
      <xsl:if test="see/item">
        <dd class="soft"><xsl:value-of select="concat($t-see, ': ')"/><xsl:apply-templates select="see" mode="cell"/></dd>
      </xsl:if>
    </div>
  </xsl:template>
</xsl:stylesheet>
