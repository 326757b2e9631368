#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the program on small projects and compares all that it says and writes, byte by byte.
#   golden.sh             compares; CASE=NAME runs one case, UPDATE=1 rewrites what is expected
#
# A case is a folder of tests/golden/: `cmd` holds the arguments. Its other files lie over a copy of golden/skeleton, a small
# project without a finding, unless the case has a file `alone`; a script `setup` makes what can't be checked in.
# Expected are `stdout`, `stderr` and `status`, where a missing one means empty and 0, and the files of `out`, which stand
# in the folder `output` afterwards. A case that is named after a code has to report it; a code that no case can
# trigger stands with the reason in golden/uncovered.txt.
set -u
here=$(cd "$(dirname "$0")" && pwd)
dossier=${DOSSIER:-$here/../build/dossier}
golden=$here/golden
export LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1 SOURCE_DATE_EPOCH=1767225600 COLUMNS=80
unset CLICOLOR_FORCE FORCE_COLOR ARGP_HELP_FMT DOSSIER_DATADIR TERM
top=$(mktemp -d)
# By the name that people type; the program finds its templates by where it really is.
mkdir "$top/bin" && ln -s "$(realpath "$dossier")" "$top/bin/dossier" && PATH=$top/bin:$PATH
trap 'chmod -R u+rwX "$top"; rm -rf "$top"' EXIT
passed=0 failed=0

fail() {
	echo "golden: $*"
	bad=yes
}

# What is expected in a file of the case, or the given text without one.
expected() {
	if [ -e "$folder/$1" ]; then cat "$folder/$1"; else printf '%s' "$2"; fi
}

compare() {
	expected "$1" "$2" | cmp -s - "$got/$1" && return
	if [ -n "${UPDATE:-}" ]; then
		if [ "$(cat "$got/$1"; echo .)" = "$2." ]; then
			rm -f "$folder/$1"
		else
			cp "$got/$1" "$folder/$1"
		fi
		echo "golden: $name: $1 is rewritten"
	else
		fail "$name: $1 differs"
		expected "$1" "$2" | diff -u - "$got/$1"
	fi
}

compare_output() {
	(cd "$folder/out" && find . -type f) | sort > "$got/files"
	while read -r file; do
		cmp -s "$folder/out/$file" "$work/output/$file" && continue
		if [ -n "${UPDATE:-}" ] && [ -e "$work/output/$file" ]; then
			cp "$work/output/$file" "$folder/out/$file"
			echo "golden: $name: out/$file is rewritten"
		else
			fail "$name: out/$file differs"
			diff -u "$folder/out/$file" "$work/output/$file"
		fi
	done < "$got/files"
}

run_case() {
	folder=$golden/$1 name=$1 bad=
	work=$top/$name/project got=$top/$name/got
	mkdir -p "$work" "$got"
	[ -e "$folder/alone" ] || cp -R "$golden/skeleton/." "$work"
	(cd "$folder" && find . -type f ! -path './out/*' ! -name alone ! -name setup ! -name cmd ! -name stdout \
		! -name stderr ! -name status) | while read -r file; do
		mkdir -p "$work/$(dirname "$file")"
		cp "$folder/$file" "$work/$file"
	done
	arguments=$(cat "$folder/cmd")
	(
		cd "$work" || exit 99
		[ ! -e "$folder/setup" ] || . "$folder/setup"
		eval "set -- $arguments"
		dossier "$@" < /dev/null > "$got/stdout" 2> "$got/stderr"
		printf '%d\n' $? > "$got/status"
	)
	compare stdout ''
	compare stderr ''
	compare status "0
"
	[ ! -d "$folder/out" ] || compare_output
	code=$(expr "$name" : '\([A-Z][A-Z][A-Z]-[0-9][0-9][0-9]\)') || code=
	[ -z "$code" ] || grep -qF "$code" "$got/stderr" "$got/stdout" || fail "$name: $code is not reported"
	if [ -n "$bad" ]; then failed=$((failed + 1)); else passed=$((passed + 1)); fi
}

# Every code has a case or a reason for having none, and not both.
check_codes() {
	bad=
	sed -n 's/^CODE(\([A-Z]*\), \([0-9]*\),.*/\1-\2/p' "$here/../generator/report/codes.def" > "$top/codes"
	cut -d' ' -f1 "$golden/uncovered.txt" | grep '^[A-Z]' > "$top/uncovered"
	while read -r code; do
		case_found= listed=
		for each in "$golden/$code-"*/cmd; do [ ! -e "$each" ] || case_found=yes; done
		grep -qx "$code" "$top/uncovered" && listed=yes
		case $case_found$listed in
		'') fail "$code has no case, and no reason in uncovered.txt" ;;
		yesyes) fail "$code has a case and stands in uncovered.txt" ;;
		esac
	done < "$top/codes"
	grep -vxFf "$top/codes" "$top/uncovered" | while read -r code; do
		echo "golden: uncovered.txt names $code, which is no code"
	done > "$top/stale"
	if [ -s "$top/stale" ]; then
		cat "$top/stale"
		bad=yes
	fi
	if [ -n "$bad" ]; then failed=$((failed + 1)); else passed=$((passed + 1)); fi
}

if [ -n "${CASE:-}" ]; then
	run_case "$CASE"
else
	for each in "$golden"/*/cmd; do
		run_case "$(basename "$(dirname "$each")")"
	done
	check_codes
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
