#!/bin/sh
# Every word of each document's Markdown stands in the PDF, in order.  The
# words are taken from the source by rules of its own, without the program:
# front matter, fences and attributes go, and what is left is compared with
# the text of the pages from the document's first one on.
set -u
LC_ALL=C.UTF-8
export LC_ALL
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# shellcheck disable=SC1110,SC1111 # curly quotes are meant
# One word a line, folded: quotes become apostrophes, dashes separators, and
# what a soft hyphen divides over two lines is one word again.
words() {
	sed ':a; /\xc2\xad$/ { N; s/\xc2\xad\n//; ba }' |
	sed "s/[‘’]/'/g; s/[“”—–…·•●◐ ]/ /g; s/ / /g" |
		tr 'A-Z' 'a-z' | LC_ALL=C tr -c "a-z0-9'\200-\377" '\n' |
		sed "s/^'*//; s/'*\$//" | grep .
}

source_words() {
	awk 'NR == 1 && /^---$/ { matter = 1; next }
		matter && /^---$/ { matter = 0; next }
		matter || /^ *:::/ { next }
		{ gsub(/<!--.*-->/, "")
		  sub(/^> \[![A-Z]*\]/, "")
		  gsub(/\[\]\([^)]*\)/, "")
		  gsub(/\]\([^)]*\)/, "]")
		  gsub(/\{[#.][^}]*\}/, "")
		  gsub(/---?/, " ")
		  print }' "$1" | words
}

# first_page PDF ANCHOR: from the display list of the pack
first_page() {
	"$build/briefpress" build --dump=pages "$1" 2>/dev/null |
		awk -v id="$2" '$1 == "page" { page = $2 }
			$1 == "anchor" && $0 ~ "#" id "( |$)" { print page; exit }'
}

in_order() {
	awk 'NR == FNR { want[++n] = $0; next }
		at < n && $0 == want[at + 1] { at++ }
		END { if (at < n) {
			print "not found, or not in order: word " at + 1 \
				" \"" want[at + 1] "\" after \"" want[at - 2] " " \
				want[at - 1] " " want[at] "\""
			exit 1 } }' "$1" "$2"
}

for manifest in reports/*/pack.yaml; do
	pack=$(dirname "$manifest")
	number=0
	for file in $(sed -n 's/^ *- *file: *//p; s/^ *- *{file: *\([^,}]*\).*/\1/p' \
		"$manifest" | tr -d '"'); do
		number=$((number + 1))
		source_words "$pack/$file" >"$scratch/want"
		page=$(first_page "$pack" "doc-$number")
		for pdf in "$build/reports/$(basename "$pack")"/*.pdf; do
			pdftotext -f "${page:-1}" "$pdf" - | words >"$scratch/have"
			if [ "$page" ] && [ -s "$scratch/want" ] &&
				in_order "$scratch/want" "$scratch/have"; then
				passed=$((passed + 1))
			else
				echo "FAILED $pdf: the words of $pack/$file"
				failed=$((failed + 1))
			fi
		done
	done
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
