#!/bin/sh
# Profiles: each output shows what is for its readers, and of what is not
# there is no trace: not in its text, nor in bookmarks, destinations,
# structure, metadata, nor in any byte.  Every word that is looked for stands
# once in the pack, beginning with "xq" for the one profile, "vj" for the
# other; none of them can be hyphenated.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

images=$PWD/tests/cases/diag
cd "$scratch" || exit 1
mkdir pack
# Equal pictures would be one image: three differ, whatever their files say.
for name in open/bar xqfile/image-profile-not vjfile/coarse; do
	{ cat "$images/${name#*/}.png" && echo "${name%/*}"; } \
		>pack/${name%/*}.png
done

# text PROFILE PREFIX: one hidden thing of every kind
text() {
	cat <<END
::: {.content-visible when-profile="$1"}
Of a div: $2div.
:::

Open [of a span: $2span]{.content-visible when-profile="$1"} text,
**[of another: $2strong]{when-profile="$1"}** on a line[^$2label] and
[a link: $2link](https://example.org/$2url){when-profile="$1"} in it.

## Of a section: $2section {when-profile="$1"}

Its text: $2insection.

### Below it: $2subsection

Its text, too: $2below. See [](#$2recid).

## Open section of $1

::: {.recommendation #$2recid to="$2to" theme="$2theme" when="$2when" short="$2short" status="$2status" priority="$2priority" when-profile="$1"}
A recommendation: $2rec.
:::

::: {.content-hidden unless-profile="$1"}
Hidden from others: $2unless, with a note.[^$2used] ^[In place: $2inplace.]
:::

::: {.signatories src="$2.csv" when-profile="$1"}
:::

![A picture: $2alt]($2file.png){#$2figure when-profile="$1" fig-alt="$2figalt"}

![Open [words: $2altspan]{when-profile="$1"} of it](open.png)

| Open | [$2head]{when-profile="$1"} |
|------|----|
| cell | [$2cell]{when-profile="$1"} |
| [$2row]{when-profile="$1"} | |

: Open caption [and $2captionspan]{when-profile="$1"}

| Closed $2closed |
|------|
| cell $2table |

: A caption: $2caption {#$2tableid when-profile="$1"}

::: {.key-points when-profile="$1"}
- A key point: $2point.
:::

1. One
2. [Item $2item]{when-profile="$1"}
3. Three

[Term $2term]{when-profile="$1"}
:   Defined as $2definition.

::: {.chart src="$2chart.csv" x="name" y="$2series" fig-alt="$2chartalt" when-profile="$1"}
A chart: $2chartcaption.
:::

::: {.timeline when-profile="$1"}
- 2026-05-04: $2event
:::

> [Quoted $2quote]{when-profile="$1"}

::: {.callout-note title="$2title" when-profile="$1"}
A callout: $2callout.
:::

::: {.sources when-profile="$1"}
A source: $2source.
:::

\`\`\`
Open code
\`\`\`

[^$2label]: [A note: $2note.]{when-profile="$1"}
[^$2used]: Only hidden text refers to this: $2unused.
END
}

# whole PROFILE PREFIX: a document that is hidden whole
whole() {
	cat <<END
---
title: A document, $2doctitle
subtitle: $2subtitle
author: $2author
short: $2brief
when-profile: [$1]
---

# A document, $2doctitle

Its text: $2document.

## Its section: $2docsection
END
}

{
	echo '# Open'
	echo
	text briefing xq
	text handout vj
	echo '::: {.recommendation supports="xqrecid vjrecid"}'
	echo 'An open one.'
	echo ':::'
} >pack/open.md
{
	echo '# Hidden heading xqheading {when-profile=briefing}'
	echo '# Hidden heading vjheading {when-profile=handout}'
	echo
	echo 'Its text.'
} >pack/heading.md
whole briefing xq >pack/xq.md
whole handout vj >pack/vj.md
printf '# Of the manifest: xqentry\n' >pack/xqentry.md
printf '# Of the manifest: vjentry\n' >pack/vjentry.md
printf 'name,organisation\nA xqname,B xqorganisation\n' >pack/xq.csv
printf 'name,organisation\nA vjname,B vjorganisation\n' >pack/vj.csv
for prefix in xq vj; do
	printf 'name,%sseries\n%spoint,3\n%sother,4\n' \
		$prefix ${prefix}first $prefix >pack/${prefix}chart.csv
done
cat >pack/pack.yaml <<END
title: A pack
date: 2026-05-04
documents:
  - open.md
  - heading.md
  - xq.md
  - vj.md
  - file: xqentry.md
    when-profile: briefing
  - file: vjentry.md
    when-profile: [handout]
    unless-profile: briefing
outputs:
  - name: briefing
    profile: briefing
  - name: handout
    profile: handout
  - name: nobody
END

# decoded PDF: everything a program could read in it, and its bytes
decoded() {
	pdftotext "$1" -
	echo
	pdftotext -raw "$1" -
	echo
	pdfinfo "$1"
	pdfinfo -dests "$1"
	pdfinfo -url "$1"
	pdfinfo -struct-text "$1"
	pdfinfo -meta "$1"
	qpdf --json "$1"
	cat "$1"
	qpdf --qdf --object-streams=disable "$1" "$scratch/plain.pdf"
	cat "$scratch/plain.pdf"
	# hexadecimal strings of UTF-16 and of bytes
	LC_ALL=C grep -aoE '<([0-9A-Fa-f]{2})+>' "$scratch/plain.pdf" |
		LC_ALL=C awk '
		BEGIN {
			for (i = 32; i < 127; i++)
				letter[sprintf("%02X", i)] = sprintf("%c", i)
		}
		{
			text = ""
			for (i = 2; i < length($0); i += 2)
				text = text letter[toupper(substr($0, i, 2))]
			print text
		}'
}

# words PREFIX FILE: the words of a profile in a file, sorted
words() {
	LC_ALL=C tr '[:upper:]' '[:lower:]' <"$2" | LC_ALL=C grep -aoE "$1[a-z]+" |
		LC_ALL=C sort -u
}

# shared PREFIX FILE: those of them that the pack has, too
shared() {
	words "$1" written >"$scratch/want"
	words "$1" "$2" | LC_ALL=C comm -12 - "$scratch/want"
}

# shows PREFIX FILE: all words but those that no reader ever sees: names of
# files and labels of notes
shows() {
	words "$1" written | grep -vE "^$1(file|label|used|chart)\$" >"$scratch/want"
	words "$1" "$2" | LC_ALL=C comm -13 - "$scratch/want" >"$scratch/missing"
	cat "$scratch/missing"
	test ! -s "$scratch/missing" && test -s "$scratch/want"
}

lacks() {
	test -s "$2" && shared "$1" "$2" && test -z "$(shared "$1" "$2")"
}

images() {
	test "$(pdfimages -list "$1" | awk 'NR > 2 && !seen[$11]++' | wc -l)" \
		-eq "$2"
}

cat pack/*.md pack/*.csv pack/pack.yaml >written
exits 0 build --output-dir pdf pack
says_nothing
for output in briefing handout nobody; do
	holds qpdf --check pdf/$output.pdf
	decoded pdf/$output.pdf >$output.all 2>"$scratch/log"
done
holds shows xq briefing.all
holds lacks vj briefing.all
holds shows vj handout.all
holds lacks xq handout.all
holds lacks vj nobody.all
holds lacks xq nobody.all

# an image that is not shown is not in the file
holds images pdf/briefing.pdf 2
holds images pdf/handout.pdf 2
holds images pdf/nobody.pdf 1

# the dumps are of the first output with the profile, but for the ids that an
# attribute of the open recommendation was written with
for stage in doc facts pages; do
	exits 0 build --dump=$stage --profile handout pack
	sed 's/supports="[^"]*"//' "$scratch/out" >handout.$stage
	holds lacks xq handout.$stage
	exits 0 build --dump=$stage --profile=briefing pack
	sed 's/supports="[^"]*"//' "$scratch/out" >briefing.$stage
	holds lacks vj briefing.$stage
	exits 0 build --dump=$stage pack
	sed 's/supports="[^"]*"//' "$scratch/out" >first.$stage
	holds cmp briefing.$stage first.$stage
done

# of a pack an option selects outputs, of a single file what it shows
exits 0 build --profile handout --output-dir one pack
prints '^one/handout.pdf: '
holds cmp one/handout.pdf pdf/handout.pdf
holds test ! -e one/briefing.pdf
exits 1 build --profile handuot --output-dir none pack
says PROFILE_NO_OUTPUT
says 'did you mean "handout"?'
holds test ! -e none
exits 1 check --profile handuot pack
says PROFILE_NO_OUTPUT
exits 0 check --profile briefing pack
says_nothing
exits 2 check --profile Handout pack
says 'lower case letters'
exits 2 check --profile
exits 0 render --profile other pack/heading.md -o other.pdf
says_nothing
decoded other.pdf >other.all 2>"$scratch/log"
holds grep -aq '^Title: *heading$' other.all
holds lacks xq other.all
exits 0 render --profile briefing pack/heading.md -o other.pdf
decoded other.pdf >other.all 2>"$scratch/log"
holds grep -aq 'Hidden heading xqheading' other.all
exits 1 render pack/xq.md -o xq.pdf
says PROFILE_EMPTY
holds test ! -e xq.pdf
summary
