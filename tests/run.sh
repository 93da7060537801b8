#!/bin/sh
# run.sh [--record] [GROUP | STAGE | STAGE/NAME]...
#
# Runs the golden cases under tests/cases, the scripts of tests/arch,
# tests/cli and tests/packs, and tests/pandoc/check.sh; without arguments all
# of them.  README.md in this folder says what a case is.  The last line counts
# what passed and failed; a script that ends with such a line itself is counted
# by it.
set -u
LC_ALL=C
TZ=UTC
export LC_ALL TZ
unset SOURCE_DATE_EPOCH

cd "$(dirname "$0")/.." || exit 2
root=$PWD
BUILD=${BUILD:-build}
export BUILD
case $BUILD in
/*) program=$BUILD/briefpress ;;
*) program=$root/$BUILD/briefpress ;;
esac

record=no
if [ "${1:-}" = --record ]; then
	record=yes
	shift
fi
[ $# -gt 0 ] || set -- cases arch cli packs tests/pandoc/check.sh

scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
passed=0
failed=0
skipped=0

# limited COMMAND...: ends what hangs
limited() {
	timeout "${LIMIT:-120}" "$@"
}

# The input of a case as its program's argument, after going where it is.
# A folder holds a pack; a file stands for itself.
enter() {
	if [ -d "$1" ]; then
		cd "$1" || exit 2
		input=pack.yaml
		[ -f pack.yaml ] || input=.
	else
		cd "$(dirname "$1")" || exit 2
		input=$(basename "$1")
	fi
}

# build_pdf INPUT OUT_DIR: one PDF or several, of a file or of a pack
build_pdf() {
	case $1 in
	*.md) limited "$program" render "$1" -o "$2/out.pdf" ;;
	*) limited "$program" build --output-dir "$2" "$1" ;;
	esac >"$scratch/said"
}

# structure FILE: what is wrong with its tags, by its own objects
structure() {
	qpdf --qdf --object-streams=disable "$1" - | tr -d '\000' |
		awk -f "$root/tests/pdf/structure.awk"
}

# pdf_facts FILE: what other programs read in a PDF, one fact a line
pdf_facts() {
	qpdf --check "$1" >"$scratch/qpdf" 2>&1 || cat "$scratch/qpdf"
	# Sheets have no tags; whether any has is one of the facts.
	pdfinfo "$1" | grep -q '^Tagged: *no' || structure "$1"
	pdfinfo "$1" | grep -E '^(Title|Subject|Keywords|Author|CreationDate|Tagged|Pages|Page size|PDF version):'
	pdffonts "$1" | tail -n +3 | sed 's/^[A-Z]\{6\}+//' |
		sed 's/  *[0-9]* *[0-9]* *$//; s/   */ | /g; s/^/Font: /' | sort
	pdfinfo -url "$1" 2>/dev/null | awk 'NR > 1 && $NF ~ /:/ {
		print "Link: " $1 " " $NF }'
	pages=$(pdfinfo "$1" | sed -n 's/^Pages: *//p')
	page=1
	while [ "$page" -le "${pages:-0}" ]; do
		printf 'Text %s: ' "$page"
		pdftotext -f "$page" -l "$page" "$1" - | tr -s ' \n\f' ' '
		echo
		page=$((page + 1))
	done
}

