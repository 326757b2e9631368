#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Runs the test suites of a build and ends with their sum.
#   run.sh BUILD [SUITE…]     a suite is a row of the table below; without one, all run
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

passed=0 failed=0 skipped=0
for suite in ${*:-unit layers golden rules content audience mutants commonmark schematron formats exports figures filter browser german bad faults pdf packs serve spdx readme}; do
	"suite_$suite" > "$log/$suite" 2>&1
	status=$?
	# shellcheck disable=SC2046
	set -- $(count "$log/$suite")
	if [ "$2" != 0 ] || [ "$4" != 0 ] || [ $status != 0 ] || [ "$1$3" = 00 ]; then
		[ "$2" != 0 ] || set -- "$1" 1 "$3"
		tail -n 60 "$log/$suite"
	fi
	printf '%-12s %5d passed %3d failed %3d skipped\n' "$suite" "$1" "$2" "$3"
	passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
done
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
