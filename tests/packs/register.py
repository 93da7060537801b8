"""The tables of a PDF against the recommendations and signatories that were
extracted from the same pack: register.py PDF JSON [SHIFT].

Every row's words must be those of the data, in its order, and every page it
names must hold the first words of the recommendation.  SHIFT is added to each
page number read, so that the check itself can be tested.  The names of
documents in the tables come from the environment as NAME_<file>; where that
has ALL_PARTS, no part may be missing that there is something to show in.
"""

import collections
import json
import os
import re
import subprocess
import sys

SIGNS = {"asks": "●", "partly": "◐", "opposes": "✕", "silent": "–"}
WORDS = {"asks": ["asks,"], "partly": ["in", "part,"], "opposes": ["opposes,"]}
NONE = {"to": "No addressee named", "when": "No timeframe given",
        "theme": "No theme given"}
NEAR = ["now", "immediate", "near", "short", "medium", "mid", "long"]
FIRST_WORDS = 6
# Of the parts that may stand on one page.
TITLES = {"Contents", "Tables", "Figures", "Recommendation summary",
          "Recommendation register", "Agreement between the documents",
          "Signatories", "Sources", "Data behind the charts",
          "Abbreviations", "Index", "Contact", "Colophon"}

faults = []


def fault(text):
    faults.append(text)


def page_texts(pdf):
    out = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True,
                         capture_output=True, text=True).stdout
    return out.replace("\u00a0", " ").split("\f")


def squeezed(text):
    return re.sub(r"[\s\u00ad\u00a0-]+", "", text)


class Pack:
    def __init__(self, pdf, data, shift):
        self.pages = page_texts(pdf)
        # Words in reading order, for what a table's neighbours would part.
        self.reading = subprocess.run(
            ["pdftotext", pdf, "-"], check=True, capture_output=True,
            text=True).stdout.split("\f")
        self.plain = [squeezed(t) for t in self.reading]
        self.data = data
        self.shift = shift
        self.places = {p["id"]: p for r in data["recommendations"]
                       for p in r["places"]}
        self.names = {d["file"]: name_of(d) for d in data["documents"]}

    def part(self, title):
        """The lines of a part: those of the pages whose running head says it,
        and those below its heading where it shares a page with others."""
        lines = []
        for page in self.pages:
            head = [line for line in page.strip("\n").split("\n")
                    if not line.strip().startswith("TLP:")]
            while head and not head[0].strip():
                head = head[1:]
            if not head:
                continue
            current = re.split(r"\s{2,}", head[0].strip())[0]
            for line in head[1:-1]:
                if current in TITLES and line.strip() in TITLES:
                    current = line.strip()
                elif current == title:
                    lines.append(line)
        return lines

    def running_text(self, title):
        """What is read on the pages of a part, without heads and feet."""
        pages = [[line.strip() for line in page.split("\n")]
                 for page in self.reading if title in page.split("\n")]
        furniture = collections.Counter(
            line for page in pages for line in set(page))
        return squeezed("".join(
            line for page in pages for line in page
            if not re.match(r"Page.\d+ of.\d+$", line)
            and (len(pages) == 1 or furniture[line] < len(pages))))

    def expect_place(self, row, place, page):
        words = squeezed(" ".join(place["text"].split()[:FIRST_WORDS]))
        number = int(page) + self.shift
        if not 0 < number <= len(self.plain):
            fault(f"{row}: there is no page {number}")
        elif words not in self.plain[number - 1]:
            fault(f"{row}: page {number} has not \"{place['text'][:40]}\"")


def name_of(document):
    key = "NAME_" + re.sub(r"\W", "_", document["file"])
    return os.environ.get(key) or document["title"]


def starts_row(line, number, first_word):
    tokens = line.split()
    return (len(tokens) > 1 and tokens[0] == str(number)
            and tokens[1] == first_word)


def is_between(line):
    """Not of a row: heads of tables, and nothing."""
    return not line.strip() or line.split()[0] == "No."


def row_tokens(lines, at, following):
    """The words of the row at a line, up to the next or a blank line."""
    tokens = lines[at].split()
    at += 1
    while at < len(lines) and lines[at].strip():
        if following and starts_row(lines[at], *following):
            break
        tokens += lines[at].split()
        at += 1
    return tokens, at


