#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Nor is the root.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
hand_over
ends 2 unprivileged "$DOSSIER" -q -C project build --no-pdf -o /
says '[OUT-002]'
