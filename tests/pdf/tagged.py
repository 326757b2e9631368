#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Examines PDFs by what a machine can judge of PDF/UA-1 (ISO 14289-1): the numbers are those of the conditions in the Matterhorn Protocol 1.1.
#   tagged.py FILE…
# Prints "! FILE: NUMBER what" for defects, five of a number, then what was looked at; the exit status is 1 with a defect. qpdf reads the files.
import base64
import json
import re
import subprocess
import sys

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR
TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form""".split())
# What may stand in an element, and where an element may stand; others are free.
CHILDREN = {
    "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOC", "TOCI", "Caption"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
}
PARENTS = {
    "LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
}
# No text of their own.
GROUPS = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR"}
TOKEN = re.compile(rb"""\s*(?:(?P<string>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))|(?P<open><<)|(?P<close>>>)|(?P<hex><[0-9A-Fa-f\s]*>)
    |(?P<bracket>[\[\]])|(?P<name>/[^\s()<>\[\]{}/%]*)|(?P<word>[^\s()<>\[\]{}/%]+))""", re.X | re.S)
PAINTS = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"Tj", b"TJ", b"'", b'"'}


class Pdf:
    def __init__(self, path):
        run = subprocess.run(["qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", path],
                             stdout=subprocess.PIPE, check=True)
        self.objects = json.loads(run.stdout)["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]

    def get(self, thing):
        """What a reference leads to: a value, or the dictionary of a stream."""
        if isinstance(thing, str) and re.fullmatch(r"\d+ \d+ R", thing):
            found = self.objects.get("obj:" + thing)
            if found is None:
                return None
            return found["stream"]["dict"] if "stream" in found else found["value"]
        return thing

    def key(self, dictionary, *keys):
        for key in keys:
            dictionary = self.get(dictionary)
            if not isinstance(dictionary, dict):
                return None
            dictionary = dictionary.get(key)
        return self.get(dictionary)

    def list(self, thing):
        """One thing, or an array of things, each of which may be a reference."""
        value = self.get(thing)
        return value if isinstance(value, list) else [] if value is None else [thing]

    def data(self, reference):
        found = self.objects.get("obj:" + str(reference), {})
        return base64.b64decode(found["stream"]["data"]) if "stream" in found else b""


def text_of(value):
    if not isinstance(value, str):
        return ""
    return value[2:] if value[:2] in ("u:", "b:") else value


class Examination:
    def __init__(self, path):
        self.path, self.pdf, self.defects, self.counts, self.told = path, Pdf(path), 0, {}, {}
        self.root = self.pdf.get(self.pdf.trailer["/Root"])
        self.pages = self.list_pages(self.root["/Pages"])
        self.numbers = {page: i + 1 for i, page in enumerate(self.pages)}
        self.fonts = {}
        self.owners = {}  # (page, mcid): element
        self.wanted = {}  # page: its mcids
        self.elements = {}
        self.annotated = {}  # annotation: element

    def defect(self, number, what):
        self.defects += 1
        self.told[number] = self.told.get(number, 0) + 1
        if self.told[number] <= 5:
            print("! %s: %s %s" % (self.path, number, what))

    def count(self, what, n=1):
        self.counts[what] = self.counts.get(what, 0) + n

    def list_pages(self, reference):
        node, pages = self.pdf.get(reference), []
        if node.get("/Type") == "/Page":
            return [reference]
        for kid in self.pdf.list(node.get("/Kids")):
            pages += self.list_pages(kid)
        return pages

    # The document as a whole.
    def whole(self):
        pdf, root = self.pdf, self.root
        if pdf.key(root, "/MarkInfo", "/Marked") is not True:
            self.defect("06-001", "is not marked as tagged")
        if pdf.key(root, "/MarkInfo", "/Suspects") is True:
            self.defect("01-007", "has suspects")
        if pdf.key(root, "/ViewerPreferences", "/DisplayDocTitle") is not True:
            self.defect("07-002", "does not show its title")
        if not text_of(root.get("/Lang")):
            self.defect("11-006", "has no language")
        xmp = pdf.data(root.get("/Metadata")).decode("utf-8", "replace")
        if not re.search(r"pdfuaid:part([^>]*>|=\")1\b", xmp) or "http://www.aiim.org/pdfua/ns/id/" not in xmp:
            self.defect("06-002", "does not say that it is PDF/UA-1")
        if not re.search(r"<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<\s]", xmp):
            self.defect("06-003", "has no title")
        for page in self.pages:
            if pdf.key(page, "/Tabs") != "/S":
                self.defect("28-009", "page %d does not go through links by the structure" % self.number(page))
        if "/Encrypt" in pdf.trailer:
            self.defect("26-001", "is encrypted")

    def number(self, page):
        return self.numbers.get(page, 0)

    # The tree.
    def tree(self):
        tree = self.root.get("/StructTreeRoot")
        if tree is None:
            self.defect("01-000", "has no structure")
            return
        self.roles = self.pdf.key(tree, "/RoleMap") or {}
        kids = self.pdf.list(self.pdf.get(tree).get("/K"))
        if len(kids) != 1 or self.pdf.key(kids[0], "/S") != "/Document":
            self.defect("01-000", "the structure does not begin with one document")
        self.headings = []
        for kid in kids:
            self.element(kid, tree, None)
        if self.headings and self.headings[0] != 1:
            self.defect("14-002", "the first heading is H%d" % self.headings[0])
        for before, level in zip(self.headings, self.headings[1:]):
            if level > before + 1:
                self.defect("14-003", "H%d follows H%d" % (level, before))
        self.count("headings", len(self.headings))
        self.parents(tree)

    def type_of(self, reference):
        name, seen = self.pdf.key(reference, "/S"), set()
        while name in self.roles and name not in seen:
            seen.add(name)
            name = self.pdf.get(self.roles[name])
        return (name or "/")[1:]

    def element(self, reference, parent, above):
        pdf, e = self.pdf, self.pdf.get(reference)
        if not isinstance(reference, str) or not isinstance(e, dict) or reference in self.elements:
            self.defect("01-000", "the structure is no tree at %s" % reference)
            return
        kind, page = self.type_of(reference), e.get("/Pg")
        self.elements[reference] = kind
        self.count("elements")
        if kind not in STANDARD:
            self.defect("02-001", "'%s' is no standard type" % kind)
        for standard in STANDARD & {name[1:] for name in self.roles}:
            self.defect("02-004", "the standard type '%s' is mapped" % standard)
        if e.get("/P") != parent:
            self.defect("01-000", "%s %s has another parent than the one that it is in" % (kind, reference))
        if above is not None and (kind in PARENTS and above not in PARENTS[kind] or above in CHILDREN and kind not in CHILDREN[above]):
            self.defect("09-004", "%s in %s" % (kind, above))
        if re.fullmatch("H[1-6]", kind):
            self.headings.append(int(kind[1]))
        content = links = 0
        for kid in pdf.list(e.get("/K")):
            value = pdf.get(kid)
            if isinstance(value, int):
                content += 1
                self.own(page, value, reference)
            elif isinstance(value, dict) and value.get("/Type") == "/MCR":
                content += 1
                self.own(value.get("/Pg", page), value.get("/MCID"), reference)
            elif isinstance(value, dict) and value.get("/Type") == "/OBJR":
                links += 1
                if value.get("/Obj") in self.annotated:
                    self.defect("28-002", "%s is in the structure twice" % value.get("/Obj"))
                self.annotated[value.get("/Obj")] = reference
            else:
                self.element(kid, reference, kind)
        if content and kind in GROUPS:
            self.defect("09-004", "text in %s itself" % kind)
        if not pdf.list(e.get("/K")) and kind not in ("TD", "TH"):
            self.defect("09-000", "%s is empty" % kind)
        if kind in ("Figure", "Formula"):
            self.figure(e, kind)
        if kind == "Link" and not links:
            self.defect("28-011", "a Link without an annotation")
        if kind == "Table":
            self.table(e)
        if kind == "L":
            self.list_of(e)

    def own(self, page, mcid, element):
        if (page, mcid) in self.owners:
            self.defect("01-000", "page %d: content %s is in the structure twice" % (self.number(page), mcid))
        self.owners[page, mcid] = element
        self.wanted.setdefault(page, set()).add(mcid)

    def attribute(self, e, owner, name):
        for value in self.pdf.list(e.get("/A")):
            value = self.pdf.get(value)
            if isinstance(value, dict) and value.get("/O") == owner and name in value:
                return self.pdf.get(value[name])
        return None

    def figure(self, e, kind):
        self.count("figures")
        if not text_of(self.pdf.get(e.get("/Alt"))).strip() and not text_of(self.pdf.get(e.get("/ActualText"))).strip():
            self.defect("13-004", "a %s without a text for it" % kind)
        box = self.attribute(e, "/Layout", "/BBox")
        if kind == "Figure" and (not isinstance(box, list) or len(box) != 4 or box[0] >= box[2] or box[1] >= box[3]):
            self.defect("13-000", "a Figure without a box")

    def list_of(self, e):
        self.count("lists")
        numbering = self.attribute(e, "/List", "/ListNumbering") or "/None"
        labels = [self.pdf.list(self.pdf.key(item, "/K")) for item in self.pdf.list(e.get("/K"))]
        texts = any(self.type_of(k) == "Lbl" for kids in labels for k in kids if isinstance(self.pdf.get(k), dict))
        if numbering not in ("/None", "/Disc", "/Circle", "/Square", "/Decimal", "/UpperRoman", "/LowerRoman", "/UpperAlpha", "/LowerAlpha"):
            self.defect("16-002", "'%s' is no way to number a list" % numbering)
        if numbering != "/None" and not texts:
            self.defect("16-000", "a list with numbers, and none of its items has one")

    def table(self, e):
        self.count("tables")
        rows, pending, width = [], {}, None
        for kid in self.pdf.list(e.get("/K")):
            rows += [kid] if self.type_of(kid) == "TR" else self.pdf.list(self.pdf.key(kid, "/K")) if self.type_of(kid) != "Caption" else []
        heads = 0
        for row in rows:
            column = sum(1 for n in pending.values() if n > 0)
            pending = {c: n - 1 for c, n in pending.items() if n > 1}
            taken = set(pending)
            at = 0
            for cell in self.pdf.list(self.pdf.key(row, "/K")):
                if self.type_of(cell) not in ("TH", "TD"):
                    continue
                value = self.pdf.get(cell)
                across = self.attribute(value, "/Table", "/ColSpan") or 1
                down = self.attribute(value, "/Table", "/RowSpan") or 1
                column += across
                while at in taken:
                    at += 1
                if down > 1:
                    pending.update({c: down for c in range(at, at + across)})
                at += across
                if self.type_of(cell) == "TH":
                    heads += 1
                    if self.attribute(value, "/Table", "/Scope") not in ("/Row", "/Column", "/Both"):
                        self.defect("15-003", "a heading cell that is not said to be of a row or column")
            self.count("rows")
            if width is not None and column != width:
                self.defect("15-000", "a table with rows of %d and %d cells" % (width, column))
            width = column if width is None else width
        if rows and not heads:
            self.defect("15-000", "a table without a heading cell")

    def parents(self, tree):
        """The way back from content and annotations to their elements."""
        pdf, numbers, owned = self.pdf, {}, {}

        def read(node):
            node = pdf.get(node) or {}
            flat = pdf.list(node.get("/Nums"))
            for key, value in zip(flat[::2], flat[1::2]):
                if key in numbers:
                    self.defect("01-000", "the tree of parents has %d twice" % key)
                numbers[key] = value
            for kid in pdf.list(node.get("/Kids")):
                read(kid)

        read(pdf.key(tree, "/ParentTree"))
        for (page, mcid), element in self.owners.items():
            owned.setdefault(page, []).append((mcid, element))
        used = set()
        for page in self.pages:
            key = pdf.key(page, "/StructParents")
            used.add(key)
            entries = pdf.list(numbers.get(key))
            for mcid, element in owned.get(page, []):
                if not isinstance(mcid, int) or mcid >= len(entries) or entries[mcid] != element:
                    self.defect("01-000", "page %d: content %s does not lead back to its element" % (self.number(page), mcid))
        for annotation, element in self.annotated.items():
            key = pdf.key(annotation, "/StructParent")
            used.add(key)
            if numbers.get(key) != element:
                self.defect("28-002", "the annotation %s does not lead back to its element" % annotation)
        for key in numbers:
            if key not in used:
                self.defect("01-000", "the tree of parents has %s, which nothing is" % key)

    # Links.
    def links(self):
        pdf, seen = self.pdf, set()
        for page in self.pages:
            for annotation in pdf.list(pdf.get(page).get("/Annots")):
                seen.add(annotation)
                self.count("links")
                element = self.annotated.get(annotation)
                if pdf.key(annotation, "/Subtype") != "/Link":
                    continue
                if element is None:
                    self.defect("28-010", "page %d: a link that is not in the structure" % self.number(page))
                elif self.elements.get(element) != "Link":
                    self.defect("28-011", "page %d: a link in %s" % (self.number(page), self.elements.get(element)))
                says = text_of(pdf.key(annotation, "/Contents")).strip()
                if not says:
                    self.defect("28-004", "page %d: a link without a text for it" % self.number(page))
                if re.match(r"x-dossier:|file:", says):
                    self.defect("28-004", "page %d: a link says '%s'" % (self.number(page), says))
                if re.fullmatch(r"page [0-9]+", says):
                    self.count("links to numbers")
                    if says != "page %d" % self.number((pdf.list(pdf.key(annotation, "/Dest")) or [None])[0]):
                        self.defect("28-004", "page %d: a link says '%s' and leads elsewhere" % (self.number(page), says))
                if int(pdf.key(annotation, "/F") or 0) & 2:
                    self.defect("28-000", "page %d: a hidden link" % self.number(page))
        for annotation in self.annotated:
            if annotation not in seen:
                self.defect("28-002", "the structure has an annotation that is on no page")

    # What is painted.
    def content(self):
        for page in self.pages:
            found = set()
            data = b"\n".join(self.pdf.data(c) for c in self.list_contents(page))
            self.paint(page, data, self.pdf.key(page, "/Resources") or {}, found, None)
            wanted = self.wanted.get(page, set())
            for mcid in found - wanted:
                self.defect("01-005", "page %d: content %s is not in the structure" % (self.number(page), mcid))
            for mcid in wanted - found:
                self.defect("01-000", "page %d: the structure has content %s, which is not there" % (self.number(page), mcid))
            self.count("pages")
            self.count("pieces of content", len(found))

    def list_contents(self, page):
        contents = self.pdf.get(page).get("/Contents")
        return self.pdf.get(contents) if isinstance(self.pdf.get(contents), list) else [contents]

    def paint(self, page, data, resources, found, inside):
        """`inside` is what is open around a form: "artifact", "content", or None."""
        where, marks, operands, font = "page %d" % self.number(page), [], [], None
        at = depth = 0
        while at < len(data):
            token = TOKEN.match(data, at)
            if token is None:
                if data[at:].strip():
                    self.defect("01-000", "%s: what can't be read: %r" % (where, data[at:at + 20]))
                break
            at = token.end()
            word = token.group("word")
            if word is None or re.fullmatch(rb"[-+.\d]+|true|false|null", word):
                operands.append(token)
                continue
            state = next((m for m in reversed(marks) if m), inside)
            if word in (b"BMC", b"BDC"):
                marks.append(self.mark(where, operands, state, found))
            elif word == b"EMC":
                if not marks:
                    self.defect("01-000", "%s: a mark ends that never began" % where)
                    break
                marks.pop()
            elif word in (b"BT", b"ET"):
                depth = len(marks) if word == b"BT" else depth
                if word == b"ET" and depth != len(marks):
                    self.defect("01-000", "%s: marks and text overlap" % where)
            elif word == b"Tf":
                font = self.font(self.pdf.key(resources, "/Font", operands[0].group("name").decode()))
            elif word in PAINTS:
                if state is None:
                    self.defect("01-005", "%s: %s is neither content nor artifact" % (where, word.decode()))
                if state == "artifact" and inside is None and word in (b"Tj", b"TJ", b"'", b'"'):
                    self.defect("01-002", "%s: text of the page's own as an artifact" % where)
                if word == b"Do":
                    self.paint_object(page, self.pdf.key(resources, "/XObject") or {}, operands[0].group("name").decode(), found, state)
                elif word in (b"Tj", b"TJ", b"'", b'"'):
                    self.codes(where, font, operands)
            operands = []
        if marks:
            self.defect("01-000", "%s: a mark that does not end" % where)

    def mark(self, where, operands, state, found):
        tag, rest = operands[0].group("name"), b"".join(o.group(0) for o in operands[1:])
        mcid = re.search(rb"/MCID\s*(\d+)", rest)
        if tag == b"/Artifact":
            if state == "content":
                self.defect("01-003", "%s: an artifact in content" % where)
            self.count("artifacts")
            return "artifact"
        if mcid is None:
            return None
        if state == "artifact":
            self.defect("01-004", "%s: content in an artifact" % where)
        if state == "content":
            self.defect("01-000", "%s: content in content" % where)
        if int(mcid.group(1)) in found:
            self.defect("01-000", "%s: content %s is there twice" % (where, mcid.group(1).decode()))
        found.add(int(mcid.group(1)))
        return "content"

    def paint_object(self, page, objects, name, found, state):
        reference = objects.get(name)
        form = self.pdf.get(reference)
        if not isinstance(form, dict):
            self.defect("01-000", "page %d: '%s' is not there to be painted" % (self.number(page), name))
        elif form.get("/Subtype") == "/Form":
            self.paint(page, self.pdf.data(reference), self.pdf.get(form.get("/Resources")) or {}, found, state)

    # Fonts.
    def font(self, font):
        key = json.dumps(font, sort_keys=True)
        if key not in self.fonts:
            self.fonts[key] = self.judge_font(font)
        return self.fonts[key]

    def judge_font(self, font):
        """The codes that stand for characters."""
        pdf = self.pdf
        name = pdf.key(font, "/BaseFont")
        self.count("fonts")
        below = pdf.list(pdf.key(font, "/DescendantFonts"))
        inner = pdf.get(below[0]) if below else font
        descriptor = pdf.key(inner, "/FontDescriptor") or {}
        if not any("/FontFile" + n in descriptor for n in ("", "2", "3")):
            self.defect("31-009", "%s is not embedded" % name)
        if pdf.key(inner, "/Subtype") == "/CIDFontType2" and pdf.key(inner, "/CIDToGIDMap") is None:
            self.defect("31-006", "%s has no map from codes to glyphs" % name)
        if "/CIDSet" in descriptor:
            self.count("sets of glyphs")
        if pdf.key(font, "/ToUnicode") is None:
            self.defect("31-027", "%s does not say what its characters are" % name)
            return None
        codes, text = set(), pdf.data(font["/ToUnicode"]).decode("latin-1")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
                if to and int(to, 16) not in (0, 0xFEFF, 0xFFFE):
                    codes.add(int(code, 16))
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*[<\[]", block):
                codes.update(range(int(low, 16), int(high, 16) + 1))
        return name, codes, pdf.key(font, "/Subtype") == "/Type0"

    def codes(self, where, font, operands):
        if font is None:
            return
        name, known, wide = font
        for o in operands:
            if o.group("hex") is None and o.group("string") is None:
                continue
            if o.group("hex") is not None:
                digits = re.sub(rb"\s", b"", o.group("hex")[1:-1])
                data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
            else:
                data = re.sub(rb"\\(.)", rb"\1", o.group("string")[1:-1], flags=re.S)
            step = 2 if wide else 1
            for i in range(0, len(data), step):
                code = int.from_bytes(data[i:i + step], "big")
                if code == 0:
                    self.defect("31-030", "%s: %s shows a character that it does not have" % (where, name))
                if code not in known:
                    self.defect("10-001", "%s: %s shows %d, which stands for no character" % (where, name, code))

    def run(self):
        self.whole()
        self.tree()
        if self.elements:
            self.links()
            self.content()
        print("%s: %s" % (self.path, ", ".join("%d %s" % (n, what) for what, n in sorted(self.counts.items()))))
        return self.defects == 0


sys.setrecursionlimit(10000)
results = [Examination(path).run() for path in sys.argv[1:]]
sys.exit(0 if results and all(results) else 1)
