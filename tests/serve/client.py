# SPDX-License-Identifier: Apache-2.0
"""Starts `dossier serve`, asks it as browsers do and as they don't, and changes files under it. See run.sh."""
import hashlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

DOSSIER, ROOT = sys.argv[1], sys.argv[2]
DAY = "2026-11-24"
LIMIT = 60  # seconds; no test takes so long, one that does has failed
SCRIPT = re.compile(rb'<script src="/-/serve\.js" defer data-edition="([0-9.]+)"></script>')
POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')

passed = failed = 0
started = []


def judge(ok, what):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print("FAILED", what)


def equal(found, wanted, what):
    judge(found == wanted, "%s: %r, not %r" % (what, found, wanted))


class Events:
    """The stream of events of a server."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LIMIT)
        self.connection.request("GET", "/-/events")
        self.response = self.connection.getresponse()

    def next(self):
        while True:
            line = self.response.readline()
            if not line:
                raise EOFError("the stream ended")
            if line.startswith(b"data: "):
                return json.loads(line[6:])

    def until(self, wanted):
        while True:
            state = self.next()
            if wanted(state):
                return state

    def close(self):
        self.response.close()
        self.connection.close()


class Server:
    def __init__(self, project, *options, quiet=False, wait=True):
        command = [DOSSIER, "-C", project] + (["-q"] if quiet else []) + ["serve", "-p", "0", "--as-of", DAY]
        self.process = subprocess.Popen(command + list(options), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        started.append(self.process)
        self.port = 0
        if wait:
            self.url = self.process.stdout.readline().decode().strip()
            self.port = int(re.fullmatch(r"http://127\.0\.0\.1:([0-9]+)/", self.url).group(1))

    def get(self, path, method="GET", host=None, headers=()):
        c = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        c.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        c.putheader("Host", host or "127.0.0.1:%d" % self.port)
        for name, value in headers:
            c.putheader(name, value)
        c.endheaders()
        response = c.getresponse()
        content = response.read()
        c.close()
        return response, content

    def raw(self, text):
        """The first line of what is answered to bytes that are no request of a browser."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=LIMIT) as s:
            answer = b""
            try:
                s.sendall(text)
                s.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # it has hung up already
            while True:
                try:
                    some = s.recv(65536)
                except OSError:
                    some = b""
                if not some:
                    return answer.split(b"\r\n")[0]
                answer += some

    def end(self, number=signal.SIGTERM):
        """The exit status and what was said, of the end that a signal asks for."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=LIMIT)
        return self.process.returncode, said.decode()


def read(path):
    with open(path, "rb") as f:
        return f.read()


def write(path, text):
    """As most editors do: another file, which takes the name."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".new~", "w") as f:
        f.write(text)
    os.rename(path + ".new~", path)


def replace(path, old, new):
    text = read(path).decode()
    assert old in text, path
    write(path, text.replace(old, new, 1))


def files_below(folder):
    found = []
    for at, folders, names in os.walk(folder):
        folders.sort()
        found += [os.path.relpath(os.path.join(at, name), folder) for name in names]
    return sorted(found)


def prints_of(folder):
    return {path: (hashlib.sha256(read(os.path.join(folder, path))).hexdigest(), os.stat(os.path.join(folder, path)).st_mtime_ns)
            for path in files_below(folder)}


def build(project, out):
    run = subprocess.run([DOSSIER, "-C", project, "build", "--draft", "--no-pdf", "--as-of", DAY, "-o", out], capture_output=True)
    assert run.returncode == 0, run.stderr.decode()[-500:]


def directives(policy):
    return {one.strip() for one in policy.decode().split(";")}


def as_built(page, built):
    """The page without what is added to it, which is judged: one script, and what it needs."""
    page, scripts = SCRIPT.subn(b"", page)
    wanted, found = POLICY.search(built), POLICY.search(page)
    if scripts != 1 or wanted is None or found is None:
        return b"%d scripts" % scripts
    if directives(found.group(2)) != directives(wanted.group(2)) | {"connect-src 'self'", "script-src 'self'"}:
        return found.group(2)
    return POLICY.sub(lambda m: m.group(1) + wanted.group(2) + m.group(3), page, count=1)


