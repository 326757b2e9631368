#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether the exports of content/ are what other programs expect: workbooks and CSV files hold the same cells, read by the standard and by
# LibreOffice (where it is installed); the calendar obeys RFC 5545, the JSON its schema; OSCAL is well-formed; rows are as many as the command
# line counts (more of that in tests/figures); the same set gives the same bytes.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=exports
. "$root/tests/judge.sh"
day=2026-11-24

python() { python3 "$root/tests/exports/judge.py" "$@"; }

"$dossier" -C "$root/content" build --no-pdf --as-of $day -o "$top/a" > "$top/log" 2>&1
judge $? "build: $(tail -n 3 "$top/log")"
cp -R "$root/content" "$top/copy"
TZ=Asia/Kolkata "$dossier" -j1 -C "$top/copy" build --no-pdf --as-of $day -o "$top/b" > "$top/log" 2>&1
# The copy is no repository, so that no commit stands in it.
for file in "$top"/a/exports/*; do
	case $file in *.json | */oscal* | */baseline.xml) continue ;; esac
	cmp "$file" "$top/b/exports/${file##*/}"
	judge $? "${file##*/} differs in another folder and time zone"
done

for table in soa risks treatment-plan bia documents findings; do
	python cells "$top/a/exports/$table.xlsx" "$top/a/exports/$table.csv"
	judge $? "$table: workbook and CSV differ"
done
python calendar "$top/a/exports/calendar.ics"
judge $? "calendar.ics is no iCalendar"
python json "$top/a/exports/set.json" "$root/templates/exports/set.schema.json"
judge $? "set.json does not obey its schema"
xmllint --noout "$top/a/exports/oscal-component-definition.xml"
judge $? "OSCAL is not well-formed"

# One computation: the exports, the page and the check count alike.
count() { tail -n +2 "$top/a/exports/$1.csv" | wc -l; }
[ "$(count soa)" = 95 ] && [ "$(grep -c 'implemented-requirement uuid' "$top/a/exports/oscal-component-definition.xml")" = \
	"$(tail -n +2 "$top/a/exports/soa.csv" | python3 -c 'import csv,sys; print(sum(r[3] == "yes" for r in csv.reader(sys.stdin)))')" ]
judge $? "the statement has not 93 + 2 rows, or OSCAL another number of included controls"
[ "$(count documents)" = "$("$dossier" -C "$root/content" list documents | wc -l)" ]
judge $? "documents.csv and 'list documents' count differently"
[ "$(count risks)" = "$("$dossier" -C "$root/content" list risks | wc -l)" ]
judge $? "risks.csv and 'list risks' count differently"
[ "$(count findings)" = "$("$dossier" -C "$root/content" check --as-of $day --format json | grep -c '"code":')" ]
judge $? "findings.csv and the check count differently"

# Versions of the statement, and what changed since the baseline of March: 9 reasons, 6 finished, A.5.7 and A.8.21 decided anew, X-01 and X-02 new.
page() { xmllint --html --xpath "$1" "$top/a/site/changes.html" 2> /dev/null; }
[ "$(page 'string(//section[@id="dossier-statement"]//tbody)')" = \
	'3.12026-11-24 (this set)95914809203.02026-03-2393885731410' ]
judge $? "changes.html: versions of the statement: $(page 'string(//section[@id="dossier-statement"]//tbody)')"
[ "$(page 'count(//section[@id="dossier-since-1"]//table[1]//tr[th/span = "A.5.7" or th/span = "X-01"])')" = 2 ] &&
	[ "$(page 'count(//section[@id="dossier-since-1"]//h3[1]/following-sibling::div[1]//tbody/tr)')" = 19 ]
judge $? "changes.html: not 19 decisions changed"
cp "$top/a/exports/baseline.xml" "$top/copy/baselines/today.xml"
"$dossier" -C "$top/copy" build --no-pdf --as-of $day -o "$top/c" > "$top/log" 2>&1 &&
	[ "$(xmllint --html --xpath 'count(//section[@id="dossier-since-2"]//tr)' "$top/c/site/changes.html" 2> /dev/null)" = 0 ]
judge $? "a set differs from its own baseline: $(tail -n 3 "$top/log")"

# One export alone, on standard output.
for file in soa.xlsx soa.csv calendar.ics; do
	"$dossier" -C "$root/content" export --as-of $day $file > "$top/one" && cmp "$top/one" "$top/a/exports/$file"
	judge $? "export $file differs from that of a build"
done

# An earlier state, out of a repository: as the set itself was exported then, whatever has become of it and of its own templates.
if command -v git > /dev/null; then
	cp -R "$root/content" "$top/repository"
	mkdir -p "$top/repository/templates/exports"
	cp "$root/templates/exports/documents.xsl" "$top/repository/templates/exports/house.xsl"
	(
		cd "$top/repository" && git init -q . && git add . && GIT_COMMITTER_DATE=${day}T12:00:00Z git -c user.name=T -c user.email=t@example.org \
			-c commit.gpgsign=false commit -q -m one && git tag seen
	) > "$top/log" 2>&1
	judge $? "a repository: $(tail -n 1 "$top/log")"
	for file in baseline.xml set.json findings.csv soa.xlsx house.csv; do
		"$dossier" -C "$top/repository" export $file > "$top/$file"
	done
	sed -i 's/Larkfield/Leavesden/' "$top/repository/dossier.yaml"
	rm -r "$top/repository/policies" "$top/repository/templates"
	for file in baseline.xml set.json findings.csv soa.xlsx house.csv; do
		"$dossier" -C "$top/repository" export $file --at seen > "$top/one" 2> "$top/log" && [ -s "$top/one" ] && cmp "$top/one" "$top/$file"
		judge $? "export $file --at differs from that of the time: $(tail -n 3 "$top/log")"
	done
	"$dossier" -C "$top/repository" export set.json --at seen --as-of 2027-01-01 > "$top/one" && grep -q '"as-of": "2027-01-01"' "$top/one"
	judge $? "export --at is not as of another day"
else
	skip "earlier states: git is not installed"
fi

if command -v soffice > /dev/null; then
	mkdir "$top/office"
	filter='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
	for table in soa risks; do
		soffice "-env:UserInstallation=file://$top/profile" --headless --convert-to "$filter" --outdir "$top/office" \
			"$top/a/exports/$table.xlsx" > /dev/null 2>&1
		python same "$(ls "$top/office/$table"-*.csv)" "$top/a/exports/$table.csv"
		judge $? "LibreOffice reads other cells in $table.xlsx"
		soffice "-env:UserInstallation=file://$top/profile" --headless --infilter='CSV:44,34,76,1,,0,false,false' \
			--convert-to ods --outdir "$top/office" "$top/a/exports/$table.csv" > /dev/null 2>&1 &&
			soffice "-env:UserInstallation=file://$top/profile" --headless --convert-to "$filter" --outdir "$top/office/again" \
				"$top/office/$table.ods" > /dev/null 2>&1
		python same "$(ls "$top/office/again/$table"-*.csv)" "$top/a/exports/$table.csv"
		judge $? "LibreOffice reads other cells in $table.csv"
	done
else
	skip "LibreOffice is not installed (Debian: libreoffice-calc-nogui)"
fi

verdict
