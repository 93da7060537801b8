#!/bin/sh
# The command line: what it takes, and what it says of what it does not.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

# refuses WORDS ARGUMENT...: usage status, the words and a hint
refuses() {
	words=$1
	shift
	exits 2 "$@"
	says "^briefpress: error: $words"
	says '^hint: '
	prints_nothing
}

for help in --help -h help; do
	exits 0 $help
	prints '^ *briefpress build '
	prints '^ *briefpress render '
	prints '^ *briefpress check '
	prints 'Exit status: 0 '
	says_nothing
done

# every option is in the help and, as mdoc writes it, in the manual
for option in $(sed -n 's/^    {"\(--[a-z-]*\)".*/\1/p' src/cli/opts.c); do
	exits 0 --help
	prints " $option"
	holds grep -q -- " ${option#-}" assets/man/briefpress.1
done
for version in --version -V; do
	exits 0 $version
	prints '^briefpress [0-9.]* (libharu [0-9.]*)$'
	says_nothing
done

# help and version end the reading of a command line
exits 0 build --help --no-such-option
exits 0 --version one two three

refuses 'no command'
refuses 'unknown command "typeset"' typeset x.md
refuses 'unknown option "--no-such-option"' build --no-such-option x
refuses 'unknown option "-x"' build -x x
refuses 'unknown option "--outputs"' build --outputs x
refuses 'no path' build
refuses 'no path' check --strict
refuses 'no path' render -o x.pdf
refuses 'one path only: "b"' check a b
refuses 'one path only: "--strict"' check -- a --strict
refuses 'render needs -o' render x.md
refuses '-o is for render' build -o x.pdf pack
refuses '-o is for render' check -o x.pdf pack
refuses '--output-dir is for build' render --output-dir x -o x.pdf x.md
refuses '--output-dir is for build' check --output-dir x pack
refuses '"-o" needs a value' render x.md -o
refuses '"--output=" needs a value' render x.md --output=
refuses '"--output-dir" needs a value' build pack --output-dir
refuses '"--dump" needs a value' check x.md --dump
refuses '"--strict=yes": this option takes no value' check --strict=yes x
refuses '"--help=all": this option takes no value' --help=all
refuses 'unknown stage "pdf"' check --dump=pdf x.md
refuses 'unknown stage "doc,facts"' check --dump doc,facts x.md
refuses 'unknown form "xml"' check --diagnostics=xml x.md
refuses '"--diagnostics" needs a value' check x.md --diagnostics

refuses 'no path' fmt
refuses 'no path' extract --format md
refuses 'one path only: "b"' extract a b
refuses 'unknown format "xml"' extract --format=xml pack
refuses 'unknown rows "people"' extract --only people pack
refuses '"--only" needs a value' extract pack --only
refuses 'CSV holds one table' extract --format csv pack
refuses '--format is for extract' build --format json pack
refuses '--only is for build, check and extract' fmt --only links x.md
refuses '--check is for fmt' check --check x.md
refuses '-o is for render, extract and unpack' fmt -o y.md x.md
refuses '--force is for unpack' build --force pack
refuses '--no-attachments is for build' unpack --no-attachments x.pdf
refuses '-o is for render, extract and unpack' build -o x pack
refuses 'one path only: "b.pdf"' unpack a.pdf b.pdf
refuses 'no path' unpack
refuses '--dump is for build' fmt --dump=doc x.md
refuses '--theme is for build' extract --theme plain pack
refuses '--standard is for build' extract --standard none pack
refuses '--profile is for build' fmt --profile short x.md
refuses '--jobs is for build' render --jobs=4 -o x.pdf x.md
refuses '--output is for render' build --output x.pdf pack
refuses '-j is for build' render -j4 -o x.pdf x.md

# a letter's value, joined to it or a word of its own
refuses '"4x" is no number' build -j4x pack
refuses '"4x" is no number' build -j 4x pack
refuses '"=4" is no number' build -j=4 pack
refuses '"-j" needs a value' build pack -j
refuses 'unknown option "-qq"' build -qq pack
refuses 'unknown option "-h1"' build -h1 pack
printf 'A word.\n' >"$scratch/a.md"
for name in "-o$scratch/b.pdf" "--output=$scratch/b.pdf"; do
	rm -f "$scratch/b.pdf"
	exits 0 render "$scratch/a.md" "$name"
	holds test -s "$scratch/b.pdf"
done
exits 0 check -j2 "$scratch/a.md"
says_nothing

# what looks like a format is text
refuses 'unknown command "%s%n"' '%s%n'

summary
