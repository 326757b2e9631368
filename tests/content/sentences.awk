# SPDX-License-Identifier: Apache-2.0
# The sentences of Markdown documents, one a line: file, tab, kind (p prose, c cell of a table, m front matter), tab, text.
# A reference is its label, or else its target as one word; a variable is one word. Headings and code are left out.
# Sentences end at ".", "!" or "?" before a space and a capital letter, a digit or a bracket; a list item ends one.

function flush(   n, i, parts) {
	gsub(/[ \t]+/, " ", text)
	sub(/^ /, "", text)
	sub(/ $/, "", text)
	if (text == "")
		return
	# mawk has no look-ahead: mark the ends, then split at the marks.
	n = length(text)
	start = 1
	for (i = 1; i < n; i++)
		if (substr(text, i, 3) ~ /^[.!?] [A-Z0-9(]/) {
			print name "\t" kind "\t" substr(text, start, i - start + 1)
			start = i + 2
		}
	print name "\t" kind "\t" substr(text, start)
	text = ""
}

# What a reader sees of inline markup.
function plain(s,   t, bar) {
	gsub(/\\\|/, "|", s)
	while (match(s, /\[\[[^]]*\]\]/)) {
		t = substr(s, RSTART + 2, RLENGTH - 4)
		bar = index(t, "|")
		t = bar ? substr(t, bar + 1) : t
		s = substr(s, 1, RSTART - 1) t substr(s, RSTART + RLENGTH)
	}
	while (match(s, /\]\([^)]*\)/))
		s = substr(s, 1, RSTART - 1) substr(s, RSTART + RLENGTH)
	gsub(/\{\{[^}]*\}\}/, "Name", s)
	gsub(/[[*`]|\[\^[^]]*\]/, "", s)
	return s
}

FNR == 1 { flush(); name = FILENAME; front = 0; fence = 0 }
FNR == 1 && /^---$/ { front = 1; next }
front && /^---$/ { flush(); front = 0; next }
front {
	if (/^ *#/)
		next
	# A key begins a value; everything else goes on with the one before.
	if (match($0, /^ *(- )?\{?[a-z][a-z-]*:( |$)/) || /^ *- /) {
		flush()
		kind = "m"
		value = $0
		sub(/^ *(- )?(\{?[a-z][a-z-]*:)? */, "", value)
		if (value ~ /^\{/ || $0 ~ /^ *- \{/)
			value = ""
		gsub(/^"|"$|^>-?$|^\|-?$/, "", value)
		text = plain(value)
	} else
		text = text " " plain($0)
	next
}
/^ *(```|~~~)/ { flush(); fence = !fence; next }
fence { next }
/^ *$/ || /^#/ || /^ *> *\[!/ { flush(); next }
/^ *\|/ {
	flush()
	if (/^[ |:-]*$/)
		next
	gsub(/\\\|/, "\001")
	count = split($0, cells, "|")
	for (c = 2; c < count; c++) {
		gsub(/\001/, "|", cells[c])
		kind = "c"
		text = plain(cells[c])
		flush()
	}
	next
}
/^ *([0-9]+\.|[-*]) / { flush(); sub(/^ *([0-9]+\.|[-*]) +/, "") }
{ sub(/^ *> ?/, ""); kind = "p"; text = text " " plain($0) }
END { flush() }
