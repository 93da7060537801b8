#!/usr/bin/env python3
"""generate.py DIR: one generated text as DIR/text.md, .tex and .typ, and a
table as DIR/table.md and .typ.

Sentences of the project's own reports are put together again at random, the
same on every run.  The text means nothing; it is there to be set.
"""
import glob
import re
import sys

PARAGRAPHS = 490
TITLE = "Generated text"
ROWS = 10000
TREES = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Oak"]
COLOURS = ["amber", "blue", "green", "grey", "red"]
NOTE = (
    "This text is generated: sentences of the reports, put together again "
    "in a random order, to compare how programs set the same lines."
)
ABBREVIATION = re.compile(r"\b(?:[A-Z]\.|Mt\.|No\.)$")


def prose(path):
    """The paragraphs of a Markdown file that are nothing but text."""
    text = open(path, encoding="utf-8").read()
    body = text.split("\n---\n", 1)[1]
    for block in re.split(r"\n\s*\n", body):
        if not re.match(r"[A-Z]", block.strip()):
            continue
        if re.search(r"[\[\]*`|{}<>_#$&%]|[^\x00-\x7f]", block):
            continue
        yield " ".join(block.split())


def sentences_of(paragraph):
    start = 0
    for end in re.finditer(r"[.?!]\"? (?=[A-Z])", paragraph):
        piece = paragraph[start : end.end()].strip()
        if ABBREVIATION.search(piece):
            continue
        yield piece
        start = end.end()
    yield paragraph[start:]


def curled(sentence):
    """Typographic quotation marks, so that no program has to make them."""
    sentence = re.sub(r'(^|[ (])"', "\\1\u201c", sentence)
    return sentence.replace('"', "\u201d").replace("'", "\u2019")


class Chance:
    """A linear congruential generator (Knuth's MMIX)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = self.state * 6364136223846793005 + 1442695040888963407
        self.state %= 1 << 64
        return (self.state >> 33) % n


def paragraphs():
    pool = [
        curled(sentence)
        for path in sorted(glob.glob("reports/*/*.md"))
        for paragraph in prose(path)
        for sentence in sentences_of(paragraph)
        if sentence.endswith(".")
    ]
    chance = Chance(1)
    yield NOTE
    for _ in range(PARAGRAPHS):
        count = 1 + chance.below(8)
        yield " ".join(pool[chance.below(len(pool))] for _ in range(count))


def write(path, head, body, foot=""):
    with open(path, "w", encoding="utf-8") as out:
        out.write(head + body + foot)


def rows():
    chance = Chance(2)
    yield ["Number", "Name", "Colour", "Amount"]
    for number in range(1, ROWS + 1):
        name = f"{TREES[chance.below(8)]} {TREES[chance.below(8)]}"
        colour = COLOURS[chance.below(5)]
        yield [str(number), name, colour, str(chance.below(100000))]


def table_of_markdown(cells):
    lines = ["| " + " | ".join(row) + " |\n" for row in cells]
    return lines[0] + "|---|---|---|---:|\n" + "".join(lines[1:])


def table_of_typst(cells):
    lines = [", ".join(f"[{cell}]" for cell in row) for row in cells]
    return (
        "#table(columns: 4, align: (left, left, left, right),\n"
        + f"table.header({lines[0]}),\n"
        + "".join(line + ",\n" for line in lines[1:])
        + ")\n"
    )


def main():
    folder = sys.argv[1]
    texts = list(paragraphs())
    here = sys.path[0]
    body = "\n\n".join(texts) + "\n"
    matter = f'---\ntitle: "{TITLE}"\nlang: en-US\n---\n\n'
    head = open(here + "/head.typ", encoding="utf-8").read()
    cells = list(rows())
    write(folder + "/text.md", matter, body)
    write(folder + "/table.md", matter, table_of_markdown(cells))
    write(folder + "/table.typ", head, table_of_typst(cells))
    write(folder + "/text-body.tex", "", body)
    write(folder + "/text.typ", head, body)


main()
