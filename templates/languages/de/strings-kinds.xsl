<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Die deutschen Wörter einzelner Arten, der Startseite und der Kataloge. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the index and the catalogues -->
  <xsl:variable name="t-status" select="'Status'"/>
  <xsl:variable name="t-versions-and-changes" select="'Frühere Versionen und was sich geändert hat'"/>
  <xsl:variable name="t-version" select="'Version'"/>
  <xsl:variable name="t-owner" select="'Eigentümer'"/>
  <xsl:variable name="t-next-review" select="'Nächste Prüfung'"/>
  <xsl:variable name="t-documents" select="'Dokumente'"/>
  <xsl:variable name="t-approved-count" select="'freigegeben'"/>
  <xsl:variable name="t-overdue-count" select="'mit überfälliger Prüfung'"/>
  <xsl:variable name="t-implemented-by" select="'Umgesetzt durch'"/>
  <xsl:variable name="t-cited-by" select="'Genannt in'"/>
  <xsl:variable name="t-maps-to" select="'Entspricht'"/>
  <xsl:variable name="t-of" select="'von'"/>
  <xsl:variable name="t-implemented-count" select="'sind durch mindestens ein Dokument umgesetzt'"/>
  <xsl:variable name="t-entries" select="'Einträgen'"/>
  <xsl:variable name="t-source" select="'Quelle'"/>
  <xsl:variable name="t-licence" select="'Lizenz'"/>
  <xsl:variable name="t-withdrawn" select="'Zurückgezogen'"/>

  <!-- the kinds -->
  <xsl:variable name="t-likelihood" select="'Wahrscheinlichkeit'"/>
  <xsl:variable name="t-consequence" select="'Auswirkung'"/>
  <xsl:variable name="t-level" select="'Stufe'"/>
  <xsl:variable name="t-risks" select="'Risiken'"/>
  <xsl:variable name="t-risk-matrix" select="'Risiken nach Wahrscheinlichkeit und Auswirkung'"/>
  <xsl:variable name="t-matrix-inherent" select="'Vor Behandlung: Zahl der Bedrohungen je Feld'"/>
  <xsl:variable name="t-matrix-residual" select="'Nach Behandlung: Zahl der Bedrohungen je Feld'"/>
  <xsl:variable name="t-opportunity-inherent" select="'Chancen vorher: Zahl je Feld'"/>
  <xsl:variable name="t-opportunity-residual" select="'Chancen nachher: Zahl je Feld'"/>
  <xsl:variable name="t-not-scored" select="'Noch nicht bewertet'"/>
  <xsl:variable name="t-scales" select="'Skalen und Stufen'"/>
  <xsl:variable name="t-grid" select="'Risikomatrix'"/>
  <xsl:variable name="t-grid-lead" select="'Jede Zeile ist eine Wahrscheinlichkeit, jede Spalte eine Auswirkung; das Feld nennt die Stufe.'"/>
  <xsl:variable name="t-control" select="'Maßnahme'"/>
  <xsl:variable name="t-applicable" select="'Anwendbar'"/>
  <xsl:variable name="t-why" select="'Begründung'"/>
  <xsl:variable name="t-implementation" select="'Umsetzung'"/>
  <xsl:variable name="t-where" select="'Dokumente und Nachweise'"/>
  <xsl:variable name="t-due" select="'fällig'"/>
  <xsl:variable name="t-totals" select="'Summen'"/>
  <xsl:variable name="t-theme" select="'Gruppe'"/>
  <xsl:variable name="t-total" select="'Gesamt'"/>
  <xsl:variable name="t-included" select="'Enthalten'"/>
  <xsl:variable name="t-excluded" select="'Ausgeschlossen'"/>
  <xsl:variable name="t-undecided" select="'Unentschieden'"/>
  <xsl:variable name="t-implemented" select="'Umgesetzt'"/>
  <xsl:variable name="t-partial" select="'Teilweise'"/>
  <xsl:variable name="t-planned" select="'Geplant'"/>
  <xsl:variable name="t-not-implemented" select="'Nicht umgesetzt'"/>
  <xsl:variable name="t-activation" select="'Auslösung'"/>
  <xsl:variable name="t-contacts" select="'Kontakte'"/>
  <xsl:variable name="t-usual" select="'Üblicher Weg'"/>
  <xsl:variable name="t-fallback" select="'Wenn er ausfällt'"/>
  <xsl:variable name="t-dependencies" select="'Abhängigkeiten'"/>
  <xsl:variable name="t-also" select="'Auch genannt'"/>
  <xsl:variable name="t-see" select="'Siehe'"/>
  <xsl:variable name="t-open-count" select="'offen'"/>
  <xsl:variable name="t-at-least" select="'mindestens'"/>
  <xsl:variable name="t-at-most" select="'höchstens'"/>
  <xsl:variable name="t-verified" select="'Geprüft'"/>
  <xsl:variable name="t-fresh" select="'Aktuell'"/>
  <xsl:variable name="t-stale" select="'Veraltet'"/>
  <xsl:variable name="t-verified-lead" select="'Nummern werden mindestens geprüft alle'"/>
  <xsl:variable name="t-months" select="'Monate'"/>
  <xsl:variable name="t-results" select="'Erreichte Zeiten und Ziele'"/>
  <xsl:variable name="t-results-lead" select="'Was jede Übung in welcher Zeit und mit wie alten Daten zurückgebracht hat.'"/>
  <xsl:variable name="t-goal" select="'Ziel'"/>
  <xsl:variable name="t-met" select="'Erreicht'"/>
  <xsl:variable name="t-missed" select="'Verfehlt'"/>
  <xsl:variable name="t-no-goal" select="'Kein Ziel'"/>
  <xsl:variable name="t-recovery-point" select="'Datenverlust'"/>
  <xsl:variable name="t-exercise" select="'Übung'"/>
  <xsl:variable name="t-exercised-activity" select="'Tätigkeit'"/>
  <xsl:variable name="t-measure-of" select="'Zeit oder Daten'"/>
  <xsl:variable name="t-recovery-time" select="'Wiederherstellungszeit'"/>
  <xsl:variable name="t-reached" select="'Ergebnis'"/>
  <xsl:variable name="t-of-goal" select="'des Ziels'"/>
  <xsl:variable name="t-target-missed" select="'Ziel verfehlt'"/>
</xsl:stylesheet>
