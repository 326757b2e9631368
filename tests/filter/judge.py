#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which rows of the Statement of Applicability each choice in its filter leaves: the page and the style sheet, read as a browser that
knows :has() does, against the exported table, which another stylesheet makes.

    judge.py rows PAGE.html filter.css SOA.csv     every theme with every state and every reason
    judge.py left PAGE.html filter.css BUTTON…     the ids of the rows that are left, on one line
    judge.py values PAGE.html filter.css soa.yaml  a button and a rule for every value of the kind
"""
import csv
import itertools
import re
import sys
from html.parser import HTMLParser

CHOSEN = r"main(?P<buttons>(?::has\(#[\w-]+:checked\))+)"
WORDS = r'(?P<words>(?:\[data-is~="[\w-]+"\])+)'
ROWS = re.compile(CHOSEN + r" \.theme \[data-is\]:not\(" + WORDS + r"\)$")
THEME = re.compile(CHOSEN + r' \.theme:not\(\[data-theme="(?P<theme>\w+)"\]\)$')
EMPTY = re.compile(CHOSEN + r" \.theme:not\(:has\(" + WORDS + r"\)\)$")
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class Page(HTMLParser):
    """Themes with the rows in them, and the buttons with the numbers that they promise."""

    def __init__(self, path):
        super().__init__()
        self.themes, self.buttons, self.sheets, self.checked = {}, {}, [], []
        self.depth, self.theme, self.opened, self.button, self.row = 0, None, 0, None, None
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        self.depth += tag not in VOID
        if tag == "link":
            self.sheets.append(has["href"])
        if has.get("class") == "theme":
            self.theme, self.opened = self.themes.setdefault(has["data-theme"], []), self.depth
        if self.theme is not None and "data-is" in has and tag in ("tr", "div"):
            self.theme.append({"tag": tag, "id": has.get("id", ""), "is": has["data-is"].split(" ")})
            self.row = self.theme[-1] if tag == "tr" else None
        if tag == "a" and self.row is not None and self.row["id"] == "":
            # A row without an anchor of its own begins with a link to its block or its page.
            self.row["id"] = re.sub(r"^#|\.html$", "", has["href"])
        if tag == "input":
            self.checked.append((has["name"], has["value"])) if "checked" in has else None
            self.button = has.get("id")

    def handle_endtag(self, tag):
        if self.theme is not None and self.depth == self.opened:
            self.theme = None
        self.depth -= tag not in VOID

    def handle_data(self, data):
        if self.button is not None:
            self.buttons[self.button] = int(re.search(r"\((\d+)\)$", data)[1])
            self.button = None


class Sheet:
    """The rules that hide something: for which buttons, and what."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            text = re.sub(r"/\*.*?\*/", "", file.read(), flags=re.S)
        head, text = text.split("@media screen { @supports selector(:has(a)) {")
        assert head.split() == ".filter, .shown { display: none }".split(), "more is hidden everywhere"
        self.rows, self.themes, self.empty = [], [], []
        for selectors in re.findall(r"([^{}]*)\{ display: none \}", text):
            for selector in selectors.split(","):
                self.add(selector.strip())
        assert text.count("display: none") == len(re.findall(r"\{ display: none \}", text)), "a rule of another form"

    def add(self, selector):
        for form, rules in ((ROWS, self.rows), (THEME, self.themes), (EMPTY, self.empty)):
            found = form.match(selector)
            if found:
                buttons = set(re.findall(r"#([\w-]+)", found["buttons"]))
                what = found["theme"] if form is THEME else set(re.findall(r'"([\w-]+)"', found["words"]))
                rules.append((buttons, what))
                return
        raise SystemExit(f"a selector that this test does not know: {selector}")

    def left(self, page, chosen):
        """The rows and blocks that are left, and the themes."""
        rows, themes = [], []
        for name, entries in page.themes.items():
            if any(buttons <= chosen and name != theme for buttons, theme in self.themes):
                continue
            if any(buttons <= chosen and not any(words <= set(e["is"]) for e in entries) for buttons, words in self.empty):
                continue
            themes.append(name)
            rows += [e for e in entries if not any(b <= chosen and not words <= set(e["is"]) for b, words in self.rows)]
        return rows, themes


