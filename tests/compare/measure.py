#!/usr/bin/env python3
"""measure.py NAME=FILE.pdf...: a Markdown table of how the lines are set.

Reads the places of characters from mutool's structured text.  Only text of
the body's face and size counts: not titles, heads, or feet.

A line ends its paragraph where the next one is indented.  Every other line is
justified, and its space is the mean of its word spaces, in per cent of the
space that the face itself has (as the last lines of paragraphs show it).
"""
import statistics
import subprocess
import sys
import xml.etree.ElementTree as xml

LEFT = 168.0
MEASURE = 355.28
INDENT = 10.5
SIZE = 10.5
HANGS = {
    **dict.fromkeys(".,-\u00ad\u2010\u2019", 0.85),
    **dict.fromkeys(":;\u201d!?)", 0.6),
}
HANGS_OTHERS = 0.1
HYPHENS = "-\u00ad\u2010"


class Line:
    def __init__(self, page, chars):
        chars.sort(key=lambda c: c[0])
        while chars[-1][2].isspace():
            chars.pop()
        self.page = page
        self.left = chars[0][0]
        self.last = max(chars, key=lambda c: c[1])
        self.right = self.last[1]
        self.text = "".join(c[2] for c in chars)
        self.gaps = list(gaps(chars))
        self.starts = self.left > LEFT + INDENT / 2
        self.ends = False

    def hyphenated(self):
        return self.last[2] in HYPHENS

    def overhang(self):
        """How far it passes the measure, what may hang out left aside."""
        x0, x1, c = self.last
        allowed = (x1 - x0) * HANGS.get(c, HANGS_OTHERS)
        return self.right - (LEFT + MEASURE) - allowed


def gaps(chars):
    before = None
    space = False
    for x0, x1, c in chars:
        if c.isspace():
            space = True
            continue
        if space and before is not None:
            yield x0 - before
        space = False
        before = x1 if before is None else max(before, x1)


def lines_of_page(number, page):
    rows = {}
    for font in page.iter("font"):
        if "Gentium" not in font.get("name"):
            continue
        if abs(float(font.get("size")) - SIZE) > 0.1:
            continue
        for char in font.iter("char"):
            quad = [float(x) for x in char.get("quad").split()]
            row = rows.setdefault(round(float(char.get("y")) * 2), [])
            row.append((quad[0], quad[2], char.get("c")))
    for y in sorted(rows):
        if any(not c[2].isspace() for c in rows[y]):
            yield Line(number, rows[y])


def read(path):
    answer = subprocess.run(
        ["mutool", "draw", "-q", "-F", "stext", path],
        check=True,
        capture_output=True,
    )
    pages = xml.fromstring(answer.stdout).findall("page")
    lines = [
        line for n, page in enumerate(pages) for line in lines_of_page(n, page)
    ]
    if lines[0].text.startswith("Generated text"):
        del lines[0]
    for line, following in zip(lines, lines[1:]):
        line.ends = following.starts
    lines[-1].ends = True
    return len(pages), lines


def natural_space(lines):
    return statistics.median(
        gap
        for line in lines
        if line.ends and line.right < LEFT + MEASURE * 0.8
        for gap in line.gaps
    )


def torn(lines):
    """Widows, then orphans: single lines of a paragraph at a page's edge."""
    widows = orphans = 0
    for before, line in zip(lines, lines[1:]):
        if before.page == line.page:
            continue
        widows += line.ends and not line.starts
        orphans += before.starts and not before.ends
    return widows, orphans


def longest_run(lines):
    longest = run = 0
    for line in lines:
        run = run + 1 if line.hyphenated() else 0
        longest = max(longest, run)
    return longest


def figures(path):
    pages, lines = read(path)
    natural = natural_space(lines)
    set_lines = [l for l in lines if not l.ends and l.gaps]
    spaces = [100 * statistics.mean(l.gaps) / natural for l in set_lines]
    off = [abs(space - 100) for space in spaces]
    widest = max(zip(spaces, range(len(spaces))))
    widows, orphans = torn(lines)
    hyphens = sum(l.hyphenated() for l in lines)
    runs = sum(
        a.hyphenated() and b.hyphenated() for a, b in zip(lines, lines[1:])
    )
    runts = sum(
        l.ends and not l.starts and l.right - LEFT < MEASURE * 0.12
        for l in lines
    )
    return {
        "pages": pages,
        "lines": len(lines),
        "overfull lines": sum(l.overhang() > 0.05 for l in lines),
        "hyphens per 100 lines": f"{100 * hyphens / len(lines):.2f}",
        "hyphens in successive lines": runs,
        "longest run of hyphens": longest_run(lines),
        "space, mean, %": f"{statistics.mean(spaces):.1f}",
        "space, standard deviation": f"{statistics.pstdev(spaces):.1f}",
        "off the natural space, mean": f"{statistics.mean(off):.1f}",
        "tightest line, %": f"{min(spaces):.0f}",
        "loosest line, %": f"{widest[0]:.0f}",
        "lines over 150 %": sum(s > 150 for s in spaces),
        "lines over 200 %": sum(s > 200 for s in spaces),
        "last lines under 12 % of the measure": runts,
        "widows": widows,
        "orphans": orphans,
    }, set_lines[widest[1]].text


def main():
    names = [arg.split("=", 1)[0] for arg in sys.argv[1:]]
    answers = [figures(arg.split("=", 1)[1]) for arg in sys.argv[1:]]
    print("| | " + " | ".join(names) + " |")
    print("|---|" + "---:|" * len(names))
    for row in answers[0][0]:
        cells = (str(answer[0][row]) for answer in answers)
        print(f"| {row} | " + " | ".join(cells) + " |")
    print("\nThe loosest line of each:\n")
    for name, answer in zip(names, answers):
        print(f"- {name}: {answer[1]}")


main()
