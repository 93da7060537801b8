#!/bin/sh
# Images of every kind through the program: PngSuite, the valid and the broken
# ones, and JPEGs of each kind.  A valid one must stand on the page pixel by
# pixel as libpng or djpeg decodes it; a damaged one must be told of at its
# place, as an error in a pack and as a warning in a single file.
#
# PngSuite comes out of the Debian source package libstb, once, into the
# build's folder; the JPEGs are made here.
set -u
LC_ALL=C.UTF-8
export LC_ALL
cd "$(dirname "$0")/../.." || exit 2
root=$PWD
build=$(cd "${BUILD:-build}" && pwd) || exit 2
program=$build/briefpress
pixels=$build/tests/pixels
suite=$build/pngsuite
work=$build/images
passed=0
failed=0

for tool in qpdf pdftoppm; do
	if ! command -v "$tool" >/dev/null; then
		echo "SKIPPED check-images: there is no $tool"
		exit 0
	fi
done
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 2

pass() {
	passed=$((passed + 1))
}

fail() {
	echo "$1: $2"
	failed=$((failed + 1))
}

# The width of a device pixel: 1200 to the inch.  An image without a density
# is set at 150 dpi, so that a pixel of its own is eight by eight of these.
dpi=1200

# box FILE.pdf: x, y, width, height of the image on the page, from the top
# left corner, in points, whichever way it is turned
box() {
	qpdf --qdf "$1" - | awk '
	/\/MediaBox/ { reading = 1 }
	reading && $1 ~ /^[0-9.]+$/ && n < 4 { media[n++] = $1 }
	/^\s*\]/ { reading = 0 }
	/ cm \/I[0-9]+ Do/ {
		w = $2 + $4
		h = $3 + $5
		x = $6
		y = $7
		if ($2 + $4 < 0) { x += w; w = -w }
		if ($3 + $5 < 0) { y += h; h = -h }
		print x, media[3] - y - h, w, h
		exit
	}'
}

# stands FILE WANT.ppm TOLERANCE [OPTION...]: FILE is rendered and compared
stands() {
	name=$1 want=$2 tolerance=$3
	shift 3
	printf '![What is shown](%s)\n' "$name" >page.md
	if ! "$program" render "$@" page.md -o page.pdf >out 2>&1 ||
		grep -q 'warning:' out; then
		fail "$name" "$(head -n 1 out)"
		return
	fi
	box page.pdf | awk -v dpi=$dpi '{
		s = dpi / 72
		left = int($1 * s)
		top = int($2 * s)
		print left, top, int($3 * s) + 2, int($4 * s) + 2,
			$1 * s - left, $2 * s - top, $3 * s, $4 * s
	}' >place
	read -r left top across down x y width height <place
	pdftoppm -r $dpi -singlefile -x "$left" -y "$top" -W "$across" \
		-H "$down" page.pdf page
	if answer=$("$pixels" compare page.ppm "$want" "$x" "$y" "$width" \
		"$height" "$tolerance" 2>&1); then
		pass
	else
		fail "$name" "$answer"
	fi
}

# refused FILE [WORDS]: an error in a pack, a warning in a single file
refused() {
	printf 'Words.\n\n![What is shown](%s)\n' "$1" >page.md
	printf 'documents:\n  - page.md\n' >pack.yaml
	rm -f page.pdf
	"$program" render page.md -o page.pdf >out 2>&1
	status=$?
	if [ $status -ne 0 ] || [ ! -s page.pdf ] ||
		! grep -q "^page.md:3:1: warning: cannot use .*${2-}" out; then
		fail "$1" "render: status $status, $(head -n 1 out)"
		return
	fi
	"$program" build pack.yaml >out 2>&1
	status=$?
	if [ $status -ne 1 ] ||
		! grep -q "^page.md:3:1: error: cannot use .*${2-}" out; then
		fail "$1" "build: status $status, $(head -n 1 out)"
		return
	fi
	pass
}

# fetch_suite: PngSuite's files into $suite; fails where they cannot be had
fetch_suite() {
	[ -f "$suite/.whole" ] && return
	command -v apt-get >/dev/null || return
	rm -rf "$suite" && mkdir -p "$suite/apt/lists/partial" \
		"$suite/apt/cache/archives/partial" || return
	(
		cd "$suite/apt" || exit
		cat >sources.sources <<-END
			Types: deb-src
			URIs: http://deb.debian.org/debian
			Suites: bookworm
			Components: main
			Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
		END
		for step in update 'source --download-only libstb'; do
			# shellcheck disable=SC2086 # words are meant
			apt-get -qq -o Dir::Etc::SourceList=/dev/null \
				-o Dir::Etc::SourceParts="$PWD" \
				-o Dir::State::Lists="$PWD/lists" \
				-o Dir::Cache="$PWD/cache" \
				-o APT::Sandbox::User= $step || exit
		done
		tar -xf libstb_*.orig.tar.*
	) >"$suite.log" 2>&1 || return
	# Its own files alone: beside them stand variants for other readers.
	find "$suite/apt" -path '*/tests/pngsuite/*' -name '*.png' \
		! -path '*_check/*' ! -path '*/iphone/*' \
		-exec cp {} "$suite" \; || return
	rm -rf "$suite/apt" && touch "$suite/.whole"
}

check_suite() {
	if ! fetch_suite; then
		echo 'SKIPPED PngSuite: apt-get cannot get the source of libstb'
		return
	fi
	for file in "$suite"/*.png; do
		name=${file##*/}
		cp "$file" .
		case $name in
		x*)
			refused "$name"
			continue
			;;
		# Opacity and gamma are rounded by others in their own ways.
		bg* | tb* | tm* | tp* | *[46]a[01]* | g[0-9]* | ccwn*)
			near=2
			;;
		*)
			near=0
			;;
		esac
		"$pixels" decode "$name" >want.ppm
		stands "$name" want.ppm $near
	done
	echo "PngSuite: $(find "$suite" -name '*.png' | wc -l) files"
}

