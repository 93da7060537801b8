#!/bin/sh
# The finished reports as other programs see them: sound PDF with every font
# inside, titled, text on every page that is not a blank verso, the signatories
# where their documents are shown, and the same bytes when built again; tagged,
# with bookmarks, but for sheets.  Handouts are one sheet, in no small type.
set -u
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# expect WHAT COMMAND...: counts whether the command succeeds
expect() {
	what=$1
	shift
	if "$@" >"$scratch/log" 2>&1; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED $pdf: $what"
	cat "$scratch/log"
	failed=$((failed + 1))
}

says() {
	grep -Eq "$1" "$scratch/info"
}

# Columns of pdffonts from the right: object (2), uni, sub, emb.
fonts_are_embedded() {
	tail -n +3 "$scratch/fonts" | grep . >"$scratch/rows" &&
		! awk '$(NF - 4) != "yes" || $(NF - 2) != "yes"' \
			"$scratch/rows" | grep .
}

# Of a booklet, whose parts start on the right, and of a sheet.
may_be_blank() {
	case $output in
	booklet* | handout*) [ $(($1 % 2)) -eq 0 ] ;;
	*) false ;;
	esac
}

is_one_sheet() {
	says '^Pages: *2$'
}

# The third field of a text is its size; what is raised is smaller.
no_type_is_under() {
	awk -v least="$1" '$1 == "text" && $(NF) !~ /^"[0-9]*"$/ {
		for (i = 3; $i ~ /=/; i++)
			;
		if ($i < least) {
			print
			bad = 1
		} } END { exit bad }' "$scratch/dump"
}

every_page_has_text() {
	pages=$(sed -n 's/^Pages: *//p' "$scratch/info")
	[ "$pages" ] || return 1
	page=1
	while [ "$page" -le "$pages" ]; do
		pdftotext -f $page -l $page "$pdf" - |
			grep -q '[[:alpha:]]' || may_be_blank $page || {
			echo "page $page has no text"
			return 1
		}
		page=$((page + 1))
	done
}

has_bookmarks() {
	qpdf --json --json-key=outlines "$pdf" | grep -q '"title"'
}

has_no_bookmarks() {
	! has_bookmarks
}

tags_are_sound() {
	qpdf --qdf --object-streams=disable "$pdf" - | LC_ALL=C tr -d '\000' |
		LC_ALL=C awk -f tests/pdf/structure.awk >"$scratch/faults"
	cat "$scratch/faults"
	[ ! -s "$scratch/faults" ]
}

# What is read, without the heads and feet that part a name over two pages:
# lines that many pages have, and their numbers.
read_text() {
	pdftotext "$pdf" - | tr '\f' '\n' | awk '
		{ lines[++n] = $0; count[$0]++ }
		END { for (i = 1; i <= n; i++)
			if (count[lines[i]] < 10 && lines[i] !~ /^Page.*[0-9]$/)
				print lines[i] }' | tr -s ' \n' ' '
}

# A sheet's pages stand in no order: a name may go on on another sheet.
is_parted() {
	case $output in
	booklet* | [24]-up*) ;;
	*) return 1 ;;
	esac
	for word in $1; do
		grep -qF "$word" "$scratch/text" || return 1
	done
}

# The first cell of each row of a signatories file stands in the text.
names_stand_in_text() {
	read_text >"$scratch/text"
	missing=0
	tail -n +2 "$1" | sed 's/^"\([^"]*\)".*/\1/; t
		s/,.*//' | tr -d '\r' >"$scratch/names"
	while read -r name; do
		grep -qF "$name" "$scratch/text" || is_parted "$name" || {
			echo "$1: $name is not in the text"
			missing=1
		}
	done <"$scratch/names"
	return $missing
}

for manifest in reports/*/pack.yaml; do
	pack=$(basename "$(dirname "$manifest")")
	pdf=$build/reports/$pack
	mkdir -p "$scratch/$pack"
	expect 'builds again' "$build/briefpress" build \
		--output-dir "$scratch/$pack" "reports/$pack"
	for pdf in "$build/reports/$pack"/*.pdf; do
		output=$(basename "$pdf" .pdf)
		"$build/briefpress" build --dump=pages --only "$output" \
			"reports/$pack" >"$scratch/dump"
		pdfinfo "$pdf" >"$scratch/info" 2>&1
		pdffonts "$pdf" >"$scratch/fonts" 2>&1
		expect 'same bytes when built again' \
			cmp "$pdf" "$scratch/$pack/$(basename "$pdf")"
		expect 'qpdf finds no fault' qpdf --check "$pdf"
		expect 'has pages' says '^Pages: *[1-9]'
		expect 'has a title' says '^Title: *[^ ]'
		expect 'fonts are embedded, with Unicode' fonts_are_embedded
		expect 'text on every page' every_page_has_text
		case $output in
		booklet* | [24]-up*)
			expect 'is not tagged' says '^Tagged: *no'
			expect 'has no bookmarks' has_no_bookmarks
			;;
		*)
			expect 'is tagged' says '^Tagged: *yes'
			expect 'its tags are sound' tags_are_sound
			expect 'has bookmarks' has_bookmarks
			;;
		esac
		case $output in
		handout*)
			expect 'is one sheet' is_one_sheet
			expect 'has no small type' no_type_is_under 9.5
			;;
		large-print*)
			expect 'has large type' no_type_is_under 16
			;;
		esac
		for csv in "reports/$pack"/*signator*.csv; do
			grep -q '^  anchor .*#doc-1 ' "$scratch/dump" || break
			[ ! -f "$csv" ] || expect 'names its signatories' \
				names_stand_in_text "$csv"
		done
	done
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
