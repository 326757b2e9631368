#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether every file of the repository says its licence in one of its first five lines, and the licence's text is in LICENSES/.
# Left out are files that can't say it, and inputs that have to be as they are: they are Apache-2.0 like the rest.
set -u
cd "$(dirname "$0")/.." || exit 3
passed=0 failed=0

is_exception() {
	case $1 in
	LICENSE | LICENSES/*) ;;
	*.csv | *.icc | *.png | *.webp | *.jpg | *.gif | *.svg | *.pdf | *.woff2) ;;
	templates/rules/examples/*.txt) ;;
	tests/bad/?*/* | tests/golden/?*/* | tests/commonmark/tables/* | tests/fuzz/corpus/* | templates/rules/examples/*) ;;
	*) return 1 ;;
	esac
}

files=$(mktemp) && licences=$(mktemp) || exit 3
trap 'rm -f "$files" "$licences"' EXIT
git ls-files --cached --others --exclude-standard > "$files" || exit 3
while read -r file; do
	if is_exception "$file" || ! [ -f "$file" ]; then
		continue
	fi
	id=$(sed -n '1,5s/.*SPDX-License-Identifier: \([A-Za-z0-9.-]*\).*/\1/p' "$file" | head -n 1)
	if [ -z "$id" ]; then
		echo "$file: no SPDX-License-Identifier in its first five lines"
	elif ! [ -f "LICENSES/$id.txt" ]; then
		echo "$file: no LICENSES/$id.txt"
	else
		passed=$((passed + 1))
		echo "$id" >> "$licences"
		continue
	fi
	failed=$((failed + 1))
done < "$files"
for text in LICENSES/*.txt; do
	id=$(basename "$text" .txt)
	if grep -qx "$id" "$licences"; then
		passed=$((passed + 1))
	else
		echo "$text: no file has this licence"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
