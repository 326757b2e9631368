<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Who signs the pack, the state of each of its documents, and for whom they are written. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:set="http://exslt.org/sets" exclude-result-prefixes="set">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:key name="audience" match="/set/document/meta/audience" use="normalize-space(.)"/>

  <xsl:variable name="here" select="/set/document[key('member', @id)]"/>
  <!-- Who approves the scope, the policy above all others and the statement stands behind the system; who owns the scope runs it. -->
  <xsl:variable name="founding" select="/set/document[@kind = 'scope' or @kind = 'soa' or meta/policy-level = 'top-level'][not(meta/status = 'superseded' or meta/status = 'withdrawn')][not(key('hidden', @id))]"/>
  <xsl:variable name="signing" select="$founding/meta/approver | $founding[@kind = 'scope']/meta/owner"/>
  <xsl:variable name="signers" select="$signing | $here[not($signing)]/meta/approver | $here[not($signing or $here/meta/approver)]/meta/owner"/>

  <xsl:template match="set" mode="body">
    <h2><xsl:value-of select="$t-sign"/></h2>
    <p class="soft"><xsl:value-of select="$t-sign-lead"/></p>
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'sign'"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-name"/></th>
          <th scope="col"><xsl:value-of select="$t-role"/></th>
          <th scope="col"><xsl:value-of select="$t-day"/></th>
          <th scope="col"><xsl:value-of select="$t-signature"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'32 36 20 38 '"/>
      <xsl:with-param name="rows" select="set:distinct($signers)[normalize-space(.) != '']"/>
    </xsl:call-template>
    <h2><xsl:value-of select="$t-control-of-documents"/></h2>
    <xsl:call-template name="table">
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-document"/></th>
          <th scope="col"><xsl:value-of select="$t-version"/><span class="under"><xsl:value-of select="$t-status"/></span></th>
          <th scope="col"><xsl:value-of select="$t-owner"/><span class="under"><xsl:value-of select="$t-approver"/></span></th>
          <th scope="col"><xsl:value-of select="$t-approved-on"/><span class="under"><xsl:value-of select="$t-classified-as"/></span></th>
          <th scope="col" class="n"><xsl:value-of select="$t-page"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights">
        <xsl:text>42:24 </xsl:text>
        <xsl:call-template name="pack-weight"><xsl:with-param name="label" select="$t-status"/><xsl:with-param name="fields" select="$here/meta/status"/></xsl:call-template>
        <xsl:text>40:30 </xsl:text>
        <xsl:call-template name="pack-weight"><xsl:with-param name="label" select="$t-classified-as"/><xsl:with-param name="fields" select="$here/meta/classification | $here/meta/approved"/></xsl:call-template>
        <xsl:text>10 </xsl:text>
      </xsl:with-param>
      <xsl:with-param name="rows" select="$members"/>
    </xsl:call-template>
    <xsl:if test="$here/meta/audience">
      <h2><xsl:value-of select="$t-distribution"/></h2>
      <p class="soft"><xsl:value-of select="$t-distribution-lead"/></p>
      <xsl:call-template name="table">
        <xsl:with-param name="head">
          <tr>
            <th scope="col"><xsl:value-of select="$t-audience"/></th>
            <th scope="col"><xsl:value-of select="$t-documents-named"/></th>
          </tr>
        </xsl:with-param>
        <xsl:with-param name="weights" select="'44 82 '"/>
        <xsl:with-param name="rows" select="set:distinct($here/meta/audience)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="approver | owner" mode="row">
    <xsl:variable name="role" select="key('role-entry', .)[not(key('hidden', ancestor::document/@id))][1]"/>
    <tr>
      <td><xsl:value-of select="$role/holder"/></td>
      <td><xsl:call-template name="role-name"/></td>
      <td></td>
      <td></td>
    </tr>
  </xsl:template>

  <!-- Context: a field that names a role. -->
  <xsl:template name="role-name">
    <xsl:value-of select="concat(@title, substring(., 1, string-length(.) * not(@title)))"/>
  </xsl:template>

  <xsl:template match="member" mode="row">
    <xsl:for-each select="key('in-set', @ref)[1]">
      <tr>
        <th scope="row">
          <xsl:call-template name="link"><xsl:with-param name="to" select="string(@href)"/><xsl:with-param name="text"><span class="id"><xsl:value-of select="@id"/></span></xsl:with-param></xsl:call-template>
          <xsl:value-of select="concat(' ', meta/title)"/>
        </th>
        <td>
          <xsl:value-of select="meta/version"/>
          <span class="under"><xsl:call-template name="word"><xsl:with-param name="value" select="string(meta/status)"/></xsl:call-template></span>
        </td>
        <td>
          <xsl:for-each select="meta/owner"><xsl:call-template name="role-name"/></xsl:for-each>
          <span class="under"><xsl:for-each select="meta/approver"><xsl:call-template name="role-name"/></xsl:for-each></span>
        </td>
        <td>
          <span class="date"><xsl:value-of select="meta/approved"/></span>
          <span class="under"><xsl:call-template name="word"><xsl:with-param name="value" select="string(meta/classification)"/></xsl:call-template></span>
        </td>
        <td class="n"><xsl:call-template name="pack-page"><xsl:with-param name="of" select="concat(@id, '#top')"/></xsl:call-template></td>
      </tr>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="audience" mode="row">
    <tr>
      <th scope="row"><xsl:value-of select="."/></th>
      <td><xsl:call-template name="pack-ids"><xsl:with-param name="nodes" select="key('audience', normalize-space(.))/ancestor::document[key('member', @id)]"/></xsl:call-template></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
