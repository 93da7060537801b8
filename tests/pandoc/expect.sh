#!/bin/sh
# expect.sh [FILE]...: asks Pandoc anew for the outlines of the cases, in the
# format that the file's line "reader:" names, and writes them into the files.
set -eu
LC_ALL=C.UTF-8
export LC_ALL
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# answer FILE FOLDER: the file with the answers for the cases in the folder
answer() {
	reader=$(sed -n 's/^reader: //p' "$1")
	sed '/^%%% /,$d' "$1"
	i=0
	while read -r name; do
		i=$((i + 1))
		printf '%%%%%% %s\n' "$name"
		tr -d '\r' <"$2/$i.md"
		case $name in *'(open end)') echo ;; esac
		echo '%%% outline'
		pandoc -f "$reader" -t json "$2/$i.md" | python3 outline.py
	done <"$2/names"
}

[ $# -gt 0 ] || set -- cases/*.txt
for file; do
	rm -rf "$scratch/set"
	mkdir "$scratch/set"
	awk -v into="$scratch/set" -f split.awk "$file"
	answer "$file" "$scratch/set" >"$scratch/new"
	cat "$scratch/new" >"$file"
done
