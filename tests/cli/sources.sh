#!/bin/sh
# The sources of an output: what its profile does not see is in none of them,
# from them the same comes again, and theirs are the same bytes.  Every word
# that is hidden begins with "xq" for the one profile, with "vj" for the other.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

root=$PWD
bar=$root/tests/cases/diag/bar.png

# unpack DUMP FOLDER PACK: the files of a dump; images are the pack's own
unpack() {
	at=1
	size=$(wc -c <"$1")
	while [ "$at" -le "$size" ]; do
		head=$(tail -c +$at "$1" | head -n 1)
		name=$(expr "$head" : '"\([^"]*\)"')
		bytes=$(expr "$head" : '.* \([0-9]*\) bytes$')
		at=$((at + ${#head} + 1))
		mkdir -p "$(dirname "$2/$name")"
		case $head in
		*' image/'*)
			cp "$3/$name" "$2/$name"
			bytes=66
			;;
		*)
			tail -c +$at "$1" | head -c "$bytes" >"$2/$name"
			;;
		esac
		at=$((at + bytes + 4))
	done
}

# plain: a dump without places, and without what is said of audiences
plain() {
	sed -E 's/ @[^ ]*:[0-9]+//g
		s/ ?(when|unless)-profile="[^"]*"//g
		s/ \.content-(visible|hidden)//g
		s/ ?(supports|partly|opposes)="[^"]*"//g
		s/ \{( *)\}//
		s/ body @[0-9:]*//
		s/ +[0-9]+x[0-9]+( \{|$)/\1/'
}

# returns PACK OUTPUT: what comes of its sources is what comes of it
returns() {
	rm -rf "$scratch/again"
	mkdir "$scratch/again"
	cd "$1" || exit 1
	exits 0 build --only "$2" --dump=sources .
	cp "$scratch/out" "$scratch/sources"
	unpack "$scratch/sources" "$scratch/again" .
	for stage in doc facts pages; do
		cd "$1" || exit 1
		exits 0 build --only "$2" --dump=$stage .
		plain <"$scratch/out" >"$scratch/want"
		cd "$scratch/again" || exit 1
		exits 0 build --only "$2" --dump=$stage .
		plain <"$scratch/out" >"$scratch/got"
		what="$1, $2, $stage"
		holds diff "$scratch/want" "$scratch/got"
	done
	exits 0 build --only "$2" --dump=sources .
	what="$1, $2, sources"
	holds diff "$scratch/sources" "$scratch/out"
	cd "$root" || exit 1
}

lacks() {
	! LC_ALL=C grep -n "$1" "$scratch/sources"
}

