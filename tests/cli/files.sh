#!/bin/sh
# What is read and written, and the exit status that tells how it went.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

here=$scratch/work
mkdir "$here" "$here/pack" "$here/empty"
cd "$here" || exit 1

printf '# Title\n\nA *good* text.\n' >good.md
printf '# Title\n\n::: {.keep}\n' >wrong.md
printf '# Title\n\nA compass: \360\237\247\255.\n' >warned.md
printf '# Title\n\nNot UTF-8: \377.\n' >bytes.md
cp good.md pack/one.md
cat >pack/pack.yaml <<END
title: A pack
date: 2026-11-22
parts: [cover, contents, documents]
documents:
  - file: one.md
outputs:
  - name: first
    paper: a4
  - name: second
    paper: letter
END

# only FILE...: all that stands in the folder "empty"
only() {
	ls -A empty >"$scratch/listed"
	for name; do
		echo "$name"
	done | cmp - "$scratch/listed"
}

is_pdf() {
	head -c 5 "$1" | grep -q '%PDF-' && tail -c 6 "$1" | grep -q '%%EOF'
}

# one file
exits 0 render good.md -o empty/x.pdf
prints '^empty/x.pdf: 1 page$'
says_nothing
holds is_pdf empty/x.pdf
holds only x.pdf
cp empty/x.pdf first.pdf
exits 0 render --output=empty/x.pdf -- good.md
holds cmp empty/x.pdf first.pdf
exits 0 render -q good.md -o empty/x.pdf
prints_nothing

# an error leaves what was there
echo before >empty/x.pdf
exits 1 render wrong.md -o empty/x.pdf
says '^wrong.md:3:.*error: .*ANNOT_UNCLOSED'
prints_nothing
holds grep -q '^before$' empty/x.pdf
holds only x.pdf
exits 1 render -q wrong.md -o empty/x.pdf
says 'ANNOT_UNCLOSED'
rm empty/x.pdf

# warnings, quiet ones and strict ones
exits 0 render warned.md -o empty/x.pdf
says 'warning: .*U+1F9ED'
exits 0 render -q warned.md -o empty/x.pdf
says_nothing
rm empty/x.pdf
exits 1 render --strict warned.md -o empty/x.pdf
says 'error: .*U+1F9ED'
holds only

# what cannot be read
exits 1 render nowhere.md -o empty/x.pdf
says 'nowhere.md: no such file'
exits 1 render empty -o empty/x.pdf
says 'FILE_READ'
exits 1 render --strict bytes.md -o empty/x.pdf
says '^bytes.md:3:12: error:.*FILE_NOT_UTF8'
exits 1 build empty
says 'PACK_NO_MANIFEST'
exits 1 build nowhere
exits 1 check nowhere.md
exits 1 build ''
holds only

# what cannot be written
echo text >file
exits 3 render good.md -o file/x.pdf
says 'cannot write file/x.pdf.*FILE_WRITE'
exits 3 render good.md -o nowhere/x.pdf
exits 3 render good.md -o empty
exits 3 render good.md -o /proc/x.pdf
exits 3 build --output-dir file pack
exits 3 build --output-dir file/inner pack
exits 3 build --output-dir /proc/inner pack
holds grep -q '^text$' file
holds only

# packs: a folder or its manifest, every output, folders made
exits 0 build --output-dir empty pack
prints '^empty/first.pdf: 3 pages$'
prints '^empty/second.pdf: 3 pages$'
holds only first.pdf second.pdf
mv empty/first.pdf first.pdf
exits 0 build --output-dir=new/inner pack/pack.yaml
holds cmp first.pdf new/inner/first.pdf
rm -r new empty/second.pdf
(cd empty && "$program" build -q ../pack)
what='build in this folder'
holds only first.pdf second.pdf
rm empty/*

# check writes nothing
exits 0 check pack
prints_nothing
says_nothing
exits 0 check good.md
exits 1 check wrong.md
exits 0 check warned.md
says 'U+1F9ED'
exits 1 check --strict warned.md
holds only

# dumps, of what can be dumped
exits 0 check --dump=doc good.md
prints '^document'
prints 'emph'
exits 0 check --dump facts pack
prints .
exits 0 build --dump=pages pack
prints '^page 1 595.28x841.89$'
holds only
exits 1 check --dump=doc wrong.md
prints '^document'
says 'ANNOT_UNCLOSED'
exits 1 render --dump=pages wrong.md
prints_nothing
exits 0 render --dump=pages good.md
prints '^page 1 '

# standard output that is full, or closed
what='standard output is full'
"$program" check --dump=doc good.md >/dev/full 2>"$scratch/err"
holds test $? -eq 3
says 'cannot write standard output'
"$program" --help >/dev/full 2>"$scratch/err"
holds test $? -eq 3
"$program" render good.md -o empty/x.pdf >/dev/full 2>"$scratch/err"
holds test $? -eq 3
what='standard output is closed'
"$program" --version >&- 2>"$scratch/err"
holds test $? -eq 3
rm empty/*

# names with blanks, quotes and percent signs
cp good.md 'a "good" %s text.md'
exits 0 render 'a "good" %s text.md' -o 'empty/x y %n.pdf'
prints '^empty/x y %n.pdf: 1 page$'
exits 1 render 'no "such" %s.md' -o empty/y.pdf
says 'no "such" %s.md'

cd - >/dev/null || exit 1
summary
