#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A current folder that is gone.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
here=$PWD
mkdir gone
cd gone || exit 1
rmdir ../gone
"$DOSSIER" check >"$here/out" 2>"$here/err"
status=$?
cd "$here" || exit 1
[ $status = 2 ] || wrong "status $status, not 2"
says 'the current folder is gone'
