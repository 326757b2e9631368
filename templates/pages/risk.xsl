<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The page of a risk: its fields by group, its levels with their place in the grid, its treatment, and whether its acceptance stands. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:d="urn:dossier" exclude-result-prefixes="d">
  <xsl:import href="entry.xsl"/>
  <xsl:include href="partials/risk-place.xsl"/>

  <xsl:variable name="levels" select="/entry/derived/level"/>
  <xsl:variable name="before" select="($levels[@name = 'inherent'] | $levels[@name = 'current'])[last()]"/>
  <xsl:variable name="residual" select="$levels[@name = 'residual']"/>
  <xsl:variable name="treated" select="not($fields/status = 'open' or $fields/status = 'in-treatment')"/>
  <!-- The level that holds: what remains, but as long as treatment goes on what there is. -->
  <xsl:variable name="after" select="($before | $residual[$treated])[last()]"/>
  <!-- What is accepted is what remains (ISO/IEC 27001 6.1.3 f), here as in the rules RSK-011, RSK-016 and RSK-017 and in exports/risks.xsl. Until
       treatment is complete, the level that there is is tolerated by the approval of the plan. -->
  <xsl:variable name="accepted" select="($before | $residual)[last()]"/>

  <xsl:template match="entry" mode="tags">
    <xsl:apply-templates select="fields/status" mode="cell"/>
    <span class="tag"><xsl:for-each select="fields/polarity"><xsl:apply-templates select="." mode="value"/></xsl:for-each></span>
    <xsl:apply-templates select="$after"/>
  </xsl:template>

  <xsl:template match="entry" mode="facts">
    <xsl:apply-templates select="fields/owner | fields/category | fields/identified | fields/status | fields/priority | fields/treatment | fields/review | fields/closed | fields/closed-by" mode="field"/>
    <xsl:apply-templates select="register" mode="fact"/>
  </xsl:template>

  <xsl:template match="entry" mode="groups">
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'risk'"/>
      <xsl:with-param name="title" select="$t-risk-itself"/>
      <xsl:with-param name="content"><xsl:call-template name="facts"><xsl:with-param name="of" select="fields/description | fields/loses"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'cause'"/>
      <xsl:with-param name="title" select="$t-cause"/>
      <xsl:with-param name="content"><xsl:call-template name="facts"><xsl:with-param name="of" select="fields/threat | fields/vulnerability | fields/event | fields/existing-controls"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'levels'"/>
      <xsl:with-param name="title" select="$t-assessment"/>
      <xsl:with-param name="content">
        <xsl:if test="$levels"><xsl:call-template name="risk-place"/></xsl:if>
        <xsl:if test="fields/level | fields/current-level | fields/residual-level | fields/residual-scored | fields/evaluation">
          <dl class="fields"><xsl:apply-templates select="fields/level | fields/current-level | fields/residual-level | fields/residual-scored | fields/evaluation" mode="field"/></dl>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'treatment'"/>
      <xsl:with-param name="title" select="$t-treatment"/>
      <xsl:with-param name="content"><xsl:call-template name="facts"><xsl:with-param name="of" select="fields/treatment | fields/treatment-reason | fields/sharing | fields/avoidance | fields/benefit"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'controls'"/>
      <xsl:with-param name="title" select="$t-controls"/>
      <xsl:with-param name="content"><xsl:call-template name="controls"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="actions"/>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'acceptance'"/>
      <xsl:with-param name="title" select="$t-acceptance"/>
      <xsl:with-param name="content"><xsl:call-template name="acceptance"/></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'touches'"/>
      <xsl:with-param name="title" select="$t-touches"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="named[@field != 'controls']"/>
      </xsl:with-param>
    </xsl:call-template>
    <!-- Fields that a project has added. -->
    <xsl:call-template name="part">
      <xsl:with-param name="id" select="'others'"/>
      <xsl:with-param name="title" select="$t-others"/>
      <xsl:with-param name="content"><xsl:call-template name="facts"><xsl:with-param name="of" select="fields/*[not(@label = $thing/named/@label)]
        [not(contains(concat(' title description polarity owner identified category threat vulnerability event loses existing-controls likelihood consequence level',
          ' current-likelihood current-consequence current-level evaluation priority treatment treatment-reason sharing avoidance benefit residual-likelihood',
          ' residual-consequence residual-level residual-scored acceptance status review closed closed-by '), concat(' ', name(), ' ')))]"/></xsl:call-template></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The statement of applicability lists the risks of each control: that is said under the controls. -->
  <xsl:template match="entry" mode="others">
    <xsl:call-template name="namers">
      <xsl:with-param name="cards" select="$naming/card[not(@entry = 'action' and @field)][not(@field = 'risks' and @ref = $thing/named[@field = 'controls']/card/@ref)]"/>
      <xsl:with-param name="documents" select="$naming[clause or field]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="controls">
    <xsl:variable name="cards" select="named[@field = 'controls']/card"/>
    <xsl:if test="$cards">
      <xsl:call-template name="table">
        <xsl:with-param name="class" select="'register quiet'"/>
        <xsl:with-param name="caption" select="$t-controls"/>
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-control"/></th>
            <th scope="col"><xsl:value-of select="$t-decision"/></th>
            <th scope="col"><xsl:value-of select="$t-implementation"/></th>
            <th scope="col"><xsl:value-of select="$t-responsible"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="rows" select="$cards/@entry"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template match="card/@entry" mode="row">
    <xsl:variable name="card" select=".."/>
    <tr>
      <th scope="row"><xsl:for-each select="$card"><xsl:call-template name="card-link"/></xsl:for-each></th>
      <td data-label="{$t-decision}"><xsl:choose>
        <xsl:when test="$card/applicable = 'no' or $card/applicable = 'false'"><span class="tag bad"><xsl:value-of select="$t-excluded"/></span></xsl:when>
        <xsl:when test="$card/applicable or $card/status"><xsl:value-of select="$t-included"/></xsl:when>
        <xsl:otherwise><span class="tag warn"><xsl:value-of select="$t-undecided"/></span></xsl:otherwise>
      </xsl:choose></td>
      <td data-label="{$t-implementation}"><xsl:apply-templates select="$card/status" mode="cell"/></td>
      <td data-label="{$t-responsible}"><xsl:apply-templates select="$card/responsible" mode="cell"/></td>
    </tr>
  </xsl:template>

  <!-- An acceptance is of the residual score of that day, and lasts as long as the method allows for the level. -->
  <xsl:template name="acceptance">
    <xsl:variable name="date" select="string(fields/acceptance/date/@day)"/>
    <xsl:variable name="lasts" select="string(method/levels/item[name = $accepted/@value]/accepted-for)"/>
    <xsl:variable name="end" select="substring(d:add($date, $lasts), 1 div ($lasts != ''))"/>
    <xsl:variable name="again" select="d:day(fields/residual-scored/@day) &gt; d:day($date)"/>
    <xsl:variable name="other" select="fields/acceptance/level[d:normal(.) != d:normal($accepted/@value) and d:normal(.) != d:normal($accepted/@label)]"/>
    <xsl:if test="not(fields/acceptance)"><p class="soft"><xsl:value-of select="$t-not-accepted"/></p></xsl:if>
    <xsl:variable name="waits" select="fields/polarity = 'threat' and not($treated) and $before and $residual"/>
    <xsl:if test="fields/acceptance or $waits"><dl class="fields">
      <xsl:if test="fields/acceptance">
        <xsl:apply-templates select="fields/acceptance/*[not(self::reason or self::level)]" mode="field"/>
        <xsl:if test="$accepted and ($other or not($again))"><div><dt><xsl:value-of select="$t-accepted-level"/></dt><dd><xsl:choose>
          <xsl:when test="$other"><xsl:value-of select="$other"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="$accepted"/><xsl:for-each select="$accepted"><xsl:text> </xsl:text><span class="soft"><xsl:call-template name="level-name"/></span></xsl:for-each></xsl:otherwise>
        </xsl:choose></dd></div></xsl:if>
        <div><dt><xsl:value-of select="$t-state"/></dt><dd><xsl:choose>
          <xsl:when test="fields/status = 'closed'"><xsl:value-of select="$t-risk-closed"/></xsl:when>
          <xsl:when test="$again"><span class="tag bad"><xsl:value-of select="$t-no-longer"/></span><xsl:value-of select="concat(' ', $t-scored-again, ' ', fields/residual-scored)"/></xsl:when>
          <xsl:when test="$other"><span class="tag bad"><xsl:value-of select="$t-no-longer"/></span><xsl:value-of select="concat(' ', $t-now-at, ' ', $accepted/@label)"/></xsl:when>
          <xsl:when test="$end != '' and d:day($end) &lt; d:day($site/@day)"><span class="tag bad"><xsl:value-of select="$t-no-longer"/></span><xsl:value-of select="concat(' ', $t-ended, ' ', $end)"/></xsl:when>
          <xsl:otherwise><span class="tag good"><xsl:value-of select="$t-stands"/></span><xsl:if test="$end != ''"><xsl:value-of select="concat(' ', $t-until-day, ' ', $end)"/></xsl:if></xsl:otherwise>
        </xsl:choose></dd></div>
      </xsl:if>
      <xsl:if test="$waits"><xsl:call-template name="tolerated"/></xsl:if>
      <xsl:apply-templates select="fields/acceptance/reason" mode="field"/>
    </dl></xsl:if>
  </xsl:template>

  <!-- Until when the level that there is has to be lived with: the last open action is due. -->
  <xsl:template name="tolerated">
    <xsl:variable name="dues" select="$naming/card[@entry = 'action'][@field][not(state = 'done' or state = 'cancelled')]/due"/>
    <xsl:variable name="last">
      <xsl:for-each select="$dues"><xsl:sort select="@day" order="descending"/><xsl:if test="position() = 1"><xsl:value-of select="@day"/></xsl:if></xsl:for-each>
    </xsl:variable>
    <div><dt><xsl:value-of select="$t-tolerated"/></dt><dd>
      <xsl:apply-templates select="$before"/><xsl:for-each select="$before"><xsl:text> </xsl:text><span class="soft"><xsl:call-template name="level-name"/></span></xsl:for-each>
      <xsl:choose>
        <xsl:when test="not($dues)"><xsl:text> </xsl:text><span class="tag bad"><xsl:value-of select="$t-no-open-action"/></span></xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="concat(' ', $t-tolerated-until, ' ')"/><xsl:apply-templates select="$dues[@day = $last][1]" mode="value"/>
          <xsl:if test="d:day($last) &lt; d:day($site/@day)"><xsl:text> </xsl:text><span class="tag bad"><xsl:value-of select="$t-passed-day"/></span></xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </dd></div>
  </xsl:template>
</xsl:stylesheet>
