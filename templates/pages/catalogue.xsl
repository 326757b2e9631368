<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- A catalogue: every entry with the documents that implement or cite it, and what it corresponds to. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:template match="catalogue" mode="title"><xsl:value-of select="concat(@title, ' · ', $site/@title)"/></xsl:template>

  <xsl:template match="catalogue" mode="breadcrumb">
    <nav class="breadcrumb" aria-label="{$t-breadcrumb}">
      <ol>
        <li><a href="{$root}index.html"><xsl:value-of select="$t-home"/></a></li>
        <li><a href="{$root}documents.html#dossier-catalogues"><xsl:value-of select="$t-catalogues"/></a></li>
        <li aria-current="page"><xsl:value-of select="@id"/></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template match="catalogue" mode="front">
    <p class="kicker"><xsl:value-of select="$t-catalogues"/></p>
    <h1><xsl:value-of select="@title"/></h1>
    <xsl:variable name="live" select="group/entry[not(@withdrawn = 'yes')]"/>
    <p class="counts"><span>
      <strong><xsl:value-of select="count($live[implemented-by/link])"/></strong>
      <xsl:value-of select="concat(' ', $t-of, ' ', count($live), ' ', $t-entries, ' ', $t-implemented-count)"/>
    </span></p>
  </xsl:template>

  <xsl:template match="catalogue" mode="contents">
    <xsl:if test="group[2]">
      <nav class="contents" aria-label="{$t-contents}">
        <p class="contents-title"><xsl:value-of select="$t-contents"/></p>
        <ol><xsl:for-each select="group">
          <li><a href="#{@id}"><span class="number"><xsl:value-of select="@id"/></span><xsl:text> </xsl:text><xsl:value-of select="@title"/></a></li>
        </xsl:for-each></ol>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="catalogue" mode="body"><xsl:apply-templates select="group"/></xsl:template>

  <xsl:template match="group">
    <xsl:variable name="maps" select="entry/maps-to/link"/>
    <section id="{@id}">
      <h2><span class="number"><xsl:value-of select="@id"/></span><xsl:text> </xsl:text><xsl:value-of select="@title"/></h2>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="string(@title)"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:call-template name="noun"/></th>
            <th scope="col"><xsl:value-of select="$t-implemented-by"/></th>
            <th scope="col"><xsl:value-of select="$t-cited-by"/></th>
            <xsl:if test="$maps"><th scope="col"><xsl:value-of select="$t-maps-to"/></th></xsl:if>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights">40 24 20 <xsl:if test="$maps">16 </xsl:if></xsl:with-param>
        <xsl:with-param name="rows" select="entry"/>
        <xsl:with-param name="anchor" select="boolean($maps)"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template name="noun">
    <xsl:call-template name="capital"><xsl:with-param name="text" select="/catalogue/@noun"/></xsl:call-template>
  </xsl:template>

  <!-- The row of the statement of applicability that bears the id is linked there, not under "cited by".
       $anchor says here whether the table has the column of correspondences. -->
  <xsl:template match="entry" mode="row">
    <xsl:param name="anchor"/>
    <tr>
      <xsl:if test="not(@id = ../@id)"><xsl:attribute name="id"><xsl:value-of select="@id"/></xsl:attribute></xsl:if>
      <xsl:if test="@withdrawn = 'yes'"><xsl:attribute name="class">out</xsl:attribute></xsl:if>
      <th scope="row">
        <xsl:call-template name="target"/>
        <xsl:call-template name="link">
          <xsl:with-param name="to" select="(@page | @href[not(../@page)])[not(contains(., concat(/catalogue/@id, '.html')))]"/>
          <xsl:with-param name="class" select="'id'"/>
          <xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span></xsl:with-param>
        </xsl:call-template>
        <xsl:value-of select="concat(' ', @title)"/>
        <xsl:if test="@withdrawn = 'yes'"><xsl:text> </xsl:text><span class="tag"><xsl:value-of select="$t-withdrawn"/></span></xsl:if>
      </th>
      <td data-label="{$t-implemented-by}">
        <xsl:choose>
          <xsl:when test="implemented-by/link"><xsl:call-template name="links"><xsl:with-param name="list" select="implemented-by"/></xsl:call-template></xsl:when>
          <xsl:otherwise><span class="soft"><xsl:value-of select="$t-none"/></span></xsl:otherwise>
        </xsl:choose>
      </td>
      <td data-label="{$t-cited-by}"><xsl:apply-templates select="cited-by/link[not(@entry = ../../@id)]" mode="short"/><xsl:for-each select="cited-by"><xsl:call-template name="more"/></xsl:for-each></td>
      <xsl:if test="$anchor"><td data-label="{$t-maps-to}"><xsl:apply-templates select="maps-to/link" mode="short"/></td></xsl:if>
    </tr>
  </xsl:template>

  <xsl:template match="catalogue" mode="back">
    <dl class="fields">
      <div class="wide"><dt><xsl:value-of select="$t-source"/></dt><dd><xsl:value-of select="@source"/></dd></div>
      <div class="wide"><dt><xsl:value-of select="$t-licence"/></dt><dd><xsl:value-of select="@licence"/></dd></div>
    </dl>
  </xsl:template>
</xsl:stylesheet>
