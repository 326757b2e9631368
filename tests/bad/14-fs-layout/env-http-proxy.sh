#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A proxy of the environment is not handed to the PDF engine.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
needs_engine
ends 0 "$DOSSIER" -q -C project build -o plain
http_proxy=http://127.0.0.1:9 ALL_PROXY=http://127.0.0.1:9
export http_proxy ALL_PROXY
ends 0 "$DOSSIER" -q -C project build -o proxied
diff -r plain proxied >/dev/null || wrong "the output differs"
