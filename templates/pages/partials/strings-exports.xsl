<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The English words of exports. The titles of most columns are the labels of the kinds' fields. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-as-of" select="'as of'"/>
  <xsl:variable name="t-draft" select="'DRAFT'"/>

  <!-- statement of applicability -->
  <xsl:variable name="t-soa" select="'Statement of applicability'"/>
  <xsl:variable name="t-control" select="'Control'"/>
  <xsl:variable name="t-title" select="'Title'"/>
  <xsl:variable name="t-theme" select="'Theme'"/>
  <xsl:variable name="t-applicable" select="'Applicable'"/>
  <xsl:variable name="t-reasons" select="'Reasons'"/>
  <xsl:variable name="t-justification" select="'Justification'"/>
  <xsl:variable name="t-status" select="'Status'"/>
  <xsl:variable name="t-responsible" select="'Responsible'"/>
  <xsl:variable name="t-target" select="'Target date'"/>
  <xsl:variable name="t-risks" select="'Risks treated'"/>
  <xsl:variable name="t-peak" select="'Highest residual level'"/>
  <xsl:variable name="t-implemented-by" select="'Implemented by'"/>
  <xsl:variable name="t-evidence" select="'Evidence'"/>
  <xsl:variable name="t-undecided" select="'undecided'"/>
  <xsl:variable name="t-other-source" select="'Other source'"/>

  <!-- risks and their treatment -->
  <xsl:variable name="t-risk-register" select="'Risk register'"/>
  <xsl:variable name="t-risk" select="'Risk'"/>
  <xsl:variable name="t-polarity" select="'Threat or opportunity'"/>
  <xsl:variable name="t-owner" select="'Owner'"/>
  <xsl:variable name="t-category" select="'Category'"/>
  <xsl:variable name="t-description" select="'Description'"/>
  <xsl:variable name="t-assets" select="'Assets'"/>
  <xsl:variable name="t-existing" select="'Existing controls'"/>
  <xsl:variable name="t-likelihood" select="'Likelihood'"/>
  <xsl:variable name="t-consequence" select="'Consequence'"/>
  <xsl:variable name="t-level" select="'Level'"/>
  <xsl:variable name="t-priority" select="'Priority'"/>
  <xsl:variable name="t-treatment" select="'Treatment'"/>
  <xsl:variable name="t-controls" select="'Controls'"/>
  <xsl:variable name="t-actions" select="'Actions'"/>
  <xsl:variable name="t-residual-likelihood" select="'Residual likelihood'"/>
  <xsl:variable name="t-residual-consequence" select="'Residual consequence'"/>
  <xsl:variable name="t-residual-level" select="'Residual level'"/>
  <xsl:variable name="t-accepted-by" select="'Accepted by'"/>
  <xsl:variable name="t-accepted-level" select="'Accepted level'"/>
  <xsl:variable name="t-accepted-on" select="'Accepted on'"/>
  <xsl:variable name="t-review" select="'Next review'"/>
  <xsl:variable name="t-plan" select="'Risk treatment plan'"/>
  <xsl:variable name="t-action" select="'Action'"/>
  <xsl:variable name="t-accountable" select="'Accountable'"/>
  <xsl:variable name="t-resources" select="'Resources'"/>
  <xsl:variable name="t-measure" select="'Measure'"/>
  <xsl:variable name="t-due" select="'Due'"/>
  <xsl:variable name="t-state" select="'State'"/>
  <xsl:variable name="t-completed" select="'Completed'"/>

  <!-- business impact analysis -->
  <xsl:variable name="t-bia" select="'Business impact analysis'"/>
  <xsl:variable name="t-activity" select="'Activity'"/>
  <xsl:variable name="t-mtpd" select="'MTPD'"/>
  <xsl:variable name="t-rto" select="'RTO'"/>
  <xsl:variable name="t-rpo" select="'RPO'"/>
  <xsl:variable name="t-mbco" select="'MBCO'"/>
  <xsl:variable name="t-depends-on" select="'Depends on'"/>
  <xsl:variable name="t-suppliers" select="'Suppliers'"/>

  <!-- documents and findings -->
  <xsl:variable name="t-documents" select="'Document register'"/>
  <xsl:variable name="t-document" select="'Document'"/>
  <xsl:variable name="t-kind" select="'Kind'"/>
  <xsl:variable name="t-version" select="'Version'"/>
  <xsl:variable name="t-classification" select="'Classification'"/>
  <xsl:variable name="t-approver" select="'Approver'"/>
  <xsl:variable name="t-approved" select="'Approved'"/>
  <xsl:variable name="t-effective" select="'Effective'"/>
  <xsl:variable name="t-retention" select="'Retention'"/>
  <xsl:variable name="t-file" select="'File'"/>
  <xsl:variable name="t-findings" select="'Findings'"/>
  <xsl:variable name="t-severity" select="'Severity'"/>
  <xsl:variable name="t-code" select="'Code'"/>
  <xsl:variable name="t-line" select="'Line'"/>
  <xsl:variable name="t-finding" select="'Finding'"/>
  <xsl:variable name="t-help" select="'What to do'"/>
  <xsl:variable name="t-waived-because" select="'Waived because'"/>
  <xsl:variable name="t-waived-by" select="'Waived by'"/>
  <xsl:variable name="t-waived-until" select="'Waived until'"/>

  <!-- calendar -->
  <xsl:variable name="t-calendar" select="'Reviews and due dates'"/>

</xsl:stylesheet>
