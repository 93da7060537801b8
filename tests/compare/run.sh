#!/bin/sh
# run.sh: sets one generated text by briefpress, LuaLaTeX and Typst, measures
# the lines of the PDFs and their bytes, and those of a long table, and writes
# REPORT.md beside this file.
set -u
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")/../.." || exit 2
here=$PWD/tests/compare
BUILD=${BUILD:-build}
PYTHON=${PYTHON:-python3}
program=$BUILD/briefpress
scratch=$BUILD/compare

missing=
# needed WHAT FROM COMMAND...: notes what is missing when COMMAND fails
needed() {
	what=$1 from=$2
	shift 2
	"$@" >/dev/null 2>&1 || missing="$missing
  $what: $from"
}

typst_pdf() {
	"$PYTHON" "$here/typst_pdf.py" "$@"
}

needed briefpress 'make' test -x "$program"
needed python3 'Debian: python3; or name one in PYTHON' "$PYTHON" --version
needed qpdf 'Debian: qpdf' command -v qpdf
needed mutool 'Debian: mupdf-tools' command -v mutool
needed lualatex 'Debian: texlive-luatex' command -v lualatex
needed microtype.sty 'Debian: texlive-latex-recommended' \
	kpsewhich microtype.sty
needed hyph-en-us.pat.txt 'Debian: texlive-lang-english' \
	kpsewhich hyph-en-us.pat.txt
needed typst "$PYTHON -m pip install typst, in an environment of its own" \
	typst_pdf
if [ "$missing" ]; then
	echo "compare: not there:$missing"
	exit 1
fi >&2

# lualatex_pdf NAME SETTING
lualatex_pdf() {
	(cd "$scratch" && lualatex --interaction=batchmode --jobname="$1" \
		"\\def\\setting{$2}\\input{text.tex}" >/dev/null) ||
		echo "compare: see $scratch/$1.log" >&2
}

rm -rf "$scratch" && mkdir -p "$scratch" || exit 2
"$PYTHON" "$here/generate.py" "$scratch" || exit 1
cp "$here/text.tex" "$scratch" || exit 1
"$program" render "$scratch/text.md" -o "$scratch/briefpress.pdf" || exit 1
lualatex_pdf latex ''
lualatex_pdf emergency '\emergencystretch=0.1\textwidth'
lualatex_pdf tolerant '\tolerance=9999 \emergencystretch=0.1\textwidth'
typst_pdf "$scratch/text.typ" "$scratch/typst.pdf" || exit 1
"$PYTHON" "$here/measure.py" \
	"briefpress=$scratch/briefpress.pdf" "LaTeX=$scratch/latex.pdf" \
	"LaTeX, emergency=$scratch/emergency.pdf" \
	"LaTeX, tolerant=$scratch/tolerant.pdf" \
	"Typst=$scratch/typst.pdf" >"$scratch/table" || exit 1

for text in text table; do
	"$program" render "$scratch/$text.md" -o "$scratch/$text.pdf" &&
		"$program" render --classic-pdf "$scratch/$text.md" \
			-o "$scratch/$text-classic.pdf" || exit 1
	typst_pdf "$scratch/$text.typ" "$scratch/$text-tagged.pdf" || exit 1
	typst_pdf "$scratch/$text.typ" "$scratch/$text-plain.pdf" untagged ||
		exit 1
	"$PYTHON" "$here/sizes.py" \
		"briefpress=$scratch/$text.pdf" \
		"briefpress, \`--classic-pdf\`=$scratch/$text-classic.pdf" \
		"Typst, tagged=$scratch/$text-tagged.pdf" \
		"Typst, untagged=$scratch/$text-plain.pdf" \
		>"$scratch/$text.sizes" || exit 1
done

engine=$(lualatex --version | sed -n 's/^This is \(.*\))$/\1)/p')
cat - "$scratch/table" >"$here/REPORT.md" <<END
# One text, set by briefpress, LuaLaTeX and Typst

Written by \`make compare\`. The text is generated from sentences of the
reports. Gentium Book Plus, 10.5 on 14.5 pt, measure 355.28 pt, 47 lines a
page, American English, justified, punctuation hanging, indented paragraphs,
widows and orphans forbidden; LaTeX has the same patterns for hyphens,
microtype without expansion.

- briefpress: $("$program" --version)
- LaTeX: $engine; its own \`\\tolerance\` of 200 and no \`\\emergencystretch\`
- LaTeX, emergency: \`\\emergencystretch\` of a tenth of the measure
- LaTeX, tolerant: that and \`\\tolerance\` 9999
- Typst: $(typst_pdf)

END
{
	printf '\n## Bytes\n\n'
	printf 'The same text. Files of briefpress are tagged, and are PDF/A-2a\n'
	printf 'and PDF/UA-1; those of Typst name no standard.\n\n'
	cat "$scratch/text.sizes"
	printf '\nA table of 10,000 rows of four cells, in the looks of each.\n\n'
	cat "$scratch/table.sizes"
} >>"$here/REPORT.md"
cat "$here/REPORT.md"
