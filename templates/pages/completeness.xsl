<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- completeness.html: plan-do-check-act and the areas of the framework, each with its state; what clauses and controls want written, and
     what fulfils it; how far kinds and owners are; what is waived. All of it is computed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="page.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>
  <xsl:import href="partials/strings-completeness.xsl"/>
  <xsl:include href="partials/tiles.xsl"/>

  <xsl:variable name="overview" select="'completeness'"/>

  <xsl:template match="completeness" mode="title"><xsl:value-of select="concat($t-completeness, ' · ', $site/@title)"/></xsl:template>

  <xsl:template match="completeness" mode="breadcrumb">
    <nav class="breadcrumb" aria-label="{$t-breadcrumb}">
      <ol>
        <li><a href="{$root}index.html"><xsl:value-of select="$t-home"/></a></li>
        <li aria-current="page"><xsl:value-of select="$t-completeness"/></li>
      </ol>
    </nav>
  </xsl:template>

  <xsl:template match="completeness" mode="front">
    <p class="kicker"><xsl:value-of select="$site/@organisation"/></p>
    <h1><xsl:value-of select="$t-completeness"/></h1>
    <p class="counts">
      <span><strong><xsl:value-of select="concat(total/@done, ' ', $t-of, ' ', total/@all)"/></strong><xsl:value-of select="concat(' ', $t-in-order)"/></span>
      <span><strong><xsl:value-of select="@errors"/></strong><xsl:value-of select="concat(' ', $t-errors)"/></span>
      <span><strong><xsl:value-of select="@warnings"/></strong><xsl:value-of select="concat(' ', $t-warnings)"/></span>
      <span><strong><xsl:value-of select="count(waived/finding)"/></strong><xsl:value-of select="concat(' ', $t-waived-count)"/></span>
    </p>
    <p class="soft"><xsl:value-of select="concat($t-completeness-lead, ' ', $t-phase, ': ', @phase, '.')"/></p>
  </xsl:template>

  <xsl:template match="completeness" mode="body">
    <xsl:apply-templates select="cycle[area] | areas[area]"/>
    <xsl:apply-templates select="documented[item]"/>
    <section id="dossier-progress">
      <h2><xsl:value-of select="$t-progress"/></h2>
      <p class="soft"><xsl:value-of select="$t-progress-lead"/></p>
      <xsl:apply-templates select="clauses[tally] | kinds[tally] | owners[tally]"/>
    </section>
    <section id="dossier-waived">
      <h2><xsl:value-of select="$t-waived"/></h2>
      <xsl:choose>
        <xsl:when test="waived/finding"><xsl:apply-templates select="waived"/></xsl:when>
        <xsl:otherwise><p><xsl:value-of select="$t-waived-none"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="cycle | areas">
    <section id="dossier-{name()}">
      <xsl:variable name="title" select="concat(substring($t-cycle, 1 div boolean(self::cycle)), substring($t-areas, 1 div boolean(self::areas)))"/>
      <h2><xsl:value-of select="$title"/></h2>
      <xsl:call-template name="tiles"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$title"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-area"/></th>
            <th scope="col"><xsl:value-of select="$t-status"/></th>
            <th scope="col"><xsl:value-of select="$t-information"/></th>
            <th scope="col"><xsl:value-of select="$t-documents-in-order"/></th>
            <th scope="col"><xsl:value-of select="$t-controls-implemented"/></th>
            <th scope="col"><xsl:value-of select="$t-open"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'28 14 14 14 14 16 '"/>
        <xsl:with-param name="rows" select="area"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="area" mode="row">
    <tr>
      <th scope="row"><xsl:value-of select="@title"/><xsl:if test="@about"><span class="under"><xsl:value-of select="@about"/></span></xsl:if></th>
      <td data-label="{$t-status}"><xsl:call-template name="state-tag"/></td>
      <td data-label="{$t-information}"><xsl:apply-templates select="information" mode="share"/></td>
      <td data-label="{$t-documents-in-order}"><xsl:apply-templates select="documents" mode="share"/></td>
      <td data-label="{$t-controls-implemented}"><xsl:apply-templates select="controls" mode="share"/></td>
      <td data-label="{$t-open}">
        <xsl:call-template name="open"><xsl:with-param name="n" select="information/@all - information/@done"/><xsl:with-param name="what" select="$t-information-open"/></xsl:call-template>
        <xsl:call-template name="open"><xsl:with-param name="n" select="@drafts"/><xsl:with-param name="what" select="$t-drafts"/></xsl:call-template>
        <xsl:call-template name="open"><xsl:with-param name="n" select="@overdue"/><xsl:with-param name="what" select="$t-overdue"/></xsl:call-template>
        <xsl:call-template name="open"><xsl:with-param name="n" select="@errors"/><xsl:with-param name="what" select="$t-errors-open"/></xsl:call-template>
        <xsl:call-template name="open"><xsl:with-param name="n" select="@warnings"/><xsl:with-param name="what" select="$t-warnings-open"/></xsl:call-template>
      </td>
    </tr>
  </xsl:template>

  <!-- A line of what is open; nothing for 0. -->
  <xsl:template name="open">
    <xsl:param name="n"/>
    <xsl:param name="what"/>
    <xsl:if test="$n &gt; 0"><span class="under"><xsl:value-of select="concat($what, ':&#160;', $n)"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="share">
    <xsl:if test="@all &gt; 0"><xsl:value-of select="concat(@done, ' ', $t-of, ' ', @all)"/></xsl:if>
  </xsl:template>

  <xsl:template match="documented">
    <section id="dossier-documented">
      <h2><xsl:value-of select="$t-documented"/></h2>
      <p class="soft"><xsl:value-of select="$t-documented-lead"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$t-documented"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-clause"/></th>
            <th scope="col"><xsl:value-of select="$t-documented"/></th>
            <th scope="col"><xsl:value-of select="$t-status"/></th>
            <th scope="col"><xsl:value-of select="$t-fulfilled-by"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'12 38 14 36 '"/>
        <xsl:with-param name="rows" select="item"/>
      </xsl:call-template>
    </section>
  </xsl:template>

  <xsl:template match="documented/item" mode="row">
    <tr>
      <th scope="row"><a href="{@href}" title="{@title}"><xsl:value-of select="translate(@clause, ' ', '&#160;')"/></a></th>
      <td data-label="{$t-documented}"><xsl:value-of select="@item"/>
        <span class="under"><xsl:call-template name="strength"/></span></td>
      <td data-label="{$t-status}"><xsl:call-template name="state-tag"/></td>
      <td data-label="{$t-fulfilled-by}">
        <xsl:for-each select="link[position() &lt;= 6]">
          <xsl:if test="position() &gt; 1">, </xsl:if><a href="{@href}"><xsl:value-of select="."/></a>
        </xsl:for-each>
        <xsl:if test="link[7]"><xsl:value-of select="concat(' ', $t-and, ' ', count(link) - 6, ' ', $t-more)"/></xsl:if>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="clauses | kinds | owners">
    <xsl:variable name="title" select="concat(substring($t-by-clause, 1 div boolean(self::clauses)), substring($t-by-kind, 1 div boolean(self::kinds)), substring($t-by-owner, 1 div boolean(self::owners)))"/>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'numbers'"/>
      <xsl:with-param name="caption" select="$title"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$title"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-done"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-total"/></th>
          <th scope="col" class="n">%</th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'60 14 14 12 '"/>
      <xsl:with-param name="rows" select="tally"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="tally" mode="row">
    <tr>
      <th scope="row">
        <xsl:if test="parent::clauses"><span class="number"><xsl:value-of select="@id"/></span><xsl:text> </xsl:text></xsl:if>
        <xsl:value-of select="@title"/>
      </th>
      <td class="n" data-label="{$t-done}"><xsl:value-of select="@done"/></td>
      <td class="n" data-label="{$t-total}"><xsl:value-of select="@all"/></td>
      <td class="n" data-label="%"><xsl:value-of select="@percent"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="waived">
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-waived"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-finding"/></th>
          <th scope="col"><xsl:value-of select="$t-where-waived"/></th>
          <th scope="col"><xsl:value-of select="$t-why"/></th>
          <th scope="col"><xsl:value-of select="$t-approver"/></th>
          <th scope="col"><xsl:value-of select="$t-until"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'30 12 30 14 14 '"/>
      <xsl:with-param name="rows" select="finding"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="finding" mode="row">
    <tr>
      <th scope="row"><xsl:value-of select="@message"/><span class="under"><span class="id"><xsl:value-of select="@code"/></span></span></th>
      <td data-label="{$t-where-waived}"><span class="id"><xsl:value-of select="@where"/></span></td>
      <td data-label="{$t-why}"><xsl:value-of select="@reason"/></td>
      <td data-label="{$t-approver}"><xsl:value-of select="@approver"/></td>
      <td data-label="{$t-until}"><span class="date"><xsl:value-of select="@expires"/></span></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
