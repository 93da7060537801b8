#!/bin/sh
# since: two versions of a pack are compared, and exactly the differences that
# were made are told, in the facts and in the PDF.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

case=tests/cases/facts/changes
pack=reports/korea-engagement

# changes PACK OLD: that section of the facts, without its head
changes() {
	"$program" build --dump=facts --since "$2" "$1" 2>"$scratch/err" \
		>"$scratch/dump"
	grep -q '^changes' "$scratch/dump" || echo 'nothing was compared'
	awk '/^[a-z]/ { on = /^changes/; next } on' "$scratch/dump"
}

# found: the text of all pages of the output, one line
found() {
	pdftotext -layout "$scratch/$1.pdf" - | tr -s ' \n\f' ' ' >"$scratch/text"
}

shows() {
	holds grep -qF -- "$1" "$scratch/text"
}

# The record of a case has one change of every kind; its old edition is what
# extract gives of the pack beside it.
what='the old edition is an extract'
"$program" extract $case/before >"$scratch/before.json"
holds cmp "$scratch/before.json" $case/before.json

what='the PDF tells each change'
exits 0 build --since $case/before.json --output-dir "$scratch" $case
says_nothing
found briefing
shows 'Changes since the last edition'
shows 'Compared with version 1 of March 1, 2026.'
shows '7 New Keep a register of landlords.'
shows '2 Reworded [Publish] {Each spring, publish} the number'
shows 'Addressee: [Council] {Parliament}'
shows '(6) Dropped Inspect every roof.'
shows '(8) Now part of 8 Deepen the basin beside it.'
shows '6 Was part of (5) Share the cost of repairs.'
shows 'Joined Person 5, Ferry line, Eastport'
shows 'Left Person 3, Quay, Ltd, Southport'
shows 'Organisation: [Sailors] {Dockers}'
shows 'Version [1.0] {1.1}'
shows 'Reworded section What is wrong {today}'
shows 'Dropped section Costs'
shows 'New key point Wages stand still.'
shows 'Ferries Dropped'

what='a pack and itself'
for same in $case $case/before $pack tests/cases/extract/pack; do
	"$program" extract "$same" >"$scratch/same.json"
	holds test -z "$(changes "$same" "$scratch/same.json")"
done
exits 0 build -q --output-dir "$scratch/was" --only briefing $pack
holds test -z "$(changes $pack "$scratch/was/briefing.pdf")"
"$program" extract $pack >"$scratch/old.json"
exits 0 build --since "$scratch/old.json" --output-dir "$scratch" $pack
found briefing
shows 'version 1.0 of November 22, 2026: nothing has changed.'

# The shipped pack with edits, each told and no other.
what='edits of the shipped pack'
cp -r $pack "$scratch/pack"
sed -i 's/^title: Engaging North Korea/title: Engaging/
	s/^version: .*/version: "1.1"/' "$scratch/pack/pack.yaml"
"$program" check --dump=facts $pack >"$scratch/facts" 2>/dev/null
first=$(sed -n 's/^  #\([a-z0-9-]*\) "Letter".*/\1/p' "$scratch/facts" |
	head -n 1)
holds test -n "$first"
sed -i "s/#$first\\b/#$first priority=\"first of all\"/" \
	"$scratch/pack/principles.md"
printf '\nA last word.\n\n::: {.recommendation #sure}\n\nBe sure of it.\n\n:::\n' \
	>>"$scratch/pack/engagement.md"
changes "$scratch/pack" "$scratch/old.json" >"$scratch/got"
cat >"$scratch/want" <<END
  recommendation added 32 #sure "Be sure of it."
  recommendation altered 1 #$first
    Priority: {+first of all+}
  document altered #doc-1
    blocks new=1 dropped=0
  document altered #doc-2
    blocks new=2 dropped=0
END
sed 's/^\(  [a-z]* altered [0-9# a-z-]*\) ".*/\1/' "$scratch/got" \
	>"$scratch/short"
holds diff "$scratch/want" "$scratch/short"

# Change bars: a filled box more for each passage, and only when asked for.
# bars ARGUMENT...: the fills of all pages
bars() {
	"$program" build --dump=pages --since $case/before.json "$@" |
		grep -c 'fill'
}
what='change bars'
none=$(bars $case)
some=$(bars --change-bars $case)
holds test "$some" -ge $((none + 10))
cp -r $case "$scratch/barred"
printf '\noutputs:\n  - name: one\n    change-bars: true\n' \
	>>"$scratch/barred/pack.yaml"
holds test "$(bars "$scratch/barred")" -eq "$some"
holds test "$("$program" build --dump=pages --change-bars $case |
	grep -c fill)" -eq "$("$program" build --dump=pages $case | grep -c fill)"

# What one profile saw is never shown to another one.
what='profiles are not mixed'
mkdir "$scratch/two"
cat >"$scratch/two/pack.yaml" <<'END'
title: Two
documents: [one.md]
outputs:
  - name: inside
    profile: inside
  - name: outside
    profile: outside
END
cat >"$scratch/two/one.md" <<'END'
# One

::: {.recommendation when-profile="inside"}

Speak of the herring.

:::

::: {.recommendation}

Speak of the weather.

:::
END
"$program" extract --profile inside "$scratch/two" >"$scratch/inside.json"
sed -i 's/herring/cod/' "$scratch/two/one.md"
exits 0 build --since "$scratch/inside.json" --output-dir "$scratch" \
	"$scratch/two"
says 'two/pack.yaml:6:.*SINCE_PROFILE'
found inside
shows 'Speak of the [herring] {cod}.'
found outside
holds sh -c "! grep -q 'herring\\|Changes since' $scratch/text"

# what goes wrong
exits 1 build --since "$scratch/nowhere.json" --output-dir "$scratch" $case
says 'cannot read .*nowhere.json.*FILE_READ'
exits 0 build -q --no-attachments --output-dir "$scratch/bare" $case
exits 1 check --since "$scratch/bare/briefing.pdf" $case
says 'SINCE_PDF'
exits 2 render --since "$scratch/old.json" x.md -o x.pdf
says 'since is for build and check'
exits 2 extract --change-bars $case
says 'change-bars is for build and check'
exits 2 build --since= $case
exits 1 check $case/before.json
for cut in 1 100 1000 10000; do
	head -c $cut $case/before.json >"$scratch/cut.json"
	exits 1 check --since "$scratch/cut.json" $case
	says 'SINCE_SYNTAX'
done

summary
