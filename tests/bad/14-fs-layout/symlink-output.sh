#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# An output that is a link is neither replaced nor filled.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir elsewhere
echo precious >elsewhere/file
rm -r project/output
ln -s ../elsewhere project/output
build 2
says '[OUT-004]'
[ -h project/output ] || wrong "the link was replaced"
[ "$(ls elsewhere)" = file ] || wrong "the target of the link was changed"
