#!/bin/sh
# A libharu that the program does not know is refused before anything is
# read: another version is pretended by a library loaded before the real one.
set -u
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT

# Under a sanitizer its own library must come first.
case ${SANITIZE:-}$(nm -D "$build/briefpress" 2>/dev/null | grep -c __asan) in
0) ;;
*)
	echo "SKIPPED $0: its library cannot come before a sanitizer's"
	echo '0 passed, 0 failed'
	exit 0
	;;
esac

cat >"$scratch/other.c" <<'C'
const char *HPDF_GetVersion(void);
const char *HPDF_GetVersion(void) { return "9.9.9"; }
C
${CC:-cc} -shared -fPIC -o "$scratch/other.so" "$scratch/other.c" || exit 1
echo 'A word.' >"$scratch/a.md"
LD_PRELOAD=$scratch/other.so "$build/briefpress" render "$scratch/a.md" \
	-o "$scratch/a.pdf" >"$scratch/out" 2>&1
status=$?
if [ $status -eq 3 ] && [ ! -e "$scratch/a.pdf" ] &&
	grep -q '9\.9\.9.*PDF_VERSION' "$scratch/out"; then
	echo '1 passed, 0 failed'
	exit 0
fi
echo "exit status $status, not 3, or another message:"
cat "$scratch/out"
echo '0 passed, 1 failed'
exit 1
