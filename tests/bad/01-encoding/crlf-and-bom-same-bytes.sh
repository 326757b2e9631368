#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Line ends and a byte order mark change no byte of the output.
# shellcheck disable=SC1091
. "$CORPUS/lib.sh"
document project/a.md '# Scope' '' 'First line,' 'second line.' '' '| a | b |' '|---|---|' '| 1 | 2 |'
build 0
rm -rf old
cp -a project/output old
sed -i 's/$/\r/' project/a.md
build 0
old_output
sed -i '1s/^/\xef\xbb\xbf/' project/a.md
build 0
old_output
