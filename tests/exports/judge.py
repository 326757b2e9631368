#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares an exported workbook with the CSV file of the same table, cell by cell, and JSON, calendar and OSCAL with what they should be.

    judge.py cells SHEET.xlsx TABLE.csv    the workbook, read by the standard (ECMA-376) without the library that wrote it
    judge.py same A.csv B.csv              two CSV files, such as ours and LibreOffice's
    judge.py calendar FILE.ics             RFC 5545: line ends, folding, nesting, unique UIDs
    judge.py json FILE.json SCHEMA.json    the documented schema: types and required keys
"""
import csv
import datetime
import json
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_of_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        # An apostrophe before what looks like a formula is for spreadsheets; workbooks have typed cells and need none.
        return [[re.sub(r"^'(?=[=+\-@])", "", cell) for cell in row] for row in csv.reader(file)]


def column_of(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def rows_of_workbook(path):
    with zipfile.ZipFile(path) as package:
        shared = [
            "".join(text.text or "" for text in item.iter(MAIN + "t"))
            for item in xml.fromstring(package.read("xl/sharedStrings.xml"))
        ]
        sheet = xml.fromstring(package.read("xl/worksheets/sheet1.xml"))
        styles = xml.fromstring(package.read("xl/styles.xml"))
    dates = [int(style.get("numFmtId")) >= 164 for style in styles.find(MAIN + "cellXfs")]
    width = column_of(sheet.find(MAIN + "dimension").get("ref").split(":")[-1]) + 1
    rows = []
    for row in sheet.find(MAIN + "sheetData"):
        cells = [""] * width
        for cell in row:
            value = cell.find(MAIN + "v")
            if value is None:
                continue
            text = value.text
            if cell.find(MAIN + "f") is not None:
                sys.exit(f"{path}: a formula in {cell.get('r')}")
            if cell.get("t") == "s":
                text = shared[int(text)]
            elif dates[int(cell.get("s"))]:
                text = str(datetime.date(1899, 12, 30) + datetime.timedelta(int(text)))
            cells[column_of(cell.get("r"))] = text
        rows.append(cells)
    if sheet.find(MAIN + "autoFilter") is None or "frozen" not in xml.tostring(sheet, "unicode"):
        sys.exit(f"{path}: no filter, or no frozen header")
    return rows


def compare(one, other, what):
    for number, (a, b) in enumerate(zip(one, other), 1):
        if a != b:
            sys.exit(f"{what}: row {number} differs:\n  {a}\n  {b}")
    if len(one) != len(other):
        sys.exit(f"{what}: {len(one)} and {len(other)} rows")


def judge_calendar(path):
    data = open(path, "rb").read()
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b""):
        sys.exit(f"{path}: a line does not end in CRLF")
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        sys.exit(f"{path}: a line of more than 75 bytes")
    lines = data.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]
    uids = [line for line in lines if line.startswith("UID:")]
    nesting = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            nesting.append(value)
        elif name == "END" and nesting.pop() != value:
            sys.exit(f"{path}: END:{value} ends something else")
    if nesting or len(set(uids)) != len(uids) or len(uids) != lines.count("BEGIN:VEVENT"):
        sys.exit(f"{path}: open components, or events without a UID of their own")


def judge_json(value, schema, at, definitions):
    schema = definitions[schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema
    types = {"object": dict, "array": list, "string": str, "number": (int, float), "boolean": bool}
    wanted = schema.get("type")
    if wanted and not isinstance(value, types[wanted]):
        sys.exit(f"{at} is no {wanted}")
    for key in schema.get("required", []):
        if key not in value:
            sys.exit(f"{at} has no {key}")
    if isinstance(value, dict):
        for key, member in value.items():
            inner = schema.get("properties", {}).get(key, schema.get("additionalProperties", {}))
            if inner is False:
                sys.exit(f"{at} has the unknown key {key}")
            judge_json(member, inner, f"{at}/{key}", definitions)
    if isinstance(value, list):
        for number, member in enumerate(value):
            judge_json(member, schema.get("items", {}), f"{at}/{number}", definitions)


def main():
    what, first, *rest = sys.argv[1:]
    if what == "cells":
        compare(rows_of_workbook(first), rows_of_csv(rest[0]), first)
    elif what == "same":
        compare(rows_of_csv(first), rows_of_csv(rest[0]), first)
    elif what == "calendar":
        judge_calendar(first)
    elif what == "json":
        schema = json.load(open(rest[0], encoding="utf-8"))
        judge_json(json.load(open(first, encoding="utf-8")), schema, "", schema.get("$defs", {}))


main()
