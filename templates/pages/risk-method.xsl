<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The risk method: its scales and levels as tables, its grid as a coloured matrix. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>
  <xsl:import href="partials/strings-kinds.xsl"/>

  <xsl:key name="level-of-method" match="meta/levels/item" use="name"/>

  <!-- These have a place of their own. -->
  <xsl:template mode="back-field" match="likelihood-scale | consequence-scale | levels | grid"/>
  <xsl:template mode="fact" match="acceptance">
    <xsl:if test="not(item)"><div><dt><xsl:call-template name="label"/></dt><dd><xsl:call-template name="level-word"><xsl:with-param name="name" select="string(.)"/></xsl:call-template></dd></div></xsl:if>
  </xsl:template>

  <xsl:template match="document" mode="pictures">
    <xsl:if test="not(key('directive', 'risk-scales')) and $meta/levels">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-scales"/></xsl:call-template>
      <xsl:call-template name="scales"/>
    </xsl:if>
    <xsl:if test="not(key('directive', 'risk-grid')) and $meta/grid">
      <xsl:call-template name="back-heading"><xsl:with-param name="text" select="$t-grid"/><xsl:with-param name="room" select="'tall'"/></xsl:call-template>
      <xsl:call-template name="grid"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="directive" mode="picture">
    <xsl:choose>
      <xsl:when test="@name = 'risk-scales'"><xsl:call-template name="scales"/></xsl:when>
      <xsl:when test="@name = 'risk-grid'"><xsl:call-template name="grid"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="scales">
    <xsl:for-each select="$meta/likelihood-scale | $meta/consequence-scale | $meta/levels">
      <xsl:call-template name="maps">
        <xsl:with-param name="caption"><xsl:call-template name="label"/></xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Likelihood upwards, as in a diagram. -->
  <xsl:template name="grid">
    <p class="soft"><xsl:value-of select="$t-grid-lead"/></p>
    <div class="keep scroll">
      <table class="matrix">
        <caption><xsl:value-of select="$t-grid"/></caption>
        <thead><tr>
          <th scope="col"><xsl:value-of select="concat($t-likelihood, ' \ ', $t-consequence)"/></th>
          <xsl:for-each select="$meta/grid/item[1]/levels/item">
            <xsl:variable name="value" select="position()"/>
            <th scope="col"><xsl:value-of select="$value"/><span class="under"><xsl:value-of select="$meta/consequence-scale/item[value = $value]/label"/></span></th>
          </xsl:for-each>
        </tr></thead>
        <tbody>
          <xsl:for-each select="$meta/grid/item">
            <xsl:sort select="likelihood" data-type="number" order="descending"/>
            <xsl:variable name="value" select="likelihood"/>
            <tr>
              <th scope="row"><xsl:value-of select="$value"/><span class="under"><xsl:value-of select="$meta/likelihood-scale/item[value = $value]/label"/></span></th>
              <xsl:for-each select="levels/item">
                <td class="rank-{key('level-of-method', .)/rank}"><xsl:call-template name="level-word"><xsl:with-param name="name" select="string(.)"/></xsl:call-template></td>
              </xsl:for-each>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template name="level-word">
    <xsl:param name="name"/>
    <xsl:value-of select="key('level-of-method', $name)/label"/>
    <xsl:if test="not(key('level-of-method', $name))"><xsl:value-of select="$name"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
