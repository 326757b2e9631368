<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-changes-lead" select="'Dieser Stand, verglichen mit den Ständen, die festgehalten wurden, jeder mit dem vor ihm. Beide Seiten sind berechnet.'"/>
  <xsl:variable name="t-no-baseline" select="'Es ist kein früherer Stand festgehalten, daher stehen hier nur Überarbeitungen.'"/>
  <xsl:variable name="t-how-baseline" select="'So wird der jetzige im Ordner baselines festgehalten:'"/>
  <xsl:variable name="t-now" select="'dieser Stand'"/>
  <xsl:variable name="t-since" select="'Seit'"/>
  <xsl:variable name="t-until" select="'bis'"/>
  <xsl:variable name="t-nothing-changed" select="'Von dem, was verglichen wird, hat sich nichts geändert.'"/>

  <xsl:variable name="t-statement-versions" select="'Versionen der Erklärung zur Anwendbarkeit'"/>
  <xsl:variable name="t-state" select="'Stand'"/>
  <xsl:variable name="t-changed-documents" select="'Dokumente'"/>
  <xsl:variable name="t-changed-controls" select="'Entscheidungen über Maßnahmen'"/>
  <xsl:variable name="t-changed-risks" select="'Risiken'"/>
  <xsl:variable name="t-changed-actions" select="'Vorhaben'"/>
  <xsl:variable name="t-what-changed" select="'Was'"/>
  <xsl:variable name="t-before" select="'Vorher'"/>
  <xsl:variable name="t-after" select="'Nachher'"/>
  <xsl:variable name="t-is-new" select="'Neu'"/>
  <xsl:variable name="t-is-gone" select="'Entfallen'"/>
  <xsl:variable name="t-is-changed" select="'Geändert'"/>
  <xsl:variable name="t-same-version" select="'Text geändert, Version nicht'"/>

  <xsl:variable name="t-revisions" select="'Letzte Überarbeitungen'"/>
  <xsl:variable name="t-revisions-lead" select="'Wie die Dokumente sie nennen, die neueste zuerst.'"/>
  <xsl:variable name="t-date" select="'Datum'"/>
  <xsl:variable name="t-change" select="'Änderung'"/>
  <xsl:variable name="t-material" select="'Wesentlich'"/>

  <xsl:template name="compared">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'version'">Version</xsl:when>
      <xsl:when test="$name = 'status'">Status</xsl:when>
      <xsl:when test="$name = 'applicable'">Anwendbar</xsl:when>
      <xsl:when test="$name = 'reasons'">Gründe</xsl:when>
      <xsl:when test="$name = 'responsible'">Zuständig</xsl:when>
      <xsl:when test="$name = 'target'">Zieltermin</xsl:when>
      <xsl:when test="$name = 'treatment'">Behandlung</xsl:when>
      <xsl:when test="$name = 'inherent'">Stufe ohne Behandlung</xsl:when>
      <xsl:when test="$name = 'residual'">Stufe nach Behandlung</xsl:when>
      <xsl:when test="$name = 'state'">Stand</xsl:when>
      <xsl:when test="$name = 'due'">Frist</xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
