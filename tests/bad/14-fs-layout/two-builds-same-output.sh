#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Two builds of one output take turns, or the second gives way.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
"$DOSSIER" -q -C project build --no-pdf >/dev/null 2>&1 &
build 0
wait $! || wrong "the other build failed"
whole_output project/output
exec 9>project/.output.lock
flock 9
build 3 --no-wait
says '[OUT-005]'
old_output
