<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What the parts of a pack have in common. A pack is one PDF of documents and of parts that are made from the whole set; a part is a stylesheet of
     templates/packs/, applied to <set> with <pack> as its last child, for print only. What binds the pack turns a link into a jump, and paints the
     number of a page into the empty box that stands for it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="strings-packs.xsl"/>

  <xsl:key name="member" match="/set/pack/chapter/member" use="@ref"/>
  <xsl:key name="in-set" match="/set/document" use="@id"/>
  <!-- What is left out of a pack that stops at a classification: nothing of its contents may be in a part. Only what was merely not chosen lies
       below for certain, for a document may be left out for several reasons, and one is given. -->
  <xsl:key name="hidden" match="/set/pack/left-out[@why = 'ceiling' or (../@ceiling != '' and @why != 'selection')]" use="@ref"/>
  <xsl:variable name="secret" select="/set/pack/left-out[@why = 'ceiling' or (../@ceiling != '' and @why != 'selection')]/@ref"/>

  <xsl:key name="listed" match="/set/catalogue/control" use="@id"/>
  <xsl:key name="listed" match="/set/document[@kind = 'soa']/meta/custom-controls/entry" use="@id"/>

  <xsl:key name="role-entry" match="/set/document[@kind = 'roles']/meta/roles/entry" use="@id"/>

  <!-- The name of the part, and the id before # of its markers. -->
  <xsl:param name="part"/>
  <xsl:variable name="self" select="concat('pack-', $part)"/>
  <xsl:variable name="bound" select="/set/pack"/>
  <xsl:variable name="members" select="$bound/chapter/member"/>
  <!-- Terms that the pack explains, if any: without them it has no glossary. -->
  <xsl:variable name="terms" select="/set/document[@kind = 'glossary'][not(meta/status = 'superseded' or meta/status = 'withdrawn')][not(key('hidden', @id))]/meta/terms/entry"/>

  <!-- It also stands in the outline of the file. -->
  <xsl:template match="set" mode="title"><xsl:call-template name="part-title"><xsl:with-param name="name" select="$part"/></xsl:call-template></xsl:template>

  <xsl:template match="set" mode="front">
    <p class="letterhead"><xsl:value-of select="concat($site/@organisation, ' · ', $site/@title)"/></p>
    <p class="kicker"><xsl:value-of select="$bound/@title"/></p>
    <h1><xsl:call-template name="part-title"><xsl:with-param name="name" select="$part"/></xsl:call-template></h1>
    <xsl:variable name="lead"><xsl:call-template name="part-lead"><xsl:with-param name="name" select="$part"/></xsl:call-template></xsl:variable>
    <xsl:if test="$lead != ''"><p class="summary"><xsl:value-of select="$lead"/></p></xsl:if>
  </xsl:template>

  <!-- The box of a page number. $of: POL-AC#top, RISKS#RISK-004, pack-gaps#top. -->
  <xsl:template name="pack-page">
    <xsl:param name="of"/>
    <a class="pg" href="x-dossier:page:{$of}"></a>
  </xsl:template>

  <!-- Links of all partials, $to being POL-AC.html#scope: a jump if the pack holds the document, else nothing. -->
  <xsl:template name="href">
    <xsl:param name="to"/>
    <xsl:variable name="page" select="substring-before(concat($to, '#'), '#')"/>
    <xsl:variable name="anchor" select="substring-after($to, '#')"/>
    <xsl:choose>
      <xsl:when test="contains($page, ':')"><xsl:value-of select="$to"/></xsl:when>
      <!-- What was weighed is no node of the set, and keys look in the document of the context. -->
      <xsl:otherwise><xsl:for-each select="$bound[key('member', substring-before($page, '.html'))]">
        <xsl:value-of select="concat('x-dossier:file:', substring-before($page, '.html'), '.pdf#', $anchor, substring('top', 1, 3 * ($anchor = '')))"/>
      </xsl:for-each></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- $text with a jump to $to, and the page at the right end of the line; without the page, if the pack does not hold it. -->
  <xsl:template name="pack-link">
    <xsl:param name="to" select="@href"/>
    <xsl:param name="text"/>
    <xsl:param name="class" select="'ref'"/>
    <xsl:variable name="document" select="substring-before($to, '.html')"/>
    <xsl:variable name="anchor" select="substring-after($to, '#')"/>
    <span class="{$class}">
      <xsl:call-template name="link"><xsl:with-param name="to" select="$to"/><xsl:with-param name="text" select="$text"/></xsl:call-template>
      <xsl:for-each select="$bound"><xsl:choose>
        <xsl:when test="key('member', $document)">
          <xsl:call-template name="pack-page"><xsl:with-param name="of" select="concat($document, '#', $anchor, substring('top', 1, 3 * ($anchor = '')))"/></xsl:call-template>
        </xsl:when>
        <xsl:when test="key('in-set', $document)"><span class="soft"><xsl:value-of select="concat(' (', $t-not-in-pack, ')')"/></span></xsl:when>
      </xsl:choose></xsl:for-each>
    </span>
  </xsl:template>

  <!-- A line about a document: "POL-AC Access control policy (in review)"; context: the document. -->
  <xsl:template name="pack-document">
    <xsl:call-template name="pack-link">
      <xsl:with-param name="text">
        <span class="id"><xsl:value-of select="@id"/></span>
        <!-- What is left out for its classification is known by its id alone. -->
        <xsl:value-of select="concat(' ', meta/title[not(key('hidden', ../../@id))])"/>
        <xsl:call-template name="pack-status"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- An id and its page, for many beside each other; context: the document. -->
  <xsl:template name="pack-id">
    <xsl:call-template name="pack-link">
      <xsl:with-param name="class" select="'at'"/>
      <xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span><xsl:call-template name="pack-status"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Context: document. Its status, where that is not approved. -->
  <xsl:template name="pack-status">
    <xsl:if test="meta/status and meta/status != 'approved'">
      <span class="soft"><xsl:text> (</xsl:text><xsl:call-template name="word"><xsl:with-param name="value" select="string(meta/status)"/></xsl:call-template><xsl:text>)</xsl:text></span>
    </xsl:if>
  </xsl:template>

  <!-- Ids of a catalogue or of registers with a comma between them, each a jump where it leads into the pack; $nodes have @id and @href. -->
  <xsl:template name="pack-ids">
    <xsl:param name="nodes"/>
    <xsl:for-each select="$nodes">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:call-template name="link">
        <xsl:with-param name="to" select="string(@href)"/>
        <xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span></xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Ids of controls and clauses, as the document has them; one on which a statement in the pack decides is a jump. -->
  <xsl:template name="pack-named">
    <xsl:param name="items"/>
    <xsl:for-each select="$items">
      <xsl:if test="position() &gt; 1">, </xsl:if>
      <xsl:call-template name="link">
        <xsl:with-param name="to" select="string(key('listed', .)/@href)"/>
        <xsl:with-param name="text"><span class="code"><xsl:value-of select="."/></span></xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The weight of a column of short values, which has to be as wide as its longest word in any language. -->
  <xsl:template name="pack-weight">
    <xsl:param name="label"/>
    <xsl:param name="fields"/>
    <xsl:call-template name="weight">
      <xsl:with-param name="label" select="$label"/>
      <xsl:with-param name="text"><xsl:for-each select="$fields[position() &lt;= 40]"><xsl:call-template name="word"><xsl:with-param name="value" select="string(.)"/></xsl:call-template><xsl:text> </xsl:text></xsl:for-each></xsl:with-param>
      <xsl:with-param name="count" select="count($fields[position() &lt;= 40]) + 0.001"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A sentence about what is missing; every part that would be empty says why. -->
  <xsl:template name="pack-nothing">
    <xsl:param name="text"/>
    <p class="notice"><xsl:value-of select="$text"/></p>
  </xsl:template>
</xsl:stylesheet>
