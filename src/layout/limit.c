#include "layout/limit.h"

/* What stands on the pages from one on [su]. */
static int64_t
used_from(const struct layout *lay, size_t page)
{
	int64_t height = 0;

	for (size_t i = page; i < lay->notes.n; i++)
		height += lay->notes.v[i].used;
	return height;
}

/* As those measure who have such paper. */
static struct str
length_text(struct arena *a, enum paper paper, int64_t length)
{
	int64_t tenths = su_mul_div(length, 10, PT(72));

	if (paper == PAPER_LETTER || paper == PAPER_HALF_LETTER)
		return arena_printf(
		    a, "%d.%d in", (int)(tenths / 10), (int)(tenths % 10));
	return arena_printf(a, "%d mm", (int)su_mul_div(length, 254, PT(720)));
}

static struct str
excess_text(const struct layout *lay, size_t limit, enum paper paper)
{
	const struct page_note *note = &lay->notes.v[limit];
	struct str part = note->section.n ? note->section : note->document;
	su leading = style_of(lay, STYLE_BODY)->text.leading;
	int64_t height = used_from(lay, limit);
	int lines = (int)((height + leading - 1) / leading);
	struct str length = length_text(lay->arena, paper, height);

	return arena_printf(lay->arena,
	    "%d %s (%.*s) too many, from \"%.*s\" on", lines,
	    lines == 1 ? "line" : "lines", (int)length.n, length.s, (int)part.n,
	    part.n ? part.s : "");
}

void
limit_check(
    const struct layout *lay, struct diags *diags, const struct output *output)
{
	size_t limit = 2 * (size_t)lay->sheets;

	if (limit == 0 || lay->pages->list.n <= limit)
		return;
	diag3(diags, DIAG_OUTPUT_TOO_LONG, output->at, output->name,
	    arena_printf(lay->arena,
		lay->sheets == 1 ? "%d sheet" : "%d sheets", (int)lay->sheets),
	    excess_text(lay, limit, (enum paper)output->paper));
}
