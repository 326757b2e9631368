#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Checks every PDF of a build: sh tests/pdf/check_links.sh OUT/pdf [TEXT...]
# A TEXT (a folder of this machine, say) may stand nowhere in the files, not even compressed.
# Prints the defects and one line of sums.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
${CC:-cc} -std=c11 -O1 -Wall -Wextra -D_GNU_SOURCE -o "$work/links" "$here/links.c" \
	$(pkg-config --cflags --libs libqpdf)
for text in "$@"; do
	shift
	set -- "$@" -n "$text"
done
status=0
"$work/links" "$@" "$folder"/*.pdf >"$work/report" || status=$?
awk '/^file /{file=$2} /^! /{print file ": " substr($0, 3)}' "$work/report"
awk '/^file /{f++} /^pages /{p+=$2} /^link /{l++} /^name /{n++} /^outline /{o++} /^! /{d++}
	END{printf "%d files, %d pages, %d links, %d names, ", f, p, l, n
	    printf "%d bookmarks: %d defects\n", o, d}' "$work/report"
exit $status
