<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Every document of the pack by its id: the controls that it implements and the clauses that it fulfils. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../pages/page.xsl"/>
  <xsl:import href="../pages/partials/pack.xsl"/>

  <xsl:template match="set" mode="body">
    <xsl:call-template name="table">
      <xsl:with-param name="head">
        <tr>
          <th scope="col"><xsl:value-of select="$t-document"/></th>
          <th scope="col"><xsl:value-of select="$t-implements-controls"/></th>
          <th scope="col"><xsl:value-of select="$t-fulfils-clauses"/></th>
        </tr>
      </xsl:with-param>
      <xsl:with-param name="weights" select="'52 46 28 '"/>
      <xsl:with-param name="rows" select="document[key('member', @id)]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="document" mode="row">
    <tr>
      <th scope="row"><xsl:call-template name="pack-document"/></th>
      <td><xsl:call-template name="pack-named"><xsl:with-param name="items" select="meta/controls/item"/></xsl:call-template></td>
      <td><xsl:call-template name="pack-named"><xsl:with-param name="items" select="meta/clauses/item"/></xsl:call-template></td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
