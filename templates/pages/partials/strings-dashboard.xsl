<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The words of the dashboard and of the page about reviews and due dates. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the dashboard -->
  <xsl:variable name="t-dashboard-lead" select="'Computed from the documents and from the check of this build.'"/>
  <xsl:variable name="t-waiting" select="'What waits for somebody'"/>
  <xsl:variable name="t-soon" select="'Renews soon'"/>
  <xsl:variable name="t-late" select="'Past due'"/>
  <xsl:variable name="t-late-lead" select="'Dates of documents and their entries that have passed, where nothing says that it is done.'"/>
  <xsl:variable name="t-unapproved" select="'Needs approval'"/>
  <xsl:variable name="t-unapproved-lead" select="'Documents that are drafts or in review.'"/>
  <xsl:variable name="t-ready" select="'Ready to publish'"/>
  <xsl:variable name="t-ready-lead" select="'Approved documents that come into force after this day.'"/>
  <xsl:variable name="t-implementation-status" select="'Implementation of controls'"/>
  <xsl:variable name="t-implementation-lead" select="'As the statement of applicability says. Undecided is also what is included without saying how far it is.'"/>
  <xsl:variable name="t-state-excluded" select="'Excluded'"/>
  <xsl:variable name="t-state-undecided" select="'Undecided'"/>
  <xsl:variable name="t-share" select="'Share'"/>
  <xsl:variable name="t-heat-map" select="'All controls'"/>
  <xsl:variable name="t-heat-map-lead" select="'Each cell leads to its control.'"/>
  <!-- One for each state: implemented, partial, planned, not implemented, excluded, undecided. -->
  <xsl:variable name="t-letters" select="'IPLNEU'"/>
  <xsl:variable name="t-no-statement" select="'No statement of applicability decides on controls of a framework, so their implementation is left out.'"/>
  <xsl:variable name="t-no-risks" select="'No register in force has risks with likelihood and consequence, so the matrices are left out.'"/>
  <xsl:variable name="t-findings" select="'Findings'"/>
  <xsl:variable name="t-findings-lead" select="'What the check found in this build, by severity and code. What is waived has a reason, and is not counted under Open.'"/>
  <xsl:variable name="t-no-findings" select="'The check found nothing.'"/>
  <xsl:variable name="t-code" select="'Code'"/>
  <xsl:variable name="t-severity" select="'Severity'"/>
  <xsl:variable name="t-unwaived" select="'Open'"/>
  <xsl:variable name="t-waived" select="'Waived'"/>

  <!-- reviews and due dates -->
  <xsl:variable name="t-reviews-lead" select="'Every date that is still to come, and those that have passed without being done, from the documents themselves.'"/>
  <xsl:variable name="t-to-come" select="'still to come'"/>
  <xsl:variable name="t-passed" select="'past due'"/>
  <xsl:variable name="t-year" select="'The next twelve months'"/>
  <xsl:variable name="t-year-caption" select="'Number of dates in each month'"/>
  <xsl:variable name="t-month" select="'Month'"/>
  <xsl:variable name="t-date" select="'Date'"/>
  <xsl:variable name="t-what" select="'What'"/>
  <xsl:variable name="t-of-what" select="'Of what'"/>
  <xsl:variable name="t-responsible" select="'Responsible'"/>
  <xsl:variable name="t-no-dates" select="'Nothing in this set has a date that is still to come.'"/>
  <xsl:variable name="t-none-late" select="'Nothing is past due.'"/>
  <xsl:variable name="t-none-this-year" select="'No date falls into the next twelve months, so their picture is left out.'"/>

  <!-- where the same stands for other programs -->
  <xsl:variable name="t-as-file" select="'As a file'"/>
  <xsl:variable name="t-file-calendar" select="'calendar'"/>
  <xsl:variable name="t-file-documents" select="'documents'"/>
  <xsl:variable name="t-file-findings" select="'findings'"/>

  <xsl:template name="soon-lead">
    <xsl:param name="days"/>
    <xsl:value-of select="concat('Documents whose next review is due within ', $days, ' days.')"/>
  </xsl:template>

  <!-- $event: what kind of date. -->
  <xsl:template name="event-word">
    <xsl:param name="event"/>
    <xsl:choose>
      <xsl:when test="$event = 'review'">Review</xsl:when>
      <xsl:when test="$event = 'due'">Due</xsl:when>
      <xsl:when test="$event = 'ends'">Ends</xsl:when>
      <xsl:otherwise>Planned</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "2026-12" as "December 2026". -->
  <xsl:template name="month-name">
    <xsl:param name="month"/>
    <xsl:value-of select="concat(normalize-space(substring('January  February March    April    May      June     July     August   SeptemberOctober  November December ',
      9 * number(substring($month, 6, 2)) - 8, 9)), ' ', substring($month, 1, 4))"/>
  </xsl:template>
</xsl:stylesheet>