def choices(page):
    return [
        [None] + [button for button in page.buttons if button.startswith(f"dossier-{group}-")]
        for group in ("theme", "status", "reason")
    ]


def fits(row, theme, state, reason):
    """What the export says of a control."""
    words = {"no": "excluded", "undecided": "undecided"}
    is_state = words.get(row["Applicable"], row["Status"] or "undecided")
    return (
        (theme is None or row["Theme"] == theme)
        and (state is None or is_state == state)
        and (reason is None or reason in re.split(r"[;,]\s*", row["Reasons"]))
    )


def rows(page, sheet, table):
    with open(table, newline="", encoding="utf-8") as file:
        wanted = list(csv.DictReader(file))
    themes = {f"dossier-theme-{name}": title for name, title in zip(page.themes, dict.fromkeys(r["Theme"] for r in wanted))}
    wrong = 0
    for chosen in itertools.product(*choices(page)):
        theme, state, reason = chosen
        buttons = {button for button in chosen if button}
        found, left = sheet.left(page, buttons)
        want = [
            row["Control"]
            for row in wanted
            if fits(row, themes.get(theme), state and state[len("dossier-status-"):], reason and reason[len("dossier-reason-"):])
        ]
        got = sorted(e["id"] for e in found if e["tag"] == "tr")
        blocks = [e["id"] for e in found if e["tag"] == "div"]
        if got != sorted(want):
            print(f"{sorted(buttons)} leaves {got}, the table says {sorted(want)}")
            wrong += 1
        if not set(blocks) <= set(want):
            print(f"{sorted(buttons)} leaves the blocks {blocks}")
            wrong += 1
        if any(not any(e in found for e in page.themes[name]) for name in left):
            print(f"{sorted(buttons)} leaves a theme without rows")
            wrong += 1
        if len(buttons) == 1 and page.buttons[min(buttons)] != len(want):
            print(f"{min(buttons)} promises {page.buttons[min(buttons)]} rows, the table has {len(want)}")
            wrong += 1
    return wrong


def values(page, sheet, kind):
    with open(kind, encoding="utf-8") as file:
        lists = re.findall(r"(reasons|status):\n(?:.*\n)*?\s+values: \[(.*?)\]", file.read())
    assert len(lists) == 4, lists
    wanted = {f"dossier-{'reason' if name == 'reasons' else name}-{value}" for name, text in lists for value in text.split(", ")}
    wanted |= {"dossier-status-excluded", "dossier-status-undecided"}
    have = {min(buttons) for buttons, _ in sheet.rows}
    buttons = {button for button in page.buttons if not button.startswith("dossier-theme-")}
    themes = {min(buttons) for buttons, _ in sheet.themes}
    most = {f"dossier-theme-{i}" for i in range(1, 25)} | {"dossier-theme-other"}
    for what, is_there in (("a rule", have), ("a button", buttons)):
        if is_there != wanted:
            print(f"{what} is missing or left over: {sorted(is_there ^ wanted)}")
    if themes != most:
        print(f"a rule for a theme is missing or left over: {sorted(themes ^ most)}")
    first = [("dossier-theme", ""), ("dossier-status", ""), ("dossier-reason", "")]
    if page.checked != first:
        print(f"not all is chosen at first: {page.checked}")
    named = "assets/screen.css" in page.sheets and "assets/filter.css" in page.sheets
    if not named:
        print(f"the page names the style sheets {page.sheets}")
    return have != wanted or buttons != wanted or themes != most or page.checked != first or not named


def main():
    what, page, sheet = sys.argv[1], Page(sys.argv[2]), Sheet(sys.argv[3])
    if what == "left":
        found, _ = sheet.left(page, {f"dossier-{button}" for button in sys.argv[4:]})
        print(" ".join(e["id"] for e in found if e["tag"] == "tr"))
        return 0
    return 1 if {"rows": rows, "values": values}[what](page, sheet, sys.argv[4]) else 0


sys.exit(main())
