<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Clause by document, for each catalogue besides the framework to whose entries documented information or `clauses` of a document point. A clause
     is covered by who names it or the clause that it is part of, and by documented information that is there; so rule SET-006 has it. Of a
     catalogue of which nothing has to be written, what nobody names is marked in the table and no gap of the set: perhaps only some of it was ever meant. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:key name="claimed" match="/set/document/meta/clauses/item" use="."/>

  <xsl:variable name="clauses-weighed">
    <xsl:for-each select="/set/catalogue[generate-id() != generate-id($framework)][control[key('fulfilled', @id) or key('claimed', @id)]]">
      <catalogue name="{@name}" title="{@title}" href="{@href}">
        <xsl:apply-templates select="control[not(@withdrawn)][not(key('control', @parent)[not(@withdrawn)])]" mode="weigh-clause">
          <xsl:with-param name="kind" select="concat('no-clause', substring('-further', 1, 8 * not(control[key('fulfilled', @id)])))"/>
        </xsl:apply-templates>
      </catalogue>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="clause-catalogues" select="exsl:node-set($clauses-weighed)/catalogue"/>
  <xsl:variable name="clauses" select="$clause-catalogues/clause[not(@parts or @out)]"/>

  <!-- $above: what names the clause that this one is part of; $met: that documented information of it is there, where none of its parts is named;
       $out: what takes it out; $kind: of its gap. -->
  <xsl:template match="control" mode="weigh-clause">
    <xsl:param name="above" select="$nothing"/>
    <xsl:param name="met" select="false()"/>
    <xsl:param name="out" select="$nothing"/>
    <xsl:param name="kind"/>
    <xsl:variable name="taken-out" select="$out | key('not-applicable', @id)"/>
    <xsl:variable name="parts" select="key('part', @id)"/>
    <xsl:variable name="named" select="key('named', @id)"/>
    <xsl:variable name="items" select="key('fulfilled', @id)[@demanded = 'yes']"/>
    <clause>
      <xsl:call-template name="entry-attributes"/>
      <xsl:if test="$taken-out"><xsl:attribute name="out"><xsl:value-of select="$taken-out/reason"/></xsl:attribute></xsl:if>
      <named><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$named/ancestor::document"/></xsl:call-template></named>
      <above><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="$above/ancestor::document"/></xsl:call-template></above>
      <xsl:for-each select="$items">
        <item title="{@item}" state="{@state}"><xsl:call-template name="links-to"><xsl:with-param name="nodes" select="key('document', document)"/></xsl:call-template></item>
        <xsl:if test="@state = 'missing'"><gap kind="unwritten" of="{@item}"/></xsl:if>
      </xsl:for-each>
      <xsl:if test="not($parts or $named or $above or $items or $met or $taken-out)"><gap kind="{$kind}"/></xsl:if>
    </clause>
    <xsl:apply-templates select="$parts" mode="weigh-clause">
      <xsl:with-param name="above" select="$above | $named"/>
      <xsl:with-param name="out" select="$taken-out"/>
      <xsl:with-param name="kind" select="$kind"/>
      <xsl:with-param name="met" select="$met or ($items/document and not(key('named', $parts/@id) or key('fulfilled', $parts/@id)))"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template name="clauses-section">
    <section id="dossier-clauses">
      <h2><xsl:value-of select="$t-clauses-by-document"/></h2>
      <p class="soft"><xsl:value-of select="$t-clauses-lead"/></p>
      <xsl:for-each select="$clause-catalogues">
        <h3><a href="{@href}"><xsl:value-of select="@title"/></a></h3>
        <xsl:variable name="counted" select="clause[not(@parts or @out)]"/>
        <p><xsl:value-of select="concat(count($counted[not(gap)]), ' ', $t-of, ' ', count($counted), ' ', $t-clauses-covered)"/></p>
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'register quiet'"/>
          <xsl:with-param name="caption" select="string(@title)"/>
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-clause"/></th>
              <th scope="col"><xsl:value-of select="$t-documents-named"/></th>
              <th scope="col"><xsl:value-of select="$t-documented"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="rows" select="clause[not(@parts) or named/link or item]"/>
        </xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template match="clause" mode="row">
    <tr id="{@id}">
      <xsl:if test="@out"><xsl:attribute name="class">out</xsl:attribute></xsl:if>
      <xsl:call-template name="entry-head"/>
      <td data-label="{$t-documents-named}">
        <xsl:call-template name="named-cell"/>
        <xsl:call-template name="not-applicable"/>
        <xsl:if test="gap[@kind != 'unwritten']"><xsl:call-template name="gap-tags"/></xsl:if>
      </td>
      <td data-label="{$t-documented}">
        <xsl:for-each select="item">
          <div>
            <xsl:value-of select="concat(@title, ' ')"/>
            <xsl:call-template name="state-tag"/>
            <xsl:if test="link">
              <span class="under">
                <xsl:call-template name="link-list"><xsl:with-param name="links" select="link[position() &lt;= 6]"/></xsl:call-template>
                <xsl:if test="link[7]"><xsl:value-of select="concat(' ', $t-and, ' ', count(link) - 6, ' ', $t-more)"/></xsl:if>
              </span>
            </xsl:if>
          </div>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
