#!/bin/sh
# The date in the metadata: the pack's, or that of SOURCE_DATE_EPOCH; never
# the clock's.
# shellcheck disable=SC2034,SC2154 # "what" and "program" are in expect
. tests/cli/expect

cd "$scratch" || exit 1
mkdir pack
printf '# Title\n\nText.\n' >pack/one.md
cat >pack/pack.yaml <<END
title: A pack
date: 2026-11-22
parts: [documents]
documents:
  - file: one.md
outputs:
  - name: x
    paper: a4
END

created() {
	TZ=UTC pdfinfo -isodates x.pdf | grep -q "^CreationDate: *$1"
}

undated() {
	! pdfinfo x.pdf | grep -q '^CreationDate:'
}

exits 0 build pack
holds created 2026-11-22T00:00:00
SOURCE_DATE_EPOCH=
export SOURCE_DATE_EPOCH
exits 0 build pack
holds created 2026-11-22T00:00:00
SOURCE_DATE_EPOCH=0
exits 0 build pack
holds created 1970-01-01T00:00:00
SOURCE_DATE_EPOCH=1000000000
exits 0 build pack
holds created 2001-09-09T01:46:40
TZ=Asia/Seoul "$program" build -q --output-dir seoul pack
what='in another time zone'
holds cmp x.pdf seoul/x.pdf
SOURCE_DATE_EPOCH=253402300799
exits 0 build pack
holds created 9999-12-31T23:59:59

rm x.pdf
for bad in soon 12x -1 1e9 0x10 253402300800 99999999999999999999 '1 '; do
	SOURCE_DATE_EPOCH=$bad
	exits 2 build pack
	says 'SOURCE_DATE_EPOCH'
	holds test ! -e x.pdf
done
unset SOURCE_DATE_EPOCH

exits 0 render pack/one.md -o x.pdf
holds undated

cd - >/dev/null || exit 1
summary
