#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A link to nothing is an error and no missing document.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
ln -s nowhere.md project/a.md
build 1
reports project/a.md FIL-002
old_output
