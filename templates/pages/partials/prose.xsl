<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The body: most elements have HTML's names and are copied without their places. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="p | ul | blockquote | em | strong | br | hr | dl | dt | dd | pre">
    <xsl:copy><xsl:apply-templates/></xsl:copy>
  </xsl:template>

  <xsl:template match="code">
    <code><xsl:copy-of select="@class"/><xsl:apply-templates/></code>
  </xsl:template>

  <xsl:template match="span"><span><xsl:copy-of select="@class"/><xsl:apply-templates/></span></xsl:template>

  <xsl:template match="ol">
    <ol><xsl:copy-of select="@start"/><xsl:apply-templates/></ol>
  </xsl:template>

  <xsl:template match="li">
    <li>
      <xsl:if test="@task">
        <xsl:attribute name="class">task</xsl:attribute>
        <span class="box"><xsl:choose>
          <xsl:when test="@task = 'done'">&#x2611;</xsl:when><xsl:otherwise>&#x2610;</xsl:otherwise>
        </xsl:choose></span>
      </xsl:if>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <!-- What can be copied as it is. -->
  <xsl:template match="prose"><xsl:copy-of select="node()"/></xsl:template>

  <!-- Its href is made for the medium. Without one it leads nowhere yet: in a draft build only. -->
  <xsl:template match="a">
    <xsl:choose>
      <xsl:when test="@href"><a><xsl:copy-of select="@href | @title | @class"/><xsl:apply-templates/></a></xsl:when>
      <xsl:otherwise><span class="unresolved" title="{$t-unresolved}"><xsl:apply-templates/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="img">
    <img><xsl:copy-of select="@src | @alt | @title | @width | @height"/></img>
  </xsl:template>

  <!-- A section and its heading, which comes ready. In print the heading keeps its first
       block, or where that may be long or is split itself, room for some lines of it. -->
  <xsl:template match="section">
    <xsl:choose>
      <xsl:when test="$print">
        <xsl:variable name="first" select="*[2][self::p or self::blockquote or self::admonition
          or ((self::ul or self::ol or self::dl or self::pre) and string-length(.) &lt; 900)]"/>
        <div class="keep">
          <xsl:if test="not($first)">
            <xsl:attribute name="class">keep reserve<xsl:if test="*[2][self::directive]"> tall</xsl:if></xsl:attribute>
          </xsl:if>
          <xsl:apply-templates select="*[1]"/>
          <xsl:apply-templates select="$first"/>
        </div>
        <xsl:apply-templates select="*[position() &gt; 1 + count($first)]"/>
      </xsl:when>
      <xsl:otherwise>
        <section id="{@id}"><xsl:apply-templates/></section>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="h2 | h3 | h4 | h5 | h6"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:template>

  <!-- copy="yes": nothing in it needs a template. -->
  <xsl:template match="table">
    <xsl:choose>
      <xsl:when test="not($print or caption)">
        <div class="scroll" role="group" tabindex="0" aria-label="{$t-table}">
          <table>
            <xsl:choose>
              <xsl:when test="@copy"><xsl:copy-of select="thead | tbody"/></xsl:when>
              <xsl:otherwise><xsl:apply-templates select="thead | tbody"/></xsl:otherwise>
            </xsl:choose>
          </table>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="table">
          <xsl:with-param name="caption"><xsl:apply-templates select="caption/node()"/></xsl:with-param>
          <xsl:with-param name="text" select="string(.)"/>
          <xsl:with-param name="head"><xsl:apply-templates select="thead/tr"/></xsl:with-param>
          <xsl:with-param name="rows" select="tbody/tr"/>
          <xsl:with-param name="weights">
            <xsl:for-each select="thead/tr[1]/*">
              <xsl:variable name="column" select="position()"/>
              <xsl:call-template name="weight">
                <xsl:with-param name="label" select="string(.)"/>
                <xsl:with-param name="text"><xsl:for-each select="../../../tbody/tr"><xsl:value-of select="concat(*[$column], ' ')"/></xsl:for-each></xsl:with-param>
                <xsl:with-param name="count" select="count(../../../tbody/tr) + 0.001"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="tr" mode="row"><xsl:apply-templates select="."/></xsl:template>
  <xsl:template match="tr"><tr><xsl:apply-templates/></tr></xsl:template>
  <xsl:template match="thead | tbody"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:template>
  <xsl:template match="th | td"><xsl:copy><xsl:copy-of select="@scope | @class"/><xsl:apply-templates/></xsl:copy></xsl:template>

  <!-- The word for the kind is in the colour-blind-safe place: before the text. -->
  <xsl:template match="admonition">
    <div class="admonition {@kind}">
      <p class="admonition-title"><xsl:call-template name="admonition-title"/></p>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="footnote-ref">
    <xsl:if test="@id"><xsl:call-template name="target"/></xsl:if>
    <xsl:variable name="href"><xsl:call-template name="href"><xsl:with-param name="to" select="@href"/></xsl:call-template></xsl:variable>
    <sup><a href="{$href}">
      <xsl:if test="not($print)"><xsl:copy-of select="@id"/></xsl:if>
      <xsl:value-of select="@number"/>
    </a></sup>
  </xsl:template>

  <xsl:template match="footnotes">
    <div class="footnotes">
      <h2><xsl:value-of select="$t-footnotes"/></h2>
      <ol><xsl:apply-templates/></ol>
    </div>
  </xsl:template>
  <xsl:template match="footnote">
    <li id="{@id}">
      <xsl:call-template name="target"/>
      <xsl:apply-templates/>
      <xsl:if test="not($print)">
        <xsl:text> </xsl:text><a href="#fnref-{@number}" aria-label="{$t-back-to-text}">&#x21a9;&#xfe0e;</a>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="variable"><xsl:apply-templates/></xsl:template>
</xsl:stylesheet>
