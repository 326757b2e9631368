<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What changed from one state of the set to the next. The states are the baselines, the earliest first, and the set itself; what has an id in
     one is compared with what has it in the other, attribute by attribute. Context of the templates: see each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:import href="baseline.xsl"/>

  <xsl:key name="thing" match="document | control | risk | action" use="concat(name(), ' ', @id, ' ', generate-id(ancestor::baseline))"/>

  <xsl:variable name="states-made">
    <xsl:copy-of select="/set/baseline"/>
    <xsl:apply-templates select="/set" mode="baseline"/>
  </xsl:variable>
  <xsl:variable name="states" select="exsl:node-set($states-made)/baseline"/>
  <xsl:variable name="roles" select="/set/document[@kind = 'roles']/meta/roles/entry"/>

  <!-- Attributes that are compared; what else a baseline says is not. -->
  <xsl:variable name="compared" select="' version status applicable reasons responsible target treatment inherent residual state due '"/>

  <!-- "2026-03-20", and what the state is called if not by its day. Context: baseline. -->
  <xsl:template name="state-name">
    <xsl:value-of select="@as-of"/>
    <xsl:choose>
      <xsl:when test="not(@name)"><xsl:value-of select="concat(' (', $t-now, ')')"/></xsl:when>
      <xsl:when test="@name != @as-of"><xsl:value-of select="concat(' (', @name, ')')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- The id of a section about what came after the state. Context: baseline. -->
  <xsl:template name="state-anchor"><xsl:value-of select="concat('dossier-since-', count(preceding-sibling::baseline) + 1)"/></xsl:template>

  <!-- A part for each sort of thing that changed; context: the earlier state. -->
  <xsl:template name="changes">
    <xsl:variable name="after" select="following-sibling::baseline[1]"/>
    <xsl:variable name="parts">
      <xsl:call-template name="changes-of"><xsl:with-param name="title" select="$t-changed-controls"/><xsl:with-param name="old" select="statement/control"/><xsl:with-param name="new" select="$after/statement/control"/></xsl:call-template>
      <xsl:call-template name="changes-of"><xsl:with-param name="title" select="$t-changed-risks"/><xsl:with-param name="old" select="register/risk"/><xsl:with-param name="new" select="$after/register/risk"/></xsl:call-template>
      <xsl:call-template name="changes-of"><xsl:with-param name="title" select="$t-changed-actions"/><xsl:with-param name="old" select="plan/action"/><xsl:with-param name="new" select="$after/plan/action"/></xsl:call-template>
      <xsl:call-template name="changes-of"><xsl:with-param name="title" select="$t-changed-documents"/><xsl:with-param name="old" select="document"/><xsl:with-param name="new" select="$after/document"/></xsl:call-template>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($parts)/part">
      <h3><xsl:value-of select="@title"/></h3>
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="@title"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="@title"/></th>
            <th scope="col"><xsl:value-of select="$t-what-changed"/></th>
            <th scope="col"><xsl:value-of select="$t-before"/></th>
            <th scope="col"><xsl:value-of select="$t-after"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'40 18 30 30 '"/>
        <xsl:with-param name="rows" select="change"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="not(exsl:node-set($parts)/part)"><p><xsl:value-of select="$t-nothing-changed"/></p></xsl:if>
  </xsl:template>

  <!-- <part> with a <change> for each thing that is new, gone or different. Things of one baseline have ids of their own. -->
  <xsl:template name="changes-of">
    <xsl:param name="title"/>
    <xsl:param name="old"/>
    <xsl:param name="new"/>
    <xsl:variable name="before" select="concat(' ', generate-id(.))"/>
    <xsl:variable name="after" select="concat(' ', generate-id(following-sibling::baseline[1]))"/>
    <xsl:variable name="changes">
      <xsl:for-each select="$new">
        <xsl:variable name="was" select="key('thing', concat(name(), ' ', @id, $before))[1]"/>
        <xsl:choose>
          <xsl:when test="not($was)"><change how="new"><xsl:copy-of select="@id | @title"/><after><xsl:copy-of select="@*"/></after></change></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="." mode="compare"><xsl:with-param name="was" select="$was"/></xsl:apply-templates></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:for-each select="$old[not(key('thing', concat(name(), ' ', @id, $after)))]">
        <change how="gone"><xsl:copy-of select="@id | @title"/><before><xsl:copy-of select="@*"/></before></change>
      </xsl:for-each>
    </xsl:variable>
    <xsl:if test="exsl:node-set($changes)/change"><part title="{$title}"><xsl:copy-of select="$changes"/></part></xsl:if>
  </xsl:template>

  <!-- A change that says only what differs, on both sides; context: the later one. A baseline may lack what a later program writes: that is no difference. -->
  <xsl:template match="document | control | risk | action" mode="compare">
    <xsl:param name="was"/>
    <xsl:variable name="differs">
      <xsl:text> </xsl:text>
      <xsl:for-each select="@*[contains($compared, concat(' ', name(), ' '))]">
        <xsl:if test="$was/@*[name() = name(current())] != string(.)"><xsl:value-of select="concat(name(), ' ')"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$differs != ' '">
        <change how="changed">
          <xsl:copy-of select="@id | @title"/>
          <before><xsl:copy-of select="$was/@*[contains($differs, concat(' ', name(), ' '))]"/></before>
          <after><xsl:copy-of select="@*[contains($differs, concat(' ', name(), ' '))]"/></after>
        </change>
      </xsl:when>
      <xsl:when test="$was/@digest != '' and @digest != $was/@digest"><change how="text"><xsl:copy-of select="@id | @title"/><before/><after/></change></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="change" mode="row">
    <tr>
      <th scope="row"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', @title)"/></th>
      <td data-label="{$t-what-changed}"><span>
        <xsl:attribute name="class">tag<xsl:if test="@how = 'text' or @how = 'gone'"> warn</xsl:if></xsl:attribute>
        <xsl:choose>
          <xsl:when test="@how = 'new'"><xsl:value-of select="$t-is-new"/></xsl:when>
          <xsl:when test="@how = 'gone'"><xsl:value-of select="$t-is-gone"/></xsl:when>
          <xsl:when test="@how = 'text'"><xsl:value-of select="$t-same-version"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$t-is-changed"/></xsl:otherwise>
        </xsl:choose>
      </span></td>
      <td data-label="{$t-before}"><xsl:apply-templates select="before" mode="side"/></td>
      <td data-label="{$t-after}"><xsl:apply-templates select="after" mode="side"/></td>
    </tr>
  </xsl:template>

  <!-- "Status: planned", a line for each. -->
  <xsl:template match="before | after" mode="side">
    <xsl:for-each select="@*[contains($compared, concat(' ', name(), ' ')) and . != '']">
      <span class="under">
        <xsl:call-template name="compared"><xsl:with-param name="name" select="name()"/></xsl:call-template>
        <xsl:text>: </xsl:text>
        <xsl:choose>
          <xsl:when test="name() = 'responsible' and $roles[@id = current()]"><xsl:value-of select="$roles[@id = current()]/title"/></xsl:when>
          <xsl:when test="name() = 'target' or name() = 'due'"><span class="date"><xsl:value-of select="."/></span></xsl:when>
          <xsl:when test="name() = 'reasons'"><xsl:call-template name="words"><xsl:with-param name="values" select="string(.)"/></xsl:call-template></xsl:when>
          <xsl:otherwise><xsl:call-template name="word"><xsl:with-param name="value" select="string(.)"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
      </span>
    </xsl:for-each>
  </xsl:template>

  <!-- Values with a blank between them: "Risk, legal". -->
  <xsl:template name="words">
    <xsl:param name="values"/>
    <xsl:if test="$values != ''">
      <xsl:call-template name="word"><xsl:with-param name="value" select="substring-before(concat($values, ' '), ' ')"/></xsl:call-template>
      <xsl:if test="contains($values, ' ')">, </xsl:if>
      <xsl:call-template name="words"><xsl:with-param name="values" select="substring-after($values, ' ')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- A row for each state that has a statement of applicability, the latest first. Context: any. -->
  <xsl:template name="statement-versions">
    <xsl:variable name="latest-first">
      <xsl:for-each select="$states/statement">
        <xsl:sort select="position()" data-type="number" order="descending"/>
        <xsl:variable name="in" select="control[@applicable = 'yes']"/>
        <statement version="{@version}" approved="{@approved}" total="{count(control)}" included="{count($in)}" excluded="{count(control[@applicable = 'no'])}"
                   implemented="{count($in[@status = 'implemented'])}" partial="{count($in[@status = 'partial'])}" planned="{count($in[@status = 'planned'])}"
                   not-implemented="{count($in[@status = 'not-implemented'])}">
          <xsl:attribute name="state"><xsl:for-each select=".."><xsl:call-template name="state-name"/></xsl:for-each></xsl:attribute>
        </statement>
      </xsl:for-each>
    </xsl:variable>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-statement-versions"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-version"/></th>
          <th scope="col"><xsl:value-of select="$t-state"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-total"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-included"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-excluded"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-implemented"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-partial"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-planned"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-not-implemented"/></th>
        </tr>
      </xsl:with-param>
      <!-- As wide as the words are in any language. -->
      <xsl:with-param name="weights">12 24 <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-total"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-included"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-excluded"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-implemented"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-partial"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-planned"/></xsl:call-template>
        <xsl:call-template name="weight"><xsl:with-param name="label" select="$t-not-implemented"/></xsl:call-template>
      </xsl:with-param>
      <xsl:with-param name="rows" select="exsl:node-set($latest-first)/statement"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="statement" mode="row">
    <tr>
      <th scope="row"><xsl:value-of select="@version"/></th>
      <td data-label="{$t-state}"><xsl:value-of select="@state"/></td>
      <td class="n" data-label="{$t-total}"><xsl:value-of select="@total"/></td>
      <td class="n" data-label="{$t-included}"><xsl:value-of select="@included"/></td>
      <td class="n" data-label="{$t-excluded}"><xsl:value-of select="@excluded"/></td>
      <td class="n" data-label="{$t-implemented}"><xsl:value-of select="@implemented"/></td>
      <td class="n" data-label="{$t-partial}"><xsl:value-of select="@partial"/></td>
      <td class="n" data-label="{$t-planned}"><xsl:value-of select="@planned"/></td>
      <td class="n" data-label="{$t-not-implemented}"><xsl:value-of select="@not-implemented"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
