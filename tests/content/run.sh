#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether content/ is a set that an organisation can start from: it is complete at a certification audit, its prose is plain, no
# sentence is repeated through the documents, and another organisation changes values and not text.
#   run.sh                figures go to stdout with VERBOSE=1
# repeated.txt holds the sentences that stand in three or more documents on purpose.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=content
. "$root/tests/judge.sh"
# On this day nothing in the content is overdue.
day=2026-11-24

sentences() { # FOLDER
	(cd "$1" && find . -name '*.md' ! -name README.md | sed 's,^\./,,' | LC_ALL=C sort | xargs awk -f "$here/sentences.awk")
}

# Mean length of sentences, longest one, reading ease.
readable() { awk -v mean=19 -v most=40 -v ease=50 -f "$here/readability.awk" "$1"; }

# A sentence of six words or more, with the number of documents in which it stands.
repeated() {
	awk -F'\t' 'split($3, words, / /) >= 6 && !seen[$3, $1]++ { documents[$3]++ }
	END { for (s in documents) if (documents[s] >= 3) print s }' "$1" | LC_ALL=C sort
}

for phase in stage1 stage2 surveillance; do
	"$dossier" -C "$root/content" check --phase $phase --as-of $day --fail-on warning > "$top/check" 2>&1
	judge $? "$phase: $(tail -n 2 "$top/check")"
done

sentences "$root/content" > "$top/sentences"
readable "$top/sentences" > "$top/readable"
judge $? "prose that is hard to read:
$(grep , "$top/readable")"
[ -z "${VERBOSE:-}" ] || cat "$top/readable"

grep -v '^#' "$here/repeated.txt" > "$top/wanted"
repeated "$top/sentences" > "$top/repeated"
diff "$top/wanted" "$top/repeated" > "$top/differ"
judge $? "sentences that stand in three documents (>), or do no longer (<):
$(cat "$top/differ")"

# Another organisation: other values in dossier.yaml, nothing else. Only evidence that was produced keeps its old numbers.
cp -R "$root/content" "$top/other"
sed -i 's/Larkfield Software Ltd/Acme Tools plc/; s/Larkfield/Acme/; s/larkfield\.example/acme.example/; s/Bristol/Leeds/
	s/Frankfurt/Paris/; s/Information Commissioner/Data Commission/' "$top/other/dossier.yaml"
"$dossier" -C "$top/other" build --no-pdf --phase stage2 --as-of $day -o "$top/site" > "$top/log" 2>&1
judge $? "with other values: $(tail -n 3 "$top/log")"
grep -rIioE '.{0,30}(larkfield|bristol|frankfurt|information commissioner).{0,10}' "$top/site" > "$top/left"
[ ! -s "$top/left" ] && grep -rq Acme "$top/site"
judge $? "a name that no variable holds:
$(head "$top/left")"

# What a browser gets for the first page, but for what it searches in; and the style sheets alone.
weigh() { # WHAT LIMIT FILE…
	what=$1 limit=$2
	shift 2
	bytes=$(cat "$@" | wc -c)
	[ "$bytes" -le "$limit" ]
	judge $? "$what: $bytes bytes, not $limit at most"
}
site=$top/site/site
weigh "style sheets" 12288 "$site/assets/screen.css" "$site/assets/dark.css" "$site/assets/paper.css"
weigh "the first page" 61440 "$site/index.html" "$site"/assets/*.css "$site"/assets/*.svg "$site/assets/site.js" "$site/assets/search.js"

# What README.md tells to type leaves a set without errors, today and when the dates of the example are past.
mkdir "$top/bin" "$top/from" "$top/from/above"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$dossier" > "$top/bin/dossier"
chmod +x "$top/bin/dossier"
cp -R "$root/content" "$top/from/above/content"
awk '/^```/ { inside = $0 == "```sh" && !seen++; next } inside' "$root/content/README.md" > "$top/steps"
(cd "$top/from/above" && PATH=$top/bin:$PATH GIT_CONFIG_COUNT=2 GIT_CONFIG_KEY_0=user.name GIT_CONFIG_VALUE_0=test \
	GIT_CONFIG_KEY_1=user.email GIT_CONFIG_VALUE_1=test@localhost sh -eu "$top/steps") > "$top/log" 2>&1 &&
	[ -s "$top/steps" ] && "$dossier" -C "$top/from/isms" check --as-of 2027-06-15 > "$top/log" 2>&1 &&
	[ -z "$(grep -rlE '^(status: approved|approved:)' "$top/from/isms" --include='*.md')" ]
judge $? "the steps of README.md: $(tail -n 3 "$top/log")"

# The judges can say no.
printf '%s\n\n' '---' '---' 'This is incomprehensibly complicated bureaucratic terminology.' > "$top/hard.md"
awk -f "$here/sentences.awk" "$top/hard.md" > "$top/hard"
! readable "$top/hard" > /dev/null
judge $? "hard prose passes"
for each in a b c; do printf '%s\n' --- --- 'A rule that stands in three documents.' > "$top/$each.md"; done
awk -f "$here/sentences.awk" "$top/a.md" "$top/b.md" "$top/c.md" > "$top/three"
[ "$(repeated "$top/three")" = 'A rule that stands in three documents.' ]
judge $? "a sentence in three documents is not seen"

verdict