# hidden PROFILE PREFIX: texts for one profile, wherever one can stand
hidden() {
	cat <<END

Lead. [$2one]{when-profile=$1}

::: {.content-visible when-profile="$1"}
$2div
:::

- a
- b

::: {when-profile="$1"}
$2between
:::

- c
- d

[^$2note]: Only $2hidden text refers to it.

::: {when-profile="$1"}
- $2item[^$2note]
:::

1. [$2first]{when-profile=$1}
2. second
10. [$2ten]{when-profile=$1}

- loose

- [$2loose]{when-profile=$1}

- ::: {when-profile=$1}
  $2initem
  :::
  rest of item
- next
  ::: {when-profile=$1}
  $2mid
  :::
  behind

> quote
> ::: {when-profile=$1}
> $2quoted
> :::
> more

> [!NOTE]
> [$2alert]{when-profile=$1}
>
> Alert.

one
::: {when-profile=$1}
$2tight
:::
two
::: {when-profile=$1}
$2tight
:::
::: {when-profile=$1}
$2tight
:::
three

- list

::: {when-profile=$1}
$2apart
:::

    indented code

A **bold [$2bold]{when-profile=$1}** end, *[$2em]{when-profile=$1}* and
~~[$2st]{when-profile=$1}~~ more, ^[A note [$2inner]{when-profile=$1} in place.]
[$2line start]{when-profile=$1} - a dash
[$2line]{when-profile=$1}
last [$2tail]{when-profile=$1}.
And [$2a]{when-profile=$1} [$2b]{when-profile=$1} (see [$2c]{when-profile=$1}).

[$2begin]{when-profile=$1} 1. no list

[$2begin]{when-profile=$1} # no heading

<!-- $2comment
of two lines -->

Text <!-- $2comment --> goes on. [Open][open $1], [[$2ref][$2label]]{when-profile=$1}.

[open $1]: https://example.org/open
[$2label]: https://example.org/$2hidden "$2title"

Code, \`[code $1]\`, and [[$2ref][code $1]]{when-profile=$1}.

[code $1]: https://example.org/$2code "$2title"

::: {when-profile="$1"}
$2around
[kept $1]: https://example.org/kept
:::

A [link][kept $1].

Term
:   Definition [$2def]{when-profile=$1}
:   [$2def]{when-profile=$1}

[$2term]{when-profile=$1}
:   $2gone

| A | B |
|---|---|
| 1 | [$2c]{when-profile=$1} |
| [$2r]{when-profile=$1} | |

: Caption

::: {.content-hidden unless-profile=$1}
| $2H |
|---|

: $2caption
:::

## $2section {when-profile=$1}

$2text

\`\`\`
$2code
\`\`\`

    $2indented

<div>$2html</div>

### $2sub

## Again

Here {{used$1}} stands. [{{$2unused}}]{when-profile=$1}

::: {.include src="parts/$2.md" when-profile=$1}
:::

::: {.include src="parts/open.md"}
[$2fallback]{when-profile=$1}
:::

![Alt [$2alt]{when-profile=$1} text](open.png){unless-profile=nobody}

[link [$2lt]{when-profile=$1}](https://example.org/open)

[[$2all]{when-profile=$1}](https://example.org/$2url)

![$2image]($2.png){when-profile=$1}

::: {.signatories src="people.csv" columns="name" filter="of = $1" when-profile=$1}
:::
END
}

cd "$scratch" || exit 1
mkdir -p pack/parts
for name in open xq vj; do
	cp "$bar" pack/$name.png
done
{
	cat <<'END'
---
title: Open # xqvj
abstract: xqvj
variables: {usedbriefing: used, usedhandout: used, xqunused: a, vjunused: b}
when-profile: [briefing, handout, other]
---
END
	hidden briefing xq
	hidden handout vj
} >pack/open.md
echo '# xqhidden' >pack/xq.md
echo '# vjhidden' >pack/vj.md
echo 'xqpart' >pack/parts/xq.md
echo 'vjpart' >pack/parts/vj.md
cat >pack/parts/open.md <<'END'
---
unless-profile: nobody
---
A part [xqp]{when-profile=briefing} of [vjp]{when-profile=handout} it.

::: {.include src="deep.md"}
:::
END
echo 'Deep.' >pack/parts/deep.md
cat >pack/last.md <<'END'
# Last

See [](#doc-4).

::: {.signatories src="all.csv" columns="organisation"}
:::

::: {.recommendation #rec-a to="A" supports="xqrec vjrec"}
Do it.
:::

::: {.recommendation #xqrec to="A" when-profile=briefing}
xqask.
:::

::: {.recommendation #vjrec to="A" when-profile=handout}
vjask.
:::

::: {.data-table src="all.csv" columns="organisation" filter="organisation = nobody"}
: Nobody
:::
END
cat >pack/people.csv <<'END'
name,of,mail
xqname,briefing,xqvj@example.org
"vjname, ""V""",handout,xqvj@example.org
END
cat >pack/all.csv <<'END'
name,organisation,mail
Ada,Union,xqvj@example.org
Bo,League,xqvj@example.org
END
cat >pack/pack.yaml <<'END'
# xqvj
title: "A pack: {{what}}"   # xqvj
date: 2026-05-04
emblem: open.png
emblem-alt: An emblem
parts: [cover, contents, documents, signatories, sources, colophon]
variables: {what: "a: text", unused: xqvj, deep: {xq: a, vj: b}}
documents:
  - open.md
  - {file: xq.md, when-profile: briefing, short: xqshort}
  - {file: vj.md, when-profile: handout}
  - last.md
outputs:
  - {name: briefing, profile: briefing}
  - {name: handout, profile: handout}
  - {name: other, profile: other, parts: [documents]}
  - {name: nobody}
END
cp "$root"/tests/cases/diag/coarse.png pack/xq.png
printf 'xqvj' >>pack/open.png
pack=$PWD/pack

returns "$pack" briefing
holds lacks vj
holds lacks 'profile.*handout'
returns "$pack" handout
holds lacks xq
holds lacks 'profile.*briefing'
returns "$pack" other
holds lacks 'xq\|vj'
holds lacks '^"xq\|^"vj\|people.csv'
exits 1 build --only nobody --dump=sources pack

# the digest of the colophon is that of the files, as sha256sum has them
cd "$scratch/again" || exit 1
rm -r ./*
exits 0 build --only briefing --dump=sources "$pack"
unpack "$scratch/out" . "$pack"
exits 0 build --only briefing --dump=facts "$pack"
rm extract.json
find . -type f ! -name '*.png' | sed 's/^..//' | LC_ALL=C sort |
	tr '\n' '\0' | xargs -0 sha256sum >"$scratch/list"
sed -n '/^files$/,/^ *digest/p' "$scratch/out" | grep -v '\.png$' |
	sed '1d;$d' >"$scratch/listed"
holds diff "$scratch/list" "$scratch/listed"
cd "$root" || exit 1

# sources that would be read as something else are not handed out
what='sources that do not say the same'
cd "$scratch" || exit 1
mkdir unlike
cat >unlike/pack.yaml <<'END'
title: Unlike
documents: [a.md]
outputs: [{name: mine, profile: mine}, {name: all, profile: all}]
END
printf '# A\n\n``[`xq`]{when-profile=all} `b`\n' >unlike/a.md
exits 0 build --output-dir . unlike
says 'unlike/a.md:3:[0-9]*: warning: .*"mine" carries no .*SOURCES_DIFFER'
holds sh -c '! grep "\"all\" carries" "$1"' - "$scratch/err"
exits 1 unpack mine.pdf
exits 0 unpack all.pdf
exits 1 build --strict --only mine --output-dir . unlike
cd "$root" || exit 1

# packs of other tests, and what is reported
for pack in tests/cases/doc/include tests/cases/facts/back-matter \
	tests/cases/facts/profile tests/cases/sources/audience; do
	output=$(sed -n 's/.*name: *\([a-z-]*\).*/\1/p' $pack/pack.yaml | head -n 1)
	returns "$root/$pack" "${output:-briefing}"
done
summary
