<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The pages that `dossier serve` has besides the site's. The root element:
       findings    what was found in the set: finding, grouped by @severity here
       unreadable  the same, where no page can be made of what is there now
       failure     @about could not be made, and why: finding
       missing     there is no @about
     finding has @severity @code @title @message @help? @path? @line? @column? @href? (the page of the document) and
     excerpt (@line, text with <marked>), note (@text @path? @line? @column? @href?). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:key name="severity" match="finding" use="@severity"/>

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="generator" content="dossier {/*/@version}"/>
        <title><xsl:apply-templates select="*" mode="title"/></title>
        <link rel="stylesheet" href="/-/serve.css"/>
      </head>
      <body class="report">
        <main>
          <p><a href="/site/index.html">The site</a></p>
          <h1><xsl:apply-templates select="*" mode="title"/></h1>
          <xsl:apply-templates select="*"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="findings" mode="title">Findings</xsl:template>
  <xsl:template match="unreadable" mode="title">The project can’t be read</xsl:template>
  <xsl:template match="failure" mode="title"><xsl:value-of select="concat(@about, ' can’t be made')"/></xsl:template>
  <xsl:template match="missing" mode="title">There is no such page</xsl:template>

  <xsl:template match="missing">
    <p>The site has no <code><xsl:value-of select="@about"/></code>. The document may have another id now, or its front matter can’t be read: see the <a href="/-/findings.html">findings</a>.</p>
  </xsl:template>

  <xsl:template match="unreadable">
    <p>Pages are shown as they were before, if there were any. This page loads itself again when the project can be read.</p>
    <xsl:if test="not(finding)"><p>The reason stands in the terminal in which <code>dossier serve</code> runs.</p></xsl:if>
    <xsl:call-template name="groups"/>
  </xsl:template>

  <xsl:template match="failure"><xsl:call-template name="groups"/></xsl:template>

  <xsl:template match="findings">
    <xsl:if test="not(finding)"><p>Nothing was found.</p></xsl:if>
    <xsl:call-template name="groups"/>
    <xsl:if test="@waived &gt; 0"><p><xsl:value-of select="concat('Waived: ', @waived)"/></p></xsl:if>
  </xsl:template>

  <xsl:template name="groups">
    <xsl:call-template name="group"><xsl:with-param name="severity" select="'error'"/><xsl:with-param name="title" select="'Errors'"/></xsl:call-template>
    <xsl:call-template name="group"><xsl:with-param name="severity" select="'warning'"/><xsl:with-param name="title" select="'Warnings'"/></xsl:call-template>
    <xsl:call-template name="group"><xsl:with-param name="severity" select="'info'"/><xsl:with-param name="title" select="'For information'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="group">
    <xsl:param name="severity"/>
    <xsl:param name="title"/>
    <xsl:variable name="all" select="key('severity', $severity)"/>
    <xsl:if test="$all">
      <section aria-labelledby="{$severity}">
        <h2 id="{$severity}"><xsl:value-of select="concat($title, ' (', count($all), ')')"/></h2>
        <ol class="list"><xsl:apply-templates select="$all"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="finding">
    <li class="finding is-{@severity}">
      <p class="what">
        <strong class="tag"><xsl:value-of select="@severity"/></strong>
        <xsl:text> </xsl:text>
        <xsl:value-of select="@message"/>
        <xsl:text> </xsl:text>
        <span class="code" title="{@title}"><xsl:value-of select="concat('[', @code, ']')"/></span>
      </p>
      <xsl:call-template name="place"/>
      <xsl:apply-templates select="excerpt"/>
      <xsl:apply-templates select="note"/>
      <xsl:if test="@help"><p class="help"><xsl:value-of select="concat('help: ', @help)"/></p></xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="note">
    <div class="note">
      <p><xsl:value-of select="concat('note: ', @text)"/></p>
      <xsl:call-template name="place"/>
    </div>
  </xsl:template>

  <xsl:template match="excerpt">
    <pre><span class="number"><xsl:value-of select="concat(@line, ' | ')"/></span><code><xsl:apply-templates/></code></pre>
  </xsl:template>
  <xsl:template match="marked"><mark><xsl:apply-templates/></mark></xsl:template>

  <xsl:template name="place">
    <xsl:if test="@path">
      <p class="place">
        <code>
          <xsl:value-of select="@path"/>
          <xsl:if test="@line"><xsl:value-of select="concat(':', @line, ':', @column)"/></xsl:if>
        </code>
        <xsl:if test="@href"><xsl:text> </xsl:text><a href="{@href}">page</a></xsl:if>
      </p>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