# with_exif ENTRY <JPEG: puts in EXIF data of one entry, most significant byte
# first: 12 bytes in octal
with_exif() {
	cat >plain
	head -c 2 plain
	printf "\\377\\341\\000\\042Exif\\000\\000MM\\000*\\000\\000\\000\\010"
	printf "\\000\\001%b\\000\\000\\000\\000" "$1"
	tail -c +3 plain
}

# A picture that is another one whichever way it is turned.
make_colours() {
	awk 'BEGIN {
		print "P3\n48 32\n255"
		for (y = 0; y < 32; y++)
			for (x = 0; x < 48; x++)
				print x * 5, y * 7, x < 16 && y < 16 ? 255 : 30
	}' >colours.pnm
}

# jpeg_stands FILE [TOLERANCE [OPTION...]]
jpeg_stands() {
	file=$1
	near=${2-4}
	shift $(($# > 2 ? 2 : $#))
	djpeg -pnm "$file" >want.ppm && stands "$file" want.ppm "$near" "$@"
}

check_orientations() {
	set -- '' '-flip horizontal' '-rotate 180' '-flip vertical' \
		-transpose '-rotate 90' -transverse '-rotate 270'
	orientation='\001\022\000\003\000\000\000\001\000'
	turn=0
	for turned; do
		turn=$((turn + 1))
		# shellcheck disable=SC2086 # words are meant
		jpegtran -copy none -perfect $turned colour.jpg >turned.jpg
		djpeg -pnm turned.jpg >want.ppm
		with_exif "$(printf '%s\\%03o%s' "$orientation" $turn \
			'\000\000')" <colour.jpg >"turn$turn.jpg"
		stands "turn$turn.jpg" want.ppm 6
	done
}

# Cut off at each tenth, a marker among the scan's bytes, and what PDF lacks.
check_damaged() {
	for kind in colour progressive grey; do
		size=$(wc -c <$kind.jpg)
		for part in 1 2 3 4 5 6 7 8 9; do
			head -c $((size * part / 10)) $kind.jpg \
				>"$kind$part.jpg"
			refused "$kind$part.jpg"
		done
	done
	size=$(wc -c <colour.jpg)
	{ head -c $((size - 40)) colour.jpg; printf '\377\300\377\304\000'
		tail -c 35 colour.jpg; } >scan.jpg
	refused scan.jpg
	cjpeg -quality 90 -arithmetic colours.pnm >arithmetic.jpg 2>/dev/null &&
		refused arithmetic.jpg arithmetically
}

check_jpegs() {
	for tool in cjpeg djpeg jpegtran; do
		command -v "$tool" >/dev/null && continue
		echo "SKIPPED JPEGs: there is no $tool"
		return
	done
	make_colours
	cjpeg -quality 90 -sample 1x1 colours.pnm >colour.jpg
	cjpeg -quality 90 -sample 2x2 colours.pnm >subsampled.jpg
	cjpeg -quality 90 -grayscale colours.pnm >grey.jpg
	cjpeg -quality 90 -rgb colours.pnm >rgb.jpg
	cjpeg -quality 90 -sample 1x1 -progressive colours.pnm >progressive.jpg
	cjpeg -quality 90 -grayscale -progressive colours.pnm >pgrey.jpg
	cjpeg -quality 90 -restart 1B colours.pnm >restart.jpg
	cjpeg -quality 90 -optimize colours.pnm >optimized.jpg
	for kind in colour grey rgb progressive pgrey restart optimized; do
		jpeg_stands $kind.jpg
	done
	# Readers spread halved colour samples in their own ways.
	jpeg_stands subsampled.jpg 40
	check_orientations
	check_damaged
}

# PDF/A has light instead of ink.  Elsewhere each reader turns it into light
# its own way: by how much tells whether paper is white and full ink dark.
check_cmyk() {
	if ! command -v convert >/dev/null || ! command -v djpeg >/dev/null; then
		echo 'SKIPPED JPEGs of CMYK: there is no convert or no djpeg'
		return
	fi
	convert colours.pnm -colorspace CMYK -quality 95 cmyk.jpg
	jpeg_stands cmyk.jpg 1
	jpeg_stands cmyk.jpg 120 --standard none
}

# One image under two names and in two places is one object.
check_shared() {
	[ -f colour.jpg ] || return
	cp colour.jpg copy.jpg
	printf '![One](colour.jpg)\n\n![Two](copy.jpg)\n\n![One](colour.jpg)\n' \
		>page.md
	"$program" render page.md -o page.pdf >out 2>&1
	if [ "$(qpdf --qdf page.pdf - | grep -ac '/Subtype /Image')" = 1 ]; then
		pass
	else
		fail copy.jpg 'two equal files are two objects'
	fi
}

# Other kinds are called by their names, whatever the files are called.
check_other_kinds() {
	printf 'GIF89a' >gif.png
	printf 'RIFF\020\000\000\000WEBPVP8 ' >webp.jpg
	printf '<?xml version="1.0"?>\n<svg/>\n' >svg.png
	printf 'II*\000' >tiff.jpg
	: >empty.png
	refused gif.png 'GIF file'
	refused webp.jpg 'WebP file'
	refused svg.png 'SVG file'
	refused tiff.jpg 'TIFF file'
	refused empty.png 'is empty'
	[ -f colour.jpg ] || return
	cp colour.jpg really-a-jpeg.png
	jpeg_stands really-a-jpeg.png
}

check_suite
check_jpegs
check_cmyk
check_shared
check_other_kinds
cd "$root" || exit 2
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
