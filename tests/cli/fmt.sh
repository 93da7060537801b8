#!/bin/sh
# fmt: files are rewritten whole and keep their permissions, what is in order
# or has errors is left alone; for every case and for random documents the
# tree is the same before and after, and what fmt gives it leaves as it is.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

sources=$(find "$PWD/tests/cases" "$PWD/tests/specimen" "$PWD/reports" \
	-name '*.md' | LC_ALL=C sort)
here=$scratch/work
mkdir "$here"
cd "$here" || exit 1

printf '::: keep\nA word.\n:::\n' >short.md
printf '::: {.keep}\n\nA word.\n\n:::\n' >long.md
printf '::: keep\nA word.\n' >wrong.md
printf 'A  word. \n\n* a\n' >plain.md

# a filter
what='a filter'
"$program" fmt - <short.md >out.md 2>"$scratch/err"
holds test $? -eq 0
holds cmp out.md long.md
says_nothing
"$program" fmt - <wrong.md >out.md 2>"$scratch/err"
holds test $? -eq 1
says '^-:1:1: error: .*ANNOT_UNCLOSED'
holds cmp out.md wrong.md
"$program" fmt --check - <short.md >"$scratch/out" 2>&1
holds test $? -eq 1
prints '^-$'
"$program" fmt --check - <long.md >"$scratch/out" 2>&1
holds test $? -eq 0
prints_nothing

# --check lists and changes nothing
cp short.md a.md
exits 1 fmt --check a.md long.md plain.md
prints '^a.md$'
holds test "$(wc -l <"$scratch/out")" -eq 1
says_nothing
holds cmp a.md short.md
exits 1 fmt --check -q a.md
prints_nothing
exits 0 fmt --check long.md plain.md
prints_nothing

# files, one with errors among them
chmod 640 a.md
ln -s a.md link.md
cp plain.md b.md
touch -t 202001010000 b.md
exits 1 fmt link.md wrong.md b.md
prints '^link.md$'
says '^wrong.md:1:1: error: .*ANNOT_UNCLOSED'
holds cmp a.md long.md
holds test -L link.md
holds test "$(stat -c %a a.md)" = 640
holds cmp b.md plain.md
holds test b.md -ot plain.md
holds grep -q '^::: keep$' wrong.md
exits 0 fmt a.md
prints_nothing
exits 1 fmt nowhere.md
says 'FILE_READ'
exits 0 fmt -- a.md
cp short.md c.md
exits 0 fmt -q c.md
prints_nothing
holds cmp c.md long.md

