#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the program on every bad input of cases.csv: run.sh [WORD…], with DOSSIER and BUILD set as tests/run.sh does.
set -eu
corpus=$(cd "$(dirname "$0")" && pwd)
slowness=1
case $BUILD in *asan*) slowness=6 ;; esac
exec "$BUILD/tests/bad/run" "$DOSSIER" "$corpus" "$slowness" "$@"
