#!/bin/sh
# The tables that a report's PDF has of its recommendations and signatories,
# row by row against what extract gives of the same pack, and each page they
# name against the words on that page: as the report was built, and with every
# part on both papers.  A page number too high by one must be noticed.
set -u
build=${BUILD:-build}
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
passed=0
failed=0

if ! command -v python3 >/dev/null; then
	echo "SKIPPED $0: there is no python3 to read JSON"
	exit 0
fi

# holds WHAT COMMAND...: counts whether the command succeeds
holds() {
	what=$1
	shift
	if "$@" >"$scratch/log" 2>&1; then
		passed=$((passed + 1))
		return
	fi
	echo "FAILED $what"
	head -n 20 "$scratch/log"
	failed=$((failed + 1))
}

agrees() {
	env $names python3 tests/packs/register.py "$@"
}

agrees_all() {
	env ALL_PARTS=1 $names python3 tests/packs/register.py "$@"
}

differs() {
	! agrees "$@"
}

# The short names of a manifest's documents, as register.py takes them.
short_names() {
	awk '$1 == "-" && $2 == "file:" { file = $3 }
		$1 == "short:" && file {
			gsub(/[^A-Za-z0-9_]/, "_", file)
			print "NAME_" file "=" $2
			file = "" }' "$1"
}

all_parts='cover, at-a-glance, contents, tables, figures, key-points'
all_parts="$all_parts, recommendations, register, agreement, documents"
all_parts="$all_parts, signatories, sources"

for manifest in reports/*/pack.yaml; do
	pack=$(basename "$(dirname "$manifest")")
	data=$scratch/$pack.json
	full=$scratch/$pack
	names=$(short_names "$manifest")
	holds "$pack: extract" "$build/briefpress" extract --format json \
		-o "$data" "reports/$pack"
	for pdf in "$build/reports/$pack"/briefing*.pdf; do
		[ -f "$pdf" ] || continue
		holds "$pdf: tables and pages" agrees "$pdf" "$data"
	done
	cp -R "reports/$pack" "$full"
	awk '/^parts:/ { skip = 1; next }
		/^outputs:/ { skip = 1; next }
		/^[^ #]/ { skip = 0 }
		!skip' "$manifest" >"$full/pack.yaml"
	printf 'parts: [%s]\noutputs:\n' "$all_parts" >>"$full/pack.yaml"
	printf '  - {name: %s, paper: %s}\n' a4 a4 letter letter \
		>>"$full/pack.yaml"
	holds "$pack: every part" "$build/briefpress" build -q \
		--output-dir "$full" "$full"
	for paper in a4 letter; do
		holds "$pack, $paper: tables and pages of every part" \
			agrees_all "$full/$paper.pdf" "$data"
	done
	holds "$pack: a wrong page is noticed" \
		differs "$full/a4.pdf" "$data" 1
done

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
