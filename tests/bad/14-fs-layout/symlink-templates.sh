#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Templates that are a link are refused and not passed over.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir -p evil/pages
echo '<evil/>' >evil/pages/document.xsl
ln -s ../evil project/templates
build 1
reports project/templates FIL-002
old_output
