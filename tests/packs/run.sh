#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Packs, as those read them who get one: the audit pack of content/ once, all of it, link by link; then what changes a pack and what may not, with
# packs of few documents. Needs an engine that makes the same bytes twice.
#   run.sh BUILD       BUILD holds dossier and tests/pdf/links
set -u
# Full disks and engines that fail take mounts of our own, which end with the script.
if [ -z "${PACKS_MOUNTS:-}" ] && unshare --mount true 2>/dev/null; then
	PACKS_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
fi
build=$(realpath "$1")
root=$PWD
here=$root/tests/packs
dossier=$build/dossier
# Not in /tmp: what is left there by a run must be told from it.
work=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo /var/tmp)")
trap 'cd / && umount "$work/full" "$work/root" 2>/dev/null; rm -rf --one-file-system "$work"' EXIT
export XDG_CACHE_HOME="$work/cache" SOURCE_DATE_EPOCH=1795478400
mkdir "$work/cache"
suite=packs
. "$root/tests/judge.sh"

# ok WHAT COMMAND…
ok() {
	what=$1
	shift
	"$@" >"$work/log" 2>&1
	status=$?
	judge $status "$what"
	[ $status = 0 ] || sed 's/^/    /' "$work/log" | head -n 20
}
# ends STATUS WHAT COMMAND…: what it says is in $work/said
ends() {
	wanted=$1 what=$2
	shift 2
	"$@" >"$work/said" 2>&1
	status=$?
	[ $status = "$wanted" ]
	judge $? "$what: exit status $status, not $wanted"
	[ $status = "$wanted" ] || head -n 20 "$work/said"
}
says() {
	grep -qF -- "$1" "$work/said"
	judge $? "it does not say '$1'"
	grep -qF -- "$1" "$work/said" || head -n 20 "$work/said"
}
pack() { # PROJECT NAME OUT [OPTION…]
	project=$1 name=$2 out=$3
	shift 3
	"$dossier" -v -C "$project" pack "$name" --as-of 2026-11-24 --engine "$engine" -o "$out" "$@"
}

engine=$("$dossier" doctor | sed -n 's/^\([a-z]*\)  *preferred  .*/\1/p')
case $engine in
'' | chromium)
	skip "no engine that makes the same bytes twice is the first one: '$engine'"
	verdict
	;;
esac

# The whole audit pack, rendered anew.
ends 0 "the audit pack" pack content audit "$work/audit.pdf"
[ -s "$work/audit.pdf" ] || verdict
says "0 of "
ok "qpdf finds no fault" qpdf --check "$work/audit.pdf"
# Where a project is no repository, no commit is on the pages.
commit=$(git rev-parse --short=12 HEAD 2>/dev/null)
"$build/tests/pdf/links" -p -n "$root" -n "$work" -n "${HOME:-/root}/" "$work/audit.pdf" >"$work/links"
ok "names, bookmarks and links lead to pages, and no path of this machine is in it" sh -c "! grep '^!' '$work/links'"
pdftotext -bbox "$work/audit.pdf" "$work/words"
mkdir "$work/files"
(cd "$work/files" && pdfdetach -saveall "$work/audit.pdf" >/dev/null)
read_pack() {
	"$here/read.py" "$1" "$work/words" "$work/files/set.json" "$commit"
}
ok "each page says what it is, each link and number leads where it says" read_pack "$work/links"
sed 's/^/packs: /' "$work/log" | tail -n 1
# The reader notices what is wrong: a number, a link, a bookmark, a name that is a page off.
sed '0,/^link page 9 .* -> page /{/^link page 9 .* -> page /s/-> page [0-9]*/-> page 7/}' "$work/links" >"$work/wrong"
ends 1 "a link to a wrong page is noticed" read_pack "$work/wrong"
says "leads to page 7"
awk '/^link/ && $6 - $4 > 24 && $6 - $4 < 28 && ++n == 500 { sub(/-> page [0-9]+/, "-> page 7") } 1' "$work/links" | sed '/^name.*#RISK-005$/s/page [0-9]*/page 7/
	/^outline 3.*1 Purpose/s/page [0-9]*/page 7/' >"$work/wrong"
