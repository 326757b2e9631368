#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares figures of a built set: what pages, exports, the command line and the front matter itself say about the same thing.

    judge.py DIR AS-OF     DIR holds content/, out/ (a build) and the output of 'list', 'check' and 'status' as *.json

Prints "figure: value (how many say so)" for all on which everybody agrees; on standard error, with exit status 1, those on which they do not, and who says what.
"""
import collections
import csv
import datetime
import html.parser
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

TOP = pathlib.Path(sys.argv[1])
AS_OF = datetime.date.fromisoformat(sys.argv[2])
STATES = ["implemented", "partial", "planned", "not-implemented"]
OVER = ["done", "cancelled"]
ENDED = ["superseded", "withdrawn"]
said = collections.defaultdict(dict)


def say(who, figure, value):
    said[figure][who] = str(value)


def day(text):
    return datetime.date.fromisoformat(text)


# What there is to read.


class Page(html.parser.HTMLParser):
    """A page as a tree."""

    def __init__(self, name):
        super().__init__()
        self.tree = xml.TreeBuilder()
        self.void = {"meta", "link", "br", "img", "input", "hr", "col", "wbr"}
        self.feed((TOP / "out/site" / name).read_text("utf-8"))
        self.root = self.tree.close()

    def handle_starttag(self, tag, attrs):
        self.tree.start(tag, {key: value or "" for key, value in attrs})
        if tag in self.void:
            self.tree.end(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.void:
            self.tree.end(tag)

    def handle_endtag(self, tag):
        if tag not in self.void:
            self.tree.end(tag)

    def handle_data(self, data):
        self.tree.data(data)

    def tables(self, caption):
        """The rows of all tables with such a caption; a row is a dictionary of cells by column."""
        found = []
        for table in self.root.iter("table"):
            if re.fullmatch(caption, text(table.find("caption"))):
                heads = [text(cell) for cell in table.find("thead/tr")]
                found += [dict(zip(heads, row)) for row in table.find("tbody")]
        return found


def text(element):
    return "" if element is None else " ".join("".join(element.itertext()).split())


def id_of(cell):
    return text(next(e for e in cell.iter() if e.get("class") == "id"))


def without_score(cell):
    """'High' of 'High 4×4'."""
    return re.sub(r" \d×\d$", "", text(cell))


def table_of(name):
    with open(TOP / f"out/exports/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def output(name):
    return json.loads((TOP / f"{name}.json").read_text("utf-8"))


def front_matter(path):
    return path.read_text("utf-8").split("\n---\n")[0].split("\n")


def scalars(lines, indent):
    """Plain 'key: value' of so many blanks."""
    pairs = [re.fullmatch(rf" {{{indent}}}([a-z-]+): (.+)", line) for line in lines]
    return {pair[1]: pair[2].strip('"') for pair in pairs if pair}


def documents():
    for path in sorted((TOP / "content").rglob("*.md")):
        if path.name != "README.md" and path.read_text("utf-8").startswith("---\n"):
            lines = front_matter(path)
            yield scalars(lines, 0), lines


def entries(kind, register, ended=False):
    """The rows of a register in the front matter of all documents of a kind, the id in 'id' or 'control'."""
    for meta, lines in documents():
        if meta["kind"] == kind and f"{register}:" in lines and (meta["status"] not in ENDED or ended):
            start = lines.index(f"{register}:") + 1
            rows = []
            for line in lines[start:]:
                if not line.startswith(" "):
                    break
                if line.startswith("  - "):
                    rows.append([])
                    line = line.replace("  - ", "    ", 1)
                rows[-1].append(line)
            yield from (scalars(row, 4) for row in rows)


def grid():
    """The name of the level for (likelihood, consequence)."""
    levels = {}
    for meta, lines in documents():
        if meta["kind"] == "risk-method":
            for line in lines:
                row = re.fullmatch(r"  - \{likelihood: (\d), levels: \[(.*)\]\}", line)
                if row:
                    for index, name in enumerate(row[2].split(", ")):
                        levels[row[1], str(index + 1)] = name.capitalize()
    return levels


# What each says.


def controls(who, rows):
    """rows: (theme, applicable, status)."""
    rows = list(rows)
    for theme in ["Total", *sorted({row[0] for row in rows})]:
        mine = [row for row in rows if theme in ("Total", row[0])]
        say(who, f"controls {theme} total", len(mine))
        say(who, f"controls {theme} included", sum(row[1] == "yes" for row in mine))
        say(who, f"controls {theme} excluded", sum(row[1] == "no" for row in mine))
        for state in STATES:
            say(who, f"controls {theme} {state}", sum(row[1:] == ("yes", state) for row in mine))
        say(who, f"controls {theme} undecided", sum(row[1] not in ("yes", "no") or (row[1] == "yes" and row[2] not in STATES) for row in mine))


def theme(identifier):
    return identifier.rpartition(".")[0]


def statement():
    names = {"Not implemented": "not-implemented"}
    for page, caption, who in (("SOA.html", "Totals", "totals of SOA.html"), ("dashboard.html", "Implementation of controls", "dashboard.html")):
        for row in Page(page).tables(caption):
            cells = {names.get(head, head.lower()): text(cell) for head, cell in row.items()}
            of = cells["theme"].split()[0]
            for figure in ["total", "included", "excluded", "undecided", *STATES]:
                if figure in cells:
                    say(who, f"controls {of} {figure}", cells[figure])
    rows = Page("SOA.html").tables(r"A\.\d .*")
    tags = [(row["Control"], text(row["Applicable"]), row["Implementation"].find("span[@class]")) for row in rows]
    controls("rows of SOA.html", ((theme(id_of(c)), a.lower(), "" if t is None or "tag" not in t.get("class") else text(t).lower().replace(" ", "-")) for c, a, t in tags))
    cells = Page("dashboard.html").tables("All controls")
    words = {word.capitalize(): ("yes", word) for word in STATES} | {"Not implemented": ("yes", "not-implemented"), "Excluded": ("no", ""), "Undecided": ("undecided", "")}
    words = [(text(row["Theme"]).split()[0], *words[text(row["Status"])[2:].strip()]) for row in cells]
    for state in ["undecided", *STATES]:
        say("cells of dashboard.html", f"controls Total {state}", sum(state in word for word in words))
    controls("soa.csv", ((theme(row["Control"]), row["Applicable"], row["Status"]) for row in table_of("soa") if row["Theme"] != "Other source"))
    controls("'list controls'", ((theme(row["id"]), row["applicable"], row["status"]) for row in output("controls")))
    say("soa.csv", "documents that implement a control", sum(len(row["Implemented by"].split("; ")) for row in table_of("soa") if row["Implemented by"] and row["Theme"] != "Other source"))
    say("SOA.html", "documents that implement a control", sum(len(row["Documents and evidence"].findall("a")) for row in rows))
    area = next(area for area in output("status")["areas"] if area["id"] == "measures")["controls"]
    say("'status'", "controls Total included", area["all"])
    say("'status'", "controls Total implemented", area["done"])
    front = list(entries("soa", "controls"))
    for state in STATES:
        say("front matter", f"controls Total {state}", sum(row["applicable"] == "yes" and row.get("status") == state for row in front))
    say("front matter", "controls Total excluded", sum(row["applicable"] == "no" for row in front))
    say("front matter", "controls from other sources", len(list(entries("soa", "custom-controls"))))
    say("SOA.html", "controls from other sources", len(Page("SOA.html").tables(r"Controls from other sources \(\d+\)")))
    say("soa.csv", "controls from other sources", sum(row["Theme"] == "Other source" for row in table_of("soa")))


def levels(who, rows):
    """rows: (polarity, inherent, residual)."""
    rows = list(rows)
    for polarity in ("threat", "opportunity"):
        for index, end in enumerate(("inherent", "residual")):
            for level in ("Low", "Medium", "High", "Critical"):
                say(who, f"risks {polarity} {end} {level}", sum(row[0] == polarity and row[1 + index] == level for row in rows))


def pictures(page):
    """The numbers in the cells of the matrices, added up by the word in the cell."""
    for figure in Page(page).root.iter("figure"):
        title = text(figure.find("figcaption")).lower()
        polarity = "opportunity" if "opportunit" in title else "threat"
        if not re.match("inherent|residual", title):
            continue
        end = title.split()[0]
        sums = collections.Counter()
        cells = [e for e in figure.find("svg") if e.get("class") in ("name", "count")]
        for index, cell in enumerate(cells):
            if cell.get("class") == "count":
                sums[cells[index - 1].text] += int(cell.text)
        for level in ("Low", "Medium", "High", "Critical"):
            say(f"matrices of {page}", f"risks {polarity} {end} {level}", sums[level])


def risks():
    table = table_of("risks")
    polarity = {row["Risk"]: row["Threat or opportunity"] for row in table}
    method = grid()
    rows = list(entries("risk-register", "risks"))
    levels("risks.csv", ((row["Threat or opportunity"], row["Level"], row["Residual level"]) for row in table))
    levels("front matter", ((row["polarity"], method[row["likelihood"], row["consequence"]], method.get((row.get("residual-likelihood"), row.get("residual-consequence")))) for row in rows))
    for page, caption, head in (("RISKS.html", r"Risks \(\d+\)", "Risk"), ("RISKS.html", "Risks by likelihood and consequence", "Risks"), ("dashboard.html", "Risks by likelihood and consequence", "Risks")):
        found = Page(page).tables(caption)
        levels(f"'{caption}' of {page}", ((polarity[id_of(row[head])], without_score(row["Inherent"]), without_score(row["Residual"])) for row in found))
        say(f"'{caption}' of {page}", "risks", len(found))
    pictures("RISKS.html")
    pictures("dashboard.html")
    say("risks.csv", "risks", len(table))
    say("front matter", "risks", len(rows))
    say("'list risks'", "risks", len(output("risks")))
    for status in ("open", "in-treatment", "treated", "accepted", "closed"):
        say("risks.csv", f"risks {status}", sum(row["Status"] == status for row in table))
        say("front matter", f"risks {status}", sum(row["status"] == status for row in rows))
        say("RISKS.html", f"risks {status}", sum(text(row["Status"]).lower().replace(" ", "-") == status for row in Page("RISKS.html").tables(r"Risks \(\d+\)")))


def acceptances():
    """The level that was accepted, on each risk's page, in the table, and from the front matter: the stated one where the residual one is another
    now; else the residual one, unless it was scored again."""
    method = grid()
    for row in table_of("risks"):
        say("risks.csv", f"accepted level of {row['Risk']}", row["Accepted level"] or "none")
        pairs = [(text(pair.find("dt")), pair.find("dd")) for pair in Page(f"{row['Risk']}.html").root.iter("div") if pair.find("dt") is not None]
        shown = [text(cell) if cell.find("span") is None else without_score(cell.find("span")) for label, cell in pairs if label == "Level accepted"]
        say("page of the risk", f"accepted level of {row['Risk']}", *(shown or ["none"]))
    for meta, lines in documents():
        if meta["kind"] == "risk-register" and meta["status"] not in ENDED:
            for part in "\n".join(lines).split("\n  - id: ")[1:]:
                row = scalars(part.split("\n"), 4)
                accepted = re.search(r"\n    acceptance:(?:\n      .*)*?\n      date: (.*)", part)
                level = method.get((row.get("residual-likelihood"), row.get("residual-consequence")))
                stated = re.search(r"\n      level: (.*)", part)
                fresh = accepted and day(accepted[1]) >= day(row["residual-scored"])
                other = stated and stated[1] != level.lower()
                say("front matter", f"accepted level of {part[:8]}", stated[1] if other else level if fresh else "none")


def actions():
    page = Page("RTP.html")
    caption = next(text(c) for c in page.root.iter("caption") if text(c).startswith("Actions ("))
    total, still = re.fullmatch(r"Actions \((\d+)\), (\d+) open", caption).groups()
    say("caption of RTP.html", "actions", total)
    say("caption of RTP.html", "actions open", still)
    listed = page.tables(r"Actions \(.*")
    front = list(entries("treatment-plan", "actions"))
    late = [row for row in Page("reviews.html").tables("Past due") if text(row["What"]) == "Due" and id_of(row["Of what"]).startswith("ACT-")]
    say("reviews.html", "actions overdue", len(late))
    say("'check'", "actions overdue", sum(f["code"] == "RTP-008" and "and still" in f["message"] for f in output("check")["findings"]))
    say("'list actions'", "actions", len(output("actions")))
    for who, rows in (
        ("rows of RTP.html", [(text(r["State"]).lower().replace(" ", "-"), text(r["Due"])) for r in listed]),
        ("treatment-plan.csv", [(r["State"], r["Due"]) for r in table_of("treatment-plan")]),
        ("front matter", [(r["state"], r["due"]) for r in front]),
    ):
        say(who, "actions", len(rows))
        say(who, "actions open", sum(state not in OVER for state, _ in rows))
        say(who, "actions overdue", sum(state not in OVER and day(due) < AS_OF for state, due in rows))
        for state in ("done", "in-progress", "planned", "cancelled"):
            say(who, f"actions {state}", sum(row[0] == state for row in rows))


def activities():
    say("'list activities'", "activities", len(output("activities")))
    for who, rows in (
        ("BIA.html", [(id_of(r["Activity"]), *(text(r[c]) for c in ("MTPD", "RTO", "RPO"))) for r in Page("BIA.html").tables(r"Activities \(\d+\)")]),
        ("bia.csv", [(r["Activity"], r["MTPD"], r["RTO"], r["RPO"]) for r in table_of("bia")]),
        ("front matter", [(r["id"], r["mtpd"], r["rto"], r["rpo"]) for r in entries("bia", "activities")]),
    ):
        say(who, "activities", len(rows))
        for identifier, mtpd, rto, rpo in rows:
            say(who, f"activity {identifier}", f"MTPD {mtpd}, RTO {rto}, RPO {rpo}")


MINUTES = {"minutes": 1, "hours": 60, "days": 1440}


def minutes(duration):
    number, _, unit = duration.partition(" ")
    return int(number) * MINUTES[unit] if unit else 0


def exercises():
    """Times that were reached against their targets: the page's table and pictures, and the results with the analysis in the front matter."""
    page = Page("EXERCISES.html")
    rows = page.tables("Times reached against targets")
    for word in ("Met", "Missed"):
        say("table of EXERCISES.html", f"exercise times {word}", sum(text(row["Status"]) == word for row in rows))
        mine = [row for row in rows if text(row["Status"]) == word and text(row["Time or data"]) == "Recovery time"]
        say("table of EXERCISES.html", f"exercise recovery times {word}", len(mine))
        bars = [text(e) for svg in page.root.iter("svg") for e in svg if e.get("class") == "name" and " / " in text(e)]
        say("pictures of EXERCISES.html", f"exercise recovery times {word}", sum(bar.endswith(word) for bar in bars))
    targets = {row["id"]: row for row in entries("bia", "activities")}
    times, points = [], []
    for meta, lines in documents():
        for line in lines if meta["kind"] == "exercise" else []:
            result = dict(re.findall(r"([a-z-]+): ([A-Za-z0-9 -]+)", line)) if "recovery-time:" in line else None
            if result:
                own = targets[result["activity"]]
                times.append(minutes(result["recovery-time"]) <= minutes(result.get("rto", own["rto"])))
                points.append(minutes(result["recovery-point"]) <= minutes(result.get("rpo", own["rpo"])))
    for word, good in (("Met", True), ("Missed", False)):
        say("front matter", f"exercise times {word}", (times + points).count(good))
        say("front matter", f"exercise recovery times {word}", times.count(good))


