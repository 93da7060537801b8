#!/bin/sh
# The examples of CommonMark's specification, through the program and its
# PDFs.  The specification comes by npm, once, into the build's folder.
set -u
LC_ALL=C.UTF-8
export LC_ALL
cd "$(dirname "$0")/../.." || exit 2
build=${BUILD:-build}
version=0.31.2
store=$build/commonmark
specification=$store/node_modules/commonmark-spec/spec.txt

for tool in npm node qpdf pdftotext; do
	if ! command -v "$tool" >/dev/null; then
		echo "SKIPPED check-commonmark: there is no $tool"
		exit 0
	fi
done
mkdir -p "$store" || exit 2
if [ ! -f "$specification" ] &&
	! npm install --prefix "$store" --silent --no-save --no-audit \
		--no-fund --ignore-scripts "commonmark-spec@$version"; then
	echo "SKIPPED check-commonmark: npm cannot get commonmark-spec"
	exit 0
fi
node tests/commonmark/check.js "$build/briefpress" "$specification" \
	"$store/examples"
