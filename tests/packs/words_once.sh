#!/bin/sh
# Every word of a report is in its structure or in an artifact, none in both:
# of each PDF a copy is read that has the text of elements alone, and one that
# has that of artifacts alone.  And the order of reading is that of the source,
# over columns, past floats and pages.  Damage must be noticed.
set -u
LC_ALL=C
export LC_ALL
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# holds WHAT COMMAND...: counts whether the command succeeds
holds() {
	what=$1
	shift
	if "$@" >"$scratch/log" 2>&1; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED $what"
	head -n 20 "$scratch/log"
	failed=$((failed + 1))
}

# words: the words of a text, sorted; those that hyphens divide are one, and
# leaders are none, nor is what was taken away (U+E000)
words() {
	sed 's/\xc2\xa0/ /g; s/\xee\x80\x80/ /g' | awk '
		/(-|\xc2\xad|\xe2\x80\x90)$/ { printf "%s", $0; next }
		{ print }' | sed 's/\xc2\xad//g; s/\xe2\x80\x90//g; s/-//g' |
		tr ' \f' '\n\n' | grep -v '^\.*$' | sort
}

spell_out() {
	qpdf --qdf --normalize-content=y --object-streams=disable "$1" - |
		tr -d '\000'
}

# page_words FILE OPTION...: as poppler reads the pages
page_words() {
	file=$1
	shift
	pdftotext "$@" "$file" - 2>/dev/null | words
}

# differences ONE OTHER: words that one of both has more often
differences() {
	diff "$1" "$2" | grep '^[<>]' | sort
}

# says_once QDF: words that two readings of the pages miss in the structure,
# or find there too often; poppler joins words of tight lines in one reading,
# divides spaced ones in the other, and turns what runs right to left
says_once() {
	for kept in elements artifacts; do
		awk -v KEPT=$kept -f tests/pdf/sequences.awk "$1" |
			fix-qdf >"$scratch/$kept.pdf"
		page_words "$scratch/$kept.pdf" -raw >"$scratch/$kept"
	done
	cp "$1" "$scratch/all.pdf"
	page_words "$scratch/all.pdf" -raw >"$scratch/all"
	page_words "$scratch/elements.pdf" >"$scratch/flowed"
	pdfinfo -struct-text "$scratch/all.pdf" 2>/dev/null |
		awk -f tests/pdf/struct_text.awk | words >"$scratch/structure"
	[ -s "$scratch/elements" ] && [ -s "$scratch/artifacts" ] || return
	sort "$scratch/elements" "$scratch/artifacts" >"$scratch/sum"
	! differences "$scratch/all" "$scratch/sum" | grep . || return
	differences "$scratch/elements" "$scratch/structure" >"$scratch/one"
	differences "$scratch/flowed" "$scratch/structure" >"$scratch/other"
	! comm -12 "$scratch/one" "$scratch/other" |
		awk '!/[\326-\333]/' | grep .
}

damage_is_seen() {
	sed "$1" "$scratch/qdf" >"$scratch/damaged"
	! cmp -s "$scratch/qdf" "$scratch/damaged" || return
	! says_once "$scratch/damaged"
}

for pdf in "$build"/reports/*/*.pdf; do
	case $pdf in *-letter.pdf) continue ;; esac
	pdfinfo "$pdf" | grep -q '^Tagged: *yes' || continue
	spell_out "$pdf" >"$scratch/qdf"
	holds "$pdf: every word is in the structure or in an artifact" \
		says_once "$scratch/qdf"
done
holds 'marks that no element has are noticed' \
	damage_is_seen 's,/MCID 0>>BDC$,/MCID 99999>>BDC,'
holds 'text without a mark is noticed' \
	damage_is_seen 's,^/P<</MCID [0-9]*>>BDC$,/P BMC,'

# Numbered words in prose, columns, floats, lists, tables and notes.
write_source() {
	awk 'function w(n) {
			while (n-- > 0)
				printf "q%04d%s", ++word, n ? " " : ""
		}
		function p(n) {
			w(n)
			printf "\n\n"
		}
		BEGIN {
			printf "# Order\n\n"
			for (i = 1; i <= 6; i++) {
				printf "## "
				p(3)
				p(120)
				printf "::: {.columns}\n"
				for (k = 0; k < 9; k++)
					p(70)
				printf ":::\n\n"
				p(40)
				printf "!["
				w(4)
				printf "](bar.png){placement=float"
				printf " fig-alt=\"a bar\" width=100%%}\n\n"
				for (k = 0; k < 5; k++)
					p(90)
				printf "- "
				p(30)
				printf "| "
				w(2)
				printf " | "
				w(2)
				printf " |\n|---|---|\n| "
				w(9)
				printf " | "
				w(9)
				printf " |\n\n"
			}
		}'
}

# reads_on FILE: the numbers rise, and none is left out
reads_on() {
	pdfinfo -struct-text "$1" 2>/dev/null |
		awk -f tests/pdf/struct_text.awk | grep -o 'q[0-9][0-9]*' |
		awk 'substr($0, 2) + 0 != NR {
			print "word " NR " is " $0
			exit 1
		} END { exit NR < 1000 }'
}

write_source >"$scratch/order.md"
cp tests/pdf/hard/bar.png "$scratch"
holds 'a long text' "$build/briefpress" render -q "$scratch/order.md" \
	-o "$scratch/order.pdf"
holds 'reading order is that of the source' reads_on "$scratch/order.pdf"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
