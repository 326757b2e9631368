#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A folder that is a link out of the project is not followed.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
ln -s /etc project/sub
build 1
reports project/sub FIL-002
old_output