ends 1 "a wrong name and bookmark are noticed" read_pack "$work/wrong"
says "'RISKS#RISK-005' is on page 7"
says "Purpose' leads to page 7"

fonts() {
	pdffonts "$1" | tail -n +3 >"$work/fonts"
	[ -s "$work/fonts" ] && ! awk '$(NF-4) != "yes" || $(NF-2) != "yes"' "$work/fonts" | grep .
}
ok "fonts are embedded, with Unicode maps" fonts "$work/audit.pdf"
information() { # the same in both
	pdfinfo -meta "$1" >"$work/xmp"
	TZ=UTC pdfinfo -isodates "$1" >"$work/info"
	for pair in 'Title dc:title' 'Author dc:creator' 'Subject dc:description' 'Keywords pdf:Keywords' 'Producer pdf:Producer' \
		'Creator xmp:CreatorTool' 'CreationDate xmp:CreateDate' 'ModDate xmp:ModifyDate'; do
		said=$(sed -n "s/^${pair% *}: *//p" "$work/info")
		[ -n "$said" ] && sed -n "/<${pair#* }>/s/<[^>]*>//gp" "$work/xmp" | grep -qxF -- "$said" || {
			echo "${pair% *} is '$said', and not so in XMP"
			return 1
		}
	done
}
ok "document information and XMP agree" information "$work/audit.pdf"
ok "title of the pack" grep -qx 'Title: *Audit pack' "$work/info"
ok "date of the pack" grep -qx 'CreationDate: *2026-11-24T00:00:00Z' "$work/info"

# Attachments: exports as a build makes them, and lists of checksums that hold.
ok "the checksums of what is attached" sh -c "cd '$work/files' && sha256sum -c --strict --quiet SHA256SUMS && [ \$(ls | wc -l) = 8 ]"
ok "the checksums of the sources" sh -c "cd content && sha256sum -c --strict --quiet '$work/files/SOURCES.sha256' &&
	[ \$(grep -c . '$work/files/SOURCES.sha256') = 78 ]"
for export in soa.csv risks.csv treatment-plan.csv findings.csv set.json baseline.xml; do
	"$dossier" -C content export "$export" --as-of 2026-11-24 >"$work/$export" 2>"$work/log"
	ok "$export is the export" cmp "$work/$export" "$work/files/$export"
done
digest=$(sha256sum "$work/files/SHA256SUMS" | cut -c1-64)
groups=$(echo "$digest" | sed 's/......../& /g; s/ $//')
ok "the cover has the digest of the list" sh -c "pdftotext -f 1 -l 1 '$work/audit.pdf' - | grep -qF '$groups'"
ends 0 "verify" "$dossier" verify --sources content "$work/audit.pdf"
says "7 of 7 attachments as listed"
says "SHA256SUMS itself: sha256:$digest"
says "on its cover stands: $groups"
says "78 of 78 sources as listed"
says "the PDF, pages and all: sha256:$(sha256sum "$work/audit.pdf" | cut -c1-64)"

# A copy without a repository, one word of which is then changed.
cp -R content "$work/copy"
ends 0 "the pack of a copy" pack "$work/copy" audit "$work/before.pdf"
ok "each document is taken from the cache" [ "$(sed -n 's/^\([0-9]*\) of .* parts rendered before$/\1/p' "$work/said")" -ge 77 ]
sed -i '/^# /,$ s/whiteboard/blackboard/' "$work/copy/policies/clear-desk-and-screen.md"
ends 1 "a changed source is noticed" "$dossier" verify --sources "$work/copy" "$work/before.pdf"
says "changed  $work/copy/policies/clear-desk-and-screen.md"
says "77 of 78 sources as listed, 1 changed"
ends 0 "the pack after an edit" pack "$work/copy" audit "$work/after.pdf"
# The policy, cover and manifest with their checksums: header and footer are as they were.
ok "one document and two parts are rendered again" awk '/parts rendered before$/ { print; exit !($3 - $1 == 3) }' "$work/said"
ends 0 "the same without a cache, elsewhere, in another time zone and locale, by one thread" env XDG_CACHE_HOME=/dev/null \
	TZ=Pacific/Kiritimati LC_ALL=C LANG=C "$dossier" -j1 -C "$work/copy/../copy" pack audit --as-of 2026-11-24 --engine "$engine" \
	-o "$work/again.pdf"
