#include "read/delimiters.h"

#include "read/spans.h"

static enum node_kind
kind_of(const struct mark *mark)
{
	if (mark->delimiter == '^')
		return NODE_SUPERSCRIPT;
	return mark->run == 1 ? NODE_SUBSCRIPT : NODE_STRIKE;
}

/* The number of the opener of a kind, or d->n. */
static size_t
find(const struct delimiters *d, enum node_kind kind)
{
	size_t i = 0;

	while (i < d->n && kind_of(d->open[i].mark) != kind)
		i++;
	return i;
}

static void
forget(struct delimiters *d, enum node_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < d->n; i++)
		if (kind_of(d->open[i].mark) != kind)
			d->open[n++] = d->open[i];
	d->n = n;
}

void
delimiters_break(struct delimiters *d)
{
	forget(d, NODE_SUPERSCRIPT);
	forget(d, NODE_SUBSCRIPT);
}

void
delimiters_pass(struct delimiters *d, struct str text)
{
	for (size_t at = 0; d->n > 0 && at < text.n; at++)
		if (char_is_space(text.s[at])) {
			delimiters_break(d);
			return;
		}
}

static size_t
run_start(const struct mark *mark)
{
	return mark->at.offset - mark->run;
}

/*
 * Wraps what stands from opener i up to `last` in a node, which is returned.
 * `end` is the offset in the source where it ends.
 */
static struct node *
wrap(struct delimiters *d, struct prepared *p, size_t i, struct node *last,
    size_t end)
{
	struct opener opener = d->open[i];
	size_t start = run_start(opener.mark);
	struct node *node = node_new(p->arena, kind_of(opener.mark),
	    source_loc(p->source, start, end - start));

	node_insert_before(opener.text, node);
	node_detach(opener.text);
	node_move_range(node, node->next, last);
	d->n = i;
	return node;
}

/* Whether opener i still stands beside a text, not in a span by now. */
static bool
is_beside(const struct delimiters *d, size_t i, const struct node *text)
{
	return i < d->n && d->open[i].text->parent == text->parent;
}

/* Closes what a run of one kind closes; false when that is nothing. */
static bool
close_one(struct delimiters *d, struct prepared *p, struct node *text,
    const struct mark *mark)
{
	size_t i = find(d, kind_of(mark));

	if (!mark->closes || !is_beside(d, i, text))
		return false;
	text->u.text.n -= mark->run;
	wrap(d, p, i, text, mark->at.offset);
	return true;
}

/* "~~~" ends what is struck out and lowered at once. */
static bool
close_both(struct delimiters *d, struct prepared *p, struct node *text,
    const struct mark *mark)
{
	size_t outer = find(d, NODE_STRIKE), inner = find(d, NODE_SUBSCRIPT);
	size_t between = mark->at.offset - 2;
	struct node *node;

	if (inner < outer) {
		size_t swapped = inner;

		inner = outer;
		outer = swapped;
		between++;
	}
	if (!mark->closes || !is_beside(d, inner, text) ||
	    !is_beside(d, outer, text))
		return false;
	text->u.text.n -= mark->run;
	node = wrap(d, p, inner, text, between);
	wrap(d, p, outer, node, mark->at.offset);
	return true;
}

void
delimiters_add(struct delimiters *d, struct prepared *p, struct node *text,
    const struct mark *mark)
{
	size_t before = text->u.text.n - mark->run;

	delimiters_pass(d, str_sub(text->u.text, 0, before));
	if (mark->run > 2) {
		close_both(d, p, text, mark);
		return;
	}
	if (close_one(d, p, text, mark) || !mark->opens)
		return;
	forget(d, kind_of(mark));
	d->open[d->n++] =
	    (struct opener){spans_split(p->arena, text, before), mark};
}
