#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A document that grows while it is read: reading ends.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document project/a.md Text.
head -c 65536 /dev/zero | tr '\0' 'x' >block
(
	while [ ! -e enough ] && [ "$(wc -c <project/a.md)" -lt 50000000 ]; do
		cat block >>project/a.md
	done
) &
for _ in 1 2 3; do
	"$DOSSIER" -q -C project build --no-pdf >/dev/null 2>err
	case $? in
	0 | 1) whole_output project/output ;;
	*) touch enough && wrong "neither built nor refused" ;;
	esac
done
touch enough
wait
