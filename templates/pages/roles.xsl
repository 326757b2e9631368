<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!-- The register of roles: who holds what, then the duties of each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="document.xsl"/>

  <xsl:template match="register" mode="columns">
    <xsl:if test="@name = 'roles'"> holder deputy contact </xsl:if>
  </xsl:template>
</xsl:stylesheet>
