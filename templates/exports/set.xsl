<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The whole set as JSON, written as XPath functions have it in XML (XPath and XQuery Functions and Operators 3.1, 17.4):
       organisation, title, as-of, framework, language, commit, tool
       documents  [{id, kind, path, language, FIELD: value …, REGISTER: [{id, FIELD: value …, levels: {NAME: {label, rank}}}]}]
       catalogues [{name, prefix, controls: [{id, title, group}]}]
     A field is called and typed as in its kind: numbers and booleans as such, dates and references as text. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" xmlns="http://www.w3.org/2005/xpath-functions" exclude-result-prefixes="d">

  <xsl:import href="../pages/partials/export.xsl"/>

  <xsl:template match="/set">
    <map>
      <string key="organisation"><xsl:value-of select="@organisation"/></string>
      <string key="title"><xsl:value-of select="@title"/></string>
      <string key="as-of"><xsl:value-of select="@as-of"/></string>
      <string key="framework"><xsl:value-of select="@framework"/></string>
      <string key="language"><xsl:value-of select="@language"/></string>
      <string key="commit"><xsl:value-of select="$commit"/></string>
      <string key="tool"><xsl:value-of select="concat('dossier ', $version)"/></string>
      <array key="documents">
        <xsl:for-each select="document">
          <map>
            <string key="id"><xsl:value-of select="@id"/></string>
            <string key="kind"><xsl:value-of select="@kind"/></string>
            <string key="path"><xsl:value-of select="@path"/></string>
            <xsl:apply-templates select="meta/*[local-name() != 'id' and local-name() != 'kind']"/>
          </map>
        </xsl:for-each>
      </array>
      <array key="catalogues">
        <xsl:for-each select="catalogue">
          <map>
            <string key="name"><xsl:value-of select="@name"/></string>
            <string key="prefix"><xsl:value-of select="@prefix"/></string>
            <array key="controls">
              <xsl:for-each select="control">
                <map>
                  <string key="id"><xsl:value-of select="@id"/></string>
                  <string key="title"><xsl:value-of select="@title"/></string>
                  <string key="group"><xsl:value-of select="@group"/></string>
                </map>
              </xsl:for-each>
            </array>
          </map>
        </xsl:for-each>
      </array>
    </map>
  </xsl:template>

  <!-- A field or a member of a list: its type is that of the field. -->
  <xsl:template match="*">
    <xsl:variable name="type" select="d:type(.)"/>
    <xsl:choose>
      <xsl:when test="$type = 'list' or $type = 'entries'"><array key="{local-name()}"><xsl:apply-templates select="item | entry" mode="member"/></array></xsl:when>
      <xsl:when test="$type = 'map'"><map key="{local-name()}"><xsl:apply-templates select="*"/></map></xsl:when>
      <xsl:when test="$type = 'boolean'"><boolean key="{local-name()}"><xsl:value-of select=". = 'yes'"/></boolean></xsl:when>
      <xsl:when test="$type = 'number' and number(.) = number(.)"><number key="{local-name()}"><xsl:value-of select="."/></number></xsl:when>
      <xsl:otherwise><string key="{local-name()}"><xsl:value-of select="."/></string></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="entry" mode="member">
    <map>
      <string key="id"><xsl:value-of select="@id"/></string>
      <xsl:apply-templates select="*[local-name() != 'id' and local-name() != 'derived']"/>
      <xsl:if test="derived/level">
        <map key="levels">
          <xsl:for-each select="derived/level">
            <map key="{@name}">
              <string key="label"><xsl:value-of select="@label"/></string>
              <number key="rank"><xsl:value-of select="@rank"/></number>
            </map>
          </xsl:for-each>
        </map>
      </xsl:if>
    </map>
  </xsl:template>

  <xsl:template match="item" mode="member">
    <xsl:choose>
      <xsl:when test="*"><map><xsl:apply-templates select="*"/></map></xsl:when>
      <xsl:otherwise><string><xsl:value-of select="."/></string></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
