#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A document that is a link to a file outside is not followed.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
ln -s /etc/hostname project/a.md
build 1
reports project/a.md FIL-002
old_output
