<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Each catalogue but the default framework, by entry: the documents that answer to it directly, and those to which a crosswalk leads, in
     whichever direction it was written. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <!-- Laws and contracts whose requirement an entry meets. -->
  <xsl:key name="required" match="/set/document/meta/requirements/entry/met-by/item[not(../../../../status = 'superseded' or ../../../../status = 'withdrawn')]" use="."/>

  <xsl:variable name="weighed">
    <xsl:for-each select="/set/catalogue[generate-id() != generate-id($framework)]">
      <catalogue name="{@name}" title="{@title}" href="{@href}">
        <xsl:if test="control/maps"><xsl:attribute name="mapped">yes</xsl:attribute></xsl:if>
        <xsl:apply-templates select="control[not(@withdrawn)][not(key('control', @parent)[not(@withdrawn)])]" mode="weigh"/>
      </catalogue>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="catalogues" select="exsl:node-set($weighed)/catalogue"/>
  <xsl:variable name="bars-made"><xsl:apply-templates select="$catalogues" mode="bar"/></xsl:variable>
  <xsl:variable name="bars" select="exsl:node-set($bars-made)/bar"/>

  <!-- What holds for a whole holds for its parts, which alone are counted. $above: what names the whole; $joined: what crosswalks join it to;
       $out: what takes it out. -->
  <xsl:template match="control" mode="weigh">
    <xsl:param name="above" select="$nothing"/>
    <xsl:param name="joined" select="$nothing"/>
    <xsl:param name="out" select="$nothing"/>
    <xsl:variable name="named" select="key('named', @id) | key('required', @id)"/>
    <xsl:variable name="targets" select="$joined | key('control', maps/@to)"/>
    <xsl:variable name="taken-out" select="$out | key('not-applicable', @id)"/>
    <xsl:variable name="parts" select="key('part', @id)"/>
    <xsl:if test="not($parts)">
      <entry>
        <xsl:call-template name="entry-attributes"/>
        <xsl:call-template name="weigh-entry">
          <xsl:with-param name="named" select="$named"/>
          <xsl:with-param name="above" select="$above"/>
          <xsl:with-param name="out" select="$taken-out"/>
          <xsl:with-param name="targets" select="$targets[not(key('decision', @id)/applicable = 'no')]"/>
          <xsl:with-param name="excluded" select="$targets[key('decision', @id)/applicable = 'no']"/>
        </xsl:call-template>
      </entry>
    </xsl:if>
    <xsl:apply-templates select="$parts" mode="weigh">
      <xsl:with-param name="above" select="$above | $named"/>
      <xsl:with-param name="joined" select="$targets"/>
      <xsl:with-param name="out" select="$taken-out"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Documents stand by their ids, rows of a legal register by their own. A target is named itself, or as a part of what is named; what nobody names, or is excluded, answers to nothing. -->
  <xsl:template name="weigh-entry">
    <xsl:param name="named"/>
    <xsl:param name="above"/>
    <xsl:param name="out"/>
    <xsl:param name="targets"/>
    <xsl:param name="excluded"/>
    <xsl:variable name="written" select="key('document', key('fulfilled', @id)/document)"/>
    <xsl:variable name="live" select="$targets[key('named', @id) or key('named', @parent)]"/>
    <xsl:attribute name="state">
      <xsl:choose>
        <xsl:when test="$named or $above or $written">direct</xsl:when>
        <xsl:when test="$live">mapped</xsl:when>
        <xsl:when test="$out">not-applicable</xsl:when>
        <xsl:otherwise>nothing</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:if test="$out"><xsl:attribute name="out"><xsl:value-of select="$out/reason"/></xsl:attribute></xsl:if>
    <named>
      <xsl:call-template name="links-to">
        <xsl:with-param name="nodes" select="$named[not(ancestor::entry)]/ancestor::document | $named/ancestor::entry | $written"/>
      </xsl:call-template>
    </named>
    <above>
      <xsl:call-template name="links-to">
        <xsl:with-param name="nodes" select="$above[not(ancestor::entry)]/ancestor::document | $above/ancestor::entry"/>
      </xsl:call-template>
    </above>
    <mapped><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$live"/></xsl:call-template></mapped>
    <documents><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="key('named', $live/@id | $live/@parent)/ancestor::document"/></xsl:call-template></documents>
    <excluded><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$excluded"/></xsl:call-template></excluded>
  </xsl:template>

  <xsl:template match="catalogue" mode="bar">
    <bar title="{@title}" name="{@name}">
      <part letter="{$t-letter-direct}" word="{$t-direct}" count="{count(entry[@state = 'direct'])}" rank="1"/>
      <part letter="{$t-letter-mapped}" word="{$t-mapped}" count="{count(entry[@state = 'mapped'])}" rank="2"/>
      <part letter="{$t-letter-none}" word="{$t-nothing}" count="{count(entry[@state = 'nothing'])}" rank="4"/>
      <part letter="{$t-letter-not-applicable}" word="{$t-not-applicable}" count="{count(entry[@state = 'not-applicable'])}" rank="0"/>
    </bar>
  </xsl:template>

  <!-- An entry stands once: in the table, or among those to which nothing answers. -->
  <xsl:template match="catalogue">
    <xsl:variable name="nothing-yet" select="entry[@state = 'nothing']"/>
    <section id="{@name}">
      <h2><a href="{@href}"><xsl:value-of select="@title"/></a></h2>
      <xsl:if test="not(@mapped)"><p class="soft"><xsl:value-of select="$t-no-crosswalk"/></p></xsl:if>
      <xsl:if test="entry[@state != 'nothing']">
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'register quiet'"/>
          <xsl:with-param name="caption" select="string(@title)"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-entry"/></th>
              <th scope="col"><xsl:value-of select="$t-named-directly"/></th>
              <th scope="col"><xsl:value-of select="$t-by-mapping"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="rows" select="entry[@state != 'nothing']"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$nothing-yet">
        <h3><xsl:value-of select="concat($t-nothing-yet, ' (', count($nothing-yet), ')')"/></h3>
        <p class="soft"><xsl:value-of select="$t-nothing-lead"/></p>
        <ul class="links">
          <xsl:for-each select="$nothing-yet">
            <li>
              <a href="{@href}"><span class="id"><xsl:value-of select="@local"/></span><xsl:value-of select="concat(' ', @title)"/></a>
              <xsl:if test="@of != ''"><span class="under"><xsl:value-of select="concat($t-part-of, ': ', @of)"/></span></xsl:if>
              <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-mapped-excluded"/><xsl:with-param name="links" select="excluded/link"/></xsl:call-template>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template match="entry" mode="row">
    <tr id="{@id}">
      <xsl:if test="@state = 'not-applicable'"><xsl:attribute name="class">out</xsl:attribute></xsl:if>
      <xsl:call-template name="entry-head"/>
      <td data-label="{$t-named-directly}">
        <xsl:call-template name="named-cell"/>
        <xsl:call-template name="not-applicable"/>
      </td>
      <td data-label="{$t-by-mapping}">
        <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-mapped-to"/><xsl:with-param name="links" select="mapped/link"/></xsl:call-template>
        <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-mapped-documents"/><xsl:with-param name="links" select="documents/link"/></xsl:call-template>
        <xsl:call-template name="link-line"><xsl:with-param name="word" select="$t-mapped-excluded"/><xsl:with-param name="links" select="excluded/link"/></xsl:call-template>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
