<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Every day that is still to come, of documents and entries: reviews, due dates, ends of contracts. An iCalendar (RFC 5545), written as xCal (RFC
     6321). What is done, or no longer in force, is left out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns="urn:ietf:params:xml:ns:icalendar-2.0" exclude-result-prefixes="d">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:variable name="today" select="d:day($as-of)"/>
  <xsl:variable name="urn" select="concat('urn:dossier:', $organisation, ':')"/>

  <xsl:template match="/set">
    <icalendar>
      <vcalendar>
        <properties>
          <prodid><text>-//dossier//dossier//EN</text></prodid>
          <version><text>2.0</text></version>
          <x-wr-calname><text><xsl:value-of select="concat($organisation, ': ', $t-calendar)"/></text></x-wr-calname>
        </properties>
        <components>
          <xsl:for-each select="document[meta/status != 'superseded' and meta/status != 'withdrawn']">
            <xsl:apply-templates select="meta/*" mode="dates"><xsl:with-param name="path" select="@id"/></xsl:apply-templates>
          </xsl:for-each>
        </components>
      </vcalendar>
    </icalendar>
  </xsl:template>

  <!-- Down to the dates; path tells them apart, and stays the same when other rows come and go. -->
  <xsl:template match="*" mode="dates">
    <xsl:param name="path"/>
    <xsl:variable name="here">
      <xsl:value-of select="concat($path, '.')"/>
      <xsl:choose>
        <xsl:when test="self::entry"><xsl:value-of select="@id"/></xsl:when>
        <xsl:when test="self::item"><xsl:value-of select="position()"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="local-name()"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="@type = 'date'">
        <xsl:if test="d:day(.) &gt;= $today and not(../completed or ../closed or ../ended or ../held)">
          <xsl:call-template name="event"><xsl:with-param name="uid" select="d:uuid(concat($urn, $here))"/></xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="dates"><xsl:with-param name="path" select="string($here)"/></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: the date. "Next review: POL-AC Access control policy". -->
  <xsl:template name="event">
    <xsl:param name="uid"/>
    <xsl:variable name="thing" select="ancestor::*[self::entry or self::document][1]"/>
    <xsl:variable name="title" select="($thing/title | $thing/meta/title)[1]"/>
    <vevent>
      <properties>
        <uid><text><xsl:value-of select="$uid"/></text></uid>
        <dtstamp><date-time><xsl:value-of select="concat($as-of, 'T00:00:00Z')"/></date-time></dtstamp>
        <dtstart><date><xsl:value-of select="normalize-space(.)"/></date></dtstart>
        <summary><text><xsl:value-of select="normalize-space(concat(@label, ': ', $thing/@id, ' ', $title))"/></text></summary>
        <categories><text><xsl:value-of select="ancestor::document/@kind-title"/></text></categories>
        <xsl:for-each select="ancestor::document">
          <description><text>
            <xsl:value-of select="concat(@id, ' ', meta/title)"/>
            <xsl:for-each select="($thing/responsible | $thing/owner | $thing/meta/owner)[1]">
              <xsl:value-of select="concat(' – ', @label, ': ')"/>
              <xsl:choose>
                <xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
              </xsl:choose>
            </xsl:for-each>
          </text></description>
        </xsl:for-each>
        <transp><text>TRANSPARENT</text></transp>
      </properties>
    </vevent>
  </xsl:template>

</xsl:stylesheet>
