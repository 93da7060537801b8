#!/bin/sh
# No function over 80 lines, from its name to its closing brace, and no file
# over 500.  A body is what stands between braces in the first column.
find src include -name '*.[ch]' | LC_ALL=C sort | xargs awk '
function file_ends() {
	if (lines > 500) {
		print file ":" lines ": the file is over 500 lines"
		bad = 1
	}
}

FNR == 1 {
	file_ends()
	file = FILENAME
	start = 0
}

{
	lines = FNR
}

/^[a-z_][A-Za-z0-9_]*\(/ {
	start = FNR
	name = $0
	sub(/\(.*/, "", name)
}

/^}/ {
	if (start && FNR - start + 1 > 80) {
		print FILENAME ":" start ": " name "() has " \
			FNR - start + 1 " lines"
		bad = 1
	}
	start = 0
}

END {
	file_ends()
	exit bad
}'
