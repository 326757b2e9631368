#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the test suites of a build and ends with their sum.
#   run.sh BUILD [SUITE…]     a suite is a row of the table below; without one, all run
#   JOBS=N                    so many suites at a time (2)
set -u
build=$1
shift
# What an earlier run rendered is not taken.
export XDG_CACHE_HOME=/dev/null
export DOSSIER="$PWD/$build/dossier" BUILD="$build" LC_ALL=C.UTF-8 TZ=UTC
unset SOURCE_DATE_EPOCH DOSSIER_DATADIR NO_COLOR CLICOLOR_FORCE FORCE_COLOR
log=$build/test-log
mkdir -p "$log"

suite_unit() {
	for program in "$build"/unit/test_*; do
		case $program in *.d) continue ;; esac
		"$program" 2>&1 || echo "$program failed"
	done
}
suite_layers() { tests/layers.sh; }
suite_golden() { tests/golden.sh; }
suite_rules() { tests/rules.sh; }
suite_audience() { tests/audience/run.sh; }
suite_content() { tests/content/run.sh; }
# One of seven; "make mutants" tries all.
suite_mutants() { EVERY=7 tests/mutants/run.sh "$build/tests/mutants/run"; }
suite_commonmark() { tests/commonmark/run.sh; }
suite_schematron() { tests/schematron/run.sh; }
suite_formats() { tests/formats/run.sh; }
suite_exports() { tests/exports/run.sh; }
suite_filter() { tests/filter/run.sh; }
suite_browser() { tests/browser/run.sh; }
suite_figures() { tests/figures/run.sh; }
suite_german() { tests/german/run.sh; }
suite_bad() { tests/bad/run.sh; }
suite_faults() { tests/faults/run.sh "$build/tests/faults/publish"; }
suite_pdf() { tests/pdf/run.sh "$build"; }
suite_packs() { tests/packs/run.sh "$build"; }
suite_serve() { tests/serve/run.sh; }
suite_spdx() { tests/spdx.sh; }
suite_readme() { tests/readme.sh; }

# cmocka's lines and "N passed, N failed, N skipped" are both understood.
count() {
	awk '
	/^\[  PASSED  \] [0-9]+ test/ { passed += $4 }
	/^\[  FAILED  \] [0-9]+ test/ { failed += $4 }
	/^\[  SKIPPED \] [0-9]+ test/ { skipped += $4 }
	/^[0-9]+ passed, [0-9]+ failed/ { passed += $1; failed += $3; skipped += $5 }
	/ failed$/ && !/passed/ { broken++ }
	END { print passed + 0, failed + 0, skipped + 0, broken + 0 }' "$1"
}

# Runs a suite; its sum is in $log/SUITE.sum.
run_one() {
	"suite_$1" > "$log/$1" 2>&1
	status=$?
	# Of the processor, for whoever wants the tests to be quicker.
	times > "$log/$1.times"
	seconds=$(awk 'NR == 2 { split($0, t, /[ms ]+/); print int(60 * (t[1] + t[3]) + t[2] + t[4]) }' "$log/$1.times")
	suite=$1
	# shellcheck disable=SC2046
	set -- $(count "$log/$suite")
	{
		if [ "$2" != 0 ] || [ "$4" != 0 ] || [ $status != 0 ] || [ "$1$3" = 00 ]; then
			[ "$2" != 0 ] || set -- "$1" 1 "$3"
			tail -n 60 "$log/$suite"
		fi
		printf '%-12s %5d passed %3d failed %3d skipped %5d s\n' "$suite" "$1" "$2" "$3" "$seconds"
	} > "$log/$suite.said"
	echo "$1 $2 $3" > "$log/$suite.sum"
	cat "$log/$suite.said"
}

if [ "${1:-}" = --one ]; then
	run_one "$2"
	exit
fi

# The longest first, so that none of them is left alone at the end.
suites=${*:-bad pdf rules packs browser golden readme exports unit serve audience mutants german spdx figures filter faults commonmark formats schematron content layers}
for suite in $suites; do
	rm -f "$log/$suite.sum"
done
printf '%s\n' $suites | xargs -n 1 -P "${JOBS:-2}" "$0" "$build" --one
passed=0 failed=0 skipped=0
for suite in $suites; do
	# shellcheck disable=SC2046
	set -- $(cat "$log/$suite.sum" || echo 0 1 0)
	passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
