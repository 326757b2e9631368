#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# An output on another file system than the project.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
with_mounts
tmpfs mounted 8m
build 0 -o mounted/output
whole_output mounted/output
build 0 -o mounted/output
whole_output mounted/output
