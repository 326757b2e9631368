#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Nor is a home.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir home
HOME=$PWD/home
export HOME
build 2 -o home
says '[OUT-002]'
[ -z "$(ls -A home)" ] || wrong "the home was changed"
