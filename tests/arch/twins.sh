#!/bin/sh
# Every source has its suite, src/ROOM/FILE.c in tests/unit/ROOM/FILE_test.c,
# and every suite its source.  The program and the pipeline are run as a
# whole, by tests/cli.
status=0
for source in $(find src -name '*.c' | LC_ALL=C sort); do
	case $source in
	src/cli/* | src/again.c | src/attach.c | src/briefpress.c | \
		src/calls.c | src/delivery.c | src/outputs.c | src/results.c | \
		src/selection.c | src/since.c | src/settings.c | src/unpack.c)
		twin=tests/cli
		;;
	*)
		twin=${source#src/}
		twin=tests/unit/${twin%.c}_test.c
		;;
	esac
	[ -e "$twin" ] && continue
	echo "$source:1: has no $twin"
	status=1
done
for suite in $(find tests/unit -name '*_test.c' | LC_ALL=C sort); do
	source=${suite#tests/unit/}
	source=src/${source%_test.c}.c
	[ -e "$source" ] && continue
	echo "$suite:1: tests no $source"
	status=1
done
exit $status
