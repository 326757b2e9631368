#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A device is not read: /dev/zero never ends.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mknod project/zero.md c 1 5 2>/dev/null || skip "making a device needs root"
build 1
reports project/zero.md FIL-003
old_output
