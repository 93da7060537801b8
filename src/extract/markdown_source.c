/*
 * Cuts in, edits out.  Cuts of one block are made one where nothing stands
 * between them, and so are blocks; what lies within another is no cut of its
 * own.  Addresses come last, for whether one is used is seen in what is left.
 */
#include "extract/markdown_source.h"

#include "base/buf.h"
#include "base/map.h"
#include "base/sort.h"
#include "extract/cut.h"
#include "extract/labels.h"
#include "extract/named.h"
#include "extract/yaml_source.h"

struct reduction {
	struct arena *arena;
	const struct survey *survey;
	const struct seen *seen;
	const struct source *source;
	struct str text;
	size_t body; /* where the blocks begin */
	struct {
		struct cut *v;
		size_t n, cap;
	} cuts;              /* in order, apart from one another */
	bool *apart;         /* for each, what cut_block() calls so */
	struct edits *edits; /* of this pass */
};

static size_t
end_of(struct loc at)
{
	return (size_t)at.offset + at.length;
}

static int
compare(size_t x, size_t y, const void *user)
{
	const struct cut *cuts = user;
	struct loc a = cuts[x].at, b = cuts[y].at;

	if (a.offset != b.offset)
		return a.offset < b.offset ? -1 : 1;
	return a.length == b.length ? 0 : a.length > b.length ? -1 : 1;
}

