#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Few open files: all of the output, or none of it.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document project/a.md Text.
(
	# shellcheck disable=SC3045
	ulimit -n 16
	exec "$DOSSIER" -q -C project build --no-pdf
) >/dev/null 2>err
case $? in
0) whole_output project/output ;;
1 | 3) old_output ;;
*) wrong "neither built nor refused" ;;
esac
