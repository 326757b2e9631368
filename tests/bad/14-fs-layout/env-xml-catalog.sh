#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A catalog of the environment does not redirect what stylesheets include.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
printf '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><uri name="page.xsl" uri="%s/evil.xsl"/></catalog>' "$PWD" >catalog
echo '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><p>PWNED</p></xsl:template></xsl:stylesheet>' >evil.xsl
XML_CATALOG_FILES=$PWD/catalog XML_DEBUG_CATALOG=1
export XML_CATALOG_FILES XML_DEBUG_CATALOG
rm -r project/output
build 0
old_output
