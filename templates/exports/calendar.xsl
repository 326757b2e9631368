<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Every day that is still to come, of documents and entries: reviews, due dates, ends of contracts. An iCalendar (RFC 5545), written as xCal (RFC
     6321). Which days these are, partials/dates.xsl says; reviews.html shows the same. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns="urn:ietf:params:xml:ns:icalendar-2.0" exclude-result-prefixes="d">

  <xsl:import href="../pages/partials/export.xsl"/>
  <xsl:include href="../pages/partials/dates.xsl"/>

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
          <xsl:apply-templates select="$coming"/>
        </components>
      </vcalendar>
    </icalendar>
  </xsl:template>

  <!-- "Next review: POL-AC Access control policy". -->
  <xsl:template match="date">
    <vevent>
      <properties>
        <uid><text><xsl:value-of select="d:uuid(concat($urn, @path))"/></text></uid>
        <dtstamp><date-time><xsl:value-of select="concat($as-of, 'T00:00:00Z')"/></date-time></dtstamp>
        <dtstart><date><xsl:value-of select="@on"/></date></dtstart>
        <summary><text><xsl:value-of select="normalize-space(concat(@label, ': ', @id, ' ', @title))"/></text></summary>
        <categories><text><xsl:value-of select="@kind"/></text></categories>
        <description><text>
          <xsl:value-of select="concat(@document, ' ', @document-title)"/>
          <xsl:if test="@who != ''"><xsl:value-of select="concat(' – ', @who-label, ': ', @who)"/></xsl:if>
        </text></description>
        <transp><text>TRANSPARENT</text></transp>
      </properties>
    </vevent>
  </xsl:template>

</xsl:stylesheet>
