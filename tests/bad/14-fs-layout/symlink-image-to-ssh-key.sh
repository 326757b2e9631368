#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# An image that is a link to a secret is not published.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
echo SECRET-KEY >secret
ln -s ../secret project/a.png
document project/a.md '![diagram](a.png)'
build 1
reports project/a.png FIL-002
old_output
"$DOSSIER" -q -C project build --no-pdf --draft -o draft >/dev/null 2>&1
! grep -rq SECRET-KEY draft || wrong "the secret is in the draft"
