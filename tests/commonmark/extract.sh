#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes the examples of the CommonMark specification as files: OUT/001.md, OUT/001.html, OUT/002.md ...
# and prints how many there are. SPEC is one of
#   spec.txt   of the npm package commonmark-spec
#   spec.json  of the Debian package golang-github-yuin-goldmark-dev
# Without SPEC the script looks for the second in its installed place. Use version 0.30, which libcmark 0.30 implements.
set -eu

debian=/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json

case $# in
1) spec=$debian out=$1 ;;
2) spec=$1 out=$2 ;;
*)
	echo "usage: extract.sh [SPEC] OUT" >&2
	exit 2
	;;
esac
if ! [ -r "$spec" ]; then
	echo "extract.sh: cannot read $spec" >&2
	exit 3
fi
mkdir -p "$out"

# A tab is written as an arrow, U+2192, in spec.txt.
from_text() {
	LC_ALL=C awk -v out="$out" '
	function name(suffix) { return sprintf("%s/%03d.%s", out, n, suffix) }
	/^````````````````````````````````$/ && part != "" { close(file); part = ""; next }
	/^```````````````````````````````` example$/ {
		n++; part = "md"; file = name("md"); printf "" > file; next
	}
	part == "md" && $0 == "." {
		close(file); part = "html"; file = name("html"); printf "" > file; next
	}
	part != "" { gsub(/\342\206\222/, "\t"); print > file }
	END { print n + 0 }' "$spec"
}

# One member of an example stands on each line; the only escapes are \n \t \r \" \\ and \/.
from_json() {
	LC_ALL=C awk -v out="$out" '
	function plain(s,   t, i, c) {
		sub(/^[^:]*: "/, "", s)
		sub(/",?$/, "", s)
		t = ""
		while ((i = index(s, "\\")) > 0) {
			c = substr(s, i + 1, 1)
			t = t substr(s, 1, i - 1)
			if (c == "n") t = t "\n"
			else if (c == "t") t = t "\t"
			else if (c == "r") t = t "\r"
			else if (c == "\"" || c == "\\" || c == "/") t = t c
			else {
				print "extract.sh: line " NR ": an escape that is not expected: \\" c > "/dev/stderr"
				exit 3
			}
			s = substr(s, i + 2)
		}
		return t s
	}
	function save(suffix,   file) {
		file = sprintf("%s/%03d.%s", out, n, suffix)
		printf "%s", plain($0) > file
		close(file)
	}
	/^ *"markdown": "/ { n++; save("md") }
	/^ *"html": "/ { save("html") }
	END { print n + 0 }' "$spec"
}

case $spec in
*.json) from_json ;;
*) from_text ;;
esac
