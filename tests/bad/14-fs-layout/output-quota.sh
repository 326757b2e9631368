#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A file that grows beyond what is allowed: an error, and no signal.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document project/a.md Text.
(
	ulimit -f 1
	exec "$DOSSIER" -q -C project build --no-pdf
) >/dev/null 2>err
[ $? = 3 ] || wrong "not status 3"
old_output
