#!/bin/sh
# Every word of each document's Markdown stands in the PDF, block by block and
# in order, but for what a pack shows elsewhere than it was written.  The words
# are taken from the source by blocks.awk, which knows nothing of the program,
# and compared with the text of the pages, in every output that shows the
# document and whose sheets are its pages.
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

# One word a line of a document's blocks as a profile sees them; ORDERED, FREE
# or LETTERS stands before each.
source_words() {
	LC_ALL=C awk -v manifest="$(dirname "$1")/pack.yaml" -v profile="$2" \
		-f tests/packs/blocks.awk "$1" | words |
		sed 's/^ordered$/ORDERED/; s/^free$/FREE/
			s/^letters$/LETTERS/'
}

# profile_of OUTPUT MANIFEST
profile_of() {
	awk -v output="$1" '/name:/ { sub(/.*name: */, ""); sub(/[,}].*/, "")
			here = $0 == output }
		here && $1 == "profile:" { print $2; exit }' "$2"
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

# All words of each block stand in the text, one behind the other: between them
# may be what a page ends and begins with, and what the program adds.  Blocks
# that are ORDERED stand behind those before them, from the word FIRST on.
# pdftotext joins what is written with a hyphen and was divided at it.
in_order() {
	LC_ALL=C awk -v first="$3" 'NR == FNR {
			if (/^(ORDERED|FREE|LETTERS)$/) {
				free[++blocks] = $0 != "ORDERED"
				letters[blocks] = $0 == "LETTERS"
				start[blocks] = n + 1
			} else
				want[++n] = $0
			next
		}
		{ have[++m] = $0 }
		# The letters of Arabic, two bytes each, and how many there are.
		function count(words, from, to, sums,    i, s) {
			for (i = from; i <= to; i++)
				for (s = words[i]; match(s, /[\330-\333]./); ) {
					sums[substr(s, RSTART, 2)]++
					s = substr(s, RSTART + 2)
				}
		}
		function has_letters(from, to,    wanted, c) {
			if (!counted++)
				count(have, 1, m, there)
			count(want, from, to, wanted)
			for (c in wanted)
				if (there[c] < wanted[c])
					return 0
			return 1
		}
		function matches(at, from, to, add,    i) {
			for (i = from; i <= to && at <= m && add < 160; at++)
				if (have[at] == want[i])
					i++
				else if (i < to && have[at] == want[i] want[i + 1])
					i += 2
				else
					add++
			return i > to ? at : 0
		}
		function find(b, at,    end, to) {
			to = b < blocks ? start[b + 1] - 1 : n
			if (letters[b])
				return has_letters(start[b], to)
			for (; at <= m; at++)
				if (index(have[at], want[start[b]]) == 1 &&
				    (end = matches(at, start[b], to, 0)))
					return end
			return 0
		}
		END {
			at = first
			for (b = 1; b <= blocks; b++) {
				end = find(b, free[b] ? 1 : at)
				if (!end) {
					print "not found, or not in order: \"" \
						want[start[b]] " " want[start[b] + 1] \
						" " want[start[b] + 2] " ...\""
					bad = 1
				} else if (!free[b])
					at = end
			}
			exit bad || !blocks }' "$1" "$2"
}

# holds WHAT COMMAND...: counts whether the command succeeds
holds() {
	what=$1
	shift
	if "$@" >"$scratch/log"; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED $what"
	head -n 5 "$scratch/log"
	failed=$((failed + 1))
}

notices() {
	! in_order "$@"
}

# compare PDF PACK: the documents that the output shows
compare() {
	shown=0
	number=0
	pdftotext "$1" - | words >"$scratch/have"
	for file in $files; do
		number=$((number + 1))
		page=$(first_page "doc-$number")
		[ "$page" ] || continue
		shown=$((shown + 1))
		source_words "$2/$file" "$profile" >"$scratch/want"
		first=1
		[ "$page" -eq 1 ] || first=$(pdftotext -l $((page - 1)) "$1" - |
			words | wc -l)
		holds "$1: the words of $2/$file" \
			in_order "$scratch/want" "$scratch/have" "$first"
	done
}

# A word too many in the last block of the last document must be noticed.
check_itself() {
	echo surely >>"$scratch/want"
	holds "$1: a word that is missing" \
		notices "$scratch/want" "$scratch/have" "$first"
}

for manifest in reports/*/pack.yaml; do
	pack=$(dirname "$manifest")
	whole=0
	files=$(sed -n 's/^ *- *file: *//p; s/^ *- *{file: *\([^,}]*\).*/\1/p' \
		"$manifest" | tr -d '"')
	for pdf in "$build/reports/$(basename "$pack")"/*.pdf; do
		output=$(basename "$pdf" .pdf)
		profile=$(profile_of "$output" "$manifest")
		"$build/briefpress" build --dump=pages --only "$output" \
			"$pack" >"$scratch/dump" 2>/dev/null
		is_imposed "$pdf" && continue
		compare "$pdf" "$pack"
		[ $shown -lt $number ] || whole=$((whole + 1))
	done
	if [ $whole -eq 0 ]; then
		echo "FAILED $pack: no output shows all its documents"
		failed=$((failed + 1))
	else
		check_itself "$pack"
	fi
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
