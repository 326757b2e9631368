<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The documents that count. What was superseded or withdrawn is kept as a record: its rows are no figures, and its days bind nobody. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:variable name="living" select="/set/document[not(meta/status = 'superseded' or meta/status = 'withdrawn')]"/>

</xsl:stylesheet>
