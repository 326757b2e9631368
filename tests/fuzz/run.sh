#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Builds the fuzz targets with clang and runs each: run.sh [TARGET…], FUZZ_SECONDS each (default 30).
# What it learns is kept in build/fuzz/NAME; what breaks a target is written to build/fuzz/NAME-crash-….
set -u
cd "$(dirname "$0")/../.." || exit 3
clang=${FUZZ_CC:-clang-14}
seconds=${FUZZ_SECONDS:-30}
packages='libcmark yaml-0.1 libxml-2.0 libxslt libexslt libqpdf jansson libutf8proc libcrypto zlib'
flags="-std=c11 -O1 -g -D_GNU_SOURCE -DDOSSIER_VERSION=\"fuzz\" -DDOSSIER_DATADIR=\"/nonexistent\" \
	-DDOSSIER_SOURCEDIR=\"/nonexistent\" -Igenerator -pthread -fno-omit-frame-pointer \
	-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all $(pkg-config --cflags $packages)"
out=build/fuzz
if ! command -v "$clang" > /dev/null; then
	echo "fuzz: $clang is not installed; FUZZ_CC names another one"
	exit 3
fi
mkdir -p "$out/objects"

# One object for each source, compiled anew when it or any header is newer.
newest=$(ls -t generator/*/*.h generator/*/*.def | head -1)
for source in generator/*/*.c; do
	object=$out/objects/$(echo "$source" | tr / _).o
	[ "$source" = generator/cli/main.c ] || [ "$object" -nt "$source" -a "$object" -nt "$newest" ] ||
		echo "$source $object"
done > "$out/stale"
# shellcheck disable=SC2016
FLAGS=$flags CLANG=$clang xargs -r -P "$(nproc)" -L 1 sh -c '$CLANG $FLAGS -c -o "$1" "$0"' < "$out/stale" || exit 3

passed=0 failed=0
for target in ${*:-$(basename -s .c -a tests/fuzz/fuzz_*.c)}; do
	name=${target#fuzz_}
	# shellcheck disable=SC2046,SC2086
	"$clang" $flags -fsanitize=fuzzer -o "$out/$target" "tests/fuzz/$target.c" "$out"/objects/*.o \
		$(pkg-config --libs $packages) -lm || exit 3
	mkdir -p "$out/$name" "tests/fuzz/corpus/$name"
	# shellcheck disable=SC2046
	if "$out/$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
		-artifact_prefix="$out/$name-" $([ ! -e "tests/fuzz/$name.dict" ] || echo "-dict=tests/fuzz/$name.dict") \
		"$out/$name" "tests/fuzz/corpus/$name" > "$out/$name.log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		tail -40 "$out/$name.log"
	fi
	echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$name.log") runs"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
