#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A project without documents does not wipe a good site.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
rm project/roles.md
build 1
says '[DOC-036]'
old_output
