#!/bin/sh
# Object streams, and files without them: equal in content, other in size, by
# option and by manifest.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
root=$PWD
. tests/cli/expect

cd "$scratch" || exit 1
mkdir pack
cp "$root/tests/cases/diag/bar.png" pack
cat >pack/one.md <<END
---
title: One
lang: en-GB
---

# Part

Text[^1] with a [link](https://example.org) and [한국어]{lang=ko}.

![A bar](bar.png){fig-alt="A grey bar"}

| A | B |
|---|---|
END
seq 400 | sed 's/.*/| & | row & |/' >>pack/one.md
printf '\n: A table\n\n[^1]: A note.\n' >>pack/one.md
cat >pack/pack.yaml <<END
title: A pack
attach: false
documents:
  - file: one.md
outputs:
  - name: packed
  - name: classic
    classic-pdf: true
END

is_packed() {
	grep -aq /ObjStm "$1" && grep -aq /XRef "$1" && ! grep -aq ^trailer "$1"
}
is_classic() {
	! grep -aq /ObjStm "$1" && ! grep -aq /XRef "$1" && grep -aq ^xref "$1"
}
# every object, but the /ID, which is of the file's bytes
objects() {
	qpdf --qdf --static-id --object-streams=disable "$1" - |
		sed '/^ *\/ID /d'
}
size() {
	wc -c <"$1"
}

exits 0 build --output-dir built pack
holds is_packed built/packed.pdf
holds is_classic built/classic.pdf
for file in built/packed.pdf built/classic.pdf; do
	holds qpdf --check "$file"
done
objects built/packed.pdf >packed.txt
objects built/classic.pdf >classic.txt
holds test -s packed.txt
holds cmp packed.txt classic.txt
pdftotext built/packed.pdf packed.txt
pdftotext built/classic.pdf classic.txt
holds grep -q 'row 400' packed.txt
holds cmp packed.txt classic.txt
pdfinfo -struct-text built/packed.pdf >packed.txt
pdfinfo -struct-text built/classic.pdf >classic.txt
holds grep -q '"400"' packed.txt
holds cmp packed.txt classic.txt
holds test "$(($(size built/packed.pdf) * 2))" -lt \
	"$(size built/classic.pdf)"

# an option is for every output
exits 0 build --output-dir all --classic-pdf pack
holds cmp all/packed.pdf all/classic.pdf
holds cmp all/packed.pdf built/classic.pdf
exits 0 render --classic-pdf pack/one.md -o one.pdf
holds is_classic one.pdf
exits 0 render pack/one.md -o one.pdf
holds is_packed one.pdf
exits 2 check --classic-pdf pack
says 'classic-pdf is for build and render'

# a pack says it for outputs that do not, and where none is listed
sed -i 's/^title:.*/&\nclassic-pdf: true/; s/- name: packed/&\n    classic-pdf: false/' \
	pack/pack.yaml
printf '  - name: silent\n' >>pack/pack.yaml
exits 0 build --output-dir said pack
holds is_packed said/packed.pdf
holds is_classic said/classic.pdf
holds is_classic said/silent.pdf
sed -i '/^outputs:/,$d' pack/pack.yaml
exits 0 build --output-dir none pack
holds is_classic none/briefing.pdf
sed -i 's/^classic-pdf: .*/classic-pdf: perhaps/' pack/pack.yaml
exits 1 build --output-dir none pack
says '^pack/pack.yaml:2:14: error: '

# imposed sheets are packed as well
cat >>pack/pack.yaml <<END
outputs:
  - {name: sheets, kind: booklet}
END
sed -i '/^classic-pdf:/d' pack/pack.yaml
exits 0 build --output-dir sheets pack
holds is_packed sheets/sheets.pdf
holds qpdf --check sheets/sheets.pdf

summary
