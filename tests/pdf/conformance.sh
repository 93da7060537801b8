#!/bin/sh
# Every PDF of collect.sh meets the standards that it names, and names PDF/A-3a
# and PDF/UA-1, PDF/A-2a where nothing is attached, or level b for sheets, by
# veraPDF, which Maven fetches.  Where it cannot be had this is SKIPPED, unless
# REQUIRE_CONFORMANCE=1.
set -u
LC_ALL=C
export LC_ALL
mkdir -p "${BUILD:-build}" && build=$(cd "${BUILD:-build}" && pwd) || exit 1
artifact=org.verapdf.apps:cli:1.30.2
jar=$build/verapdf/cli-1.30.2.jar
kept=$build/verapdf/pdf
passed=0
failed=0

give_up() {
	echo "SKIPPED conformance: $1"
	echo '0 passed, 0 failed'
	[ "${REQUIRE_CONFORMANCE:-0}" != 1 ]
	exit
}

count() {
	if [ "$1" -eq 0 ]; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED $2"
	failed=$((failed + 1))
}

# verdicts FILE...: "PASS FILE FLAVOUR" or "FAIL ...", for each standard that
# a file names; a file that names none is judged as PDF/A-1b
verdicts() {
	java -jar "$jar" -f 0 --format text "$@"
}

# rules FILE: what a file breaks
rules() {
	java -jar "$jar" -f 0 --format json --maxfailuresdisplayed 1 "$1" |
		grep -E '"(clause|description|context|errorMessage)"'
}

# meets FILE FLAVOUR
meets() {
	grep -qxF "PASS $1 $2" "$build/verapdf/verdicts"
}

# check FILE FLAVOUR...: these it meets, and there is none that it does not
check() {
	file=$1
	shift
	for flavour; do
		meets "$file" "$flavour"
		count $? "$file: $flavour is not met"
	done
	! grep -F " $file " "$build/verapdf/verdicts" | grep -v ^PASS
	status=$?
	count $status "$file: what veraPDF found follows"
	[ $status -eq 0 ] || rules "$file"
}

# in_standard NAME LIST FLAVOUR...: a document made for these
in_standard() {
	pdf=$build/verapdf/standards/$1.pdf
	"$build/briefpress" render -q tests/specimen/tables.md \
		--standard "$2" -o "$pdf"
	count $? "$pdf: cannot be made"
	shift 2
	standards="$standards
$pdf $*"
}

# protected: one that anybody may open, and not everybody may change
protected() {
	folder=$build/verapdf/protected
	mkdir -p "$folder"
	cp tests/cases/pdf/linearized/one.md "$folder"
	echo 'sour quince' >"$folder/owner.txt"
	cat >"$folder/pack.yaml" <<-END
		title: Protected
		documents: [one.md]
		outputs:
		  - name: protected
		    standard: ua-1
		    protect: {allow: [], owner-password-file: owner.txt}
	END
	"$build/briefpress" build -q --output-dir "$build/verapdf/standards" \
		"$folder"
	count $? 'protected: cannot be made'
	standards="$standards
$build/verapdf/standards/protected.pdf ua1"
}

# damaged NAME SED-COMMAND FLAVOUR: a copy whose damage has to be seen
damaged() {
	pdf=$build/verapdf/damaged/$1.pdf
	sed "$2" "$build/verapdf/whole.pdf" >"$pdf"
	! cmp -s "$pdf" "$build/verapdf/whole.pdf"
	count $? "$pdf: nothing was damaged"
	damages="$damages
$pdf $3"
}

command -v java >/dev/null || give_up 'there is no java'
mkdir -p "$build/verapdf/standards" "$build/verapdf/damaged"
if [ ! -f "$jar" ]; then
	command -v mvn >/dev/null || give_up 'there is no mvn to fetch veraPDF'
	mvn -q -B dependency:copy -Dartifact=$artifact -Dmdep.useBaseVersion \
		-DoutputDirectory="$build/verapdf" >"$build/verapdf/log" 2>&1
	[ -f "$jar" ] || give_up 'Maven cannot fetch veraPDF'
fi

sh tests/pdf/collect.sh "$kept"
count $? 'collect.sh'

standards=
in_standard a-3a a-3a,ua-1 3a ua1
in_standard a-2a a-2a 2a
in_standard a-2u a-2u 2u
in_standard a-2b a-2b,ua-1 2b ua1
in_standard ua-1 ua-1 ua1
protected

damages=
"$build/briefpress" render -q --classic-pdf tests/pdf/hard/links.md \
	-o "$build/verapdf/whole.pdf"
count $? 'whole.pdf: cannot be made'
damaged archive 's/<pdfaid:part>/<pdfaid:pxrt>/; s/<.pdfaid:part>/<\/pdfaid:pxrt>/' 3a
damaged access 's/<pdfuaid:part>/<pdfuaid:pxrt>/; s/<.pdfuaid:part>/<\/pdfuaid:pxrt>/' ua1
damaged figure 's/\/Alt</\/Axt</' ua1
damaged note 's/\/ID(e0/\/IX(e0/' ua1
damaged part 's/<pdfaid:part>3/<pdfaid:part>2/' 2a
damaged files 's/\/AFRelationship/\/AFRelatixnship/' 3a
damaged intent 's/OutputIntents/OutputIntenxs/' 3a

verdicts "$kept"/*.pdf "$build"/verapdf/standards/*.pdf \
	"$build"/verapdf/damaged/*.pdf \
	>"$build/verapdf/verdicts" 2>"$build/verapdf/log"

for pdf in "$kept"/*.pdf; do
	part=3
	case $(pdfdetach -list "$pdf" 2>&1) in
	'0 embedded files'*)
		# PDF/A-3 it stays where sources were refused.
		grep -aq '<pdfaid:part>3' "$pdf" || part=2
		;;
	esac
	if grep -aq "/Subtype */Form" "$pdf"; then
		# A sheet with pages on it has no tags.
		check "$pdf" ${part}b
	else
		check "$pdf" ${part}a ua1
	fi
done
while read -r pdf flavours; do
	# shellcheck disable=SC2086 # several words are meant
	[ ! "$pdf" ] || check "$pdf" $flavours
done <<END
$standards
END
while read -r pdf flavour; do
	[ "$pdf" ] || continue
	! meets "$pdf" "$flavour"
	count $? "$pdf: the damage was not seen"
done <<END
$damages
END

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
