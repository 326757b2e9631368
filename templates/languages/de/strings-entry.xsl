<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-in-register" select="'Im Register'"/>
  <xsl:variable name="t-named-by" select="'Genannt von'"/>
  <xsl:variable name="t-neighbours" select="'Davor und danach'"/>
  <xsl:variable name="t-details" select="'Einzelheiten'"/>
  <xsl:variable name="t-state" select="'Stand'"/>
  <xsl:variable name="t-date" select="'Datum'"/>
  <xsl:variable name="t-where-named" select="'Wo'"/>
  <xsl:variable name="t-responsible" select="'Zuständig'"/>
  <xsl:variable name="t-treatment" select="'Behandlung'"/>
  <xsl:variable name="t-open-actions" select="'Offene Vorhaben'"/>
  <xsl:variable name="t-finished-actions" select="'Abgeschlossene Vorhaben'"/>
  <xsl:variable name="t-action" select="'Vorhaben'"/>
  <xsl:variable name="t-until" select="'Fällig oder erledigt'"/>
  <xsl:variable name="t-more-documents" select="'weitere Dokumente nennen es in ihrem Text.'"/>
  <xsl:variable name="t-touches" select="'Was es betrifft'"/>

  <xsl:variable name="t-decision" select="'Entscheidung'"/>
  <xsl:variable name="t-undecided-notice" select="'Noch hat niemand entschieden, ob diese Maßnahme anwendbar ist: Keine Erklärung zur Anwendbarkeit hat eine Zeile für sie.'"/>
  <xsl:variable name="t-statement" select="'In der Erklärung'"/>
  <xsl:variable name="t-in-catalogue" select="'Katalog'"/>
  <xsl:variable name="t-implementing" select="'Dokumente, die sie umsetzen'"/>
  <xsl:variable name="t-contributing" select="'Dokumente, die beitragen'"/>
  <xsl:variable name="t-no-documents" select="'Kein Dokument sagt, dass es diese Maßnahme umsetzt.'"/>
  <xsl:variable name="t-named-in" select="'Genannt im Abschnitt'"/>
  <xsl:variable name="t-as-a-whole" select="'Das ganze Dokument'"/>
  <xsl:variable name="t-risks-treated" select="'Risiken, die sie behandelt'"/>
  <xsl:variable name="t-risk" select="'Risiko'"/>
  <xsl:variable name="t-highest" select="'Höchste Stufe des Restrisikos'"/>
  <xsl:variable name="t-checks" select="'Audits, Übungen, Abweichungen, Überwachung'"/>
  <xsl:variable name="t-check" select="'Was sie betrachtet hat'"/>
  <xsl:variable name="t-as-part-of" select="'als Teil von'"/>
  <xsl:variable name="t-mapping" select="'Entsprechende Anforderungen (Zuordnung)'"/>
  <xsl:variable name="t-mapping-note" select="'Eine Zuordnung sagt, welche Anforderungen anderer Kataloge sich mit dieser Maßnahme überschneiden. Sie beweist nicht, dass sie erfüllt sind.'"/>
  <xsl:variable name="t-requirement" select="'Anforderung'"/>

  <xsl:variable name="t-risk-itself" select="'Das Risiko'"/>
  <xsl:variable name="t-cause" select="'Wie es entsteht'"/>
  <xsl:variable name="t-assessment" select="'Stufen'"/>
  <xsl:variable name="t-current" select="'Derzeit'"/>
  <xsl:variable name="t-place" select="'Wo das Risiko in der Matrix steht'"/>
  <xsl:variable name="t-score" select="'Bewertung'"/>
  <xsl:variable name="t-mark" select="'Zeichen'"/>
  <xsl:variable name="t-mark-inherent" select="'B'"/>
  <xsl:variable name="t-mark-current" select="'D'"/>
  <xsl:variable name="t-mark-residual" select="'R'"/>
  <xsl:variable name="t-acceptance" select="'Annahme'"/>
  <xsl:variable name="t-not-accepted" select="'Niemand hat dieses Risiko angenommen.'"/>
  <xsl:variable name="t-accepted-level" select="'Angenommene Stufe'"/>
  <xsl:variable name="t-stands" select="'Gilt'"/>
  <xsl:variable name="t-until-day" select="'bis'"/>
  <xsl:variable name="t-no-longer" select="'Gilt nicht mehr'"/>
  <xsl:variable name="t-ended" select="'endete am'"/>
  <xsl:variable name="t-scored-again" select="'neu bewertet am'"/>
  <xsl:variable name="t-now-at" select="'die Stufe ist jetzt'"/>
  <xsl:variable name="t-tolerated" select="'Bis die Behandlung abgeschlossen ist'"/>
  <xsl:variable name="t-tolerated-until" select="'geduldet bis'"/>
  <xsl:variable name="t-no-open-action" select="'Keine offene Aktion'"/>
  <xsl:variable name="t-passed-day" select="'Verstrichen'"/>
  <xsl:variable name="t-risk-closed" select="'Das Risiko ist geschlossen'"/>
  <xsl:variable name="t-controls" select="'Maßnahmen'"/>
  <xsl:variable name="t-others" select="'Weiteres'"/>
</xsl:stylesheet>
