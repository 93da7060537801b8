#!/bin/sh
# The same files, messages and status whatever the number of outputs that are
# made at once, of packs that are fine and of packs that are not; and a limit
# on memory that all threads share.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

root=$PWD
jobs=${program%/*}/tests/jobs
# Under the thread sanitizer all costs tenfold, and one other count will do.
counts='1 2 8'
sanitizer=$(nm -D "$program" 2>/dev/null | grep -om1 '__[at]san')
[ "$sanitizer" = __tsan ] && counts='1 8'
if [ ! -x "$jobs" ]; then
	echo "$jobs: is not built; make check-cli does that"
	exit 1
fi
cd "$scratch" || exit 1

# alike STATUS COMMAND ARGUMENT... PATH: with 1, 2 and 8 at once; each run has
# a folder of that name, and what it says in out and err there
alike() {
	want=$1
	shift
	rm -rf 1 2 8
	for n in $counts; do
		mkdir $n
		(
			cd $n || exit 9
			[ -z "$prepare" ] || $prepare
			timeout 120 "$program" "$@" --jobs=$n >out 2>err
			echo $? >status
		)
		what="briefpress $* --jobs=$n"
		holds test "$(cat $n/status)" = "$want"
		holds diff -r 1 $n
	done
	cp 1/err 1/out "$scratch"
	what="briefpress $*"
}
prepare=

# How many files the first of these runs wrote.
written() {
	find 1 -name '*.pdf' -type f | wc -l
}

# the reports: many views, data, images, sheets, standards
for pack in "$root"/reports/*/; do
	alike 0 build "$pack"
	says_nothing
	holds test "$(written)" -ge 7
	holds test "$(grep -c 'pages$' 1/out)" -eq "$(written)"
	[ "$sanitizer" = __tsan ] || alike 0 check --diagnostics=json "$pack"
done

# outputs RULES: a pack of eight that differ in paper, kind and profile
outputs() {
	cat <<END
title: Housing
issuer: An institute
date: 2026-11-22
documents: [one.md]
outputs:
  - {name: a$1}
  - {name: b, paper: letter}
  - {name: c, kind: screen, profile: public}
  - {name: d, kind: large-print}
  - {name: e, kind: booklet, profile: public}
  - {name: f, paper: a5$1}
  - {name: g, duplex: true, profile: staff, linearize: true}
  - {name: h, kind: 2-up, linearize: true}
END
}

# warnings that all outputs share, that some have, that views have
mkdir pack
outputs '' >pack/pack.yaml
{
	printf -- '---\ntitle: Appeal\n---\n\n## Rents\n\n'
	# no font, too wide for some papers, too long for a line
	printf 'A rare letter, \360\222\200\200, and \363\260\200\200.\n\n'
	printf '| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n'
	printf '| %s |\n\n' 'Donaudampfschifffahrtsgesellschaft | Donaudampfschifffahrtsgesellschaft | Donaudampfschifffahrtsgesellschaft | Donaudampfschifffahrtsgesellschaft | Donaudampfschifffahrtsgesellschaft | Donaudampfschifffahrtsgesellschaft'
	printf '```\n'
	printf 'code%.0s' $(seq 60)
	printf '\n```\n\n'
	printf '::: {.content-visible when-profile="staff"}\n\nOnly \363\260\200\201 here.\n\n:::\n\n'
	for i in 1 2 3 4 5 6 7 8 9; do
		printf '### Part %s\n\nSee [part](#part-%s).\n\n' $i $i
		printf 'Rents in the capital have doubled, %.0s' $(seq 60)
		printf '\n\n'
	done
} >pack/one.md
alike 0 build ../pack
holds test "$(written)" -eq 8
says 'warning: '
what='messages of a build'
holds test "$(grep -c 'warning: ' 1/err)" -ge 4
alike 0 check ../pack
alike 0 check --diagnostics=json ../pack
alike 1 build --strict ../pack
holds test ! -e 1/a.pdf

# errors that only layout finds, of some outputs: nothing is written
outputs ', sheets: 1' | sed 's/, paper: a5//' \
	>pack/pack.yaml
alike 1 build ../pack
says '"a" is too long for 1 sheet'
says '"f" is too long for 1 sheet'
holds test "$(written)" -eq 0
alike 1 check ../pack

# a font that there is not, in three of the outputs' themes
outputs ', theme: odd.yaml' >pack/pack.yaml
cat >pack/odd.yaml <<'END'
extends: institute
fonts:
  serif: {folder: /nowhere, regular: Odd.ttf, package: fonts-odd}
END
alike 3 build ../pack
says 'FONT_MISSING'
holds test "$(grep -c 'FONT_MISSING' 1/err)" -eq 1
holds test "$(written)" -eq 0

# files that cannot be written: the others are, each of them
outputs '' >pack/pack.yaml
prepare='mkdir b.pdf e.pdf'
alike 3 build ../pack
prepare=
what='what can be written is'
holds test "$(grep -c FILE_WRITE 1/err)" -eq 2
holds test "$(written)" -eq 6
holds test -z "$(find 1 -name '*.tmp')"
holds test "$(grep -c 'pages*$' 1/out)" -eq 6

# input nested as deep as may be, in threads with stacks of their own
{
	printf '> %.0s' $(seq 97)
	printf 'a\n\n'
	printf -- '- %.0s' $(seq 48)
	printf 'b\n'
} >pack/one.md
alike 0 build ../pack
holds test "$(written)" -eq 8

# the option
printf 'A word.\n' >pack/one.md
exits 0 build -j 0 --output-dir x pack
exits 0 build -j 9999 --output-dir x pack
exits 0 build --output-dir y pack
holds diff -r x y
exits 2 build -j pack
exits 2 build -j 10000 pack
exits 2 build -j -1 pack
exits 2 build --jobs=two pack
says '"two" is no number of outputs at once'
exits 2 render -j 2 pack/one.md -o x.pdf
says '-j is for build and check'

# threads that the system does not give
if [ -z "$sanitizer" ]; then
	cat >refuse.c <<'C'
#include <errno.h>
#include <pthread.h>
int pthread_create(pthread_t *t, const pthread_attr_t *a, void *(*f)(void *),
    void *user) { (void)t; (void)a; (void)f; (void)user; return EAGAIN; }
C
	what='no threads to be had'
	holds ${CC:-cc} -shared -fPIC -o refuse.so refuse.c
	holds env LD_PRELOAD="$PWD/refuse.so" "$program" build -j 8 \
		--output-dir z pack
	holds diff -r x z
fi

# within NUMBER LIMIT: what a build by so many threads with a limit ends with;
# every file that is there is whole, and without the limit all are
within() {
	rm -rf limited again
	mkdir limited
	what="$1 threads within $2 bytes"
	holds "$jobs" "$2" "$1" pack limited again
	mv log said
	status=$(head -n 1 said)
	holds test "$status" = 0 -o "$status" = 4
	[ "$status" = 0 ] || holds grep -q 'memory ran out' said
	for file in limited/*; do
		[ -e "$file" ] && holds cmp "$file" x/"${file##*/}"
	done
	holds diff -r x again
	[ "$status" = 0 ]
}

# What one thread cannot do, eight cannot: the limit is of all together.
limit=1000000
failures=0
until within 8 $limit; do
	failures=$((failures + 1))
	limit=$((limit / 4 * 5))
done
what='memory of eight threads'
holds test $failures -ge 3
holds test -z "$(find limited -name '*.tmp')"
holds test "$(ls limited)" = "$(ls x)"
if [ "$sanitizer" != __tsan ]; then
	alone=1000000
	until within 1 $alone; do
		alone=$((alone / 4 * 5))
	done
	holds test $alone -le $limit
	within 2 $((alone / 5 * 4)) && fail 'two take less than one'
fi

summary
