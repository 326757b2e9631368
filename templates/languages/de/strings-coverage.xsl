<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-coverage-lead" select="'Welches Dokument zu welcher Maßnahme und Vorgabe gehört, welche Maßnahme zu welchem Risiko und wer zu welchem Dokument. Alles ist aus dem berechnet, was die Dokumente von sich sagen.'"/>
  <xsl:variable name="t-controls-have-document" select="'anwendbare Maßnahmen haben ein Dokument'"/>
  <xsl:variable name="t-all-controls-have-document" select="'Maßnahmen haben ein Dokument'"/>
  <xsl:variable name="t-clauses-covered" select="'Vorgaben haben ein Dokument'"/>
  <xsl:variable name="t-risks-have-control" select="'behandelte Risiken haben eine umgesetzte Maßnahme'"/>
  <xsl:variable name="t-risks-name-control" select="'behandelte Risiken nennen eine Maßnahme'"/>
  <xsl:variable name="t-documents-have-roles" select="'Dokumente haben alle ihre Rollen'"/>
  <xsl:variable name="t-gaps-count" select="'Lücken'"/>
  <xsl:variable name="t-gap-count" select="'Lücke'"/>

  <xsl:variable name="t-controls-by-document" select="'Maßnahmen und Dokumente'"/>
  <xsl:variable name="t-controls-lead" select="'Ein Dokument setzt eine Maßnahme um, wenn es sie unter controls oder clauses nennt; eines, das beiträgt, enthält einen Teil. Entwürfe zählen und sind bezeichnet. Eine Maßnahme mit Lücke zählt nur dort.'"/>
  <xsl:variable name="t-no-statement" select="'Es gibt keine Erklärung zur Anwendbarkeit: Jede Maßnahme gilt als anwendbar, keine als umgesetzt.'"/>
  <xsl:variable name="t-by-theme" select="'Maßnahmen nach Thema'"/>
  <xsl:variable name="t-letter-covered" select="'O'"/>
  <xsl:variable name="t-covered" select="'in Ordnung'"/>
  <xsl:variable name="t-letter-unfinished" select="'U'"/>
  <xsl:variable name="t-unfinished" select="'unfertig'"/>
  <xsl:variable name="t-letter-gap" select="'L'"/>
  <xsl:variable name="t-with-gap" select="'mit Lücke'"/>
  <xsl:variable name="t-letter-excluded" select="'X'"/>
  <xsl:variable name="t-excluded" select="'ausgeschlossen'"/>
  <xsl:variable name="t-excluded-tag" select="'Ausgeschlossen'"/>
  <xsl:variable name="t-included-tag" select="'Anwendbar'"/>
  <xsl:variable name="t-theme" select="'Thema'"/>
  <xsl:variable name="t-total" select="'Summe'"/>
  <xsl:variable name="t-other-source" select="'Aus anderen Quellen'"/>
  <xsl:variable name="t-control" select="'Maßnahme'"/>
  <xsl:variable name="t-decision" select="'Entscheidung'"/>
  <xsl:variable name="t-due" select="'fällig'"/>
  <xsl:variable name="t-actions" select="'Vorhaben'"/>
  <xsl:variable name="t-documents-named" select="'Dokumente'"/>
  <xsl:variable name="t-contributes" select="'Trägt bei'"/>
  <xsl:variable name="t-evidence" select="'Nachweis'"/>
  <xsl:variable name="t-out" select="'Nicht anwendbar'"/>
  <xsl:variable name="t-part-of" select="'Teil von'"/>
  <xsl:variable name="t-through-whole" select="'weil das Ganze genannt ist'"/>
  <xsl:variable name="t-of" select="'von'"/>

  <xsl:variable name="t-clauses-by-document" select="'Vorgaben und Dokumente'"/>
  <xsl:variable name="t-clauses-lead" select="'Die Kataloge, auf deren Vorgaben die Dokumente oder die Liste der dokumentierten Informationen verweisen. Eine Vorgabe ist abgedeckt, wenn ein Dokument sie oder das Ganze nennt, zu dem sie gehört, oder wenn ihre dokumentierte Information da ist.'"/>
  <xsl:variable name="t-clause" select="'Vorgabe'"/>
  <xsl:variable name="t-documented" select="'Dokumentierte Information'"/>

  <xsl:variable name="t-risks-by-control" select="'Risiken und Maßnahmen'"/>
  <xsl:variable name="t-risks-lead" select="'Jedes Risiko, das nicht geschlossen ist, mit den Maßnahmen, die es nennt, und ihrem Stand.'"/>
  <xsl:variable name="t-risks" select="'Risiken'"/>
  <xsl:variable name="t-risk" select="'Risiko'"/>
  <xsl:variable name="t-treatment" select="'Behandlung'"/>
  <xsl:variable name="t-controls" select="'Maßnahmen'"/>
  <xsl:variable name="t-undecided" select="'Nicht entschieden'"/>
  <xsl:variable name="t-named" select="'Genannt'"/>

  <xsl:variable name="t-roles-by-document" select="'Rollen und Dokumente'"/>
  <xsl:variable name="t-documents-by-role" select="'Dasselbe nach Dokument'"/>
  <xsl:variable name="t-role" select="'Rolle'"/>
  <xsl:variable name="t-accountable" select="'rechenschaftspflichtig'"/>
  <xsl:variable name="t-responsible" select="'zuständig'"/>
  <xsl:variable name="t-signs" select="'unterschreibt'"/>
  <xsl:variable name="t-consulted" select="'befragt'"/>
  <xsl:variable name="t-consulted-none" select="'kein Feld sagt das, darum fehlt der Buchstabe'"/>
  <xsl:variable name="t-informed" select="'unterrichtet'"/>
  <xsl:variable name="t-informed-where" select="'wo es Rollen nennt'"/>

  <xsl:variable name="t-gaps" select="'Lücken'"/>
  <xsl:variable name="t-no-gaps" select="'Es fehlt nichts.'"/>
  <xsl:variable name="t-named-by" select="'Genannt von'"/>
  <xsl:variable name="gap-words">
    <gap kind="undecided" tag="Nicht entschieden" title="Maßnahmen, über die niemand entschieden hat" fix="Der Maßnahme in der Erklärung zur Anwendbarkeit eine Zeile mit einer Entscheidung geben."/>
    <gap kind="no-document" tag="Kein Dokument" title="Maßnahmen ohne Dokument" fix="Die Maßnahme unter 'controls' des Dokuments nennen, das sie umsetzt."/>
    <gap kind="no-target" tag="Kein Termin" title="Unfertige Maßnahmen ohne Termin" fix="Der Zeile ein 'target' geben oder dem Behandlungsplan ein Vorhaben, das die Maßnahme nennt."/>
    <gap kind="late" tag="Verspätet" title="Unfertige Maßnahmen, deren Termin vorbei ist" fix="Die Maßnahme abschließen oder einen neuen Termin vereinbaren."/>
    <gap kind="excluded-named" tag="Noch genannt" title="Ausgeschlossene Maßnahmen, die trotzdem genannt werden" fix="Die Maßnahme aufnehmen oder dort nicht mehr nennen."/>
    <gap kind="no-clause" tag="Kein Dokument" title="Vorgaben ohne Dokument" fix="Die Vorgabe unter 'clauses' des Dokuments nennen, das sie erfüllt."/>
    <gap kind="no-clause-further" tag="Kein Dokument"/>
    <gap kind="unwritten" tag="Nicht geschrieben" title="Dokumentierte Information, die fehlt" fix="Schreiben, oder die Vorgabe oder Maßnahme in dem Dokument nennen, das sie enthält."/>
    <gap kind="untreated" tag="Keine umgesetzte Maßnahme" title="Behandelte Risiken ohne umgesetzte Maßnahme" fix="Unter 'controls' des Risikos eine Maßnahme nennen, die wirkt, oder eine der genannten abschließen."/>
    <gap kind="no-owner" tag="Ohne Verantwortliche" title="Dokumente, für die niemand rechenschaftspflichtig ist" fix="Dem Dokument einen 'owner' geben."/>
    <gap kind="no-author" tag="Ohne Verfasser" title="Dokumente, für die niemand zuständig ist" fix="Dem Dokument einen 'author' geben."/>
    <gap kind="no-approver" tag="Ohne Freigabe" title="Freigegebene Dokumente, die niemand unterschrieben hat" fix="Dem Dokument einen 'approver' geben."/>
    <gap kind="self-approved" tag="Selbst freigegeben" title="Dokumente, die ihr Verfasser freigegeben hat" fix="Eine andere Rolle das Dokument freigeben lassen."/>
  </xsl:variable>

  <xsl:variable name="t-frameworks-lead" select="'Dieselben Dokumente, aus Sicht der anderen Kataloge des Projekts.'"/>
  <xsl:variable name="t-no-claim" select="'Was hier durch Zuordnung steht, folgt aus einer Vergleichstabelle. Es sagt, wo man suchen kann, und behauptet keine Konformität.'"/>
  <xsl:variable name="t-no-frameworks" select="'Das Projekt hat außer seinem eigenen Rahmenwerk keinen Katalog.'"/>
  <xsl:variable name="t-by-catalogue" select="'Einträge nach Katalog'"/>
  <xsl:variable name="t-catalogue" select="'Katalog'"/>
  <xsl:variable name="t-entry" select="'Eintrag'"/>
  <xsl:variable name="t-named-directly" select="'Unmittelbar'"/>
  <xsl:variable name="t-by-mapping" select="'Durch Zuordnung, ohne Aussage zur Konformität'"/>
  <xsl:variable name="t-letter-direct" select="'D'"/>
  <xsl:variable name="t-direct" select="'unmittelbar'"/>
  <xsl:variable name="t-letter-mapped" select="'Z'"/>
  <xsl:variable name="t-mapped" select="'nur durch Zuordnung'"/>
  <xsl:variable name="t-letter-none" select="'N'"/>
  <xsl:variable name="t-nothing" select="'nichts'"/>
  <xsl:variable name="t-letter-not-applicable" select="'X'"/>
  <xsl:variable name="t-not-applicable" select="'nicht anwendbar'"/>
  <xsl:variable name="t-nothing-yet" select="'Noch nichts'"/>
  <xsl:variable name="t-nothing-lead" select="'Kein Dokument gehört zu diesen Einträgen, und keine Vergleichstabelle führt von ihnen zu einem, den ein Dokument nennt.'"/>
  <xsl:variable name="t-no-crosswalk" select="'Keine Vergleichstabelle verbindet diesen Katalog mit einem anderen des Projekts.'"/>
  <xsl:variable name="t-mapped-documents" select="'Dokumente'"/>
  <xsl:variable name="t-mapped-to" select="'Entspricht'"/>
  <xsl:variable name="t-mapped-excluded" select="'Entspricht Ausgeschlossenem'"/>
</xsl:stylesheet>
