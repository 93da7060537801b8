#!/bin/sh
# Byte-identical builds: every file of every pack in reports/ is the same when
# it is built again on this machine, by one thread and by eight, and by the
# program as cc and clang compile it, without optimisation and with all of it.
set -u
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

# compiled FOLDER COMPILER LEVEL
compiled() {
	"${MAKE:-make}" -j"$(nproc || echo 1)" BUILD="$1" CC="$2" CFLAGS="$3" \
		SANITIZE= "$1/briefpress" >"$scratch/log" 2>&1 && return
	cat "$scratch/log"
	echo "FAILED $0: $2 $3"
	failed=$((failed + 1))
	return 1
}

# built PROGRAM JOBS NAME: all packs, into folders of that name
built() {
	for pack in reports/*/; do
		"$1" build --jobs="$2" \
			--output-dir "$scratch/$3/$(basename "$pack")" \
			"$pack" >"$scratch/log" 2>&1 && continue
		cat "$scratch/log"
		echo "FAILED $0: $3: $pack"
		failed=$((failed + 1))
	done
}

# same NAME: as the first ones, file by file
same() {
	for file in "$scratch"/first/*/*; do
		at=${file#"$scratch/first/"}
		if cmp "$file" "$scratch/$1/$at"; then
			passed=$((passed + 1))
		else
			echo "FAILED $0: $1: $at"
			failed=$((failed + 1))
		fi
	done
}

built "$build/briefpress" 1 first
built "$build/briefpress" 1 again
same again
built "$build/briefpress" 8 threads
same threads
[ "$passed" -gt 0 ] || {
	echo "FAILED $0: reports/ has no packs"
	exit 1
}

for compiler in "${CC:-cc}" clang; do
	if ! command -v "$compiler" >/dev/null; then
		echo "SKIPPED $0: $compiler is not there"
		continue
	fi
	for level in -O0 -O3; do
		name=$(basename "$compiler")$level
		compiled "$build/bytes/$name" "$compiler" $level || continue
		built "$build/bytes/$name/briefpress" 2 "$name"
		same "$name"
	done
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