def contacts():
    """Contacts of continuity plans whose numbers were tried too long ago: on the cards, and by the check."""
    stale = 0
    for meta, _ in documents():
        if meta["kind"] == "bcp":
            stale += sum("Stale" in text(row["Verified"]) for row in Page(f"{meta['id']}.html").tables("Contacts"))
    say("cards of plans", "stale contacts", stale)
    found = [f["message"] for f in output("check")["findings"] if f["code"] == "BCP-016"]
    say("'check'", "stale contacts", sum("was verified on" in message for message in found))


def papers():
    cards = {}
    for card in Page("dashboard.html").root.iter("li"):
        if card.get("class") == "control-block":
            number, title = re.fullmatch(r"(\d+) (.*)", text(card.find("h3"))).groups()
            cards[title] = number
    front = [meta for meta, _ in documents()]
    status = output("status")
    whole = next(area for area in status["areas"] if area["id"] == "whole")
    table = table_of("documents")
    listed = output("documents")
    say("'list documents'", "documents", len(listed))
    dated = Page("reviews.html").tables(".*")
    ours = [row for row in dated if row.keys() >= {"Of what", "Date"} and text(row["What"]) == "Next review" and row["Of what"].find("span") is None]
    dates = [day(text(row["Date"])[:10]) for row in ours]
    soon = AS_OF + datetime.timedelta(60)
    say("dashboard.html", "documents that renew soon", cards["Renews soon"])
    say("reviews.html", "documents that renew soon", sum(AS_OF <= date <= soon for date in dates))
    say("dashboard.html", "documents that need approval", cards["Needs approval"])
    say("dashboard.html", "documents ready to publish", cards["Ready to publish"])
    say("'status'", "documents that need approval", whole["drafts"])
    say("reviews.html", "documents past their review", sum(date < AS_OF for date in dates))
    found = output("check")["findings"] + output("check")["waived"]
    say("'check'", "documents past their review in force", sum(f["code"] == "DOC-015" and "was due" in f["message"] for f in found))
    say("'status'", "documents past their review in force", whole["overdue"])
    say("'status'", "documents that stand", status["documents"]["all"])
    first = Page("completeness.html").root.find(".//p[@class='counts']/span/strong")
    say("completeness.html", "documents that stand", text(first).split(" of ")[1])
    say("completeness.html", "documents in order", text(first).split(" of ")[0])
    say("'status'", "documents in order", status["documents"]["done"])
    for who, rows in (
        ("documents.csv", [(r["Status"], r["Next review"], r["Effective"]) for r in table]),
        ("front matter", [(m["status"], m.get("next-review", ""), m.get("effective", "")) for m in front]),
    ):
        living = [row for row in rows if row[0] not in ENDED]
        reviews = [day(row[1]) for row in living if row[1]]
        say(who, "documents", len(rows))
        say(who, "documents that stand", len(living))
        say(who, "documents that renew soon", sum(AS_OF <= date <= soon for date in reviews))
        say(who, "documents past their review", sum(date < AS_OF for date in reviews))
        say(who, "documents past their review in force", sum(row[0] == "approved" and row[1] and day(row[1]) < AS_OF for row in living))
        say(who, "documents that need approval", sum(row[0] in ("draft", "in-review") for row in rows))
        say(who, "documents ready to publish", sum(row[0] == "approved" and row[2] != "" and day(row[2]) > AS_OF for row in rows))
    for state in ("draft", "in-review", "approved", "superseded", "withdrawn"):
        say("documents.csv", f"documents {state}", sum(row["Status"] == state for row in table))
        say("'list documents'", f"documents {state}", sum(row["status"] == state for row in listed))
        say("front matter", f"documents {state}", sum(row["status"] == state for row in front))