# Facts of a case's PDF; built twice, it must be the same to the byte.
run_pdf() {
	rm -rf "$scratch/one" "$scratch/two"
	mkdir "$scratch/one" "$scratch/two"
	build_pdf "$input" "$scratch/one" || return
	build_pdf "$input" "$scratch/two" 2>/dev/null || return
	for pdf in "$scratch"/one/*.pdf; do
		name=$(basename "$pdf")
		echo "== $name"
		cmp "$pdf" "$scratch/two/$name" ||
			echo "$name: the bytes differ from run to run"
		pdf_facts "$pdf" 2>&1
	done
}

# run_program STAGE: the command of a case, in the case's folder
run_program() {
	args=
	[ ! -f .args ] || args=$(cat .args)
	if [ "$args" ]; then
		# shellcheck disable=SC2086 # .args holds several words
		limited "$program" $args
		return
	fi
	case $1:$input in
	diag:*) limited "$program" check "$input" ;;
	extract:*) limited "$program" extract "$input" ;;
	fmt:*) limited "$program" fmt - <"$input" ;;
	pdf:*) run_pdf ;;
	*.md) limited "$program" render --dump="$1" "$input" ;;
	*) limited "$program" build --dump="$1" "$input" ;;
	esac
}

# answer STAGE CASE: what the program answers, in the form of a record
answer() {
	(
		enter "$2"
		run_program "$1" >"$scratch/out" 2>"$scratch/err"
		echo $? >"$scratch/status"
	)
	cat "$scratch/out"
	if [ -s "$scratch/err" ]; then
		echo '--- stderr'
		cat "$scratch/err"
	fi
	echo "--- exit $(cat "$scratch/status")"
}

ask_to_record() {
	printf 'record tests/cases/%s.want? [y/N] ' "$1"
	read -r reply || reply=n
	[ "$reply" = y ] || return 1
	cp "$scratch/got" "tests/cases/$1.want"
}

# run_case STAGE/NAME
run_case() {
	input_path=tests/cases/$1
	[ -d "$input_path" ] || input_path=$input_path.md
	want=tests/cases/$1.want
	if [ ! -e "$input_path" ]; then
		echo "FAILED $want: there is no such case"
		failed=$((failed + 1))
		return
	fi
	answer "${1%%/*}" "$input_path" >"$scratch/got"
	[ -f "$want" ] || want=/dev/null
	if cmp -s "$want" "$scratch/got"; then
		passed=$((passed + 1))
		return
	fi
	diff -u -L "${want#"$root"/}" -L "the answer" "$want" "$scratch/got" |
		head -n "${DIFF_LINES:-40}"
	if [ $record = yes ] && ask_to_record "$1"; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED $input_path"
	failed=$((failed + 1))
}

# run_cases PATTERN: the cases whose STAGE/NAME fits; a record without a
# case is a case too, and fails
run_cases() {
	found=no
	for name in $(find tests/cases -mindepth 2 -maxdepth 2 \
		! -name '.*' \( -type d -o -name '*.md' -o -name '*.want' \) \
		2>/dev/null |
		sed 's/^tests\/cases\///; s/\.md$//; s/\.want$//' | sort -u); do
		# shellcheck disable=SC2254 # a pattern is meant
		case $name in
		$1)
			found=yes
			run_case "$name"
			;;
		esac
	done
	[ $found = yes ]
}

# run_script FILE
run_script() {
	if LIMIT=600 limited sh "$1" >"$scratch/log" 2>&1; then
		status=0
	else
		status=$?
	fi
	totals=$(tail -n 1 "$scratch/log" | sed -n \
		's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
	if [ "$totals" ]; then
		passed=$((passed + ${totals% *}))
		failed=$((failed + ${totals#* }))
		sed '$d' "$scratch/log"
		[ $status -eq 0 ] || [ "${totals#* }" -gt 0 ] || failed=$((failed + 1))
	elif [ $status -eq 0 ] && grep '^SKIPPED' "$scratch/log"; then
		skipped=$((skipped + 1))
	elif [ $status -eq 0 ]; then
		passed=$((passed + 1))
	else
		cat "$scratch/log"
		echo "FAILED $1 (status $status)"
		failed=$((failed + 1))
	fi
}

run_scripts() {
	for script in "tests/$1"/*.sh; do
		[ ! -f "$script" ] || run_script "$script"
	done
}

for wanted; do
	before=$((passed + failed + skipped))
	case $wanted in
	cases) run_cases '*/*' ;;
	arch | cli | packs) run_scripts "$wanted" ;;
	*.sh) run_script "$wanted" ;;
	*/*) run_cases "$wanted" ;;
	*) run_cases "$wanted/*" ;;
	esac
	[ $((passed + failed + skipped)) -gt "$before" ] ||
		echo "run.sh: there is nothing to run in $wanted"
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
