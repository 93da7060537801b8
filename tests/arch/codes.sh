#!/bin/sh
# Every message is used, seen, silent where it should be, and told of.  Each
# row of codes.def
#   - is reported somewhere in src;
#   - is fired by a case, a suite or a script of tests/cli;
#   - has a twin, a case of legal input that comes near it and does not fire
#     it: for YAML_KEY_TWICE tests/cases/diag/yaml-key-twice-not,
#     yaml-key-twice-*-not, yaml-key-not or yaml-not, the first there is;
#   - is explained in explain.def and reaches the manual.
build=${BUILD:-build}
table=src/diag/codes.def
cases=tests/cases/diag
status=0

# Faults of the machine, or of layout by measures that no small input meets:
# their twins are the cases that lay out and write PDFs.
machine='FILE_WRITE FONT_MISSING FONT_SUBSET PDF_VERSION PDF_LIBRARY
PDF_DELIVERY BLOCK_TOO_TALL LAYOUT_UNSETTLED'

# Twins of another name: the code and its case.
named='EMBARGO_LATER marking-not'

offence() {
	echo "$table:$(grep -n "^DIAG($1," $table | cut -d: -f1): $1 $2"
	status=1
}

# twin CODE: the record of its twin, or nothing
twin() {
	other=$(printf '%s\n' "$named" | sed -n "s/^$1 //p")
	if [ "$other" ]; then
		echo "$cases/$other.want"
		return
	fi
	name=$(echo "$1" | tr 'A-Z_' 'a-z-')
	for record in "$cases/$name"-not.want "$cases/$name"-*-not.want; do
		[ ! -f "$record" ] || { echo "$record" && return; }
	done
	while [ "$name" != "${name%-*}" ]; do
		name=${name%-*}
		[ ! -f "$cases/$name-not.want" ] ||
			{ echo "$cases/$name-not.want" && return; }
	done
}

# silent CODE: whether it is not fired where it should not be
silent() {
	case " $(echo $machine) " in
	*" $1 "*)
		! grep -qs "\[$1\]" tests/cases/pdf/*.want \
			tests/cases/pages/*.want
		return
		;;
	esac
	record=$(twin "$1")
	[ "$record" ] && [ -f "$record" ] && ! grep -q "\[$1\]" "$record"
}

for row in $(sed -n 's/^DIAG(\([A-Z0-9_]*\),.*/\1/p' $table); do
	grep -rsqw --include='*.c' "DIAG_$row" src ||
		offence "$row" 'is reported nowhere'
	grep -rsqw --include='*.want' "\[$row\]" tests/cases ||
		grep -rsqw --include='*.c' "DIAG_$row" tests/unit ||
		grep -sqw "$row" tests/cli/*.sh ||
		offence "$row" 'is tested nowhere'
	silent "$row" ||
		offence "$row" 'has no case that comes near and is silent'
	grep -q "^EXPLAIN($row,\$" src/diag/explain.def ||
		offence "$row" 'is not explained in explain.def'
	grep -sqw "$row" "$build/man/briefpress.1" ||
		offence "$row" 'is not in the manual'
done

# a related place goes with words
if grep -rn --include='*.c' -e '->related = ' src | grep -v '^src/diag/'; then
	echo 'diag_relate() sets a related place and what it is'
	status=1
fi
exit $status
