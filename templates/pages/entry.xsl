<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The page of an entry of a register. A stylesheet that imports this one overrides:
       facts    what stands in the box at the top       groups   the sections of fields
       others   the documents and entries that name it and are shown in no other section
     Sections are made by "part"; the list of contents is taken from them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:import href="page.xsl"/>
  <xsl:include href="partials/register.xsl"/>
  <xsl:include href="partials/strings-kinds.xsl"/>
  <xsl:include href="partials/strings-entry.xsl"/>

  <xsl:variable name="thing" select="/entry | /control"/>
  <xsl:variable name="fields" select="$thing/fields"/>
  <xsl:variable name="naming" select="$thing/mentions/document"/>
  <xsl:variable name="parts"><xsl:apply-templates select="$thing" mode="parts"/></xsl:variable>

  <xsl:template match="entry | control" mode="title">
    <xsl:value-of select="concat(@id, ' ', @title, ' · ', $site/@organisation)"/>
  </xsl:template>

  <xsl:template match="entry | control" mode="breadcrumb">
    <nav class="breadcrumb" aria-label="{$t-breadcrumb}">
      <ol>
        <li><a href="{$root}index.html"><xsl:value-of select="$t-home"/></a></li>
        <xsl:for-each select="register"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each>
        <xsl:for-each select="catalogue[not(../register)]"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each>
        <li aria-current="page"><xsl:value-of select="@id"/></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template match="entry | control" mode="front">
    <p class="kicker">
      <xsl:call-template name="capital"><xsl:with-param name="text" select="concat(catalogue/@noun, register[not(../catalogue)]/@entry)"/></xsl:call-template>
      <xsl:text> </xsl:text><span class="id"><xsl:value-of select="@id"/></span>
    </p>
    <h1><xsl:value-of select="@title"/></h1>
    <p class="tags">
      <xsl:apply-templates select="." mode="tags"/>
      <xsl:if test="site/@edit"><span class="actions"><a href="{site/@edit}"><xsl:value-of select="$t-edit"/></a></span></xsl:if>
    </p>
    <xsl:apply-templates select="." mode="notice"/>
    <dl class="fields control-block"><xsl:apply-templates select="." mode="facts"/></dl>
  </xsl:template>

  <xsl:template match="entry | control" mode="tags">
    <xsl:apply-templates select="fields/status | fields/state" mode="cell"/>
  </xsl:template>
  <xsl:template match="entry | control" mode="notice"/>
  <xsl:template match="entry" mode="facts">
    <xsl:apply-templates select="fields/*[not(@long or self::title or self::status or self::state)]" mode="field"/>
    <xsl:apply-templates select="derived/level" mode="fact"/>
    <xsl:apply-templates select="register" mode="fact"/>
  </xsl:template>

  <xsl:template match="level" mode="fact">
    <div><dt><xsl:call-template name="level-name"/></dt><dd><xsl:apply-templates select="."/></dd></div>
  </xsl:template>
  <xsl:template match="register" mode="fact">
    <div>
      <dt><xsl:value-of select="$t-in-register"/></dt>
      <dd><a href="{@href}"><span class="id"><xsl:value-of select="@ref"/></span><xsl:value-of select="concat(' ', @title)"/></a></dd>
    </div>
  </xsl:template>

  <xsl:template match="entry | control" mode="contents">
    <nav class="contents" aria-label="{$t-contents}">
      <p class="contents-title"><xsl:value-of select="$t-contents"/></p>
      <ol><xsl:for-each select="exsl:node-set($parts)/section"><li><a href="#{@id}"><xsl:value-of select="h2"/></a></li></xsl:for-each></ol>
    </nav>
  </xsl:template>
  <xsl:template match="entry | control" mode="body"><xsl:copy-of select="$parts"/></xsl:template>

  <!-- A section with a heading, unless there is nothing in it. -->
  <xsl:template name="part">
    <xsl:param name="id"/>
    <xsl:param name="title"/>
    <xsl:param name="content"/>
    <xsl:if test="string($content) != ''">
      <section id="dossier-{$id}"><h2><xsl:value-of select="$title"/></h2><xsl:copy-of select="$content"/></section>
    </xsl:if>
  </xsl:template>

  <!-- Fields as labels and values; nothing without one. Texts stand below each other, however short. -->
  <xsl:template name="facts">
    <xsl:param name="of"/>
    <xsl:if test="$of"><dl class="fields"><xsl:apply-templates select="$of" mode="text"/></dl></xsl:if>
  </xsl:template>
  <xsl:template match="*" mode="text">
    <xsl:choose>
      <xsl:when test="column or @word or @ref"><xsl:apply-templates select="." mode="field"/></xsl:when>
      <xsl:otherwise><div class="wide"><dt><xsl:value-of select="@label"/></dt><dd><xsl:apply-templates select="." mode="value"/></dd></div></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="entry | control" mode="parts">
    <xsl:apply-templates select="." mode="groups"/>
    <xsl:variable name="others"><xsl:apply-templates select="." mode="others"/></xsl:variable>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'named-by'"/>
      <xsl:with-param name="title" select="$t-named-by"/>
      <xsl:with-param name="content" select="$others"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="entry" mode="groups">
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'details'"/>
      <xsl:with-param name="title" select="$t-details"/>
      <xsl:with-param name="content"><xsl:call-template name="facts"><xsl:with-param name="of" select="fields/*[@long]"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'touches'"/>
      <xsl:with-param name="title" select="$t-touches"/>
      <xsl:with-param name="content"><xsl:apply-templates select="named"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="actions"/>
  </xsl:template>

  <!-- What a list of references leads to. -->
  <xsl:template match="named">
    <h3><xsl:value-of select="@label"/></h3>
    <ul class="links">
      <xsl:for-each select="card"><li><xsl:call-template name="card-link"/><xsl:text> </xsl:text><xsl:apply-templates select="status | state" mode="cell"/></li></xsl:for-each>
    </ul>
  </xsl:template>
  <xsl:template match="entry | control" mode="others">
    <xsl:call-template name="namers"><xsl:with-param name="cards" select="$naming/card[not(@entry = 'action' and @field)]"/><xsl:with-param name="documents" select="$naming[clause or field]"/></xsl:call-template>
  </xsl:template>

  <!-- Who names it: documents with their clauses, entries with their state. -->
  <xsl:template name="namers">
    <xsl:param name="cards"/>
    <xsl:param name="documents"/>
    <xsl:if test="$documents">
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$t-named-by"/>
        <xsl:with-param name="head"><tr><th scope="col"><xsl:value-of select="$t-document"/></th><th scope="col"><xsl:value-of select="$t-where-named"/></th></tr></xsl:with-param>
        <xsl:with-param name="rows" select="$documents"/>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="$thing/mentions/@more">
      <p class="soft"><xsl:value-of select="concat(sum($thing/mentions/@more), ' ', $t-more-documents)"/></p>
    </xsl:if>
    <xsl:call-template name="cards"><xsl:with-param name="caption" select="$t-named-by"/><xsl:with-param name="cards" select="$cards"/></xsl:call-template>
  </xsl:template>

  <!-- Entries and documents of any sort. -->
  <xsl:template name="cards">
    <xsl:param name="caption"/>
    <xsl:param name="cards"/>
    <xsl:if test="$cards">
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$caption"/>
        <xsl:with-param name="anchor" select="boolean($cards/date | $cards/completed | $cards/due | $cards/review)"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$caption"/></th>
            <th scope="col"><xsl:value-of select="$t-where-named"/></th>
            <xsl:if test="$cards/date | $cards/completed | $cards/due | $cards/review"><th scope="col"><xsl:value-of select="$t-date"/></th></xsl:if>
            <th scope="col"><xsl:value-of select="$t-state"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="rows" select="$cards"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Context: a card, a document, a neighbour. Its own page where it has one. -->
  <xsl:template name="card-link">
    <a href="{@page}{substring(@href, 1 + string-length(@href) * boolean(@page))}">
      <xsl:if test="translate(@ref, $upper, '') != @ref"><span class="id"><xsl:value-of select="@ref"/></span><xsl:text> </xsl:text></xsl:if>
      <xsl:value-of select="@title"/>
    </a>
  </xsl:template>

  <!-- $anchor: whether the table has a column of days. -->
  <xsl:template match="card" mode="row">
    <xsl:param name="anchor"/>
    <tr>
      <th scope="row"><xsl:call-template name="card-link"/></th>
      <td data-label="{$t-where-named}"><xsl:for-each select="parent::document"><xsl:call-template name="whole"/></xsl:for-each><xsl:value-of select="@kind-title"/></td>
      <xsl:if test="$anchor"><td data-label="{$t-date}"><xsl:apply-templates select="(date | completed | due | review)[last()]" mode="cell"/></td></xsl:if>
      <td data-label="{$t-state}"><xsl:apply-templates select="status | state | applicable[. = 'no'] | grade" mode="cell"/><xsl:for-each select="@status"><xsl:call-template name="status"/></xsl:for-each></td>
    </tr>
  </xsl:template>
  <xsl:template name="status">
    <xsl:call-template name="tag"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="../@word"/></xsl:call-template>
  </xsl:template>

  <!-- Context: a document that names it, or what it is a part of. -->
  <xsl:template name="whole">
    <a href="{@href}"><xsl:value-of select="@title"/></a>
    <xsl:for-each select="../@of"><span class="under"><xsl:value-of select="concat($t-as-part-of, ' ', .)"/></span></xsl:for-each>
  </xsl:template>

  <!-- A document and the places in which it names the thing. -->
  <xsl:template match="document" mode="row">
    <tr>
      <th scope="row"><xsl:call-template name="card-link"/><xsl:for-each select="../@of"><span class="under"><xsl:value-of select="concat($t-as-part-of, ' ', .)"/></span></xsl:for-each></th>
      <td data-label="{$t-where-named}">
        <xsl:for-each select="field"><span class="under"><xsl:value-of select="@label"/></span></xsl:for-each>
        <xsl:call-template name="clauses"/>
      </td>
    </tr>
  </xsl:template>
  <xsl:template name="clauses">
    <xsl:if test="clause">
      <ul class="links"><xsl:for-each select="clause"><li><a href="{@href}"><span class="number"><xsl:value-of select="@number"/></span><xsl:value-of select="concat(' ', .)"/></a></li></xsl:for-each></ul>
    </xsl:if>
  </xsl:template>

  <!-- The actions of treatment plans that name it. -->
  <xsl:template name="actions">
    <xsl:variable name="all" select="$naming/card[@entry = 'action'][@field]"/>
    <xsl:variable name="finished" select="$all[state = 'done' or state = 'cancelled']"/>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'open-actions'"/>
      <xsl:with-param name="title" select="$t-open-actions"/>
      <xsl:with-param name="content"><xsl:call-template name="action-table"><xsl:with-param name="caption" select="$t-open-actions"/><xsl:with-param name="rows" select="$all[not(state = 'done' or state = 'cancelled')]/state"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'finished-actions'"/>
      <xsl:with-param name="title" select="$t-finished-actions"/>
      <xsl:with-param name="content"><xsl:call-template name="action-table"><xsl:with-param name="caption" select="$t-finished-actions"/><xsl:with-param name="rows" select="$finished/state"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>
  <xsl:template name="action-table">
    <xsl:param name="caption"/>
    <xsl:param name="rows"/>
    <xsl:if test="$rows">
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$caption"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-action"/></th>
            <th scope="col"><xsl:value-of select="$t-responsible"/></th>
            <th scope="col"><xsl:value-of select="$t-until"/></th>
            <th scope="col"><xsl:value-of select="$t-state"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="rows" select="$rows"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="state" mode="row">
    <tr>
      <th scope="row"><xsl:for-each select=".."><xsl:call-template name="card-link"/></xsl:for-each></th>
      <td data-label="{$t-responsible}"><xsl:apply-templates select="../responsible" mode="cell"/></td>
      <td data-label="{$t-until}"><xsl:apply-templates select="(../completed | ../due)[last()]" mode="cell"/></td>
      <td data-label="{$t-state}"><xsl:apply-templates select="." mode="cell"/></td>
    </tr>
  </xsl:template>

  <!-- The neighbours in the register or in the catalogue. -->
  <xsl:template match="entry | control" mode="back">
    <xsl:if test="previous | next">
      <nav aria-label="{$t-neighbours}"><p class="tags">
        <xsl:for-each select="previous"><span>← <xsl:call-template name="card-link"/></span></xsl:for-each>
        <xsl:for-each select="next"><span class="actions"><span><xsl:call-template name="card-link"/> →</span></span></xsl:for-each>
      </p></nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
