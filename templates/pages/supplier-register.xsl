<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The supplier register: what depends on each supplier and what it sees, side by side. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'suppliers'"> tier owner access personal-data cloud status </xsl:if>
  </xsl:template>
</xsl:stylesheet>
