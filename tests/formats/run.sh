#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether what `check --format` writes is what its readers expect: SARIF by the schema of OASIS (needs node and `make
# deps-formats`), JUnit by xmllint, SVRL by svrl.rng with xmllint, fingerprints for GitLab. Judged are the outputs that the golden tests expect, and those for
# the example content, spoiled, which has findings of many codes.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
modules=$root/build/npm/node_modules
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=formats
. "$root/tests/judge.sh"

cp -R "$root/content" "$top/spoiled"
find "$top/spoiled" -name '*.md' -exec sed -i 's/^owner: /ownr: /; s/\[\[/[[X-/2; s/: 2026-/: 2026-13-/; s/^# Scope/# Skope/' {} +
{ # One id in two documents gives a note.
	head -n 12 "$top/spoiled/policies/access-control.md"
	echo ---
} > "$top/spoiled/again, and again: é.md"
for format in sarif junit gitlab svrl; do
	(cd "$top" && "$dossier" -C spoiled check --as-of 2026-11-01 --format $format) > "$top/spoiled.$format"
	[ $? = 1 ]
	judge $? "spoiled content: no findings as $format"
done

files="$top/spoiled.sarif $(ls "$root"/tests/golden/*-sarif*/stdout)"
# shellcheck disable=SC2086
if ! command -v node > /dev/null || ! [ -d "$modules" ]; then
	skip "SARIF is not validated: that needs node and 'make deps-formats'"
else
	NODE_PATH=$modules node "$root/tests/formats/validate.js" $files
	judge $? "this is not SARIF 2.1.0"
fi

for file in "$top/spoiled.junit" "$root"/tests/golden/*-junit*/stdout; do
	xmllint --noout "$file"
	judge $? "$file is not well-formed"
done

for file in "$top/spoiled.svrl" "$root"/tests/golden/*-svrl*/stdout; do
	xmllint --noout --relaxng "$root/tests/formats/svrl.rng" "$file" 2> "$top/log" || {
		head -n 5 "$top/log"
		false
	}
	judge $? "$file is no SVRL"
done
(cd "$top" && "$dossier" -C spoiled check --as-of 2026-11-01 --format json) > "$top/spoiled.json"
[ "$(grep -c '^      "code": ' "$top/spoiled.json")" = "$(grep -c '<svrl:failed-assert\|<svrl:successful-report' "$top/spoiled.svrl")" ]
judge $? "SVRL holds more or fewer findings than JSON"

sed -n 's/.*"fingerprint": //p' "$top/spoiled.gitlab" | sort > "$top/fingerprints"
[ -s "$top/fingerprints" ] && [ -z "$(uniq -d "$top/fingerprints")" ]
judge $? "GitLab would show one finding where there are two"

verdict
