#!/bin/sh
# One pack, several products: what each kind makes of the same sources, in
# pages and sizes, and which of them are made.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

cd "$scratch" || exit 1
mkdir pack

# document TITLE LETTER: three recommendations and some text
document() {
	cat <<END
---
title: $1
---

::: {.key-points}

- Rents have doubled, says the $1.

:::

## Rents

See <https://example.org/$2>.
END
	for i in 1 2 3; do
		cat <<END

::: {.recommendation #$2$i to="The Senate"}

Freeze rents of kind $2$i.

:::

Rents in the capital have doubled in seven years, and the people who keep it
running move ever farther out; measures so far have not helped.
END
	done
}
document Appeal a >pack/one.md
document Study b >pack/two.md
cat >pack/pack.yaml <<'END'
title: Housing
issuer: An institute
date: 2026-11-22
documents: [one.md, two.md]
outputs:
  - {name: briefing}
  - {name: briefing-letter, paper: letter}
  - {name: handout, kind: handout}
  - {name: handout-letter, kind: handout, paper: letter, profile: public}
  - {name: booklet, kind: booklet, impose: none}
  - {name: booklet-letter, kind: booklet, paper: letter, impose: none}
  - {name: large-print, kind: large-print}
  - {name: screen, kind: screen}
  - {name: duplex, duplex: true}
  - {name: printer, crop-marks: true, bleed: 3mm}
END

# has PDF PATTERN: a line of what pdfinfo says
has() {
	pdfinfo -box "$1.pdf" >"$scratch/info" && grep -Eq "$2" "$scratch/info"
}
pages() {
	pdfinfo "$1.pdf" | sed -n 's/^Pages: *//p'
}
shows() {
	pdftotext "$1.pdf" - | grep -q "$2"
}
lacks() {
	! shows "$1" "$2"
}
# Where a page's first word begins, in whole points: bbox, not layout.
left_of() {
	pdftotext -bbox -f "$2" -l "$2" "$1.pdf" - |
		sed -n 's/.*<word xMin="\([0-9]*\)\..*/\1/p' | sort -n | head -1
}
is_blank() {
	[ -z "$(pdftotext -f "$2" -l "$2" "$1.pdf" - | tr -d '\f\n')" ]
}

exits 0 build pack
says_nothing
for name in briefing briefing-letter handout handout-letter booklet \
	booklet-letter large-print screen duplex printer; do
	holds qpdf --check $name.pdf
	holds has $name '^Tagged: *yes'
done

holds has briefing '^Page size: .*\(A4\)'
holds has briefing-letter '^Page size: *612 x 792'
holds has large-print '^Page size: .*\(A4\)'
holds has screen '^Page size: .*\(A4\)'
holds has booklet '^Page size: *419\.5[0-9]* x 595\.2'
holds has booklet-letter '^Page size: *396 x 612'

# a handout is one sheet, filled up, with a head instead of a cover
holds has handout '^Pages: *2$'
holds has handout-letter '^Pages: *2$'
holds has handout-letter '^Page size: *612 x 792'
holds is_blank handout 2
holds shows handout '^Housing$'
holds shows handout 'Rents have doubled, says the Appeal'
holds shows handout 'Freeze rents of kind b3'
holds lacks handout 'measures so far'

# large print is laid out anew; a screen has no page without text
holds test "$(pages large-print)" -gt "$(pages briefing)"
holds test "$(pages screen)" -eq "$(pages briefing)"
page=1
while [ $page -le "$(pages screen)" ]; do
	what="page $page of screen"
	holds test -n "$(pdftotext -f $page -l $page screen.pdf - |
		tr -d '\f\n')"
	page=$((page + 1))
done

# parts start on the right behind blank pages, text stands off the spine
what='blank versos'
holds is_blank booklet 2
holds is_blank duplex 2
holds test "$(pages duplex)" -gt "$(pages briefing)"
holds test "$(left_of duplex 3)" -eq $((58 + 17))
holds test "$(left_of briefing 2)" -eq 58
holds test "$(left_of printer 2)" -eq $((58 + 26))

# marks and bleed: 3 mm are 8.5 pt, marks 18 pt more
holds has printer '^Page size: *648\.2.* x 894\.[89]'
holds has printer '^TrimBox: *26\.5[0-9]* *26\.5[0-9]* *621\.7[0-9]* *868\.3'
holds has printer '^BleedBox: *18\.00 *18\.00 *630\.[0-9]* *876\.[0-9]'

# some outputs only, by name, by list and with a profile
rm -f ./*.pdf
exits 0 build --only handout pack
prints '^handout.pdf: 2 pages$'
holds test "$(echo ./*.pdf)" = ./handout.pdf
rm -f ./*.pdf
exits 0 build --only handout,screen --only=booklet pack
holds test "$(echo ./*.pdf)" = './booklet.pdf ./handout.pdf ./screen.pdf'
rm -f ./*.pdf
exits 0 build --only handout,handout-letter --profile public pack
holds test "$(echo ./*.pdf)" = ./handout-letter.pdf
exits 1 build --only handout --profile public pack
says 'OUTPUT_NONE'
exits 1 check --only handout,hnadout-letter pack
says 'OUTPUT_UNKNOWN'
says 'did you mean "handout-letter"?'
exits 2 check --only handout,,screen pack
exits 2 build --only Handout pack
exits 2 render --only handout pack/one.md -o x.pdf
exits 0 build --dump=pages --only booklet-letter pack
prints '^page 1 396x612$'

# what is too long is not written, and nothing else is
rm -f ./*.pdf
sed 's/kind: handout}/kind: handout, theme: large-print, sheets: 1}/' \
	pack/pack.yaml >pack/long.yaml
{
	cat pack/one.md
	for i in 4 5 6 7 8 9; do
		printf '\n::: {.recommendation #c%s to="The Senate" %s}\n\n' $i \
			'when="Before the end of the year"'
		printf 'Freeze rents of kind %s, and tell.\n\n:::\n' $i
	done
} >pack/more.md
sed 's/one.md, two.md/more.md, two.md/' pack/long.yaml >pack/pack.yaml
exits 1 build pack
says '"handout" is too long for 1 sheet: [0-9]* lines ([0-9]* mm) too many'
says 'OUTPUT_TOO_LONG'
holds test "$(echo ./*.pdf)" = './*.pdf'

summary