def rest_of(tokens, words):
    """What is left of a row's words; None when some are missing."""
    left = collections.Counter(words)
    rest = []
    for token in tokens:
        if left[token] > 0:
            left[token] -= 1
        else:
            rest.append(token)
    return None if +left else rest


def place_words(pack, place):
    return (pack.names[place["document"]] + " " + place["section"]).split()


def check_rows(pack, part, lines, rows, words_of):
    """Rows of number, words and places, each in a line of its own."""
    at = 0
    for i, row in enumerate(rows):
        where = f"{part}, row {i + 1}, recommendation {row['number']}"
        first = row["short"].split()[0]
        while at < len(lines) and not starts_row(lines[at], row["number"],
                                                 first):
            if words_of is None and not is_between(lines[at]):
                fault(f"{where}: \"{lines[at].strip()}\" stands before it")
            at += 1
        if at == len(lines):
            fault(f"{where} is not there")
            return at
        following = rows[i + 1] if i + 1 < len(rows) else None
        tokens, at = row_tokens(lines, at, following and (
            following["number"], following["short"].split()[0]))
        check_row(pack, where, row, tokens, words_of or [])
    return at


def check_row(pack, where, row, tokens, keys):
    words = [str(row["number"])] + row["short"].split()
    for key in keys:
        words += row[key].split()
    pages = None
    for place in row["places"]:
        words += place_words(pack, place)
    pages = rest_of(tokens, words)
    if pages is None:
        fault(f"{where}: {tokens} lacks some of {words}")
    elif len(pages) != len(row["places"]) or not all(
            p.isdigit() for p in pages):
        fault(f"{where}: pages {pages} for {len(row['places'])} places")
    else:
        for place, page in zip(row["places"], pages):
            pack.expect_place(where, place, page)


def check_summary(pack, lines):
    keys = ["to", "when", "theme"]
    head = next((x for x in lines if x.split()[:1] == ["No."]), "")
    keys += [k for k in ("priority", "status") if k.title() in head]
    check_rows(pack, "summary", lines, pack.data["recommendations"], keys)


def groups_of(pack, key):
    """Name and rows of each group, in an order of this script's own."""
    groups = collections.OrderedDict()
    for row in pack.data["recommendations"]:
        names = row[key].split(";") if key == "to" else [row[key]]
        names = [n.strip() for n in names if n.strip()]
        for name in dict.fromkeys(names or [""]):
            groups.setdefault(name, []).append(row)
    none = groups.pop("", None)
    named = list(groups.items())
    if not named:
        return []
    if key == "when":
        named.sort(key=lambda g: next(
            (i for i, w in enumerate(NEAR)
             if g[0].lower().startswith(w)), len(NEAR)))
    return named + ([("", none)] if none else [])


def check_groups(pack, lines, key):
    """The groups of a section, whose order between addressees is theirs."""
    groups = groups_of(pack, key)
    titles = {f"{name or NONE[key]} ({len(rows)})": rows
              for name, rows in groups}
    found = [i for i, line in enumerate(lines) if line.strip() in titles]
    order = [lines[i].strip() for i in found]
    if sorted(order) != sorted(titles):
        fault(f"register by {key}: groups {order}, not {list(titles)}")
        return
    if key != "to" and order != list(titles):
        fault(f"register by {key}: groups in the order {order}")
    if key == "to" and "" in dict(groups) and NONE[key] not in order[-1]:
        fault("register: those without addressee are not last")
    for n, i in enumerate(found):
        end = found[n + 1] if n + 1 < len(found) else len(lines)
        check_rows(pack, f"register by {key}, {order[n]}", lines[i + 1:end],
                   titles[order[n]], None)


def check_register(pack, lines):
    titles = {"By addressee": "to", "By timeframe": "when",
              "By theme": "theme"}
    starts = [(i, titles[line.strip()]) for i, line in enumerate(lines)
              if line.strip() in titles]
    wanted = [k for k in ("to", "when", "theme") if groups_of(pack, k)]
    if [k for _, k in starts] != wanted:
        fault(f"register: sections {[k for _, k in starts]}, not {wanted}")
        return
    for n, (i, key) in enumerate(starts):
        end = starts[n + 1][0] if n + 1 < len(starts) else len(lines)
        check_groups(pack, lines[i + 1:end], key)


