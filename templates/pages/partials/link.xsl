<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Links and targets in both media. On screen a link is a link. In print every target is a marker that
     the press looks up in the PDF, and every reference names such a marker, here or in another PDF. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="self" select="string(/*/@id)"/>

  <!-- The href for a link of the document XML; empty in print for what has no PDF (indexes, catalogues). -->
  <xsl:template name="href">
    <xsl:param name="to"/>
    <xsl:variable name="page" select="substring-before(concat($to, '#'), '#')"/>
    <xsl:variable name="anchor" select="substring-after($to, '#')"/>
    <xsl:variable name="name" select="substring-before($page, '.html')"/>
    <xsl:choose>
      <xsl:when test="not($print) or contains($page, ':')">
        <xsl:value-of select="$to"/>
      </xsl:when>
      <xsl:when test="$page = '' or $name = $self">
        <xsl:value-of select="concat('x-dossier:ref:', $self, '#', $anchor)"/>
        <xsl:if test="$anchor = ''">top</xsl:if>
      </xsl:when>
      <xsl:when test="$name = '' or contains('abcdefghijklmnopqrstuvwxyz', substring($name, 1, 1))"/>
      <xsl:otherwise>
        <xsl:value-of select="concat('x-dossier:file:', $name, '.pdf#', $anchor)"/>
        <xsl:if test="$anchor = ''">top</xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A link around $text, or $text alone where there is nowhere to go. -->
  <xsl:template name="link">
    <xsl:param name="to"/>
    <xsl:param name="text"/>
    <xsl:param name="title"/>
    <xsl:param name="class"/>
    <xsl:choose>
      <xsl:when test="$to != '' and $print and not(contains($to, ':'))">
        <xsl:variable name="href">
          <xsl:call-template name="href"><xsl:with-param name="to" select="$to"/></xsl:call-template>
        </xsl:variable>
        <xsl:call-template name="link">
          <xsl:with-param name="to" select="string($href)"/>
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="class" select="$class"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$to != ''">
        <a href="{$to}">
          <xsl:if test="$title != ''"><xsl:attribute name="title"><xsl:value-of select="$title"/></xsl:attribute></xsl:if>
          <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
          <xsl:copy-of select="$text"/>
        </a>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- In print, the marker of a target; on screen the target is an id attribute. -->
  <xsl:template name="target">
    <xsl:param name="id" select="@id"/>
    <xsl:if test="$print">
      <a class="d" href="x-dossier:dest:{$self}#{$id}"></a>
    </xsl:if>
  </xsl:template>

  <!-- Context: a <link> of <derived>, <nav> and catalogues. "POL-AC Access control policy" -->
  <xsl:template match="link">
    <xsl:choose>
      <xsl:when test="@href"><a href="{@href}"><xsl:call-template name="link-text"/></a></xsl:when>
      <xsl:otherwise><xsl:call-template name="link-text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="link-text">
    <span class="id"><xsl:value-of select="@ref"/></span><xsl:text> </xsl:text><xsl:value-of select="."/>
  </xsl:template>

  <!-- The same where there is no room: the id alone, its title as a tooltip. -->
  <xsl:template match="link" mode="short">
    <xsl:if test="position() &gt; 1">, </xsl:if>
    <xsl:choose>
      <xsl:when test="@href"><a href="{@href}" title="{.}" class="id"><xsl:value-of select="@ref"/></a></xsl:when>
      <xsl:otherwise><xsl:value-of select="@ref"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- $list: an element with links, and in more the number of those that were left out. -->
  <xsl:template name="links">
    <xsl:param name="list"/>
    <ul class="links">
      <xsl:for-each select="$list/link"><li><xsl:apply-templates select="."/></li></xsl:for-each>
      <xsl:if test="$list/@more"><li class="soft"><xsl:value-of select="concat($t-and, ' ', $list/@more, ' ', $t-more)"/></li></xsl:if>
    </ul>
  </xsl:template>

  <!-- The same for links that stand beside each other; context: the element with the links. -->
  <xsl:template name="more"><xsl:if test="@more"><span class="soft"><xsl:value-of select="concat(', ', $t-and, ' ', @more, ' ', $t-more)"/></span></xsl:if></xsl:template>
</xsl:stylesheet>