ok "the same bytes" cmp "$work/after.pdf" "$work/again.pdf"

# A byte of an attachment: SOURCES.sha256, in a form without compression, so that it is that byte and no other.
qpdf --qdf --object-streams=disable --deterministic-id "$work/before.pdf" "$work/plain.pdf"
LC_ALL=C sed '/^[0-9a-f]*  policies\/privacy.md$/s/^./x/' "$work/plain.pdf" >"$work/flipped.pdf"
ends 0 "another form of the file has the same attachments" "$dossier" verify "$work/plain.pdf"
ends 1 "a changed byte is noticed" "$dossier" verify "$work/flipped.pdf"
says "changed  SOURCES.sha256"
says "6 of 7 attachments as listed, 1 changed"
qpdf --remove-attachment=risks.csv "$work/before.pdf" "$work/less.pdf"
ends 1 "a missing attachment is noticed" "$dossier" verify "$work/less.pdf"
says "missing  risks.csv"
qpdf --add-attachment "$here/run.sh" --key=more.sh -- "$work/before.pdf" "$work/more.pdf"
ends 1 "an attachment more is noticed" "$dossier" verify "$work/more.pdf"
says "unlisted  run.sh"
qpdf --encrypt '' secret 256 -- "$work/before.pdf" "$work/encrypted.pdf"
ends 2 "an encrypted pack" "$dossier" verify "$work/encrypted.pdf"
says "it is encrypted"

