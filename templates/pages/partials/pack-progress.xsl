<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- How far actions are, and which audits and reviews were held or will be. Needs $actions, $told (the documents that may be told of), and pack.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" xmlns:set="http://exslt.org/sets" exclude-result-prefixes="exsl set">

  <xsl:template name="actions">
    <xsl:variable name="states">
      <xsl:for-each select="set:distinct($actions/state)">
        <xsl:variable name="these" select="$actions[state = current()]"/>
        <state-count name="{.}" count="{count($these)}" late="{count($these[@href = $late[@field = 'due']/@href])}"/>
      </xsl:for-each>
    </xsl:variable>
    <div class="keep">
      <h2><xsl:value-of select="$t-actions-by-state"/></h2>
      <xsl:if test="not($actions)"><p class="soft"><xsl:value-of select="$t-no-actions"/></p></xsl:if>
      <xsl:if test="$actions">
        <xsl:call-template name="table">
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-status"/></th>
              <th scope="col" class="n"><xsl:value-of select="$t-number"/></th>
              <th scope="col" class="n"><xsl:value-of select="$t-past-due"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="weights" select="'60 20 20 '"/>
          <xsl:with-param name="text" select="'short'"/>
          <xsl:with-param name="rows" select="exsl:node-set($states)/state-count"/>
        </xsl:call-template>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="state-count" mode="row">
    <tr>
      <th scope="row"><xsl:call-template name="word"><xsl:with-param name="value" select="string(@name)"/></xsl:call-template></th>
      <td class="n"><xsl:value-of select="@count"/></td>
      <td class="n"><xsl:value-of select="@late"/></td>
    </tr>
  </xsl:template>

  <xsl:template name="audits">
    <xsl:variable name="held" select="$told[@kind = 'audit-programme']/meta/audits/entry | $told[@kind = 'management-review']"/>
    <!-- Few stay in one piece. -->
    <div>
      <xsl:if test="count($held) &lt; 15"><xsl:attribute name="class">keep</xsl:attribute></xsl:if>
      <h2><xsl:value-of select="$t-audits-and-reviews"/></h2>
      <xsl:if test="not($held)"><p class="soft"><xsl:value-of select="$t-no-audits"/></p></xsl:if>
      <xsl:if test="$held">
        <xsl:call-template name="table">
          <xsl:with-param name="head">
            <tr>
              <th scope="col"><xsl:value-of select="$t-what"/></th>
              <th scope="col"><xsl:value-of select="$t-date"/></th>
              <th scope="col"><xsl:value-of select="$t-status"/></th>
            </tr>
          </xsl:with-param>
          <xsl:with-param name="weights" select="'70 18 18 '"/>
          <xsl:with-param name="rows" select="$held"/>
        </xsl:call-template>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- An audit of the programme, or a management review. -->
  <xsl:template match="entry | document" mode="row">
    <tr>
      <th scope="row"><xsl:call-template name="pack-link"><xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', title, meta/title)"/></xsl:with-param></xsl:call-template></th>
      <td><span class="date"><xsl:value-of select="(self::entry/date | meta/held | meta/planned[not(../held)])[1]"/></span></td>
      <td><xsl:call-template name="word"><xsl:with-param name="value" select="string(state | meta/state)"/></xsl:call-template></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
