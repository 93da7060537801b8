#include "layout/break_lines.h"

#include "layout/picture.h"
#include "layout/word.h"

static void
report_overfull(const struct par *p, su excess)
{
	diag1(p->lay->diags, DIAG_LINE_OVERFULL, p->at,
	    su_text(p->lay->arena, excess));
}

void
break_lines(
    struct par *p, const struct linebreak_options *options, struct breaks *out)
{
	pictures_fit(p, options->measure - options->first_indent);
	linebreak(p->lay->arena, p->items.v, p->items.n, options, out);
	if (out->overfull == 0)
		return;
	report_overfull(p, out->overfull);
	if (word_split_long(p, options->measure - options->first_indent))
		linebreak(p->lay->arena, p->items.v, p->items.n, options, out);
	/* parts that are no wider, but may not be parted */
	if (out->overfull > 0 && word_split_long(p, 0))
		linebreak(p->lay->arena, p->items.v, p->items.n, options, out);
}

void
break_balanced(struct par *p, su measure, su ragged, struct breaks *out)
{
	struct linebreak_options options = {
	    .measure = measure, .ragged = ragged};
	struct breaks tried;
	su low = par_min_width(p), high = measure;

	break_lines(p, &options, out);
	while (high - low > PT(1)) {
		options.measure = low + (high - low) / 2;
		linebreak(
		    p->lay->arena, p->items.v, p->items.n, &options, &tried);
		if (tried.count <= out->count && tried.overfull == 0) {
			high = options.measure;
			*out = tried;
		} else {
			low = options.measure;
		}
	}
}
