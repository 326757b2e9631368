#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A file is no place for the output.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
echo precious >file
build 2 -o file
says '[OUT-002]'
[ "$(cat file)" = precious ] || wrong "the file was changed"
