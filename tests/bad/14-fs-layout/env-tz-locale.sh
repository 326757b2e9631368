#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Time zone and locale change no byte.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8
export TZ LC_ALL LANG
rm -r project/output
build 0
old_output