def findings():
    check, build, status = output("check"), json.loads((TOP / "out/findings.json").read_text("utf-8")), output("status")
    numbers = [text(e) for e in Page("completeness.html").root.findall(".//p[@class='counts']/span/strong")]
    for figure, index, key in (("errors", 1, "errors"), ("warnings", 2, "warnings"), ("waived", 3, "waived")):
        say("completeness.html", f"findings {figure}", numbers[index])
        say("'status'", f"findings {figure}", status[key])
        say("'check'", f"findings {figure}", check["summary"][key])
        say("findings.json", f"findings {figure}", build["summary"][key])
    table = table_of("findings")
    open_ones = [row for row in table if not row["Waived because"]]
    say("findings.csv", "findings errors", sum(row["Severity"] == "error" for row in open_ones))
    say("findings.csv", "findings warnings", sum(row["Severity"] == "warning" for row in open_ones))
    say("findings.csv", "findings waived", len(table) - len(open_ones))
    counts = collections.defaultdict(lambda: [0, 0])
    for row in table:
        counts[row["Severity"], row["Code"]][bool(row["Waived because"])] += 1
    for row in Page("dashboard.html").tables("Findings"):
        say("dashboard.html", f"findings {text(row['Severity']).lower()} {text(row['Code'])}", f"{text(row['Open'])} open, {text(row['Waived'])} waived")
    for (severity, code), (still, waived) in counts.items():
        say("findings.csv", f"findings {severity} {code}", f"{still} open, {waived} waived")
    for key in sorted({(f["severity"], f["code"]) for f in check["findings"] + check["waived"]}):
        each = [sum((f["severity"], f["code"]) == key for f in check[part]) for part in ("findings", "waived")]
        say("'check'", f"findings {key[0]} {key[1]}", f"{each[0]} open, {each[1]} waived")


