#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The project itself is no place for the output.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
build 2 -o project
says '[OUT-002]'
old_output
