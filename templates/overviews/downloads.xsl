<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- downloads.html: the files that this build has made for other programs, and the PDFs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/strings-kinds.xsl"/>
  <xsl:import href="../pages/partials/strings-site.xsl"/>
  <xsl:import href="../pages/partials/overview.xsl"/>

  <xsl:variable name="overview" select="'downloads'"/>

  <xsl:template match="set" mode="front">
    <xsl:call-template name="overview-heading"/>
    <p class="summary"><xsl:value-of select="$t-downloads-lead"/></p>
  </xsl:template>

  <xsl:template match="set" mode="body">
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="'register quiet'"/>
      <xsl:with-param name="caption" select="string($overview-title)"/>
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-file"/></th>
          <th scope="col"><xsl:value-of select="$t-form"/></th>
          <th scope="col" class="n"><xsl:value-of select="$t-size"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="rows" select="files/file"/>
    </xsl:call-template>
    <xsl:if test="files/left-out">
      <p class="notice">
        <xsl:value-of select="concat($t-left-out-exports, ' ')"/>
        <xsl:for-each select="files/left-out"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="@name"/></xsl:for-each>
      </p>
    </xsl:if>
    <xsl:if test="site/@pdf and document">
      <section id="dossier-pdf">
        <h2><xsl:value-of select="$t-pdf-files"/></h2>
        <ul class="columns"><xsl:for-each select="document"><li><a href="../pdf/{@id}.pdf"><span class="id"><xsl:value-of select="@id"/></span><xsl:value-of select="concat(' ', meta/title)"/></a></li></xsl:for-each></ul>
      </section>
    </xsl:if>
    <section id="dossier-checksums">
      <h2><xsl:value-of select="$t-checksums"/></h2>
      <p><xsl:value-of select="$t-checksums-lead"/></p>
      <p><a href="../SHA256SUMS">SHA256SUMS</a></p>
    </section>
  </xsl:template>

  <xsl:template match="file" mode="row">
    <xsl:variable name="form" select="substring-after(@name, '.')"/>
    <tr>
      <th scope="row"><a href="../exports/{@name}"><xsl:value-of select="@name"/></a></th>
      <td data-label="{$t-form}"><xsl:choose>
        <xsl:when test="$form = 'xlsx'"><xsl:value-of select="$t-form-xlsx"/></xsl:when>
        <xsl:when test="$form = 'csv'"><xsl:value-of select="$t-form-csv"/></xsl:when>
        <xsl:when test="$form = 'ics'"><xsl:value-of select="$t-form-ics"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="translate($form, 'jsonxml', 'JSONXML')"/></xsl:otherwise>
      </xsl:choose></td>
      <td class="n" data-label="{$t-size}"><xsl:value-of select="concat(ceiling(@bytes div 1024), ' KB')"/></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
