#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether the rules bite: the example content, damaged in one place after the other, and whether any rule notices. unnoticed.txt
# lists the damage that none does, with the reason. Then whether this test bites: without a rule, and with a list that is not so.
#   run.sh PROGRAM [WORD…]     only mutants whose names hold one of the words
#   UPDATE=1 rewrites unnoticed.txt; what is new in it waits for its reason. VERBOSE=1 shows what is found in each mutant.
#   EVERY=N tries one of N mutants; then what of the list was not tried is not judged.
#   THOROUGH=1 checks the whole project also for what a document alone shows; the result is the same.
set -u
program=$1
shift
here=$(dirname "$0")
root=$here/../..
# On this day nothing in the content is overdue.
day=2026-11-24

# Sanitizers look at the program and not at the rules: some mutants are enough.
case $program in *build/asan/*) [ $# -gt 0 ] || set -- RISK-METHOD ;; esac

"$program" "$root" "$root/content" $day "$here/unnoticed.txt" "$@"
status=$?
[ $# = 0 ] || exit $status

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset UPDATE VERBOSE THOROUGH EVERY
passed=0 failed=0

# fails WHAT SAYS PROJECT LINE WORD: with the one line as the list, the mutants of the word fail the test, which says so.
fails() {
	printf '%s\n' "$4" > "$work/list"
	if "$program" "$root" "$3" $day "$work/list" "$5" > "$work/said"; then
		echo "mutants: $1: passes"
	elif ! grep -qF "mutants: $2" "$work/said"; then
		echo "mutants: $1: does not say '$2'"
	else
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	cat "$work/said"
}

# A project's own rules replace ours; these judge nothing.
cp -R "$root/content" "$work/lax"
mkdir -p "$work/lax/templates/rules"
cat > "$work/lax/templates/rules/risk-register.sch" << 'END'
<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt"><title>Nothing</title></schema>
END
fails "a rule is gone" "no rule notices: level RISKS risks/" "$work/lax" "" "level RISKS"
fails "a reason is lacking" "listed, but goes unnoticed without a reason: level RISKS" "$work/lax" \
	"level RISKS risks/*/*: TODO" "level RISKS"
fails "what is listed is noticed" "listed, but is noticed now: missing RISKS owner" "$root/content" \
	"missing RISKS owner: nobody misses it" "missing RISKS owner"
printf 'unreadable' > "$work/lax/dossier.yaml"
fails "a project can't be read" "the project is not clean" "$work/lax" "" "level RISKS"
echo "$passed passed, $failed failed"
[ $status = 0 ] && [ $failed = 0 ]
