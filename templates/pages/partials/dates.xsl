<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The days of the set that somebody has to meet, in their order: those still to come, and those that passed without anything saying that it is
     done. One selection for the calendar and for the pages about it, so that they agree. Each is
       date  on day days (from today; less than 0 when it has passed) month (2026-12) event (review, due, ends, planned) field label path
             href id title (of the entry or document) document document-title kind who who-label -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="d exsl">
  <xsl:import href="living.xsl"/>

  <xsl:key name="control-title" match="/set/catalogue/control/@title" use="../@id"/>

  <xsl:variable name="today" select="d:day(/set/@as-of)"/>

  <!-- States in which nothing of an entry is waited for. One that was held or accepted may still have actions and reviews. -->
  <xsl:variable name="over" select="' done closed ended cancelled met missed dropped retired lapsed implemented '"/>
  <!-- Fields by which something has to happen; a day of the past in another one says that it has. -->
  <xsl:variable name="reviews" select="' next-review review next '"/>
  <xsl:variable name="dues" select="' due deadline target '"/>
  <xsl:variable name="ends" select="' until expires valid-until renewal '"/>
  <xsl:variable name="waited-for" select="concat($reviews, $dues, $ends)"/>

  <xsl:variable name="found">
    <xsl:for-each select="$living">
      <xsl:apply-templates select="meta/*[d:type(.) = 'date' or *[not(self::item)] or */*]" mode="dates">
        <xsl:with-param name="path" select="@id"/>
        <xsl:with-param name="thing" select="."/>
        <xsl:with-param name="who" select="meta/owner"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="sorted">
    <xsl:for-each select="exsl:node-set($found)/date"><xsl:sort select="@on"/><xsl:copy-of select="."/></xsl:for-each>
  </xsl:variable>
  <xsl:variable name="dates" select="exsl:node-set($sorted)/date"/>
  <xsl:variable name="coming" select="$dates[@days &gt;= 0]"/>
  <xsl:variable name="late" select="$dates[@days &lt; 0]"/>

  <!-- Down to the dates. $path tells them apart, and stays the same when other rows come and go; $thing is the entry or document, $who the nearest
       role that answers for it. -->
  <xsl:template match="*" mode="dates">
    <xsl:param name="path"/>
    <xsl:param name="thing"/>
    <xsl:param name="who"/>
    <xsl:variable name="here" select="concat($path, '.', substring(@id, 1 div boolean(self::entry)), substring(position(), 1 div boolean(self::item)), substring(local-name(), 1 div not(self::entry or self::item)))"/>
    <xsl:choose>
      <xsl:when test="d:type(.) = 'date'">
        <xsl:call-template name="date">
          <xsl:with-param name="path" select="$here"/>
          <xsl:with-param name="thing" select="$thing"/>
          <xsl:with-param name="who" select="$who"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="completed or closed or ended or retired or contains($over, concat(' ', state, ' ')) or contains($over, concat(' ', status, ' '))"/>
      <xsl:when test="*">
        <xsl:variable name="own" select="(responsible | owner | led-by | reviewer | auditors/item)[1]"/>
        <xsl:apply-templates select="*[self::item or self::entry or * or d:type(.) = 'date']" mode="dates">
          <xsl:with-param name="path" select="$here"/>
          <xsl:with-param name="thing" select="self::entry | $thing[not(current()/self::entry)]"/>
          <xsl:with-param name="who" select="$own | $who[not($own)]"/>
        </xsl:apply-templates>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Context: a date of what is not over. -->
  <xsl:template name="date">
    <xsl:param name="path"/>
    <xsl:param name="thing"/>
    <xsl:param name="who"/>
    <xsl:variable name="days" select="d:day(.) - $today"/>
    <xsl:variable name="field" select="concat(' ', local-name(), ' ')"/>
    <!-- Waited for, and not settled: a review that was held, an effectiveness that was judged, an answer that was given, evidence that newer
         evidence replaces. -->
    <xsl:if test="($days &gt;= 0 or ($days &lt; 0 and (contains($waited-for, $field) or self::planned or (self::date and ../state = 'planned'))))
      and not((self::planned and ../held) or (self::due and ../self::effectiveness/date)
      or (self::deadline and ../state[. != 'open']) or (self::valid-until and $days &lt; 0 and ../../item/valid-until[d:day(.) &gt;= $today]))">
      <xsl:variable name="document" select="ancestor::document"/>
      <date on="{normalize-space(.)}" days="{$days}" month="{substring(normalize-space(.), 1, 7)}" field="{local-name()}" path="{$path}"
          href="{$thing/@href}" id="{$thing/@id}" title="{($thing/title | $thing/meta/title | key('control-title', $thing/@id))[1]}"
          document="{$document/@id}" document-title="{$document/meta/title}" kind="{$document/@kind-title}" who-label="{d:label($who)}{d:label($who/self::item/..)}">
        <!-- "Due" says little where it is that of one of several actions, or of a review. -->
        <xsl:attribute name="label">
          <xsl:for-each select="parent::*[d:type(.) = 'map'] | parent::item/.."><xsl:value-of select="concat(d:label(.), ' – ')"/></xsl:for-each>
          <xsl:value-of select="d:label(.)"/>
        </xsl:attribute>
        <xsl:attribute name="who">
          <xsl:choose>
            <xsl:when test="$who/@title"><xsl:value-of select="$who/@title"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="$who"/></xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:attribute name="event">
          <xsl:choose>
            <xsl:when test="contains($reviews, $field)">review</xsl:when>
            <xsl:when test="contains($dues, $field)">due</xsl:when>
            <xsl:when test="contains($ends, $field)">ends</xsl:when>
            <xsl:otherwise>planned</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </date>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
