#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Nor is a folder that the project stands in.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
build 2 -o .
says '[OUT-002]'
old_output