def compare(server, out, only=None):
    """Every file of the build that pages are made of; how many there are."""
    n = 0
    for path in files_below(out):
        if not path.startswith(("site/", "exports/")) or (only and not only(path)):
            continue
        built = read(os.path.join(out, path))
        response, found = server.get("/" + path)
        if path.endswith(".html"):
            found = as_built(found, built)
        judge(response.status == 200 and found == built, "%s: %d, and not the bytes of the build" % (path, response.status))
        n += 1
    return n


def test_pages(server, project, top):
    out = os.path.join(top, "built")
    build(project, out)
    judge(compare(server, out) > 200, "pages and exports were compared")
    for path in ("/", "/site", "/site/"):
        response, _ = server.get(path)
        equal((response.status, response.getheader("Location")), (302, "/site/index.html"), path)
    for path, kind in (("/site/index.html", "text/html; charset=utf-8"), ("/site/assets/screen.css", "text/css; charset=utf-8"),
                       ("/exports/soa.csv", "text/csv; charset=utf-8"), ("/-/serve.js", "text/javascript; charset=utf-8"),
                       ("/exports/calendar.ics", "text/calendar; charset=utf-8"), ("/exports/set.json", "application/json")):
        response, _ = server.get(path)
        equal((response.getheader("Content-Type"), response.getheader("Cache-Control"), response.getheader("X-Content-Type-Options")),
              (kind, "no-store", "nosniff"), path)


