<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The filter of the statement by theme, state and reason: groups of radio buttons. It needs no script: theme/filter.css hides the rows
     whose attribute data-is lacks the word of the button that is chosen. A browser that can't do that shows all rows and no filter. Needs $rows,
     $themes and the key "theme" of soa.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:key name="reason" match="register/entry" use="reasons/item"/>

  <xsl:variable name="custom" select="/document/registers/register[@name = 'custom-controls']/entry"/>
  <xsl:variable name="controls" select="$rows | $custom"/>
  <xsl:variable name="excluded" select="$rows[applicable = 'no' or applicable = 'false']"/>
  <xsl:variable name="decided" select="$rows[applicable = 'yes' or applicable = 'true'][status] | $custom[status]"/>

  <!-- What the filter knows about an entry: its state and its reasons. -->
  <xsl:template match="entry | undecided" mode="mark">
    <xsl:attribute name="data-is">
      <xsl:choose>
        <xsl:when test="applicable = 'no' or applicable = 'false'">excluded</xsl:when>
        <xsl:when test="status and (applicable or ../@name = 'custom-controls')"><xsl:value-of select="status"/></xsl:when>
        <xsl:otherwise>undecided</xsl:otherwise>
      </xsl:choose>
      <xsl:for-each select="reasons/item"><xsl:value-of select="concat(' ', .)"/></xsl:for-each>
    </xsl:attribute>
  </xsl:template>

  <xsl:template name="soa-filter">
    <div class="filter" id="dossier-filter" role="group" aria-labelledby="dossier-filter-title">
      <p class="contents-title" id="dossier-filter-title"><xsl:value-of select="$t-filter"/></p>
      <xsl:if test="$themes[2] or $custom"><fieldset>
        <legend><xsl:value-of select="$t-theme"/></legend>
        <xsl:call-template name="soa-all"><xsl:with-param name="name" select="'theme'"/></xsl:call-template>
        <xsl:for-each select="$themes[position() &lt;= 24]">
          <xsl:call-template name="soa-choice">
            <xsl:with-param name="name" select="'theme'"/>
            <xsl:with-param name="value" select="position()"/>
            <xsl:with-param name="text"><xsl:call-template name="theme-title"/></xsl:with-param>
            <xsl:with-param name="entries" select="key('theme', concat('controls ', derived/control/@group))"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="$custom">
          <xsl:call-template name="soa-choice">
            <xsl:with-param name="name" select="'theme'"/>
            <xsl:with-param name="value" select="'other'"/>
            <xsl:with-param name="text" select="string($custom/../@label)"/>
            <xsl:with-param name="entries" select="$custom"/>
          </xsl:call-template>
        </xsl:if>
      </fieldset></xsl:if>
      <fieldset>
        <legend><xsl:value-of select="$t-implementation"/></legend>
        <xsl:call-template name="soa-all"><xsl:with-param name="name" select="'status'"/></xsl:call-template>
        <xsl:call-template name="soa-state"><xsl:with-param name="value" select="'implemented'"/><xsl:with-param name="text" select="$t-implemented"/></xsl:call-template>
        <xsl:call-template name="soa-state"><xsl:with-param name="value" select="'partial'"/><xsl:with-param name="text" select="$t-partial"/></xsl:call-template>
        <xsl:call-template name="soa-state"><xsl:with-param name="value" select="'planned'"/><xsl:with-param name="text" select="$t-planned"/></xsl:call-template>
        <xsl:call-template name="soa-state"><xsl:with-param name="value" select="'not-implemented'"/><xsl:with-param name="text" select="$t-not-implemented"/></xsl:call-template>
        <xsl:call-template name="soa-choice">
          <xsl:with-param name="name" select="'status'"/>
          <xsl:with-param name="value" select="'excluded'"/>
          <xsl:with-param name="text" select="$t-excluded"/>
          <xsl:with-param name="entries" select="$excluded"/>
        </xsl:call-template>
        <xsl:call-template name="soa-choice">
          <xsl:with-param name="name" select="'status'"/>
          <xsl:with-param name="value" select="'undecided'"/>
          <xsl:with-param name="text" select="$t-undecided"/>
          <xsl:with-param name="entries" select="$controls[count(. | $excluded | $decided) &gt; count($excluded | $decided)]"/>
        </xsl:call-template>
      </fieldset>
      <fieldset>
        <legend><xsl:value-of select="$t-why"/></legend>
        <xsl:call-template name="soa-all"><xsl:with-param name="name" select="'reason'"/></xsl:call-template>
        <xsl:call-template name="soa-reason"><xsl:with-param name="value" select="'risk'"/><xsl:with-param name="text" select="$t-reason-risk"/></xsl:call-template>
        <xsl:call-template name="soa-reason"><xsl:with-param name="value" select="'legal'"/><xsl:with-param name="text" select="$t-reason-legal"/></xsl:call-template>
        <xsl:call-template name="soa-reason"><xsl:with-param name="value" select="'contractual'"/><xsl:with-param name="text" select="$t-reason-contractual"/></xsl:call-template>
        <xsl:call-template name="soa-reason"><xsl:with-param name="value" select="'business'"/><xsl:with-param name="text" select="$t-reason-business"/></xsl:call-template>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:template name="soa-all">
    <xsl:param name="name"/>
    <label><input type="radio" name="dossier-{$name}" value="" checked=""/><xsl:value-of select="concat(' ', $t-all)"/></label>
  </xsl:template>

  <xsl:template name="soa-choice">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:param name="text"/>
    <xsl:param name="entries"/>
    <label>
      <input type="radio" name="dossier-{$name}" value="{$value}" id="dossier-{$name}-{$value}"/>
      <xsl:value-of select="concat(' ', $text, ' (', count($entries), ')')"/>
    </label>
  </xsl:template>

  <xsl:template name="soa-state">
    <xsl:param name="value"/>
    <xsl:param name="text"/>
    <xsl:call-template name="soa-choice">
      <xsl:with-param name="name" select="'status'"/>
      <xsl:with-param name="value" select="$value"/>
      <xsl:with-param name="text" select="$text"/>
      <xsl:with-param name="entries" select="$decided[status = $value]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="soa-reason">
    <xsl:param name="value"/>
    <xsl:param name="text"/>
    <xsl:call-template name="soa-choice">
      <xsl:with-param name="name" select="'reason'"/>
      <xsl:with-param name="value" select="$value"/>
      <xsl:with-param name="text" select="$text"/>
      <xsl:with-param name="entries" select="key('reason', $value)[count(. | $controls) = count($controls)]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- How many rows are left, which the style sheet counts; it stands behind all of them. -->
  <xsl:template name="soa-shown">
    <p class="shown">
      <span></span>
      <xsl:value-of select="concat(' ', $t-of, ' ', count($controls), ' ', $t-shown)"/>
      <xsl:text> </xsl:text>
      <a href="#dossier-filter"><xsl:value-of select="$t-to-filter"/></a>
    </p>
  </xsl:template>
</xsl:stylesheet>
