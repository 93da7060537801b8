#!/bin/sh
# The library neither ends the program, nor prints, nor reads environment,
# clock or locale, nor sorts unstably: it does not so much as refer to what
# would.  And it keeps no data that can change: several packs may be built at
# once in one process.
set -u
build=${BUILD:-build}
forbidden='exit _exit _Exit quick_exit abort __assert_fail
printf vprintf fprintf vfprintf dprintf puts fputs putchar putc fputc perror
stdin stdout stderr getenv secure_getenv
time clock clock_gettime gettimeofday localtime gmtime
setlocale localeconv strcoll strxfrm strerror
__ctype_b_loc __ctype_tolower_loc __ctype_toupper_loc isalpha tolower toupper
qsort qsort_r rand srand random strtod strtof strtold atof strtok'

# place OBJECT SYMBOL: where the object's source refers to the symbol
place() {
	nm -ul "$1" | awk -v name="$2" '
		{ plain = $2; sub(/^__/, "", plain); sub(/_chk$/, "", plain) }
		($2 == name || plain == name) && NF > 2 { print $3; exit }'
}

status=0
for object in $(find "$build/obj/src" -name '*.o' ! -path '*/cli/*' |
	LC_ALL=C sort); do
	source=${object#"$build/obj/"}
	[ -f "${source%.o}.c" ] || continue
	# A hardened compiler calls printf by the name __printf_chk.
	for symbol in $(nm -u "$object" | awk -v forbidden="$forbidden" '
		BEGIN { n = split(forbidden, f); while (n) is[f[n--]] = 1 }
		{ name = $2; sub(/@.*/, "", name) }
		name in is { print name; next }
		{ sub(/^__/, "", name); sub(/_chk$/, "", name) }
		name in is { print name }'); do
		at=$(place "$object" "$symbol")
		at=${at#"$PWD"/}
		echo "${at:-$object}: refers to $symbol"
		status=1
	done
	for symbol in $(nm -f sysv "$object" | awk -F '|' '
		$7 ~ /^\.(data|bss|tdata|tbss)/ && $7 !~ /^\.data\.rel\.ro/ {
			gsub(/ /, "", $1)
			print $1 }'); do
		at=$(nm -l "$object" | awk -v name="$symbol" '
			$3 == name && NF > 3 { print $4 }')
		at=${at#"$PWD"/}
		echo "${at:-$object}: $symbol can be changed"
		status=1
	done
done

if [ ! -f "$build/libbriefpress.a" ]; then
	echo "$build/libbriefpress.a: is not built"
	exit 1
fi
nm -g --defined-only "$build/libbriefpress.a" |
	awk 'NF == 3 && $3 !~ /^bp_/ { print $3; bad = 1 } END { exit bad }' |
	sed 's/^/include\/briefpress.h: the library exports without bp_: /' |
	grep . && status=1
exit $status
