#!/bin/sh
# The back matter of a pack from outside: the digest of the sources is what
# sha256sum makes of them, abbreviations have their words in the structure
# tree, and every page that the index names has the word.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

mkdir "$scratch/pack"
cd "$scratch/pack" || exit 1
printf 'year,ships\n1901,12\n1902,9\n' >ships.csv
# The manifest is written as it is among the sources.
cat >pack.yaml <<END
title: A harbour
parts:
- documents
- abbreviations
- index
- colophon
documents:
- text.md
END
{
	cat <<'END'
# Text

::: {.abbreviations}

- **HB**: Harbour Board

:::

The HB meets.

::: {.chart src="ships.csv" type="bar" x="year" y="ships"}

Ships a year

:::

::: {.include src="part.md"}
:::
END
} >text.md
awk 'BEGIN {
	split("quay crane ledger rope", words, " ")
	seed = 7
	for (i = 0; i < 40; i++) {
		seed = (seed * 16807) % 2147483647
		print "[" words[seed % 4 + 1] "]{.index}\n"
		for (k = 0; k < 6; k++)
			print "Nothing was measured, because nothing could" \
				" be reached from there in time.\n"
	}
}' >part.md

exits 0 build --output-dir .. .
pdf=$scratch/briefing.pdf
exits 0 build --no-attachments --output-dir ../alone .
exits 0 unpack -o ../unpacked "$pdf"

# digest_of FOLDER: that of the list of its files
digest_of() {
	(cd "$1" && printf '%s\n' text.md part.md pack.yaml ships.csv |
		LC_ALL=C sort -u | tr '\n' '\0' | xargs -0 sha256sum |
		sha256sum | cut -d' ' -f1)
}

# has_digest PDF FOLDER: whether its colophon has the digest of that
has_digest() {
	pdftotext -layout "$1" - | tr -d ' \n\f' | grep -q "$(digest_of "$2")"
}

has_another() {
	! has_digest "$1" "$2"
}

has_expansion() {
	qpdf --qdf --object-streams=disable "$pdf" - |
		grep -aq '/E <feff\(00[0-9a-f][0-9a-f]\)\{13\}>'
}

holds has_digest "$pdf" ../unpacked
holds has_digest ../alone/briefing.pdf ../unpacked
holds has_expansion
printf 'x' >>part.md
exits 0 build --output-dir "$scratch/changed" .
holds has_another "$scratch/changed/briefing.pdf" ../unpacked

# The pages of each entry, ranges written out.
pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
index=$((pages - 1))
for word in quay crane ledger rope; do
	named=$(pdftotext -f "$index" -l "$index" -raw "$pdf" - | tr '\n' ' ' |
		grep -oE "$word(, [0-9]+(–[0-9]+)?)+" | sed "s/^$word, //" |
		tr -d ',' | tr ' ' '\n' | awk -F– '{
			for (i = $1; i <= ($2 ? $2 : $1); i++)
				print i
		}' | tr '\n' ' ')
	found=
	page=1
	while [ "$page" -lt "$((index - 1))" ]; do
		pdftotext -f "$page" -l "$page" "$pdf" - | grep -qx "$word" &&
			found="$found$page "
		page=$((page + 1))
	done
	what="the index has $word on $named, it is on $found"
	holds test "$named" = "$found"
done

summary
