#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether figures agree wherever they stand: on pages, in exports, in the check, on the command line and in the front matter itself. First for
# content/, then for a copy that change.sh makes another set of; what comes out of that is in changed.txt.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=figures
. "$root/tests/judge.sh"
day=2026-11-24

# Builds and lists what is in DIR/content, and compares.
figures() { # DIR
	"$dossier" -C "$1/content" build --draft --no-pdf --as-of $day -o "$1/out" > "$1/log" 2>&1
	judge $? "build: $(tail -n 3 "$1/log")"
	for what in controls risks actions activities documents; do
		"$dossier" -C "$1/content" list --format=json $what > "$1/$what.json"
	done
	"$dossier" -C "$1/content" check --as-of $day --format=json > "$1/check.json" 2> /dev/null
	"$dossier" -C "$1/content" status --as-of $day --format=json > "$1/status.json" 2> /dev/null
	python3 "$root/tests/figures/judge.py" "$1" $day > "$1/figures" 2> "$1/differences"
	judge $? "figures differ, or could not be read:
$(cat "$1/differences")"
}

mkdir "$top/given" "$top/changed"
cp -R "$root/content" "$top/given/content"
cp -R "$root/content" "$top/changed/content"
figures "$top/given"
sh "$root/tests/figures/change.sh" "$top/changed/content"
judge $? "content/ can no longer be changed"
figures "$top/changed"

# How often other codes are found is the matter of other suites.
echo '# SPDX-License-Identifier: Apache-2.0' > "$top/expected"
grep -v '^findings \(errors\|warnings\|error\|warning\|info\)\b' "$top/changed/figures" >> "$top/expected"
grep '^findings error \(DOC-015\|RTP-008\)' "$top/changed/figures" >> "$top/expected"
diff "$root/tests/figures/changed.txt" "$top/expected"
judge $? "figures of the changed copy (>) are not those of changed.txt (<)"
# Pages and exports that say nothing agree, too.
[ "$(wc -l < "$top/given/figures")" -ge 95 ]
judge $? "only $(wc -l < "$top/given/figures") figures of content/ were compared"
verdict
