#!/bin/sh
# poppler, MuPDF and pdf.js, which npm fetches, read the same text in the PDFs
# of collect.sh, and each piece of it either in the structure or in an
# artifact (readers.mjs).  Where they cannot be had this is SKIPPED, unless
# REQUIRE_CONFORMANCE=1.
set -u
LC_ALL=C.UTF-8
export LC_ALL
mkdir -p "${BUILD:-build}/readers" &&
	build=$(cd "${BUILD:-build}" && pwd) || exit 1
package='pdfjs-dist@4.10.38'
pdfjs=$build/readers/node_modules/pdfjs-dist/legacy/build/pdf.mjs
kept=$build/readers/pdf

give_up() {
	echo "SKIPPED readers: $1"
	echo '0 passed, 0 failed'
	[ "${REQUIRE_CONFORMANCE:-0}" != 1 ]
	exit
}

for program in node npm mutool pdfinfo pdftotext; do
	command -v $program >/dev/null || give_up "there is no $program"
done
if [ ! -f "$pdfjs" ]; then
	npm install --no-audit --no-fund --no-save --prefix "$build/readers" \
		$package >"$build/readers/log" 2>&1
	[ -f "$pdfjs" ] || give_up 'npm cannot fetch pdf.js'
fi

sh tests/pdf/collect.sh "$kept" || exit 1
# Its characters are said by /ActualText, which not all of them read.
rm -f "$kept/hard-characters.pdf"
node tests/pdf/readers.mjs "$pdfjs" "$kept"/report-*.pdf \
	"$kept"/specimen-*.pdf "$kept"/hard-*.pdf "$kept"/case-p*.pdf \
	>"$build/readers/verdicts"
status=$?
grep -v '^ok ' "$build/readers/verdicts"
passed=$(grep -c '^ok ' "$build/readers/verdicts")
failed=$(grep -cv '^ok ' "$build/readers/verdicts")
echo "$passed passed, $failed failed"
[ "$status" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
