<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- What exercises reached against its targets: a picture for each exercise, in which a line is the target and a bar what was needed of it, and
     a table. Needs $times: the recovery times and points of results. The target is that of the day where the result has one, else the one of the
     analysis, as in rule EXR-003. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svg="http://www.w3.org/2000/svg" exclude-result-prefixes="svg">

  <xsl:template name="reached">
    <p class="soft"><xsl:value-of select="$t-results-lead"/></p>
    <div class="pictures">
      <xsl:apply-templates select="/document/registers/register[@name = 'exercises']/entry[state = 'held'][results/item]" mode="reached"/>
    </div>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="$t-results"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-exercise"/></th>
          <th scope="col"><xsl:value-of select="$t-exercised-activity"/></th>
          <th scope="col"><xsl:value-of select="$t-measure-of"/></th>
          <th scope="col"><xsl:value-of select="$t-reached"/></th>
          <th scope="col"><xsl:value-of select="$t-goal"/></th>
          <th scope="col"><xsl:value-of select="$t-status"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'26 26 18 14 14 14 '"/>
      <xsl:with-param name="rows" select="$times"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Context: a time or point that was reached. Its target: an element with @minutes, and the text as such or in @value. -->
  <xsl:template name="goal-minutes">
    <xsl:variable name="name" select="concat('r', substring('t', 1 div boolean(self::recovery-time)), substring('p', 1 div boolean(self::recovery-point)), 'o')"/>
    <xsl:variable name="own" select="../*[name() = $name][@minutes or . != '']"/>
    <xsl:value-of select="($own | ../beside[@of = 'activity' and @name = $name][not($own)])/@minutes"/>
  </xsl:template>
  <xsl:template name="goal-text">
    <xsl:variable name="name" select="concat('r', substring('t', 1 div boolean(self::recovery-time)), substring('p', 1 div boolean(self::recovery-point)), 'o')"/>
    <xsl:variable name="own" select="../*[name() = $name]"/>
    <xsl:value-of select="concat($own, ../beside[@of = 'activity' and @name = $name][not($own)]/@value)"/>
  </xsl:template>
  <!-- met, missed, or nothing where one of the two is not known. What lost nothing meets every target. -->
  <xsl:template name="verdict">
    <xsl:variable name="goal"><xsl:call-template name="goal-minutes"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="$goal = ''"/>
      <xsl:when test="@minutes &gt; $goal">missed</xsl:when>
      <xsl:otherwise>met</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template name="verdict-word">
    <xsl:param name="verdict"/>
    <xsl:choose>
      <xsl:when test="$verdict = 'met'"><xsl:value-of select="$t-met"/></xsl:when>
      <xsl:when test="$verdict = 'missed'"><xsl:value-of select="$t-missed"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$t-no-goal"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="recovery-time | recovery-point" mode="row">
    <xsl:variable name="verdict"><xsl:call-template name="verdict"/></xsl:variable>
    <tr>
      <th scope="row"><xsl:for-each select="ancestor::entry"><xsl:call-template name="entry-name"><xsl:with-param name="link" select="true()"/></xsl:call-template></xsl:for-each></th>
      <td data-label="{$t-exercised-activity}"><xsl:apply-templates select="../activity" mode="cell"/></td>
      <td data-label="{$t-measure-of}"><xsl:choose>
        <xsl:when test="self::recovery-time"><xsl:value-of select="$t-recovery-time"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$t-recovery-point"/></xsl:otherwise>
      </xsl:choose></td>
      <td data-label="{$t-reached}"><xsl:choose>
        <xsl:when test="@minutes"><xsl:value-of select="translate(., ' ', '&#160;')"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="cell"/></xsl:otherwise>
      </xsl:choose></td>
      <td data-label="{$t-goal}"><xsl:variable name="text"><xsl:call-template name="goal-text"/></xsl:variable><xsl:value-of select="translate($text, ' ', '&#160;')"/></td>
      <td data-label="{$t-status}"><span>
        <xsl:attribute name="class">tag<xsl:if test="$verdict = 'met'"> good</xsl:if><xsl:if test="$verdict = 'missed'"> bad</xsl:if></xsl:attribute>
        <xsl:call-template name="verdict-word"><xsl:with-param name="verdict" select="string($verdict)"/></xsl:call-template>
      </span></td>
    </tr>
  </xsl:template>

  <!-- Recovery times only: a bar of 160 is the target. -->
  <xsl:template match="entry" mode="reached">
    <xsl:variable name="bars" select="results/item/recovery-time[@minutes]"/>
    <xsl:variable name="height" select="count($bars) * 46 + 20"/>
    <figure>
      <figcaption><xsl:value-of select="concat(@id, ' ', title)"/></figcaption>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 336 {$height}" width="336" height="{$height}" role="img" aria-label="{$t-results}: {title}">
        <xsl:for-each select="$bars">
          <xsl:variable name="goal"><xsl:call-template name="goal-minutes"/></xsl:variable>
          <xsl:variable name="text"><xsl:call-template name="goal-text"/></xsl:variable>
          <xsl:variable name="verdict"><xsl:call-template name="verdict"/></xsl:variable>
          <!-- What took more than twice the time goes to the edge. -->
          <xsl:variable name="width"><xsl:choose>
            <xsl:when test="@minutes &gt;= 2 * $goal">320</xsl:when>
            <xsl:otherwise><xsl:value-of select="round(160 * @minutes div $goal)"/></xsl:otherwise>
          </xsl:choose></xsl:variable>
          <xsl:variable name="y" select="(position() - 1) * 46"/>
          <xsl:if test="$verdict != ''">
            <rect class="rank-{1 + 3 * ($verdict = 'missed')}" x="8" y="{$y + 22}" width="{$width}" height="16"/>
            <path stroke="currentColor" stroke-width="2" d="M168 {$y + 18}v24"/>
          </xsl:if>
          <text class="name" x="168" y="{$y + 14}">
            <xsl:value-of select="concat(../activity/@ref, ': ', ., ' / ', $text, ' · ')"/>
            <xsl:call-template name="verdict-word"><xsl:with-param name="verdict" select="string($verdict)"/></xsl:call-template>
          </text>
        </xsl:for-each>
        <text class="axis" x="168" y="{$height - 4}"><xsl:value-of select="$t-goal"/></text>
      </svg>
    </figure>
  </xsl:template>
</xsl:stylesheet>
