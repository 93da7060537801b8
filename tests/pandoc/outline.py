"""Pandoc's JSON on standard input as the outline that outline.awk makes of
our dump: one node a line, indented, with what both programs know of it.

What only names things differently is made the same: Str and Space are text,
quoted text has its quotes, a figure is a figure whichever release of Pandoc
says so, an alert is a div with the class that it has here.
"""
import json
import sys

ALERTS = ("note", "tip", "important", "warning", "caution")
ALIGNS = {
    "AlignDefault": "default",
    "AlignLeft": "left",
    "AlignCenter": "center",
    "AlignRight": "right",
}
WRAPPERS = {
    "Emph": "emph",
    "Underline": "underline",
    "Strong": "strong",
    "Strikeout": "strike",
    "Superscript": "superscript",
    "Subscript": "subscript",
}
META = ("title", "subtitle", "author", "date", "lang")
QUOTES = {"SingleQuote": "\u2018\u2019", "DoubleQuote": "\u201c\u201d"}

lines = []


def put(depth, text):
    lines.append("  " * depth + text)


def quoted(text):
    for char, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"),
                         ("\t", "\\t")):
        text = text.replace(char, escape)
    return '"' + text + '"'


def attributes(attr, more=()):
    words = ["#" + attr[0]] if attr[0] else []
    words += ["." + word for word in list(more) + attr[1]]
    words += [key + "=" + quoted(value) for key, value in attr[2]]
    return " {" + " ".join(words) + "}" if words else ""


def plain(inlines):
    """The text of inlines, as a title of metadata is shown."""
    flat = []

    def visit(node):
        if isinstance(node, dict):
            kind = node.get("t")
            if kind == "Str":
                flat.append(node["c"])
            elif kind in ("Space", "SoftBreak", "LineBreak"):
                flat.append(" ")
            elif kind == "Quoted":
                marks = QUOTES[node["c"][0]["t"]]
                flat.append(marks[0])
                visit(node["c"][1])
                flat.append(marks[1])
            elif kind in ("Code", "RawInline"):
                flat.append(node["c"][1])
            elif kind != "Note":
                visit(node.get("c"))
        elif isinstance(node, list):
            for child in node:
                visit(child)

    visit(inlines)
    return "".join(flat)


def flatten(inlines):
    """Inlines with texts joined, each a pair of kind and content."""
    out = []

    def text(piece):
        if out and out[-1][0] == "text":
            out[-1] = ("text", out[-1][1] + piece)
        else:
            out.append(("text", piece))

    for node in inlines:
        kind = node["t"]
        if kind == "Str":
            text(node["c"])
        elif kind == "Space":
            text(" ")
        elif kind == "Quoted":
            marks = QUOTES[node["c"][0]["t"]]
            text(marks[0])
            for inner in flatten(node["c"][1]):
                if inner[0] == "text":
                    text(inner[1])
                else:
                    out.append(inner)
            text(marks[1])
        else:
            out.append((kind, node.get("c")))
    return out


def put_image(depth, content, children):
    attr, alt, target = content
    title = target[1]
    if title.startswith("fig:"):
        title = title[4:]
    put(depth, "image path=" + quoted(target[0]) +
        (" title=" + quoted(title) if title else "") + attributes(attr))
    if children:
        put_inlines(depth + 1, alt)


def put_inline(depth, kind, content):
    if kind == "text":
        put(depth, "text " + quoted(content))
    elif kind == "SoftBreak":
        put(depth, "soft-break")
    elif kind == "LineBreak":
        put(depth, "line-break")
    elif kind in WRAPPERS:
        put(depth, WRAPPERS[kind])
        put_inlines(depth + 1, content)
    elif kind == "SmallCaps":
        put(depth, "span {.smallcaps}")
        put_inlines(depth + 1, content)
    elif kind == "Code":
        put(depth, "code " + quoted(content[1]) + attributes(content[0]))
    elif kind == "Link":
        attr, inner, target = content
        attr = [attr[0], [c for c in attr[1] if c not in ("uri", "email")],
                attr[2]]
        put(depth, "link url=" + quoted(target[0]) +
            (" title=" + quoted(target[1]) if target[1] else "") +
            attributes(attr))
        put_inlines(depth + 1, inner)
    elif kind == "Image":
        put_image(depth, content, True)
    elif kind == "Span":
        put(depth, "span" + attributes(content[0]))
        put_inlines(depth + 1, content[1])
    elif kind == "Note":
        put(depth, "note")
        put_blocks(depth + 1, content)
    elif kind == "RawInline" and content[0] == "html":
        return
    else:
        put(depth, kind + " " + json.dumps(content))


def put_inlines(depth, inlines):
    for kind, content in flatten(inlines):
        put_inline(depth, kind, content)


def is_figure(block):
    inlines = block["c"]
    return (len(inlines) == 1 and inlines[0]["t"] == "Image" and
            inlines[0]["c"][2][1].startswith("fig:"))


def is_tight(bodies):
    return not any(b["t"] == "Para" for body in bodies for b in body)


def put_items(depth, items):
    for item in items:
        task = ""
        if item and item[0]["t"] in ("Plain", "Para"):
            first = item[0]["c"]
            if first and first[0] == {"t": "Str", "c": "\u2610"}:
                task = " task=open"
            elif first and first[0] == {"t": "Str", "c": "\u2612"}:
                task = " task=done"
            if task:
                item = [dict(item[0], c=first[2:])] + item[1:]
        put(depth, "item" + task)
        put_blocks(depth + 1, item)


