#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The whole way: content/ becomes a site and PDFs, twice, in different folders, with different numbers of threads, in another time
# zone and locale, at another time. The bytes are the same; the PDFs hold what the documents say.
#   run.sh BUILD       BUILD holds dossier and tests/pdf/links
set -u
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

# Each build renders everything: a cache of its own.
XDG_CACHE_HOME=$work/cache-a "$build/dossier" -C content -j2 build --as-of 2026-11-23 --pdf=require -o "$work/a" >"$work/log" 2>&1
status=$?
if [ $status = 3 ] && grep -q 'ENG-004' "$work/log"; then
	# Without an engine HTML is built all the same, with one warning.
	ok "HTML is built without an engine" "$build/dossier" -C content build --as-of 2026-11-23 -o "$work/a"
	skip "PDFs" "no engine is installed"
	finish
fi
ok "the first build" sh -c "cat '$work/log'; exit $status"
mkdir "$work/elsewhere"
cp -R content "$work/elsewhere/isms"
ok "the second build, elsewhere" env XDG_CACHE_HOME="$work/cache-b" TZ=Pacific/Kiritimati LC_ALL=C LANG=C \
	"$build/dossier" -C "$work/elsewhere/isms" -j1 build --as-of 2026-11-23 --pdf=require -o "$work/b"
# The commit is on every page, and a copy has none: compare with a third build of the same project.
ok "the third build" env XDG_CACHE_HOME="$work/cache-c" TZ=Asia/Kolkata "$build/dossier" -C content -j1 build --as-of 2026-11-23 --pdf=require -o "$work/c"
ok "the same bytes with other threads, time zone and time" diff -r "$work/a" "$work/c"
ok "the same PDFs from another folder" diff -r "$work/a/pdf" "$work/b/pdf"
ok "the checksums hold" sh -c "cd '$work/a' && sha256sum -c --quiet SHA256SUMS"
ok "a PDF for each document" [ "$(find "$work/a/pdf" -name '*.pdf' | wc -l)" = \
	"$("$build/dossier" -C content list documents | wc -l)" ]
for f in "$work"/a/pdf/*.pdf; do
	id=$(basename "$f" .pdf)
	ok "$id: qpdf finds no fault" qpdf --check "$f"
	ok "$id: header and footer on every page" every_page_says "$f" "as of 2026-11-23"
	ok "$id: no path of this machine" no_paths "$f"
	ok "$id: fonts are embedded" sh -c "! pdffonts '$f' | tail -n +3 | awk '{ print \$(NF-4) }' | grep -q no"
done
ok "links, names and bookmarks lead where they should" "$build/tests/pdf/links" -n "$root" -n "$work" "$work"/a/pdf/*.pdf
ok "a policy's text" has_text "$work/a/pdf/POL-AC.pdf" "Joiners, movers, leavers"
ok "a reference's text" has_text "$work/a/pdf/SOA.pdf" "A.5.15"
ok "an id and version in the footer" has_text "$work/a/pdf/POL-AC.pdf" "POL-AC v2.1"
ok "title in the metadata" sh -c "pdfinfo '$work/a/pdf/POL-AC.pdf' | grep -q 'Title: *Access control policy'"
ok "the date in the metadata" sh -c "TZ=UTC pdfinfo '$work/a/pdf/POL-AC.pdf' | grep -q 'CreationDate: *Mon Nov 23 00:00:00 2026'"
finish
