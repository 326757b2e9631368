#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Times packs: the example's, cold, again and after one edit; and the binding of many documents. Each figure is the median of RUNS. The engine's own CPU is what a
# cold pack takes more than one whose pages are all in the cache. Run it from the root of the repository, on a quiet machine.
#   DOSSIER    the program                      build/release/dossier
#   BUILD      where the tools and corpora go   build/bench
#   DOCUMENTS  of the corpus that is bound      500
#   RUNS       of each                          3
set -eu
export LC_ALL=C
here=$(dirname "$0")
DOSSIER=${DOSSIER:-build/release/dossier}
BUILD=${BUILD:-build/bench}
DOCUMENTS=${DOCUMENTS:-500}
RUNS=${RUNS:-3}
CC=${CC:-cc}

mkdir -p "$BUILD"
work=$(mktemp -d "${TMPDIR:-/tmp}/dossier-bench-XXXXXX")
trap 'rm -rf "$work"' EXIT
$CC -std=c11 -O2 -D_GNU_SOURCE -o "$BUILD/measure" "$here/measure.c"
$CC -std=c11 -O2 -D_GNU_SOURCE -o "$BUILD/gencorpus" "$here/gencorpus.c" "$here/prose.c" "$here/text.c"

# pack PROJECT CACHE DATE: one line of the measurements: wall, CPU and peak
pack() {
	XDG_CACHE_HOME=$2 "$BUILD/measure" "$work/one" "$DOSSIER" -q -C "$1" pack audit --draft --as-of "$3" -o "$work/pack.pdf" >"$work/log" 2>&1 || {
		cat "$work/log" >&2
		exit 3
	}
	cat "$work/one"
}
# The median of the lines' field $1.
median() {
	sort -n -k "$1,$1" | awk -v f="$1" '{ v[NR] = $f } END { print v[int((NR + 1) / 2)] }'
}

cp -R content "$work/example"
i=0
while [ "$i" -lt "$RUNS" ]; do
	rm -rf "$work/cache" && mkdir "$work/cache"
	pack "$work/example" "$work/cache" 2026-11-24 >>"$work/cold"
	pack "$work/example" "$work/cache" 2026-11-24 >>"$work/again"
	printf '\nRead again, %s.\n' "$i" >>"$work/example/policies/malware.md"
	pack "$work/example" "$work/cache" 2026-11-24 >>"$work/edit"
	i=$((i + 1))
done

"$BUILD/gencorpus" -n "$DOCUMENTS" -o "$work/corpus" -c content/catalogues/iso27001.yaml >/dev/null
mkdir "$work/many"
pack "$work/corpus" "$work/many" 2026-11-01 >"$work/first"
i=0
while [ "$i" -lt "$RUNS" ]; do
	pack "$work/corpus" "$work/many" 2026-11-01 >>"$work/bound"
	i=$((i + 1))
done

cold=$(median 2 <"$work/cold")
again=$(median 2 <"$work/again")
edit=$(median 2 <"$work/edit")
echo "example, cold:           $cold s of CPU"
echo "example, all in cache:   $again s of CPU"
echo "example, after an edit:  $edit s of CPU"
awk -v c="$cold" -v a="$again" -v e="$edit" 'BEGIN {
	printf "cold / engine:           %.2f    (at most 1.30)\n", c / (c - a)
	printf "edit / cold:             %.2f    (at most 0.20)\n", e / c
}'
echo "$DOCUMENTS documents, bound:    $(median 1 <"$work/bound") s, $(median 2 <"$work/bound") s of CPU, peak $(($(median 3 <"$work/bound") / 1024)) MiB    (at most 5 s, 300 MiB)"
