<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Gaps: the kinds of them are data, $gap-words of strings-coverage.xsl; what was weighed holds a gap for each that it has. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:variable name="gap-kinds" select="exsl:node-set($gap-words)/gap"/>

  <!-- Context: what was weighed. A tag for each of its gaps. -->
  <xsl:template name="gap-tags">
    <xsl:for-each select="gap">
      <div><span class="tag{substring(' bad', 1 div (@kind != 'no-clause-further'))}"><xsl:value-of select="$gap-kinds[@kind = current()/@kind]/@tag"/></span><xsl:if test="@of"><xsl:value-of select="concat(' ', @of)"/></xsl:if></div>
      <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-named-by"/><xsl:with-param name="links" select="link"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- $gaps: all of them, wherever they are. -->
  <xsl:template name="gaps-section">
    <xsl:param name="gaps"/>
    <section id="dossier-gaps">
      <h2><xsl:value-of select="concat($t-gaps, ' (', count($gaps), ')')"/></h2>
      <xsl:if test="not($gaps)"><p><xsl:value-of select="$t-no-gaps"/></p></xsl:if>
      <xsl:for-each select="$gap-kinds">
        <xsl:variable name="these" select="$gaps[@kind = current()/@kind]"/>
        <xsl:if test="$these">
          <h3><xsl:value-of select="concat(@title, ' (', count($these), ')')"/></h3>
          <p class="soft"><xsl:value-of select="@fix"/></p>
          <ul class="links">
            <xsl:for-each select="$these">
              <li>
                <xsl:call-template name="link">
                  <xsl:with-param name="to" select="string(../@href)"/>
                  <xsl:with-param name="text"><span class="id"><xsl:value-of select="../@id"/></span><xsl:value-of select="concat(' ', ../@title)"/></xsl:with-param>
                </xsl:call-template>
                <xsl:if test="@of"><xsl:value-of select="concat(': ', @of)"/></xsl:if>
                <xsl:if test="../@of != ''"><span class="under"><xsl:value-of select="concat($t-part-of, ': ', ../@of)"/></span></xsl:if>
                <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-named-by"/><xsl:with-param name="links" select="link"/></xsl:call-template>
              </li>
            </xsl:for-each>
          </ul>
        </xsl:if>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>
