#!/bin/sh
# Messages for other programs, and the weight of warnings.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

printf '# A {#x}\n\n# B {#x}\n\n::: keep\nwords\n:::\n' >"$scratch/a\"b.md"
printf 'Words.[^a]\n\n[^a]: Note.\n\n[^b]: Unused.\n' >"$scratch/warns.md"
printf 'Words.\n' >"$scratch/good.md"

# every line is one object with all members, whatever the command is
objects() {
	holds test "$(grep -c '^{"severity":"[a-z]*","code":"[A-Z_]*",.*"message":.*"hint":.*"file":.*"line":.*"column":.*"end_line":.*"end_column":.*"related":.*}$' \
		"$scratch/err")" -eq "$1"
	holds test "$(wc -l <"$scratch/err")" -eq "$1"
}

for command in check 'build --dump=facts' 'render --dump=doc' \
	"render -o $scratch/out.pdf"; do
	# shellcheck disable=SC2086 # words are meant
	exits 1 $command --diagnostics=json "$scratch/a\"b.md"
	objects 2
	says '"code":"ID_TWICE".*/a\\"b.md","line":3,"column":6,"end_line":3,"end_column":8,"related":{"file":".*","line":1,"column":6,"message":"first used here"}}$'
	says '^{"severity":"note","code":"ANNOT_WORD".*"related":null}$'
done
printf '::: {.keep}\nA word.\n' >"$scratch/open.md"
exits 1 fmt --diagnostics=json "$scratch/open.md" "$scratch/good.md"
objects 1
says '"code":"ANNOT_UNCLOSED".*/open.md","line":1,'
exits 1 check --diagnostics json "$scratch/no-such.md"
objects 1
says '"code":"FILE_READ".*"file":null,"line":null,.*"related":null}$'
exits 1 check --diagnostics=text "$scratch/a\"b.md"
says '^.*/a"b.md:3:6: error: .* \[ID_TWICE\]$'
says ': note: first used here$'
exits 0 check --diagnostics=json "$scratch/good.md"
says_nothing

# all of them, where the text stops at a hundred
awk 'BEGIN { for (i = 0; i < 150; i++) print "[a](#no" i ")" }' \
	>"$scratch/many.md"
exits 1 check --strict --diagnostics=json "$scratch/many.md"
objects 150
exits 1 check --strict "$scratch/many.md"
says '^\.\.\. and 50 more$'

# warnings are errors when asked, notes stay
exits 0 check --diagnostics=json "$scratch/warns.md"
says '^{"severity":"warning","code":"NOTE_UNUSED"'
exits 1 check --strict --diagnostics=json "$scratch/warns.md"
says '^{"severity":"error","code":"NOTE_UNUSED"'
printf '::: keep\nwords\n:::\n' >"$scratch/note.md"
exits 0 check --strict --diagnostics=json "$scratch/note.md"
says '^{"severity":"note","code":"ANNOT_WORD"'
exits 0 check --quiet --diagnostics=json "$scratch/note.md"
says_nothing

# what messages mean
exits 0 explain
for code in $(sed -n 's/^DIAG(\([A-Z0-9_]*\),.*/\1/p' src/diag/codes.def); do
	prints "^$code  *[a-z]*  *[^ ]"
done
says_nothing
exits 0 explain CSV_COLUMN
prints '^error: y has no column "x" \[CSV_COLUMN\]$'
prints '^hint: the first row names the columns$'
prints '^The keys columns and sort'
holds test "$(awk 'length > 72' "$scratch/out" | wc -l)" -eq 0
exits 2 explain NO_SUCH_CODE
says 'no message has the code "NO_SUCH_CODE"'
exits 2 explain ID_TWICE NOTE_TWICE
exits 2 explain --dump=doc ID_TWICE
says '--dump is for build'

# a check sets the pages in spite of errors, a build stops
printf '::: {.keep}\n\n\360\222\200\200\n' >"$scratch/both.md"
exits 1 check "$scratch/both.md"
says 'ANNOT_UNCLOSED'
says 'GLYPH_MISSING'
exits 1 render -o "$scratch/both.pdf" "$scratch/both.md"
says 'ANNOT_UNCLOSED'
holds test "$(grep -c GLYPH_MISSING "$scratch/err")" -eq 0
holds test ! -e "$scratch/both.pdf"

# matters of style are for a check alone, safety is for all
printf '[ask]{.recommendation}\n\n[b](gone.md)\n' >"$scratch/style.md"
exits 0 check "$scratch/style.md"
says 'REC_NO_ADDRESSEE'
says 'LINK_BROKEN'
exits 0 render -o "$scratch/style.pdf" "$scratch/style.md"
says 'LINK_BROKEN'
holds test "$(grep -c REC_NO_ADDRESSEE "$scratch/err")" -eq 0
exits 1 check --strict "$scratch/style.md"
exits 1 render --strict -o "$scratch/strict.pdf" "$scratch/style.md"
holds test ! -e "$scratch/strict.pdf"

summary
