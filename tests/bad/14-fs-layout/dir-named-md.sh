#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A folder with the name of a document is an error.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir project/a.md
build 1
reports project/a.md FIL-003
old_output
