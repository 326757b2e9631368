<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/set">
    <table title="Short"><column title="A"/><column title="B"/><row><c>only one</c></row></table>
  </xsl:template>
</xsl:stylesheet>
