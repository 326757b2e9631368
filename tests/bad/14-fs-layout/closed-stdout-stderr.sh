#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Messages to a closed descriptor do not land in a page.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
rm -r project/output
"$DOSSIER" -C project -v build --no-pdf >&- 2>&- <&- || wrong "not built"
old_output
