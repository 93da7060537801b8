#!/bin/sh
# Themes: by name and by file, from the command line and from a manifest.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

cd "$scratch" || exit 1
mkdir pack house
printf '# Title\n\n## Section\n\nText.\n' >pack/one.md
printf 'extends: letter\npage: {left: 99pt}\n' >house/wide.yaml
printf 'page: {left: wide}\n' >house/wrong.yaml
cat >pack/pack.yaml <<END
title: A pack
theme: plain
documents:
  - file: one.md
outputs:
  - name: x
  - name: y
    theme: wide.yaml
END
cp house/wide.yaml pack/wide.yaml

# fonts PDF: the faces in it, without their tags
fonts() {
	pdffonts "$1" | tail -n +3 | sed 's/ .*//; s/^[A-Z]*+//' | sort -u |
		tr '\n' ' '
}
has_font() {
	fonts "$1" | grep -q "$2"
}
lacks_font() {
	! fonts "$1" | grep -q "$2"
}

for name in institute letter plain large-print; do
	exits 0 render --theme $name pack/one.md -o $name.pdf
	says_nothing
	holds qpdf --check $name.pdf
	exits 0 render --theme=$name pack/one.md -o again.pdf
	holds cmp $name.pdf again.pdf
done
holds has_font letter.pdf GentiumPlus
holds lacks_font letter.pdf Lato
holds has_font plain.pdf Lato-Bold
holds lacks_font large-print.pdf Gentium

# without an option it is institute
exits 0 render pack/one.md -o none.pdf
holds cmp none.pdf institute.pdf

# a file, of any folder
exits 0 render --theme house/wide.yaml --dump=pages pack/one.md
prints ' 99,'
exits 1 render --theme house/wrong.yaml pack/one.md -o x.pdf
says '^house/wrong.yaml:1:14: error: .*YAML_LENGTH'
holds test ! -e x.pdf
exits 1 render --theme house/none.yaml pack/one.md -o x.pdf
says 'house/none.yaml: no such file'
exits 1 render --theme house pack/one.md -o x.pdf
says 'there is no theme "house"'
exits 1 render --theme lettre pack/one.md -o x.pdf
says 'did you mean "letter"'
holds test ! -e x.pdf
exits 2 render pack/one.md -o x.pdf --theme
says '"--theme" needs a value'

# a manifest: one for the pack, another for an output
exits 0 build pack
holds has_font x.pdf Gentium.*Lato
holds lacks_font y.pdf Lato
exits 0 build --theme letter pack
holds lacks_font x.pdf Lato
exits 0 check --theme letter pack
exits 1 check --theme lettre pack
says 'THEME_UNKNOWN'

cd - >/dev/null || exit 1
summary