/* The first range that begins at an offset or behind it; or n. */
static size_t
first_from(const struct ranges *ranges, size_t offset)
{
	size_t low = 0, high = ranges->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (ranges->v[middle].from < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Whether a range holds something that is shown of the file elsewhere. */
static bool
shows_again(const struct seen *seen, struct loc at)
{
	size_t i = first_from(&seen->places, at.offset);

	return i < seen->places.n && seen->places.v[i].from < end_of(at);
}

static bool
is_member(enum node_kind kind)
{
	return kind == NODE_ITEM || kind == NODE_ROW || kind == NODE_TERM ||
	       kind == NODE_DEFINITION;
}

/* Whether nothing stands between two offsets, markers of quotes apart. */
static bool
is_void(const struct reduction *r, size_t from, size_t to)
{
	struct str between = str_sub(r->text, from, to);

	for (size_t at = 0; at < between.n; at++)
		if (!char_is_space(between.s[at]) && between.s[at] != '>')
			return false;
	return true;
}

static bool
is_one(const struct reduction *r, const struct cut *a, const struct cut *b)
{
	if (node_is_inline(a->kind) != node_is_inline(b->kind) ||
	    (node_is_inline(a->kind) && a->block.offset != b->block.offset))
		return false;
	return is_void(r, end_of(a->at), b->at.offset);
}

static void
add_cut(struct reduction *r, struct cut cut)
{
	struct cut *last = r->cuts.n > 0 ? &r->cuts.v[r->cuts.n - 1] : NULL;

	if (last && cut.at.offset < end_of(last->at))
		return;
	if (!last || !is_one(r, last, &cut)) {
		vec_push(r->arena, &r->cuts, cut);
		return;
	}
	last->at.length = (uint32_t)(end_of(cut.at) - (size_t)last->at.offset);
	if (is_member(last->kind) && !is_member(cut.kind))
		last->kind = cut.kind;
}

/* A note that is shown stays where what stands around it goes. */
static void
add_around_notes(struct reduction *r, struct cut cut)
{
	size_t end = end_of(cut.at);

	const struct ranges *notes = &r->seen->notes;

	for (size_t i = first_from(notes, cut.at.offset);
	     i < notes->n && notes->v[i].from < end; i++) {
		struct range note = notes->v[i];

		if (node_is_inline(cut.kind) || note.to > end)
			continue;
		note.from = cut_line_start(r->text, note.from);
		if (note.from > cut.at.offset)
			add_cut(
			    r, (struct cut){source_loc(r->source, cut.at.offset,
						note.from - 1 - cut.at.offset),
				   cut.kind, {0}});
		note.to = str_find(r->text, '\n', note.to) + 1;
		if (note.to >= end)
			return;
		cut.at = source_loc(r->source, note.to, end - note.to);
	}
	add_cut(r, cut);
}

/* Sorts what was taken out of the file's tree, and what never was in it. */
static void
order_cuts(struct reduction *r)
{
	const struct written *written = r->seen->written;
	struct cuts all = {0};
	const size_t *order;

	for (size_t i = 0; i < r->seen->cuts.n; i++)
		if (!r->seen->again ||
		    !shows_again(r->seen, r->seen->cuts.v[i].at))
			vec_push(r->arena, &all, r->seen->cuts.v[i]);
	for (size_t i = 0; i < written->unused.n; i++)
		if (r->text.s[written->unused.v[i].offset] != '<')
			vec_push(r->arena, &all,
			    (struct cut){
				written->unused.v[i], NODE_NOTE_BODY, {0}});
	order = sort_indices(r->arena, all.n, compare, all.v);
	for (size_t i = 0; i < all.n; i++)
		add_around_notes(r, all.v[order[i]]);
}

/* The cut that an offset lies in or, when there is none, the next; or n. */
static size_t
cut_at(const struct reduction *r, size_t offset)
{
	size_t low = 0, high = r->cuts.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (end_of(r->cuts.v[middle].at) <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool
is_cut(const struct reduction *r, size_t offset)
{
	size_t i = cut_at(r, offset);

	return i < r->cuts.n && r->cuts.v[i].at.offset <= offset;
}

/* Whether cuts are all that lies between blocks that must not become one. */
static void
find_seams(struct reduction *r)
{
	const struct ranges *seams = &r->seen->seams;

	r->apart = ARENA_ARRAY(r->arena, bool, r->cuts.n);
	for (size_t i = 0; i < seams->n; i++) {
		size_t cut = cut_at(r, seams->v[i].from);

		if (cut < r->cuts.n &&
		    r->cuts.v[cut].at.offset < seams->v[i].to)
			r->apart[cut] = true;
	}
}

/* Likewise of a definition of an address. */
static bool
is_seam(const struct reduction *r, struct loc at)
{
	const struct ranges *seams = &r->seen->seams;
	size_t next = first_from(seams, at.offset);

	return next > 0 && seams->v[next - 1].to > at.offset;
}

/* The text that an inline stands in: a cell's ends at its bars. */
static struct range
block_of(const struct reduction *r, const struct cut *cut)
{
	struct range block = {cut->block.offset, end_of(cut->block)};

	if (cut->block.length > 0) {
		if (r->text.s[block.from] == '!')
			block.from += 2;
		return block;
	}
	block.from = cut->at.offset;
	block.to = end_of(cut->at);
	while (block.from > 0 && r->text.s[block.from - 1] != '|' &&
	       r->text.s[block.from - 1] != '\n')
		block.from--;
	while (block.to < r->text.n && r->text.s[block.to] != '|' &&
	       r->text.s[block.to] != '\n')
		block.to++;
	return block;
}

/* An image may be a block, too. */
static bool
stands_in_line(const struct cut *cut)
{
	return node_is_inline(cut->kind) &&
	       (cut->kind != NODE_IMAGE || cut->block.length > 0);
}

static void
edit_cuts(struct reduction *r)
{
	for (size_t i = 0; i < r->cuts.n; i++) {
		const struct cut *cut = &r->cuts.v[i];
		struct range at = {cut->at.offset, end_of(cut->at)};
		struct block_cut block = {
		    at, r->body, is_member(cut->kind), r->apart[i]};

		if (stands_in_line(cut))
			cut_inline(r->edits, r->text, at, block_of(r, cut));
		else
			cut_block(r->edits, r->text, &block);
	}
}

/* HTML of which nothing was made may part what stands around it. */
static void
edit_html(struct reduction *r)
{
	const struct written *written = r->seen->written;

	for (size_t i = 0; i < written->unused.n; i++) {
		struct loc at = written->unused.v[i];

		if (r->text.s[at.offset] == '<' && !is_cut(r, at.offset))
			edits_add(r->edits,
			    (struct range){at.offset, end_of(at)},
			    STR(CUT_SEPARATOR));
	}
	for (size_t i = 0; i < written->comments.n; i++) {
		struct loc at = written->comments.v[i];

		if (!is_cut(r, at.offset))
			edits_add(r->edits,
			    (struct range){at.offset, end_of(at)},
			    STR(CUT_SEPARATOR));
	}
}

static void
edit_attributes(struct reduction *r)
{
	for (size_t i = 0; i < r->seen->named.n; i++) {
		const struct attrs *attrs = r->seen->named.v[i];

		if (!is_cut(r, attrs->pairs.v[0].key_at.offset))
			named_cut(r->edits, r->survey->in, r->source, attrs);
	}
}

/* The first item that is left has the number that the list begins with. */
static void
edit_start(struct reduction *r, const struct node *list)
{
	size_t from = list->first->extent.offset, to = from;
	struct str number;

	while (to < r->text.n && char_is_digit(r->text.s[to]))
		to++;
	number =
	    arena_printf(r->arena, "%lu", (unsigned long)list->u.list.start);
	if (!list->u.list.ordered || to == from || to == r->text.n ||
	    str_eq(number, str_sub(r->text, from, to)))
		return;
	number = arena_cat(r->arena, number, str_sub(r->text, to, to + 1));
	while (number.n < to + 1 - from)
		number = arena_cat(r->arena, number, STR(" "));
	edits_add(r->edits, (struct range){from, to + 1}, number);
}

/* Whether the line above an offset's is blank, and stays. */
static bool
has_blank_above(const struct reduction *r, size_t offset)
{
	size_t start = cut_line_start(r->text, offset), above;

	if (start == 0)
		return false;
	above = cut_line_start(r->text, start - 1);
	return is_void(r, above, start);
}

static bool
is_loose(const struct reduction *r, const struct node *list)
{
	NODE_EACH_CHILD (item, list) {
		if (item->prev && has_blank_above(r, item->extent.offset))
			return true;
		NODE_EACH_CHILD (block, item)
			if (block->prev && block->extent.length > 0 &&
			    has_blank_above(r, block->extent.offset))
				return true;
	}
	return false;
}

/* A list stays loose when what made it so is gone. */
static void
edit_looseness(struct reduction *r, const struct node *list)
{
	const struct node *first = list->first, *second = first->next;
	size_t start;

	if (!second && first->first)
		second = first->first->next;
	if (list->u.list.tight || is_loose(r, list) || !second ||
	    second->extent.length == 0)
		return;
	start = cut_line_start(r->text, second->extent.offset);
	edits_add(r->edits, (struct range){start, start}, STR("\n"));
}

static void
edit_lists(struct reduction *r)
{
	for (size_t i = 0; i < r->seen->lists.n; i++) {
		const struct node *list = r->seen->lists.v[i];
		const struct node *first = list->first;
		size_t next = cut_at(r, list->extent.offset);

		if (!first || next >= r->cuts.n ||
		    r->cuts.v[next].at.offset >= end_of(list->extent))
			continue;
		if (first->extent.length > 0)
			edit_start(r, list);
		edit_looseness(r, list);
	}
}

/* With the lines around it, when nothing is left of it. */
static void
edit_head(struct reduction *r)
{
	struct loc head = r->seen->written->head;
	struct range at = {head.offset, end_of(head)};
	struct str yaml;

	if (head.length == 0)
		return;
	yaml = yaml_source_head(
	    r->survey, r->seen->written, &r->survey->names, !r->seen->document);
	if (yaml.n == 0)
		at = (struct range){
		    cut_line_start(r->text, at.from - 1), r->body};
	edits_add(r->edits, at, yaml);
}

/* All but the definitions. */
static void
edit_all(struct reduction *r, struct edits *edits)
{
	r->edits = edits;
	edit_cuts(r);
	edit_html(r);
	edit_attributes(r);
	edit_lists(r);
}

static void
drop_definition(struct reduction *r, const struct link_definition *d)
{
	struct block_cut cut = {
	    {d->at.offset, end_of(d->at)}, r->body, true, false};

	cut.apart = is_seam(r, d->at);
	if (!is_cut(r, d->at.offset))
		cut_block(r->edits, r->text, &cut);
}

/* A definition among what is hidden, for a link that is not. */
static void
move_definition(const struct reduction *r, struct buf *tail,
    const struct link_definition *d)
{
	buf_char(tail, '\n');
	buf_str(tail, str_sub(r->text, d->at.offset, end_of(d->at)));
	buf_char(tail, '\n');
}

/* Drops definitions that nothing uses; those that are to stand at the end. */
static struct str
edit_definitions(struct reduction *r, struct map *used)
{
	const struct written *written = r->seen->written;
	struct buf *tail = buf_new(r->arena);
	struct str all;

	for (size_t i = 0; i < written->definitions.n; i++) {
		const struct link_definition *d = &written->definitions.v[i];

		if (!labels_take(r->arena, used, d) ||
		    !labels_may_lead(&r->survey->addresses, r->text, d))
			drop_definition(r, d);
		else if (is_cut(r, d->at.offset))
			move_definition(r, tail, d);
	}
	all = arena_str(r->arena, buf_view(tail));
	buf_release(tail);
	return all;
}

static struct str
reduce(struct reduction *r)
{
	const struct written *written = r->seen->written;
	struct edits without = {.arena = r->arena}, edits = {.arena = r->arena};
	struct map used = {0};
	struct str tail;

	edit_all(r, &without);
	edits_add(&without, (struct range){0, r->body}, STR(""));
	for (size_t i = 0; i < written->definitions.n; i++)
		drop_definition(r, &written->definitions.v[i]);
	labels_find(r->arena, &used, edits_apply(&without, r->text));
	edit_all(r, &edits);
	edit_head(r);
	tail = edit_definitions(r, &used);
	r->edits = NULL;
	return arena_cat(r->arena, edits_apply(&edits, r->text), tail);
}

static size_t
body_of(const struct written *written, struct str text)
{
	if (written->head.length == 0)
		return 0;
	return str_find(text, '\n', end_of(written->head)) + 1;
}

struct str
markdown_source(const struct survey *survey, const struct source *source)
{
	struct reduction r = {.arena = survey->in->arena,
	    .survey = survey,
	    .seen = survey_of(survey, source->id),
	    .source = source,
	    .text = source->text};

	if (!r.seen->written)
		return source->text;
	r.body = body_of(r.seen->written, r.text);
	order_cuts(&r);
	find_seams(&r);
	return reduce(&r);
}
