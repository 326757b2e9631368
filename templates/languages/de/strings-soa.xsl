<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Die deutschen Wörter der Erklärung zur Anwendbarkeit: ihr Filter und was ihre Spalten bedeuten. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the filter -->
  <xsl:variable name="t-filter" select="'Maßnahmen filtern'"/>
  <xsl:variable name="t-all" select="'Alle'"/>
  <xsl:variable name="t-shown" select="'Maßnahmen sind zu sehen'"/>
  <xsl:variable name="t-to-filter" select="'Zurück zum Filter'"/>
  <xsl:variable name="t-reason-risk" select="'Risiko'"/>
  <xsl:variable name="t-reason-legal" select="'Gesetz'"/>
  <xsl:variable name="t-reason-contractual" select="'Vertrag'"/>
  <xsl:variable name="t-reason-business" select="'Betrieb'"/>

  <!-- the columns -->
  <xsl:variable name="t-columns" select="'Was die Spalten bedeuten'"/>
  <xsl:variable name="t-means-control" select="'Nummer und Titel, die die Maßnahme in ihrer Quelle hat.'"/>
  <xsl:variable name="t-means-applicable" select="'Ob die Maßnahme hier gebraucht wird. Unentschieden: Darüber hat noch niemand entschieden.'"/>
  <xsl:variable name="t-means-why" select="'Was in der eigenen Lage die Maßnahme verlangt, oder warum nichts sie verlangt. Eine enthaltene Maßnahme hat einen oder mehrere von vier Gründen:'"/>
  <xsl:variable name="t-means-risk" select="'Ein beurteiltes Risiko braucht die Maßnahme; seine Nummer steht in der Zeile.'"/>
  <xsl:variable name="t-means-legal" select="'Ein Gesetz oder eine Verordnung verlangt sie.'"/>
  <xsl:variable name="t-means-contractual" select="'Ein Vertrag verlangt sie, etwa mit Kunden, Versicherern oder Lieferanten.'"/>
  <xsl:variable name="t-means-business" select="'Gute Führung verlangt sie, auch ohne einzelnes Risiko, Gesetz oder Vertrag.'"/>
  <xsl:variable name="t-means-implementation" select="'Wie weit eine enthaltene Maßnahme ist, bis wann sie vollständig ist und welche Rolle für sie einsteht. Es gibt vier Stände:'"/>
  <xsl:variable name="t-means-implemented" select="'Wirkt wie gewollt, mit Nachweis.'"/>
  <xsl:variable name="t-means-partial" select="'Wirkt zum Teil; ein Vorhaben mit Termin vervollständigt sie.'"/>
  <xsl:variable name="t-means-planned" select="'Beschlossen und nicht begonnen; ein Vorhaben mit Termin steht fest.'"/>
  <xsl:variable name="t-means-not-implemented" select="'Nötig, aber ohne Entscheidung über das Wie.'"/>
  <xsl:variable name="t-means-where" select="'Die Dokumente, die die Maßnahme umsetzen, die Risiken, die sie behandelt, und was zeigt, dass sie wirkt.'"/>
</xsl:stylesheet>
