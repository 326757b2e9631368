#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reads the audit pack of content/ as its reader does: what stands under each link, and what stands where it leads.
#   read.py LINKS WORDS SET COMMIT
# LINKS is what `links -p` prints, WORDS what `pdftotext -bbox` writes, SET the attachment set.json, COMMIT the commit's first digits or "".
# Prints "! " and a line for each defect, then counts; the exit status is 1 with a defect.
import bisect
import html
import json
import re
import sys
from collections import Counter, defaultdict

links_path, words_path, set_path, commit = sys.argv[1:5]
AS_OF = "as of 2026-11-24"
defects = 0


def defect(text):
    global defects
    defects += 1
    print("! " + text)


def squeeze(text):
    """Lines break anywhere, and long words too; ids of roles are their titles with hyphens."""
    return re.sub(r"[\s-]+", "", text).lower()


class Page:
    def __init__(self, height):
        self.height, self.words = height, []

    def finish(self):
        self.words.sort(key=lambda w: w[1])
        self.tops = [w[1] for w in self.words]
        self.text = squeeze("".join(w[4] for w in self.drawn))

    def under(self, left, bottom, right, top):
        """The words whose middle is in the rectangle, which counts from the lower edge, as they were drawn."""
        y0, y1 = self.height - top, self.height - bottom
        found = []
        for w in self.words[bisect.bisect_left(self.tops, y0 - 20):]:
            if w[1] > y1:
                break
            if left <= (w[0] + w[2]) / 2 <= right and y0 <= (w[1] + w[3]) / 2 <= y1:
                found.append(w)
        return " ".join(w[4] for w in sorted(found, key=lambda w: w[5]))

    def near(self, top, below=60):
        """What stands at a height and the lines below."""
        y = self.height - top
        return squeeze("".join(w[4] for w in sorted((w for w in self.words if y - 12 <= w[1] <= y + below), key=lambda w: w[5])))


def read_words(path):
    pages = []
    word = re.compile(r'<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">(.*?)</word>')
    with open(path, encoding="utf-8") as f:
        for line in f:
            m = word.search(line)
            if m:
                words = pages[-1].words
                words.append(tuple(float(x) for x in m.groups()[:4]) + (html.unescape(m.group(5)), len(words)))
            elif "<page " in line:
                pages.append(Page(float(re.search(r'height="([^"]*)"', line).group(1))))
    for page in pages:
        page.drawn = list(page.words)
        page.finish()
    return pages


pages = read_words(words_path)
links, names, outline, facts = [], defaultdict(list), [], {}
for line in open(links_path, encoding="utf-8"):
    m = re.match(r"link page (\d+) (\S+) (\S+) (\S+) (\S+) -> page (\d+) top (\S+)$", line)
    if m:
        links.append((int(m[1]), [float(x) for x in m.groups()[1:5]], int(m[6]), float(m[7])))
    m = re.match(r"name page (\d+) top (\S+) (\S+)#(\S+)$", line)
    if m:
        names[int(m[1])].append((float(m[2]), m[3], m[4]))
    m = re.match(r"outline (\d+) page (\d+) top (\S+) (.*)$", line)
    if m:
        outline.append((int(m[1]), int(m[2]), float(m[3]), m[4]))
    m = re.match(r"(pages|language|labels) (.*)$", line)
    if m:
        facts[m[1]] = m[2]

documents = {d["id"]: d for d in json.load(open(set_path, encoding="utf-8"))["documents"]}
# "ROLES#ciso": "Chief information security officer".
entries = {
    document + "#" + entry["id"]: next((entry[k] for k in ("title", "name", "term") if k in entry), "")
    for document, d in documents.items() for rows in d.values() if isinstance(rows, list)
    for entry in rows if isinstance(entry, dict) and "id" in entry
}
# Sections that pages add, but for footnotes, which have a number only.
SECTIONS = {"dossier-revisions": "Revision history", "dossier-assets": "Assets", "dossier-roles": "Roles", "dossier-terms": "Terms"}
starts = sorted((page, document) for page, all in names.items() for _, document, anchor in all if anchor == "top")


def document_on(page):
    return starts[bisect.bisect_right(starts, (page, "\uffff")) - 1][1]


# What every page says of itself.
total = len(pages)
if facts.get("pages") != str(total):
    defect(f"{facts.get('pages')} pages, and text of {total}")
