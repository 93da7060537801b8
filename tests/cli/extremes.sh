#!/bin/sh
# Nesting of any depth and lines of any length: a message with its place, or
# a result, on a small stack and in bounded memory.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
# shellcheck disable=SC3045 # every shell that is sh has these limits
. tests/cli/expect

cd "$scratch" || exit 1

# Sanitizers have frames and shadows of their own.
if nm "$program" 2>/dev/null | grep -q __asan_init; then
	stack=8192 memory=unlimited deep=3000 long=100000
else
	stack=256 memory=4000000 deep=100000 long=10000000
fi

# many N TEXT
many() {
	awk -v n="$1" -v text="$2" 'BEGIN {
		gsub(/\\n/, "\n", text)
		while (n-- > 0)
			printf "%s", text
	}'
}

# bounded STATUS ARGUMENT...: runs the program on a small stack; in a shell
# of its own, so that the limits end with it
bounded() {
	want=$1
	shift
	what="briefpress $* ($name)"
	(
		ulimit -s $stack
		ulimit -v $memory
		exec timeout 120 "$program" "$@"
	) >"$scratch/out" 2>"$scratch/err"
	got=$?
	if [ $got -eq "$want" ]; then
		passed=$((passed + 1))
	else
		fail "status $got, not $want"
	fi
}

# nested NAME OPEN CLOSE: too deep is said at its place; what is just deep
# enough goes all the way
nested() {
	name=$1
	{ many $deep "$2" && printf 'a' && many $deep "$3"; } >deep.md
	bounded 1 render --dump=doc deep.md
	says '^deep.md:[0-9]*:[0-9]*: error: .*deeper than [0-9]* levels.*NEST_TOO_DEEP'
	bounded 1 render deep.md -o deep.pdf
	bounded 1 check deep.md
	{ many "$4" "$2" && printf 'a' && many "$4" "$3"; } >edge.md
	bounded 0 render edge.md -o edge.pdf
	bounded 0 render --dump=pages edge.md
	bounded 0 check edge.md
}

# flat NAME OPEN CLOSE: what CommonMark does not nest is text
flat() {
	name=$1
	{ many $deep "$2" && printf 'a' && many $deep "$3"; } >deep.md
	bounded 0 render --dump=doc deep.md
	says_nothing
}

nested quotes '>' '' 97
nested items '- ' '' 48
nested divs '::: {.keep}\n' '\n:::' 97
nested emphasis '*a _b ' ' b_ a*' 48
nested strong '**a __b ' ' b__ a**' 48
nested spans '[a ' ']{.nowrap}' 32
flat brackets '[a ' ']'
flat links '[a ' '](https://b.c)'
flat strikes '~~a ' ' b~~'
flat scripts 'a^b' 'c^'
flat angles '< ' ' >'
flat braces '{ ' ' }'

# One note within another is one too many already.
name=notes
{ many $deep '^[a ' && many $deep ']'; } >deep.md
bounded 1 render --dump=doc deep.md
says '^deep.md:1:5: .*NOTE_NESTED'

# So many images that cannot be had are said first.
name=images
{ many $deep '![a ' && many $deep '](b)'; } >deep.md
bounded 1 render --dump=doc deep.md
says '^deep.md:1:1: .*IMAGE_NOT_SHOWN'

name='front matter'
{ printf -- '---\ntitle: ' && many $deep '[' && printf '\n---\n\na\n'; } \
	>deep.md
bounded 1 render --dump=doc deep.md
says '^deep.md:2:'

# one line NAME TEXT: of many bytes
one_line() {
	name="one line of $1"
	many $((long / ${#2})) "$2" >long.md
	bounded 0 render --dump=doc long.md
	holds test "$(wc -c <out)" -ge $long
}

one_line words 'words '
one_line 'one word' 'a'
one_line stars 'a****'

name='a word of many pages'
many $((long / 40)) 'a' >long.md
bounded 0 render long.md -o long.pdf
says 'LINE_OVERFULL'
name='a paragraph of many pages'
many $((long / 40)) 'word ' >long.md
bounded 0 render long.md -o long.pdf
prints 'pages$'

cd - >/dev/null || exit 1
summary
