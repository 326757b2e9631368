#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Format, clang-tidy and cppcheck over our own C. The argument is how sources are compiled.
set -eu
sources=$(find generator tests -name '*.c' | sort)
headers=$(find generator tests -name '*.h' | sort)
# shellcheck disable=SC2086
clang-format --dry-run -Werror $sources $headers
# shellcheck disable=SC2086
printf '%s\n' $sources | grep '^generator/' | FLAGS=$1 xargs -n 4 -P "$(nproc)" sh -c '
	out=$(eval "clang-tidy --quiet \"\$@\" -- $FLAGS" 2>/dev/null) || { echo "$out"; exit 1; }' sh
# shellcheck disable=SC2086
cppcheck --quiet --enable=warning,performance,portability --inline-suppr --error-exitcode=1 --std=c11 \
	--suppress=missingIncludeSystem -j "$(nproc)" -D_GNU_SOURCE -DDOSSIER_VERSION='""' -DDOSSIER_DATADIR='""' \
	-DDOSSIER_SOURCEDIR='""' -Igenerator generator
echo "lint: clean"
