#!/bin/sh
# Numbers are integers up to the last step: outside src/out there is neither
# a floating type nor a floating constant.
find src include -name '*.[ch]' ! -path 'src/out/*' | LC_ALL=C sort |
	xargs awk -f tests/arch/code.awk | awk '
{
	match($0, /^[^:]*:[^:]*:/)
	place = substr($0, 1, RLENGTH)
	code = " " substr($0, RLENGTH + 1) " "
}

code ~ /^ [ \t]*#[ \t]*include/ {
	next
}

code ~ /[^A-Za-z0-9_](float|double|float_t|double_t|HPDF_REAL)[^A-Za-z0-9_]/ {
	print place " a floating type"
	bad = 1
}

code ~ /[^A-Za-z0-9_.]([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?[fFlL]?[^A-Za-z0-9_.]/ {
	print place " a floating constant"
	bad = 1
}

END {
	exit bad
}'
