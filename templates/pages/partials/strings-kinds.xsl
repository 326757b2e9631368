<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Words that only the pages of some kinds, the index and the catalogues use: every page evaluates
     all of its words, whether it shows them or not. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the index and the catalogues -->
  <xsl:variable name="t-status" select="'Status'"/>
  <xsl:variable name="t-versions-and-changes" select="'Earlier versions and what changed'"/>
  <xsl:variable name="t-version" select="'Version'"/>
  <xsl:variable name="t-owner" select="'Owner'"/>
  <xsl:variable name="t-next-review" select="'Next review'"/>
  <xsl:variable name="t-documents" select="'documents'"/>
  <xsl:variable name="t-approved-count" select="'approved'"/>
  <xsl:variable name="t-overdue-count" select="'with an overdue review'"/>
  <xsl:variable name="t-implemented-by" select="'Implemented by'"/>
  <xsl:variable name="t-cited-by" select="'Cited by'"/>
  <xsl:variable name="t-maps-to" select="'Corresponds to'"/>
  <xsl:variable name="t-of" select="'of'"/>
  <xsl:variable name="t-implemented-count" select="'are implemented by at least one document'"/>
  <xsl:variable name="t-entries" select="'entries'"/>
  <xsl:variable name="t-source" select="'Source'"/>
  <xsl:variable name="t-licence" select="'Licence'"/>
  <xsl:variable name="t-withdrawn" select="'Withdrawn'"/>

  <!-- the kinds -->
  <xsl:variable name="t-likelihood" select="'Likelihood'"/>
  <xsl:variable name="t-consequence" select="'Consequence'"/>
  <xsl:variable name="t-level" select="'Level'"/>
  <xsl:variable name="t-risks" select="'Risks'"/>
  <xsl:variable name="t-risk-matrix" select="'Risks by likelihood and consequence'"/>
  <xsl:variable name="t-matrix-inherent" select="'Inherent risk: number of threats in each cell'"/>
  <xsl:variable name="t-matrix-residual" select="'Residual risk: number of threats in each cell'"/>
  <xsl:variable name="t-opportunity-inherent" select="'Opportunities before: number in each cell'"/>
  <xsl:variable name="t-opportunity-residual" select="'Opportunities after: number in each cell'"/>
  <xsl:variable name="t-not-scored" select="'Not scored yet'"/>
  <xsl:variable name="t-scales" select="'Scales and levels'"/>
  <xsl:variable name="t-grid" select="'Risk grid'"/>
  <xsl:variable name="t-grid-lead" select="'Each row is a likelihood, each column a consequence; the cell says the level.'"/>
  <xsl:variable name="t-control" select="'Control'"/>
  <xsl:variable name="t-applicable" select="'Applicable'"/>
  <xsl:variable name="t-why" select="'Reason'"/>
  <xsl:variable name="t-implementation" select="'Implementation'"/>
  <xsl:variable name="t-where" select="'Documents and evidence'"/>
  <xsl:variable name="t-due" select="'due'"/>
  <xsl:variable name="t-totals" select="'Totals'"/>
  <xsl:variable name="t-theme" select="'Theme'"/>
  <xsl:variable name="t-total" select="'Total'"/>
  <xsl:variable name="t-included" select="'Included'"/>
  <xsl:variable name="t-excluded" select="'Excluded'"/>
  <xsl:variable name="t-undecided" select="'Undecided'"/>
  <xsl:variable name="t-implemented" select="'Implemented'"/>
  <xsl:variable name="t-partial" select="'Partial'"/>
  <xsl:variable name="t-planned" select="'Planned'"/>
  <xsl:variable name="t-not-implemented" select="'Not implemented'"/>
  <xsl:variable name="t-activation" select="'Activation'"/>
  <xsl:variable name="t-contacts" select="'Contacts'"/>
  <xsl:variable name="t-usual" select="'Usual channel'"/>
  <xsl:variable name="t-fallback" select="'If that is down'"/>
  <xsl:variable name="t-dependencies" select="'Dependencies'"/>
  <xsl:variable name="t-also" select="'Also called'"/>
  <xsl:variable name="t-see" select="'See'"/>
  <xsl:variable name="t-open-count" select="'open'"/>
  <xsl:variable name="t-at-least" select="'at least'"/>
  <xsl:variable name="t-at-most" select="'at most'"/>
  <xsl:variable name="t-verified" select="'Verified'"/>
  <xsl:variable name="t-fresh" select="'Fresh'"/>
  <xsl:variable name="t-stale" select="'Stale'"/>
  <xsl:variable name="t-verified-lead" select="'Numbers are tried at least every'"/>
  <xsl:variable name="t-months" select="'months'"/>
  <xsl:variable name="t-results" select="'Times reached against targets'"/>
  <xsl:variable name="t-results-lead" select="'What each exercise brought back, in how much time and with data of what age.'"/>
  <xsl:variable name="t-goal" select="'Target'"/>
  <xsl:variable name="t-met" select="'Met'"/>
  <xsl:variable name="t-missed" select="'Missed'"/>
  <xsl:variable name="t-no-goal" select="'No target'"/>
  <xsl:variable name="t-recovery-point" select="'Data lost'"/>
  <xsl:variable name="t-exercise" select="'Exercise'"/>
  <xsl:variable name="t-exercised-activity" select="'Activity'"/>
  <xsl:variable name="t-measure-of" select="'Time or data'"/>
  <xsl:variable name="t-recovery-time" select="'Recovery time'"/>
  <xsl:variable name="t-reached" select="'Reached'"/>
  <xsl:variable name="t-of-goal" select="'of the target'"/>
  <xsl:variable name="t-target-missed" select="'Target missed'"/>
</xsl:stylesheet>
