#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The whole way: content/ becomes a site and PDFs, twice, in different folders, with different numbers of threads, in another time
# zone and locale, at another time. The bytes are the same; the PDFs hold what the documents say. Each further engine that is
# installed makes the few documents of pdf/project.
#   run.sh BUILD       BUILD holds dossier and tests/pdf/links
#   ENGINE=NAME        all of it with this engine, and with no other (default: the first that is installed)
set -u
# Each build renders everything.
export XDG_CACHE_HOME=/dev/null
build=$(realpath "$1")
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

# ok WHAT COMMAND…
ok() {
	what=$1
	shift
	if "$@" >"$work/log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "pdf: $what"
		sed 's/^/    /' "$work/log" | head -n 20
	fi
}
skip() {
	skipped=$((skipped + 1))
	echo "pdf: $1: skipped, $2"
}
finish() {
	echo "$passed passed, $failed failed, $skipped skipped"
	[ "$failed" = 0 ]
	exit
}
has_text() {
	pdftotext -layout "$1" - | tr -s ' \n' '  ' | grep -qF -- "$2"
}
pages() {
	pdfinfo "$1" | awk '/^Pages:/ { print $2 }'
}
every_page_says() {
	n=$(pages "$1")
	i=1
	while [ "$i" -le "$n" ]; do
		pdftotext -layout -f "$i" -l "$i" "$1" - | tr -s ' ' | grep -qF -- "page $i of $n" || return 1
		pdftotext -layout -f "$i" -l "$i" "$1" - | tr -s ' ' | grep -qF -- "$2" || return 1
		i=$((i + 1))
	done
}
no_paths() {
	! strings -a "$@" | grep -qE 'file:/|/tmp/'
}

# press PROJECT OUT ENGINE [OPTION…]: options stand before the command; without an engine the first one makes the PDFs
press() {
	project=$1 out=$2 engine=$3
	shift 3
	"$build/dossier" "$@" -C "$project" build --as-of 2026-11-23 --pdf=require ${engine:+--engine "$engine"} -o "$out"
}

# repeated FILE FIRST LAST HEAD: from the page after that of FIRST to that of LAST, each page says HEAD in a line; there is one at least
repeated() {
	pdftotext -layout "$1" - | tr -s ' ' | awk -v RS='\f' -v first="$2" -v last="$3" -v head="$4" '
		at && !index($0, "\n " head "\n") && !index($0, "\n" head "\n") { print "page " NR; exit }
		at { n++ }
		index($0, first) { at = 1 }
		at && index($0, last) { done = 1; exit }
		END { exit !done || !n }'
}
# What pages.awk finds.
good_pages() {
	{ "$build/tests/pdf/links" "$1"; pdftotext -bbox "$1" -; } | LC_ALL=C awk -f tests/pdf/pages.awk
}

