<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8"/>
  <xsl:template match="/document"><html lang="en"><head><title>x</title></head><body><xsl:message>look here</xsl:message><xsl:value-of select="body"/></body></html></xsl:template>
</xsl:stylesheet>
