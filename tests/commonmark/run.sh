#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compares our reading of Markdown with libcmark's, example by example of the specification, and of tables with GFM's.
# The examples are those of a Debian package, or of the file that SPEC names: see extract.sh.
set -u
here=$(cd "$(dirname "$0")" && pwd)
run=$(realpath "${BUILD:-build/release}/tests/commonmark/run")
examples=$(mktemp -d)
trap 'rm -rf "$examples"' EXIT
if ! "$here/extract.sh" ${SPEC:+"$SPEC"} "$examples" > "$examples/count" 2>&1; then
	cat "$examples/count"
	echo "commonmark: without the examples only tables are compared; install golang-github-yuin-goldmark-dev"
fi
"$run" "$examples" "$here/tables"
