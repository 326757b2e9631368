<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Every English word that the pages add to what the content says. Another language is a stylesheet
     that imports this one and gives the same names other values. Labels of fields come from the kinds. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the frame -->
  <xsl:variable name="t-skip" select="'Skip to the content'"/>
  <xsl:variable name="t-menu" select="'Menu'"/>
  <xsl:variable name="t-home" select="'Home'"/>
  <xsl:variable name="t-breadcrumb" select="'Breadcrumb'"/>
  <xsl:variable name="t-navigation" select="'Documents'"/>
  <xsl:variable name="t-contents" select="'On this page'"/>
  <xsl:variable name="t-contents-print" select="'Contents'"/>
  <xsl:variable name="t-pdf" select="'PDF'"/>
  <xsl:variable name="t-edit" select="'Suggest a change'"/>
  <xsl:variable name="t-as-of" select="'As of'"/>
  <xsl:variable name="t-commit" select="'Commit'"/>
  <xsl:variable name="t-made-with" select="'Made with dossier'"/>
  <xsl:variable name="t-draft-word" select="'DRAFT'"/>
  <xsl:variable name="t-draft-build" select="'This build was made for review. Nothing in it is in force.'"/>
  <xsl:variable name="t-unresolved" select="'This reference leads nowhere yet'"/>

  <!-- the document -->
  <xsl:variable name="t-document" select="'Document'"/>
  <xsl:variable name="t-revisions" select="'Revision history'"/>
  <xsl:variable name="t-and" select="'and'"/>
  <xsl:variable name="t-more" select="'more'"/>
  <xsl:variable name="t-references" select="'Refers to'"/>
  <xsl:variable name="t-backlinks" select="'Referenced by'"/>
  <xsl:variable name="t-implements" select="'Controls implemented'"/>
  <xsl:variable name="t-clauses" select="'Clauses fulfilled'"/>
  <xsl:variable name="t-cited" select="'Controls cited in the text'"/>
  <xsl:variable name="t-footnotes" select="'Notes'"/>
  <xsl:variable name="t-back-to-text" select="'Back to the text'"/>
  <xsl:variable name="t-none" select="'None'"/>
  <xsl:variable name="t-table" select="'Table'"/>
  <xsl:variable name="t-data" select="'The picture as a table'"/>
  <xsl:variable name="t-shown-above" select="'Shown above'"/>
  <xsl:variable name="t-review-in" select="'in'"/>
  <xsl:variable name="t-days" select="'days'"/>
  <xsl:variable name="t-day" select="'day'"/>
  <xsl:variable name="t-days-late" select="'days late'"/>
  <xsl:variable name="t-day-late" select="'day late'"/>
  <xsl:variable name="t-review-today" select="'today'"/>
  <xsl:variable name="t-review-soon" select="'Review due soon'"/>
  <xsl:variable name="t-review-overdue" select="'Review overdue'"/>
  <xsl:variable name="t-notice-draft" select="'This document is a draft. It has not been approved and binds nobody yet.'"/>
  <xsl:variable name="t-notice-in-review" select="'This document is in review. It has not been approved yet.'"/>
  <xsl:variable name="t-notice-superseded" select="'This document has been replaced. It is kept as a record and no longer applies.'"/>
  <xsl:variable name="t-notice-withdrawn" select="'This document has been withdrawn. It is kept as a record and no longer applies.'"/>

  <!-- the index and the catalogues -->
  <xsl:variable name="t-catalogues" select="'Catalogues'"/>
  <xsl:variable name="t-catalogues-lead" select="'The standards that the documents answer to, and which document answers to which part.'"/>
  <xsl:variable name="t-status" select="'Status'"/>
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
  <xsl:variable name="t-inherent" select="'Inherent'"/>
  <xsl:variable name="t-residual" select="'Residual'"/>
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
  <xsl:variable name="t-activation" select="'Activation'"/>
  <xsl:variable name="t-contacts" select="'Contacts'"/>
  <xsl:variable name="t-usual" select="'Usual channel'"/>
  <xsl:variable name="t-fallback" select="'If that is down'"/>
  <xsl:variable name="t-dependencies" select="'Dependencies'"/>
  <xsl:variable name="t-also" select="'Also called'"/>
  <xsl:variable name="t-see" select="'See'"/>
  <xsl:variable name="t-open-count" select="'open'"/>

  <!-- The word for an enumerated value: the kinds store `in-review`, readers see "In review".
       What has no word here is shown as it was written. -->
  <xsl:template name="word">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="contains($words, concat(' ', $value, ' '))">
        <xsl:call-template name="capital">
          <xsl:with-param name="text" select="$value"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$value = 'yes' or $value = 'true'">Yes</xsl:when>
      <xsl:when test="$value = 'no' or $value = 'false'">No</xsl:when>
      <xsl:when test="$value = 'ict'">ICT</xsl:when>
      <xsl:when test="$value = 'isms-conformity'">ISMS conformity</xsl:when>
      <xsl:when test="$value = 'isms-reporting'">ISMS reporting</xsl:when>
      <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Values whose English word is the value itself with a capital letter and without hyphens. -->
  <xsl:variable name="words" select="concat(
    ' draft in-review approved superseded withdrawn public internal confidential restricted secret',
    ' open in-progress in-treatment treated accepted closed done planned held cancelled in-use retired',
    ' implemented partial not-implemented modify avoid share retain enhance exploit threat opportunity',
    ' risk legal contractual business confidentiality integrity availability low medium moderate high',
    ' very-high very-low critical extreme severe negligible major minor observation improvement change',
    ' resource none information software hardware service site people intangible premises equipment',
    ' transport finance partners top-management incident-response continuity-response internal-audit',
    ' top-level topic-specific asset-based event-based mixed ')"/>

  <!-- `in-review` as "In review"; ASCII only, for values and the names of fields without a label. -->
  <xsl:template name="capital">
    <xsl:param name="text"/>
    <xsl:value-of select="translate(substring($text, 1, 1), 'abcdefghijklmnopqrstuvwxyz',
                          'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
    <xsl:value-of select="translate(substring($text, 2), '-', ' ')"/>
  </xsl:template>
</xsl:stylesheet>
