#!/bin/sh
# Properties of random documents, as poppler reads their PDFs: nothing stands
# outside the page's text area, every word is there once and in order, and
# each footnote is on the page of its mark.
set -u
LC_ALL=C.UTF-8
export LC_ALL
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# A document from a seed.  Words but those of headings, which running heads
# repeat, are numbered, w17x, so that each is its own;
# the seventh of nine letters makes some of them long enough to be divided.
document() {
	awk -v seed="$1" '
	function random(n) {
		seed = (seed * 1103515245 + 12345) % 2147483648
		return int(seed / 65536) % n
	}
	function word(    s, i, n) {
		s = "w" ++words "x"
		n = random(12)
		if (n > 8)
			n = 14
		for (i = 0; i < n; i++)
			s = s substr("aeioubcdlmnrst", random(14) + 1, 1)
		return s
	}
	function text(n,    s) {
		s = word()
		while (--n > 0) {
			s = s " " word()
			if (random(25) == 0)
				s = s ","
			if (random(40) == 0)
				s = s " *" word() "* **" word() "**"
			if (random(60) == 0 && !plain)
				s = s " n" ++notes "m[^" notes "]"
		}
		return s "."
	}
	BEGIN {
		srand(seed)
		blocks = 10 + random(40)
		for (b = 0; b < blocks; b++) {
			kind = random(12)
			if (kind == 0)
				print "## Chapter " b "\n"
			else if (kind == 1)
				for (i = 0; i <= random(6); i++)
					print "- " text(1 + random(30))
			else if (kind == 2)
				for (i = 0; i <= random(4); i++)
					print i + 1 ". " text(1 + random(30))
			else if (kind == 3)
				print "> " text(10 + random(60))
			else if (kind == 4)
				print "::: {.recommendation to=\"none\"}\n\n" \
					text(5 + random(40)) "\n\n:::"
			else if (kind == 5)
				print "::: {.columns count=" 2 + random(2) "}\n\n" \
					text(30 + random(120)) "\n\n:::"
			else if (kind == 6) {
				plain = 1
				print "| a | b |\n|---|--:|"
				for (i = 0; i <= random(20); i++)
					print "| " text(1 + random(12)) " | " \
						text(1 + random(4)) " |"
				plain = 0
			} else
				print text(5 + random(150))
			print ""
		}
		plain = 1
		for (i = 1; i <= notes; i++)
			print "[^" i "]: f" i "m " text(1 + random(40)) "\n"
	}'
}

# Words with their place: page, xMin, yMin, xMax, yMax, word.
boxes() {
	pdftotext -bbox "$1" - | awk '
		/<page / { page++ }
		/<word / {
			split($0, q, "\"")
			text = $0
			sub(/^[^>]*>/, "", text)
			sub(/<.*/, "", text)
			print page, q[2], q[4], q[6], q[8], text
		}'
}

# The text area of the default theme on A4, and what may hang out of it.
inside() {
	awk '$2 < 58 - 4 || $4 > 523.3 + 5 || $3 < 30 || $5 > 841.9 - 30 {
		print "outside the text area: " $0
		bad = 1
	} END { exit bad }' "$1"
}

# Divided words are joined again; then w1x, w2x, ... each once.
words_once() {
	pdftotext "$1" - | sed ':a; /\xc2\xad$/ { N; s/\xc2\xad\n//; ba }' |
		grep -o 'w[0-9]*x' | sort | uniq -c |
		awk -v want="$2" '$1 != 1 { print "not once: " $0; bad = 1 }
			END {
				if (NR != want) {
					print NR " words, not " want
					bad = 1
				}
				exit bad
			}'
}

# The mark n3m stands on the page where the note f3m begins.
notes_with_marks() {
	awk '{ word = $6 }
	match(word, /^n[0-9]+m/) { mark[substr(word, 2, RLENGTH - 2)] = $1 }
	match(word, /^f[0-9]+m/) { note[substr(word, 2, RLENGTH - 2)] = $1 }
	END {
		for (i in mark)
			if (mark[i] != note[i]) {
				print "mark " i " on page " mark[i] \
					", note on page " note[i]
				bad = 1
			}
		exit bad
	}' "$1"
}

check() {
	what=$1
	shift
	if "$@" >"$scratch/log" 2>&1; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED seed $seed: $what"
	head -n 5 "$scratch/log"
	failed=$((failed + 1))
}

seed=1
while [ $seed -le "${SEEDS:-24}" ]; do
	document $seed >"$scratch/a.md"
	check 'renders' "$build/briefpress" render "$scratch/a.md" \
		-o "$scratch/a.pdf"
	boxes "$scratch/a.pdf" >"$scratch/boxes"
	check 'everything in its area' inside "$scratch/boxes"
	check 'every word once' words_once "$scratch/a.pdf" \
		"$(grep -o 'w[0-9]*x' "$scratch/a.md" | sort -u | wc -l)"
	check 'notes with their marks' notes_with_marks "$scratch/boxes"
	seed=$((seed + 1))
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
