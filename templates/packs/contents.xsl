<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What the pack holds, in its order, with the page of each; and how to read it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:template match="set" mode="body">
    <div class="toc"><xsl:apply-templates select="$bound/part[not(@name = 'cover' or @name = 'contents')] | $bound/chapter" mode="toc"/></div>
    <div class="keep">
      <h2><xsl:value-of select="$t-how-to-read"/></h2>
      <ul>
        <li><xsl:value-of select="$t-read-pages"/></li>
        <li><xsl:value-of select="$t-read-links"/></li>
        <li><xsl:value-of select="$t-read-outline"/></li>
        <xsl:if test="$bound/attachment">
          <li>
            <xsl:value-of select="$t-read-attachments"/>
            <ul><xsl:for-each select="$bound/attachment"><li><code><xsl:value-of select="@name"/></code><xsl:value-of select="concat(' ', @description)"/></li></xsl:for-each></ul>
          </li>
        </xsl:if>
      </ul>
      <xsl:if test="$bound/left-out">
        <p>
          <xsl:call-template name="left-out">
            <xsl:with-param name="above" select="count($bound/left-out[@why = 'ceiling'])"/>
            <xsl:with-param name="label" select="$bound/@ceiling"/>
            <xsl:with-param name="others" select="count($bound/left-out[not(@why = 'ceiling')])"/>
          </xsl:call-template>
        </p>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- A glossary of no terms is no part. -->
  <xsl:template match="part" mode="toc">
    <xsl:if test="@name != 'glossary' or $terms">
      <p class="ref toc-part">
        <a href="x-dossier:file:pack-{@name}.pdf#top"><xsl:call-template name="part-title"><xsl:with-param name="name" select="@name"/></xsl:call-template></a>
        <xsl:call-template name="pack-page"><xsl:with-param name="of" select="concat('pack-', @name, '#top')"/></xsl:call-template>
      </p>
    </xsl:if>
  </xsl:template>

  <!-- The title of a chapter stays with its first document. -->
  <xsl:template match="chapter" mode="toc">
    <div class="keep">
      <p class="ref toc-part">
        <a href="x-dossier:file:{member[1]/@ref}.pdf#top"><xsl:value-of select="@title"/></a>
        <xsl:call-template name="pack-page"><xsl:with-param name="of" select="concat(member[1]/@ref, '#top')"/></xsl:call-template>
      </p>
      <xsl:apply-templates select="member[1]" mode="toc"/>
    </div>
    <xsl:apply-templates select="member[position() &gt; 1]" mode="toc"/>
  </xsl:template>

  <xsl:template match="member" mode="toc">
    <p class="toc-document"><xsl:for-each select="key('in-set', @ref)[1]"><xsl:call-template name="pack-document"/></xsl:for-each></p>
  </xsl:template>
</xsl:stylesheet>
