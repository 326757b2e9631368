<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The twelve months from the day of the build: how many dates fall into each, as bars, and by kind of date in a table beside them. Needs dates.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="month-bars.xsl"/>

  <xsl:key name="month" match="date" use="@month"/>

  <xsl:variable name="event-list">
    <event name="review" rank="1"/>
    <event name="due" rank="3"/>
    <event name="planned" rank="2"/>
    <event name="ends" rank="5"/>
  </xsl:variable>
  <xsl:variable name="events" select="exsl:node-set($event-list)/event"/>

  <!-- months: month id, and in it an event with its number of dates each. -->
  <xsl:variable name="month-list">
    <xsl:call-template name="months-from">
      <xsl:with-param name="year" select="number(substring(/set/@as-of, 1, 4))"/>
      <xsl:with-param name="month" select="number(substring(/set/@as-of, 6, 2))"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="months" select="exsl:node-set($month-list)/month"/>
  <!-- The months with a date. -->
  <xsl:variable name="year" select="$months[@n &gt; 0]"/>

  <xsl:template name="months-from">
    <xsl:param name="year"/>
    <xsl:param name="month"/>
    <xsl:param name="left" select="12"/>
    <xsl:variable name="id" select="concat($year, format-number($month, '-00'))"/>
    <xsl:variable name="here" select="$coming[@month = $id]"/>
    <month id="{$id}" n="{count($here)}">
      <xsl:for-each select="$events"><event name="{@name}" rank="{@rank}" n="{count($here[@event = current()/@name])}"/></xsl:for-each>
    </month>
    <xsl:if test="$left &gt; 1">
      <xsl:call-template name="months-from">
        <xsl:with-param name="year" select="$year + ($month = 12)"/>
        <xsl:with-param name="month" select="$month mod 12 + 1"/>
        <xsl:with-param name="left" select="$left - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="year">
    <section id="dossier-year">
      <h2><xsl:value-of select="$t-year"/></h2>
      <p class="tags">
        <xsl:for-each select="$events">
          <span class="level rank-{@rank}"><xsl:call-template name="event-letter"/><xsl:text>&#160; </xsl:text><xsl:call-template name="event-word"><xsl:with-param name="event" select="@name"/></xsl:call-template></span>
        </xsl:for-each>
      </p>
      <div class="pictures">
        <xsl:call-template name="month-bars"/>
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'quiet'"/>
          <xsl:with-param name="caption" select="$t-year"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-month"/></th>
              <xsl:for-each select="$events"><th scope="col" class="n"><xsl:call-template name="event-word"><xsl:with-param name="event" select="@name"/></xsl:call-template></th></xsl:for-each>
              <th scope="col" class="n"><xsl:value-of select="$t-total"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="rows" select="$months"/>
        </xsl:call-template>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="month" mode="row">
    <tr>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@n &gt; 0"><a href="#dossier-{@id}"><xsl:call-template name="month-name"><xsl:with-param name="month" select="@id"/></xsl:call-template></a></xsl:when>
          <xsl:otherwise><xsl:call-template name="month-name"><xsl:with-param name="month" select="@id"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </th>
      <xsl:for-each select="event"><td class="n"><xsl:value-of select="@n"/></td></xsl:for-each>
      <td class="n"><xsl:value-of select="@n"/></td>
    </tr>
  </xsl:template>

  <!-- Context: an event. The first letter of its word. -->
  <xsl:template name="event-letter">
    <xsl:variable name="word"><xsl:call-template name="event-word"><xsl:with-param name="event" select="@name"/></xsl:call-template></xsl:variable>
    <xsl:value-of select="substring($word, 1, 1)"/>
  </xsl:template>
</xsl:stylesheet>