# What was made to do harm. Nothing is written, whatever is in it.
mkdir "$work/hostile" "$work/empty"
"$here/hostile.py" "$work/hostile"
for f in "$work"/hostile/*.pdf; do
	name=$(basename "$f" .pdf)
	case $name in half | text | empty | pages) wanted=2 ;; *) wanted=1 ;; esac
	(cd "$work/empty" && timeout 120 "$dossier" verify "$f" >"$work/said" 2>&1)
	status=$?
	[ $status = $wanted ] && ! grep -q '[^[:print:][:space:]]\[' "$work/said" && [ -z "$(ls -A "$work/empty")" ]
	judge $? "hostile $name: exit status $status, not $wanted, or something else is wrong"
	case $name in
	bomb) says "longer than 256 MiB" ;;
	bomb-in-bomb | endless) says "packed in an unusual way" ;;
	tree | flat) says "more attachments than are read" ;;
	names) says 'unlisted  ../../' ;;
	text | half | empty | pages) says "no PDF that can be read" ;;
	esac
done

# Few documents, one of which is not for everybody.
cp -R tests/pdf/project "$work/few"
cat >>"$work/few/dossier.yaml" <<'EOF'
packs:
  - pack: small
    title: Small pack
    attachments: [set.json]
    parts: [cover, approval, contents, {title: All of it, kinds: [all]}, index-documents, gaps, manifest]
  - pack: outside
    title: For others
    up-to: public
    attachments: [set.json, findings.csv]
    parts: [cover, approval, contents, {title: All of it, kinds: [all]}, index-documents, index-risks, gaps, changes, manifest]
  - pack: leak
    title: For others
    up-to: public
    attachments: [baseline.xml]
    parts: [cover, {title: All of it, kinds: [all]}]
EOF
sed 's/^classification: .*/classification: public/' -i "$work"/few/*.md
sed 's/^id: .*/id: HIDDEN/; s/^title: .*/title: Zanzibar plan/; s/^classification: .*/classification: internal/
	s/boss, title: [^}]*/zan, title: Zanzibar captain/; s/clerk, title: [^}]*/sea, title: Zanzibar sailor/; /^The \[\[/d' \
	"$work/few/people.md" >"$work/few/zanzibar.md"
printf '\nSee [[HIDDEN]] and [[zan]], and the [plan](zanzibar.md#roles).\n' >>"$work/few/people.md"
ends 0 "a small pack" pack "$work/few" small "$work/small.pdf"
ends 0 "verify of it" "$dossier" verify --sources "$work/few" "$work/small.pdf"
ok "it has the document" sh -c "pdftotext '$work/small.pdf' - | grep -q 'Zanzibar captain'"
for run in '-j1 Asia/Kolkata C' '-j8 Pacific/Kiritimati C.UTF-8'; do
	set -- $run
	mkdir "$work/at$1"
	cp -R "$work/few" "$work/at$1/set"
	ok "$1: a small pack elsewhere" env XDG_CACHE_HOME=/dev/null TZ="$2" LC_ALL="$3" "$dossier" -C "$work/at$1/set" "$1" pack small \
		--as-of 2026-11-24 --engine "$engine" -o "$work/at$1/small.pdf"
	ok "$1: the same bytes" cmp "$work/small.pdf" "$work/at$1/small.pdf"
done

ends 0 "a pack up to a label" pack "$work/few" outside "$work/outside.pdf"
ends 0 "verify of it" "$dossier" verify --sources "$work/few" "$work/outside.pdf"
pdftotext "$work/outside.pdf" "$work/text"
mkdir "$work/told"
(cd "$work/told" && pdfdetach -saveall "$work/outside.pdf" >/dev/null)
ok "nothing of what is above it" sh -c "! grep -ri zanzibar '$work/text' '$work/told' && ! qpdf --qdf --object-streams=disable '$work/outside.pdf' - | grep -ai zanzibar"
ok "what names it is plain text" grep -q 'See HIDDEN and zan, and the plan' "$work/text"
"$build/tests/pdf/links" "$work/outside.pdf" >"$work/outside"
ok "no name leads to it" sh -c "! grep -E '^!|HIDDEN' '$work/outside'"
ends 1 "a state of the set holds what is above it" pack "$work/few" leak "$work/leak.pdf"
says "[PCK-012]"
says "'baseline.xml' can't be made for readers up to 'public'"
ok "no such pack" [ ! -e "$work/leak.pdf" ]

# A document alone: what it refers to is no link, and has not the colour of one, which would begin another piece of text.
cp -R "$work/few" "$work/alone"
cp tests/pdf/reading.md "$work/alone"
sed -i 's/^classification: .*/classification: public/' "$work/alone/reading.md"
printf '  - pack: alone\n    title: Alone\n    parts: [contents, {title: Read, documents: [READING]}]\n' >>"$work/alone/dossier.yaml"
ends 0 "a pack of one document" pack "$work/alone" alone "$work/alone.pdf"
pdftohtml -xml -stdout -i "$work/alone.pdf" >"$work/text"
ok "what it refers to is plain text" grep -qF '>See the register, then<' "$work/text"
ok "and its own section is a link" grep -q '>these lists</a>' "$work/text"

# What changed since a tag: three commits, of which the first has an error, too.
if command -v git >/dev/null; then
	cp -R "$work/few" "$work/since"
	cat >>"$work/since/dossier.yaml" <<'END'
  - pack: told
    title: What changed
    parts: [{title: All of it, kinds: [all]}, changes]
END
	(
		cd "$work/since" && export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
		export GIT_AUTHOR_DATE=2026-03-01T12:00:00Z GIT_COMMITTER_DATE=2026-03-01T23:30:00-05:00
		git() { command git -c user.name=T -c user.email=t@example.org "$@"; }
		echo 'no document' >broken.md && git init -q . && git add . && git commit -q -m one && git tag review/1 && rm broken.md || exit
		sed -i 's/^version: .*/version: "1.1"/' people.md && git commit -q -a -m two || exit
		sed -i 's/HIDDEN/SHOWN/' ./*.md && git commit -q -a -m three
	) >"$work/log" 2>&1
	judge $? "a project in a repository: $(tail -n 1 "$work/log")"
	short=$(git -C "$work/since" rev-parse --short=12 review/1)
	ends 0 "a pack since a tag" pack "$work/since" told "$work/told.pdf" --since review/1
	says "the set of 'review/1' is read with 1 error; 1 of 6 documents can't be compared [HIS-004]"
	pdftotext -layout "$work/told.pdf" "$work/text"
	for line in "Since 2026-03-02 (review/1, $short)" 'PEOPLE .* Changed  *Version: 1\.0  *Version: 1\.1' 'SHOWN .* New ' 'HIDDEN .* Gone '; do
		ok "the changes say: $line" grep -q -- "$(echo "$line" | sed 's/(/[(]/; s/)/[)]/')" "$work/text"
	done
	ends 0 "a pack since a commit" pack "$work/since" told "$work/told.pdf" --since "$short"
	ok "it is called by its id" sh -c "pdftotext -layout '$work/told.pdf' - | grep -qxF 'Since 2026-03-02 ($short)'"
	ends 0 "a pack since the commit that it is made of" pack "$work/since" told "$work/told.pdf" --since HEAD
	ok "nothing has changed" sh -c "pdftotext -layout '$work/told.pdf' - | grep -qxF 'Nothing of what is compared has changed.'"
else
	skip "a pack since a tag: git is not installed"
fi

# PDF/A: what it wants to be there, and what it forbids.
facts() { # FILE: its catalogue in full
	qpdf --qdf --object-streams=disable "$1" "$work/facts"
}
ends 0 "a pack as PDF/A-1b" pack content stage1 "$work/a1.pdf" --pdf-standard a-1b
ok "it is PDF 1.4" sh -c "head -c 8 '$work/a1.pdf' | grep -qx '%PDF-1.4'"
facts "$work/a1.pdf"
ok "output intent and conformance" sh -c "grep -aq '/S /GTS_PDFA1' '$work/facts' && grep -aq '<pdfaid:part>1<' '$work/facts' &&
	grep -aq '<pdfaid:conformance>B<' '$work/facts'"
ok "no transparency, no attachments" sh -c "! grep -aE '/SMask [0-9]|/EmbeddedFiles|/AF ' '$work/facts'"
ok "links, names and bookmarks of it" sh -c "! '$build/tests/pdf/links' '$work/a1.pdf' | grep '^!'"
ends 0 "verify of it" "$dossier" verify "$work/a1.pdf"
says "a PDF/A-1 holds no files"
says "SHA256SUMS in the metadata: sha256:"
ends 2 "its sources can't be compared" "$dossier" verify --sources content "$work/a1.pdf"
java=/usr/share/java
if command -v javac >/dev/null && [ -e $java/preflight.jar ]; then
	ok "PDFBox finds no fault in the PDF/A-1b" java -cp "$java/preflight.jar:$java/pdfbox2.jar:$java/fontbox2.jar:$java/xmpbox.jar:$java/commons-io.jar:$java/commons-logging.jar:$java/javax.activation.jar:$java/jaxb-api.jar" \
		"$here/Preflight.java" "$work/a1.pdf"
else
	skip "PDF/A-1b by PDFBox: libpdfbox2-java and a JDK are not installed"
fi
ends 0 "a pack as PDF/A-3b" pack "$work/few" small "$work/a3.pdf" --pdf-standard a-3b
facts "$work/a3.pdf"
ok "output intent, conformance and associated files" sh -c "grep -aq '/S /GTS_PDFA1' '$work/facts' && grep -aq '<pdfaid:part>3<' '$work/facts' &&
	[ \$(grep -ac '/AFRelationship /Data' '$work/facts') = 3 ] && grep -aq '/AF [[]' '$work/facts'"
ends 0 "verify of it" "$dossier" verify --sources "$work/few" "$work/a3.pdf"
says "2 of 2 attachments as listed"
ends 3 "a picture that can be seen through is none for PDF/A-1" pack "$work/few" small "$work/none.pdf" --pdf-standard a-1b
says "[ENG-005]"
says "has something transparent"
ok "no such pack" [ ! -e "$work/none.pdf" ]

# PDF/UA, where there is the engine for it: a whole pack, and one that lacks documents to which there are links.
if "$dossier" doctor | grep -q '^weasyprint: PDF/UA  *yes '; then
	cp -R "$work/alone" "$work/tagged"
	for name in small alone; do
		ends 0 "a tagged pack: $name" "$dossier" -C "$work/tagged" pack $name --as-of 2026-11-24 --engine weasyprint --pdf-standard ua-1 -o "$work/$name-ua.pdf"
		ok "$name is tagged" sh -c "pdfinfo '$work/$name-ua.pdf' | grep -q '^Tagged: *yes$'"
		ok "$name is PDF/UA, as far as a machine can tell" tests/pdf/tagged.py "$work/$name-ua.pdf"
		grep -q ' links to numbers' "$work/log"
		judge $? "$name: no link to the number of a page"
		ok "$name: qpdf finds no fault" qpdf --check "$work/$name-ua.pdf"
		ok "$name: links, names and bookmarks" sh -c "! '$build/tests/pdf/links' '$work/$name-ua.pdf' | grep '^!'"
	done
	pdfinfo -struct-text "$work/alone-ua.pdf" | grep -v ' Object \|/BBox' >"$work/reading"
	ok "a pack reads in order" sh -c "grep -v '^#' tests/packs/reading.txt | diff -u - '$work/reading'"
	qpdf --qdf --object-streams=disable "$work/small-ua.pdf" "$work/facts"
	sed 's/^  .Contents (page 6)/  \/Contents (page 7)/' "$work/facts" >"$work/wrong.qdf"
	fix-qdf "$work/wrong.qdf" >"$work/wrong.pdf" 2>/dev/null
	ok "the examination notices a wrong number of a page" sh -c "{ tests/pdf/tagged.py '$work/wrong.pdf'; [ \$? = 1 ]; } | grep \"^! .*: 28-004 page 3: a link says 'page 7' and leads elsewhere\""
	ok "a document is a part with its title" grep -qaxF '  /T (To be read aloud)' "$work/facts"
	ok "parts say their language, as the whole does" [ "$(grep -caxF '  /Lang (en)' "$work/facts")" = "$(($(grep -caxF '  /S /Part' "$work/facts") + 1))" ]
	ends 0 "verify of it" "$dossier" verify --sources "$work/tagged" "$work/small-ua.pdf"
	mkdir "$work/at-ua"
	cp -R "$work/tagged" "$work/at-ua/set"
	ends 0 "the same elsewhere, without a cache, by one thread" env XDG_CACHE_HOME=/dev/null TZ=Asia/Kolkata "$dossier" -C "$work/at-ua/set" -j1 pack small \
		--as-of 2026-11-24 --engine weasyprint --pdf-standard ua-1 -o "$work/again.pdf"
	ok "the same bytes of a tagged pack" cmp "$work/small-ua.pdf" "$work/again.pdf"
else
	skip "tagged packs: there is no WeasyPrint 57"
fi
[ "$engine" = weasyprint ] || {
	ends 3 "no engine but WeasyPrint makes a tagged pack" pack "$work/few" small "$work/none.pdf" --pdf-standard ua-1
	says "makes no PDF/UA [ENG-007]"
	ok "no such pack" [ ! -e "$work/none.pdf" ]
}

# Drafts.
cp -R "$work/few" "$work/draft"
sed -i 's/^status: .*/status: in-review/' "$work/draft/people.md"
ends 0 "a pack with a document that is not approved" pack "$work/draft" small "$work/draft.pdf"
ok "its cover says so" sh -c "pdftotext -f 1 -l 1 '$work/draft.pdf' - | tr '\n' ' ' | grep -q '1 of 5 documents'"
every_page_says() {
	n=$(pdfinfo "$1" | sed -n 's/^Pages: *//p') i=1
	while [ "$i" -le "$n" ]; do
		pdftotext -f "$i" -l "$i" "$1" - | grep -q "$2" || return 1
		i=$((i + 1))
	done
}
ok "each page of a pack with such a document says so" every_page_says "$work/draft.pdf" DRAFT
ok "no other does" sh -c "! pdftotext '$work/small.pdf' - | grep DRAFT"

# Errors in the content.
cp -R "$work/few" "$work/wrong-content"
printf '\n[[NOBODY]]\n' >>"$work/wrong-content/people.md"
ends 1 "a pack of content with an error" pack "$work/wrong-content" small "$work/none.pdf"
says "no pack was written"
ok "there is none" [ ! -e "$work/none.pdf" ]
ends 0 "a draft is bound all the same" pack "$work/wrong-content" small "$work/spite.pdf" --draft
ok "each page of what is bound in spite of errors says so" every_page_says "$work/spite.pdf" DRAFT

# The command line and the machine.
ends 2 "a pack that is not there" pack "$work/few" smal "$work/none.pdf"
says "there is no pack 'smal'"
ends 3 "a folder that is not there" pack "$work/few" small "$work/nowhere/small.pdf"
says "nowhere/small.pdf: No such file or directory"
if [ "$(id -u)" != 0 ]; then
	mkdir -m 500 "$work/locked"
	ends 3 "a folder that can't be written" pack "$work/few" small "$work/locked/small.pdf"
fi

# From here on things are broken.
if [ -z "${PACKS_MOUNTS:-}" ] || [ "$engine" != wkhtmltopdf ] || [ ! -e /usr/bin/wkhtmltoimage ]; then
	skip "a full disk, an engine that fails: takes mounts, and wkhtmltopdf"
	verdict
fi
mkdir "$work/full"
mount -t tmpfs -o size=64k none "$work/full"
ends 3 "a full disk" pack "$work/few" small "$work/full/small.pdf"
ok "nothing is left on it" [ -z "$(ls -A "$work/full")" ]
if [ ! -e /usr/local/bin/git ] && [ -e /usr/bin/git ] && mount --bind /dev/null /usr/bin/git; then
	ends 2 "a pack since a tag, without git" pack "$work/few" small "$work/none.pdf" --since review/1
	says "[HIS-001]"
	says "the program git is not installed"
	umount /usr/bin/git
fi
# Where the project is in /tmp, it must not vanish with the rest of it.
mkdir "$work/root"
mount --bind "$root" "$work/root"
dossier=$work/root/${build#"$root"/}/dossier
export DOSSIER_DATADIR="$work/root"
mount -t tmpfs none /tmp
real=$(command -v wkhtmltopdf)
cat >"$work/engine" <<'EOF'
#!/bin/sh
if grep -qs 'Zanzibar sailor' *.html; then
	echo "out of paint" >&2
	exit 9
fi
exec /usr/bin/wkhtmltoimage "$@"
EOF
chmod 755 "$work/engine"
# The place of a program that is not needed becomes that of the real engine.
mount --bind "$real" /usr/bin/wkhtmltoimage && mount --bind "$work/engine" "$real"
export XDG_CACHE_HOME=/dev/null
ends 3 "an engine that fails for one document" pack "$work/few" small "$work/none.pdf"
says "'HIDDEN': wkhtmltopdf failed: exit status 9"
says "out of paint"
ok "one finding" [ "$(grep -c 'ENG-002' "$work/said")" = 1 ]
ok "no pack" [ ! -e "$work/none.pdf" ]
ok "nothing is left behind" [ -z "$(ls -A /tmp)" ]
ends 0 "a pack of the others" pack "$work/few" outside "$work/others.pdf"
ok "the same bytes as by the engine itself" cmp "$work/outside.pdf" "$work/others.pdf"
ok "nothing is left behind either" [ -z "$(ls -A /tmp)" ]
verdict
