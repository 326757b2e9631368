<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Die deutschen Wörter der Seite über die Vollständigkeit. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:variable name="t-completeness-lead" select="'Berechnet aus den Dokumenten selbst, bei der Prüfung dieser Ausgabe.'"/>
  <xsl:variable name="t-phase" select="'Phase'"/>
  <xsl:variable name="t-in-order" select="'Dokumente in Ordnung'"/>
  <xsl:variable name="t-errors" select="'Fehler'"/>
  <xsl:variable name="t-warnings" select="'Warnungen'"/>
  <xsl:variable name="t-waived-count" select="'hingenommene Befunde'"/>
  <xsl:variable name="t-cycle" select="'Planen, umsetzen, prüfen'"/>
  <xsl:variable name="t-areas" select="'Bereiche des Regelwerks'"/>
  <xsl:variable name="t-area" select="'Bereich'"/>
  <xsl:variable name="t-information" select="'Vorhandene Unterlagen'"/>
  <xsl:variable name="t-documents-in-order" select="'Dokumente in Ordnung'"/>
  <xsl:variable name="t-controls-implemented" select="'Umgesetzte Maßnahmen'"/>
  <xsl:variable name="t-open" select="'Offen'"/>
  <xsl:variable name="t-information-open" select="'Unterlagen'"/>
  <xsl:variable name="t-errors-open" select="'Fehler'"/>
  <xsl:variable name="t-warnings-open" select="'Warnungen'"/>
  <xsl:variable name="t-drafts" select="'Entwürfe'"/>
  <xsl:variable name="t-overdue" select="'Überfällig'"/>
  <xsl:variable name="t-documented" select="'Verlangte Unterlagen'"/>
  <xsl:variable name="t-documented-lead" select="'Was die aufgenommenen Maßnahmen schriftlich verlangen, und die Dokumente, die es erfüllen.'"/>
  <xsl:variable name="t-clause" select="'Maßnahme'"/>
  <xsl:variable name="t-fulfilled-by" select="'Erfüllt durch'"/>
  <xsl:variable name="t-progress" select="'Wie weit wir sind'"/>
  <xsl:variable name="t-progress-lead" select="'Ein Dokument ist in Ordnung, wenn es freigegeben ist, seine Prüfung nicht überfällig ist und die Prüfung keinen Fehler findet.'"/>
  <xsl:variable name="t-by-clause" select="'Verlangte Unterlagen nach Maßnahme'"/>
  <xsl:variable name="t-by-kind" select="'Dokumente nach Art'"/>
  <xsl:variable name="t-by-owner" select="'Dokumente nach Eigentümer'"/>
  <xsl:variable name="t-done" select="'In Ordnung'"/>
  <xsl:variable name="t-waived" select="'Hingenommene Befunde'"/>
  <xsl:variable name="t-waived-none" select="'Nichts ist hingenommen.'"/>
  <xsl:variable name="t-finding" select="'Befund'"/>
  <xsl:variable name="t-where-waived" select="'Wo'"/>
  <xsl:variable name="t-approver" select="'Freigebende Rolle'"/>
  <xsl:variable name="t-until" select="'Bis'"/>

  <!-- Context: an area, or an item of documented information. -->
  <xsl:template name="state">
    <xsl:choose>
      <xsl:when test="@state = 'complete'">Vollständig</xsl:when>
      <xsl:when test="@state = 'incomplete'">Unvollständig</xsl:when>
      <xsl:when test="@state = 'overdue'">Überfällig</xsl:when>
      <xsl:when test="@state = 'missing'">Fehlt</xsl:when>
      <xsl:when test="@state = 'present'">Vorhanden</xsl:when>
      <xsl:when test="@state = 'draft'">Entwurf</xsl:when>
      <xsl:otherwise>Ausgeschlossen</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Context: an item of documented information. -->
  <xsl:template name="strength">
    <xsl:choose>
      <xsl:when test="@strength = 'explicit'">von der Maßnahme verlangt</xsl:when>
      <xsl:when test="@strength = 'implied'">Nachweis, nach dem immer gefragt wird</xsl:when>
      <xsl:when test="@strength = 'expected'">nicht verlangt; Prüfer fragen danach</xsl:when>
      <xsl:otherwise>wenn die Maßnahme aufgenommen ist</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@phase = 'stage2'">, ab Audit Stufe 2</xsl:if>
  </xsl:template>
</xsl:stylesheet>
