#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What a killed build left is removed by the next.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir -p project/.output.staging-0/site
cp project/output/.dossier-output project/.output.staging-0/
echo half >project/.output.staging-0/site/index.html
build 0
old_output
