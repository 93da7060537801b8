#!/bin/sh
# unpack: what a PDF carries comes out of it, makes the same PDF again, tells
# nothing that its readers are not shown, and compares as a previous edition
# does.  PDFs that mean harm are told of, and write nothing.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
root=$PWD
. tests/cli/expect
case $build in
/*) ;;
*) build=$root/$build ;;
esac
reports=$build/reports
mkdir "$scratch/place" && cd "$scratch/place" || exit 1

count_of() {
	pdfdetach -list "$1" 2>/dev/null |
		sed -n 's/^\([0-9]*\) embedded files$/\1/p'
}

# come_back PDF OUTPUT: its files as others list them, and as they make it
come_back() {
	what="$1"
	rm -rf got again
	exits 0 unpack -o got "$1"
	says_nothing
	find got -type f | LC_ALL=C sort >files
	holds test "$(wc -l <files)" -eq "$(count_of "$1")"
	sed 's/: [0-9]* bytes*$//' "$scratch/out" >printed
	holds cmp printed files
	qpdf --list-attachments --verbose "$1" | awk '
		sub(/^  preferred name: /, "") { name = $0 }
		sub(/^ *checksum: /, "") && !(name in seen) {
			seen[name] = 1
			print $0 "  got/" name
		}' >sums
	holds test "$(wc -l <sums)" -eq "$(count_of "$1")"
	holds md5sum -c --strict sums
	exits 0 build --output-dir again --only "$2" got
	says_nothing
	holds cmp "again/$2.pdf" "$1"
}

for pack in dry-summers korea-engagement; do
	built=$reports/$pack
	if [ ! -f "$built/.built" ]; then
		built=$scratch/$pack
		exits 0 build -q --output-dir "$built" "$root/reports/$pack"
	fi
	attached=0
	for pdf in "$built"/*.pdf; do
		[ "$(count_of "$pdf")" -gt 0 ] || continue
		attached=$((attached + 1))
		come_back "$pdf" "$(basename "$pdf" .pdf)"
	done
	what="$pack: PDFs that carry files"
	holds test $attached -ge 5
done

# A small pack of every kind of file, in folders, for two profiles.
what='a small pack'
mkdir -p pack/text/data 'pack/text/pictures 1'
cp "$root/tests/cases/diag/bar.png" 'pack/text/pictures 1/bär.png'
cat >pack/pack.yaml <<'END'
title: Small
language: en-GB
date: 2026-03-01
documents:
  - text/one.md
  - file: text/secret.md
    when-profile: inside
parts: [cover, contents, documents, colophon]
outputs:
  - name: inside
    profile: inside
  - name: outside
    profile: outside
  - name: sheets
    kind: 2-up
  - name: alone
    attach: false
END
cat >pack/text/one.md <<'END'
# One

The herring[^1] is for everybody.

![A bar](<pictures 1/bär.png>){fig-alt="A bar"}

::: {.data-table src="data/figures.csv"}
:::

::: {when-profile="inside"}

Only insiders read of the mackerel.

:::

::: {.include src="part.md"}
:::

[^1]: A fish.
END
printf 'A part with the cod.\n' >pack/text/part.md
printf '# Secret\n\nThe whole turbot.\n' >pack/text/secret.md
printf 'Year,Fish\n2024,12\n2025,13\n' >pack/text/data/figures.csv
exits 0 build --output-dir built pack
holds test "$(count_of built/sheets.pdf)" -eq 0
holds test "$(count_of built/alone.pdf)" -eq 0
come_back built/inside.pdf inside
holds grep -q turbot got/text/secret.md
holds cmp 'pack/text/pictures 1/bär.png' 'got/text/pictures 1/bär.png'
come_back built/outside.pdf outside
what='what another profile sees is in no file'
holds test ! -e got/text/secret.md
holds sh -c '! grep -r "turbot\|mackerel\|inside" got'
holds grep -q herring got/text/one.md
holds grep -q cod got/text/part.md

# A single file, by the name of its PDF.
what='a single file'
mkdir single && cp pack/text/part.md single/alone.md
exits 0 render single/alone.md -o alone.pdf
exits 0 unpack alone.pdf
prints '^alone/alone.md: 21 bytes$'
prints '^alone/extract.json: [0-9]* bytes$'
exits 0 render alone/alone.md -o same.pdf
holds cmp alone.pdf same.pdf
exits 0 render --no-attachments single/alone.md -o bare.pdf
exits 1 unpack bare.pdf
says 'the PDF bare.pdf carries no files .ATTACHMENT_NONE'
holds test ! -e bare

# What is there stays, unless it is let go.
what='files that are there'
echo other >alone/alone.md
exits 1 unpack alone.pdf
says 'alone/alone.md is there already .ATTACHMENT_EXISTS'
says 'alone/extract.json is there already'
holds grep -qx other alone/alone.md
exits 0 unpack -q --force alone.pdf
prints_nothing
holds cmp alone/alone.md single/alone.md
rm alone/alone.md
mkdir alone/alone.md
exits 3 unpack --force alone.pdf
says 'cannot write alone/alone.md: not a regular file'
exits 3 unpack -o single/alone.md/x alone.pdf
says FILE_WRITE
exits 1 unpack nowhere.pdf
says 'cannot read nowhere.pdf: no such file'

# An edition in a PDF is the edition in JSON.
what='the edition before'
"$program" extract --profile outside pack \
	>outside.json 2>"$scratch/err"
sed -i 's/herring/tuna/; s/cod/eel/' pack/text/*.md
for before in outside.json built/outside.pdf; do
	"$program" build --only outside --dump=facts --since $before pack \
		>"facts-$(basename $before)" 2>"$scratch/err"
	says_nothing
done
holds grep -q '^changes' facts-outside.json
holds diff facts-outside.json facts-outside.pdf
exits 1 check --since bare.pdf pack
says 'the PDF bare.pdf carries no extract .SINCE_PDF'

# PDFs that mean harm: nothing is written, nowhere
what='harm'
harmless() {
	holds test ! -e harm
	holds test ! -e x
	holds test ! -e ../x
}
# with_file OUT ARGUMENT...: a PDF that carries the file "load"
with_file() {
	out=$1
	shift
	qpdf --static-id --empty --add-attachment load "$@" -- "$out"
}
echo load >load
for name in ../x ../../x "$scratch/x" a/../../x . .. a//b ./a ' /../../x' a/; do
	with_file harm.pdf --filename="$name"
	case $name in
	' /../../x') exits 1 unpack -o harm/deep harm.pdf ;;
	*) exits 1 unpack harm.pdf ;;
	esac
	says ATTACHMENT_NAME
	prints_nothing
	harmless
done
printf 'name\033[2J' >name
with_file harm.pdf --filename="$(cat name)"
exits 1 unpack harm.pdf
says ATTACHMENT_NAME
holds sh -c "! grep -q '$(printf '\033')' $scratch/err"

what='links'
mkdir elsewhere
mkdir linked && ln -s ../elsewhere linked/deep
with_file linked.pdf --filename=deep/x
exits 3 unpack linked.pdf
says 'a link stands where a folder should'
exits 3 unpack --force linked.pdf
rm linked/deep && mkdir linked/deep && ln -s ../../elsewhere/x linked/deep/x
exits 1 unpack linked.pdf
says ATTACHMENT_EXISTS
holds test -z "$(ls elsewhere)"
exits 0 unpack --force linked.pdf
holds test -z "$(ls elsewhere)"
holds cmp load linked/deep/x

what='more than there may be'
head -c 300M /dev/zero >load
with_file harm.pdf --filename=x
holds test "$(wc -c <harm.pdf)" -lt 400000
exits 1 unpack harm.pdf
says 'cannot take the file "x" out of harm.pdf: it is too large .ATTACHMENT_BAD'
harmless
rm load

what='damage'
size=$(wc -c <alone.pdf)
for part in 1 4 5 100 1000 $((size / 2)) $((size - 200)) $((size - 20)); do
	head -c "$part" alone.pdf >harm.pdf
	exits 1 unpack harm.pdf
	says 'PDF_BAD'
	harmless
done
: >harm.pdf
exits 1 unpack harm.pdf
says 'PDF_BAD'
LC_ALL=C sed 's/\/CheckSum<../\/CheckSum<1/' alone.pdf >harm.pdf
exits 1 unpack harm.pdf
says 'ATTACHMENT_BAD\|PDF_BAD'
harmless
qpdf --encrypt word owner 256 -- alone.pdf harm.pdf
exits 1 unpack harm.pdf
says 'the PDF harm.pdf asks for a password .PDF_LOCKED'
exits 1 check --since harm.pdf pack
says PDF_LOCKED
harmless

# What is only rewritten by another program still holds all.
what='other programs'
for how in --linearize --object-streams=generate --qdf \
	'--encrypt  owner 256 --'; do
	rm -rf other
	case $how in
	--encrypt*) qpdf --encrypt '' owner 256 -- alone.pdf other.pdf ;;
	*) qpdf "$how" alone.pdf other.pdf ;;
	esac
	exits 0 unpack other.pdf
	holds cmp other/alone.md single/alone.md
done

exits 2 unpack
exits 2 unpack a.pdf b.pdf
exits 2 unpack -o '' alone.pdf
exits 2 build --force pack
says 'force is for unpack'

summary
