#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Proves the example of every code: its wrong part reports the code, as golden/rules/CODE.txt says, and its right part does not.
#   rules.sh [CODE…]     without one, every code of `dossier list rules`; UPDATE=1 rewrites what is expected
#
# An example is templates/rules/examples/CODE.txt: "%% wrong: …" and "%% right: …" begin its parts, "%% NAME" a file. Where it has no
# dossier.yaml, the usual one is written. The right part has to be readable as well: no slip in it may hide the code. Codes that no text
# can show stand with the reason in golden/rules/uncovered.txt. A parameter of a schema has a comment of its own, its meaning.
set -u
here=$(cd "$(dirname "$0")" && pwd)
self=$here/$(basename "$0")
dossier=${DOSSIER:-$here/../build/dossier}
case $dossier in /*) ;; *) dossier=$PWD/$dossier ;; esac
examples=$here/../templates/rules/examples expected=$here/golden/rules
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1 COLUMNS=80
unset CLICOLOR_FORCE FORCE_COLOR DOSSIER_DATADIR SOURCE_DATE_EPOCH

fail() {
	echo "rules: $*"
	bad=yes
}

# What the program says of a part, of these codes only. Stylesheets are used by a build alone.
judge() (
	cd "$1" || exit 99
	case $2 in
	XSL-* | EXP-*)
		"$dossier" build --draft --no-pdf --phase draft --as-of 2026-11-01 2>&1 |
			awk -v code="[${2%%,*}]" '/^[^ ]/ { keep = index($0, code) } keep'
		;;
	*) "$dossier" -q -j 1 check --as-of 2026-11-01 --phase surveillance --select "$2" 2>&1 ;;
	esac
)

# Writes the files of an example below the folder: wrong/ and right/.
unpack() {
	awk -v folder="$2" '
	/^%% (wrong|right):/ { part = substr($2, 1, 5); file = ""; next }
	/^%% / {
		file = folder "/" part "/" substr($0, 4)
		parent = file
		sub("/[^/]*$", "", parent)
		if (parent != folder "/" part) system("mkdir -p '\''" parent "'\''")
		count[part]++
		printf "" > file
		next
	}
	file != "" { print > file }
	END { exit !(count["wrong"] && count["right"]) }' "$1"
}

prove() {
	code=$1 bad=
	if grep -q "^$code " "$expected/uncovered.txt"; then
		[ -s "$examples/$code.txt" ] || fail "$code has no example"
		[ -z "$bad" ] && echo passed
		return
	fi
	if ! [ -e "$examples/$code.txt" ]; then
		fail "$code has no example"
		return
	fi
	cp -Rl "$top/base" "$top/$code"
	if ! unpack "$examples/$code.txt" "$top/$code"; then
		fail "$code: the example lacks a part, or files in it; uncovered.txt says where that has to be so"
		return
	fi
	for part in wrong right; do
		[ -e "$top/$code/$part/dossier.yaml" ] || ln "$top/dossier.yaml" "$top/$code/$part/dossier.yaml"
	done
	judge "$top/$code/wrong" "$code" > "$top/$code/said"
	judge "$top/$code/right" "$code,YML,CFG,SCH,DOC-001,DOC-004,DOC-026,KND-003,KND-004,KND-005,KND-006,KND-007" \
		> "$top/$code/right-said"
	grep -qF "[$code]" "$top/$code/said" || fail "$code: the wrong part does not report it"
	[ -s "$top/$code/right-said" ] && fail "$code: the right part reports" && cat "$top/$code/right-said"
	if [ -n "${UPDATE:-}" ] && [ -z "$bad" ]; then
		cmp -s "$top/$code/said" "$expected/$code.txt" || {
			cp "$top/$code/said" "$expected/$code.txt"
			echo "rules: $code.txt is rewritten"
		}
	else
		diff -u "$expected/$code.txt" "$top/$code/said" || fail "$code: the wrong part says something else"
	fi
	rm -rf "${top:?}/$code"
	[ -n "$bad" ] || echo passed
}

# A worker's share of the codes.
if [ "${1:-}" = --share ]; then
	top=$2
	shift 2
	for code; do prove "$code"; done
	exit
fi

top=$(mktemp -d)
trap 'chmod -R u+rwX "$top"; rm -rf "$top"' EXIT
mkdir -p "$top/base/wrong/catalogues" "$expected"
for each in iso27001 iso27001-clauses iso22301; do
	cp "$here/../content/catalogues/$each.yaml" "$top/base/wrong/catalogues"
done
cp -Rl "$top/base/wrong" "$top/base/right"
cat > "$top/dossier.yaml" << 'EOF'
dossier: 1
title: Example
organisation: Example Ltd
framework: iso27001
catalogues: [iso27001, iso27001-clauses, iso22301]
classification: [public, internal, confidential, restricted]
EOF
(cd "$top" && "$dossier" list rules --format json) | sed -n 's/^ *"code": "\(.*\)",*$/\1/p' > "$top/codes"
if [ $# -gt 0 ]; then printf '%s\n' "$@"; else cat "$top/codes"; fi > "$top/wanted"
{
	xargs -n 12 -P "$(nproc)" "$self" --share "$top" < "$top/wanted"
	# What belongs to no code is left over from one.
	[ $# -gt 0 ] || for each in "$examples"/*.txt "$expected"/*-*.txt; do
		code=$(basename "$each" .txt)
		grep -qx "$code" "$top/codes" || echo "rules: $each: there is no code $code"
	done
	cut -d' ' -f1 "$expected/uncovered.txt" | grep '^[A-Z]' | grep -vxFf "$top/codes" |
		sed 's/.*/rules: uncovered.txt names &, which is no code/'
	[ $# -gt 0 ] || (cd "$top" && "$dossier" list parameters --format json) | awk -F'"' '
		$2 == "parameter" { name = $4 }
		$2 == "meaning" && $4 == "" { print "rules: parameter " name " has no comment before it" }'
} > "$top/log" 2>&1
grep -vx passed "$top/log"
passed=$(grep -cx passed "$top/log")
failed=$(($(wc -l < "$top/wanted") - passed))
! grep -q '^rules: .*there is no code\|^rules: uncovered.txt\|^rules: parameter' "$top/log" || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
