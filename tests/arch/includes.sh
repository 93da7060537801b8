#!/bin/sh
# Who may include whom: a room sees itself and the floors beneath it, a
# library's header stands in the .c files that own the library, a .c file
# includes its own header first, and no headers include one another in a ring.
set -u
edges=$(mktemp) || exit 1
trap 'rm -f "$edges"' EXIT

find src include -name '*.[ch]' | LC_ALL=C sort | xargs awk -v edges="$edges" '
BEGIN {
	sees["base"] = "base"
	sees["diag"] = "base diag"
	sees["doc"] = "base diag doc"
	sees["format"] = "base diag format"
	sees["read"] = "base diag format doc read"
	sees["derive"] = "base diag doc derive"
	sees["style"] = "base diag format doc style"
	sees["text"] = "base diag text"
	sees["layout"] = "base diag doc style text layout"
	sees["out"] = "base diag doc text layout out"
	sees["extract"] = "base diag format doc extract"
	sees["cli"] = "cli"

	split("assert complex ctype errno fenv float inttypes iso646 limits" \
		" locale math setjmp signal stdalign stdarg stdatomic" \
		" stdbool stddef stdint stdio stdlib stdnoreturn string" \
		" tgmath threads time uchar wchar wctype dirent fcntl" \
		" unistd sys/stat sys/types sys/wait", names, " ")
	for (i in names)
		system_header[names[i] ".h"] = 1

	# library header (a pattern) = the files that may include it
	owner["^cmark\\.h$"] = "read/(convert|entity|inlines|items|lines|markdown|tightness|tree)\\.c"
	owner["^yaml\\.h$"] = "format/yaml(_write)?\\.c"
	owner["^csv\\.h$"] = "(read|extract)/csv\\.c"
	owner["^jansson\\.h$"] = "(extract/json|read/edition)\\.c"
	owner["^(png|zlib)\\.h$"] = "read/png\\.c"
	owner["^j(peglib|error)\\.h$"] = "read/jpeg_decode\\.c"
	owner["^(harfbuzz/)?hb[a-z-]*\\.h$"] = \
		"text/(font|shape|subset|itemize)\\.c"
	owner["^nettle/"] = "(format/sha256|read/attachments)\\.c"
	owner["^qpdf/"] = "(out/pdf_deliver|read/attachments)\\.c"
	owner["^unicode/"] = \
		"(text/(bidi|breakop|date|hyphen(_dic)?|itemize|number|password|script)|derive/(collate|word_split)|doc/slug)\\.c"
	owner["^pthread\\.h$"] = "base/pool\\.c"
	owner["^libdeflate\\.h$"] = "(out/pdf_object|read/inflate)\\.c"
	owner["^hpdf[a-z_]*\\.h$"] = "out/pdf[a-z_]*\\.c"
}

function offence(text) {
	print FILENAME ":" FNR ": " text
	bad = 1
}

function check_system(name,    pattern) {
	if (name in system_header)
		return
	for (pattern in owner) {
		if (name !~ pattern)
			continue
		if (path !~ "^" owner[pattern] "$")
			offence("<" name "> belongs to " owner[pattern])
		return
	}
	offence("<" name "> is no header of C11, of POSIX or of a library" \
		" that this program uses")
}

function check_own(name,    from) {
	from = name
	sub(/\/.*/, "", from)
	if (path !~ /\//)
		return
	if (name == "briefpress.h" && room == "cli")
		return
	if (index(" " sees[room] " ", " " from " ") && name ~ /\//)
		return
	offence("src/" room " may not include \"" name "\"")
}

FNR == 1 {
	path = FILENAME
	sub(/^(src|include)\//, "", path)
	room = path
	sub(/\/.*/, "", room)
	if (path ~ /\// && !(room in sees))
		offence("src/" room " has no place among the floors")
	own = path
	sub(/\.c$/, ".h", own)
	has_own = 0
	if (own != path) {
		has_own = (getline line < ("src/" own)) > 0
		close("src/" own)
	}
}

/^[ \t]*#[ \t]*include[ \t]*[<"]/ {
	quoted = $0 ~ /"/
	name = $0
	sub(/^[^<"]*[<"]/, "", name)
	sub(/[>"].*/, "", name)
	if (has_own && name != own)
		offence("\"" own "\" comes first")
	has_own = 0
	if (!quoted) {
		check_system(name)
		next
	}
	check_own(name)
	if (FILENAME ~ /\.h$/)
		print path, name > edges
}

END {
	exit bad
}'
status=$?

if ! ring=$(tsort <"$edges" 2>&1 >/dev/null); then
	echo 'src: these headers include one another in a ring:'
	printf '%s\n' "$ring" | sed -n 's/^tsort: \([^:]*\)$/src\/\1/p'
	status=1
fi
exit $status
