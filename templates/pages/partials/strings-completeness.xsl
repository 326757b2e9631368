<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The words of the page about completeness. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:variable name="t-completeness-lead" select="'Computed by the check of this build from the documents themselves.'"/>
  <xsl:variable name="t-phase" select="'Phase'"/>
  <xsl:variable name="t-in-order" select="'documents in order'"/>
  <xsl:variable name="t-errors" select="'errors'"/>
  <xsl:variable name="t-warnings" select="'warnings'"/>
  <xsl:variable name="t-waived-count" select="'waived findings'"/>
  <xsl:variable name="t-cycle" select="'Plan, do, check, act'"/>
  <xsl:variable name="t-areas" select="'Areas of the framework'"/>
  <xsl:variable name="t-area" select="'Area'"/>
  <xsl:variable name="t-information" select="'Information present'"/>
  <xsl:variable name="t-documents-in-order" select="'Documents in order'"/>
  <xsl:variable name="t-controls-implemented" select="'Controls implemented'"/>
  <xsl:variable name="t-open" select="'Open'"/>
  <xsl:variable name="t-information-open" select="'Information'"/>
  <xsl:variable name="t-errors-open" select="'Errors'"/>
  <xsl:variable name="t-warnings-open" select="'Warnings'"/>
  <xsl:variable name="t-drafts" select="'Drafts'"/>
  <xsl:variable name="t-overdue" select="'Overdue'"/>
  <xsl:variable name="t-documented" select="'Documented information'"/>
  <xsl:variable name="t-documented-lead" select="'What clauses 4 to 10 and the included controls want written, and the documents that fulfil it.'"/>
  <xsl:variable name="t-clause" select="'Clause'"/>
  <xsl:variable name="t-fulfilled-by" select="'Fulfilled by'"/>
  <xsl:variable name="t-progress" select="'How far we are'"/>
  <xsl:variable name="t-progress-lead" select="'A document is in order when it is approved, its review is not overdue, and the check finds no error in it.'"/>
  <xsl:variable name="t-by-clause" select="'Documented information by clause'"/>
  <xsl:variable name="t-by-kind" select="'Documents by kind'"/>
  <xsl:variable name="t-by-owner" select="'Documents by owner'"/>
  <xsl:variable name="t-done" select="'In order'"/>
  <xsl:variable name="t-waived" select="'Waived findings'"/>
  <xsl:variable name="t-waived-none" select="'Nothing is waived.'"/>
  <xsl:variable name="t-finding" select="'Finding'"/>
  <xsl:variable name="t-where-waived" select="'Where'"/>
  <xsl:variable name="t-approver" select="'Approver'"/>
  <xsl:variable name="t-until" select="'Until'"/>

  <!-- Context: an area, or an item of documented information. -->
  <xsl:template name="state">
    <xsl:choose>
      <xsl:when test="@state = 'complete'">Complete</xsl:when>
      <xsl:when test="@state = 'incomplete'">Incomplete</xsl:when>
      <xsl:when test="@state = 'overdue'">Overdue</xsl:when>
      <xsl:when test="@state = 'missing'">Missing</xsl:when>
      <xsl:when test="@state = 'present'">Present</xsl:when>
      <xsl:when test="@state = 'draft'">Draft</xsl:when>
      <xsl:otherwise>Excluded</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: an item of documented information. -->
  <xsl:template name="strength">
    <xsl:choose>
      <xsl:when test="@strength = 'explicit'">required by the clause</xsl:when>
      <xsl:when test="@strength = 'implied'">evidence that is always asked for</xsl:when>
      <xsl:when test="@strength = 'expected'">not required to be written; auditors ask for it</xsl:when>
      <xsl:otherwise>where the control is included</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@phase = 'stage2'">, from stage 2 on</xsl:if>
  </xsl:template>
</xsl:stylesheet>
