<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-not-in-pack" select="'nicht in diesem Paket'"/>
  <xsl:variable name="t-page" select="'Seite'"/>
  <xsl:variable name="t-documents-named" select="'Dokumente'"/>

  <xsl:variable name="t-version" select="'Version'"/>
  <xsl:variable name="t-status" select="'Status'"/>
  <xsl:variable name="t-owner" select="'Eigentümer'"/>
  <xsl:variable name="t-approver" select="'Freigebende Rolle'"/>
  <xsl:variable name="t-approved-on" select="'Freigegeben am'"/>

  <xsl:variable name="t-standard" select="'Regelwerk'"/>
  <xsl:variable name="t-pack-version" select="'Version des Pakets'"/>
  <xsl:variable name="t-state-of" select="'Stand'"/>
  <xsl:variable name="t-documents-in-pack" select="'Dokumente darin'"/>
  <xsl:variable name="t-classified-as" select="'Einstufung'"/>
  <xsl:variable name="t-source-commit" select="'Commit der Quellen'"/>
  <xsl:variable name="t-built-with" select="'Erzeugt mit'"/>
  <xsl:variable name="t-digest-of-manifest" select="'SHA-256 der Prüfliste'"/>
  <xsl:variable name="t-no-scope" select="'Kein Dokument nennt den Geltungsbereich.'"/>
  <xsl:variable name="t-uncontrolled" select="'Gedruckt nicht gelenkt. Die Datei ist, was ihre Prüfliste sagt; wie man das prüft, steht am Ende.'"/>
  <xsl:variable name="t-uncontrolled-bare" select="'Gedruckt nicht gelenkt.'"/>

  <xsl:variable name="t-sign" select="'Freigabe dieses Pakets'"/>
  <xsl:variable name="t-sign-lead" select="'Wer unterschreibt, bestätigt, dass dieses Paket das Managementsystem so zeigt, wie es an seinem Tag ist.'"/>
  <xsl:variable name="t-name" select="'Name'"/>
  <xsl:variable name="t-role" select="'Rolle'"/>
  <xsl:variable name="t-day" select="'Datum'"/>
  <xsl:variable name="t-signature" select="'Unterschrift'"/>
  <xsl:variable name="t-distribution" select="'Verteiler'"/>
  <xsl:variable name="t-distribution-lead" select="'Für wen jedes Dokument des Pakets geschrieben ist, wie die Dokumente es sagen.'"/>
  <xsl:variable name="t-audience" select="'Leserkreis'"/>
  <xsl:variable name="t-control-of-documents" select="'Lenkung der Dokumente'"/>

  <xsl:variable name="t-how-to-read" select="'So ist dieses Paket zu lesen'"/>
  <xsl:variable name="t-read-pages" select="'Seitenzahlen, hier und in allen Verzeichnissen, sind die dieses Pakets, vom Deckblatt an.'"/>
  <xsl:variable name="t-read-links" select="'Verweise führen an ihre Stelle in diesem Paket. Zu dem, was es nicht enthält, führen sie nirgendhin.'"/>
  <xsl:variable name="t-read-outline" select="'Die Gliederung der Datei (Lesezeichen) nennt dieselben Kapitel, Dokumente und Abschnitte.'"/>
  <xsl:variable name="t-read-attachments" select="'Diese Dateien sind angehängt, zum Sortieren, Filtern und Prüfen:'"/>

  <xsl:variable name="t-no-clauses" select="'Die Dokumente verweisen auf keine Vorgaben, und es gibt keine Liste dokumentierter Informationen.'"/>
  <xsl:variable name="t-mandatory" select="'Verlangte dokumentierte Informationen'"/>
  <xsl:variable name="t-mandatory-lead" select="'In der Reihenfolge des Regelwerks, mit den Dokumenten, in denen sie stehen.'"/>

  <xsl:variable name="t-documents-here" select="'Dokumente in diesem Paket'"/>
  <xsl:variable name="t-of-them-approved" select="'davon freigegeben'"/>
  <xsl:variable name="t-reviews-late" select="'davon mit überfälliger Prüfung'"/>
  <xsl:variable name="t-controls-in" select="'anwendbare Maßnahmen'"/>
  <xsl:variable name="t-controls-out" select="'ausgeschlossene Maßnahmen'"/>
  <xsl:variable name="t-controls-done" select="'der anwendbaren umgesetzt'"/>
  <xsl:variable name="t-open-errors" select="'offene Fehler'"/>
  <xsl:variable name="t-open-warnings" select="'offene Warnungen'"/>
  <xsl:variable name="t-actions-by-state" select="'Vorhaben des Behandlungsplans'"/>
  <xsl:variable name="t-number" select="'Anzahl'"/>
  <xsl:variable name="t-past-due" select="'Davon überfällig'"/>
  <xsl:variable name="t-no-actions" select="'Kein geltender Behandlungsplan hat Vorhaben.'"/>
  <xsl:variable name="t-audits-and-reviews" select="'Audits und Managementbewertungen'"/>
  <xsl:variable name="t-no-audits" select="'Es sind weder Audits noch Managementbewertungen verzeichnet.'"/>
  <xsl:variable name="t-left-out-registers" select="'Verzeichnisse über der Einstufung dieses Pakets fehlen in den Zahlen.'"/>

  <xsl:variable name="t-index-no-controls" select="'Es gibt kein Regelwerk mit Maßnahmen.'"/>
  <xsl:variable name="t-index-no-risks" select="'Kein Verzeichnis hat Risiken, die dieses Paket zeigen darf.'"/>
  <xsl:variable name="t-contributing" select="'Trägt bei'"/>
  <xsl:variable name="t-implements-controls" select="'Maßnahmen'"/>
  <xsl:variable name="t-fulfils-clauses" select="'Vorgaben'"/>
  <xsl:variable name="t-inherent-residual" select="'Ohne und nach Behandlung'"/>

  <xsl:variable name="t-open-findings" select="'Offene Befunde'"/>
  <xsl:variable name="t-open-findings-lead" select="'Was die Prüfung gefunden und niemand angenommen hat, das Schwerste zuerst.'"/>
  <xsl:variable name="t-place" select="'Stelle'"/>
  <xsl:variable name="t-finding-and-help" select="'Befund, und was zu tun ist'"/>
  <xsl:variable name="t-finding-and-reason" select="'Befund, und warum er angenommen ist'"/>
  <xsl:variable name="t-waivers" select="'Angenommene Befunde'"/>
  <xsl:variable name="t-waivers-lead" select="'Auf Zeit angenommen, mit einem Grund und von jemandem.'"/>
  <xsl:variable name="t-waived-reason" select="'Grund'"/>
  <xsl:variable name="t-waived-by" select="'Angenommen von'"/>
  <xsl:variable name="t-waived-until" select="'Bis'"/>
  <xsl:variable name="t-no-waivers" select="'Nichts ist angenommen.'"/>
  <xsl:variable name="t-hidden-findings" select="'Befunde zu Dokumenten über der Einstufung dieses Pakets fehlen hier.'"/>

  <xsl:variable name="t-no-baseline-in-pack" select="'Es ist kein früherer Stand festgehalten, darum lässt sich über Änderungen nichts sagen. Die Überarbeitungen jedes Dokuments stehen in ihm.'"/>

  <xsl:variable name="t-verify" select="'So wird geprüft'"/>
  <xsl:variable name="t-verify-file" select="'Die Datei als Ganzes:'"/>
  <xsl:variable name="t-verify-attached" select="'Was angehängt ist, nach dem Speichern (die Prüfsumme der Liste selbst steht auf dem Deckblatt):'"/>
  <xsl:variable name="t-rebuild" select="'So wird es noch einmal erzeugt'"/>
  <xsl:variable name="t-rebuild-lead" select="'Aus denselben Quellen macht dasselbe Programm dieselbe Datei, Byte für Byte:'"/>
  <xsl:variable name="t-attached" select="'Angehängte Dateien'"/>
  <xsl:variable name="t-sources" select="'Quellen'"/>
  <xsl:variable name="t-path" select="'Datei'"/>

  <xsl:template name="part-title">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'cover'">Deckblatt</xsl:when>
      <xsl:when test="$name = 'approval'">Lenkung und Freigabe</xsl:when>
      <xsl:when test="$name = 'contents'">Inhalt</xsl:when>
      <xsl:when test="$name = 'clause-map'">Vorgaben und dokumentierte Informationen</xsl:when>
      <xsl:when test="$name = 'summary'">Zusammenfassung für die Leitung</xsl:when>
      <xsl:when test="$name = 'index-controls'">Verzeichnis der Maßnahmen</xsl:when>
      <xsl:when test="$name = 'index-documents'">Verzeichnis der Dokumente</xsl:when>
      <xsl:when test="$name = 'index-risks'">Verzeichnis der Risiken</xsl:when>
      <xsl:when test="$name = 'gaps'">Befunde und Lücken</xsl:when>
      <xsl:when test="$name = 'changes'">Änderungen seit einem früheren Stand</xsl:when>
      <xsl:when test="$name = 'glossary'">Begriffe</xsl:when>
      <xsl:when test="$name = 'manifest'">Prüfliste</xsl:when>
      <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="$name"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="part-lead">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'approval'">Wer für die Dokumente dieses Pakets einsteht und wer für das Paket als Ganzes.</xsl:when>
      <xsl:when test="$name = 'clause-map'">Welches Dokument welcher Vorgabe antwortet, wo es in diesem Paket steht und was fehlt. Was nicht freigegeben ist, ist bezeichnet.</xsl:when>
      <xsl:when test="$name = 'summary'">Wo das Managementsystem steht, aus seinen Dokumenten berechnet.</xsl:when>
      <xsl:when test="$name = 'index-controls'">Jede Maßnahme, was über sie entschieden wurde, und die Dokumente, die sie umsetzen.</xsl:when>
      <xsl:when test="$name = 'index-documents'">Jedes Dokument des Pakets mit den Maßnahmen, die es umsetzt, und den Vorgaben, die es erfüllt.</xsl:when>
      <xsl:when test="$name = 'index-risks'">Jedes Risiko mit seinen Stufen, seiner Behandlung und dem, was es behandelt.</xsl:when>
      <xsl:when test="$name = 'gaps'">Was die Prüfung gefunden hat, was davon auf Zeit angenommen ist und was fehlt.</xsl:when>
      <xsl:when test="$name = 'changes'">Was anders entschieden, bewertet oder freigegeben ist als in jenem Stand.</xsl:when>
      <xsl:when test="$name = 'glossary'">Was Wörter in den Dokumenten dieses Pakets bedeuten.</xsl:when>
      <xsl:when test="$name = 'manifest'">Woraus dieses Paket gemacht ist, und wie jeder das prüfen kann.</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="approval-state">
    <xsl:param name="all"/>
    <xsl:param name="open"/>
    <xsl:choose>
      <xsl:when test="$all = 0">Dieses Paket enthält keine Dokumente.</xsl:when>
      <xsl:when test="$open = 0 and $all = 1">Das Dokument ist freigegeben.</xsl:when>
      <xsl:when test="$all = 1">Das Dokument ist nicht freigegeben: Dieses Paket ist ein Entwurf.</xsl:when>
      <xsl:when test="$open = 0">Alle <xsl:value-of select="$all"/> Dokumente sind freigegeben.</xsl:when>
      <xsl:when test="$open = 1"><xsl:value-of select="concat('1 von ', $all, ' Dokumenten ist nicht freigegeben: Dieses Paket ist ein Entwurf.')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($open, ' von ', $all, ' Dokumenten sind nicht freigegeben: Dieses Paket ist ein Entwurf.')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="left-out">
    <xsl:param name="above"/>
    <xsl:param name="label"/>
    <xsl:param name="others"/>
    <xsl:if test="$above = 1">Ein Dokument ist höher als „<xsl:value-of select="$label"/>“ eingestuft und fehlt. </xsl:if>
    <xsl:if test="$above &gt; 1"><xsl:value-of select="$above"/> Dokumente sind höher als „<xsl:value-of select="$label"/>“ eingestuft und fehlen. </xsl:if>
    <xsl:if test="$others = 1">Ein weiteres Dokument wurde nicht für dieses Paket gewählt.</xsl:if>
    <xsl:if test="$others &gt; 1"><xsl:value-of select="$others"/> weitere Dokumente wurden nicht für dieses Paket gewählt.</xsl:if>
  </xsl:template>
</xsl:stylesheet>
