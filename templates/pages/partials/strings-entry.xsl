<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Words of the pages that controls and entries of registers have of their own. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- both -->
  <xsl:variable name="t-in-register" select="'In the register'"/>
  <xsl:variable name="t-named-by" select="'Named by'"/>
  <xsl:variable name="t-neighbours" select="'Before and behind'"/>
  <xsl:variable name="t-details" select="'Details'"/>
  <xsl:variable name="t-state" select="'State'"/>
  <xsl:variable name="t-date" select="'Date'"/>
  <xsl:variable name="t-where-named" select="'Where'"/>
  <xsl:variable name="t-responsible" select="'Responsible'"/>
  <xsl:variable name="t-treatment" select="'Treatment'"/>
  <xsl:variable name="t-open-actions" select="'Open actions'"/>
  <xsl:variable name="t-finished-actions" select="'Finished actions'"/>
  <xsl:variable name="t-action" select="'Action'"/>
  <xsl:variable name="t-until" select="'Due or completed'"/>
  <xsl:variable name="t-more-documents" select="'more documents name it in their text.'"/>
  <xsl:variable name="t-touches" select="'What it touches'"/>

  <!-- controls -->
  <xsl:variable name="t-decision" select="'Decision'"/>
  <xsl:variable name="t-undecided-notice" select="'Nobody has decided yet whether this control applies: no Statement of Applicability has a row for it.'"/>
  <xsl:variable name="t-statement" select="'In the statement'"/>
  <xsl:variable name="t-in-catalogue" select="'Catalogue'"/>
  <xsl:variable name="t-implementing" select="'Documents that implement it'"/>
  <xsl:variable name="t-contributing" select="'Documents that contribute'"/>
  <xsl:variable name="t-no-documents" select="'No document says that it implements this control.'"/>
  <xsl:variable name="t-named-in" select="'Named in clause'"/>
  <xsl:variable name="t-as-a-whole" select="'The document as a whole'"/>
  <xsl:variable name="t-risks-treated" select="'Risks that it treats'"/>
  <xsl:variable name="t-risk" select="'Risk'"/>
  <xsl:variable name="t-highest" select="'Highest residual level'"/>
  <xsl:variable name="t-checks" select="'Audits, exercises, nonconformities, monitoring'"/>
  <xsl:variable name="t-check" select="'What looked at it'"/>
  <xsl:variable name="t-as-part-of" select="'as a part of'"/>
  <xsl:variable name="t-mapping" select="'Corresponding requirements (mapping)'"/>
  <xsl:variable name="t-mapping-note" select="'A mapping says which requirements of other catalogues overlap with this control. It is no proof that they are met.'"/>
  <xsl:variable name="t-requirement" select="'Requirement'"/>

  <!-- risks -->
  <xsl:variable name="t-risk-itself" select="'The risk'"/>
  <xsl:variable name="t-cause" select="'How it comes about'"/>
  <xsl:variable name="t-assessment" select="'Levels'"/>
  <xsl:variable name="t-current" select="'Current'"/>
  <xsl:variable name="t-place" select="'Where the risk stands in the grid'"/>
  <xsl:variable name="t-score" select="'Score'"/>
  <xsl:variable name="t-mark" select="'Mark'"/>
  <xsl:variable name="t-mark-inherent" select="'I'"/>
  <xsl:variable name="t-mark-current" select="'C'"/>
  <xsl:variable name="t-mark-residual" select="'R'"/>
  <xsl:variable name="t-acceptance" select="'Acceptance'"/>
  <xsl:variable name="t-not-accepted" select="'Nobody has accepted this risk.'"/>
  <xsl:variable name="t-accepted-level" select="'Level accepted'"/>
  <xsl:variable name="t-stands" select="'Stands'"/>
  <xsl:variable name="t-until-day" select="'until'"/>
  <xsl:variable name="t-no-longer" select="'No longer stands'"/>
  <xsl:variable name="t-ended" select="'ended on'"/>
  <xsl:variable name="t-scored-again" select="'scored again on'"/>
  <xsl:variable name="t-now-at" select="'the level is now'"/>
  <xsl:variable name="t-tolerated" select="'Until treatment is complete'"/>
  <xsl:variable name="t-tolerated-until" select="'tolerated until'"/>
  <xsl:variable name="t-no-open-action" select="'No open action'"/>
  <xsl:variable name="t-passed-day" select="'Passed'"/>
  <xsl:variable name="t-risk-closed" select="'The risk is closed'"/>
  <xsl:variable name="t-controls" select="'Controls'"/>
  <xsl:variable name="t-others" select="'More'"/>
</xsl:stylesheet>
