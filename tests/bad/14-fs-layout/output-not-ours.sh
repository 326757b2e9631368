#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A folder with files and without our marker is left alone.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir theirs
echo precious >theirs/file
build 2 -o theirs
says '[OUT-003]'
[ "$(cat theirs/file)" = precious ] || wrong "the folder was changed"
