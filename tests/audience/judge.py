#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether a build up to a label tells anything of what lies above it.
    judge.py SET.JSON PROJECT OUTPUT LABEL…      labels from the lowest up to that of the build

SET.JSON is the export of the whole project. Every byte of the output is looked at, workbooks unpacked: for texts that only hidden documents
hold (titles of documents and of their entries, summaries, holders of roles, paths, ids), for files and links named after hidden ids, for images
that nothing else shows. An id may stand where a document that is not hidden writes it."""
import hashlib
import html
import json
import pathlib
import re
import sys
import urllib.parse
import zipfile

# Words that the pages put beside each other without any of the hidden: the label of a supplier's field and its value.
COINCIDENCES = {"Notice of incidents within 48 hours"}


def texts_of(document):
    """What may be nowhere: (what it is, text)."""
    for key in ("id", "title", "summary", "path"):
        yield key, document.get(key, "")
    for name, entries in document.items():
        if not isinstance(entries, list):
            continue
        for entry in entries:
            if isinstance(entry, dict):
                for key, value in entry.items():
                    if isinstance(value, str):
                        yield f"{name}: {key}", value


def read_output(folder):
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = str(path.relative_to(folder))
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                for part in sorted(book.namelist()):
                    yield f"{name}/{part}", book.read(part)
        else:
            yield name, path.read_bytes()


def plain(data):
    """As a reader of any of the forms sees it: without escapes, white space as blanks."""
    text = data.decode("utf-8", "replace")
    if '\\u' in text:
        text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)
    text = html.unescape(text).replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";").replace('\\"', '"')
    return re.sub(r"\s+", " ", text)


def read_variables(text):
    """Those of dossier.yaml, two levels deep: {"org.name": "Larkfield …"}."""
    group, found = "", {}
    for line in text.partition("\nvariables:\n")[2].splitlines():
        if match := re.fullmatch(r"  ([\w-]+):", line):
            group = match[1]
        elif match := re.fullmatch(r"    ([\w-]+): (.*)", line):
            found[f"{group}.{match[1]}"] = match[2].strip('"')
    return found


def main():
    data = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    project, output, labels = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4:]
    hidden = [d for d in data["documents"] if d.get("classification", "restricted") not in labels]
    shown = [d for d in data["documents"] if d not in hidden]
    variables = read_variables((project / "dossier.yaml").read_text(encoding="utf-8"))
    # What an author, the project or the program writes elsewhere is no secret.
    public = " ".join(plain((project / d["path"]).read_bytes()) for d in shown)
    public = re.sub(r"\{\{\s*([\w.-]+)\s*\}\}", lambda m: variables.get(m[1], m[0]), public)
    # Cells of a table stand beside each other in what the search reads.
    public += re.sub(r"\s+", " ", re.sub(r"[|*_`]", " ", public))
    others = [project / "dossier.yaml", *project.glob("catalogues/**/*.yaml")]
    here = pathlib.Path(__file__).resolve().parents[2] / "templates"
    others += [p for p in here.rglob("*") if p.is_file() and p.suffix in (".xsl", ".yaml", ".js", ".css")]
    public += " ".join(plain(p.read_bytes()) for p in others)
    # Titles and texts as pages show them: variables replaced.
    public = (public + " ".join(value for d in shown for _, value in texts_of(d))).lower()
    wanted = {}
    for d in hidden:
        for what, text in texts_of(d):
            text = re.sub(r"\s+", " ", text).strip()
            long_enough = len(text) >= 8 or what == "id" or " " in text
            if long_enough and text not in COINCIDENCES and not re.fullmatch(r"[\d.,:% -]+", text) and text.lower() not in public:
                wanted[text] = f"{d['id']}: {what}"
    files = list(read_output(output))
    faults = []
    for name, content in files:
        text = plain(content)
        for secret, what in wanted.items():
            at = text.find(secret)
            if at >= 0 and not (text[at - 1:at].isalnum() or text[at + len(secret):at + len(secret) + 1].isalnum()):
                faults.append((f"{name}: {what}: '{secret[:80]}' in '{text[max(0, at - 30):at + len(secret) + 10][:140]}'", what.split(": ", 1)[1]))
        links = set(re.findall(r'href="([^"#?]*)', text)) if name.endswith(".html") else set()
        for d in hidden:
            if any(urllib.parse.unquote(link) in (f"{d['id']}.html", f"../pdf/{d['id']}.pdf") for link in links):
                faults.append((f"{name}: a link to {d['id']}", "link"))
    names = {name for name, _ in files}
    for d in hidden:
        entries = [e.get("id", "") for v in d.values() if isinstance(v, list) for e in v if isinstance(e, dict)]
        of_controls = d["kind"] == "soa"
        for i in [d["id"]] + ([] if of_controls else entries):
            if i and {f"site/{i}.html", f"pdf/{i}.pdf"} & names:
                faults.append((f"a page or PDF of {i}", "page"))
    images = {hashlib.sha256(p.read_bytes()).hexdigest()[:16]: p for p in project.rglob("*")
              if p.suffix in (".png", ".svg", ".jpg", ".gif")}
    for digest, path in images.items():
        written = any(digest in name for name in names)
        if written and path.name not in public:
            faults.append((f"the image {path.name}", "image"))
    # Two of each sort.
    sorts = {}
    for fault, sort in faults:
        sorts.setdefault(sort, []).append(fault)
    for some in sorts.values():
        print("\n".join(some[:2]))
    print(f"{len(hidden)} hidden, {len(shown)} shown, {len(wanted)} texts looked for in {len(files)} files: {len(faults)} found")
    # A build without hidden documents, or without anything to look for, proves nothing.
    return 1 if faults or (hidden and len(wanted) < 10) else 0


sys.exit(main())
