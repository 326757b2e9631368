<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The page, whatever is on it. A stylesheet that imports this one fills the modes, whose context is the
     root element (document, index, catalogue):
       title  the text of the title bar          front  what stands above the contents list: heading, tags
       contents  the list "on this page"         body   the content itself
       back   what follows it                   sheet  links to further style sheets
     $medium is screen (the site) or print (the input of a PDF engine); $css is print's style sheet. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="partials/strings.xsl"/>
  <xsl:include href="partials/link.xsl"/>
  <xsl:include href="partials/table.xsl"/>
  <xsl:include href="partials/value.xsl"/>
  <xsl:include href="partials/prose.xsl"/>

  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:param name="medium" select="'screen'"/>
  <xsl:param name="css" select="''"/>
  <!-- yes: this is bound into a pack, so a reference may have the page of what it leads to behind it. -->
  <xsl:param name="pack"/>
  <xsl:variable name="print" select="$medium = 'print'"/>

  <xsl:variable name="site" select="/*/site"/>
  <xsl:variable name="root" select="string($site/@root)"/>
  <!-- The name of the overview, in the stylesheet of one; home, documents and about are such names, too. -->
  <xsl:variable name="overview" select="''"/>
  <!-- The order of overviews in the navigation; those of a project itself follow. -->
  <xsl:variable name="overviews" select="' dashboard completeness coverage frameworks reviews changes catalogues downloads '"/>

  <xsl:template match="/">
    <xsl:variable name="lang" select="string(/*/@lang)"/>
    <html lang="{$lang}{substring('en', 1 + 2 * ($lang != ''))}">
      <xsl:if test="/*/@dir = 'rtl'"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="$print"><xsl:apply-templates select="*" mode="print"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="*" mode="screen"/></xsl:otherwise>
      </xsl:choose>
    </html>
  </xsl:template>

  <xsl:template match="*" mode="screen">
    <head>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="generator" content="dossier {$site/@version}"/>
      <title><xsl:apply-templates select="." mode="title"/></title>
      <link rel="stylesheet" href="{$root}assets/screen.css"/>
      <link rel="stylesheet" href="{$root}assets/dark.css" media="screen and (prefers-color-scheme: dark)" id="dossier-dark"/>
      <link rel="stylesheet" href="{$root}assets/paper.css" media="print"/>
      <link rel="icon" href="{$root}{$site/logo/@href}{substring('assets/icon.svg', 1 div not($site/logo))}"/>
      <script src="{$root}assets/site.js"/>
      <xsl:for-each select="derived/translation"><link rel="alternate" hreflang="{@lang}" href="{$root}{@href}"/></xsl:for-each>
      <xsl:apply-templates select="." mode="sheet"/>
    </head>
    <body>
      <xsl:if test="$site/@draft = 'yes'"><xsl:attribute name="class">is-draft</xsl:attribute></xsl:if>
      <a class="skip" href="#dossier-main"><xsl:value-of select="$t-skip"/></a>
      <header>
        <div class="top">
          <a class="home" href="{$root}index.html">
            <xsl:if test="$overview = 'home'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <xsl:for-each select="$site/logo"><img class="logo" src="{$root}{@href}" width="{@width}" height="{@height}" alt=""/></xsl:for-each>
            <xsl:value-of select="$site/@name"/>
          </a>
          <span class="organisation"><xsl:value-of select="$site/@organisation"/></span>
          <!-- Both need the script, which shows them. -->
          <form class="find" role="search" action="{$root}search.html" data-hits="{$t-hits}" data-nothing="{$t-no-hits}" data-instead="{$t-hits-instead}">
            <input type="search" name="q" autocomplete="off" aria-label="{$t-search}" placeholder="{$t-search-hint}"/>
            <button type="submit"><xsl:value-of select="$t-search"/></button>
          </form>
          <button class="scheme" type="button"><xsl:value-of select="$t-dark"/></button>
          <a class="menu" href="#dossier-nav"><xsl:value-of select="$t-menu"/></a>
        </div>
        <xsl:call-template name="draft"/>
      </header>
      <div class="page">
        <main id="dossier-main" tabindex="-1">
          <!-- Registers need the width that the list of contents would take. -->
          <xsl:if test="registers/register/entry or self::index or self::completeness or self::catalogue or self::set"><xsl:attribute name="class">broad</xsl:attribute></xsl:if>
          <div class="front">
            <xsl:apply-templates select="." mode="breadcrumb"/>
            <xsl:apply-templates select="." mode="front"/>
          </div>
          <xsl:apply-templates select="." mode="contents"/>
          <div class="body"><xsl:apply-templates select="." mode="body"/></div>
          <div class="back"><xsl:apply-templates select="." mode="back"/></div>
        </main>
        <xsl:apply-templates select="nav"/>
      </div>
      <footer class="foot">
        <span><xsl:value-of select="concat($t-as-of, ' ', $site/@as-of)"/></span>
        <xsl:if test="$site/@up-to"><span><xsl:value-of select="concat($t-up-to, ' ', $site/@up-to)"/></span></xsl:if>
        <xsl:if test="$site/@commit">
          <span><xsl:value-of select="concat($t-commit, ' ')"/><code title="{$site/@commit}"><xsl:value-of select="substring($site/@commit, 1, 12)"/></code></span>
        </xsl:if>
        <span><xsl:value-of select="concat($t-made-with, ' ', $site/@version)"/></span>
        <a href="{$root}about.html"><xsl:value-of select="$t-about"/></a>
      </footer>
    </body>
  </xsl:template>

  <xsl:template match="*" mode="print">
    <head>
      <title><xsl:apply-templates select="." mode="title"/></title>
      <style><xsl:value-of select="$css"/></style>
    </head>
    <body>
      <xsl:call-template name="target"><xsl:with-param name="id" select="'top'"/></xsl:call-template>
      <xsl:call-template name="draft"/>
      <div class="front"><xsl:apply-templates select="." mode="front"/></div>
      <xsl:apply-templates select="." mode="contents"/>
      <div class="body"><xsl:apply-templates select="." mode="body"/></div>
      <div class="back"><xsl:apply-templates select="." mode="back"/></div>
    </body>
  </xsl:template>

  <xsl:template name="draft">
    <xsl:if test="$site/@draft = 'yes'">
      <p class="draft"><strong><xsl:value-of select="$t-draft-word"/></strong><xsl:text> </xsl:text><xsl:value-of select="$t-draft-build"/></p>
    </xsl:if>
  </xsl:template>

  <!-- $of: overviews of <nav>, in whatever order. -->
  <xsl:template name="overview-items">
    <xsl:param name="of"/>
    <xsl:for-each select="$of">
      <xsl:sort select="string-length(substring-before(concat($overviews, ' ', @name, ' '), concat(' ', @name, ' ')))" data-type="number"/>
      <li><xsl:call-template name="nav-link">
        <xsl:with-param name="name" select="@name"/>
        <xsl:with-param name="href" select="@href"/>
        <xsl:with-param name="text"><xsl:call-template name="overview-title"><xsl:with-param name="name" select="@name"/></xsl:call-template></xsl:with-param>
      </xsl:call-template></li>
    </xsl:for-each>
  </xsl:template>

  <!-- The same on every page: all groups, with the links that the document XML gives (those of the current group), and the pages about the set. -->
  <xsl:template match="nav">
    <nav class="site" id="dossier-nav" aria-label="{$t-menu}">
      <ul>
        <li><xsl:call-template name="nav-link">
          <xsl:with-param name="name" select="'documents'"/>
          <xsl:with-param name="href" select="'documents.html'"/>
          <xsl:with-param name="text" select="$t-all-documents"/>
        </xsl:call-template></li>
        <xsl:for-each select="group">
          <li>
            <xsl:if test="@current = 'yes'"><xsl:attribute name="class">open</xsl:attribute></xsl:if>
            <a href="{@href}"><xsl:value-of select="@title"/></a>
            <xsl:if test="link">
              <ul>
                <xsl:for-each select="link">
                  <li><a href="{@href}">
                    <xsl:if test="@current = 'yes'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
                    <xsl:value-of select="."/>
                  </a></li>
                </xsl:for-each>
              </ul>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ul>
      <ul>
        <xsl:call-template name="overview-items"><xsl:with-param name="of" select="overview"/></xsl:call-template>
        <li><xsl:call-template name="nav-link">
          <xsl:with-param name="name" select="'about'"/>
          <xsl:with-param name="href" select="'about.html'"/>
          <xsl:with-param name="text" select="$t-about"/>
        </xsl:call-template></li>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template name="nav-link">
    <xsl:param name="name"/>
    <xsl:param name="href"/>
    <xsl:param name="text"/>
    <a href="{$root}{$href}">
      <xsl:if test="$name = $overview"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
      <xsl:value-of select="$text"/>
    </a>
  </xsl:template>

  <xsl:template match="*" mode="title"><xsl:value-of select="$site/@title"/></xsl:template>
  <xsl:template match="*" mode="sheet"/>
  <xsl:template match="*" mode="breadcrumb"/>
  <xsl:template match="*" mode="front"/>
  <xsl:template match="*" mode="contents"/>
  <xsl:template match="*" mode="body"/>
  <xsl:template match="*" mode="back"/>
</xsl:stylesheet>
