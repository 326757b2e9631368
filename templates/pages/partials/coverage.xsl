<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Who answers to what, for overviews of the set: what names an entry of a catalogue, what decides about it, and how both are shown. What no
     longer holds, a superseded or withdrawn document, names nothing; its status is asked for where there is something to name, not of every document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:key name="named" match="/set/document/meta/controls/item[not(../../status = 'superseded' or ../../status = 'withdrawn')]" use="."/>
  <xsl:key name="named" match="/set/document/meta/clauses/item[not(../../status = 'superseded' or ../../status = 'withdrawn')]" use="."/>
  <!-- What a standard wants written, and what a scope takes out of other catalogues, with a reason. -->
  <xsl:key name="fulfilled" match="/set/documented-information" use="@reference"/>
  <xsl:key name="not-applicable" match="/set/document/meta/not-applicable/item[not(../../status = 'superseded' or ../../status = 'withdrawn')]" use="requirement"/>
  <xsl:key name="decision" match="/set/document[@kind = 'soa'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/controls/entry" use="@id"/>
  <xsl:key name="decision" match="/set/document[@kind = 'soa'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/custom-controls/entry" use="@id"/>
  <xsl:key name="document" match="/set/document" use="@id"/>
  <xsl:key name="control" match="/set/catalogue/control" use="@id"/>
  <xsl:key name="part" match="/set/catalogue/control[not(@withdrawn)]" use="@parent"/>

  <xsl:variable name="documents" select="/set/document[not(meta/status = 'superseded' or meta/status = 'withdrawn')]"/>
  <xsl:variable name="statement" select="$documents[@kind = 'soa']"/>
  <!-- The default framework: by its name, for it may have a prefix. -->
  <xsl:variable name="framework" select="(/set/catalogue[@name = /set/@framework] | /set/catalogue[@prefix = ''][not(../catalogue[@name = /set/@framework])])[1]"/>

  <!-- What may be handed on as a param that is empty. -->
  <xsl:variable name="nothing" select="/.."/>

  <!-- Context: a control of a catalogue. Its id as the catalogue has it, without the prefix. -->
  <xsl:template name="local-id">
    <xsl:choose>
      <xsl:when test="../@prefix != '' and starts-with(@id, concat(../@prefix, ':'))"><xsl:value-of select="substring(@id, string-length(../@prefix) + 2)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="@id"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a control of a catalogue. What rows say of it, as attributes of the element that is being made. -->
  <xsl:template name="entry-attributes">
    <xsl:attribute name="id"><xsl:value-of select="@id"/></xsl:attribute>
    <xsl:attribute name="local"><xsl:call-template name="local-id"/></xsl:attribute>
    <xsl:attribute name="title"><xsl:value-of select="@title"/></xsl:attribute>
    <xsl:attribute name="href"><xsl:value-of select="@href"/></xsl:attribute>
    <xsl:attribute name="group"><xsl:value-of select="@group"/></xsl:attribute>
    <xsl:attribute name="group-title"><xsl:value-of select="@group-title"/></xsl:attribute>
    <xsl:if test="@parent"><xsl:attribute name="of"><xsl:value-of select="key('control', @parent)/@title"/></xsl:attribute></xsl:if>
    <xsl:if test="key('part', @id)"><xsl:attribute name="parts">yes</xsl:attribute></xsl:if>
  </xsl:template>

  <!-- Links to documents or to entries of registers. -->
  <xsl:template name="links-to">
    <xsl:param name="nodes"/>
    <xsl:for-each select="$nodes">
      <link ref="{@id}" href="{@href}">
        <xsl:if test="meta/status and meta/status != 'approved'"><xsl:attribute name="status"><xsl:value-of select="meta/status"/></xsl:attribute></xsl:if>
        <xsl:value-of select="meta/title | title | self::control/@title"/>
      </link>
    </xsl:for-each>
  </xsl:template>

  <!-- Links beside each other: ids, and the state of a document that is not in force. -->
  <xsl:template name="link-list">
    <xsl:param name="links"/>
    <xsl:for-each select="$links">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <a href="{@href}" title="{.}" class="id"><xsl:value-of select="@ref"/></a>
      <xsl:if test="@status">
        <span class="soft"><xsl:text> (</xsl:text><xsl:call-template name="word"><xsl:with-param name="value" select="string(@status)"/></xsl:call-template><xsl:text>)</xsl:text></span>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- A line of links behind a word; nothing where there are none. -->
  <xsl:template name="link-line">
    <xsl:param name="word"/>
    <xsl:param name="links"/>
    <xsl:if test="$links">
      <span class="under">
        <xsl:value-of select="concat($word, ': ')"/>
        <xsl:call-template name="link-list"><xsl:with-param name="links" select="$links"/></xsl:call-template>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- The picture of bars as a table. -->
  <xsl:template name="bars-table">
    <xsl:param name="caption"/>
    <xsl:param name="first"/>
    <xsl:param name="bars"/>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'numbers'"/>
      <xsl:with-param name="caption" select="$caption"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$first"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-total"/></th>
          <xsl:for-each select="$bars[1]/part">
            <th scope="col" class="n"><xsl:call-template name="capital"><xsl:with-param name="text" select="@word"/></xsl:call-template></th>
          </xsl:for-each>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="rows" select="$bars"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="bar" mode="row">
    <tr>
      <th scope="row"><xsl:value-of select="@title"/></th>
      <td class="n"><xsl:value-of select="sum(part/@count)"/></td>
      <xsl:for-each select="part"><td class="n"><xsl:value-of select="@count"/></td></xsl:for-each>
    </tr>
  </xsl:template>

  <!-- Context: an entry that was weighed. Its id and title as the head of a row. -->
  <xsl:template name="entry-head">
    <th scope="row">
      <a href="{@href}" class="id"><xsl:value-of select="@local"/></a>
      <xsl:value-of select="concat(' ', @title)"/>
      <xsl:if test="@of != ''"><span class="under"><xsl:value-of select="concat($t-part-of, ': ', @of)"/></span></xsl:if>
    </th>
  </xsl:template>

  <!-- Context: an entry that was weighed. Why a scope takes it out. -->
  <xsl:template name="not-applicable">
    <xsl:if test="@out"><span class="tag"><xsl:value-of select="$t-out"/></span><span class="under"><xsl:value-of select="@out"/></span></xsl:if>
  </xsl:template>

  <!-- Context: an entry that was weighed. The documents that name it, or what it is a part of. -->
  <xsl:template name="named-cell">
    <xsl:choose>
      <xsl:when test="named/link"><xsl:call-template name="link-list"><xsl:with-param name="links" select="named/link"/></xsl:call-template></xsl:when>
      <xsl:when test="above/link">
        <xsl:call-template name="link-list"><xsl:with-param name="links" select="above/link"/></xsl:call-template>
        <span class="under"><xsl:value-of select="$t-through-whole"/></span>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
