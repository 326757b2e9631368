<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The words of what changed since earlier states of the set. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-changes-lead" select="'This set, compared with the states of it that were kept as baselines, each with the one before. Nothing here is typed: both sides are computed.'"/>
  <xsl:variable name="t-no-baseline" select="'No earlier state of the set is kept, so only revisions can be shown.'"/>
  <xsl:variable name="t-how-baseline" select="'To keep the present one, write it to a file of the folder baselines:'"/>
  <xsl:variable name="t-now" select="'this set'"/>
  <xsl:variable name="t-since" select="'Since'"/>
  <xsl:variable name="t-until" select="'until'"/>
  <xsl:variable name="t-nothing-changed" select="'Nothing of what is compared has changed.'"/>

  <xsl:variable name="t-statement-versions" select="'Versions of the statement of applicability'"/>
  <xsl:variable name="t-state" select="'State'"/>
  <xsl:variable name="t-changed-documents" select="'Documents'"/>
  <xsl:variable name="t-changed-controls" select="'Decisions on controls'"/>
  <xsl:variable name="t-changed-risks" select="'Risks'"/>
  <xsl:variable name="t-changed-actions" select="'Actions'"/>
  <xsl:variable name="t-what-changed" select="'What'"/>
  <xsl:variable name="t-before" select="'Before'"/>
  <xsl:variable name="t-after" select="'After'"/>
  <xsl:variable name="t-is-new" select="'New'"/>
  <xsl:variable name="t-is-gone" select="'Gone'"/>
  <xsl:variable name="t-is-changed" select="'Changed'"/>
  <xsl:variable name="t-same-version" select="'Text changed, version did not'"/>

  <xsl:variable name="t-revisions" select="'Latest revisions'"/>
  <xsl:variable name="t-revisions-lead" select="'As the documents tell them, the latest first.'"/>
  <xsl:variable name="t-date" select="'Date'"/>
  <xsl:variable name="t-change" select="'Change'"/>
  <xsl:variable name="t-material" select="'Material'"/>

  <!-- What is compared, by the name of its attribute in a baseline. -->
  <xsl:template name="compared">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'version'">Version</xsl:when>
      <xsl:when test="$name = 'status'">Status</xsl:when>
      <xsl:when test="$name = 'applicable'">Applicable</xsl:when>
      <xsl:when test="$name = 'reasons'">Reasons</xsl:when>
      <xsl:when test="$name = 'responsible'">Responsible</xsl:when>
      <xsl:when test="$name = 'target'">Target date</xsl:when>
      <xsl:when test="$name = 'treatment'">Treatment</xsl:when>
      <xsl:when test="$name = 'inherent'">Inherent level</xsl:when>
      <xsl:when test="$name = 'residual'">Residual level</xsl:when>
      <xsl:when test="$name = 'state'">State</xsl:when>
      <xsl:when test="$name = 'due'">Due</xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
