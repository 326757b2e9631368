#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A hard link can not be told from a file; it is read.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document outside.md Text.
ln outside.md project/a.md
build 0
whole_output project/output
