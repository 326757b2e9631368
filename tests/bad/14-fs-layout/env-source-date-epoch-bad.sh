#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A time that is no number is refused.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
SOURCE_DATE_EPOCH=abc
export SOURCE_DATE_EPOCH
build 2
says "SOURCE_DATE_EPOCH 'abc' is not a number of seconds"
old_output
