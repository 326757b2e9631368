<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- Tables in both media. The print engines split rows over pages and do not repeat heads, so in print a
     long table becomes one table per row, all with the same columns, and the head keeps the first row. The press
     repeats it on the pages that follow: it finds them by three marks, above the head, in the first row, and below the last one.
     Rows are made by mode "row", whose context is an entry, an item of a list, or a tr of the body. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">

  <!-- Class "quiet": the caption repeats the heading above and is only for those who do not see it.
       $head is a tr; $weights are the widths of the columns, numbers with a blank after each; $text is
       what stands in the table, where it may be short enough to stay in one piece; $columns, $levels and $anchor are handed to the rows. -->
  <xsl:template name="table">
    <xsl:param name="caption"/>
    <xsl:param name="class"/>
    <xsl:param name="head"/>
    <xsl:param name="rows"/>
    <xsl:param name="weights"/>
    <xsl:param name="text"/>
    <xsl:param name="columns" select="/.."/>
    <xsl:param name="levels" select="/.."/>
    <xsl:param name="anchor" select="false()"/>
    <xsl:choose>
      <xsl:when test="not($print)">
        <div class="scroll" role="group" tabindex="0">
          <xsl:attribute name="aria-label">
            <xsl:choose>
              <xsl:when test="$caption != ''"><xsl:value-of select="$caption"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="$t-table"/></xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <table>
            <xsl:if test="$class != ''"><xsl:attribute name="class"><xsl:value-of select="$class"/></xsl:attribute></xsl:if>
            <xsl:if test="$caption != ''"><caption><xsl:copy-of select="$caption"/></caption></xsl:if>
            <thead><xsl:copy-of select="$head"/></thead>
            <tbody>
              <xsl:apply-templates select="$rows" mode="row">
                <xsl:with-param name="columns" select="$columns"/>
                <xsl:with-param name="levels" select="$levels"/>
                <xsl:with-param name="anchor" select="$anchor"/>
              </xsl:apply-templates>
            </tbody>
          </table>
        </div>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="cols"><xsl:call-template name="cols"><xsl:with-param name="weights" select="$weights"/></xsl:call-template></xsl:variable>
        <!-- How many rows share the head's table: all of a short one, else one. -->
        <xsl:variable name="first" select="1 + (count($rows) - 1) * (count($rows) &lt; 6 and $text != '' and string-length($text) &lt; 400)"/>
        <xsl:variable name="parts" select="count($rows) &gt; $first"/>
        <div class="keep">
          <xsl:if test="$caption != '' and not(contains($class, 'quiet'))"><p class="caption"><xsl:copy-of select="$caption"/></p></xsl:if>
          <xsl:if test="$parts"><a class="h" href="x-dossier:head:"></a></xsl:if>
          <table class="{$class} row">
            <xsl:copy-of select="$cols"/>
            <thead><xsl:copy-of select="$head"/></thead>
            <tbody>
              <xsl:variable name="made">
                <xsl:apply-templates select="$rows[position() &lt;= $first]" mode="row">
                  <xsl:with-param name="columns" select="$columns"/>
                  <xsl:with-param name="levels" select="$levels"/>
                  <xsl:with-param name="anchor" select="$anchor"/>
                </xsl:apply-templates>
              </xsl:variable>
              <xsl:choose>
                <xsl:when test="$parts"><xsl:apply-templates select="exsl:node-set($made)/node()" mode="mark"/></xsl:when>
                <xsl:otherwise><xsl:copy-of select="$made"/></xsl:otherwise>
              </xsl:choose>
            </tbody>
          </table>
        </div>
        <xsl:for-each select="$rows[position() &gt; $first]">
          <table class="{$class} row">
            <xsl:copy-of select="$cols"/>
            <tbody>
              <xsl:apply-templates select="." mode="row">
                <xsl:with-param name="columns" select="$columns"/>
                <xsl:with-param name="levels" select="$levels"/>
                <xsl:with-param name="anchor" select="$anchor"/>
              </xsl:apply-templates>
            </tbody>
          </table>
        </xsl:for-each>
        <div class="after"><xsl:if test="$parts"><a class="d" href="x-dossier:end:"></a></xsl:if></div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A copy of rows with a mark in the first cell. -->
  <xsl:template match="*" mode="mark">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:choose>
        <xsl:when test="self::th or self::td"><a class="d" href="x-dossier:row:"></a><xsl:copy-of select="node()"/></xsl:when>
        <xsl:when test="position() = 1"><xsl:apply-templates select="*[1]" mode="mark"/><xsl:copy-of select="*[position() &gt; 1]"/></xsl:when>
        <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
      </xsl:choose>
    </xsl:copy>
  </xsl:template>

  <!-- The first node of each name among $nodes, as text: "/name id " for each, id by generate-id(). Halves
       are searched and joined, so that neither time nor depth grows with the square of the nodes. -->
  <xsl:template name="firsts">
    <xsl:param name="nodes"/>
    <xsl:variable name="half" select="floor(count($nodes) div 2)"/>
    <xsl:choose>
      <xsl:when test="count($nodes) = 1"><xsl:value-of select="concat('/', name($nodes), ' ', generate-id($nodes), ' ')"/></xsl:when>
      <xsl:when test="$nodes">
        <xsl:variable name="left">
          <xsl:call-template name="firsts"><xsl:with-param name="nodes" select="$nodes[position() &lt;= $half]"/></xsl:call-template>
        </xsl:variable>
        <xsl:variable name="right">
          <xsl:call-template name="firsts"><xsl:with-param name="nodes" select="$nodes[position() &gt; $half]"/></xsl:call-template>
        </xsl:variable>
        <xsl:value-of select="$left"/>
        <xsl:call-template name="others">
          <xsl:with-param name="known" select="string($left)"/>
          <xsl:with-param name="more" select="string($right)"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="others">
    <xsl:param name="known"/>
    <xsl:param name="more"/>
    <xsl:if test="$more != ''">
      <xsl:variable name="name" select="substring-before($more, ' ')"/>
      <xsl:variable name="rest" select="substring-after($more, ' ')"/>
      <xsl:if test="not(contains($known, concat($name, ' ')))">
        <xsl:value-of select="concat($name, ' ', substring-before($rest, ' '), ' ')"/>
      </xsl:if>
      <xsl:call-template name="others">
        <xsl:with-param name="known" select="$known"/>
        <xsl:with-param name="more" select="substring-after($rest, ' ')"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Weights such as "20 8 12 " as a colgroup in per cent. A weight is a width in characters; behind a colon
       may stand the least, which is that of the longest word: "20:14 8:8 12 ". Where the page is too narrow for what
       the columns wish, each keeps its least, and the rest is shared out. -->
  <xsl:template name="cols">
    <xsl:param name="weights"/>
    <xsl:if test="$weights != ''">
      <!-- How many characters are as wide as the page. -->
      <xsl:variable name="line" select="126"/>
      <xsl:variable name="sums"><xsl:call-template name="sum"><xsl:with-param name="weights" select="$weights"/></xsl:call-template></xsl:variable>
      <xsl:variable name="wish" select="number(substring-before($sums, ' '))"/>
      <xsl:variable name="least" select="number(substring-after($sums, ' '))"/>
      <xsl:variable name="share"><xsl:choose>
        <xsl:when test="$wish &lt;= $line">1</xsl:when>
        <xsl:when test="$least &gt;= $line">0</xsl:when>
        <xsl:otherwise><xsl:value-of select="($line - $least) div ($wish - $least)"/></xsl:otherwise>
      </xsl:choose></xsl:variable>
      <colgroup>
        <xsl:call-template name="col">
          <xsl:with-param name="weights" select="$weights"/>
          <xsl:with-param name="share" select="number($share)"/>
          <xsl:with-param name="total" select="$least + ($wish - $least) * $share"/>
        </xsl:call-template>
      </colgroup>
    </xsl:if>
  </xsl:template>

  <!-- What the columns wish, a blank, and the least of them. -->
  <xsl:template name="sum">
    <xsl:param name="weights"/>
    <xsl:param name="wish" select="0"/>
    <xsl:param name="least" select="0"/>
    <xsl:choose>
      <xsl:when test="contains($weights, ' ')">
        <xsl:variable name="weight" select="substring-before($weights, ' ')"/>
        <xsl:call-template name="sum">
          <xsl:with-param name="weights" select="substring-after($weights, ' ')"/>
          <xsl:with-param name="wish" select="$wish + substring-before(concat($weight, ':'), ':')"/>
          <xsl:with-param name="least" select="$least + substring-before(concat(substring-after(concat($weight, ':', $weight), ':'), ':'), ':')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="concat($wish, ' ', $least)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="col">
    <xsl:param name="weights"/>
    <xsl:param name="share"/>
    <xsl:param name="total"/>
    <xsl:if test="contains($weights, ' ')">
      <xsl:variable name="weight" select="substring-before($weights, ' ')"/>
      <xsl:variable name="wish" select="substring-before(concat($weight, ':'), ':')"/>
      <xsl:variable name="least" select="substring-before(concat(substring-after(concat($weight, ':', $weight), ':'), ':'), ':')"/>
      <col width="{floor(1000 * ($least + ($wish - $least) * $share) div $total) div 10}%"/>
      <xsl:call-template name="col">
        <xsl:with-param name="weights" select="substring-after($weights, ' ')"/>
        <xsl:with-param name="share" select="$share"/>
        <xsl:with-param name="total" select="$total"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The weight of a column from its label, the text of all its cells with a blank after each, and their number; $most: that of long texts. -->
  <xsl:template name="weight">
    <xsl:param name="label"/>
    <xsl:param name="text"/>
    <xsl:param name="count" select="1"/>
    <xsl:param name="most" select="40"/>
    <xsl:if test="$print">
      <xsl:variable name="mean" select="string-length($text) div $count - 1"/>
      <xsl:variable name="word"><xsl:call-template name="longest-word"><xsl:with-param name="text" select="concat($label, ' ', $text)"/></xsl:call-template></xsl:variable>
      <!-- Letters differ in width, labels are bold, and cells have a margin. -->
      <xsl:variable name="least" select="3 + ceiling($word * 1.1)"/>
      <xsl:variable name="head" select="4 + string-length($label)"/>
      <xsl:variable name="wish"><xsl:choose>
        <xsl:when test="$mean &gt; $most"><xsl:value-of select="$most"/></xsl:when>
        <xsl:when test="$mean &gt; 12 and ($mean &gt; $head or $mean &gt; 16)"><xsl:value-of select="ceiling($mean)"/></xsl:when>
        <xsl:when test="$mean &lt; 3 and $head &lt; 14">9</xsl:when>
        <xsl:when test="$head &gt; 16">16</xsl:when>
        <xsl:when test="$head &lt; 12">12</xsl:when>
        <xsl:otherwise><xsl:value-of select="$head"/></xsl:otherwise>
      </xsl:choose></xsl:variable>
      <xsl:value-of select="concat($wish + ($least - $wish) * ($least &gt; $wish), ':', $least, ' ')"/>
    </xsl:if>
  </xsl:template>

  <!-- How many characters the longest word has, at most 27. Where every letter is an x, that is the longest row of x in the text, which
       halving finds in five steps. Letters stand in the order of their frequency, for each is looked up from the left. -->
  <xsl:template name="longest-word">
    <xsl:param name="text"/>
    <xsl:call-template name="longest-row">
      <xsl:with-param name="text" select="translate($text, 'etaoinsrhldcumfpgwybv-k0123456789.,xjqz&#160;ETAOINSRHLDCUMFPGWYBVKXJQZ:;()@/#_äöüßéèáóíçñåøÄÖÜ',
                                                           'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="longest-row">
    <xsl:param name="text"/>
    <xsl:param name="least" select="0"/>
    <xsl:param name="most" select="27"/>
    <xsl:variable name="middle" select="ceiling(($least + $most) div 2)"/>
    <xsl:choose>
      <xsl:when test="$least = $most"><xsl:value-of select="$least"/></xsl:when>
      <xsl:when test="contains($text, substring('xxxxxxxxxxxxxxxxxxxxxxxxxxx', 1, $middle))">
        <xsl:call-template name="longest-row">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="least" select="$middle"/>
          <xsl:with-param name="most" select="$most"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="longest-row">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="least" select="$least"/>
          <xsl:with-param name="most" select="$middle - 1"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
