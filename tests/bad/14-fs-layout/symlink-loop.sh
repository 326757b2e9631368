#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A link to the folder that it stands in does not make the walk endless.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
ln -s . project/sub
build 1
reports project/sub FIL-002
old_output
