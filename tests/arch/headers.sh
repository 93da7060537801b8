#!/bin/sh
# The public header compiles alone and without a warning, as C11 and, where
# there is a compiler for it, as C++17; it declares nothing but bp_ names.
# Every header of the house compiles alone too.
set -u
cc=${CC:-cc}
status=0

if [ ! -f include/briefpress.h ]; then
	echo 'include/briefpress.h:1: is missing'
	exit 1
fi
echo '#include "briefpress.h"' |
	"$cc" -std=c11 -pedantic -Wall -Wextra -Werror -Iinclude -fsyntax-only \
		-x c - 2>&1 || status=1
if command -v g++ >/dev/null; then
	echo '#include "briefpress.h"' |
		g++ -std=c++17 -pedantic -Wall -Wextra -Werror -Iinclude \
			-fsyntax-only -x c++ - 2>&1 || status=1
fi

awk -f tests/arch/code.awk include/briefpress.h | awk '
{
	match($0, /^[^:]*:[^:]*:/)
	place = substr($0, 1, RLENGTH)
	code = substr($0, RLENGTH + 1)
}

code ~ /^[ \t]*#[ \t]*define/ {
	name = code
	sub(/^[ \t]*#[ \t]*define[ \t]*/, "", name)
	sub(/[^A-Za-z0-9_].*/, "", name)
	if (name !~ /^(BP_|BRIEFPRESS_H)/) {
		print place " the macro " name " lacks BP_"
		bad = 1
	}
}

code ~ /[a-z0-9_]\(/ && code !~ /#/ {
	while (match(code, /[A-Za-z_][A-Za-z0-9_]*\(/)) {
		name = substr(code, RSTART, RLENGTH - 1)
		code = substr(code, RSTART + RLENGTH)
		if (name !~ /^(bp_|BP_|__attribute__$)/) {
			print place " " name "() lacks bp_"
			bad = 1
		}
	}
}

END {
	exit bad
}' || status=1

for header in $(find src -name '*.h' | LC_ALL=C sort); do
	"$cc" -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -Iinclude -Wall -Wextra \
		-Wpedantic -Werror -fsyntax-only -x c "$header" 2>&1 || status=1
done
exit $status
