<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Control by document: each control of the framework, and each from another source, is weighed once; counts, pictures, rows and gaps are
     taken from what came of it. Where the framework has parts within parts, the parts count. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="d exsl">

  <xsl:key name="contributing" match="/set/document/meta/contributes-to/item[not(../../status = 'superseded' or ../../status = 'withdrawn')]" use="."/>
  <xsl:key name="treated" match="/set/document[@kind = 'risk-register']/meta/risks/entry[not(status = 'closed')]/controls/item" use="."/>
  <!-- An open action that names a control says until when it is complete, as a target does. -->
  <xsl:key name="acting" match="/set/document[@kind = 'treatment-plan']/meta/actions/entry[state = 'planned' or state = 'in-progress']/controls/item" use="."/>
  <xsl:key name="theme" match="/control" use="@group"/>

  <xsl:variable name="controls-weighed">
    <xsl:for-each select="$framework">
      <xsl:apply-templates select="control[not(@withdrawn)][not(key('control', @parent)[not(@withdrawn)])]" mode="weigh-control"/>
    </xsl:for-each>
    <xsl:for-each select="$statement/meta/custom-controls/entry">
      <control id="{@id}" local="{@id}" title="{title}" href="{@href}" group="" group-title="{$t-other-source}">
        <xsl:call-template name="weigh">
          <xsl:with-param name="decision" select="."/>
          <xsl:with-param name="named" select="key('named', @id)"/>
        </xsl:call-template>
      </control>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="all-controls" select="exsl:node-set($controls-weighed)/control"/>
  <xsl:variable name="controls" select="$all-controls[not(@parts)]"/>
  <xsl:variable name="themes" select="$controls[generate-id() = generate-id(key('theme', @group)[not(@parts)][1])]"/>

  <!-- $above: what names the whole that the control is a part of; $decided: the row about it. -->
  <xsl:template match="control" mode="weigh-control">
    <xsl:param name="above" select="$nothing"/>
    <xsl:param name="decided" select="$nothing"/>
    <xsl:variable name="local"><xsl:call-template name="local-id"/></xsl:variable>
    <xsl:variable name="named" select="key('named', @id) | key('named', string($local))"/>
    <xsl:variable name="own" select="key('decision', @id) | key('decision', string($local))"/>
    <xsl:variable name="decision" select="$own | $decided[not($own)]"/>
    <control>
      <xsl:call-template name="entry-attributes"/>
      <xsl:call-template name="weigh">
        <xsl:with-param name="decision" select="$decision"/>
        <xsl:with-param name="named" select="$named"/>
        <xsl:with-param name="above" select="$above"/>
      </xsl:call-template>
    </control>
    <xsl:apply-templates select="key('part', @id)" mode="weigh-control">
      <xsl:with-param name="above" select="$above | $named"/>
      <xsl:with-param name="decided" select="$decision"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Context: a control of the framework, or a row about one from another source, which is always included. -->
  <xsl:template name="weigh">
    <xsl:param name="decision"/>
    <xsl:param name="named"/>
    <xsl:param name="above" select="$nothing"/>
    <xsl:variable name="whole" select="boolean(key('part', @id))"/>
    <xsl:variable name="out" select="$decision/applicable = 'no'"/>
    <xsl:variable name="in" select="$decision and not($out) and (self::entry or $decision/applicable)"/>
    <xsl:variable name="contributing" select="key('contributing', @id)"/>
    <xsl:variable name="risks" select="key('treated', @id)"/>
    <xsl:variable name="actions" select="key('acting', @id)"/>
    <xsl:variable name="unfinished" select="$in and not($decision/status = 'implemented')"/>
    <xsl:variable name="unwritten" select="key('fulfilled', @id)[@demanded = 'yes'][@state = 'missing']"/>
    <xsl:attribute name="decision">
      <xsl:choose>
        <xsl:when test="$out">excluded</xsl:when>
        <xsl:when test="$in">included</xsl:when>
        <xsl:when test="$statement">undecided</xsl:when>
      </xsl:choose>
    </xsl:attribute>
    <xsl:attribute name="status"><xsl:if test="$in"><xsl:value-of select="$decision/status"/></xsl:if></xsl:attribute>
    <xsl:attribute name="target"><xsl:if test="$unfinished"><xsl:value-of select="$decision/target"/></xsl:if></xsl:attribute>
    <named><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$named/ancestor::document"/></xsl:call-template></named>
    <above><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$above/ancestor::document"/></xsl:call-template></above>
    <contributing><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$contributing/ancestor::document"/></xsl:call-template></contributing>
    <risks><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$risks/ancestor::entry"/></xsl:call-template></risks>
    <actions><xsl:if test="$unfinished"><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$actions/ancestor::entry"/></xsl:call-template></xsl:if></actions>
    <evidence><xsl:value-of select="$decision/evidence"/></evidence>
    <xsl:if test="not($whole)">
      <xsl:if test="$statement and not($out or $in)"><gap kind="undecided"/></xsl:if>
      <xsl:if test="($in or not($statement)) and not($named or $above)"><gap kind="no-document"/></xsl:if>
      <xsl:if test="$unfinished and not($decision/target or $actions)"><gap kind="no-target"/></xsl:if>
      <xsl:if test="$unfinished and d:day($decision/target) &lt; d:day(/set/@as-of)"><gap kind="late"/></xsl:if>
      <xsl:if test="$out and ($named or $contributing or $risks)">
        <gap kind="excluded-named">
          <xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$named/ancestor::document | $contributing/ancestor::document | $risks/ancestor::entry"/></xsl:call-template>
        </gap>
      </xsl:if>
    </xsl:if>
    <xsl:for-each select="$unwritten"><gap kind="unwritten" of="{@item}"/></xsl:for-each>
  </xsl:template>

  <xsl:template name="controls-section">
    <section id="dossier-controls">
      <h2><xsl:value-of select="$t-controls-by-document"/></h2>
      <p class="soft"><xsl:value-of select="$t-controls-lead"/></p>
      <xsl:if test="not($statement)"><p><xsl:value-of select="$t-no-statement"/></p></xsl:if>
      <xsl:variable name="bars"><xsl:apply-templates select="$themes" mode="bar"/></xsl:variable>
      <xsl:call-template name="bars">
        <xsl:with-param name="title" select="$t-by-theme"/>
        <xsl:with-param name="bars" select="exsl:node-set($bars)/bar"/>
      </xsl:call-template>
      <xsl:call-template name="bars-table">
        <xsl:with-param name="caption" select="$t-by-theme"/>
        <xsl:with-param name="first" select="$t-theme"/>
        <xsl:with-param name="bars" select="exsl:node-set($bars)/bar"/>
      </xsl:call-template>
      <xsl:for-each select="$themes">
        <xsl:variable name="rows" select="key('theme', @group)[not(@parts) or named/link or gap]"/>
        <xsl:variable name="title" select="normalize-space(concat(@group, ' ', @group-title))"/>
        <h3><xsl:value-of select="$title"/></h3>
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'register quiet'"/>
          <xsl:with-param name="caption" select="$title"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-control"/></th>
              <xsl:if test="$statement"><th scope="col"><xsl:value-of select="$t-decision"/></th></xsl:if>
              <th scope="col"><xsl:value-of select="$t-documents-named"/></th>
              <th scope="col"><xsl:value-of select="$t-risks"/></th>
              <xsl:if test="$statement"><th scope="col"><xsl:value-of select="$t-evidence"/></th></xsl:if>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="rows" select="$rows"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- A control with a gap is in that part alone. -->
  <xsl:template match="control" mode="bar">
    <xsl:variable name="all" select="key('theme', @group)[not(@parts)]"/>
    <xsl:variable name="fine" select="$all[not(gap)]"/>
    <bar title="{normalize-space(concat(@group, ' ', @group-title))}">
      <part letter="{$t-letter-covered}" word="{$t-covered}" count="{count($fine[@decision = '' or @status = 'implemented'])}" rank="1"/>
      <part letter="{$t-letter-unfinished}" word="{$t-unfinished}" count="{count($fine[@decision = 'included' and not(@status = 'implemented')])}" rank="2"/>
      <part letter="{$t-letter-gap}" word="{$t-with-gap}" count="{count($all[gap])}" rank="4"/>
      <part letter="{$t-letter-excluded}" word="{$t-excluded}" count="{count($fine[@decision = 'excluded'])}" rank="0"/>
    </bar>
  </xsl:template>

  <xsl:template match="control" mode="row">
    <tr id="{@id}">
      <xsl:if test="@decision = 'excluded'"><xsl:attribute name="class">out</xsl:attribute></xsl:if>
      <xsl:call-template name="entry-head"/>
      <xsl:if test="$statement">
        <td data-label="{$t-decision}">
          <xsl:choose>
            <xsl:when test="@status != ''"><xsl:call-template name="tag"><xsl:with-param name="value" select="string(@status)"/></xsl:call-template></xsl:when>
            <xsl:when test="@decision = 'excluded'"><span class="tag"><xsl:value-of select="$t-excluded-tag"/></span></xsl:when>
            <xsl:when test="@decision = 'included'"><span class="tag"><xsl:value-of select="$t-included-tag"/></span></xsl:when>
          </xsl:choose>
          <xsl:if test="@target != ''"><span class="under"><xsl:value-of select="concat($t-due, ' ', @target)"/></span></xsl:if>
          <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-actions"/><xsl:with-param name="links" select="actions/link"/></xsl:call-template>
          <xsl:call-template name="gap-tags"/>
        </td>
      </xsl:if>
      <td data-label="{$t-documents-named}">
        <xsl:call-template name="named-cell"/>
        <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-contributes"/><xsl:with-param name="links" select="contributing/link"/></xsl:call-template>
        <xsl:if test="not($statement)"><xsl:call-template name="gap-tags"/></xsl:if>
      </td>
      <td data-label="{$t-risks}"><xsl:call-template name="link-list"><xsl:with-param name="links" select="risks/link"/></xsl:call-template></td>
      <xsl:if test="$statement"><td data-label="{$t-evidence}"><span class="under"><xsl:value-of select="evidence"/></span></td></xsl:if>
    </tr>
  </xsl:template>
</xsl:stylesheet>
