<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Role by document: who is accountable, responsible, signs and is informed, by the fields that name roles. By role, and by document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <xsl:key name="role" match="/set/document/meta/roles/entry" use="@id"/>

  <!-- Which field gives which letter. An audience that is text names no role. -->
  <xsl:variable name="responsibilities-weighed">
    <xsl:for-each select="$documents">
      <document id="{@id}" local="{@id}" title="{meta/title}" href="{@href}" kind="{@kind-title}">
        <xsl:for-each select="meta">
          <xsl:call-template name="roles-of"><xsl:with-param name="letter" select="'A'"/><xsl:with-param name="fields" select="owner"/></xsl:call-template>
          <xsl:call-template name="roles-of"><xsl:with-param name="letter" select="'R'"/>
            <xsl:with-param name="fields" select="author | carried-out-by | activated-by | chair | auditors/item | notifications/item/by"/></xsl:call-template>
          <xsl:call-template name="roles-of"><xsl:with-param name="letter" select="'S'"/><xsl:with-param name="fields" select="approver"/></xsl:call-template>
          <xsl:call-template name="roles-of"><xsl:with-param name="letter" select="'I'"/><xsl:with-param name="fields" select="audience | audience/item"/></xsl:call-template>
          <xsl:if test="not(owner)"><gap kind="no-owner"/></xsl:if>
          <xsl:if test="not(author or carried-out-by)"><gap kind="no-author"/></xsl:if>
          <xsl:if test="status = 'approved' and not(approver)"><gap kind="no-approver"/></xsl:if>
          <xsl:if test="approver = author"><gap kind="self-approved"/></xsl:if>
        </xsl:for-each>
      </document>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="responsibilities" select="exsl:node-set($responsibilities-weighed)/document"/>
  <!-- Where audiences are text, nobody has the letter, and it has no column. -->
  <xsl:variable name="informed" select="$responsibilities/role[@letter = 'I']"/>
  <!-- One role of each id among the registers of roles. -->
  <xsl:variable name="roles" select="/set/document/meta/roles/entry[generate-id() = generate-id(key('role', @id)[1])]"/>

  <!-- A role that two fields name has its letter once. -->
  <xsl:template name="roles-of">
    <xsl:param name="letter"/>
    <xsl:param name="fields"/>
    <xsl:for-each select="$fields">
      <xsl:variable name="role" select="key('role', .)"/>
      <xsl:if test="$role and (not($fields[2]) or generate-id($fields[. = current()][1]) = generate-id())">
        <role letter="{$letter}" ref="{.}" href="{$role/@href}"><xsl:value-of select="$role/title"/></role>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:key name="held" match="/document/role" use="concat(@letter, ' ', @ref)"/>

  <xsl:template name="roles-section">
    <section id="dossier-roles">
      <h2><xsl:value-of select="$t-roles-by-document"/></h2>
      <dl class="terms">
        <dt><xsl:value-of select="concat('A ', $t-accountable)"/></dt><dd><code>owner</code></dd>
        <dt><xsl:value-of select="concat('R ', $t-responsible)"/></dt><dd><code>author</code>, <code>carried-out-by</code>, <code>activated-by</code>, <code>chair</code>, <code>auditors</code>, <code>notifications</code></dd>
        <dt><xsl:value-of select="concat('S ', $t-signs)"/></dt><dd><code>approver</code></dd>
        <dt><xsl:value-of select="concat('C ', $t-consulted)"/></dt><dd><xsl:value-of select="$t-consulted-none"/></dd>
        <dt><xsl:value-of select="concat('I ', $t-informed)"/></dt><dd><code>audience</code><xsl:value-of select="concat(', ', $t-informed-where)"/></dd>
      </dl>
      <xsl:if test="$roles">
        <xsl:variable name="rows"><xsl:apply-templates select="$roles" mode="weigh-role"/></xsl:variable>
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'register quiet'"/>
          <xsl:with-param name="caption" select="$t-roles-by-document"/>
          <xsl:with-param name="head"><xsl:call-template name="raci-head"><xsl:with-param name="first" select="$t-role"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="rows" select="exsl:node-set($rows)/held"/>
        </xsl:call-template>
      </xsl:if>
      <details>
        <summary><xsl:value-of select="$t-documents-by-role"/></summary>
        <xsl:call-template name="table">
          <xsl:with-param name="class" select="'register quiet'"/>
          <xsl:with-param name="caption" select="$t-documents-by-role"/>
          <xsl:with-param name="head"><xsl:call-template name="raci-head"><xsl:with-param name="first" select="$t-document"/></xsl:call-template></xsl:with-param>
          <xsl:with-param name="rows" select="$responsibilities[position() &lt;= 200]"/>
        </xsl:call-template>
        <xsl:if test="$responsibilities[201]">
          <p><xsl:value-of select="concat($t-and, ' ', count($responsibilities) - 200, ' ', $t-more)"/>: <a href="../exports/documents.xlsx">documents.xlsx</a></p>
        </xsl:if>
      </details>
    </section>
  </xsl:template>

  <xsl:template name="raci-head">
    <xsl:param name="first"/>
    <tr>
      <th scope="col"><xsl:value-of select="$first"/></th>
      <th scope="col"><xsl:value-of select="concat('A ', $t-accountable)"/></th>
      <th scope="col"><xsl:value-of select="concat('R ', $t-responsible)"/></th>
      <th scope="col"><xsl:value-of select="concat('S ', $t-signs)"/></th>
      <xsl:if test="$informed"><th scope="col"><xsl:value-of select="concat('I ', $t-informed)"/></th></xsl:if>
    </tr>
  </xsl:template>

  <!-- A role with the documents that name it; keys look into the tree of their context. -->
  <xsl:template match="entry" mode="weigh-role">
    <xsl:variable name="id" select="string(@id)"/>
    <held id="{@id}" local="{@id}" title="{title}" href="{@href}">
      <xsl:for-each select="$responsibilities[1]">
        <xsl:call-template name="held-as"><xsl:with-param name="roles" select="key('held', concat('A ', $id))"/></xsl:call-template>
        <xsl:call-template name="held-as"><xsl:with-param name="roles" select="key('held', concat('R ', $id))"/></xsl:call-template>
        <xsl:call-template name="held-as"><xsl:with-param name="roles" select="key('held', concat('S ', $id))"/></xsl:call-template>
        <xsl:call-template name="held-as"><xsl:with-param name="roles" select="key('held', concat('I ', $id))"/></xsl:call-template>
      </xsl:for-each>
    </held>
  </xsl:template>

  <!-- A list ends after 50, as those of the pages do. -->
  <xsl:template name="held-as">
    <xsl:param name="roles"/>
    <xsl:for-each select="$roles[position() &lt;= 50]">
      <link letter="{@letter}" ref="{../@id}" href="{../@href}"><xsl:value-of select="../@title"/></link>
    </xsl:for-each>
    <xsl:if test="$roles[51]"><more letter="{$roles[1]/@letter}" count="{count($roles) - 50}"/></xsl:if>
  </xsl:template>

  <xsl:template match="held" mode="row">
    <tr>
      <th scope="row"><a href="{@href}"><xsl:value-of select="@title"/></a></th>
      <xsl:call-template name="raci-cells"><xsl:with-param name="links" select="link | more"/></xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template match="document" mode="row">
    <tr>
      <th scope="row">
        <a href="{@href}"><xsl:value-of select="@title"/></a><span class="under"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', @kind)"/></span>
        <xsl:call-template name="gap-tags"/>
      </th>
      <xsl:call-template name="raci-cells"><xsl:with-param name="links" select="role"/></xsl:call-template>
    </tr>
  </xsl:template>

  <xsl:template name="raci-cells">
    <xsl:param name="links"/>
    <td data-label="{concat('A ', $t-accountable)}"><xsl:apply-templates select="$links[@letter = 'A']" mode="raci"/></td>
    <td data-label="{concat('R ', $t-responsible)}"><xsl:apply-templates select="$links[@letter = 'R']" mode="raci"/></td>
    <td data-label="{concat('S ', $t-signs)}"><xsl:apply-templates select="$links[@letter = 'S']" mode="raci"/></td>
    <xsl:if test="$informed"><td data-label="{concat('I ', $t-informed)}"><xsl:apply-templates select="$links[@letter = 'I']" mode="raci"/></td></xsl:if>
  </xsl:template>

  <xsl:template match="link" mode="raci">
    <xsl:if test="position() &gt; 1">, </xsl:if><a href="{@href}" title="{.}" class="id"><xsl:value-of select="@ref"/></a>
  </xsl:template>
  <xsl:template match="more" mode="raci"><xsl:value-of select="concat(', ', $t-and, ' ', @count, ' ', $t-more)"/></xsl:template>
  <xsl:template match="role" mode="raci">
    <xsl:if test="position() &gt; 1">, </xsl:if><a href="{@href}"><xsl:value-of select="."/></a>
  </xsl:template>
</xsl:stylesheet>
