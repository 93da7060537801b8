#!/bin/sh
# embed.sh FILE.yaml...: prints a C source that holds the themes' bytes, as
# src/style/builtin.h declares them.
set -eu
LC_ALL=C
export LC_ALL

# The name of a theme, and the name of its bytes.
name() {
	basename "$1" .yaml
}
symbol() {
	echo "theme_$(name "$1")" | tr -c 'a-z0-9\n' _
}

printf '#include "style/builtin.h"\n'
for file; do
	printf '\nstatic const unsigned char %s[] = {\n' "$(symbol "$file")"
	od -An -v -tu1 "$file" | sed 's/ *\([0-9][0-9]*\)/\1,/g'
	printf '};\n'
done
printf '\nstatic const struct builtin_theme all[] = {\n'
for file; do
	printf '{"%s", %s, sizeof %s},\n' "$(name "$file")" \
		"$(symbol "$file")" "$(symbol "$file")"
done
printf '};\n\nconst struct builtin_themes builtin_themes = {\n'
printf 'all, sizeof all / sizeof *all};\n'
