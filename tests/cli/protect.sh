#!/bin/sh
# Protection and linearised files: passwords from the manifest and the command
# line, what each kind of reader gets, and that nothing of a password is told.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
root=$PWD
. tests/cli/expect

cd "$scratch" || exit 1
mkdir -p pack/keys
cat >pack/one.md <<END
---
title: One
lang: en-GB
---

# Part

Words to be kept[^1], with a [link](https://example.org) and [한국어]{lang=ko}.

::: {.recommendation #keep to="Readers"}

Keep this.

:::

| A | B |
|---|---|
| 1 | 2 |

: A table

[^1]: A note.
END
cp pack/one.md alone.md
printf 'mellow plum\n' >pack/keys/open.txt
printf 'sour quince\r\n' >pack/keys/owner.txt
cat >pack/pack.yaml <<END
title: A pack
language: en-GB
documents: [one.md]
outputs:
  - {name: plain, standard: ua-1}
  - name: locked
    standard: ua-1
    protect:
      allow: [print, fill-forms]
      open-password-file: keys/open.txt
      owner-password-file: keys/owner.txt
  - name: fast-and-locked
    standard: ua-1
    linearize: true
    protect: {open-password-file: keys/open.txt}
  - {name: fast, linearize: true}
  - name: no-changes
    standard: none
    protect: {allow: [print-high, copy], owner-password-file: keys/owner.txt}
  - name: folded
    kind: booklet
    standard: none
    protect: {open-password-file: keys/open.txt}
END

encryption() {
	qpdf --show-encryption --password="$2" "$1" >"$scratch/encryption" 2>&1
	cat "$scratch/encryption"
	grep -q "^$3\$" "$scratch/encryption"
}
refuses() {
	! qpdf --check --password="$2" "$1" >/dev/null 2>&1 &&
		! pdftotext -upw "$2" "$1" - >/dev/null 2>&1
}
# the words, the tags and what they hold, as poppler reads them; objects have
# other numbers
read_all() {
	pdftotext -upw "$2" "$1" - && pdfinfo -upw "$2" -struct-text "$1" |
		sed 's/Object [0-9]* 0$/Object/'
}
same() {
	read_all "$1" "$2" >"$scratch/a" && read_all "$3" "$4" >"$scratch/b" &&
		grep -q 'Keep this' "$scratch/a" &&
		grep -q '^ *H1' "$scratch/a" && cmp "$scratch/a" "$scratch/b"
}
tells_nothing() {
	! grep -a -e plum -e quince "$scratch/out" "$scratch/err" "$@"
}

exits 0 build --output-dir built pack
holds tells_nothing built/*.pdf

# AES-256 by revision 6, with these permissions
for line in 'R = 6' 'stream encryption method: AESv3' \
	'string encryption method: AESv3' 'file encryption method: AESv3' \
	'Supplied password is user password' \
	'extract for accessibility: allowed' \
	'extract for any purpose: not allowed' \
	'print low resolution: allowed' 'print high resolution: not allowed' \
	'modify document assembly: not allowed' 'modify forms: allowed' \
	'modify annotations: not allowed' 'modify other: not allowed'; do
	what=$line
	holds encryption built/locked.pdf 'mellow plum' "$line"
done
holds encryption built/locked.pdf 'sour quince' \
	'Supplied password is owner password'
holds encryption built/fast-and-locked.pdf 'mellow plum' \
	'modify anything: allowed'
holds encryption built/no-changes.pdf '' 'print high resolution: allowed'
holds encryption built/no-changes.pdf '' 'print low resolution: allowed'
holds encryption built/no-changes.pdf '' 'modify anything: not allowed'
holds encryption built/folded.pdf 'mellow plum' 'R = 6'
for file in locked fast-and-locked folded; do
	what=$file
	holds refuses built/$file.pdf ''
	holds refuses built/$file.pdf 'mellow plu'
	holds refuses built/$file.pdf 'mellow plum '
	holds qpdf --check --password='mellow plum' built/$file.pdf
done

# every word and every tag is there
holds same built/plain.pdf '' built/locked.pdf 'mellow plum'
holds same built/plain.pdf '' built/fast-and-locked.pdf 'mellow plum'
holds same built/plain.pdf '' built/no-changes.pdf ''
holds sh -c "pdftotext -upw 'mellow plum' built/folded.pdf - |
	grep -q 'Keep this'"

# every page looks the same
pdftoppm -r 50 built/plain.pdf plain
pdftoppm -r 50 -upw 'mellow plum' built/locked.pdf locked
pdftoppm -r 50 -upw 'mellow plum' built/fast-and-locked.pdf both
pdftoppm -r 50 built/fast.pdf fast
for page in plain-*.ppm; do
	what=$page
	for other in locked both fast; do
		holds cmp "$page" "$other-${page#plain-}"
	done
done

# linearised files are clean, and the same every time
holds qpdf --check-linearization built/fast.pdf
holds sh -c "qpdf --check built/fast.pdf | grep -q 'File is linearized'"
holds qpdf --check-linearization --password='mellow plum' \
	built/fast-and-locked.pdf
holds sh -c '! qpdf --check built/plain.pdf | grep -q "File is linearized"'
exits 0 build -q --output-dir again pack
holds cmp built/fast.pdf again/fast.pdf
holds cmp built/plain.pdf again/plain.pdf
what='encrypted twice'
holds sh -c '! cmp -s built/locked.pdf again/locked.pdf'
exits 0 render -q alone.md -o slow.pdf
exits 0 render -q --linearize alone.md -o fast.pdf
holds qpdf --check-linearization fast.pdf
holds same slow.pdf '' fast.pdf ''

# PDF/A is not dropped without a word, and what was there stays
cp built/locked.pdf before.pdf
exits 1 build --output-dir built --standard a-2b pack
says 'error: PDF/A forbids encryption, and the output "locked".*PROTECT_STANDARD'
says 'hint: say "standard: ua-1" or "standard: none" for it'
says 'the output "folded"'
says 'hint: sheets have no tags for ua-1: say "standard: none"'
holds cmp built/locked.pdf before.pdf
printf 'ripe fig\n' >fig.txt
exits 1 render alone.md -o alone.pdf --open-password-file fig.txt
says 'the output "alone.md" is to meet it'
holds test ! -e alone.pdf
exits 1 check --open-password-file fig.txt alone.md
says PROTECT_STANDARD

# a single file, and a password in place of the manifest's
exits 0 render alone.md --standard ua-1 -o alone.pdf \
	--open-password-file fig.txt
holds encryption alone.pdf 'ripe fig' 'modify anything: allowed'
holds encryption alone.pdf 'ripe fig' 'Supplied password is owner password'
holds refuses alone.pdf ''
exits 1 render alone.md --standard ua-1 -o alone.pdf \
	--owner-password-file fig.txt
says 'without an open password.*PROTECT_NEEDS'
exits 0 build --output-dir other --only locked,plain pack \
	--open-password-file=fig.txt
holds encryption other/locked.pdf 'ripe fig' 'R = 6'
holds encryption other/locked.pdf 'sour quince' \
	'Supplied password is owner password'
holds refuses other/locked.pdf 'mellow plum'
holds same built/plain.pdf '' other/plain.pdf ''
exits 1 build --output-dir none --only plain pack --open-password-file fig.txt
says PASSWORD_UNUSED
holds test ! -e none
exits 1 build --output-dir none --only locked pack \
	--owner-password-file pack/keys/open.txt
says 'an owner password other than the open one.*PROTECT_NEEDS'

# other bytes of the same letters; a file as other systems end its line
printf 'cafe\314\201\r\n' >accent.txt
exits 0 render alone.md --standard none -o alone.pdf \
	--open-password-file accent.txt
holds encryption alone.pdf "$(printf 'caf\303\251')" 'R = 6'
printf '%0127d' 7 >exact.txt
exits 0 render alone.md --standard none -o alone.pdf \
	--open-password-file exact.txt
holds refuses alone.pdf 7
holds encryption alone.pdf "$(cat exact.txt)" 'R = 6'

# no file has a password in it that can be used
render_by() {
	exits 1 render alone.md --standard none -o none.pdf \
		--open-password-file "$1"
	says "$2"
	holds test ! -e none.pdf
}
: >empty.txt
echo >blank.txt
printf 'walnut\nchestnut\n' >lines.txt
printf 'walnut \351\n' >bytes.txt
printf 'walnut%0128d\n' 7 >long.txt
printf 'walnut%05000d\n' 7 >longer.txt
mkdir folder
render_by missing.txt 'cannot read missing.txt: no such file.*FILE_READ'
render_by folder 'cannot read folder: not a regular file.*FILE_READ'
render_by longer.txt 'cannot read longer.txt: too large.*FILE_READ'
render_by empty.txt 'the open password is empty.*PASSWORD_VALUE'
render_by blank.txt 'the open password is empty.*PASSWORD_VALUE'
for file in lines bytes long; do
	render_by $file.txt PASSWORD_VALUE
	what="$file.txt is told"
	holds sh -c "! grep -e walnut -e chestnut '$scratch/err'"
done
rm pack/keys/open.txt
exits 1 check pack
says 'pack.yaml:10:27: error: cannot read .*keys/open.txt.*FILE_READ'

# passwords are no part of what is dumped, extracted or digested
printf 'mellow plum\n' >pack/keys/open.txt
for stage in doc facts pages sources; do
	exits 0 build --dump=$stage pack
	holds tells_nothing
done
exits 0 unpack -o unpacked built/plain.pdf
holds test -s unpacked/pack.yaml
holds test ! -e unpacked/keys
holds sh -c '! grep -r -e plum -e quince unpacked'
# what is protected has no copies of its words beside it
exits 1 unpack -o locked built/no-changes.pdf
says ATTACHMENT_NONE
exits 0 extract pack
holds tells_nothing
exits 0 build -q --output-dir built --only plain pack
printf 'other plum\n' >pack/keys/open.txt
exits 0 build -q --output-dir again --only plain pack
holds cmp built/plain.pdf again/plain.pdf

# options of other commands
for option in --linearize --open-password-file=a --owner-password-file=a; do
	exits 2 extract $option pack
	exits 2 fmt $option alone.md
done
exits 2 render alone.md -o none.pdf --open-password-file=
exits 2 render alone.md -o none.pdf --linearize=yes

# the library takes passwords themselves, copies them and forgets them
cat >user.c <<END
#include <briefpress.h>
#include <string.h>

int
main(void)
{
	struct bp *bp = bp_new();
	char typed[] = "green pear";
	int bad = bp_set_password(bp, (enum bp_password)2, typed) != BP_EARG;

	bad += bp_set_password_file(bp, (enum bp_password)2, "a") != BP_EARG;
	bad += bp_set_password_file(bp, BP_PASSWORD_OPEN, "") != BP_EARG;
	bad += bp_set_standard(bp, "ua-1") != BP_OK;
	bad += bp_set_password_file(bp, BP_PASSWORD_OPEN, "missing") != BP_OK;
	bad += bp_set_password(bp, BP_PASSWORD_OPEN, "other") != BP_OK;
	bad += bp_set_password(bp, BP_PASSWORD_OPEN, typed) != BP_OK;
	memset(typed, 'x', sizeof typed);
	bad += bp_render(bp, "alone.md", "by-user.pdf") != BP_OK;
	bad += bp_set_password(bp, BP_PASSWORD_OPEN, NULL) != BP_OK;
	bad += bp_render(bp, "alone.md", "none.pdf") != BP_EINPUT;
	bad += bp_set_password_file(bp, BP_PASSWORD_OPEN, NULL) != BP_OK;
	bp_set_linearize(bp, 1);
	bad += bp_render(bp, "alone.md", "by-user-fast.pdf") != BP_OK;
	bp_free(bp);
	return bad;
}
END
folder=${program%/*}
if nm -D "$program" | grep -q __asan; then
	echo "SKIPPED $0: a user of the library cannot be sanitized from here"
else
	what='a user of the library'
	holds ${CC:-cc} -I"$root/include" -o user user.c -L"$folder" \
		-lbriefpress -Wl,-rpath,"$folder"
	holds ./user
	holds encryption by-user.pdf 'green pear' 'R = 6'
	holds qpdf --check-linearization by-user-fast.pdf
	holds sh -c 'qpdf --check by-user-fast.pdf | grep -q "not encrypted"'
fi

summary
