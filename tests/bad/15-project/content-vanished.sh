#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A project that is gone does not replace a good site by an empty one.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
cp -a project/output site
mv project elsewhere
build 2 -o site
says '[CFG-001]'
old_output site
