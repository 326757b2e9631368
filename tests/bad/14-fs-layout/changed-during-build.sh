#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A document that is written while it is read.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document project/a.md Text.
(
	while [ ! -e enough ]; do
		document project/a.md Text.
		document project/a.md More. text. ''
	done
) &
for _ in 1 2 3 4 5 6 7 8; do
	"$DOSSIER" -q -C project build --no-pdf >/dev/null 2>err
	case $? in
	0 | 1) whole_output project/output ;;
	*) touch enough && wrong "neither built nor refused" ;;
	esac
done
touch enough
wait
