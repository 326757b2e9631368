#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A folder that can not be written.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir locked
cp -a project/output locked/output
hand_over
chmod 555 locked locked/output
ends 3 unprivileged "$DOSSIER" -q -C project build --no-pdf -o locked/output
says '[OUT-001]'
chmod 755 locked locked/output
old_output locked/output
