#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Applies schemas to documents with our stylesheet and with the reference implementation of Schematron, the "skeleton" that Debian's python3-lxml
# brings, and compares what both say: patterns, rules that fired, outcomes, their places and texts.
#   run.sh                       judges tests/schematron/cases; BUILD is the folder of the build
#   run.sh SCHEMA DOCUMENT       judges these, in every phase of the schema
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
run=${BUILD:-$root/build/release}/tests/schematron/run
skeleton=${SKELETON:-/usr/lib/python3/dist-packages/lxml/isoschematron/resources/xsl/iso-schematron-xslt1}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
passed=0 failed=0

lines() { # SVRL DOCUMENT
	xsltproc --stringparam document "file://$(realpath "$2")" "$here/lines.xsl" "$1"
}

# What the reference says of a document. An abstract pattern is filled in by its first step. Which nodes rules visit is said, since the reference
# guesses wrong: where a context has a bracket, it passes over comments and instructions.
reference() { # SCHEMA DOCUMENT PHASE
	xsltproc "$skeleton/iso_abstract_expand.xsl" "$1" > "$top/expanded" &&
		xsltproc ${3:+--stringparam phase "$3"} --stringparam only-child-elements false "$skeleton/iso_svrl_for_xslt1.xsl" "$top/expanded" > "$top/validator" &&
		xsltproc "$top/validator" "$2" > "$top/reference.svrl"
}

compare() { # SCHEMA DOCUMENT PHASE
	what="$(basename "$1") on $(basename "$2")${3:+ in phase $3}"
	if ! "$run" "$root/templates" "$1" "$2" "$3" > "$top/ours.svrl" 2> "$top/log"; then
		echo "schematron: $what: refused or failed"
		head -n 4 "$top/log"
		failed=$((failed + 1))
		return
	fi
	if ! reference "$1" "$2" "$3" 2> "$top/log"; then
		echo "schematron: $what: the reference fails"
		head -n 4 "$top/log"
		failed=$((failed + 1))
		return
	fi
	lines "$top/ours.svrl" "$2" > "$top/ours"
	lines "$top/reference.svrl" "$2" > "$top/expected"
	if { [ -s "$top/ours" ] || [ -n "$3" ]; } && cmp -s "$top/expected" "$top/ours"; then
		passed=$((passed + 1))
	else
		echo "schematron: $what: we say something else than the reference"
		diff -u "$top/expected" "$top/ours" | tail -n +3 | head -n "${SHOWN:-20}"
		failed=$((failed + 1))
	fi
}

# Without a phase, in all, and in each.
compare_phases() { # SCHEMA DOCUMENT
	compare "$1" "$2" ''
	for phase in $(xmllint --xpath '//*[local-name() = "phase"]/@id' "$1" 2> /dev/null | sed 's/^ *id="\(.*\)"$/\1/'); do
		compare "$1" "$2" "$phase"
	done
}

if ! [ -r "$skeleton/iso_svrl_for_xslt1.xsl" ] || ! command -v xsltproc > /dev/null; then
	echo 'schematron: not compared: that needs the Debian packages python3-lxml and xsltproc'
	echo '0 passed, 0 failed, 1 skipped'
	exit 0
fi
if [ $# -gt 0 ]; then
	compare_phases "$1" "$2"
else
	for schema in "$here"/cases/*.sch; do
		compare_phases "$schema" "$here/cases/library.xml"
	done
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
