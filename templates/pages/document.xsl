<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- A document of any kind. A kind with a page of its own imports this and overrides modes:
       hero      between the heading and the control block (a plan's activation card)
       fact      one more field of <meta> in the list of details; override with nothing to place it elsewhere
       pictures  what the kind computes; context document, after the body, where no directive has placed it
       picture   the same at a directive; context directive
       columns, register, row, block, entry-back   see partials/register.xsl -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="page.xsl"/>
  <xsl:include href="partials/register.xsl"/>

  <xsl:key name="register" match="register" use="@name"/>
  <xsl:key name="directive" match="directive" use="@name"/>

  <xsl:variable name="meta" select="/document/meta"/>

  <xsl:template match="document" mode="title">
    <xsl:value-of select="concat($meta/title, ' · ', @id, ' · ', $site/@organisation)"/>
  </xsl:template>

  <xsl:template match="document" mode="breadcrumb">
    <nav class="breadcrumb" aria-label="{$t-breadcrumb}">
      <ol>
        <li><a href="{$root}index.html"><xsl:value-of select="$t-home"/></a></li>
        <xsl:for-each select="nav/group[@current = 'yes']">
          <li><a href="{@href}"><xsl:value-of select="@title"/></a></li>
        </xsl:for-each>
        <li aria-current="page"><xsl:value-of select="@id"/></li>
      </ol>
    </nav>
  </xsl:template>

  <!-- The head of the document: what it is, whether it applies, who answers for it. -->
  <xsl:template match="document" mode="front">
    <xsl:if test="$print"><p class="letterhead"><xsl:value-of select="concat($site/@organisation, ' · ', $site/@title)"/></p></xsl:if>
    <p class="kicker"><xsl:value-of select="concat(@kind-title, ' ')"/><span class="id"><xsl:value-of select="@id"/></span></p>
    <h1><xsl:apply-templates select="meta[1]/title/node()"/></h1>
    <xsl:if test="meta[1]/summary"><p class="summary"><xsl:apply-templates select="meta[1]/summary/node()"/></p></xsl:if>
    <p class="tags">
      <xsl:for-each select="meta[1]/status"><xsl:call-template name="tag"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></xsl:for-each>
      <xsl:for-each select="meta[1]/classification"><xsl:call-template name="tag"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></xsl:for-each>
      <xsl:choose>
        <xsl:when test="derived/review/@state = 'overdue'"><span class="tag bad"><xsl:value-of select="$t-review-overdue"/></span></xsl:when>
        <xsl:when test="derived/review/@state = 'due-soon'"><span class="tag warn"><xsl:value-of select="$t-review-soon"/></span></xsl:when>
      </xsl:choose>
      <xsl:if test="not($print)">
        <span class="actions">
          <xsl:if test="@pdf"><a href="{@pdf}"><xsl:value-of select="$t-pdf"/></a></xsl:if>
          <xsl:if test="site/@edit"><a href="{site/@edit}"><xsl:value-of select="$t-edit"/></a></xsl:if>
        </span>
      </xsl:if>
    </p>
    <xsl:if test="derived/translation">
      <p class="translations">
        <xsl:value-of select="concat($t-also-in, ' ')"/>
        <xsl:for-each select="derived/translation[not(@current)]">
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:call-template name="translation"/>
        </xsl:for-each>
      </p>
    </xsl:if>
    <xsl:apply-templates select="meta[1]/status" mode="notice"/>
    <xsl:apply-templates select="." mode="hero"/>
    <xsl:call-template name="control-block"/>
    <xsl:if test="$print"><xsl:call-template name="facts"/></xsl:if>
  </xsl:template>
  <xsl:template match="document" mode="hero"/>

  <!-- Context: translation. Its language, by the name that it gives itself. In print what is in no PDF has no link. -->
  <xsl:template name="translation">
    <xsl:choose>
      <xsl:when test="@href"><a href="{@href}" lang="{@lang}" dir="{@dir}" hreflang="{@lang}" title="{@ref} {.}"><xsl:value-of select="@name"/></a></xsl:when>
      <xsl:otherwise><span lang="{@lang}" dir="{@dir}"><xsl:value-of select="@name"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: document. On paper in front of the text, where an auditor looks for them; on screen behind it, for readers come for the text. -->
  <xsl:template name="facts">
    <xsl:variable name="facts"><xsl:apply-templates select="meta[1]/*" mode="fact"/></xsl:variable>
    <xsl:if test="string($facts) != ''">
      <xsl:if test="not($print)"><h2 id="dossier-facts"><xsl:value-of select="$t-facts"/></h2></xsl:if>
      <dl class="fields facts"><xsl:copy-of select="$facts"/></dl>
    </xsl:if>
  </xsl:template>

  <xsl:template match="status" mode="notice">
    <xsl:choose>
      <xsl:when test=". = 'draft'"><p class="notice"><xsl:value-of select="$t-notice-draft"/></p></xsl:when>
      <xsl:when test=". = 'in-review'"><p class="notice"><xsl:value-of select="$t-notice-in-review"/></p></xsl:when>
      <xsl:when test=". = 'superseded'"><p class="notice"><xsl:value-of select="$t-notice-superseded"/><xsl:for-each select="../superseded-by[1]"><xsl:value-of select="concat(' ', $t-holds-now, ' ')"/><xsl:apply-templates select="." mode="value"/></xsl:for-each></p></xsl:when>
      <xsl:when test=". = 'withdrawn'"><p class="notice"><xsl:value-of select="$t-notice-withdrawn"/><xsl:for-each select="../withdrawn-because[1]"><xsl:text> </xsl:text><xsl:apply-templates select="." mode="value"/></xsl:for-each></p></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Context: document. The fields that an auditor looks for first, always in this order. -->
  <xsl:template name="control-block">
    <dl class="fields control-block">
      <div><dt><xsl:value-of select="$t-document"/></dt><dd><span class="id"><xsl:value-of select="@id"/></span></dd></div>
      <xsl:for-each select="meta">
      <xsl:apply-templates mode="control"/>
      <xsl:for-each select="next-review">
        <div>
          <dt><xsl:value-of select="@label"/></dt>
          <dd><xsl:value-of select="."/><xsl:for-each select="/document/derived/review"><xsl:call-template name="days"/></xsl:for-each></dd>
        </div>
      </xsl:for-each>
      <xsl:for-each select="review-cycle"><xsl:call-template name="field"/></xsl:for-each>
      <xsl:for-each select="controls[item] | clauses[item]">
        <div class="wide"><dt><xsl:value-of select="@label"/></dt><dd><xsl:apply-templates select="." mode="cell"/></dd></div>
      </xsl:for-each>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <!-- These follow each other as in common.yaml. -->
  <xsl:template match="*" mode="control"/>
  <xsl:template match="version | owner | author | approver | approved | effective" mode="control"><xsl:call-template name="field"/></xsl:template>
  <xsl:template match="status | classification" mode="control">
    <div>
      <dt><xsl:value-of select="@label"/></dt>
      <dd><xsl:call-template name="word"><xsl:with-param name="value" select="string(.)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></dd>
    </div>
  </xsl:template>

  <!-- Context: review. " (in 100 days)", " (12 days late)" -->
  <xsl:template name="days">
    <xsl:if test="@days">
      <xsl:variable name="days" select="translate(@days, '-', '')"/>
      <span class="soft">
        <xsl:choose>
          <xsl:when test="$days = '0'"><xsl:value-of select="concat(' (', $t-review-today, ')')"/></xsl:when>
          <xsl:when test="@state = 'overdue' and $days = '1'"><xsl:value-of select="concat(' (1 ', $t-day-late, ')')"/></xsl:when>
          <xsl:when test="@state = 'overdue'"><xsl:value-of select="concat(' (', $days, ' ', $t-days-late, ')')"/></xsl:when>
          <xsl:when test="$days = '1'"><xsl:value-of select="concat(' (', $t-review-in, ' 1 ', $t-day, ')')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="concat(' (', $t-review-in, ' ', $days, ' ', $t-days, ')')"/></xsl:otherwise>
        </xsl:choose>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Fields beyond the control block. Lists of maps are tables and follow the body; registers too. -->
  <xsl:template match="*" mode="fact">
    <xsl:if test="not(column)"><xsl:apply-templates select="." mode="field"/></xsl:if>
  </xsl:template>
  <xsl:template mode="fact" match="id | kind | title | summary | version | status | classification | owner | author | approver
    | approved | effective | review-cycle | next-review | language | translation-of-version | controls | clauses | revisions"/>

  <xsl:template match="document" mode="contents">
    <xsl:if test="contents/li[2] or contents//li[2] or registers/register[entry and not(@placed)] or meta/revisions/item">
      <nav class="contents" aria-label="{$t-contents}">
        <p class="contents-title"><xsl:choose>
          <xsl:when test="$print"><xsl:value-of select="$t-contents-print"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$t-contents"/></xsl:otherwise>
        </xsl:choose></p>
        <ol><xsl:copy-of select="contents[1]/li"/><xsl:call-template name="after-contents"/></ol>
      </nav>
    </xsl:if>
  </xsl:template>
  <!-- What follows the body and deserves a place in the contents. Context: document. -->
  <xsl:template name="after-contents">
    <xsl:for-each select="registers/register[entry and not(@placed)]">
      <li><xsl:call-template name="link">
        <xsl:with-param name="to" select="concat('#dossier-', @name)"/>
        <xsl:with-param name="text" select="string(@label)"/>
      </xsl:call-template></li>
    </xsl:for-each>
    <xsl:if test="not($print) and (meta[1]/audience | meta[1]/related)">
      <li><a href="#dossier-facts"><xsl:value-of select="$t-facts"/></a></li>
    </xsl:if>
    <xsl:if test="meta/revisions/item">
      <li><xsl:call-template name="link">
        <xsl:with-param name="to" select="'#dossier-revisions'"/>
        <xsl:with-param name="text" select="$t-revisions"/>
      </xsl:call-template></li>
    </xsl:if>
  </xsl:template>

  <!-- What no longer holds is there to be looked up, and not to be followed by mistake. -->
  <xsl:template match="document" mode="body">
    <xsl:choose>
      <xsl:when test="not($print) and (meta[1]/status = 'superseded' or meta[1]/status = 'withdrawn')">
        <details><summary><xsl:value-of select="$t-text-as-it-was"/></summary><xsl:apply-templates select="body[1]/*"/></details>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="body[1]/*"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A register goes where its directive stands (the first one, if there are several). -->
  <xsl:template match="directive">
    <xsl:choose>
      <xsl:when test="generate-id() != generate-id(key('directive', @name)[1])"><p class="soft"><xsl:value-of select="$t-shown-above"/></p></xsl:when>
      <xsl:when test="key('register', @name)">
        <xsl:apply-templates select="key('register', @name)[entry]" mode="register">
          <xsl:with-param name="level"><xsl:call-template name="inner-level"/></xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="picture"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="directive" mode="picture"/>

  <!-- The level of a heading below the section that the context stands in: 2 to 6. -->
  <xsl:template name="inner-level">
    <xsl:variable name="level" select="number(concat('0', ancestor::section[1]/@level)) + 2"/>
    <xsl:value-of select="$level - ($level - 6) * ($level &gt; 6)"/>
  </xsl:template>

  <xsl:template match="document" mode="back">
    <xsl:apply-templates select="." mode="pictures"/>
    <xsl:for-each select="registers/register[entry and not(@placed)]">
      <xsl:call-template name="back-heading">
        <xsl:with-param name="id" select="concat('dossier-', @name)"/>
        <xsl:with-param name="text" select="@label"/>
      </xsl:call-template>
      <xsl:apply-templates select="." mode="register"/>
    </xsl:for-each>
    <xsl:apply-templates select="meta/*[column][not(self::revisions)]" mode="back-field"/>
    <xsl:if test="not($print)"><xsl:call-template name="facts"/></xsl:if>
    <xsl:for-each select="meta[1]/revisions[item]">
      <xsl:call-template name="back-heading">
        <xsl:with-param name="id" select="'dossier-revisions'"/>
        <xsl:with-param name="text" select="$t-revisions"/>
      </xsl:call-template>
      <xsl:call-template name="maps"/>
    </xsl:for-each>
    <xsl:for-each select="meta[1]/controls[item/@ref] | meta[1]/clauses[item/@ref]">
      <xsl:call-template name="back-heading">
        <xsl:with-param name="text" select="concat(substring($t-implements, 1 div boolean(self::controls)), substring($t-clauses, 1 div boolean(self::clauses)))"/>
      </xsl:call-template>
      <ul class="links"><xsl:for-each select="item"><li><xsl:copy-of select="node()"/></li></xsl:for-each></ul>
    </xsl:for-each>
    <xsl:call-template name="back-links"><xsl:with-param name="list" select="derived[1]/cited-controls"/><xsl:with-param name="text" select="$t-cited"/></xsl:call-template>
    <xsl:call-template name="back-links"><xsl:with-param name="list" select="derived[1]/references"/><xsl:with-param name="text" select="$t-references"/></xsl:call-template>
    <xsl:call-template name="back-links"><xsl:with-param name="list" select="derived[1]/backlinks"/><xsl:with-param name="text" select="$t-backlinks"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="document" mode="pictures"/>

  <!-- A list of maps under a heading of its own; context: the field. -->
  <xsl:template match="*" mode="back-field">
    <xsl:call-template name="back-heading"><xsl:with-param name="text"><xsl:call-template name="label"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="maps"/>
  </xsl:template>

  <xsl:template name="back-links">
    <xsl:param name="list"/>
    <xsl:param name="text"/>
    <xsl:if test="$list/li">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$text"/></xsl:call-template>
      <ul class="links">
        <xsl:copy-of select="$list/li"/>
        <xsl:if test="$list/@more"><li class="soft"><xsl:value-of select="concat($t-and, ' ', $list/@more, ' ', $t-more)"/></li></xsl:if>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- A heading after the numbered body; $room "tall" keeps it with a picture in print. -->
  <xsl:template name="back-heading">
    <xsl:param name="id"/>
    <xsl:param name="text"/>
    <xsl:param name="room"/>
    <div class="keep reserve {$room}">
      <h2>
        <xsl:if test="$id != ''">
          <xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute>
          <xsl:call-template name="target"><xsl:with-param name="id" select="$id"/></xsl:call-template>
        </xsl:if>
        <xsl:value-of select="$text"/>
      </h2>
    </div>
  </xsl:template>
</xsl:stylesheet>
