#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A disk that is full before the output is complete.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
with_mounts
tmpfs small 32k
build 3 -o small/output
says '[OUT-001]'
[ ! -e small/output ] || wrong "half an output was published"
