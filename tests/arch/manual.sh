#!/bin/sh
# The manual names every class, key, style and option that the program knows.
manual=assets/man/briefpress.1
status=0

# named FILE WORD MARKUP: whether a macro line of the manual has the word
named() {
	grep -Eq "^\.(It|Ic|Op|Fl|Pq|Cm)( .*)? $3( |\$)" $manual && return
	echo "$1:$(grep -n -- "\"$2\"" "$1" | head -n 1 | cut -d: -f1):" \
		"\"$2\" is not in $manual"
	status=1
}

for file in src/read/annot.c src/read/manifest.c src/read/front_matter.c; do
	for word in $(awk '/^static const.*(keys|rules|layouts|papers)/, /;$/' \
		$file | grep -o 'STR_INIT("[^"]*")' | cut -d'"' -f2 | sort -u); do
		named $file "$word" "\\.?$word"
	done
done

# A range of headings stands for those between its ends.
for file in src/style/theme.c src/style/theme_read.c src/style/theme_font.c; do
	for word in $(grep -oE '(STR_INIT|_FIELD)\("[^"]*"' $file |
		cut -d'"' -f2 | grep -v '^heading-[2-5]$' | sort -u); do
		named $file "$word" "$word"
	done
done

# The words of outputs: keys, kinds, papers, ways to impose.
for file in src/read/manifest_output.c src/doc/pack.c src/doc/paper.c; do
	for word in $(grep -oE '(STR_INIT|_FIELD)\("[^"]*"' $file |
		cut -d'"' -f2 | sort -u); do
		named $file "$word" "$word"
	done
done

for option in $(sed -n 's/^    {"--\([a-z-]*\)",.*/\1/p' src/cli/opts.c); do
	named src/cli/opts.c "--$option" "-$option"
done
exit $status