def check_stances(pack, where, row, tokens):
    asked = sum(s["stance"] == "asks" for s in row["stances"])
    words = [str(row["number"])] + row["short"].split()
    words += f"{asked} of {len(row['stances'])}".split()
    for stance in row["stances"]:
        words.append(SIGNS[stance["stance"]])
        if stance["stance"] != "silent":
            words += WORDS[stance["stance"]] + ["p."]
    pages = rest_of(tokens, words)
    places = [pack.places[s["place"]] for s in row["stances"]
              if s["stance"] != "silent"]
    signs = [t for t in tokens if t in SIGNS.values()]
    if pages is None:
        fault(f"{where}: {tokens} lacks some of {words}")
    elif len(pages) != len(places):
        fault(f"{where}: pages {pages} for {len(places)} places")
    elif signs != [SIGNS[s["stance"]] for s in row["stances"]]:
        fault(f"{where}: signs {signs}")
    else:
        for place, page in zip(places, pages):
            pack.expect_place(where, place, page)


def counts_start(lines):
    """The first row of counts: a sign stands first in no other line."""
    return next((i for i, line in enumerate(lines)
                 if line.split()[:1] == [SIGNS["asks"]]), len(lines))


def check_agreement(pack, all_lines):
    rows = pack.data["recommendations"]
    end = counts_start(all_lines)
    lines = all_lines[:end]
    at = 0
    for i, row in enumerate(rows):
        where = f"agreement, recommendation {row['number']}"
        first = row["short"].split()[0]
        while at < len(lines) and not starts_row(lines[at], row["number"],
                                                 first):
            at += 1
        if at == len(lines):
            fault(f"{where} is not there")
            return
        following = rows[i + 1] if i + 1 < len(rows) else None
        tokens, at = row_tokens(lines, at, following and (
            following["number"], following["short"].split()[0]))
        check_stances(pack, where, row, tokens)
    check_counts(pack, all_lines[end:])


def check_counts(pack, lines):
    rows = pack.data["recommendations"]
    for stance, sign in SIGNS.items():
        want = [str(sum(r["stances"][d]["stance"] == stance for r in rows))
                for d in range(len(pack.data["documents"]))]
        found = [line.split() for line in lines if line.split()[:1] == [sign]]
        if not found or [t for t in found[0] if t.isdigit()] != want:
            fault(f"agreement: {stance} counted {found[:1]}, not {want}")


def check_signatories(pack, lines):
    names = [next((v for v in row["values"].values() if v), "")
             for row in pack.data["signatories"]]
    text = pack.running_text("Signatories")
    at = 0
    for name in names:
        found = text.find(squeezed(name), at)
        if found < 0:
            fault(f"signatories: {name} is not there, or not in its place")
        else:
            at = found + len(squeezed(name))
    lead = next((x for x in lines if re.match(r"\s*\d+ \w+.*\.$", x)), "")
    counted = sum(int(n) for n in re.findall(r"\d+", lead))
    if counted != len(set(names)):
        fault(f"signatories: {len(set(names))}, counted \"{lead.strip()}\"")


PARTS = {"Recommendation summary": check_summary,
         "Recommendation register": check_register,
         "Agreement between the documents": check_agreement,
         "Signatories": check_signatories}


def expected(pack):
    """The parts that a pack with all of them has something to show in."""
    if pack.data["recommendations"]:
        yield from list(PARTS)[:2]
        if len(pack.data["documents"]) > 1:
            yield list(PARTS)[2]
    if pack.data["signatories"]:
        yield list(PARTS)[3]


def main():
    pdf, source = sys.argv[1:3]
    shift = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    with open(source, encoding="utf-8") as file:
        pack = Pack(pdf, json.load(file), shift)
    checked = [title for title in PARTS if pack.part(title)]
    for title in checked:
        PARTS[title](pack, pack.part(title))
    for title in expected(pack) if "ALL_PARTS" in os.environ else []:
        if title not in checked:
            fault(f"there is no {title}")
    for text in faults:
        print(f"{pdf}: {text}")
    print("checked: " + ", ".join(checked))
    sys.exit(bool(faults) or not checked)


main()
