#!/bin/sh
# linear.sh [NAME]...: a text four times as long must cost four times as much.
# What is counted are instructions, which do not depend on how busy a machine
# is; what the program does for an empty text is taken off.
set -u
LC_ALL=C
export LC_ALL
build=${BUILD:-build}
program=$build/briefpress
here=$(dirname "$0")
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# The most by which a text n times as long may cost more than n times as
# much [per cent].
SLACK=${SLACK:-15}

if ! command -v valgrind >/dev/null; then
	echo 'SKIPPED linear.sh: there is no valgrind'
	exit 0
fi

# count NAME: the instructions for $scratch/text.md
count() {
	case $1 in
	pdf:*) set -- "$scratch/text.md" -o "$scratch/text.pdf" ;;
	*) set -- --dump=doc "$scratch/text.md" ;;
	esac
	valgrind --tool=callgrind --callgrind-out-file=/dev/null \
		"$program" render "$@" 2>&1 >"$scratch/out" |
		sed -n 's/^==[0-9]*== Collected : //p'
}

# measure NAME N: the bytes of a text and the instructions that it costs
measure() {
	awk -v what="$1" -v n="$2" -f "$here/texts.awk" >"$scratch/text.md"
	instructions=$(count "$1")
	[ "$instructions" ] && [ -s "$scratch/text.md" ] || return 1
	bytes=$(wc -c <"$scratch/text.md")
}

# base NAME: what is always done
base() {
	printf 'a\n' >"$scratch/text.md"
	case $1 in
	pdf:*) echo "${base_pdf:=$(count "$1")}" ;;
	*) echo "${base_doc:=$(count "$1")}" ;;
	esac
}

# compare NAME N: whether the cost grows as the text does
compare() {
	start=$(base "$1")
	measure "$1" "$2" || return 1
	short=$((instructions - start)) short_bytes=$bytes
	measure "$1" $(($2 * 4)) || return 1
	long=$((instructions - start)) long_bytes=$bytes
	ratio=$(awk "BEGIN { printf \"%.2f\", $long * $short_bytes / \
		($short * $long_bytes) }")
	[ -z "${VERBOSE:-}" ] || echo "$ratio $1: $short, $long"
	[ $((long / 100 * short_bytes)) -le \
		$((short / 100 * long_bytes * (100 + SLACK) / 100)) ]
}

cp "$here/../cases/pages/tall.png" "$scratch" || exit 1
passed=0
failed=0
base_doc=$(base doc)
base_pdf=$(base pdf:)
awk -v what= -f "$here/texts.awk" >"$scratch/list"
while IFS='	' read -r n name; do
	case ${1:+,$*,} in
	'' | *",$name,"*) ;;
	*) continue ;;
	esac
	if compare "$name" "$n"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED $name: four times the text costs" \
			"${ratio:-?} times more than four times as much"
	fi
done <"$scratch/list"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
