# SPDX-License-Identifier: Apache-2.0
# Reads what links and then `pdftotext -bbox` say of a document's PDF, and tells what is wrong with its pages:
#   words over each other near the upper edge, where heads of tables are painted;
#   a heading below which nothing is, but for the last page;
#   a table that goes on with something else than the beginning of a row.
# Places are in points from the upper edge. The header ends above 45, a head below 73, or less where it has one line; the footer
# begins 46 above the lower edge.
function attribute(name, at) {
	at = index($0, name "=\"") + length(name) + 2
	return substr($0, at) + 0
}
function defect(what) {
	print "page " page ": " what
	wrong = 1
}
function min(a, b) { return a < b ? a : b }
function max(a, b) { return a > b ? a : b }
function collisions(i, k) {
	for (i = 1; i <= n; i++)
		for (k = i + 1; k <= n && top[i] < 110; k++)
			if (min(right[i], right[k]) - max(left[i], left[k]) > 1 && min(low[i], low[k]) - max(top[i], top[k]) > 3)
				defect("'" word[i] "' and '" word[k] "' are over each other")
}
# A bookmark's title, or the letters of a larger heading: those of text are 11 points high, but for the summary on the first page.
function heading_alone(last, i, line, high) {
	for (i = 1; i <= n; i++)
		if (top[i] > 45 && low[i] < height - 46)
			last = max(last, low[i])
	high = 0
	for (i = 1; i <= n; i++)
		if (low[i] > last - 3 && low[i] < height - 46) {
			line = line (line != "" ? " " : "") word[i]
			high = max(high, low[i] - top[i])
		}
	if ((page, line) in title || (high > 11.5 && high < 30))
		alone = "a heading is alone: " line
	else
		alone = ""
}
function rows(i, start, first, found) {
	start = first = 9999
	for (i = 1; i <= n; i++)
		if (top[i] > 45 && low[i] < 73)
			start = min(start, left[i])
		else if (top[i] > 45)
			first = min(first, top[i])
	if (start == 9999)
		return
	for (i = 1; i <= n; i++)
		if (low[i] >= 73 && top[i] < first + 5 && left[i] < start + 3 && left[i] > start - 3)
			found = 1
	if (!found)
		defect("no row begins below the head")
	heads++
}
function finish() {
	collisions()
	rows()
	heading_alone()
}
/^outline / {
	place = $4
	sub(/^outline [0-9]* page [0-9]* /, "")
	title[place, $0] = 1
	known = 1
}
/<page / {
	if (page > 0 && alone != "")
		defect(alone)
	page++
	n = 0
	height = attribute("height")
}
/<word / {
	n++
	left[n] = attribute("xMin"); top[n] = attribute("yMin")
	right[n] = attribute("xMax"); low[n] = attribute("yMax")
	word[n] = $0
	gsub(/^[^>]*>|<[^>]*>$/, "", word[n])
	gsub(/&amp;/, "\\&", word[n])
}
/<\/page>/ { finish() }
END {
	print heads + 0, "heads repeated"
	exit wrong || !page || !known
}
