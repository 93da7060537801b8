/*
 * UAX #14: "× 0023 ÷ 2014 ÷" has an opportunity at every division sign.  Our
 * answer is put into the same form, and compared whole.
 */
#include "text/breakop.h"

#include <stdio.h>
#include <unicode/uchar.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "conformance/conformance.h"

/* Where ICU differs on purpose: the file's answer and ours. */
struct deviation {
	const char *file, *ours;
};

static const struct deviation deviations[] = {
    /* After a hyphen that begins a word no line ends before a letter, as in
     * LB20a of later versions. */
    {"× 002D ÷ 0023 ÷", "× 002D × 0023 ÷"},
    {"× 002D × 0308 ÷ 0023 ÷", "× 002D × 0308 × 0023 ÷"},
    {"× 002D ÷ 00A7 ÷", "× 002D × 00A7 ÷"},
    {"× 002D × 0308 ÷ 00A7 ÷", "× 002D × 0308 × 00A7 ÷"},
    {"× 002D ÷ 50005 ÷", "× 002D × 50005 ÷"},
    {"× 002D × 0308 ÷ 50005 ÷", "× 002D × 0308 × 50005 ÷"},
    {"× 002D ÷ 0E01 ÷", "× 002D × 0E01 ÷"},
    {"× 002D × 0308 ÷ 0E01 ÷", "× 002D × 0308 × 0E01 ÷"},
    /* No line ends between a point or comma and a digit (LB25, IS × NU);
     * the file's numbers are those of UAX #14, 8.2, example 7.  Before a
     * point that begins a number a line may end. */
    {"× 002C ÷ 0030 ÷", "× 002C × 0030 ÷"},
    {"× 002C × 0308 ÷ 0030 ÷", "× 002C × 0308 × 0030 ÷"},
    {"× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × "
     "0020 ÷ 0063 × 0065 × 006E × 0074 × 0073 ÷",
	"× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 ÷ 002E × 0033 × 0035 "
	"× 0020 ÷ 0063 × 0065 × 006E × 0074 × 0073 ÷"},
    {"× 0061 × 002E ÷ 0032 × 0020 ÷", "× 0061 × 002E × 0032 × 0020 ÷"},
    {"× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷",
	"× 0061 × 002E × 0032 × 0020 ÷ 0915 ÷"},
    {"× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷",
	"× 0061 × 002E × 0032 × 0020 ÷ 672C ÷"},
    {"× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷",
	"× 0061 × 002E × 0032 × 3000 ÷ 672C ÷"},
    {"× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷",
	"× 0061 × 002E × 0032 × 3000 ÷ 307E ÷"},
    {"× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷",
	"× 0061 × 002E × 0032 × 3000 ÷ 0033 ÷"},
    {"× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷",
	"× 0041 × 002E × 0031 × 0020 ÷ BABB ÷"},
    {"× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷",
	"× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E × 0032 × 0020 ÷ BCFC ÷"},
    {"× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷",
	"× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E × 0033 × 0020 ÷ BABB ÷"},
    {"× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷",
	"× C694 × 002E × 0020 ÷ 0041 × 002E × 0034 × 0020 ÷ BABB ÷"},
    {"× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷",
	"× 0061 × 002E × 0032 × 3000 ÷ 300C ÷"},
};

static bool
deviates(struct str file, struct str ours)
{
	for (size_t i = 0; i < sizeof deviations / sizeof *deviations; i++)
		if (str_eq_z(file, deviations[i].file))
			return str_eq_z(ours, deviations[i].ours);
	return false;
}

static void
read_text(struct str line, struct buf *out)
{
	struct str word;
	char bytes[4];
	int32_t c;

	while (data_word(&line, &word))
		if (data_number(word, 16, &c))
			buf_add(out, bytes, utf8_encode((uint32_t)c, bytes));
}

static struct str
answer(struct arena *a, struct break_finder *finder, struct str text)
{
	struct buf *b = buf_new(a);
	struct break_ops ops = {NULL, 0, 0};
	size_t at = 0, next = 0;

	break_find(a, finder, text, &ops);
	while (at < text.n) {
		bool here = next < ops.n && ops.v[next].at == at;

		next += here;
		buf_z(b, here ? "\u00f7 " : "\u00d7 ");
		buf_printf(b, "%04X ", (unsigned)utf8_next(text, &at));
	}
	if (next + 1 == ops.n && ops.v[next].at == at)
		buf_z(b, "\u00f7");
	return buf_view(b);
}

static void
check_line(struct arena *a, struct break_finder *finder, struct data *d)
{
	struct buf *text = buf_new(a);
	struct str ours;

	read_text(d->line, text);
	ours = answer(a, finder, buf_view(text));
	if (deviates(d->line, ours))
		d->known++;
	else
		data_count(d, str_eq(d->line, ours), ours);
}

/* Classes and rules change from version to version: "15.0.0" of both. */
static bool
same_version(struct arena *a, const struct data *d)
{
	UVersionInfo v;
	struct str name;

	u_getUnicodeVersion(v);
	name = arena_printf(
	    a, "# LineBreakTest-%d.%d.%d.txt", (int)v[0], (int)v[1], (int)v[2]);
	if (str_starts(d->rest, name))
		return true;
	printf("%s: SKIPPED, for it is of another version than ICU's, %d.%d\n",
	    d->path, (int)v[0], (int)v[1]);
	return false;
}

bool
conformance_line_break(struct arena *a, struct data *out)
{
	struct break_finder *finder = break_finder_open(a, STR("en"));

	if (!finder || !data_open(a, "auxiliary/LineBreakTest.txt", out))
		return false;
	if (!same_version(a, out))
		return true;
	while (data_next(out)) {
		struct arena_mark mark = arena_mark(a);

		check_line(a, finder, out);
		arena_reset(a, mark);
	}
	return true;
}
