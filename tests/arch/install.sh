#!/bin/sh
# What is installed is enough to build a program against, through pkg-config,
# with the shared library and with the archive; uninstalled, nothing is left.
set -u
cc=${CC:-cc}
pkg_config=${PKG_CONFIG:-pkg-config}
root=$(mktemp -d) || exit 1
trap 'rm -rf "$root"' EXIT
prefix=$root/opt
# Flags of the make that runs this are not meant for the one in here.
unset MAKEFLAGS MAKELEVEL MFLAGS

fail() {
	echo "install: $1"
	exit 1
}

make_here() {
	make BUILD="${BUILD:-build}" CC="$cc" "$@" >"$root/log" 2>&1 || {
		cat "$root/log"
		fail "make $1 failed"
	}
}

make_here install DESTDIR="$root/stage" PREFIX="$prefix"
[ -e "$prefix" ] && fail 'DESTDIR is not honoured'
mv "$root/stage$prefix" "$prefix"

cat >"$root/user.c" <<'END'
#include <briefpress.h>

/* A user's own names never meet the library's. */
int arena_new(void);
int
arena_new(void)
{
	return 0;
}

int
main(void)
{
	return arena_new() || !bp_version();
}
END
PKG_CONFIG_PATH=$prefix/lib/pkgconfig
export PKG_CONFIG_PATH
# shellcheck disable=SC2046 # flags are meant to be split
{
	"$cc" -o "$root/shared" "$root/user.c" \
		$("$pkg_config" --cflags --libs briefpress) &&
		LD_LIBRARY_PATH=$prefix/lib "$root/shared"
} || fail 'a program with the shared library does not work'
# shellcheck disable=SC2046
{
	"$cc" -o "$root/static" "$root/user.c" \
		$("$pkg_config" --cflags briefpress) \
		"$prefix/lib/libbriefpress.a" $("$pkg_config" --static --libs \
		briefpress | sed 's/-lbriefpress//') && "$root/static"
} || fail 'a program with the archive does not work'
"$prefix/bin/briefpress" --version >/dev/null ||
	fail 'the installed program does not run'

make_here uninstall PREFIX="$prefix"
left=$(find "$prefix" ! -type d)
[ "$left" ] && fail "uninstall left $left"
exit 0
