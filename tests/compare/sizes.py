#!/usr/bin/env python3
"""sizes.py NAME=FILE.pdf...: a Markdown table of where a PDF's bytes go.

Streams count as they stand in the file, compressed.  What is in none of the
named kinds is the rest: dictionaries and references outside of object
streams, and what frames every stream.
"""
import json
import os
import re
import subprocess
import sys

KINDS = [
    "pages",
    "text and drawing",
    "fonts",
    "packed objects",
    "cross-references",
    "metadata",
    "rest",
    "all",
]


def qpdf_json(path):
    answer = subprocess.run(
        ["qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages"]
        + ["--json-stream-data=none", path],
        check=True,
        capture_output=True,
    )
    return json.loads(answer.stdout)


def packed(path):
    """Bytes in object streams and in the cross-reference stream, which qpdf
    does not list."""
    file = open(path, "rb").read()
    sizes = {"ObjStm": 0, "XRef": 0}
    pattern = rb"obj\s*<<([^\0]{0,900}?)>>\s*stream\r?\n"
    for head in re.finditer(pattern, file):
        kind = re.search(rb"/Type\s*/(ObjStm|XRef)\b", head[1])
        length = re.search(rb"/Length (\d+)", head[1])
        if kind and length:
            sizes[kind[1].decode()] += int(length[1])
    return sizes


def figures(path):
    data = qpdf_json(path)
    objects = data["qpdf"][1]
    streams = {
        key: object["stream"]["dict"]
        for key, object in objects.items()
        if "stream" in object
    }

    def length(key):
        value = streams["obj:" + key]["/Length"]
        while isinstance(value, str):
            value = objects["obj:" + value]["value"]
        return value

    drawing = {c for page in data["pages"] for c in page["contents"]}
    fonts = {
        object["value"][entry]
        for object in objects.values()
        if isinstance(object.get("value"), dict)
        for entry in ("/FontFile2", "/FontFile3", "/ToUnicode")
        if entry in object["value"]
    }
    metadata = {
        key[4:]
        for key, entries in streams.items()
        if entries.get("/Type") == "/Metadata"
    }
    others = packed(path)
    size = os.path.getsize(path)
    parts = [sum(map(length, kind)) for kind in (drawing, fonts)]
    parts += [others["ObjStm"], others["XRef"]]
    parts += [sum(map(length, metadata))]
    parts = [len(data["pages"]), *parts, size - sum(parts), size]
    return dict(zip(KINDS, parts))


def main():
    names = [arg.split("=", 1)[0] for arg in sys.argv[1:]]
    answers = [figures(arg.split("=", 1)[1]) for arg in sys.argv[1:]]
    print("| | " + " | ".join(names) + " |")
    print("|---|" + "---:|" * len(names))
    for kind in KINDS:
        cells = (f"{answer[kind]:,}" for answer in answers)
        print(f"| {kind} | " + " | ".join(cells) + " |")


main()
