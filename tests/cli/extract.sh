#!/bin/sh
# extract: the facts of the shipped pack in each format, as other programs
# read them, and Markdown that reads back as it was.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

pack=reports/korea-engagement
case=tests/cases/extract/pack

# rows NAME: the rows of an array in CSV, whose cells here have no line ends
rows() {
	"$program" extract --format csv --only "$1" $pack | tail -n +2 | wc -l
}

# listed NAME: entries under a heading of the facts
listed() {
	"$program" check --dump=facts $pack |
		sed -n "/^$1\$/,/^[a-z]/p" | grep -c "$2"
}

exits 0 extract $pack
says_nothing
cp "$scratch/out" "$scratch/all.json"
exits 0 extract --format=json -o "$scratch/file.json" $pack/pack.yaml
prints_nothing
holds cmp "$scratch/all.json" "$scratch/file.json"

what='a profile is that of one of the outputs'
exits 0 extract --profile public reports/dry-summers
prints '^  "profile": "public",'
exits 1 extract --profile nobody reports/dry-summers
says PROFILE_NO_OUTPUT
prints_nothing
exits 2 extract --profile Public reports/dry-summers

what='counts are those of the facts'
holds test "$(rows recommendations)" -eq "$(listed asks '^  [0-9]')"
holds test "$(rows signatories)" -eq "$(listed signatories '^    row ')"
holds test "$(rows key_points)" -eq "$(listed key-points '^    ')"
holds test "$(rows recommendations)" -eq 31
holds test "$(rows signatories)" -eq 13

# python checks the JSON against the schema as far as that is used here.
if command -v python3 >/dev/null; then
	what='the JSON keeps to its schema'
	for input in $pack $case tests/cases/extract/nothing.md; do
		for only in '' recommendations signatories key_points \
			outline links; do
			"$program" extract ${only:+--only=$only} $input \
				>"$scratch/one.json"
			holds python3 tests/cli/schema.py \
				assets/schema/extract-1.json "$scratch/one.json"
		done
	done
	what='a breach of the schema is found'
	sed 's/"level": 1/"level": "1"/' "$scratch/all.json" >"$scratch/bad.json"
	holds sh -c "! python3 tests/cli/schema.py \
		assets/schema/extract-1.json $scratch/bad.json"
	what='CSV as another program reads it'
	"$program" extract --format csv --only signatories $case \
		>"$scratch/one.csv"
	holds python3 -c 'import csv, sys
rows = list(csv.DictReader(open(sys.argv[1], newline="")))
assert [r["values.name"] for r in rows][:3] == ["\x27=Ann", "Ann", "Zoe"]
assert rows[2]["values.organisation"] == "Quay, Ltd"
assert rows[3]["values.kind"] == ""
' "$scratch/one.csv"
else
	echo "SKIPPED $0: there is no python3 to read JSON"
fi

# Ids stay when something is added before them.
what='ids are stable'
ids() {
	"$program" extract --format csv --only "$2" "$1" | tail -n +2 |
		cut -d'"' -f"$3" | sort
}
cp -r $case "$scratch/more"
{
	sed '/^# Rents/q' $case/rents.md
	printf '\n## New\n\n::: {.recommendation}\n\nNew.\n\n:::\n'
	printf '\n::: {.key-points}\n\n- A new point.\n\n:::\n'
	printf '\n[New](https://example.org).\n'
	sed '1,/^# Rents/d' $case/rents.md
} >"$scratch/more/rents.md"
for array in recommendations:4 signatories:2 key_points:2 outline:2 links:2; do
	ids $case "${array%:*}" "${array#*:}" >"$scratch/before"
	ids "$scratch/more" "${array%:*}" "${array#*:}" >"$scratch/after"
	holds test -s "$scratch/before"
	holds test -z "$(comm -23 "$scratch/before" "$scratch/after")"
done

# Markdown reads back: a table of the texts that it was made of.
what='Markdown reads back'
cat >"$scratch/odd.csv" <<'END'
name
"a|b \| c\"
"*x* _y_ `z` [l](u){.k} ~~s~~ ^u^ [^1] ^[n]"
"<b> &amp; & # - + 1. > ! $x$ {{v}}"
"""q"" 'r' -- --- ... it's"
"::: {.keep} : | | | \\ \* [ ] ( )"
"http://a.b/c_d_e é “q” – …"
END
printf '::: {.signatories src=odd.csv}\n:::\n' >"$scratch/odd.md"
"$program" extract --format md --only signatories "$scratch/odd.md" \
	>"$scratch/back.md"
# names FILE: the column "name" of the first table of a file's tree
names() {
	"$program" check --dump=facts "$1" | sed -n 's/^    row //p'
}
{
	echo '::: {.signatories columns="name"}'
	grep '^|' "$scratch/back.md"
	echo ':::'
} >"$scratch/again.md"
names "$scratch/odd.md" >"$scratch/before"
names "$scratch/again.md" >"$scratch/after"
holds test "$(wc -l <"$scratch/before")" -eq 6
holds cmp "$scratch/before" "$scratch/after"
exits 0 check "$scratch/back.md"
says_nothing

# what goes wrong
exits 1 extract tests/cases/extract/errors.md
prints_nothing
says 'ANNOT_UNCLOSED'
exits 1 extract nowhere.md
says 'FILE_READ'
echo before >"$scratch/kept.json"
exits 1 extract -o "$scratch/kept.json" tests/cases/extract/errors.md
holds grep -q '^before$' "$scratch/kept.json"
exits 3 extract -o "$scratch/nowhere/x.json" $case
says 'cannot write .*FILE_WRITE'
what='standard output is full'
"$program" extract $case >/dev/full 2>"$scratch/err"
holds test $? -eq 3

summary
