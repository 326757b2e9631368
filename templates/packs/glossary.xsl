<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The terms of all glossaries, by the alphabet. Where there are none it makes nothing, and the pack has no such part. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <!-- Letters in the order in which they are looked up, in every locale. -->
  <xsl:variable name="letters" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜäöüßéèêáàâíìîóòôúùûçñåøÉÈÁÀÇÑÅØ'"/>
  <xsl:variable name="sorted-as" select="'abcdefghijklmnopqrstuvwxyzaouaouseeeaaaiiiooouuucnaoeeaacnao'"/>

  <xsl:template match="/">
    <xsl:choose>
      <xsl:when test="$terms"><xsl:apply-imports/></xsl:when>
      <xsl:otherwise><nothing/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <dl class="terms">
      <xsl:for-each select="$terms">
        <xsl:sort select="translate(title, $letters, $sorted-as)"/>
        <xsl:sort select="@id"/>
        <div class="keep">
          <dt><xsl:call-template name="pack-link"><xsl:with-param name="text"><xsl:value-of select="title"/></xsl:with-param></xsl:call-template></dt>
          <dd><xsl:value-of select="definition"/></dd>
          <xsl:if test="also/item"><dd class="soft"><xsl:value-of select="concat($t-also, ': ')"/><xsl:for-each select="also/item"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="."/></xsl:for-each></dd></xsl:if>
          <xsl:if test="see/item">
            <dd class="soft">
              <xsl:value-of select="concat($t-see, ': ')"/>
              <xsl:for-each select="see/item"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="concat(@title, substring(., 1, string-length(.) * not(@title)))"/></xsl:for-each>
            </dd>
          </xsl:if>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>
</xsl:stylesheet>
