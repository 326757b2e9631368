#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A lock that a killed build left locks nothing.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
: >project/.output.lock
build 0 --no-wait
old_output