# What holds of every PDF of the folder.
examine() {
	for f in "$1"/*.pdf; do
		id=$2$(basename "$f" .pdf)
		ok "$id: qpdf finds no fault" qpdf --check "$f"
		ok "$id: header and footer on every page" every_page_says "$f" "as of 2026-11-23"
		ok "$id: no path of this machine" no_paths "$f"
		ok "$id: no heading alone, no row split, nothing over text" good_pages "$f"
		ok "$id: fonts are embedded" sh -c "! pdffonts '$f' | tail -n +3 | awk '{ print \$(NF-4) }' | grep -q no"
	done
	ok "$2links, names and bookmarks lead where they should" \
		"$build/tests/pdf/links" -n "$root" -n "$work" "$1"/*.pdf
}

# A table as long as tables may be, a word that breaks nowhere, and scripts that the fonts have.
hard() {
	cp -R tests/pdf/project "$work/hard"
	word=$(head -c 10000 /dev/zero | tr '\0' x)
	{
		sed '/^# Pictures/,$d; s/PICTURES/HARD/' tests/pdf/project/pictures.md
		printf '# Word {#word}\n\n%s\n\n# Scripts {#scripts}\n\nالعربية, עברית, Ελληνικά, Русский.\n\n' "$word"
		printf '# Table {#table}\n\n| n | what |\n| --- | --- |\n'
		awk 'BEGIN { for (i = 1; i < 5000; i++) printf "| %d | row %d of many |\n", i, i }'
	} >"$work/hard/hard.md"
	ok "hard text" press "$work/hard" "$work/hard-out" "$first"
	pdftotext "$work/hard-out/pdf/HARD.pdf" "$work/hard.txt"
	ok "every row of a long table" [ "$(grep -c '^row [0-9]* of many$' "$work/hard.txt")" = 4999 ]
	ok "its head on each page" repeated "$work/hard-out/pdf/HARD.pdf" "row 1 of many" "row 4999 of many" "n what"
	ok "all of a long word" [ "$(grep -o '^xx*$' "$work/hard.txt" | tr -d '\n' | wc -c)" = 10000 ]
	ok "letters of other scripts" grep -q 'עברית.*Ελληνικά, Русский' "$work/hard.txt"
}

# unshown STATUS LINE…: a build of the folder ends so and says these lines.
unshown() {
	wanted=$1
	shift
	press "$work/unshown" "$work/unshown-out" "$first" >"$work/unshown.log" 2>&1
	got=$?
	sed -i "s|$work/unshown/||" "$work/unshown.log"
	cat "$work/unshown.log"
	[ "$got" = "$wanted" ] || return 1
	for line; do
		grep -qxF -- "$line" "$work/unshown.log" || return 1
	done
}

# Two characters that hardly any font has, and one that all have.
lost() {
	[ -z "$(fc-list ':charset=31350' ':charset=31351')" ] || {
		skip "lost characters" "a font has them"
		return
	}
	cp -R tests/pdf/project "$work/unshown"
	printf '\n# Letters again {#again}\n\nÄ 𱍐𱍑 b, and 𱍐.\n' >>"$work/unshown/pictures.md"
	ok "lost characters are an error" unshown 3 \
		"pictures.md:38:3: error: 'PICTURES': no font has 2 Chinese characters: U+31350, U+31351, 3 times [ENG-006]" \
		"  help: install a font that has them, such as Debian's fonts-noto-cjk"
	ok "the other documents lack nothing" [ "$(grep -c ENG- "$work/unshown.log")" = 1 ]
	ok "and nothing is written" [ ! -e "$work/unshown-out" ]
	ok "a pack with lost characters is not written" sh -c "'$build/dossier' -C '$work/unshown' pack audit --as-of 2026-11-23 \
		--engine '$first' -o '$work/unshown.pdf' >'$work/unshown.log' 2>&1; [ \$? = 3 ] && [ ! -e '$work/unshown.pdf' ] &&
		grep -q 'pictures.md:38:3: error: .*ENG-006' '$work/unshown.log'"
	ok "lost characters in --draft are a warning" sh -c "'$build/dossier' -C '$work/unshown' build --draft --as-of 2026-11-23 \
		--engine '$first' -o '$work/unshown-draft' 2>&1 | grep 'pictures.md:38:3: warning: .*ENG-006' &&
		[ -s '$work/unshown-draft/pdf/PICTURES.pdf' ]"
	if unshare --mount --propagation private sh -c 'mount --bind /dev/null /usr/bin/fc-list' 2>/dev/null; then
		ok "without fc-list nothing is said" unshare --mount --propagation private sh -c "mount --bind /dev/null /usr/bin/fc-list
			'$build/dossier' -C '$work/unshown' build --as-of 2026-11-23 --engine '$first' -o '$work/unshown-unknown' >'$work/unshown.log' 2>&1 &&
			! grep ENG- '$work/unshown.log' && '$build/dossier' doctor | grep -q '^fonts  *unknown  '"
	else
		skip "a build without fc-list" "mounting needs more rights"
	fi
	sed -i 's/^status: approved/status: draft/; s/𱍐//; s/𱍑//; s/𱍐//' "$work/unshown/pictures.md"
	ok "without them there is nothing to say" unshown 0
	sed -i 's|</text>| 𱍐</text>|' "$work/unshown/plan.svg"
	ok "a lost character in a drawing of a draft is a warning where it is shown" unshown 0 \
		"pictures.md:18:1: warning: 'PICTURES': no font has 1 Chinese character: U+31350, 1 time [ENG-006]"
	ok "and the PDFs are made" sh -c "[ -s '$work/unshown-out/pdf/PICTURES.pdf' ] && [ -s '$work/unshown-out/pdf/ASSETS.pdf' ]"
}

# The few documents, by the engine with this name; nothing where it is not installed.
few() {
	if ! press tests/pdf/project "$work/$1" "$1" -j2 >"$work/build" 2>&1; then
		grep -q 'ENG-004' "$work/build" && return
		ok "$1: the few documents" sh -c "cat '$work/build'; false"
		return
	fi
	examine "$work/$1/pdf" "$1: "
	# Chromium's structure trees differ now and then.
	[ "$1" = chromium ] || {
		ok "$1: again, elsewhere" env TZ=Asia/Kolkata "$build/dossier" -C "$work/few" -j1 build --as-of 2026-11-23 \
			--pdf=require --engine "$1" -o "$work/$1-again"
		ok "$1: the same bytes" diff -r "$work/$1/pdf" "$work/$1-again/pdf"
	}
	ok "$1: letters" has_text "$work/$1/pdf/PICTURES.pdf" "Ελληνικά: Πολιτική ασφάλειας. Кириллица: Политика безопасности."
	ok "$1: the text in a picture" has_text "$work/$1/pdf/PICTURES.pdf" "Drawing"
	ok "$1: the other pictures" [ "$(pdfimages -list "$work/$1/pdf/PICTURES.pdf" | awk '$3 == "image"' | wc -l)" = 2 ]
	for table in "1 row|90 row|n what" "quoted 1|quoted 60|takes two lines B C D E F G H"; do
		ok "$1: the head of a table on each of its pages: $table" repeated "$work/$1/pdf/TABLES.pdf" "${table%%|*} " "$(echo "$table" | cut -d'|' -f2)" "${table##*|}"
	done
	ok "$1: the register's last row" has_text "$work/$1/pdf/ASSETS.pdf" "ASSET-040"
	ok "$1: a link into another PDF" sh -c "'$build/tests/pdf/links' '$work/$1/pdf/PICTURES.pdf' | grep -q 'ASSETS.pdf page . (ASSETS#rules)'"
}

# damaged WHAT NUMBER SED: the last tagged PDF, after this change of its text, is one that the examination refuses with this number.
damaged() {
	sed "$3" "$work/whole.qdf" >"$work/damaged.qdf"
	fix-qdf "$work/damaged.qdf" >"$work/damaged.pdf" 2>/dev/null
	ok "the examination notices: $1" sh -c "! cmp -s '$work/whole.qdf' '$work/damaged.qdf' &&
		{ tests/pdf/tagged.py '$work/damaged.pdf'; [ \$? = 1 ]; } | grep '^! [^ ]*: $2 '"
}
# What it has to notice, in a document with headings, lists, links, a table and pictures.
notices() {
	qpdf --qdf --object-streams=disable "$1" "$work/whole.qdf"
	fix-qdf "$work/whole.qdf" >"$work/whole.pdf"
	ok "the examination: nothing in what is whole" tests/pdf/tagged.py "$work/whole.pdf"
	damaged "text that is not marked" 01-005 '0,/^\/Span <<\/MCID [0-9]*>> BDC/s//\/Span BMC/'
	damaged "marks that the structure does not know" 01-005 's/^\/Span <<\/MCID 2>> BDC/\/Span <<\/MCID 999>> BDC/'
	damaged "the same mark twice" 01-000 's/^\/Span <<\/MCID 2>> BDC/\/Span <<\/MCID 1>> BDC/'
	damaged "lines that are not marked" 01-005 's/^\/Artifact BMC/\/Nothing BMC/'
	damaged "a header that is not marked" 01-005 's/^\/Artifact << .*BDC/\/Nothing BMC/'
	damaged "text that is no content" 01-002 's/^\/Span <<\/MCID 2>> BDC/\/Artifact BMC/'
	damaged "a mark that does not end" 01-000 '0,/^EMC/s///'
	damaged "an element that is of no standard" 02-001 's/^  \/S \/P$/  \/S \/Paragraph/'
	damaged "no name of the standard" 06-002 's/pdfuaid:part/pdfuaid:past/g'
	damaged "no title" 06-003 's/<dc:title>/<dc:label>/'
	damaged "the name of the file for a title" 07-002 's/DisplayDocTitle true/DisplayDocTitle false/'
	damaged "an item without a list" 09-004 's/^  \/S \/L$/  \/S \/Sect/'
	damaged "text in a list itself" 09-004 's/^  \/S \/LBody$/  \/S \/L/'
	damaged "letters without a meaning" 10-001 's/^<\([0-9a-f]*\)> <0065>$/<\1> <0000>/'
	damaged "no language" 11-006 's/^  \/Lang /  \/Long /'
	damaged "a picture without a text" 13-004 's/^  \/Alt /  \/Alter /'
	damaged "headings that begin below" 14-002 's/^  \/S \/H1$/  \/S \/H2/'
	damaged "levels that are skipped" 14-003 's/^  \/S \/H2$/  \/S \/H3/'
	damaged "a row that lacks a cell" 15-000 '0,/^  \/S \/TD$/s//  \/S \/P/'
	damaged "a heading of nothing" 15-003 's/^    \/Scope \/Column$//'
	damaged "numbers of no kind" 16-002 's/ListNumbering \/Decimal/ListNumbering \/Roman/'
	damaged "links that lead elsewhere in the structure" 28-002 's/^  \/StructParent 3$/  \/StructParent 4/'
	damaged "links without a text" 28-004 's/^  \/Contents (/  \/Content (/'
	damaged "another way through the links" 28-009 's/^  \/Tabs \/S$//'
	damaged "links that are not in the structure" 28-010 's/^      \/Obj [0-9]* 0 R$/      \/Obj 1 0 R/'
	damaged "links that are no links" 28-011 's/^  \/S \/Link$/  \/S \/Span/'
	damaged "fonts that are elsewhere" 31-009 's/^  \/FontFile2 /  \/FontFile4 /'
	damaged "fonts that say nothing" 31-027 's/^  \/ToUnicode /  \/ToNothing /'
}

# Tagged PDFs, where there is the engine for them, and what is said where another one is to make them.
tagged() {
	[ "$first" = weasyprint ] || ok "no engine but WeasyPrint makes PDF/UA" sh -c "'$build/dossier' -C tests/pdf/project build --as-of 2026-11-23 --engine '$first' \
		--pdf-standard=ua-1 -o '$work/refused' >'$work/refused.log' 2>&1; [ \$? = 3 ] && [ ! -e '$work/refused' ] &&
		grep '^error: $first .* makes no PDF/UA \[ENG-007\]$' '$work/refused.log'"
	"$build/dossier" doctor | grep -q '^weasyprint: PDF/UA  *yes ' || {
		skip "tagged PDFs" "there is no WeasyPrint 57"
		return
	}
	cp -R tests/pdf/project "$work/tagged"
	cp tests/pdf/reading.md "$work/tagged"
	ok "tagged PDFs" "$build/dossier" -C "$work/tagged" -j2 build --as-of 2026-11-23 --engine weasyprint --pdf-standard=ua-1 -o "$work/ua"
	examine "$work/ua/pdf" "tagged: "
	for f in "$work"/ua/pdf/*.pdf; do
		id=$(basename "$f" .pdf)
		ok "$id is tagged" sh -c "pdfinfo '$f' | grep -q '^Tagged: *yes$'"
		ok "$id is PDF/UA, as far as a machine can tell" tests/pdf/tagged.py "$f"
	done
	pdfinfo -struct-text "$work/ua/pdf/READING.pdf" | grep -v ' Object \|/BBox' >"$work/reading.txt"
	ok "a document reads in order" sh -c "grep -v '^#' tests/pdf/reading.txt | diff -u - '$work/reading.txt'"
	qpdf --qdf --object-streams=disable "$work/ua/pdf/READING.pdf" "$work/reading.qdf"
	ok "a picture has its text" grep -qaxF '  /Alt (A plan of the office)' "$work/reading.qdf"
	ok "a footnote's number is a link that says what it is" grep -qaxF '  /Contents (1)' "$work/reading.qdf"
	ok "tagged PDFs again" env TZ=Asia/Kolkata "$build/dossier" -C "$work/tagged" -j1 build --as-of 2026-11-23 --engine weasyprint \
		--pdf-standard=ua-1 -o "$work/ua-again"
	ok "the same bytes of tagged PDFs" diff -r "$work/ua/pdf" "$work/ua-again/pdf"
	notices "$work/ua/pdf/READING.pdf"
}

press content "$work/a" "${ENGINE:-}" -v -j2 >"$work/build" 2>&1
status=$?
if [ $status = 3 ] && grep -q 'ENG-004' "$work/build"; then
	# Without an engine HTML is built all the same, with one warning.
	ok "HTML is built without an engine" "$build/dossier" -C content build --as-of 2026-11-23 -o "$work/a"
	skip "PDFs" "no engine is installed"
	finish
fi
ok "the first build" sh -c "cat '$work/build'; exit $status"
first=$(sed -n 's/.* PDFs by .*\/\([a-z]*\) .*/\1/p' "$work/build")
ok "the engine is said" [ -n "$first" ]
mkdir "$work/elsewhere"
cp -R content "$work/elsewhere/isms"
ok "the second build, elsewhere" env TZ=Pacific/Kiritimati LC_ALL=C LANG=C "$build/dossier" -C "$work/elsewhere/isms" -j1 build \
	--as-of 2026-11-23 --pdf=require --engine "$first" -o "$work/b"
# The commit is on every page, and a copy has none: compare with a third build of the same project.
ok "the third build" env TZ=Asia/Kolkata "$build/dossier" -C content -j1 build --as-of 2026-11-23 --pdf=require \
	--engine "$first" -o "$work/c"
ok "the same bytes with other threads, time zone and time" diff -r "$work/a" "$work/c"
ok "the same PDFs from another folder" diff -r "$work/a/pdf" "$work/b/pdf"
ok "the checksums hold" sh -c "cd '$work/a' && sha256sum -c --quiet SHA256SUMS"
ok "a PDF for each document" [ "$(find "$work/a/pdf" -name '*.pdf' | wc -l)" = \
	"$("$build/dossier" -C content list documents | wc -l)" ]
examine "$work/a/pdf" ""
ok "a policy's text" has_text "$work/a/pdf/POL-AC.pdf" "Joiners, movers, leavers"
ok "the head of the statement's tables on each of their pages" repeated "$work/a/pdf/SOA.pdf" "A.5.1 Policies" "A.8.34 Protection" \
	"Control Applicable Reason Implementation Documents and evidence"
ok "the head of the risks" repeated "$work/a/pdf/RISKS.pdf" "RISK-001 A staff account is taken over Chief" \
	"RISK-034 Evidence that collects itself Chief" "Risk Risk owner Treatment Status Inherent Residual"
ok "the head of the actions" repeated "$work/a/pdf/RTP.pdf" "ACT-001 Passkeys" "ACT-036 File" "Action Risks Responsible Due State"
ok "the head of the assets, which has two lines" repeated "$work/a/pdf/ASSETS.pdf" "ASSET-001 Customer Information" "ASSET-041 Phones" \
	"Asset Type of asset Owner Classification confidentiality integrity availability"
ok "a reference's text" has_text "$work/a/pdf/SOA.pdf" "A.5.15"
ok "an id and version in the footer" has_text "$work/a/pdf/POL-AC.pdf" "POL-AC v2.1"
ok "title in the metadata" sh -c "pdfinfo '$work/a/pdf/POL-AC.pdf' | grep -q 'Title: *Access control policy'"
ok "the date in the metadata" sh -c "TZ=UTC pdfinfo '$work/a/pdf/POL-AC.pdf' | grep -q 'CreationDate: *Mon Nov 23 00:00:00 2026'"

[ -z "${ENGINE:-}" ] || finish
hard
lost
ok "doctor tells of an engine, and succeeds" sh -c "'$build/dossier' doctor > '$work/doctor' && grep -q '^$first  *preferred  ' '$work/doctor'"
ok "doctor tells of git, fonts, sandbox and templates" sh -c "for what in git 'font for Greek' sandbox templates; do
	grep -q \"^\$what  *\" '$work/doctor' || exit 1; done"
ok "doctor tells the same as JSON" sh -c "'$build/dossier' doctor --format=json | python3 -c \"import json, sys
rows = {row['what']: row for row in json.load(sys.stdin)}
assert rows['$first']['state'] == 'preferred' and rows['$first: PDF/A']['state'] in ('yes', 'unproven')\""
tagged
cp -R tests/pdf/project "$work/few"
for engine in wkhtmltopdf chromium weasyprint; do
	[ "$engine" = "$first" ] || few "$engine"
done
finish
