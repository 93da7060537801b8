#!/bin/sh
# check.sh: reads the cases as Pandoc did and compares the outlines.
# differences.txt lists, case by case, what is read otherwise, why, and how
# the outlines differ: no more and no less.
set -u
LC_ALL=C
export LC_ALL
build=${BUILD:-build}
case $build in
/*) program=$build/briefpress ;;
*) program=$PWD/$build/briefpress ;;
esac
cd "$(dirname "$0")" || exit 1
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# outlines FOLDER: our outlines of its cases, N.got
outlines() {
	count=$(wc -l <"$1/names")
	i=1
	while [ $i -le "$count" ]; do
		echo "%%% $i"
		timeout 60 "$program" render --dump=doc "$1/$i.md" 2>"$1/$i.err"
		status=$?
		[ $status -le 1 ] || echo "status $status"
		i=$((i + 1))
	done | awk -f outline.awk | awk -v into="$1" '
		/^%%% / { file = into "/" $2 ".got"; printf "" > file; next }
		{ print > file }'
}

# compare SET/NAME N: the difference must be the one that is listed
compare() {
	diff "$2.want" "$2.got" >"$2.diff"
	awk -v name="$1" '
		/^%%% / { on = substr($0, 5) == name; next }
		on && /^([0-9,]+[acd][0-9,]+|[<>] .*|---|\\ .*)$/' \
		differences.txt >"$2.listed"
	if cmp -s "$2.listed" "$2.diff"; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	if [ -s "$2.listed" ]; then
		echo "FAILED $1: not the difference that is listed"
	else
		echo "FAILED $1: Pandoc has <, we have >"
	fi
	cat "$2.diff"
}

for file in cases/*.txt; do
	set=$(basename "$file" .txt)
	mkdir "$scratch/$set"
	awk -v into="$scratch/$set" -f split.awk "$file"
	outlines "$scratch/$set"
	i=0
	while read -r name; do
		i=$((i + 1))
		echo "$set/$name" >>"$scratch/all"
		compare "$set/$name" "$scratch/$set/$i"
	done <"$scratch/$set/names"
done

sort "$scratch/all" | uniq -d | sed 's/^/FAILED two cases are called /'
[ "$(sort -u "$scratch/all" | wc -l)" -eq "$(wc -l <"$scratch/all")" ] ||
	failed=$((failed + 1))
sed -n 's/^%%% //p' differences.txt | sort >"$scratch/listed"
sort "$scratch/all" | comm -13 - "$scratch/listed" >"$scratch/strays"
while read -r name; do
	echo "FAILED differences.txt: there is no case $name"
	failed=$((failed + 1))
done <"$scratch/strays"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