def tightness(bodies):
    return " tight" if is_tight(bodies) else " loose"


def put_figure(depth, attr, image):
    put(depth, "figure" + attributes([attr[0], [], []]))
    attr = ["", image[0][1], image[0][2]]
    put_image(depth + 1, [attr] + image[1:], False)


def put_caption(depth, inlines):
    if inlines:
        put(depth, "caption")
        put_inlines(depth + 1, inlines)


def alert_of(blocks):
    """The class of an alert and its blocks, for releases without them."""
    if not blocks or blocks[0]["t"] != "Para":
        return None
    inlines = blocks[0]["c"]
    mark = inlines[0].get("c") if inlines else None
    for word in ALERTS:
        if inlines[0]["t"] != "Str" or mark.lower() != "[!%s]" % word:
            continue
        if len(inlines) == 1:
            return word, blocks[1:]
        if inlines[1]["t"] in ("SoftBreak", "LineBreak"):
            return word, [dict(blocks[0], c=inlines[2:])] + blocks[1:]
    return None


def put_quote(depth, blocks):
    alert = alert_of(blocks)
    if alert:
        put(depth, "div {.callout-%s}" % alert[0])
        put_blocks(depth + 1, alert[1])
    else:
        put(depth, "quote")
        put_blocks(depth + 1, blocks)


def put_div(depth, content):
    attr, blocks = content
    is_alert = (attr[1] and attr[1][0] in ALERTS and blocks and
                blocks[0]["t"] == "Div" and blocks[0]["c"][0][1] == ["title"])
    if is_alert:
        attr = [attr[0], ["callout-" + attr[1][0]], attr[2]]
        blocks = blocks[1:]
    put(depth, "div" + attributes(attr))
    put_blocks(depth + 1, blocks)


def put_row(depth, name, row):
    put(depth, name)
    for cell in row[1]:
        put(depth + 1, "cell")
        for block in cell[4]:
            put_inlines(depth + 2, block["c"])


def put_table(depth, content):
    attr, caption, specs, head, bodies, _ = content
    put(depth, "table columns=%d " % len(specs) +
        ",".join(ALIGNS[spec[0]["t"]] for spec in specs) + attributes(attr))
    for row in head[1]:
        put_row(depth + 1, "row header", row)
    for body in bodies:
        for row in body[3]:
            put_row(depth + 1, "row", row)
    put_caption(depth + 1, [i for b in caption[1] for i in b["c"]])


def put_definitions(depth, entries):
    put(depth, "definitions" +
        tightness([body for entry in entries for body in entry[1]]))
    for term, bodies in entries:
        put(depth + 1, "term")
        put_inlines(depth + 2, term)
        for body in bodies:
            put(depth + 1, "definition")
            put_blocks(depth + 2, body)


def put_paragraph(depth, inlines):
    if is_figure({"c": inlines}):
        image = inlines[0]["c"]
        put_figure(depth, image[0], image)
        put_caption(depth + 1, image[1])
    else:
        put(depth, "paragraph")
        put_inlines(depth + 1, inlines)


def put_raw(depth, content):
    text = content[1].strip()
    if text in ("<!-- pagebreak -->", "\\newpage"):
        put(depth, "page-break")
    elif content[0] != "html":
        put(depth, "raw " + quoted(text))


def put_block(depth, kind, content):
    if kind in ("Para", "Plain"):
        put_paragraph(depth, content)
    elif kind == "Header":
        put(depth, "heading level=%d" % content[0] + attributes(content[1]))
        put_inlines(depth + 1, content[2])
    elif kind == "CodeBlock":
        info = content[0][1][0] if content[0][1] else ""
        put(depth, "code-block" + (" info=" + quoted(info) if info else "") +
            " " + quoted(content[1].rstrip("\n")))
    elif kind == "BlockQuote":
        put_quote(depth, content)
    elif kind == "BulletList":
        put(depth, "list bullet" + tightness(content))
        put_items(depth + 1, content)
    elif kind == "OrderedList":
        put(depth, "list ordered start=%d" % content[0][0] +
            tightness(content[1]))
        put_items(depth + 1, content[1])
    elif kind == "DefinitionList":
        put_definitions(depth, content)
    elif kind == "HorizontalRule":
        put(depth, "rule")
    elif kind == "Table":
        put_table(depth, content)
    elif kind == "Div":
        put_div(depth, content)
    elif kind == "Figure":
        image = content[2][0]["c"][0]["c"]
        put_figure(depth, content[0], image)
        put_caption(depth + 1, [i for b in content[1][1] for i in b["c"]])
    elif kind == "RawBlock":
        put_raw(depth, content)
    elif kind != "Null":
        put(depth, kind + " " + json.dumps(content))


def put_blocks(depth, blocks):
    for block in blocks:
        put_block(depth, block["t"], block.get("c"))


def main():
    document = json.load(sys.stdin)
    for key in META:
        if key in document["meta"]:
            put(0, key + " " + quoted(plain(document["meta"][key])))
    put_blocks(0, document["blocks"])
    for line in lines:
        sys.stdout.buffer.write(line.encode() + b"\n")


main()
