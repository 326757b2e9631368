<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The words of the pages about the site itself: home, documents, search, downloads, about, and what is not there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- home -->
  <xsl:variable name="t-everyone" select="'What everybody has to know'"/>
  <xsl:variable name="t-recent" select="'Recently changed'"/>
  <xsl:variable name="t-recent-version" select="'version'"/>
  <xsl:variable name="t-by-role" select="'By role'"/>
  <xsl:variable name="t-by-role-lead" select="'Choose your role to see its duties, and which documents and records name it.'"/>
  <xsl:variable name="t-by-subject" select="'By subject'"/>
  <xsl:variable name="t-state" select="'The state of the system'"/>
  <xsl:variable name="t-all-changes" select="'All changes'"/>

  <!-- documents -->
  <xsl:variable name="t-kind" select="'Kind'"/>
  <xsl:variable name="t-any" select="'any'"/>
  <xsl:variable name="t-words" select="'Words'"/>
  <xsl:variable name="t-shown" select="'%1 of %2 shown'"/>
  <xsl:variable name="t-catalogues-lead" select="'The standards that documents refer to: which document covers which control or clause.'"/>

  <!-- search -->
  <xsl:variable name="t-search-lead" select="'Type words, or an id such as a control, a risk or a document. The slash key leads to the field from every page.'"/>
  <xsl:variable name="t-search-script" select="'Search needs JavaScript. Without it, these lists lead to every page:'"/>
  <xsl:variable name="t-role" select="'Role'"/>
  <xsl:variable name="t-results" select="'Results'"/>

  <!-- downloads -->
  <xsl:variable name="t-downloads-lead" select="'Registers and lists for spreadsheets, calendars and other programs. They are made from the same texts as these pages, at the same time.'"/>
  <xsl:variable name="t-file" select="'File'"/>
  <xsl:variable name="t-form" select="'Form'"/>
  <xsl:variable name="t-form-xlsx" select="'Excel workbook'"/>
  <xsl:variable name="t-form-csv" select="'CSV, a table as text'"/>
  <xsl:variable name="t-form-ics" select="'Calendar to subscribe to'"/>
  <xsl:variable name="t-size" select="'Size'"/>
  <xsl:variable name="t-pdf-files" select="'Documents as PDF'"/>
  <xsl:variable name="t-checksums" select="'Checksums'"/>
  <xsl:variable name="t-checksums-lead" select="'SHA-256 of every file of this build. The commands sha256sum -c SHA256SUMS and dossier verify compare them.'"/>

  <!-- about -->
  <xsl:variable name="t-about-lead" select="'These pages are made from plain text files that are kept under version control. What stands here is what was approved there.'"/>
  <xsl:variable name="t-build" select="'This build'"/>
  <xsl:variable name="t-as-of-help" select="'Whether reviews are due, actions late or contacts fresh was judged on this day.'"/>
  <xsl:variable name="t-whole-commit" select="'Commit'"/>
  <xsl:variable name="t-program" select="'Program'"/>
  <xsl:variable name="t-counted" select="'Documents'"/>
  <xsl:variable name="t-printed" select="'Printed copies'"/>
  <xsl:variable name="t-printed-text" select="'Paper is not controlled: what holds stands on these pages.'"/>
  <xsl:variable name="t-accessibility" select="'Accessibility'"/>
  <xsl:variable name="t-accessibility-text" select="'The pages are made to meet WCAG 2.2 AA: they work with the keyboard alone, with a screen reader, at 320 pixels of width, in light and dark, on paper, and without JavaScript. Every picture has its data beside it as a table.'"/>
  <xsl:variable name="t-privacy" select="'Privacy'"/>
  <xsl:variable name="t-privacy-text" select="'The pages load nothing from elsewhere, set no cookies and count nobody. The choice of light or dark stays in the browser.'"/>

  <!-- 404 -->
  <xsl:variable name="t-not-found" select="'This page is not there'"/>
  <xsl:variable name="t-not-found-lead" select="'It may have been renamed or withdrawn. Search for it, or look at the list of all documents.'"/>

  <!-- an id that is no more -->
  <xsl:variable name="t-moved" select="'was replaced by'"/>

  <!-- a site up to a label of classification -->
  <xsl:variable name="t-for-whom" select="'Made for'"/>
  <xsl:variable name="t-for-whom-help" select="'Readers up to this label of classification. What lies above it is not here, and counts nowhere.'"/>
  <xsl:variable name="t-left-out-exports" select="'Left out, for they can’t be made of what these readers may see:'"/>
</xsl:stylesheet>
