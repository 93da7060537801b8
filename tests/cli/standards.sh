#!/bin/sh
# Standards: what a file says that it meets, by option and by manifest, what
# a document lacks for them, and that the reader of tags sees what is wrong.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
root=$PWD
. tests/cli/expect

cd "$scratch" || exit 1
mkdir pack
cp "$root/tests/cases/diag/bar.png" .
cp bar.png pack
cat >all.md <<END
---
title: All
lang: en-GB
---

# Part

Text[^1] with a [link](https://example.org) and [한국어]{lang=ko}.

- one
- two

![A bar](bar.png){fig-alt="A grey bar"}

| A | B |
|---|---|
| 1 | 2 |

: A table

[^1]: A note.
END
printf '# Title\n\n![](bar.png)\n' >bare.md
printf '# Title\n\n![](bar.png){decorative="true"}\n' >decorative.md
cp all.md pack/one.md
cat >pack/pack.yaml <<END
title: A pack
documents:
  - file: one.md
outputs:
  - name: plain
  - name: third
    standard: [a-3a, ua-1]
  - name: none
    standard: none
  - name: bare
    attach: false
  - name: second
    standard: [a-2a, ua-1]
END

# identified FILE PART LEVEL UA: as XMP has it; "-" for nothing
identified() {
	part=$(sed -n 's/.*<pdfaid:part>\(.\)<.*/\1/p' "$1")
	level=$(sed -n 's/.*<pdfaid:conformance>\(.\)<.*/\1/p' "$1")
	ua=$(sed -n 's/.*<pdfuaid:part>\(.\)<.*/\1/p' "$1")
	[ "${part:--}${level:--}${ua:--}" = "$2$3$4" ]
}
# carries FILE COUNT: so many files ride along
carries() {
	pdfdetach -list "$1" 2>&1 | grep "^$2 embedded file"
}
faults() {
	qpdf --qdf --object-streams=disable "$1" - 2>"$scratch/log" |
		LC_ALL=C tr -d '\000' |
		LC_ALL=C awk -f "$root/tests/pdf/structure.awk"
}
has_no_fault() {
	faults "$1" >"$scratch/faults"
	cat "$scratch/faults"
	[ ! -s "$scratch/faults" ]
}

exits 0 render all.md -o all.pdf
holds identified all.pdf 3 A 1
holds has_no_fault all.pdf
exits 0 render all.md --no-attachments -o alone.pdf
holds identified alone.pdf 2 A 1
holds has_no_fault alone.pdf
holds carries alone.pdf 0
holds carries all.pdf 3
for row in 'a-3a,ua-1 3 A 1' 'a-2a 2 A -' 'a-2u 2 U -' 'a-2b,ua-1 2 B 1' \
	'ua-1 - - 1' 'none - - -'; do
	# shellcheck disable=SC2086 # several words are meant
	set -- $row
	exits 0 render all.md --standard "$1" -o one.pdf
	holds identified one.pdf "$2" "$3" "$4"
	holds has_no_fault one.pdf
done
for words in a-4 '' 'a-2a,a-3a' 'none,ua-1' 'ua-1,none' 'ua-1,ua-1' 'a-2a,'; do
	exits 2 render all.md --standard="$words" -o none.pdf
done
exits 2 render all.md --standard a-1b -o none.pdf
says 'error: "a-1b" names no standards'

# what is hard to tag, and characters that are hard to show
for file in "$root"/tests/pdf/hard/*.md; do
	exits 0 render -q "$file" -o hard.pdf
	holds has_no_fault hard.pdf
done

# a manifest says it for each output, an option for all of them
exits 0 build --output-dir built pack
holds identified built/plain.pdf 3 A 1
holds carries built/plain.pdf 4
holds identified built/third.pdf 3 A 1
holds identified built/none.pdf - - -
holds carries built/none.pdf 4
holds identified built/bare.pdf 2 A 1
holds carries built/bare.pdf 0
holds identified built/second.pdf 2 A 1
holds carries built/second.pdf 0
exits 0 build --output-dir built --standard a-2b pack
holds identified built/third.pdf 2 B -
holds carries built/third.pdf 0
exits 0 build --output-dir built --no-attachments pack
holds identified built/third.pdf 3 A 1
holds carries built/third.pdf 0
holds carries built/none.pdf 0
exits 2 extract --no-attachments pack
says 'no-attachments is for build, render and check'

# one key for all outputs, which one of them may know better
cp pack/pack.yaml saved.yaml
{
	echo 'attach: false'
	sed 's/^  - name: third/&\n    attach: true/' saved.yaml
} >pack/pack.yaml
exits 0 build --output-dir built pack
holds identified built/plain.pdf 2 A 1
holds carries built/plain.pdf 0
holds carries built/third.pdf 4
sed 's/^  - name: second/&\n    attach: true/' saved.yaml >pack/pack.yaml
exits 1 check pack
says 'pack.yaml:.*"attach" means nothing where the standard is PDF/A-2'
says 'hint: files ride along in PDF/A-3'
cp saved.yaml pack/pack.yaml

# a colophon names them
sed -i 's/^outputs:/parts: [documents, colophon]\n&/' pack/pack.yaml
exits 0 build --output-dir built pack
names() {
	pdftotext -layout built/"$1".pdf - | grep "Standards  *$2\$"
}
holds names plain 'PDF\/A-3a and PDF\/UA-1'
holds names bare 'PDF\/A-2a and PDF\/UA-1'
what='none names no standards'
holds sh -c '! pdftotext built/none.pdf - | grep Standards'

# what has no words is an error under PDF/UA alone, before anything is written
exits 1 render bare.md -o bare.pdf
says '^bare.md:3:1: error: .*ALT_MISSING'
holds test ! -e bare.pdf
exits 1 check bare.md
exits 0 check --standard a-2a bare.md
exits 0 render --standard a-2a bare.md -o bare.pdf
exits 0 render decorative.md -o decorative.pdf
holds has_no_fault decorative.pdf

# the reader of tags tells of damage
exits 0 render --classic-pdf all.md -o all.pdf
for damage in 's/\/Scope\/Column/\/Scxpe\/Column/' 's/\/ID(e0/\/IX(e0/' \
	's/\/Alt</\/Axt</' 's/\/Contents<FEFF/\/Cxntents<FEFF/' \
	's/\/ListNumbering\//\/ListNxmbering\//' 's/\/BBox\[/\/BBxx[/' \
	's/\/Tabs \/S/\/Txbs \/S/' 's/\/OutputIntents/\/OutputIntenxs/' \
	's/\/Lang(en-GB/\/Lxng(en-GB/' 's/Marked true/Mxrked true/' \
	's/DisplayDocTitle/DisplxyDocTitle/' 's/\/StructParent /\/StructPxrent /' \
	's/\/AF\[/\/AX[/' 's/\/AFRelationship/\/AFRelatixnship/' \
	's/\/CheckSum/\/ChecxSum/' 's/<pdfaid:part>3/<pdfaid:part>2/' \
	's/\/S\/Link/\/S\/Lxnk/' 's/\/K \([0-9]\)>/\/K 7\1>/'; do
	LC_ALL=C sed "$damage" all.pdf >damaged.pdf
	what=$damage
	holds sh -c '! cmp -s all.pdf damaged.pdf'
	faults damaged.pdf >"$scratch/faults"
	holds grep -q '^structure: ' "$scratch/faults"
done

summary
