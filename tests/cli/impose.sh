#!/bin/sh
# Imposition as a printer sees it: sheets are cut, folded and leafed through
# here, by their sizes alone, and read against the pages as they are without.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

cd "$scratch" || exit 1

# make_pack COUNT PAPER LANGUAGE: one page a document
make_pack() {
	printf 'title: Sheets\nlanguage: %s\nparts: [documents]\n' "$3"
	echo documents:
	i=0
	while [ $((i += 1)) -le "$1" ]; do
		printf '# Piece %d\n\nThis is number %d, *fine* at last.\n' \
			$i $i >piece$i.md
		echo "  - file: piece$i.md"
	done
	echo outputs:
	for kind in none booklet 2-up 4-up; do
		printf '  - {name: %s, paper: %s, impose: %s}\n' \
			$kind "$2" $kind
	done
}

words() {
	tr -s ' \n\f' '\n\n\n' | grep .
}

sides_of() {
	pdfinfo "$1" | sed -n 's/^Pages: *//p'
}

# cell FILE SIDE COLUMN ROW ROWS: the words there, counted from the upper left
cell() {
	pdfinfo "$1" | awk -v column="$3" -v row="$4" -v rows="$5" '
		/^Page size/ {
			width = $3 / 2
			height = $5 / rows
			printf "-x %d -y %d -W %d -H %d", width * column,
				height * row, width, height
		}' >box
	# shellcheck disable=SC2046 # four options
	pdftotext -f "$2" -l "$2" $(cat box) "$1" - | words
}

# Each page in turn, below read/, as who folds and turns finds them.
open_reading() {
	rm -rf read
	mkdir read
	turned=0
}
read_cell() {
	turned=$((turned + 1))
	cell "$@" >read/$turned
}

# leaf_through FILE NEAR FAR: a stack folded in the middle.  NEAR is the column
# of a front that is a right-hand page, or in Hebrew a left-hand one.
leaf_through() {
	open_reading
	sheets=$(($(sides_of "$1") / 2))
	k=0
	while [ $((k += 1)) -le $sheets ]; do
		read_cell "$1" $((2 * k - 1)) "$2" 0 1
		read_cell "$1" $((2 * k)) "$3" 0 1
	done
	while [ $((k -= 1)) -ge 1 ]; do
		read_cell "$1" $((2 * k)) "$2" 0 1
		read_cell "$1" $((2 * k - 1)) "$3" 0 1
	done
}

# read_rows FILE ROWS: cell after cell, side after side
read_rows() {
	open_reading
	side=0
	while [ $((side += 1)) -le "$(sides_of "$1")" ]; do
		row=0
		while [ $row -lt "$2" ]; do
			read_cell "$1" $side 0 $row "$2"
			read_cell "$1" $side 1 $row "$2"
			row=$((row + 1))
		done
	done
}

# in_sequence COUNT CELLS: what was read is the plain pages, then nothing, on
# no more sheets than that takes
in_sequence() {
	test $turned -eq $((($1 + $2 - 1) / $2 * $2)) || return 1
	page=0
	while [ $((page += 1)) -le $turned ]; do
		if [ $page -gt "$1" ]; then
			test ! -s read/$page || return 1
			continue
		fi
		pdftotext -f $page -l $page none.pdf - | words >plain
		grep -qx "$page," plain && cmp plain read/$page || return 1
	done
}

not_in_sequence() {
	! in_sequence "$@"
}

# fonts FILE: names and whether they are embedded, subset, mapped to Unicode
fonts() {
	pdffonts "$1" | tail -n +3 | awk '{
		print $1, $(NF - 4), $(NF - 3), $(NF - 2)
	}' | sort
}
same_fonts() {
	fonts none.pdf >plain
	fonts "$1" | cmp - plain && test -s plain && ! grep -v 'yes yes yes' plain
}
no_raster() {
	test "$(pdfimages -list "$1" | wc -l)" -eq 2
}
not_tagged() {
	pdfinfo "$1" | grep -q '^Tagged: *no' && ! grep -aq StructTree "$1"
}

# What an untagged file can say: PDF/A-2b, and nothing of PDF/UA.
says_level_b() {
	grep -aq '<pdfaid:part>2<' "$1" &&
		grep -aq '<pdfaid:conformance>B<' "$1" &&
		! grep -aq '<pdfuaid:part>' "$1"
}
says_level_a() {
	grep -aq '<pdfaid:conformance>A<' "$1" && grep -aq '<pdfuaid:part>' "$1"
}

# A4 is made smaller for all but itself; A5 for 4-up alone.
for count in 1 2 3 4 5 6 7 8 9 16 31; do
	paper=a$((4 + count % 2))
	make_pack $count $paper en >pack.yaml
	exits 0 build pack.yaml
	says_nothing
	holds test "$(sides_of none.pdf)" -eq $count
	holds says_level_a none.pdf
	leaf_through booklet.pdf 1 0
	holds in_sequence $count 4
	read_rows 2-up.pdf 1
	holds in_sequence $count 2
	read_rows 4-up.pdf 2
	holds in_sequence $count 4
	for kind in booklet 2-up 4-up; do
		holds qpdf --check $kind.pdf
		holds same_fonts $kind.pdf
		holds no_raster $kind.pdf
		holds not_tagged $kind.pdf
		holds says_level_b $kind.pdf
	done
done

# What the checks see when an order is wrong.
make_pack 8 a5 en >pack.yaml
exits 0 build pack.yaml
leaf_through 2-up.pdf 1 0
holds not_in_sequence 8 4
leaf_through booklet.pdf 0 1
holds not_in_sequence 8 4
read_rows booklet.pdf 1
holds not_in_sequence 8 2

# Read from the right, a booklet opens to the other side.
make_pack 6 a5 he >pack.yaml
exits 0 build pack.yaml
leaf_through booklet.pdf 0 1
holds in_sequence 6 4

# A level that needs tags cannot be asked for by name.
{
	echo 'title: Sheets'
	echo 'documents: [piece1.md]'
	echo outputs:
	echo '  - {name: one, kind: 2-up, standard: a-3a}'
	echo '  - {name: two, kind: 2-up, standard: [a-2u, ua-1]}'
	echo '  - {name: three, kind: 2-up, standard: [a-2b]}'
} >pack.yaml
exits 1 check pack.yaml
says 'yaml:4:.*"a-3a" means nothing where pages are imposed'
says 'yaml:5:.*"ua-1" means nothing where pages are imposed'
holds test "$(grep -c OUTPUT_CONFLICT err)" -eq 2
make_pack 2 a5 en >pack.yaml
exits 0 build --standard a-3a,ua-1 pack.yaml
holds grep -aq '<pdfaid:part>3<' 2-up.pdf
holds grep -aq '<pdfaid:conformance>B<' 2-up.pdf
holds sh -c "pdfdetach -list 2-up.pdf 2>&1 | grep '^0 embedded'"
exits 0 build --standard ua-1 pack.yaml
holds test "$(grep -ac '<pdf[ua]*id:part>' 2-up.pdf)" -eq 0

summary
