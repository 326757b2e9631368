#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# An output that can not be exchanged in one step is replaced file by file, and that is said.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
with_mounts
tmpfs mounted 8m
build 0 -o mounted
says '[OUT-006]'
whole_output mounted
