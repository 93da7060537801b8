#!/bin/sh
# Every word of each document's Markdown stands in the PDF, in order.  The
# words are taken from the source by rules of its own, without the program:
# front matter, fences and attributes go, and what is left is compared with
# the text of the pages from the document's first one on, in every output
# that shows it and whose sheets are its pages.
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

# first_page ANCHOR: from the display list of the output
first_page() {
	awk -v id="$1" '$1 == "page" { page = $2 }
		$1 == "anchor" && $0 ~ "#" id "( |$)" { print page; exit }' \
		"$scratch/dump"
}

# is_imposed PDF: whether several pages stand on one of its sheets
is_imposed() {
	[ "$(grep -c '^page ' "$scratch/dump")" -ne \
		"$(pdfinfo "$1" | sed -n 's/^Pages: *//p')" ]
}

# pdftotext joins what is written with a hyphen and was divided at it.
in_order() {
	awk 'NR == FNR { want[++n] = $0; next }
		at < n && $0 == want[at + 1] { at++; next }
		at + 1 < n && $0 == want[at + 1] want[at + 2] { at += 2 }
		END { if (at < n) {
			print "not found, or not in order: word " at + 1 \
				" \"" want[at + 1] "\" after \"" want[at - 2] " " \
				want[at - 1] " " want[at] "\""
			exit 1 } }' "$1" "$2"
}

# compare PDF PACK: the documents that the output shows
compare() {
	shown=0
	number=0
	for file in $files; do
		number=$((number + 1))
		page=$(first_page "doc-$number")
		[ "$page" ] || continue
		shown=$((shown + 1))
		source_words "$2/$file" >"$scratch/want"
		pdftotext -f "$page" "$1" - | words >"$scratch/have"
		if [ -s "$scratch/want" ] &&
			in_order "$scratch/want" "$scratch/have"; then
			passed=$((passed + 1))
		else
			echo "FAILED $1: the words of $2/$file"
			failed=$((failed + 1))
		fi
	done
}

# What stands elsewhere than it was written, or in other words.
moves='\{\{|\[\^|\^\[|\.(include|chart|data-table|timeline|abbreviations|index)'

for manifest in reports/*/pack.yaml; do
	pack=$(dirname "$manifest")
	whole=0
	if grep -qE "$moves" "$pack"/*.md; then
		echo "$pack: its words do not stand in the order written"
		continue
	fi
	files=$(sed -n 's/^ *- *file: *//p; s/^ *- *{file: *\([^,}]*\).*/\1/p' \
		"$manifest" | tr -d '"')
	for pdf in "$build/reports/$(basename "$pack")"/*.pdf; do
		"$build/briefpress" build --dump=pages \
			--only "$(basename "$pdf" .pdf)" "$pack" \
			>"$scratch/dump" 2>/dev/null
		is_imposed "$pdf" && continue
		compare "$pdf" "$pack"
		[ $shown -lt $number ] || whole=$((whole + 1))
	done
	if [ $whole -eq 0 ]; then
		echo "FAILED $pack: no output shows all its documents"
		failed=$((failed + 1))
	fi
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
