<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
  Turns a Schematron schema (ISO/IEC 19757-3, queryBinding xslt) into a stylesheet whose result is SVRL.

  phase    the phase to judge in; a schema without phases is judged as a whole, one that has phases but not this one not at all
  scope    document or set: only patterns of that d:scope (document without one); empty for all
  account  no: only what was found is told, its place, text and fix; else all that SVRL has

  A pattern with one rule whose context is an absolute path, or a union of such in a document, is a loop over it. Any other is a walk over the tree in
  a mode of its own, where of several rules the first that matches a node fires. d:line is the line of the schema that an
  instruction comes from.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:axsl="urn:dossier:stylesheet"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:svrl="http://purl.oclc.org/dsdl/svrl" xmlns:d="urn:dossier"
  xmlns:str="http://exslt.org/strings" exclude-result-prefixes="sch str">
  <xsl:namespace-alias stylesheet-prefix="axsl" result-prefix="xsl"/>
  <xsl:output method="xml"/>
  <xsl:param name="phase" select="''"/>
  <xsl:param name="scope" select="''"/>
  <xsl:param name="account" select="'yes'"/>

  <xsl:key name="pattern" match="sch:pattern" use="@id"/>
  <xsl:key name="rule" match="sch:rule" use="@id"/>
  <xsl:key name="diagnostic" match="sch:diagnostic" use="@id"/>

  <xsl:variable name="schema" select="/sch:schema"/>
  <xsl:variable name="chosen">
    <xsl:choose>
      <xsl:when test="$phase = '' or $phase = '#DEFAULT'">
        <xsl:value-of select="$schema/@defaultPhase"/>
      </xsl:when>
      <xsl:when test="$schema/sch:phase"><xsl:value-of select="$phase"/></xsl:when>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="all" select="$chosen = '' or $chosen = '#ALL'"/>
  <xsl:variable name="active" select="$schema/sch:pattern[not(@abstract = 'true')]
    [$all or @id = $schema/sch:phase[@id = $chosen]/sch:active/@pattern]
    [$scope = '' or ($scope = 'set') = (@d:scope = 'set')]"/>

  <xsl:template match="/">
    <axsl:stylesheet version="1.0">
      <xsl:for-each select="$schema/sch:ns">
        <xsl:attribute name="{@prefix}:declared" namespace="{@uri}"/>
      </xsl:for-each>
      <axsl:output method="xml"/>
      <xsl:copy-of select="$schema/xsl:*[not(self::xsl:key)]"/>
      <xsl:for-each select="$schema/xsl:key">
        <xsl:call-template name="key"><xsl:with-param name="rest" select="@match"/></xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="$schema/sch:let | $schema/sch:phase[@id = $chosen]/sch:let">
        <axsl:param name="{@name}" d:line="{@d:line}">
          <xsl:call-template name="value"/>
        </axsl:param>
      </xsl:for-each>
      <axsl:template match="/">
        <svrl:schematron-output>
          <xsl:if test="$schema/@schemaVersion">
            <xsl:attribute name="schemaVersion"><xsl:value-of select="$schema/@schemaVersion"/></xsl:attribute>
          </xsl:if>
          <xsl:if test="$schema/sch:title">
            <axsl:attribute name="title"><xsl:value-of select="normalize-space($schema/sch:title)"/></axsl:attribute>
          </xsl:if>
          <xsl:if test="not($all)">
            <axsl:attribute name="phase"><xsl:value-of select="$chosen"/></axsl:attribute>
          </xsl:if>
          <xsl:for-each select="$schema/sch:ns">
            <svrl:ns-prefix-in-attribute-values prefix="{@prefix}" uri="{@uri}"/>
          </xsl:for-each>
          <xsl:apply-templates select="$active" mode="call"/>
        </svrl:schematron-output>
      </axsl:template>
      <xsl:apply-templates select="$active" mode="walk"/>
    </axsl:stylesheet>
  </xsl:template>

  <!-- The value of a let: its attribute or its content. -->
  <xsl:template name="value">
    <xsl:param name="params" select="/.."/>
    <xsl:choose>
      <xsl:when test="@value">
        <xsl:attribute name="select">
          <xsl:call-template name="filled">
            <xsl:with-param name="text" select="@value"/>
            <xsl:with-param name="params" select="$params"/>
          </xsl:call-template>
        </xsl:attribute>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="node()"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The text with the $parameters of an abstract pattern replaced by what its instance gives. -->
  <xsl:template name="filled">
    <xsl:param name="text"/>
    <xsl:param name="params"/>
    <xsl:choose>
      <xsl:when test="not($params) or not(contains($text, '$'))"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="rest" select="substring-after($text, '$')"/>
        <!-- The name goes on as long as it can: $part in $parts is no parameter. -->
        <xsl:variable name="end" select="substring(translate($rest,
          'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-', ''), 1, 1)"/>
        <xsl:variable name="name" select="substring-before(concat($rest, substring(' ', 1, not($end))), concat($end, substring(' ', 1, not($end))))"/>
        <xsl:variable name="param" select="$params[@name = $name][1]"/>
        <xsl:value-of select="substring-before($text, '$')"/>
        <xsl:choose>
          <xsl:when test="$param"><xsl:value-of select="$param/@value"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="concat('$', $name)"/></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="filled">
          <xsl:with-param name="text" select="substring($rest, string-length($name) + 1)"/>
          <xsl:with-param name="params" select="$params"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An attribute of the result whose value is text and no template for a value. -->
  <xsl:template name="attribute">
    <xsl:param name="name"/>
    <xsl:param name="value" select="@*[name() = $name]"/>
    <xsl:if test="$value != ''">
      <axsl:attribute name="{$name}"><xsl:value-of select="$value"/></axsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- A key for each part of a union: libxml2 takes time quadratic in the nodes of one. A bar within brackets or quotes is part of a part. -->
  <xsl:template name="key">
    <xsl:param name="part"/>
    <xsl:param name="rest"/>
    <xsl:variable name="longer" select="concat($part, substring-before(concat($rest, '|'), '|'))"/>
    <xsl:variable name="open" select="string-length(translate($longer, ']', '')) != string-length(translate($longer, '[', '')) or
      (string-length($longer) - string-length(translate($longer, '&quot;', ''))) mod 2 = 1 or
      (string-length($longer) - string-length(translate($longer, &quot;'&quot;, ''))) mod 2 = 1"/>
    <xsl:choose>
      <xsl:when test="not(contains($rest, '|'))">
        <xsl:copy><xsl:copy-of select="@*"/><xsl:attribute name="match"><xsl:value-of select="$longer"/></xsl:attribute></xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:if test="not($open)">
          <xsl:copy><xsl:copy-of select="@*"/><xsl:attribute name="match"><xsl:value-of select="$longer"/></xsl:attribute></xsl:copy>
        </xsl:if>
        <xsl:call-template name="key">
          <xsl:with-param name="part"><xsl:if test="$open"><xsl:value-of select="concat($longer, '|')"/></xsl:if></xsl:with-param>
          <xsl:with-param name="rest" select="substring-after($rest, '|')"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- yes where the pattern is a loop over its only rule's context: an absolute path, or several of them. -->
  <xsl:template name="loop">
    <xsl:param name="rules"/>
    <xsl:param name="params"/>
    <xsl:variable name="context">
      <xsl:call-template name="filled">
        <xsl:with-param name="text" select="translate($rules[1]/@context, ' &#9;&#10;&#13;', '')"/>
        <xsl:with-param name="params" select="$params"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="packed" select="translate($context, ' &#9;&#10;&#13;', '')"/>
    <xsl:choose>
      <xsl:when test="count($rules) = 1 and starts-with($packed, '/') and
        not(contains($packed, '|') and ($scope = 'set' or contains(str:replace($packed, '|/', ''), '|')))">yes</xsl:when>
      <xsl:otherwise>no</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The context as the path of a loop. To look at every document of a large set for one kind takes most of the time; d:documents knows. -->
  <xsl:template name="selection">
    <xsl:param name="context"/>
    <xsl:variable name="start" select='"/set/document[@kind = &apos;"'/>
    <xsl:variable name="kind" select='substring-before(substring-after($context, $start), "&apos;]")'/>
    <xsl:choose>
      <xsl:when test='starts-with($context, $start) and $kind != "" and not(contains($kind, "&apos;"))'>
        <xsl:value-of select='concat("d:documents(&apos;", $kind, "&apos;)", substring-after($context, concat($start, $kind, "&apos;]")))'/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$context"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the root's template does for a pattern. -->
  <xsl:template match="sch:pattern" mode="call">
    <xsl:variable name="source" select=". | key('pattern', @is-a)[current()/@is-a]"/>
    <xsl:variable name="params" select="sch:param"/>
    <xsl:variable name="rules" select="$source/sch:rule[not(@abstract = 'true')]"/>
    <xsl:variable name="loop">
      <xsl:call-template name="loop">
        <xsl:with-param name="rules" select="$rules"/>
        <xsl:with-param name="params" select="$params"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="guard">
      <xsl:choose>
        <xsl:when test="@d:kind">contains(' <xsl:value-of select="normalize-space(@d:kind)"/> ', concat(' ', /document/@kind, ' '))
          and not(/document/meta/status = 'superseded' or /document/meta/status = 'withdrawn')</xsl:when>
        <xsl:otherwise>true()</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <axsl:if test="{$guard}" d:line="{@d:line}">
      <xsl:for-each select="$source/sch:let">
        <axsl:variable name="{@name}" d:line="{@d:line}">
          <xsl:call-template name="value"><xsl:with-param name="params" select="$params"/></xsl:call-template>
        </axsl:variable>
      </xsl:for-each>
      <xsl:if test="$account != 'no'">
        <svrl:active-pattern>
          <xsl:call-template name="attribute"><xsl:with-param name="name" select="'id'"/></xsl:call-template>
          <xsl:call-template name="attribute">
            <xsl:with-param name="name" select="'name'"/>
            <xsl:with-param name="value" select="normalize-space($source/sch:title[1])"/>
          </xsl:call-template>
          <xsl:call-template name="attribute"><xsl:with-param name="name" select="'role'"/></xsl:call-template>
        </svrl:active-pattern>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$loop = 'yes'">
          <axsl:for-each d:line="{$rules/@d:line}">
            <xsl:variable name="context">
              <xsl:call-template name="filled">
                <xsl:with-param name="text" select="$rules/@context"/>
                <xsl:with-param name="params" select="$params"/>
              </xsl:call-template>
            </xsl:variable>
            <xsl:attribute name="select"><xsl:call-template name="selection"><xsl:with-param name="context" select="string($context)"/></xsl:call-template></xsl:attribute>
            <xsl:apply-templates select="$rules" mode="body"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
          </axsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <axsl:apply-templates select="/" mode="{generate-id()}">
            <xsl:for-each select="$source/sch:let">
              <axsl:with-param name="{@name}" select="${@name}"/>
            </xsl:for-each>
          </axsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </axsl:if>
  </xsl:template>

  <!-- The templates of a pattern that is a walk. -->
  <xsl:template match="sch:pattern" mode="walk">
    <xsl:variable name="mode" select="generate-id()"/>
    <xsl:variable name="source" select=". | key('pattern', @is-a)[current()/@is-a]"/>
    <xsl:variable name="params" select="sch:param"/>
    <xsl:variable name="rules" select="$source/sch:rule[not(@abstract = 'true')]"/>
    <xsl:variable name="loop">
      <xsl:call-template name="loop">
        <xsl:with-param name="rules" select="$rules"/>
        <xsl:with-param name="params" select="$params"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="lets" select="$source/sch:let"/>
    <!-- Attributes are visited where a context may mean one, comments and instructions likewise; texts only where one is named. -->
    <xsl:variable name="contexts" select="$rules/@context | $params/@value"/>
    <xsl:variable name="children">
      <xsl:if test="$contexts[contains(., '@') or contains(., 'attribute')]">@*|</xsl:if>
      <xsl:choose>
        <xsl:when test="$contexts[contains(., 'text')]">node()</xsl:when>
        <xsl:when test="$contexts[contains(., '(')]">*|comment()|processing-instruction()</xsl:when>
        <xsl:otherwise>*</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$loop != 'yes'">
      <xsl:for-each select="$rules">
        <axsl:template mode="{$mode}" priority="{last() - position() + 1}" d:line="{@d:line}">
          <xsl:attribute name="match">
            <xsl:call-template name="filled">
              <xsl:with-param name="text" select="@context"/>
              <xsl:with-param name="params" select="$params"/>
            </xsl:call-template>
          </xsl:attribute>
          <xsl:for-each select="$lets"><axsl:param name="{@name}"/></xsl:for-each>
          <xsl:apply-templates select="." mode="body"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
          <xsl:call-template name="further">
            <xsl:with-param name="mode" select="$mode"/>
            <xsl:with-param name="children" select="$children"/>
            <xsl:with-param name="lets" select="$lets"/>
          </xsl:call-template>
        </axsl:template>
      </xsl:for-each>
      <axsl:template match="/|@*|node()" mode="{$mode}" priority="0">
        <xsl:for-each select="$lets"><axsl:param name="{@name}"/></xsl:for-each>
        <xsl:call-template name="further">
          <xsl:with-param name="mode" select="$mode"/>
          <xsl:with-param name="children" select="$children"/>
          <xsl:with-param name="lets" select="$lets"/>
        </xsl:call-template>
      </axsl:template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="further">
    <xsl:param name="mode"/>
    <xsl:param name="children"/>
    <xsl:param name="lets"/>
    <axsl:apply-templates select="{$children}" mode="{$mode}">
      <xsl:for-each select="$lets"><axsl:with-param name="{@name}" select="${@name}"/></xsl:for-each>
    </axsl:apply-templates>
  </xsl:template>

  <!-- A rule that fires: its own lets and asserts, and those of the abstract rules that it extends. -->
  <xsl:template match="sch:rule" mode="body">
    <xsl:param name="params" select="/.."/>
    <xsl:apply-templates select="." mode="lets"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
    <xsl:if test="$account != 'no'">
      <svrl:fired-rule>
        <xsl:call-template name="attribute"><xsl:with-param name="name" select="'id'"/></xsl:call-template>
        <xsl:call-template name="attribute">
          <xsl:with-param name="name" select="'context'"/>
          <xsl:with-param name="value">
            <xsl:call-template name="filled">
              <xsl:with-param name="text" select="@context"/>
              <xsl:with-param name="params" select="$params"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="attribute"><xsl:with-param name="name" select="'role'"/></xsl:call-template>
        <xsl:call-template name="attribute"><xsl:with-param name="name" select="'flag'"/></xsl:call-template>
      </svrl:fired-rule>
    </xsl:if>
    <xsl:apply-templates select="." mode="asserts"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="sch:rule" mode="lets">
    <xsl:param name="params" select="/.."/>
    <xsl:for-each select="sch:extends">
      <xsl:apply-templates select="key('rule', @rule)" mode="lets"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
    </xsl:for-each>
    <xsl:for-each select="sch:let">
      <axsl:variable name="{@name}" d:line="{@d:line}">
        <xsl:call-template name="value"><xsl:with-param name="params" select="$params"/></xsl:call-template>
      </axsl:variable>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="sch:rule" mode="asserts">
    <xsl:param name="params" select="/.."/>
    <xsl:for-each select="sch:extends | sch:assert | sch:report">
      <xsl:choose>
        <xsl:when test="self::sch:extends">
          <xsl:apply-templates select="key('rule', @rule)" mode="asserts"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="test">
            <xsl:call-template name="filled">
              <xsl:with-param name="text" select="@test"/>
              <xsl:with-param name="params" select="$params"/>
            </xsl:call-template>
          </xsl:variable>
          <axsl:if d:line="{@d:line}">
            <xsl:attribute name="test">
              <xsl:choose>
                <xsl:when test="self::sch:assert">not(<xsl:value-of select="$test"/>)</xsl:when>
                <xsl:otherwise><xsl:value-of select="$test"/></xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:choose>
              <xsl:when test="self::sch:assert">
                <svrl:failed-assert>
                  <xsl:apply-templates select="." mode="outcome">
                    <xsl:with-param name="params" select="$params"/>
                    <xsl:with-param name="test" select="$test"/>
                  </xsl:apply-templates>
                </svrl:failed-assert>
              </xsl:when>
              <xsl:otherwise>
                <svrl:successful-report>
                  <xsl:apply-templates select="." mode="outcome">
                    <xsl:with-param name="params" select="$params"/>
                    <xsl:with-param name="test" select="$test"/>
                  </xsl:apply-templates>
                </svrl:successful-report>
              </xsl:otherwise>
            </xsl:choose>
          </axsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="sch:assert | sch:report" mode="outcome">
    <xsl:param name="params" select="/.."/>
    <xsl:param name="test"/>
    <xsl:variable name="subject">
      <xsl:choose>
        <xsl:when test="@subject">
          <xsl:call-template name="filled">
            <xsl:with-param name="text" select="@subject"/>
            <xsl:with-param name="params" select="$params"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="../@subject"><xsl:value-of select="../@subject"/></xsl:when>
        <xsl:otherwise>.</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:call-template name="attribute"><xsl:with-param name="name" select="'id'"/></xsl:call-template>
    <xsl:if test="$account != 'no'">
      <xsl:call-template name="attribute"><xsl:with-param name="name" select="'role'"/></xsl:call-template>
      <xsl:call-template name="attribute"><xsl:with-param name="name" select="'flag'"/></xsl:call-template>
      <xsl:call-template name="attribute"><xsl:with-param name="name" select="'see'"/></xsl:call-template>
      <axsl:attribute name="location" d:line="{@d:line}"><axsl:value-of select="d:path({$subject})"/></axsl:attribute>
      <xsl:call-template name="attribute">
        <xsl:with-param name="name" select="'test'"/>
        <xsl:with-param name="value" select="$test"/>
      </xsl:call-template>
    </xsl:if>
    <axsl:attribute name="d:at" d:line="{@d:line}"><axsl:value-of select="d:at({$subject})"/></axsl:attribute>
    <xsl:for-each select="key('diagnostic', str:tokenize(@diagnostics))
      [$account != 'no' or substring(@id, string-length(@id) - 3) = '.fix']">
      <svrl:diagnostic-reference>
        <xsl:call-template name="attribute">
          <xsl:with-param name="name" select="'diagnostic'"/>
          <xsl:with-param name="value" select="@id"/>
        </xsl:call-template>
        <xsl:apply-templates select="node()" mode="text"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
      </svrl:diagnostic-reference>
    </xsl:for-each>
    <svrl:text>
      <xsl:apply-templates select="node()" mode="text"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
    </svrl:text>
  </xsl:template>

  <xsl:template match="sch:value-of" mode="text">
    <xsl:param name="params" select="/.."/>
    <axsl:value-of d:line="{@d:line}">
      <xsl:attribute name="select">
        <xsl:call-template name="filled">
          <xsl:with-param name="text" select="@select"/>
          <xsl:with-param name="params" select="$params"/>
        </xsl:call-template>
      </xsl:attribute>
    </axsl:value-of>
  </xsl:template>

  <xsl:template match="sch:name" mode="text">
    <xsl:param name="params" select="/.."/>
    <axsl:value-of d:line="{@d:line}">
      <xsl:attribute name="select">
        <xsl:text>name(</xsl:text>
        <xsl:call-template name="filled">
          <xsl:with-param name="text" select="concat(@path, substring('.', 1, not(@path)))"/>
          <xsl:with-param name="params" select="$params"/>
        </xsl:call-template>
        <xsl:text>)</xsl:text>
      </xsl:attribute>
    </axsl:value-of>
  </xsl:template>

  <!-- emph, dir and span are text to us, and what comes from elsewhere is left out. -->
  <xsl:template match="sch:*" mode="text">
    <xsl:param name="params" select="/.."/>
    <xsl:apply-templates select="node()" mode="text"><xsl:with-param name="params" select="$params"/></xsl:apply-templates>
  </xsl:template>
  <xsl:template match="*" mode="text" priority="-1"/>
  <xsl:template match="text()" mode="text">
    <xsl:param name="params" select="/.."/>
    <axsl:text>
      <xsl:call-template name="filled">
        <xsl:with-param name="text" select="."/>
        <xsl:with-param name="params" select="$params"/>
      </xsl:call-template>
    </axsl:text>
  </xsl:template>
</xsl:stylesheet>
