#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes templates/theme/srgb.icc, a display profile of sRGB (IEC 61966-2-1) by the recipe of ICC.1:2001-04: primaries adapted to D50, one curve for all three."""
import struct
import sys


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz(x, y, z):
    return b"XYZ \0\0\0\0" + fixed(x) + fixed(y) + fixed(z)


def text(words):
    return b"text\0\0\0\0" + words.encode() + b"\0"


def description(words):
    ascii_words = words.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(ascii_words)) + ascii_words + bytes(4 + 4 + 2 + 1 + 67)


def linear(v):
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4


def curve(n=1024):
    return b"curv\0\0\0\0" + struct.pack(">I", n) + b"".join(struct.pack(">H", round(65535 * linear(i / (n - 1)))) for i in range(n))


def profile():
    trc = curve()
    tags = [
        (b"desc", description("sRGB")),
        (b"cprt", text("CC0-1.0")),
        (b"wtpt", xyz(0.9642, 1, 0.8249)),
        (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", trc),
        (b"gTRC", trc),
        (b"bTRC", trc),
    ]
    start = 128 + 4 + 12 * len(tags)
    table, data, places = b"", b"", {}
    for name, value in tags:
        if value not in places:
            places[value] = start + len(data)
            data += value + bytes(-len(value) % 4)
        table += name + struct.pack(">II", places[value], len(value))
    head = struct.pack(">I4sI4s4s4s6H4s", start + len(data), bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ", 2026, 1, 1, 0, 0, 0, b"acsp")
    head += bytes(24) + bytes(4) + fixed(0.9642) + fixed(1) + fixed(0.8249)
    head += bytes(128 - len(head))
    return head + struct.pack(">I", len(tags)) + table + data


sys.stdout.buffer.write(profile())