def test_refusals(server):
    port = server.port
    for host in ("localhost:%d", "127.0.0.1:%d", "[::1]:%d", "LOCALHOST:%d"):
        equal(server.get("/site/index.html", host=host % port)[0].status, 200, host)
    for host in ("example.com", "localhost", "localhost:%d" % (port + 1), "127.0.0.1.example.com:%d" % port, "localhost.:%d" % port,
                 "127.0.0.2:%d" % port, "0.0.0.0:%d" % port, "localhost:%d0" % port, "user@localhost:%d" % port, " "):
        equal(server.get("/site/index.html", host=host)[0].status, 403, "host %r" % host)
    equal(server.raw(b"GET /site/index.html HTTP/1.0\r\n\r\n"), b"HTTP/1.1 403 Forbidden", "no host")
    equal(server.raw(b"GET / HTTP/1.1\r\nHost: localhost:%d\r\nHost: evil\r\n\r\n" % port), b"HTTP/1.1 403 Forbidden", "two hosts")
    equal(server.raw(b"GET / HTTP/1.1\r\nHost: localhost:%d\r\nX: %s\r\n\r\n" % (port, b"x" * 20000))[:12] in (b"HTTP/1.0 400", b"HTTP/1.1 400", b""),
          True, "a long request")
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"):
        response, _ = server.get("/site/index.html", method)
        equal((response.status, response.getheader("Allow")), (405, "GET, HEAD"), method)
    # What the library itself refuses.
    equal(server.raw(b"TRACE / HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % port)[:12] == b"HTTP/1.1 200", False, "TRACE")
    equal(server.raw(b"CONNECT evil:1 HTTP/1.1\r\nHost: localhost:%d\r\n\r\n" % port)[:12] == b"HTTP/1.1 200", False, "CONNECT")
    response, content = server.get("/site/index.html", "HEAD")
    equal((response.status, content), (200, b""), "HEAD")
    judge(int(response.getheader("Content-Length")) > 1000, "HEAD tells the length")
    for site, mode, wanted in (("cross-site", "no-cors", 403), ("cross-site", "cors", 403), ("same-site", "no-cors", 403),
                               ("cross-site", "navigate", 200), ("same-origin", "cors", 200), ("none", "navigate", 200)):
        equal(server.get("/-/findings.html", headers=(("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode)))[0].status, wanted, site + " " + mode)


def test_missing(server):
    for path in ("/site/../dossier.yaml", "/site/..%2f..%2fetc%2fpasswd", "/../../../etc/passwd", "/site//index.html", "/site/./index.html",
                 "/site/assets/", "/site/assets", "/exports", "/exports/", "/dossier.yaml", "/-/", "/-/../site/index.html", "/site/index.htm",
                 "/site/nothing.html", "/exports/soa.exe", "/exports/soa.csv.csv", "/findings.json", "/-/report.xsl",
                 "//site/index.html", "/site/index.html/", "/site/.html", "/-/serve.css/x", "/site/index.html%20", "/pdf/POL-AC.pdf"):
        response, content = server.get(path)
        equal(response.status, 404, path)
        judge(b"root:" not in content and b"Index of" not in content, path + ": what is elsewhere")
    response, content = server.get("/site/%3Cb%3E.html")
    equal((response.status, b"<b>" in content, b"&lt;b&gt;" in content), (404, False, True), "a path is text in the page that says it is missing")
    equal(server.get("/site/index.html?x=../../etc/passwd")[0].status, 200, "a query means nothing")


def checked(state):
    return state["state"] == "checked"


def test_changes(server, project):
    events = Events(server.port)
    first = events.until(checked)
    equal((first["errors"], first["state"]), (0, "checked"), "the example")
    edition = SCRIPT.search(server.get("/site/POL-AC.html")[1]).group(1).decode()
    equal(edition, first["edition"], "a page says of which edition it is")

    path = os.path.join(project, "policies/access-control.md")
    before = read(path).decode()
    write(path, before + "\nA heron was seen in [[NOWHERE-1]].\n")
    state = events.next()
    judge(state["edition"] != first["edition"] and state["state"] == "checking", "pages are told before they are judged: %r" % state)
    page = server.get("/site/POL-AC.html")[1]
    judge(b"A heron was seen" in page, "the page has the new text")
    state = events.until(checked)
    judge(state["errors"] >= 1, "the reference to nothing is an error: %r" % state)
    findings = server.get("/-/findings.html")[1].decode()
    line = before.count("\n") + 2
    judge("%s:%d:" % (path, line) in findings and "NOWHERE-1" in findings and "[REF-" in findings, "the finding has its place and code")
    judge('<mark>[[NOWHERE-1]]</mark>' in findings or "<mark>" in findings, "the place is marked")
    judge('href="/site/POL-AC.html"' in findings, "a finding leads to the page")
    judge('data-serial="%s"' % state["serial"] in findings, "the page of findings knows what it shows")

    write(path, before + "\n<script>alert('x')</script> & \x07 end.\n")
    events.until(checked)
    findings = server.get("/-/findings.html")[1].decode()
    judge("<script>alert" not in findings and "&lt;script&gt;alert" in findings, "an excerpt is text")
    judge("\x07" not in findings, "an excerpt has no control characters")

    write(path, before)
    state = events.until(checked)
    equal(state["errors"], 0, "errors are gone when the text is back")
    judge("Nothing was found" in server.get("/-/findings.html")[1].decode() or state["warnings"] + state["infos"] > 0, "nothing is left")
    events.close()


def test_files(server, project, top):
    events = Events(server.port)
    events.until(checked)
    text = read(os.path.join(project, "policies/access-control.md")).decode()
    new = os.path.join(project, "policies/new/deep/herons.md")
    write(new, re.sub(r"(?m)^id: POL-AC$", "id: POL-HERON", text, count=1))
    events.until(lambda s: s["state"] == "checking")
    events.until(checked)
    equal(server.get("/site/POL-HERON.html")[0].status, 200, "a document in a new folder has a page")
    replace(new, "id: POL-HERON", "id: POL-EGRET")
    events.until(lambda s: s["state"] == "checking")
    events.until(checked)
    equal([server.get("/site/POL-%s.html" % name)[0].status for name in ("HERON", "EGRET")], [404, 200], "an id that changes")
    out = os.path.join(top, "changed")
    build(project, out)
    compare(server, out, lambda p: p in ("site/index.html", "site/POL-EGRET.html", "site/POL-AC.html", "site/completeness.html",
                                         "site/dashboard.html", "site/A.5.15.html", "exports/soa.csv", "exports/findings.csv"))
    shutil.rmtree(os.path.join(project, "policies/new"))
    events.until(lambda s: s["state"] == "checking")
    events.until(checked)
    equal(server.get("/site/POL-EGRET.html")[0].status, 404, "a document that is gone")
    events.close()


def test_templates(server, project):
    events = Events(server.port)
    events.until(checked)
    sheet = os.path.join(project, "templates/pages/policy.xsl")
    write(sheet, '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:import href="document.xsl"/>'
                 '<xsl:template match="document" mode="title">Heron</xsl:template></xsl:stylesheet>')
    events.until(checked)
    judge(b"<title>Heron</title>" in server.get("/site/POL-AC.html")[1], "a template of the project")
    write(sheet, "<broken")
    state = events.until(lambda s: s["state"] in ("stale", "checked"))
    equal(state["state"], "stale", "a template that can't be used")
    judge(b"<title>Heron</title>" in server.get("/site/POL-AC.html")[1], "the last good pages stay")
    findings = server.get("/-/findings.html")[1].decode()
    judge("policy.xsl" in findings and "be read" in findings, "the page of findings says why")
    os.unlink(sheet)
    events.until(checked)
    judge(b"<title>Heron</title>" not in server.get("/site/POL-AC.html")[1], "the template is gone")

    rules = os.path.join(project, "templates/rules/house.sch")
    write(rules, '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt"><pattern><rule context="document">'
                 '<assert id="HOUSE-001" role="warning" test="false()">no herons</assert></rule></pattern></schema>')
    state = events.until(checked)
    findings = server.get("/-/findings.html")[1].decode()
    judge(state["warnings"] + state["errors"] > 0 and "HOUSE-001" in findings, "a rule of the project: %r" % state)
    os.unlink(rules)
    state = events.until(checked)
    equal(state["errors"], 0, "the rule is gone")
    write(os.path.join(project, "templates/serve/serve.js"), "alert(1)")
    events.until(checked)
    equal(server.get("/-/serve.js")[1], read(os.path.join(ROOT, "templates/serve/serve.js")), "no script of the project is served")
    write(os.path.join(project, "templates/serve/report.xsl"), "<broken")
    events.until(checked)
    judge("report.xsl" in server.get("/-/findings.html")[1].decode(), "the page of findings without its template")
    shutil.rmtree(os.path.join(project, "templates"))
    events.until(checked)
    events.close()


def test_unreadable(server, project):
    events = Events(server.port)
    good = events.until(checked)
    path = os.path.join(project, "dossier.yaml")
    before = read(path).decode()
    write(path, "title: [\n")
    state = events.until(lambda s: s["state"] == "stale")
    equal(state["edition"], good["edition"], "pages are those of before")
    judge(state["errors"] >= 1, "what can't be read is an error")
    equal(server.get("/site/POL-AC.html")[0].status, 200, "the last good one stays")
    equal(server.get("/site/dashboard.html")[0].status, 200, "and what is made of all of it")
    findings = server.get("/-/findings.html")[1].decode()
    judge("dossier.yaml:" in findings, "the page of findings says where")
    judge('data-serial="%s"' % state["serial"] in findings, "and is not loaded again before there is something new")
    write(path, before)
    equal(events.until(checked)["errors"], 0, "it can be read again")
    events.close()


def open_stream(server):
    """One that is let in: the server notices soon that those before are gone."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        one = Events(server.port)
        if one.response.status == 200:
            return one
        one.close()
    raise EOFError("no stream is let in")


def test_streams(server):
    streams = [open_stream(server) for _ in range(16)]
    for one in streams:
        one.next()
    equal(server.get("/-/events")[0].status, 503, "a stream too many")
    equal(server.get("/site/index.html")[0].status, 200, "pages are answered beside all streams")
    return streams


def test_main(project, top):
    before = prints_of(project)
    server = Server(project)
    test_pages(server, project, top)
    test_refusals(server)
    test_missing(server)
    equal(prints_of(project), before, "nothing is written into the project")
    test_changes(server, project)
    test_files(server, project, top)
    test_templates(server, project)
    test_unreadable(server, project)

    taken = subprocess.run([DOSSIER, "-C", project, "serve", "-p", str(server.port), "--as-of", DAY], capture_output=True)
    equal((taken.returncode, taken.stdout), (2, b""), "a port in use")
    judge("port %d is in use; choose another with --port" % server.port in taken.stderr.decode(), "a port in use: " + taken.stderr.decode())
    streams = test_streams(server)
    status, said = server.end()
    equal(status, 0, "SIGTERM")
    lines = said.splitlines()
    judge(re.fullmatch(re.escape(project) + r": [0-9]+ ms, .*", lines[0]) is not None, "the first line: " + lines[0])
    judge(any(re.fullmatch(r"policies/access-control\.md: [0-9]+ ms, [1-9][0-9]* errors?.*", line) for line in lines), "a line for each change: " + said)
    for one in streams:
        one.close()
    equal({path: value[0] for path, value in prints_of(project).items()}, {path: value[0] for path, value in before.items()},
          "nothing but our changes, and they are undone")


def small(top, name):
    """A project that is read at once, from the example's."""
    project = os.path.join(top, name)
    shutil.copytree(os.path.join(ROOT, "content"), project, ignore=shutil.ignore_patterns("records", "audit"))
    return project


def test_polling(top):
    project = small(top, "polled")
    server = Server(project, "--poll")
    events = Events(server.port)
    events.until(checked)
    replace(os.path.join(project, "policies/access-control.md"), "\n## ", "\nA heron.\n\n## ")
    events.until(lambda s: s["state"] == "checking")
    judge(b"A heron." in server.get("/site/POL-AC.html")[1], "a change is found by looking")
    events.close()
    equal(server.end(signal.SIGINT)[0], 0, "SIGINT")


def test_start(top):
    project = small(top, "started")
    path = os.path.join(project, "dossier.yaml")
    before = read(path).decode()
    write(path, "title: [\n")
    server = Server(project)
    events = Events(server.port)
    equal(events.next()["state"], "nothing", "nothing can be read at the start")
    for page in ("/site/index.html", "/-/findings.html"):
        judge("dossier.yaml:" in server.get(page)[1].decode(), page + " says why")
    write(path, before)
    events.until(checked)
    equal(server.get("/site/index.html")[0].status, 200, "it can be read now")
    # As a terminal that is closed.
    equal(server.end(signal.SIGHUP)[0], 0, "SIGHUP")
    equal(events.response.readline().strip() in (b"", b":"), True, "a stream ends with the server")
    events.close()

    empty = os.path.join(top, "empty")
    os.mkdir(empty)
    run = subprocess.run([DOSSIER, "serve", "-p", "0"], cwd=empty, capture_output=True)
    equal(run.returncode, 2, "no project")
    run = subprocess.run([DOSSIER, "-C", project, "serve", "-p", "0", "--as-of", "soon"], capture_output=True)
    equal((run.returncode, run.stdout), (2, b""), "no date")
    for port in ("65536", "-1", "x", ""):
        equal(subprocess.run([DOSSIER, "-C", project, "serve", "-p", port], capture_output=True).returncode, 2, "port " + port)
    quiet = Server(project, quiet=True, wait=False)
    # Its address is not told, so the end is asked for at whatever time.
    status, said = quiet.end()
    judge(status in (0, -signal.SIGTERM) and said == "", "quiet: %d %s" % (status, said))


def measure(project):
    server = Server(project)
    events = Events(server.port)
    events.until(checked)
    path = os.path.join(project, "policies/access-control.md")
    text = read(path).decode()
    pages, judged, shown = [], [], []
    ticks = os.sysconf("SC_CLK_TCK")

    def cpu():
        fields = read("/proc/%d/stat" % server.process.pid).rsplit(b")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / ticks
    used = cpu()
    for i in range(20):
        write(path, text + "\nEdit %d.\n" % i)
        start = time.monotonic()
        events.until(lambda s: s["state"] == "checking")
        pages.append(time.monotonic() - start)
        server.get("/site/POL-AC.html")
        shown.append(time.monotonic() - start)
        events.until(checked)
        judged.append(time.monotonic() - start)
    used = cpu() - used
    server.end()
    for name, values in (("told that pages are new", pages), ("the page is there", shown), ("judged", judged)):
        print("%-24s median %4.0f ms, least %4.0f, most %4.0f" % (name, *(1000 * f(values) for f in (statistics.median, min, max))))
    print("processor time of each: %.0f ms" % (1000 * used / 20))


def main():
    with tempfile.TemporaryDirectory() as top:
        project = os.path.join(top, "content")
        shutil.copytree(os.path.join(ROOT, "content"), project)
        if "--measure" in sys.argv:
            measure(project)
            return
        test_main(project, top)
        test_polling(top)
        test_start(top)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)


try:
    main()
finally:
    for process in started:
        if process.poll() is None:
            process.kill()
