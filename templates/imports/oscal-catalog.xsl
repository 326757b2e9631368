<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- An OSCAL catalog (NIST OSCAL 1.x, XML) as a catalogue of ours: ids and titles of groups and controls, without their text. The outermost
     group of a control is its group; a group within one becomes an entry, and what it holds its parts, as control enhancements are of controls.
     An id is the label that people cite, or else OSCAL's own in capitals. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:o="http://csrc.nist.gov/ns/oscal/1.0" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="o str">

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="name"/>

  <xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyz'"/>
  <xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>

  <xsl:template match="/">
    <xsl:if test="not(o:catalog)"><xsl:message terminate="yes">the root is no 'catalog' of OSCAL</xsl:message></xsl:if>
    <xsl:apply-templates select="o:catalog"/>
  </xsl:template>

  <xsl:template match="o:catalog">
    <xsl:value-of select="concat('catalogue: ', $name, '&#10;title: ')"/>
    <xsl:call-template name="quoted"><xsl:with-param name="text" select="o:metadata/o:title"/></xsl:call-template>
    <xsl:value-of select="concat('&#10;prefix: ', $name, '&#10;noun: control&#10;source: ')"/>
    <xsl:call-template name="quoted"><xsl:with-param name="text" select="concat('OSCAL catalog ', @uuid, ', version ', o:metadata/o:version)"/></xsl:call-template>
    <xsl:text>&#10;licence: ""&#10;groups:&#10;</xsl:text>
    <xsl:for-each select="o:group">
      <xsl:text>  - {id: </xsl:text><xsl:call-template name="id"/>
      <xsl:text>, title: </xsl:text><xsl:call-template name="quoted"><xsl:with-param name="text" select="o:title"/></xsl:call-template>
      <xsl:text>}&#10;</xsl:text>
    </xsl:for-each>
    <xsl:if test="o:control"><xsl:text>  - {id: "-", title: "-"}&#10;</xsl:text></xsl:if>
    <xsl:text>entries:&#10;</xsl:text>
    <xsl:for-each select="o:group">
      <xsl:apply-templates select="o:control | o:group"><xsl:with-param name="group" select="."/></xsl:apply-templates>
    </xsl:for-each>
    <xsl:apply-templates select="o:control"/>
  </xsl:template>

  <!-- $group: the outermost; $parent: what the entry is part of. -->
  <xsl:template match="o:control | o:group">
    <xsl:param name="group" select="/.."/>
    <xsl:param name="parent" select="/.."/>
    <xsl:text>  - {id: </xsl:text><xsl:call-template name="id"/>
    <xsl:text>, title: </xsl:text><xsl:call-template name="quoted"><xsl:with-param name="text" select="o:title"/></xsl:call-template>
    <xsl:text>, group: </xsl:text>
    <xsl:for-each select="$group"><xsl:call-template name="id"/></xsl:for-each>
    <xsl:if test="not($group)">"-"</xsl:if>
    <xsl:for-each select="$parent"><xsl:text>, parent: </xsl:text><xsl:call-template name="id"/></xsl:for-each>
    <xsl:if test="translate(o:prop[@name = 'status']/@value, $upper, $lower) = 'withdrawn'">, withdrawn: yes</xsl:if>
    <xsl:text>}&#10;</xsl:text>
    <xsl:apply-templates select="o:control | o:group">
      <xsl:with-param name="group" select="$group"/>
      <xsl:with-param name="parent" select="."/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="id">
    <xsl:variable name="label" select="o:prop[@name = 'label' and not(@class)]/@value"/>
    <xsl:call-template name="quoted">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="$label"><xsl:value-of select="$label"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="translate(@id, $lower, $upper)"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A scalar of YAML in single quotes, on one line. -->
  <xsl:template name="quoted">
    <xsl:param name="text"/>
    <xsl:variable name="apostrophe">'</xsl:variable>
    <xsl:value-of select="concat($apostrophe, str:replace(normalize-space($text), $apostrophe, concat($apostrophe, $apostrophe)), $apostrophe)"/>
  </xsl:template>

</xsl:stylesheet>
