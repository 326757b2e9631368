<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The Statement of Applicability as an OSCAL component definition (NIST OSCAL 1.1): the management system as one component, an implemented requirement
     for each control that is included. Ids of controls in lower case, as OSCAL's tokens have them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns="http://csrc.nist.gov/ns/oscal/1.0" exclude-result-prefixes="d">

  <xsl:import href="../pages/partials/export.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:key name="implements" match="/set/document[@kind != 'soa'][not(meta/status = 'superseded' or meta/status = 'withdrawn')]/meta/controls/item" use="."/>

  <xsl:variable name="urn" select="concat('urn:dossier:', $organisation, ':')"/>
  <xsl:variable name="ours" select="'urn:dossier:oscal'"/>
  <xsl:variable name="soa" select="$living[@kind = 'soa']"/>
  <xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
  <xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyz'"/>

  <!-- Where readers may not see the statement, there is nothing to define. -->
  <xsl:template match="/set[site/@reduced][not(document[@kind = 'soa'])]" priority="2"><nothing xmlns=""/></xsl:template>

  <xsl:template match="/set">
    <component-definition uuid="{d:uuid(concat($urn, 'component-definition'))}">
      <metadata>
        <title><xsl:value-of select="concat($organisation, ': ', $t-soa)"/></title>
        <last-modified><xsl:value-of select="concat($as-of, 'T00:00:00Z')"/></last-modified>
        <version><xsl:value-of select="$soa[1]/meta/version"/></version>
        <oscal-version>1.1.2</oscal-version>
        <xsl:if test="$commit != ''"><prop name="commit" ns="{$ours}" value="{$commit}"/></xsl:if>
      </metadata>
      <component uuid="{d:uuid(concat($urn, 'component'))}" type="policy">
        <title><xsl:value-of select="@title"/></title>
        <description>
          <p>
            <xsl:choose>
              <xsl:when test="$soa/meta/scope-statement"><xsl:value-of select="$soa/meta/scope-statement"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="@title"/></xsl:otherwise>
            </xsl:choose>
          </p>
        </description>
        <xsl:for-each select="$soa">
          <control-implementation uuid="{d:uuid(concat($urn, @id))}" source="{concat('urn:dossier:catalogue:', /set/@framework)}">
            <description><p><xsl:value-of select="concat(@id, ' ', meta/title, ' ', meta/version)"/></p></description>
            <xsl:apply-templates select="meta/controls/entry[applicable = 'yes'] | meta/custom-controls/entry"/>
          </control-implementation>
        </xsl:for-each>
      </component>
    </component-definition>
  </xsl:template>

  <xsl:template match="entry">
    <implemented-requirement uuid="{d:uuid(concat($urn, ancestor::document/@id, '#', @id))}" control-id="{translate(@id, $upper, $lower)}">
      <description><p><xsl:value-of select="justification"/></p></description>
      <prop name="implementation-status" value="{translate(status, ' ', '-')}">
        <xsl:if test="status = 'not-implemented'"><xsl:attribute name="ns"><xsl:value-of select="$ours"/></xsl:attribute></xsl:if>
      </prop>
      <xsl:for-each select="reasons/item"><prop name="reason" ns="{$ours}" value="{.}"/></xsl:for-each>
      <xsl:for-each select="target"><prop name="target-date" ns="{$ours}" value="{normalize-space(.)}"/></xsl:for-each>
      <xsl:for-each select="key('implements', @id)/../../.."><prop name="implemented-by" ns="{$ours}" value="{@id}"/></xsl:for-each>
      <xsl:for-each select="responsible"><prop name="responsible" ns="{$ours}" value="{.}"/></xsl:for-each>
      <xsl:for-each select="evidence"><remarks><p><xsl:value-of select="."/></p></remarks></xsl:for-each>
    </implemented-requirement>
  </xsl:template>

</xsl:stylesheet>