# A random document: blocks in containers, annotations in all their forms,
# blank lines mostly there; every fourth is lines of whatever.
document() {
	awk -v seed="$1" '
function random(n) { seed = (seed * 1103515245 + 12345) % 2147483648; return int(seed / 65536) % n }
function put(line) { if (fresh != "") { line = fresh line; fresh = "" } else line = pre line; print line }
function put_(line,   p) { if (fresh != "") { print fresh line; fresh = "" } else { p = pre; print p line } }
function maybe_blank() { if (random(3)) { p = pre; sub(/[ \t]+$/, "", p); if (fresh == "") print p } }
function attrs(  s, n, i, k) {
	n = 1 + random(3); s = ""; used = ""
	for (i = 0; i < n; i++) {
		k = random(4)
		if (k == 0 && used !~ /i/) { s = s sep() "#id" ++ids; used = used "i" }
		else if (k == 1 && used !~ /l/) { s = s sep() "lang=" (random(2) ? "\"en\"" : "de"); used = used "l" }
		else s = s sep() "." (random(2) ? "keep" : "smallcaps")
	}
	return "{" substr(s, random(2) ? 2 : 1) (random(3) ? "" : " ") "}"
}
function sep() { return random(3) ? " " : random(2) ? "  " : "\t" }
function words(  s, n) {
	n = 1 + random(6); s = "w"
	while (--n) {
		k = random(14)
		if (k == 0) s = s " [sp an]" (random(2) ? "{.smallcaps}" : "{ .nowrap  #s" ++ids " }")
		else if (k == 1) s = s " `[c]{.x}`"
		else if (k == 2) s = s " [l](u)" (random(2) ? "{#k" ++ids "}" : "")
		else if (k == 3) s = s " *e m*"
		else if (k == 4) s = s " {.text}"
		else if (k == 5) s = s " \\[e]{.no}"
		else if (k == 6) s = s " ~~x~~ a^b^"
		else if (k == 7) s = s " a : b"
		else s = s " w" random(9)
	}
	return s
}
function div(depth,   open, i, n, in_) {
	in_ = random(5) ? "" : substr("   ", 1, 1 + random(3))
	open = substr(":::::::", 1, 3 + random(4))
	k = random(4)
	if (k == 0) put_(in_ open (random(2) ? " " : "") (random(2) ? "keep" : "sources"))
	else put_(in_ open (random(3) ? " " : "") attrs() (random(6) ? "" : " :::"))
	maybe_blank()
	n = 1 + random(3)
	for (i = 0; i < n; i++) block(depth + 1)
	put_((random(5) ? "" : " ") substr(":::::::", 1, 3 + random(4)) (random(6) ? "" : "  "))
	maybe_blank()
}
function nest(marker, more, depth,   keep, i, n) {
	keep = pre
	fresh = (fresh != "" ? fresh : pre) marker
	pre = pre more
	n = 1 + random(2)
	for (i = 0; i < n; i++) block(depth + 1)
	fresh = ""
	pre = keep
	if (random(3)) maybe_blank()
}
function block(depth,   k, i, n) {
	k = random(depth > 4 ? 8 : 18)
	if (k == 0) { put_("#### H" sep() words() (random(2) ? sep() "{#h" ++ids (random(2) ? sep() ".unnumbered" : "") "}" : "") (random(4) ? "" : " ##")) ; maybe_blank() }
	else if (k == 1) { put_(words()); put_(random(2) ? "===" : "---"); maybe_blank() }
	else if (k == 2) { maybe_blank(); put_("| a | b" ); put_("|---|---|"); for (i = 0; i <= random(3); i++) put_("| " words() " | x |"); maybe_blank(); if (random(2)) { put_(": cap" sep() "{ .sideways" sep() "#t" ++ids "}"); maybe_blank() } }
	else if (k == 3) { put_("```"); put_("::: {.x}"); put_("[a]{ .b}"); put_("```"); maybe_blank() }
	else if (k == 4) { maybe_blank(); put_(random(2) ? "\\newpage" : "{{< pagebreak >}}"); maybe_blank() }
	else if (k == 5) { put_("<!-- c -->"); maybe_blank() }
	else if (k < 8) { for (i = 0; i <= random(3); i++) put_(words()); maybe_blank() }
	else if (k == 8) nest("- ", "  ", depth)
	else if (k == 9) nest("1.  ", "    ", depth)
	else if (k == 10) nest("> ", "> ", depth)
	else if (k == 11) { maybe_blank(); if (fresh == "") { put_("> [!" (random(2) ? "note" : "Tip") "]"); put_("> " words()) } maybe_blank() }
	else if (k == 12) { maybe_blank(); if (fresh == "") { put_("Term"); nest(":   ", "    ", depth) } }
	else if (k == 13) { if (random(2)) maybe_blank(); if (fresh == "") { put_("See[^n" ++notes "]."); maybe_blank(); maybe_blank(); put_("[^n" notes "]: text " words()); if (random(2)) { put_(""); put_("    more") } } maybe_blank() }
	else if (k == 14) { put_("Term"); if (fresh == "") put_(": " words()); maybe_blank() }
	else div(depth)
}
function wild(  n, i, s, k) {
	n = 3 + random(14)
	for (i = 0; i < n; i++) {
		s = ""
		for (k = random(4); k > 0; k--) s = s substr("    ", 1, random(5)) (random(2) ? "" : random(2) ? "> " : random(2) ? "- " : random(2) ? "1. " : random(3) ? "\t" : ": ")
		k = random(12)
		if (k < 3) s = s "::: " (random(2) ? "keep" : attrs())
		else if (k < 6) s = s ":::"
		else if (k == 6) s = s "---"
		else if (k == 7) s = ""
		else if (k == 8) s = s "\\newpage"
		else if (k == 9) s = s "| a | b |"
		else if (k == 10) s = s "|--|--|"
		else s = s words()
		print s
	}
}
BEGIN { n = 2 + random(8); if (seed % 4 == 0) wild(); else for (b = 0; b < n; b++) block(0) }

	'
}

# dump FILE: its tree without places
dump() {
	"$program" check --dump=doc "$1" 2>/dev/null |
		sed -E 's/ @([0-9]+:[0-9]+|-)//g'
}

same_tree() {
	cp "$1" "$here/x.md"
	dump x.md >before
	cp "$2" "$here/x.md"
	dump x.md >after
	diff before after
}

# property FILE: what is true of every document
property() {
	what="fmt of $1"
	cp "$1" one.md
	if ! "$program" fmt - <one.md >two.md 2>"$scratch/err"; then
		holds cmp one.md two.md
		return
	fi
	"$program" fmt - <two.md >three.md 2>"$scratch/err"
	holds cmp two.md three.md
	holds same_tree one.md two.md
}

for file in $sources; do
	property "$file"
done

seed=1
while [ $seed -le "${SEEDS:-60}" ]; do
	document $seed >"seed-$seed.md"
	property "seed-$seed.md"
	seed=$((seed + 1))
done

cd - >/dev/null || exit 1
summary
