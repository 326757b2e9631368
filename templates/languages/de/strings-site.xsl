<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Wörter der Seiten über die Website selbst. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-everyone" select="'Was alle wissen müssen'"/>
  <xsl:variable name="t-recent" select="'Zuletzt geändert'"/>
  <xsl:variable name="t-recent-version" select="'Fassung'"/>
  <xsl:variable name="t-by-role" select="'Nach Rolle'"/>
  <xsl:variable name="t-by-role-lead" select="'Wählen Sie Ihre Rolle: Sie sehen ihre Pflichten und welche Dokumente und Aufzeichnungen sie nennen.'"/>
  <xsl:variable name="t-by-subject" select="'Nach Thema'"/>
  <xsl:variable name="t-state" select="'Stand des Systems'"/>
  <xsl:variable name="t-all-changes" select="'Alle Änderungen'"/>

  <xsl:variable name="t-kind" select="'Art'"/>
  <xsl:variable name="t-any" select="'alle'"/>
  <xsl:variable name="t-words" select="'Wörter'"/>
  <xsl:variable name="t-shown" select="'%1 von %2 gezeigt'"/>
  <xsl:variable name="t-catalogues-lead" select="'Die Normen, auf die sich Dokumente beziehen: welches Dokument welche Maßnahme oder welchen Abschnitt abdeckt.'"/>

  <xsl:variable name="t-search-lead" select="'Geben Sie Wörter ein oder eine Kennung, etwa die einer Maßnahme, eines Risikos oder eines Dokuments. Die Taste / führt von jeder Seite in das Feld.'"/>
  <xsl:variable name="t-search-script" select="'Die Suche braucht JavaScript. Ohne führen diese Listen zu jeder Seite:'"/>
  <xsl:variable name="t-role" select="'Rolle'"/>
  <xsl:variable name="t-results" select="'Ergebnisse'"/>

  <xsl:variable name="t-downloads-lead" select="'Verzeichnisse und Listen für Tabellen, Kalender und andere Programme. Sie entstehen aus denselben Texten wie diese Seiten und zur selben Zeit.'"/>
  <xsl:variable name="t-file" select="'Datei'"/>
  <xsl:variable name="t-form" select="'Format'"/>
  <xsl:variable name="t-form-xlsx" select="'Excel-Arbeitsmappe'"/>
  <xsl:variable name="t-form-csv" select="'CSV, eine Tabelle als Text'"/>
  <xsl:variable name="t-form-ics" select="'Kalender zum Abonnieren'"/>
  <xsl:variable name="t-size" select="'Größe'"/>
  <xsl:variable name="t-pdf-files" select="'Dokumente als PDF'"/>
  <xsl:variable name="t-checksums" select="'Prüfsummen'"/>
  <xsl:variable name="t-checksums-lead" select="'SHA-256 jeder Datei dieser Ausgabe. Die Befehle sha256sum -c SHA256SUMS und dossier verify vergleichen sie.'"/>

  <xsl:variable name="t-about-lead" select="'Diese Seiten entstehen aus einfachen Textdateien, die in einer Versionsverwaltung liegen. Hier steht, was dort freigegeben wurde.'"/>
  <xsl:variable name="t-build" select="'Diese Ausgabe'"/>
  <xsl:variable name="t-as-of-help" select="'An diesem Tag wurde beurteilt, ob Prüfungen fällig, Maßnahmen verspätet oder Kontakte aktuell sind.'"/>
  <xsl:variable name="t-whole-commit" select="'Commit-Kennung'"/>
  <xsl:variable name="t-program" select="'Programm'"/>
  <xsl:variable name="t-counted" select="'Anzahl der Dokumente'"/>
  <xsl:variable name="t-printed" select="'Ausdrucke'"/>
  <xsl:variable name="t-printed-text" select="'Papier wird nicht gelenkt: Es gilt, was auf diesen Seiten steht.'"/>
  <xsl:variable name="t-accessibility" select="'Barrierefreiheit'"/>
  <xsl:variable name="t-accessibility-text" select="'Die Seiten sollen WCAG 2.2 AA erfüllen: Sie lassen sich allein mit der Tastatur und mit einem Screenreader bedienen, bei einer Breite von 320 Pixeln, hell und dunkel, auf Papier und ohne JavaScript. Neben jedem Bild stehen seine Daten als Tabelle.'"/>
  <xsl:variable name="t-privacy" select="'Datenschutz'"/>
  <xsl:variable name="t-privacy-text" select="'Die Seiten laden nichts von anderswo, setzen keine Cookies und zählen niemanden. Die Wahl von hell oder dunkel bleibt im Browser.'"/>

  <xsl:variable name="t-not-found" select="'Diese Seite gibt es nicht'"/>
  <xsl:variable name="t-not-found-lead" select="'Vielleicht wurde sie umbenannt oder zurückgezogen. Suchen Sie danach, oder sehen Sie in der Liste aller Dokumente nach.'"/>

  <xsl:variable name="t-moved" select="'wurde ersetzt durch'"/>

  <!-- a site up to a label of classification -->
  <xsl:variable name="t-for-whom" select="'Für wen'"/>
  <xsl:variable name="t-for-whom-help" select="'Für Leserinnen und Leser bis zu dieser Einstufung. Was darüber liegt, ist nicht hier und wird nirgends gezählt.'"/>
  <xsl:variable name="t-left-out-exports" select="'Weggelassen, weil sie sich aus dem, was hier zu sehen ist, nicht machen lassen:'"/>
</xsl:stylesheet>
