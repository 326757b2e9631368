<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The words of the parts of packs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-not-in-pack" select="'not in this pack'"/>
  <xsl:variable name="t-page" select="'Page'"/>
  <xsl:variable name="t-documents-named" select="'Documents'"/>

  <xsl:variable name="t-version" select="'Version'"/>
  <xsl:variable name="t-status" select="'Status'"/>
  <xsl:variable name="t-owner" select="'Owner'"/>
  <xsl:variable name="t-approver" select="'Approver'"/>
  <xsl:variable name="t-approved-on" select="'Approved'"/>

  <!-- the cover -->
  <xsl:variable name="t-standard" select="'Standard'"/>
  <xsl:variable name="t-pack-version" select="'Version of the pack'"/>
  <xsl:variable name="t-state-of" select="'State of'"/>
  <xsl:variable name="t-documents-in-pack" select="'Documents in it'"/>
  <xsl:variable name="t-classified-as" select="'Classification'"/>
  <xsl:variable name="t-source-commit" select="'Commit of the sources'"/>
  <xsl:variable name="t-built-with" select="'Built with'"/>
  <xsl:variable name="t-digest-of-manifest" select="'SHA-256 of the manifest'"/>
  <xsl:variable name="t-no-scope" select="'No document of the set states the scope.'"/>
  <xsl:variable name="t-uncontrolled" select="'Uncontrolled when printed. The file is what its manifest says it is; how to verify that stands at its end.'"/>
  <xsl:variable name="t-uncontrolled-bare" select="'Uncontrolled when printed.'"/>

  <!-- approval -->
  <xsl:variable name="t-sign" select="'Approval of this pack'"/>
  <xsl:variable name="t-sign-lead" select="'By signing, those below confirm that this pack shows the management system as it is on its day.'"/>
  <xsl:variable name="t-name" select="'Name'"/>
  <xsl:variable name="t-role" select="'Role'"/>
  <xsl:variable name="t-day" select="'Date'"/>
  <xsl:variable name="t-signature" select="'Signature'"/>
  <xsl:variable name="t-distribution" select="'Distribution'"/>
  <xsl:variable name="t-distribution-lead" select="'For whom each document of the pack is written, as the documents say.'"/>
  <xsl:variable name="t-audience" select="'Audience'"/>
  <xsl:variable name="t-control-of-documents" select="'Control of documents'"/>

  <!-- contents -->
  <xsl:variable name="t-how-to-read" select="'How to read this pack'"/>
  <xsl:variable name="t-read-pages" select="'Page numbers, here and in all indexes, are those of this pack, from its cover on.'"/>
  <xsl:variable name="t-read-links" select="'References lead to their place in this pack. To what it does not hold they lead nowhere.'"/>
  <xsl:variable name="t-read-outline" select="'The outline of the file (bookmarks) lists the same chapters, documents and sections.'"/>
  <xsl:variable name="t-read-attachments" select="'These files are attached, for sorting, filtering and verifying:'"/>

  <!-- clauses -->
  <xsl:variable name="t-no-clauses" select="'The set points to no clauses and has no list of documented information.'"/>
  <xsl:variable name="t-mandatory" select="'Documented information that is asked for'"/>
  <xsl:variable name="t-mandatory-lead" select="'In the order of the standard, with the documents that hold it.'"/>

  <!-- summary -->
  <xsl:variable name="t-documents-here" select="'documents in this pack'"/>
  <xsl:variable name="t-of-them-approved" select="'of them approved'"/>
  <xsl:variable name="t-reviews-late" select="'reviews of them overdue'"/>
  <xsl:variable name="t-controls-in" select="'controls included'"/>
  <xsl:variable name="t-controls-out" select="'controls excluded'"/>
  <xsl:variable name="t-controls-done" select="'of the included implemented'"/>
  <xsl:variable name="t-open-errors" select="'open errors'"/>
  <xsl:variable name="t-open-warnings" select="'open warnings'"/>
  <xsl:variable name="t-actions-by-state" select="'Actions of the treatment plan'"/>
  <xsl:variable name="t-number" select="'Number'"/>
  <xsl:variable name="t-past-due" select="'Of these past due'"/>
  <xsl:variable name="t-no-actions" select="'No treatment plan in force has actions.'"/>
  <xsl:variable name="t-audits-and-reviews" select="'Audits and management reviews'"/>
  <xsl:variable name="t-no-audits" select="'Neither audits nor management reviews are recorded.'"/>
  <xsl:variable name="t-left-out-registers" select="'Registers above the classification of this pack are left out of the figures.'"/>

  <!-- indexes -->
  <xsl:variable name="t-index-no-controls" select="'The set has no framework with controls.'"/>
  <xsl:variable name="t-index-no-risks" select="'No register in the set has risks that this pack may show.'"/>
  <xsl:variable name="t-contributing" select="'Contributing'"/>
  <xsl:variable name="t-implements-controls" select="'Controls'"/>
  <xsl:variable name="t-fulfils-clauses" select="'Clauses'"/>
  <xsl:variable name="t-inherent-residual" select="'Inherent, residual'"/>

  <!-- gaps -->
  <xsl:variable name="t-open-findings" select="'Open findings'"/>
  <xsl:variable name="t-open-findings-lead" select="'What the check of this build found and nobody has waived, the most severe first.'"/>
  <xsl:variable name="t-place" select="'Place'"/>
  <xsl:variable name="t-finding-and-help" select="'Finding, and what to do'"/>
  <xsl:variable name="t-finding-and-reason" select="'Finding, and why it is accepted'"/>
  <xsl:variable name="t-waivers" select="'Waived findings'"/>
  <xsl:variable name="t-waivers-lead" select="'Accepted for a time, with a reason and by somebody.'"/>
  <xsl:variable name="t-waived-reason" select="'Reason'"/>
  <xsl:variable name="t-waived-by" select="'Accepted by'"/>
  <xsl:variable name="t-waived-until" select="'Until'"/>
  <xsl:variable name="t-no-waivers" select="'Nothing is waived.'"/>
  <xsl:variable name="t-hidden-findings" select="'Findings about documents above the classification of this pack are left out.'"/>

  <!-- changes -->
  <xsl:variable name="t-no-baseline-in-pack" select="'No earlier state of the set is kept as a baseline, so nothing can be said about changes. The revisions of each document stand in it.'"/>

  <!-- manifest -->
  <xsl:variable name="t-verify" select="'How to verify'"/>
  <xsl:variable name="t-verify-file" select="'The file as a whole:'"/>
  <xsl:variable name="t-verify-attached" select="'What is attached, after saving it (the digest of the list itself stands on the cover):'"/>
  <xsl:variable name="t-rebuild" select="'How to build it again'"/>
  <xsl:variable name="t-rebuild-lead" select="'From the same sources the same program makes the same file, byte for byte:'"/>
  <xsl:variable name="t-attached" select="'Attached files'"/>
  <xsl:variable name="t-sources" select="'Sources'"/>
  <xsl:variable name="t-path" select="'File'"/>

  <!-- What a part is called. -->
  <xsl:template name="part-title">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'cover'">Cover</xsl:when>
      <xsl:when test="$name = 'approval'">Document control and approval</xsl:when>
      <xsl:when test="$name = 'contents'">Contents</xsl:when>
      <xsl:when test="$name = 'clause-map'">Clauses and documented information</xsl:when>
      <xsl:when test="$name = 'summary'">Management summary</xsl:when>
      <xsl:when test="$name = 'index-controls'">Index of controls</xsl:when>
      <xsl:when test="$name = 'index-documents'">Index of documents</xsl:when>
      <xsl:when test="$name = 'index-risks'">Index of risks</xsl:when>
      <xsl:when test="$name = 'gaps'">Findings, waivers and gaps</xsl:when>
      <xsl:when test="$name = 'changes'">Changes since an earlier state</xsl:when>
      <xsl:when test="$name = 'glossary'">Terms</xsl:when>
      <xsl:when test="$name = 'manifest'">Manifest and verification</xsl:when>
      <xsl:otherwise><xsl:call-template name="capital"><xsl:with-param name="text" select="$name"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A sentence below the heading of a part. -->
  <xsl:template name="part-lead">
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$name = 'approval'">Who stands behind the documents of this pack, and who for the pack as a whole.</xsl:when>
      <xsl:when test="$name = 'clause-map'">Which document answers to which clause, where it stands in this pack, and what is missing. What is not approved is marked.</xsl:when>
      <xsl:when test="$name = 'summary'">Where the management system stands, computed from its documents.</xsl:when>
      <xsl:when test="$name = 'index-controls'">Every control, what was decided about it, and the documents that implement it.</xsl:when>
      <xsl:when test="$name = 'index-documents'">Every document of the pack, with the controls that it implements and the clauses that it fulfils.</xsl:when>
      <xsl:when test="$name = 'index-risks'">Every risk, its levels, its treatment, and what treats it.</xsl:when>
      <xsl:when test="$name = 'gaps'">What the check of this build found, what of that is accepted for a time, and what is missing.</xsl:when>
      <xsl:when test="$name = 'changes'">What was decided, scored or approved otherwise than in that state.</xsl:when>
      <xsl:when test="$name = 'glossary'">What words mean in the documents of this pack.</xsl:when>
      <xsl:when test="$name = 'manifest'">From what this pack was made, and how anybody can check that.</xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Whether the pack is a draft. -->
  <xsl:template name="approval-state">
    <xsl:param name="all"/>
    <xsl:param name="open"/>
    <xsl:choose>
      <xsl:when test="$all = 0">This pack holds no documents.</xsl:when>
      <xsl:when test="$open = 0 and $all = 1">The document is approved.</xsl:when>
      <xsl:when test="$all = 1">The document is not approved: this pack is a draft.</xsl:when>
      <xsl:when test="$open = 0">All <xsl:value-of select="$all"/> documents are approved.</xsl:when>
      <xsl:when test="$open = 1"><xsl:value-of select="concat('1 of ', $all, ' documents is not approved: this pack is a draft.')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($open, ' of ', $all, ' documents are not approved: this pack is a draft.')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How many documents of the set the pack does not hold, and why. -->
  <xsl:template name="left-out">
    <xsl:param name="above"/>
    <xsl:param name="label"/>
    <xsl:param name="others"/>
    <xsl:if test="$above = 1">One document of the set is classified above “<xsl:value-of select="$label"/>” and left out. </xsl:if>
    <xsl:if test="$above &gt; 1"><xsl:value-of select="$above"/> documents of the set are classified above “<xsl:value-of select="$label"/>” and left out. </xsl:if>
    <xsl:if test="$others = 1">One more document of the set was not chosen for this pack.</xsl:if>
    <xsl:if test="$others &gt; 1"><xsl:value-of select="$others"/> more documents of the set were not chosen for this pack.</xsl:if>
  </xsl:template>
</xsl:stylesheet>
