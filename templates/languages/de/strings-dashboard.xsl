<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-dashboard-lead" select="'Berechnet aus den Dokumenten und der Prüfung dieser Ausgabe.'"/>
  <xsl:variable name="t-waiting" select="'Was auf jemanden wartet'"/>
  <xsl:variable name="t-soon" select="'Bald zu prüfen'"/>
  <xsl:variable name="t-late" select="'Überfällig'"/>
  <xsl:variable name="t-late-lead" select="'Termine von Dokumenten und ihren Einträgen, die vorbei sind, ohne dass etwas als erledigt gilt.'"/>
  <xsl:variable name="t-unapproved" select="'Freizugeben'"/>
  <xsl:variable name="t-unapproved-lead" select="'Dokumente, die Entwurf oder in Prüfung sind.'"/>
  <xsl:variable name="t-ready" select="'Bereit zur Veröffentlichung'"/>
  <xsl:variable name="t-ready-lead" select="'Freigegebene Dokumente, die nach diesem Tag in Kraft treten.'"/>
  <xsl:variable name="t-implementation-status" select="'Umsetzung der Maßnahmen'"/>
  <xsl:variable name="t-implementation-lead" select="'Wie es die Erklärung zur Anwendbarkeit sagt. Nicht entschieden ist auch, was ohne Angabe des Standes aufgenommen ist.'"/>
  <xsl:variable name="t-state-excluded" select="'Ausgeschlossen'"/>
  <xsl:variable name="t-state-undecided" select="'Nicht entschieden'"/>
  <xsl:variable name="t-share" select="'Anteil'"/>
  <xsl:variable name="t-heat-map" select="'Alle Maßnahmen'"/>
  <xsl:variable name="t-heat-map-lead" select="'Jedes Feld führt zu seiner Maßnahme.'"/>
  <xsl:variable name="t-letters" select="'UTGNAO'"/>
  <xsl:variable name="t-no-statement" select="'Keine Erklärung zur Anwendbarkeit entscheidet über Maßnahmen eines Rahmenwerks, darum fehlt ihre Umsetzung.'"/>
  <xsl:variable name="t-no-risks" select="'Kein geltendes Register hat Risiken mit Wahrscheinlichkeit und Folge, darum fehlen die Matrizen.'"/>
  <xsl:variable name="t-findings" select="'Befunde'"/>
  <xsl:variable name="t-findings-lead" select="'Was die Prüfung in dieser Ausgabe fand, nach Schwere und Kennung. Was hingenommen ist, hat einen Grund und zählt nicht als offen.'"/>
  <xsl:variable name="t-no-findings" select="'Die Prüfung fand nichts.'"/>
  <xsl:variable name="t-code" select="'Kennung'"/>
  <xsl:variable name="t-severity" select="'Schwere'"/>
  <xsl:variable name="t-unwaived" select="'Offen'"/>
  <xsl:variable name="t-waived" select="'Hingenommen'"/>

  <xsl:variable name="t-reviews-lead" select="'Jeder Termin, der noch kommt, und jeder, der verging, ohne erledigt zu sein, aus den Dokumenten selbst.'"/>
  <xsl:variable name="t-to-come" select="'kommen noch'"/>
  <xsl:variable name="t-passed" select="'überfällig'"/>
  <xsl:variable name="t-year" select="'Die nächsten zwölf Monate'"/>
  <xsl:variable name="t-year-caption" select="'Zahl der Termine je Monat'"/>
  <xsl:variable name="t-month" select="'Monat'"/>
  <xsl:variable name="t-date" select="'Datum'"/>
  <xsl:variable name="t-what" select="'Was'"/>
  <xsl:variable name="t-of-what" select="'Wovon'"/>
  <xsl:variable name="t-responsible" select="'Zuständig'"/>
  <xsl:variable name="t-no-dates" select="'Nichts in dieser Sammlung hat einen Termin, der noch kommt.'"/>
  <xsl:variable name="t-none-late" select="'Nichts ist überfällig.'"/>
  <xsl:variable name="t-none-this-year" select="'Kein Termin fällt in die nächsten zwölf Monate, darum fehlt das Bild.'"/>

  <xsl:variable name="t-as-file" select="'Als Datei'"/>
  <xsl:variable name="t-file-calendar" select="'Kalender'"/>
  <xsl:variable name="t-file-documents" select="'Dokumente'"/>
  <xsl:variable name="t-file-findings" select="'Befunde'"/>

  <xsl:template name="soon-lead">
    <xsl:param name="days"/>
    <xsl:value-of select="concat('Dokumente, deren nächste Prüfung in höchstens ', $days, ' Tagen fällig ist.')"/>
  </xsl:template>

  <xsl:template name="event-word">
    <xsl:param name="event"/>
    <xsl:choose>
      <xsl:when test="$event = 'review'">Prüfung</xsl:when>
      <xsl:when test="$event = 'due'">Fällig</xsl:when>
      <xsl:when test="$event = 'ends'">Endet</xsl:when>
      <xsl:otherwise>Geplant</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="month-name">
    <xsl:param name="month"/>
    <xsl:value-of select="concat(normalize-space(substring('Januar   Februar  März     April    Mai      Juni     Juli     August   SeptemberOktober  November Dezember ',
      9 * number(substring($month, 6, 2)) - 8, 9)), ' ', substring($month, 1, 4))"/>
  </xsl:template>
</xsl:stylesheet>
