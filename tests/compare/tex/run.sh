#!/bin/sh
# Writes tests/data/tex/*.txt anew: the breaks that TeX chooses.  Needs luatex
# (Debian: texlive-luatex).
set -eu
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp breaks.tex breaks.lua paragraphs.txt "$scratch"
for name in justified protruded ragged; do
	(cd "$scratch" && luatex --interaction=batchmode --halt-on-error \
		breaks.tex $name >"$name.log") ||
		{
			cat "$scratch/$name.log" "$scratch/breaks.log"
			exit 1
		}
	cp "$scratch/$name.txt" ../../data/tex/
done
