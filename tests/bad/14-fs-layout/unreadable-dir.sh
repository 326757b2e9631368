#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A folder that can not be read is an error and no empty folder.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
mkdir project/sub
document project/sub/a.md Text.
chmod 000 project/sub
hand_over
ends 1 unprivileged "$DOSSIER" -q -C project build --no-pdf
reports project/sub FIL-001
chmod 700 project/sub
old_output
