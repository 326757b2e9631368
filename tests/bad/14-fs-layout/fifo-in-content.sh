#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Opening a FIFO does not wait for a writer.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkfifo project/a.md
build 1
reports project/a.md FIL-003
old_output
