#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The site in a real browser: walk.mjs does what readers do, preview.mjs what those who write with `dossier serve` do, axe.mjs judges accessibility
# in light and dark, html-validate and the Nu checker judge the HTML of every page. Needs chromium, node and `make deps-browser`; Java for the Nu checker.
#   run.sh             one page of each sort for axe; ALL=1: every page, which takes ten minutes
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
modules=$root/build/npm
suite=browser
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
. "$root/tests/judge.sh"

if ! command -v node >/dev/null || ! command -v chromium >/dev/null || ! [ -d "$modules/node_modules/puppeteer-core" ]; then
	skip "needs chromium, node and 'make deps-browser'"
	verdict
fi

# What modules are called is looked for beside the script.
mkdir -p "$modules/browser"
cp "$root"/tests/browser/*.mjs "$modules/browser/"
site=$top/out/site
"$dossier" -C "$root/content" build --no-pdf --as-of 2026-11-24 -o "$top/out" >"$top/log" 2>&1
judge $? "the site of content/ is not built: $(cat "$top/log")"

# counted WHAT COMMAND…: what it says, and its sum is ours
counted() {
	what=$1
	shift
	"$@" >"$top/said" 2>&1
	status=$?
	grep -v '^[0-9]* passed' "$top/said"
	sum=$(grep '^[0-9]* passed' "$top/said" || echo "0 passed, 1 failed")
	[ $status = 0 ] || [ "${sum#* 0 failed}" = "$sum" ] || sum="0 passed, 1 failed"
	passed=$((passed + ${sum%% *}))
	rest=${sum#*, }
	failed=$((failed + ${rest%% *}))
}

counted "a walk" node "$modules/browser/walk.mjs" "$site"
cp -R "$root/content" "$top/project"
counted "a preview" node "$modules/browser/preview.mjs" "$dossier" "$top/project"

if [ -n "${ALL:-}" ]; then
	pages=$(cd "$site" && ls ./*.html)
else
	# The first document of each kind; other pages one by one.
	pages=$(find "$root/content" -name '*.md' | sort | xargs awk '
		/^id: / { id = $2 }
		/^kind: / && !seen[$2]++ { print id ".html" }')
	pages="$pages index.html documents.html search.html about.html downloads.html 404.html dashboard.html coverage.html frameworks.html
		reviews.html changes.html completeness.html iso27001.html A.5.15.html A.7.4.html X-01.html RISK-003.html ciso.html"
fi
# shellcheck disable=SC2086
[ "$(printf '%s\n' $pages | wc -l)" -ge 45 ]
judge $? "too few pages: $pages"
# shellcheck disable=SC2086
counted "axe-core" node "$modules/browser/axe.mjs" "$site" $pages

(cd "$site" && node "$modules/node_modules/.bin/html-validate" --config "$root/tests/browser/validate.cjs" --formatter text ./*.html) >"$top/said" 2>&1
judge $? "html-validate: $(head -n 5 "$top/said")"
if command -v java >/dev/null; then
	java -jar "$modules/node_modules/vnu-jar/build/dist/vnu.jar" --format text --skip-non-html --also-check-css "$site" >"$top/said" 2>&1
	judge $? "the Nu checker: $(head -n 5 "$top/said")"
	# Both notice what is wrong.
	sed 's/<main /<main role="button" /; s/<h1>/<h1><div>/' "$site/index.html" >"$top/wrong.html"
	! java -jar "$modules/node_modules/vnu-jar/build/dist/vnu.jar" "$top/wrong.html" >/dev/null 2>&1
	judge $? "the Nu checker notices nothing"
	! node "$modules/node_modules/.bin/html-validate" --config "$root/tests/browser/validate.cjs" "$top/wrong.html" >/dev/null 2>&1
	judge $? "html-validate notices nothing"
else
	skip "the Nu checker: Java is not installed"
fi
verdict
