<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The words of the overviews of coverage and of other frameworks. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="t-coverage-lead" select="'Which document answers to which control and clause, which control to which risk, and who to which document. All of it is computed from what documents say of themselves.'"/>
  <xsl:variable name="t-controls-have-document" select="'included controls have a document'"/>
  <xsl:variable name="t-all-controls-have-document" select="'controls have a document'"/>
  <xsl:variable name="t-clauses-covered" select="'clauses have a document'"/>
  <xsl:variable name="t-risks-have-control" select="'treated risks have an implemented control'"/>
  <xsl:variable name="t-risks-name-control" select="'treated risks name a control'"/>
  <xsl:variable name="t-documents-have-roles" select="'documents have all their roles'"/>
  <xsl:variable name="t-gaps-count" select="'gaps'"/>
  <xsl:variable name="t-gap-count" select="'gap'"/>

  <xsl:variable name="t-controls-by-document" select="'Controls and documents'"/>
  <xsl:variable name="t-controls-lead" select="'A document implements a control that it names under controls or clauses; one that contributes holds a part of it. Drafts count, and are marked. A control with a gap is counted there alone.'"/>
  <xsl:variable name="t-no-statement" select="'There is no statement of applicability: each control is taken as included, and none as implemented.'"/>
  <xsl:variable name="t-by-theme" select="'Controls by theme'"/>
  <xsl:variable name="t-letter-covered" select="'I'"/>
  <xsl:variable name="t-covered" select="'in order'"/>
  <xsl:variable name="t-letter-unfinished" select="'U'"/>
  <xsl:variable name="t-unfinished" select="'unfinished'"/>
  <xsl:variable name="t-letter-gap" select="'G'"/>
  <xsl:variable name="t-with-gap" select="'with a gap'"/>
  <xsl:variable name="t-letter-excluded" select="'X'"/>
  <xsl:variable name="t-excluded" select="'excluded'"/>
  <xsl:variable name="t-excluded-tag" select="'Excluded'"/>
  <xsl:variable name="t-included-tag" select="'Included'"/>
  <xsl:variable name="t-theme" select="'Theme'"/>
  <xsl:variable name="t-total" select="'Total'"/>
  <xsl:variable name="t-other-source" select="'From other sources'"/>
  <xsl:variable name="t-control" select="'Control'"/>
  <xsl:variable name="t-decision" select="'Decision'"/>
  <xsl:variable name="t-due" select="'due'"/>
  <xsl:variable name="t-actions" select="'Actions'"/>
  <xsl:variable name="t-documents-named" select="'Documents'"/>
  <xsl:variable name="t-contributes" select="'Contributing'"/>
  <xsl:variable name="t-evidence" select="'Evidence'"/>
  <xsl:variable name="t-out" select="'Not applicable'"/>
  <xsl:variable name="t-part-of" select="'Part of'"/>
  <xsl:variable name="t-through-whole" select="'by naming the whole'"/>
  <xsl:variable name="t-of" select="'of'"/>

  <xsl:variable name="t-clauses-by-document" select="'Clauses and documents'"/>
  <xsl:variable name="t-clauses-lead" select="'The catalogues to whose clauses documents point, or the list of documented information. A clause is covered by a document that names it or the whole that it is part of, or by documented information that is there.'"/>
  <xsl:variable name="t-clause" select="'Clause'"/>
  <xsl:variable name="t-documented" select="'Documented information'"/>

  <xsl:variable name="t-risks-by-control" select="'Risks and controls'"/>
  <xsl:variable name="t-risks-lead" select="'Every risk that is not closed, with the controls that it names and how far each of them is.'"/>
  <xsl:variable name="t-risks" select="'Risks'"/>
  <xsl:variable name="t-risk" select="'Risk'"/>
  <xsl:variable name="t-treatment" select="'Treatment'"/>
  <xsl:variable name="t-controls" select="'Controls'"/>
  <xsl:variable name="t-undecided" select="'Undecided'"/>
  <xsl:variable name="t-named" select="'Named'"/>

  <xsl:variable name="t-roles-by-document" select="'Roles and documents'"/>
  <xsl:variable name="t-documents-by-role" select="'The same by document'"/>
  <xsl:variable name="t-role" select="'Role'"/>
  <xsl:variable name="t-accountable" select="'accountable'"/>
  <xsl:variable name="t-responsible" select="'responsible'"/>
  <xsl:variable name="t-signs" select="'signs'"/>
  <xsl:variable name="t-consulted" select="'consulted'"/>
  <xsl:variable name="t-consulted-none" select="'no field says so, so the letter is not given'"/>
  <xsl:variable name="t-informed" select="'informed'"/>
  <xsl:variable name="t-informed-where" select="'where it names roles'"/>

  <xsl:variable name="t-gaps" select="'Gaps'"/>
  <xsl:variable name="t-no-gaps" select="'Nothing is missing.'"/>
  <xsl:variable name="t-named-by" select="'Named by'"/>
  <!-- In the order in which they are listed. -->
  <xsl:variable name="gap-words">
    <gap kind="undecided" tag="Undecided" title="Controls that nobody has decided about" fix="Give the control a row with a decision in the statement of applicability."/>
    <gap kind="no-document" tag="No document" title="Controls without a document" fix="Name the control in 'controls' of the document that implements it."/>
    <gap kind="no-target" tag="No target" title="Unfinished controls without a target" fix="Give the row a 'target', or the treatment plan an action that names the control."/>
    <gap kind="late" tag="Late" title="Unfinished controls whose target has passed" fix="Finish the control, or agree on a new target."/>
    <gap kind="excluded-named" tag="Still named" title="Excluded controls that are named all the same" fix="Include the control, or stop naming it there."/>
    <gap kind="no-clause" tag="No document" title="Clauses without a document" fix="Name the clause in 'clauses' of the document that fulfils it."/>
    <gap kind="no-clause-further" tag="No document"/>
    <gap kind="unwritten" tag="Not written" title="Documented information that is missing" fix="Write it, or name the clause or control in the document that holds it."/>
    <gap kind="untreated" tag="No implemented control" title="Treated risks without an implemented control" fix="Name in 'controls' of the risk a control that works, or finish one of those it names."/>
    <gap kind="no-owner" tag="No owner" title="Documents for which nobody is accountable" fix="Give the document an 'owner'."/>
    <gap kind="no-author" tag="No author" title="Documents for which nobody is responsible" fix="Give the document an 'author'."/>
    <gap kind="no-approver" tag="No approver" title="Approved documents that nobody has signed" fix="Give the document an 'approver'."/>
    <gap kind="self-approved" tag="Own approval" title="Documents that their author has approved" fix="Let another role approve the document."/>
  </xsl:variable>

  <xsl:variable name="t-frameworks-lead" select="'The same documents, seen through the other catalogues of the project.'"/>
  <xsl:variable name="t-no-claim" select="'What stands here by mapping is derived from a crosswalk: it says where to look, and is no claim of conformity.'"/>
  <xsl:variable name="t-no-frameworks" select="'The project has no catalogue besides its own framework.'"/>
  <xsl:variable name="t-by-catalogue" select="'Entries by catalogue'"/>
  <xsl:variable name="t-catalogue" select="'Catalogue'"/>
  <xsl:variable name="t-entry" select="'Entry'"/>
  <xsl:variable name="t-named-directly" select="'Directly'"/>
  <xsl:variable name="t-by-mapping" select="'By mapping, no claim of conformity'"/>
  <xsl:variable name="t-letter-direct" select="'D'"/>
  <xsl:variable name="t-direct" select="'directly'"/>
  <xsl:variable name="t-letter-mapped" select="'M'"/>
  <xsl:variable name="t-mapped" select="'by mapping only'"/>
  <xsl:variable name="t-letter-none" select="'N'"/>
  <xsl:variable name="t-nothing" select="'nothing'"/>
  <xsl:variable name="t-letter-not-applicable" select="'X'"/>
  <xsl:variable name="t-not-applicable" select="'not applicable'"/>
  <xsl:variable name="t-nothing-yet" select="'Nothing yet'"/>
  <xsl:variable name="t-nothing-lead" select="'No document answers to these entries, and no crosswalk leads from them to one that a document names.'"/>
  <xsl:variable name="t-no-crosswalk" select="'No crosswalk joins this catalogue to another one of the project.'"/>
  <xsl:variable name="t-mapped-documents" select="'Documents'"/>
  <xsl:variable name="t-mapped-to" select="'Maps to'"/>
  <xsl:variable name="t-mapped-excluded" select="'Maps to what is excluded'"/>
</xsl:stylesheet>
