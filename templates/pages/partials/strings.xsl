<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The English words that all pages add to what the content says; strings-kinds.xsl has those of some
     pages. Another language is a stylesheet that imports this one and gives the same names other values. Labels of fields come from the kinds. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the frame -->
  <xsl:variable name="t-skip" select="'Skip to the content'"/>
  <xsl:variable name="t-menu" select="'Menu'"/>
  <xsl:variable name="t-home" select="'Home'"/>
  <xsl:variable name="t-breadcrumb" select="'Breadcrumb'"/>
  <xsl:variable name="t-all-documents" select="'All documents'"/>
  <xsl:variable name="t-contents" select="'On this page'"/>
  <xsl:variable name="t-contents-print" select="'Contents'"/>
  <xsl:variable name="t-pdf" select="'PDF'"/>
  <xsl:variable name="t-edit" select="'Suggest a change'"/>
  <xsl:variable name="t-as-of" select="'As of'"/>
  <!-- A label of classification follows. -->
  <xsl:variable name="t-up-to" select="'Up to:'"/>
  <xsl:variable name="t-commit" select="'Commit'"/>
  <xsl:variable name="t-made-with" select="'Made with dossier'"/>
  <xsl:variable name="t-draft-word" select="'DRAFT'"/>
  <xsl:variable name="t-draft-build" select="'This build was made for review. Nothing in it is in force.'"/>
  <xsl:variable name="t-search" select="'Search'"/>
  <xsl:variable name="t-search-hint" select="'Press /'"/>
  <!-- %1 is a number, or words. -->
  <xsl:variable name="t-hits" select="'%1 found.'"/>
  <xsl:variable name="t-no-hits" select="'Nothing found.'"/>
  <xsl:variable name="t-hits-instead" select="'Shown is what was found for “%1”.'"/>
  <xsl:variable name="t-dark" select="'Dark'"/>
  <xsl:variable name="t-about" select="'About this site'"/>
  <xsl:variable name="t-unresolved" select="'This reference leads nowhere yet'"/>

  <!-- the document -->
  <xsl:variable name="t-document" select="'Document'"/>
  <xsl:variable name="t-facts" select="'About this document'"/>
  <xsl:variable name="t-text-as-it-was" select="'The text as it was'"/>
  <!-- Names of languages follow. -->
  <xsl:variable name="t-also-in" select="'Also in:'"/>
  <xsl:variable name="t-holds-now" select="'In its place holds:'"/>
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
  <xsl:variable name="t-catalogues" select="'Catalogues'"/>
  <xsl:variable name="t-completeness" select="'Completeness'"/>
  <xsl:variable name="t-inherent" select="'Inherent'"/>
  <xsl:variable name="t-current" select="'Current'"/>
  <xsl:variable name="t-residual" select="'Residual'"/>

  <!-- Context: an admonition. -->
  <xsl:template name="admonition-title">
    <xsl:choose>
      <xsl:when test="@kind = 'note'">Note</xsl:when>
      <xsl:when test="@kind = 'tip'">Tip</xsl:when>
      <xsl:when test="@kind = 'important'">Important</xsl:when>
      <xsl:when test="@kind = 'warning'">Warning</xsl:when>
      <xsl:otherwise>Caution</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What an overview is called; one of a project itself has its name. -->
  <xsl:template name="overview-title">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'completeness'"><xsl:value-of select="$t-completeness"/></xsl:when>
      <xsl:when test="$name = 'catalogues'"><xsl:value-of select="$t-catalogues"/></xsl:when>
      <xsl:when test="$name = 'dashboard'">Dashboard</xsl:when>
      <xsl:when test="$name = 'reviews'">Reviews and due dates</xsl:when>
      <xsl:when test="$name = 'coverage'">Coverage</xsl:when>
      <xsl:when test="$name = 'frameworks'">Other frameworks</xsl:when>
      <xsl:when test="$name = 'changes'">Changes</xsl:when>
      <xsl:when test="$name = 'downloads'">Downloads</xsl:when>
      <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="$name"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The word for an enumerated value: the kinds store `in-review`, readers see "In review", which $word
       gives where the document XML has it, or the words of the project's language. What has no word here is shown as it was written. -->
  <xsl:template name="word">
    <xsl:param name="value"/>
    <xsl:param name="word"/>
    <xsl:choose>
      <xsl:when test="contains(' yes true no false ict isms-conformity isms-reporting ', concat(' ', $value, ' '))">
        <xsl:choose>
          <xsl:when test="$value = 'yes' or $value = 'true'">Yes</xsl:when>
          <xsl:when test="$value = 'no' or $value = 'false'">No</xsl:when>
          <xsl:when test="$value = 'ict'">ICT</xsl:when>
          <xsl:when test="$value = 'isms-conformity'">ISMS conformity</xsl:when>
          <xsl:otherwise>ISMS reporting</xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:when test="$word != ''"><xsl:value-of select="$word"/></xsl:when>
      <xsl:when test="$site/word[@value = $value]"><xsl:value-of select="$site/word[@value = $value]"/></xsl:when>
      <xsl:when test="contains($words, concat(' ', $value, ' '))">
        <xsl:call-template name="capital"><xsl:with-param name="text" select="$value"/></xsl:call-template>
      </xsl:when>
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
