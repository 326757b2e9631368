#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Whether a project in German, on another framework than the example's, is German throughout: no page and no PDF shows a word of
# partials/strings*.xsl or a label, title or value of the shipped kinds, but for those of same.txt, which German writes alike. A new
# string or label that the project shows and does not translate fails here.
set -u
export LC_ALL=C.UTF-8
root=$(cd "$(dirname "$0")/../.." && pwd)
dossier=${DOSSIER:-$root/build/dossier}
templates=$root/templates
project=${PROJECT:-$root/tests/german/project}
top=$(mktemp -d) || exit 3
trap 'rm -rf "$top"' EXIT
suite=german
. "$root/tests/judge.sh"

# What pages say in English, a phrase a line.
english() {
	sed -n "s/.*<xsl:variable name=\"t-[a-z-]*\" select=\"'\([^']*\)'\".*/\1/p" "$templates"/pages/partials/strings*.xsl
	sed -n 's/.*<xsl:\(when\|otherwise\|if\)[^>]*>\([A-Za-z][^<]*\)<.*/\2/p' "$templates"/pages/partials/strings*.xsl
	cat "$templates"/kinds/*.yaml "$templates/groups.yaml" > "$top/kinds"
	grep -o '\(label\|title\|plural\): *[^,}]*' "$top/kinds" | grep -v 'title: [a-z]' | sed 's/^[a-z]*: *//; s/"//g'
	{
		grep -o 'values: \[[^]]*\]' "$top/kinds" | sed 's/values: \[//; s/\]//; s/, */\n/g'
		sed -n '/values:$/,/required:/s/^ *- //p' "$top/kinds"
	} | sed 'p; s/-/ /g; s/^./\u&/'
	printf '%s\n' minutes hours days weeks months years 'as of' page DRAFT
}

# What a page says, without its address, its styles and the names of files.
text_of() {
	sed 's/ \(title\|alt\|aria-label\|data-label\)="\([^"]*\)"/>\2</g; s/<[^>]*>/\n/g; s/[a-z-]*\.\(csv\|xlsx\|json\|xml\|ics\)//g' "$@"
}

# A letter that marks something is no word.
english | grep .. | sort -u | grep -vxF -f "$root/tests/german/same.txt" > "$top/words"
[ "$(wc -l < "$top/words")" -gt 800 ] && grep -qx 'Skip to the content' "$top/words" && grep -qx Owner "$top/words"
judge $? "the words of the templates were not found"

"$dossier" -C "$project" check --as-of 2026-11-24 > "$top/log" 2>&1
status=$?
[ $status = 0 ] && ! grep -E 'error|warning' "$top/log"
judge $? "the project is not clean: exit status $status"

pdf=--no-pdf
if command -v wkhtmltopdf > /dev/null && command -v pdftotext > /dev/null; then
	pdf=--pdf=require
fi
"$dossier" -C "$project" build $pdf --as-of 2026-11-24 -o "$top/out" > "$top/log" 2>&1 || {
	cat "$top/log"
	echo "$passed passed, $((failed + 1)) failed, 0 skipped"
	exit 1
}
judge 0 "the project is built"

for page in "$top"/out/site/*.html; do
	name=$(basename "$page")
	grep -q '<html lang="de">' "$page"
	judge $? "$name: lang is not de"
	text_of "$page" > "$top/text"
	! grep -noFw -f "$top/words" "$top/text"
	judge $? "$name shows English words"
	! grep -noE 'Larkfield|ISO/IEC 27001|Annex A' "$page"
	judge $? "$name names the example's company or standard"
done

text_of "$top/out/site/ANWENDBARKEIT.html" | tr -s '\n' > "$top/text"
[ "$(grep -xA 2 Gesamt "$top/text" | tail -n 2 | tr '\n' ' ')" = 'Gesamt 10 ' ] ||
	[ "$(grep -xA 1 Gesamt "$top/text" | tail -n 1)" = 10 ]
judge $? "the statement does not count ten measures"

if [ $pdf = --no-pdf ]; then
	skip "PDFs are not looked at: that needs wkhtmltopdf and pdftotext"
else
	"$dossier" -C "$project" pack audit --as-of 2026-11-24 -o "$top/out/pdf/paket.pdf" > "$top/log" 2>&1 || cat "$top/log"
	[ -e "$top/out/pdf/paket.pdf" ]
	judge $? "the pack is not bound"
	for file in "$top"/out/pdf/*.pdf; do
		name=$(basename "$file")
		# Names of parts and commands are no words.
		pdftotext -layout "$file" - | sed 's/pack-[a-z-]*//; s/dossier [a-z]* audit.*//' > "$top/text"
		pages=$(grep -c 'Seite [0-9]* von [0-9]*' "$top/text")
		[ "$pages" -gt 0 ] && [ "$pages" = "$(grep -c 'Freigegeben · Stand 24.11.2026' "$top/text")" ]
		judge $? "$name: header and footer are not German"
		! grep -noFw -f "$top/words" "$top/text"
		judge $? "$name shows English words"
		! grep -noE 'Larkfield|ISO/IEC 27001|Annex A' "$top/text"
		judge $? "$name names the example's company or standard"
	done
fi

verdict