def calendar():
    folded = (TOP / "out/exports/calendar.ics").read_text("utf-8").replace("\n ", "")
    events = collections.Counter()
    for event in folded.split("BEGIN:VEVENT")[1:]:
        date = re.search(r"DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)", event).groups()
        what, _, of = re.search("SUMMARY:(.*)", event)[1].replace("\\,", ",").replace("\\;", ";").partition(": ")
        events["-".join(date), what, of.split()[0]] += 1
    page = Page("reviews.html")
    rows = [row for row in page.tables(".*") if row.keys() >= {"Of what", "Date"}]
    seen = collections.Counter((text(r["Date"]), text(r["What"]), id_of(r["Of what"])) for r in rows if len(text(r["Date"])) == 10)
    late, coming = (text(e) for e in page.root.findall(".//p[@class='counts']/span/strong"))
    say("reviews.html", "dates to come", coming)
    say("rows of reviews.html", "dates to come", seen.total())
    say("calendar.ics", "dates to come", events.total())
    say("calendar.ics, one by one", "dates to come", seen.total() - (seen - events).total() - (events - seen).total())
    say("reviews.html", "dates past due", late)
    say("rows of reviews.html", "dates past due", len(page.tables("Past due")))
    say("dashboard.html", "dates past due", next(text(c.find("h3")).split()[0] for c in Page("dashboard.html").root.iter("li") if text(c.find("h3")).endswith("Past due")))


for part in (statement, risks, acceptances, actions, activities, exercises, contacts, papers, findings, calendar):
    part()
bad = 0
for figure, values in said.items():
    if len(set(values.values())) == 1 and len(values) > 1:
        print(f"{figure}: {next(iter(values.values()))} ({len(values)})")
    else:
        bad += 1
        print(f"{figure}: " + "; ".join(f"{who} {value}" for who, value in values.items()), file=sys.stderr)
sys.exit(bad > 0)
