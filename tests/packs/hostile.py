#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Writes PDFs that somebody made to harm whoever verifies them, one file each, into the folder.
#   hostile.py FOLDER
import sys
import zlib

DIGEST = b"a" * 64


def pdf(objects, extra=b"", root=b""):
    """Objects are numbered from 4 on; 1 to 3 are catalogue, pages and a page."""
    all_objects = [
        b"<< /Type /Catalog /Pages 2 0 R " + root + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
    ] + objects
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(all_objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<< /Root 1 0 R /Size %d " % (len(places) + 1) + extra + b" >>\n"
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(data, entries=b"/Filter /FlateDecode"):
    return b"<< /Length %d " % len(data) + entries + b" >>\nstream\n" + data + b"\nendstream"


def spec(number, name):
    return b"<< /Type /Filespec /UF (" + name + b") /EF << /F %d 0 R >> >>" % number


NAMED = b"/Names << /EmbeddedFiles 4 0 R >>"
INFO = b"/Info << /Keywords (SHA256SUMS " + DIGEST + b") >>"


def attached(data, entries=b"/Filter /FlateDecode", name=b"x"):
    return pdf([b"<< /Names [(x) 5 0 R] >>", spec(6, name), stream(data, entries)], INFO, NAMED)


def bomb(times):
    """Zeros, times MiB of them, in about a thousandth of that."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = pack.compress(bytes(1 << 20)) + pack.flush(zlib.Z_FULL_FLUSH)
    return b"\x78\xda" + block * times + b"\x03\x00" + (1).to_bytes(4, "big")


FILES = {
    # Neither names with ways out of a folder nor with line ends nor with colours do harm.
    "names": attached(zlib.compress(b""), name=b"../../\\033[31mx\\ny"),
    "bomb": attached(bomb(260)),
    "big-bomb": attached(bomb(4096)),
    "bomb-in-bomb": attached(zlib.compress(bomb(64)), b"/Filter [/FlateDecode /FlateDecode]"),
    "endless": attached(zlib.compress(b" " * 1000), b"/Filter [/FlateDecode /ASCIIHexDecode]"),
    "tree": pdf([b"<< /Kids [" + b"4 0 R " * 1000 + b"] >>"], INFO, NAMED),
    "flat": pdf([b"<< /Names [" + b"(x) 5 0 R " * 200000 + b"] >>", spec(6, b"x"), stream(zlib.compress(b"x"))],
                INFO, NAMED),
    "pages": pdf([], INFO).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
    "deep": pdf([b"[" * 100000], INFO, NAMED),
    "metadata": pdf([stream(zlib.compress(bomb(64)), b"/Filter [/FlateDecode /FlateDecode]")], INFO, b"/Metadata 4 0 R"),
    "half": attached(zlib.compress(b"x"))[:300],
    "text": b"no PDF at all\n",
    "empty": b"",
}

for name, data in FILES.items():
    with open(f"{sys.argv[1]}/{name}.pdf", "wb") as f:
        f.write(data)
