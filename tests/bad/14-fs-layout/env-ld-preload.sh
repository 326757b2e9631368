#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Variables that load code are not handed to the PDF engine.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
needs_engine
ends 0 "$DOSSIER" -q -C project build -o plain
QT_PLUGIN_PATH=$PWD/evil QT_QPA_PLATFORM_PLUGIN_PATH=$PWD/evil QT_QPA_PLATFORM=no-such-platform
export QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QT_QPA_PLATFORM
ends 0 "$DOSSIER" -q -C project build -o loaded
diff -r plain loaded >/dev/null || wrong "the output differs"
