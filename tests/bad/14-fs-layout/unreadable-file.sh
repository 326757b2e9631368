#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A document that can not be read is an error and no missing document.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document project/a.md Text.
chmod 000 project/a.md
hand_over
ends 1 unprivileged "$DOSSIER" -q -C project build --no-pdf
reports project/a.md FIL-001
old_output