for number, page in enumerate(pages, 1):
    on = document_on(number)
    wanted = [f"page {number} of {total}", AS_OF, commit]
    if on in documents:
        d = documents[on]
        wanted += [f"{on} v{d['version']} · {d['status'].replace('-', ' ')}", d["title"], d["classification"]]
    elif not on.startswith("pack-"):
        defect(f"page {number} is of '{on}', which set.json does not know")
    for text in wanted:
        if squeeze(text) not in page.text:
            defect(f"page {number} of {on} does not say '{text}'")

# Bookmarks: chapters, documents in them, headings in these.
headings = defaultdict(list)
for level, page, top, title in outline:
    headings[page].append((top, title))
    at_part = level == 1 and any(d.startswith("pack-") for _, d, a in names[page] if a == "top")
    if (level > 1 or at_part) and title != "Cover" and squeeze(title) not in pages[page - 1].text:
        defect(f"the bookmark '{title}' leads to page {page}, which does not have it")
    if level == 2 and title.split(" ")[0] not in documents:
        defect(f"the bookmark '{title}' stands where documents stand")
bookmarked = {title.split(" ")[0] for level, _, _, title in outline if level == 2}
for document in {d for _, d in starts if not d.startswith("pack-")} - bookmarked:
    defect(f"'{document}' has no bookmark")


def meant(page, top):
    """What stands at that height, by the names of the place: (document, phrases)."""
    titles = [t for at, t in headings[page] if abs(at - top) <= 0.6]
    for at, document, anchor in names[page]:
        if abs(at - top) > 0.6:
            continue
        if anchor == "top":
            yield document, [document, documents[document]["title"]] if document in documents else titles
        elif titles:
            # "4.3 Technical" is called so, or by its number, or without.
            yield document, titles + [re.sub(r"^[\d.]+ ", "", t) for t in titles] + [t.split(" ")[0] for t in titles]
        else:
            yield document, [p for p in (anchor, SECTIONS.get(anchor), entries.get(document + "#" + anchor)) if p]


# A place is where its name says.
for page, all in names.items():
    for top, document, anchor in all:
        here = pages[page - 1].near(top, 400 if anchor == "top" else 60)
        phrases = [p for d, found in meant(page, top) if d == document for p in found]
        if document != "pack-cover" and not anchor.startswith("fn") and not any(squeeze(p) in here for p in phrases):
            defect(f"'{document}#{anchor}' is on page {page}, where {phrases} does not stand")

ids = set(documents) | {anchor for all in names.values() for _, _, anchor in all if re.search(r"[A-Z].*\d$", anchor)}
any_id = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(ids, key=len, reverse=True))) + r")(?![\w-])")
counts = Counter()
for number, rect, target, top in links:
    text = pages[number - 1].under(*rect)
    plain = squeeze(text)
    where = f"page {number}: '{text}' leads to page {target}"
    width, height = rect[2] - rect[0], rect[3] - rect[1]
    if 24 <= width <= 27.5 and height <= 12 and (plain == "" or plain.isdigit()):
        counts["numbers"] += 1
        if plain != str(target):
            defect(f"{where}, and that number is painted there")
        continue
    if plain == "":
        defect(f"page {number}: a link over nothing, to page {target}")
        continue
    found = list(meant(target, top))
    if not found:
        defect(f"{where}, to no place with a name")
        continue
    goal = pages[target - 1]
    said = [p for _, phrases in found for p in phrases if squeeze(p) in plain]
    if said:
        counts["said"] += 1
        if not any(squeeze(p) in goal.text for p in said):
            defect(f"{where}, where {said} does not stand")
    elif any(squeeze(p) and plain in squeeze(p) for _, phrases in found for p in phrases):
        counts["said"] += 1  # a link over several lines has a rectangle for each
    else:
        counts["own words"] += 1
        named = set(any_id.findall(text))
        if len(named) == 1 and not named & {d for d, _ in found}:
            defect(f"{where}, of {[d for d, _ in found]}")
    if not any(document_on(target) == d for d, _ in found):
        defect(f"{where}, a page of {document_on(target)}")

if facts.get("language") != "en":
    defect(f"the language is {facts.get('language')}")
if facts.get("labels") != "<< /Nums [ 0 << /S /D >> ] >>":
    defect(f"pages are labelled {facts.get('labels')}")
print(f"{total} pages, {len(links)} links: {counts['said']} say where they lead, {counts['own words']} in words of their own, "
      f"{counts['numbers']} numbers; {len(outline)} bookmarks, {sum(map(len, names.values()))} names")
sys.exit(defects > 0)
