#!/bin/sh
# Every message is used and seen: each row of codes.def is reported somewhere
# in src, stands in the record of a case, in a suite or in a script of
# tests/cli, and reaches the manual.
build=${BUILD:-build}
table=src/diag/codes.def
status=0

for row in $(sed -n 's/^DIAG(\([A-Z0-9_]*\),.*/\1/p' $table); do
	line=$(grep -n "^DIAG($row," $table | cut -d: -f1)
	if ! grep -rsqw --include='*.c' "DIAG_$row" src; then
		echo "$table:$line: $row is reported nowhere"
		status=1
	fi
	if ! grep -rsqw --include='*.want' "\[$row\]" tests/cases &&
		! grep -rsqw --include='*.c' "DIAG_$row" tests/unit &&
		! grep -sqw "$row" tests/cli/*.sh; then
		echo "$table:$line: $row is tested nowhere"
		status=1
	fi
	if ! grep -sqw "$row" "$build/man/briefpress.1"; then
		echo "$table:$line: $row is not in the manual"
		status=1
	fi
done
exit $status
