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

# What is expected where the case has no file for it, without a process where that is nothing.
printf '' >"$top/.nothing"
printf '0\n' >"$top/.clean"

# is_expected NAME DEFAULT
is_expected() {
	if [ -e "$folder/$1" ]; then
		cmp -s "$folder/$1" "$got/$1"
	elif [ -s "$2" ]; then
		cmp -s "$2" "$got/$1"
	else
		! [ -s "$got/$1" ]
	fi
}

compare() {
	is_expected "$1" "$2" && return
	if [ -n "${UPDATE:-}" ]; then
		if cmp -s "$2" "$got/$1"; then
			rm -f "$folder/$1"
		else
			cp "$got/$1" "$folder/$1"
		fi
		echo "golden: $name: $1 is rewritten"
	else
		fail "$name: $1 differs"
		if [ -e "$folder/$1" ]; then diff -u "$folder/$1" "$got/$1"; else diff -u "$2" "$got/$1"; fi
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
	if [ -e "$folder/alone" ]; then cp -R "$folder/." "$work"; else cp -R "$golden/skeleton/." "$folder/." "$work"; fi
	(cd "$work" && rm -rf out alone setup cmd stdout stderr status)
	arguments=$(cat "$folder/cmd")
	(
		cd "$work" || exit 99
		[ ! -e "$folder/setup" ] || . "$folder/setup"
		eval "set -- $arguments"
		dossier "$@" < /dev/null > "$got/stdout" 2> "$got/stderr"
		printf '%d\n' $? > "$got/status"
	)
	compare stdout "$top/.nothing"
	compare stderr "$top/.nothing"
	compare status "$top/.clean"
	[ ! -d "$folder/out" ] || compare_output
	case $name in
	[A-Z][A-Z][A-Z]-[0-9][0-9][0-9]*)
		code=${name%"${name#???????}"}
		grep -qF "$code" "$got/stderr" "$got/stdout" || fail "$name: $code is not reported"
		;;
	esac
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
		each=${each%/cmd}
		run_case "${each##*/}"
	done
	check_codes
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
