<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Die deutschen Wörter aller Seiten. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- the frame -->
  <xsl:variable name="t-skip" select="'Zum Inhalt springen'"/>
  <xsl:variable name="t-menu" select="'Menü'"/>
  <xsl:variable name="t-home" select="'Startseite'"/>
  <xsl:variable name="t-breadcrumb" select="'Pfad'"/>
  <xsl:variable name="t-all-documents" select="'Alle Dokumente'"/>
  <xsl:variable name="t-contents" select="'Auf dieser Seite'"/>
  <xsl:variable name="t-contents-print" select="'Inhalt'"/>
  <xsl:variable name="t-pdf" select="'PDF'"/>
  <xsl:variable name="t-edit" select="'Änderung vorschlagen'"/>
  <xsl:variable name="t-as-of" select="'Stand'"/>
  <xsl:variable name="t-up-to" select="'Bis:'"/>
  <xsl:variable name="t-commit" select="'Commit'"/>
  <xsl:variable name="t-made-with" select="'Erstellt mit dossier'"/>
  <xsl:variable name="t-draft-word" select="'ENTWURF'"/>
  <xsl:variable name="t-draft-build" select="'Diese Ausgabe dient der Prüfung. Nichts darin ist in Kraft.'"/>
  <xsl:variable name="t-search" select="'Suche'"/>
  <xsl:variable name="t-search-hint" select="'Taste /'"/>
  <xsl:variable name="t-hits" select="'%1 gefunden.'"/>
  <xsl:variable name="t-no-hits" select="'Nichts gefunden.'"/>
  <xsl:variable name="t-hits-instead" select="'Gezeigt wird, was zu „%1“ gefunden wurde.'"/>
  <xsl:variable name="t-dark" select="'Dunkel'"/>
  <xsl:variable name="t-about" select="'Über diese Seiten'"/>
  <xsl:variable name="t-facts" select="'Über dieses Dokument'"/>
  <xsl:variable name="t-text-as-it-was" select="'Der Text, wie er war'"/>
  <xsl:variable name="t-also-in" select="'Auch auf:'"/>
  <xsl:variable name="t-holds-now" select="'An seiner Stelle gilt:'"/>
  <xsl:variable name="t-unresolved" select="'Dieser Verweis führt noch nirgendwohin'"/>

  <!-- the document -->
  <xsl:variable name="t-document" select="'Dokument'"/>
  <xsl:variable name="t-revisions" select="'Änderungsverlauf'"/>
  <xsl:variable name="t-and" select="'und'"/>
  <xsl:variable name="t-more" select="'weitere'"/>
  <xsl:variable name="t-references" select="'Verweist auf'"/>
  <xsl:variable name="t-backlinks" select="'Verwiesen von'"/>
  <xsl:variable name="t-implements" select="'Umgesetzte Maßnahmen'"/>
  <xsl:variable name="t-clauses" select="'Erfüllte Abschnitte'"/>
  <xsl:variable name="t-cited" select="'Im Text genannte Maßnahmen'"/>
  <xsl:variable name="t-footnotes" select="'Anmerkungen'"/>
  <xsl:variable name="t-back-to-text" select="'Zurück zum Text'"/>
  <xsl:variable name="t-none" select="'Keine'"/>
  <xsl:variable name="t-table" select="'Tabelle'"/>
  <xsl:variable name="t-data" select="'Das Bild als Tabelle'"/>
  <xsl:variable name="t-shown-above" select="'Oben gezeigt'"/>
  <xsl:variable name="t-review-in" select="'in'"/>
  <xsl:variable name="t-days" select="'Tagen'"/>
  <xsl:variable name="t-day" select="'Tag'"/>
  <xsl:variable name="t-days-late" select="'Tage überfällig'"/>
  <xsl:variable name="t-day-late" select="'Tag überfällig'"/>
  <xsl:variable name="t-review-today" select="'heute'"/>
  <xsl:variable name="t-review-soon" select="'Prüfung bald fällig'"/>
  <xsl:variable name="t-review-overdue" select="'Prüfung überfällig'"/>
  <xsl:variable name="t-notice-draft" select="'Dieses Dokument ist ein Entwurf. Es ist nicht freigegeben und bindet noch niemanden.'"/>
  <xsl:variable name="t-notice-in-review" select="'Dieses Dokument ist in Prüfung. Es ist noch nicht freigegeben.'"/>
  <xsl:variable name="t-notice-superseded" select="'Dieses Dokument ist ersetzt. Es bleibt als Nachweis erhalten und gilt nicht mehr.'"/>
  <xsl:variable name="t-notice-withdrawn" select="'Dieses Dokument ist zurückgezogen. Es bleibt als Nachweis erhalten und gilt nicht mehr.'"/>
  <xsl:variable name="t-catalogues" select="'Kataloge'"/>
  <xsl:variable name="t-completeness" select="'Vollständigkeit'"/>
  <xsl:variable name="t-inherent" select="'Vor Behandlung'"/>
  <xsl:variable name="t-current" select="'Heute'"/>
  <xsl:variable name="t-residual" select="'Nach Behandlung'"/>

  <!-- Context: an admonition. -->
  <xsl:template name="admonition-title">
    <xsl:choose>
      <xsl:when test="@kind = 'note'">Hinweis</xsl:when>
      <xsl:when test="@kind = 'tip'">Tipp</xsl:when>
      <xsl:when test="@kind = 'important'">Wichtig</xsl:when>
      <xsl:when test="@kind = 'warning'">Warnung</xsl:when>
      <xsl:otherwise>Vorsicht</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="overview-title">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'completeness'"><xsl:value-of select="$t-completeness"/></xsl:when>
      <xsl:when test="$name = 'catalogues'"><xsl:value-of select="$t-catalogues"/></xsl:when>
      <xsl:when test="$name = 'dashboard'">Übersicht</xsl:when>
      <xsl:when test="$name = 'reviews'">Prüfungen und Termine</xsl:when>
      <xsl:when test="$name = 'coverage'">Abdeckung</xsl:when>
      <xsl:when test="$name = 'frameworks'">Andere Rahmenwerke</xsl:when>
      <xsl:when test="$name = 'downloads'">Dateien zum Herunterladen</xsl:when>
      <xsl:when test="$name = 'changes'">Änderungen</xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Das Wort für einen Wert gibt templates/languages/de.yaml; was es dort nicht gibt, steht da, wie es geschrieben ist. -->
  <xsl:template name="word">
    <xsl:param name="value"/>
    <xsl:param name="word"/>
    <xsl:variable name="known" select="$site/word[@value = $value]"/>
    <xsl:choose>
      <xsl:when test="$word != ''"><xsl:value-of select="$word"/></xsl:when>
      <xsl:when test="$known"><xsl:value-of select="$known"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$value"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Der erste Buchstabe groß: für Felder und Einträge ohne Bezeichnung. -->
  <xsl:template name="capital">
    <xsl:param name="text"/>
    <xsl:value-of select="translate(substring($text, 1, 1), 'abcdefghijklmnopqrstuvwxyz',
                          'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
    <xsl:value-of select="translate(substring($text, 2), '-', ' ')"/>
  </xsl:template>
</xsl:stylesheet>
