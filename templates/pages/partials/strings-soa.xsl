<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Words that only the statement of applicability uses: its filter, and what its columns mean. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the filter -->
  <xsl:variable name="t-filter" select="'Filter the controls'"/>
  <xsl:variable name="t-all" select="'All'"/>
  <xsl:variable name="t-shown" select="'controls are shown'"/>
  <xsl:variable name="t-to-filter" select="'Back to the filter'"/>
  <xsl:variable name="t-reason-risk" select="'Risk'"/>
  <xsl:variable name="t-reason-legal" select="'Legal'"/>
  <xsl:variable name="t-reason-contractual" select="'Contractual'"/>
  <xsl:variable name="t-reason-business" select="'Business'"/>

  <!-- the columns -->
  <xsl:variable name="t-columns" select="'What the columns mean'"/>
  <xsl:variable name="t-means-control" select="'The number and the title that the control has in its source.'"/>
  <xsl:variable name="t-means-applicable" select="'Whether the control is needed here. Undecided: nobody has decided yet.'"/>
  <xsl:variable name="t-means-why" select="'What in our own situation needs the control, or why nothing does. An included control has one or more of four reasons:'"/>
  <xsl:variable name="t-means-risk" select="'A risk that was assessed needs the control; its id stands in the row.'"/>
  <xsl:variable name="t-means-legal" select="'A law or a regulation asks for it.'"/>
  <xsl:variable name="t-means-contractual" select="'A contract asks for it, such as that of a customer, an insurer or a supplier.'"/>
  <xsl:variable name="t-means-business" select="'Good management asks for it, although no single risk, law or contract does.'"/>
  <xsl:variable name="t-means-implementation" select="'How far an included control is, by when it is complete, and the role that answers for it. There are four states:'"/>
  <xsl:variable name="t-means-implemented" select="'Works as intended, with evidence.'"/>
  <xsl:variable name="t-means-partial" select="'Works in part; an action with a date completes it.'"/>
  <xsl:variable name="t-means-planned" select="'Decided and not started; an action with a date exists.'"/>
  <xsl:variable name="t-means-not-implemented" select="'Needed, without a decision on how.'"/>
  <xsl:variable name="t-means-where" select="'The documents that put the control into practice, the risks that it treats, and what shows that it works.'"/>
</xsl:stylesheet>
