<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The state of a set as far as later ones are compared with it: versions of documents, decisions on controls, levels of risks, states of actions.
     The export baseline.xml is this, and what a project keeps in baselines/ comes back as it was written. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:key name="baseline-title" match="/set/catalogue[@name = /set/@framework]/control" use="@id"/>

  <xsl:template match="set" mode="baseline">
    <baseline as-of="{@as-of}" organisation="{@organisation}" title="{@title}">
      <xsl:if test="site/@commit"><xsl:attribute name="commit"><xsl:value-of select="site/@commit"/></xsl:attribute></xsl:if>
      <xsl:for-each select="document">
        <document id="{@id}" kind="{@kind}" title="{meta/title}" version="{meta/version}" status="{meta/status}" digest="{@digest}"/>
      </xsl:for-each>
      <xsl:apply-templates select="document[not(meta/status = 'superseded' or meta/status = 'withdrawn')]" mode="baseline"/>
    </baseline>
  </xsl:template>

  <xsl:template match="document" mode="baseline"/>

  <xsl:template match="document[@kind = 'soa']" mode="baseline">
    <statement document="{@id}" version="{meta/version}" approved="{meta/approved}">
      <xsl:for-each select="meta/controls/entry | meta/custom-controls/entry">
        <control id="{@id}" title="{title[parent::entry/parent::custom-controls] | key('baseline-title', @id)/@title}">
          <xsl:attribute name="applicable">
            <xsl:choose>
              <xsl:when test="parent::custom-controls">yes</xsl:when>
              <xsl:otherwise><xsl:value-of select="applicable"/></xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <xsl:attribute name="reasons"><xsl:call-template name="baseline-list"><xsl:with-param name="items" select="reasons/item"/></xsl:call-template></xsl:attribute>
          <xsl:attribute name="status"><xsl:value-of select="status"/></xsl:attribute>
          <xsl:attribute name="responsible"><xsl:value-of select="responsible"/></xsl:attribute>
          <xsl:attribute name="target"><xsl:value-of select="target"/></xsl:attribute>
        </control>
      </xsl:for-each>
    </statement>
  </xsl:template>

  <xsl:template match="document[@kind = 'risk-register']" mode="baseline">
    <register document="{@id}" version="{meta/version}">
      <xsl:for-each select="meta/risks/entry">
        <risk id="{@id}" title="{title}" treatment="{treatment}" status="{status}" inherent="{derived/level[@name = 'inherent']/@label}" residual="{derived/level[@name = 'residual']/@label}"/>
      </xsl:for-each>
    </register>
  </xsl:template>

  <xsl:template match="document[@kind = 'treatment-plan']" mode="baseline">
    <plan document="{@id}" version="{meta/version}">
      <xsl:for-each select="meta/actions/entry">
        <action id="{@id}" title="{title}" state="{state}" due="{due}"/>
      </xsl:for-each>
    </plan>
  </xsl:template>

  <xsl:template name="baseline-list">
    <xsl:param name="items"/>
    <xsl:for-each select="$items">
      <xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
