#!/bin/sh
# collect.sh FOLDER: every PDF that this tree makes, into a folder: reports,
# the specimen in each theme, the cases of all stages that build, and what the
# scripts of tests/cli write.
set -u
LC_ALL=C
export LC_ALL
unset SOURCE_DATE_EPOCH
kept=$1
build=$(cd "${BUILD:-build}" && pwd) || exit 1
program=$build/briefpress
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$kept" && kept=$(cd "$kept" && pwd) || exit 1
rm -f "$kept"/*.pdf

# build_pack NAME FOLDER: its outputs, as NAME-OUTPUT.pdf
build_pack() {
	rm -rf "$scratch/out"
	"$program" build -q --output-dir "$scratch/out" "$2" 2>/dev/null || return
	for pdf in "$scratch/out"/*.pdf; do
		mv "$pdf" "$kept/$1-$(basename "$pdf")"
	done
}

for manifest in reports/*/pack.yaml; do
	folder=$(dirname "$manifest")
	build_pack "report-$(basename "$folder")" "$folder"
done

mkdir "$scratch/specimen"
cp tests/specimen/* reports/korea-engagement/emblem.png "$scratch/specimen"
build_pack specimen "$scratch/specimen"

for path in tests/cases/*/*; do
	name=case-$(basename "$(dirname "$path")")-$(basename "$path" .md)
	case $path in
	*.md) "$program" render -q "$path" -o "$kept/$name.pdf" 2>/dev/null ;;
	*)
		# One that names other standards is no file for this.
		grep -qs '^ *standard:' "$path/pack.yaml" ||
			build_pack "$name" "$path"
		;;
	esac
done

for path in tests/pdf/hard/*.md; do
	"$program" render -q "$path" -o "$kept/hard-$(basename "$path" .md).pdf"
done

# The scripts of tests/cli run a program that keeps what it wrote.
mkdir "$scratch/bin"
for file in "$build"/*; do
	ln -s "$file" "$scratch/bin/$(basename "$file")"
done
rm -f "$scratch/bin/briefpress"
cat >"$scratch/bin/briefpress" <<END
#!/bin/sh
"$program" "\$@" || exit \$?
keep() {
	[ ! -f "\$1" ] || ! head -c 5 "\$1" | grep -q '%PDF-' ||
		cp "\$1" "$kept/cli-\$(cksum <"\$1" | cut -d' ' -f1).pdf"
}
while [ \$# -gt 0 ]; do
	case \$1 in
	-o | --output) keep "\${2:-}" ;;
	--output=*) keep "\${1#*=}" ;;
	--output-dir) for file in "\$2"/*.pdf; do keep "\$file"; done ;;
	--output-dir=*) for file in "\${1#*=}"/*.pdf; do keep "\$file"; done ;;
	esac
	shift
done
END
chmod +x "$scratch/bin/briefpress"
for script in tests/cli/*.sh; do
	# Their files name other standards, or want a password:
	# conformance.sh makes some itself.
	case $script in
	*/standards.sh | */protect.sh) continue ;;
	esac
	BUILD=$scratch/bin sh "$script" >/dev/null 2>&1
done

for kind in report specimen case hard cli; do
	set -- "$kept/$kind"-*.pdf
	[ -f "$1" ] || {
		echo "collect.sh: nothing was made of kind $kind" >&2
		exit 1
	}
done
