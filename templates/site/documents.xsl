<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- documents.html: every document, by group until a column is chosen to sort by; and the catalogues. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-site.xsl"/>
  <xsl:import href="../pages/partials/site.xsl"/>

  <xsl:key name="kind" match="group/document" use="@kind"/>
  <xsl:key name="status" match="group/document" use="@status"/>
  <xsl:key name="owner" match="group/document" use="@owner-title"/>
  <xsl:variable name="site-title" select="$t-all-documents"/>
  <xsl:variable name="overview" select="'documents'"/>

  <xsl:template match="index" mode="body">
    <div class="choose" data-table="dossier-documents" data-shown="{$t-shown}">
      <label><xsl:value-of select="$t-words"/><input type="search" name="q" autocomplete="off"/></label>
      <label><xsl:value-of select="$t-kind"/><select name="kind">
        <option value=""><xsl:value-of select="$t-any"/></option>
        <xsl:for-each select="group/document[not(@kind = preceding-sibling::document[1]/@kind)]">
          <xsl:sort select="@kind"/>
          <option><xsl:value-of select="@kind"/></option>
        </xsl:for-each>
      </select></label>
      <label><xsl:value-of select="$t-status"/><select name="status">
        <option value=""><xsl:value-of select="$t-any"/></option>
        <xsl:for-each select="key('status', 'approved')[1] | key('status', 'in-review')[1] | key('status', 'draft')[1] | key('status', 'superseded')[1] | key('status', 'withdrawn')[1]">
          <option value="{@status}"><xsl:call-template name="word"><xsl:with-param name="value" select="string(@status)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></option>
        </xsl:for-each>
      </select></label>
      <output><xsl:text> </xsl:text></output>
    </div>
    <div class="scroll">
      <table class="register sortable" id="dossier-documents">
        <caption><xsl:value-of select="$t-all-documents"/></caption>
        <thead>
          <tr>
            <th scope="col"><xsl:value-of select="$t-document"/></th>
            <th scope="col"><xsl:value-of select="$t-kind"/></th>
            <th scope="col"><xsl:value-of select="$t-status"/></th>
            <th scope="col"><xsl:value-of select="$t-version"/></th>
            <th scope="col"><xsl:value-of select="$t-owner"/></th>
            <th scope="col"><xsl:value-of select="$t-next-review"/></th>
          </tr>
        </thead>
        <xsl:for-each select="group[document]">
          <tbody id="{@id}">
            <tr><th colspan="6" scope="rowgroup"><xsl:value-of select="@title"/></th></tr>
            <xsl:apply-templates select="document" mode="row"/>
          </tbody>
        </xsl:for-each>
      </table>
    </div>
    <xsl:if test="catalogues/catalogue">
      <section id="dossier-catalogues">
        <h2><xsl:value-of select="$t-catalogues"/></h2>
        <p class="soft"><xsl:value-of select="$t-catalogues-lead"/></p>
        <ul class="cards"><xsl:for-each select="catalogues/catalogue"><li><a href="{@href}"><xsl:value-of select="@title"/></a></li></xsl:for-each></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="document" mode="row">
    <tr data-kind="{@kind}" data-status="{@status}">
      <th scope="row">
        <a href="{@href}"><xsl:value-of select="@title"/></a>
        <span class="under"><span class="id"><xsl:value-of select="@id"/></span><xsl:if test="@summary"><xsl:value-of select="concat(' ', @summary)"/></xsl:if></span>
      </th>
      <td data-label="{$t-kind}"><xsl:value-of select="@kind"/></td>
      <td data-label="{$t-status}"><xsl:call-template name="tag"><xsl:with-param name="value" select="string(@status)"/><xsl:with-param name="word" select="@word"/></xsl:call-template></td>
      <td data-label="{$t-version}"><xsl:value-of select="@version"/></td>
      <td data-label="{$t-owner}"><xsl:value-of select="@owner-title"/></td>
      <td data-label="{$t-next-review}" data-sort="{@day}">
        <span class="date"><xsl:value-of select="@next-review"/></span>
        <xsl:choose>
          <xsl:when test="@review-state = 'overdue'"><xsl:text> </xsl:text><span class="tag bad"><xsl:value-of select="$t-review-overdue"/></span></xsl:when>
          <xsl:when test="@review-state = 'due-soon'"><xsl:text> </xsl:text><span class="tag warn"><xsl:value-of select="$t-review-soon"/></span></xsl:when>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
