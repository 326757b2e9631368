#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compares a build with the floor (see floor.c), and a check with all rules with one without any, on generated projects, and prints a table. Run it from the root of
# the repository. Everything it makes is below $BUILD/work, which is removed at the end, but for what is built: that goes
# to memory where there is a /dev/shm, since the floor writes nothing and a file costs as much CPU as the disk is in the mood for.
#   OUTPUT     where the sites are built        /dev/shm, else $BUILD/work
#   DOSSIER    the program                      build/release/dossier
#   BUILD      where the tools and corpora go   build/bench
#   CATALOGUE  copied into the projects         content/catalogues/iso27001.yaml
#   SIZES      numbers of documents             1000 10000
#   RUNS       pairs of runs for each size      3
#   BUILD_OPTIONS  further options of `dossier build`
set -eu
export LC_ALL=C

here=$(dirname "$0")
DOSSIER=${DOSSIER:-build/release/dossier}
BUILD=${BUILD:-build/bench}
CATALOGUE=${CATALOGUE:-content/catalogues/iso27001.yaml}
SIZES=${SIZES:-1000 10000}
RUNS=${RUNS:-3}
BUILD_OPTIONS=${BUILD_OPTIONS:-}
CC=${CC:-cc}

# The corpus is in force on this day: 2026-11-01.
SOURCE_DATE_EPOCH=1793491200
export SOURCE_DATE_EPOCH

fail() {
	echo "bench.sh: $1" >&2
	exit 3
}

# Compiles tool $1 from the C files of this folder that follow; LIBRARIES are its libraries.
compile() {
	tool=$1
	shift
	sources=
	for name; do
		sources="$sources $here/$name.c"
	done
	# shellcheck disable=SC2086 # lists of words
	$CC -std=c11 -O2 -D_GNU_SOURCE -Wall -Wextra $CFLAGS -o "$BUILD/$tool" $sources $LIBRARIES
}

# Runs the command behind a file for the measurements; its output is shown only when it fails.
measured() {
	file=$1
	shift
	"$BUILD/measure" "$file" "$@" >"$work/log" 2>&1 || {
		tail -n 20 "$work/log" >&2
		fail "$1 failed on $documents documents"
	}
}

# A check in phase $2, measured in file $1. In draft no rule is active, so that is what reading costs. The corpus has findings.
checked() {
	status=0
	"$BUILD/measure" "$work/$1" "$DOSSIER" -q -j 1 -C "$project" check --phase "$2" >"$work/log" 2>&1 || status=$?
	[ "$status" -le 1 ] || fail "check --phase $2 failed on $documents documents"
}

# One pair of runs; a line of: documents, floor's CPU, then wall, CPU and KiB of the build, and CPU of the checks.
pair() {
	measured "$work/floor" "$BUILD/floor" "$project"
	rm -rf "$sites"
	mkdir "$sites"
	# shellcheck disable=SC2086
	measured "$work/build" "$DOSSIER" -C "$project" build --no-pdf -o "$sites/output" $BUILD_OPTIONS
	checked read draft
	checked judge stage2
	read -r _ floor_cpu _ <"$work/floor"
	read -r wall cpu peak <"$work/build"
	read -r _ read_cpu _ <"$work/read"
	read -r _ judge_cpu _ <"$work/judge"
	echo "$documents $floor_cpu $wall $cpu $peak $read_cpu $judge_cpu" >>"$work/pairs"
}

# Medians over the pairs of a size. The ratio is the median of the pairs' ratios, since the clock drifts.
table() {
	awk '
	function median(list, n,   i, j, t) {
		for (i = 2; i <= n; i++)
			for (j = i; j > 1 && list[j - 1] > list[j]; j--) {
				t = list[j]; list[j] = list[j - 1]; list[j - 1] = t
			}
		return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
	}
	function close_size() {
		each = median(cpu, n) * 1e6 / size
		printf "%9d %12.0f %12.0f %14.0f %10.1f %11.2f %11.2f\n", size, size / median(wall, n), each,
			median(floor, n) * 1e6 / size, median(peak, n) / 1024, median(ratio, n), median(rules, n)
		if (first == 0) { first = each; first_size = size }
		last = each
	}
	BEGIN {
		printf "%9s %12s %12s %14s %10s %11s %11s\n", "documents", "documents/s", "CPU us/doc",
			"floor us/doc", "peak MiB", "CPU/floor", "rules/read"
	}
	$1 != size { if (n > 0) close_size(); size = $1; n = 0 }
	{
		n++; floor[n] = $2; wall[n] = $3; cpu[n] = $4; peak[n] = $5
		ratio[n] = $2 > 0 ? $4 / $2 : 0
		rules[n] = $6 > 0 ? $7 / $6 : 0
	}
	END {
		close_size()
		if (size != first_size)
			printf "CPU per document, %d against %d documents: %.2f\n", size, first_size, last / first
	}' "$work/pairs"
}

CFLAGS=${CFLAGS:-}
[ -x "$DOSSIER" ] || fail "no program $DOSSIER; build it or set DOSSIER"
[ -r "$CATALOGUE" ] || fail "no catalogue $CATALOGUE; set CATALOGUE"
mkdir -p "$BUILD"
work=$(cd "$BUILD" && pwd)/work # absolute, for the program is run with -C
rm -rf "$work"
mkdir "$work"
sites=${OUTPUT:-/dev/shm}
[ -w "$sites" ] || sites=$work
sites=$sites/dossier-bench-$$
trap 'rm -rf "$work" "$sites"' EXIT
trap 'exit 130' INT TERM

LIBRARIES='' compile measure measure
LIBRARIES='' compile gencorpus gencorpus prose text
LIBRARIES=$(pkg-config --cflags --libs libcmark yaml-0.1) compile floor floor

echo "sites are built in $(dirname "$sites")"
for documents in $SIZES; do
	project=$work/$documents
	"$BUILD/gencorpus" -n "$documents" -o "$project" -c "$CATALOGUE"
	measured "$work/floor" "$BUILD/floor" "$project" # warms the file cache
	run=0
	while [ "$run" -lt "$RUNS" ]; do
		pair
		run=$((run + 1))
	done
done
table
