/*
 * The index: entries in two columns, under the letters that they begin with,
 * what stands under a heading run in behind it.
 *
 *     Talks, 4; bilateral, 5; six-party, 7-9, 12
 *     Trade: in grain, 6; in ore, 6
 *     North Korea. See DPRK
 *
 * Pages come from the round before, whose anchors stand in the order of its
 * pages; three in a row or more are a range.
 */
#include "layout/block.h"
#include "layout/columns.h"
#include "layout/inline.h"
#include "layout/language.h"
#include "layout/parts.h"

#define COLUMNS 2
#define RANGE_LEAST 3

struct place {
	uint32_t page; /* as printed */
	struct str id; /* of the first place on it */
};

struct places {
	struct place *v;
	size_t n, cap;
};

struct index {
	struct layout *lay;
	struct places *places; /* by an entry's serial */
};

static void
find_places(struct index *x)
{
	struct layout *lay = x->lay;
	const struct back_matter *back = &lay->facts->back;
	const struct pages *before = lay->before;

	x->places = ARENA_ARRAY(lay->arena, struct places, back->index_entries);
	for (size_t i = 0; before && i < before->anchors.n; i++) {
		const struct anchor *anchor = &before->anchors.v[i];
		uint32_t page = before->list.v[anchor->page]->number;
		const struct index_entry *entry =
		    map_lookup(&back->index_places, anchor->id);
		struct places *places;

		if (!entry)
			continue;
		places = &x->places[entry->serial];
		if (places->n == 0 || places->v[places->n - 1].page != page)
			vec_push(lay->arena, places,
			    (struct place){page, anchor->id});
	}
}

static void
put_page(struct par *p, const struct place *place)
{
	struct arena *a = p->lay->arena;

	par_link(p, arena_printf(a, "%u", place->page),
	    arena_cat(a, STR("#"), place->id));
}

/* How many places from here on stand on pages in a row. */
static size_t
run_length(const struct places *places, size_t from)
{
	size_t n = 1;

	while (from + n < places->n &&
	       places->v[from + n].page == places->v[from].page + n)
		n++;
	return n;
}

static void
put_pages(struct par *p, const struct places *places)
{
	for (size_t i = 0; i < places->n; i++) {
		size_t run = run_length(places, i);

		par_text(p, STR(", "));
		put_page(p, &places->v[i]);
		if (run < RANGE_LEAST)
			continue;
		i += run - 1;
		par_text(p, STR("\u2013"));
		put_page(p, &places->v[i]);
	}
}

static void
put_see(struct par *p, const struct index_entry *entry, bool also)
{
	if (entry->see.n == 0)
		return;
	par_text(p, STR(". "));
	par_styled(p, also ? STR("See also ") : STR("See "),
	    inline_italic(p->lay, p->base));
	for (size_t i = 0; i < entry->see.n; i++) {
		if (i > 0)
			par_text(p, STR("; "));
		par_text(p, entry->see.v[i]);
	}
}

/* What is marked with an entry, or with one under it. */
static const struct node *
source_of(const struct index *x, const struct index_entry *entry)
{
	if (entry->places.n > 0)
		return map_lookup(&x->lay->facts->labels, entry->places.v[0]);
	return entry->subs.n > 0 ? source_of(x, entry->subs.v[0]) : NULL;
}

static void
put_entry(struct index *x, struct par *p, const struct index_entry *entry)
{
	bool placed = entry->places.n > 0;

	language_text(p, entry->text, source_of(x, entry), p->base);
	put_pages(p, &x->places[entry->serial]);
	for (size_t i = 0; i < entry->subs.n; i++) {
		const struct index_entry *sub = entry->subs.v[i];

		par_text(p, i > 0 || placed ? STR("; ") : STR(": "));
		put_entry(x, p, sub);
	}
	put_see(p, entry, placed || entry->subs.n > 0);
}

/* Further lines of an entry are moved in. */
static void
lay_entry(struct index *x, const struct flow *f, elem_id list,
    const struct index_entry *entry)
{
	struct layout *lay = x->lay;
	elem_id item = elem_new(lay, ROLE_ITEM, list, (struct loc){0});
	struct par *p = par_new(lay, style_of(lay, STYLE_CELL),
	    elem_new(lay, ROLE_ITEM_BODY, item, (struct loc){0}),
	    (struct loc){0});
	struct flow inner = *f;
	su indent = lay->rtl ? 0 : p->style->text.size;

	put_entry(x, p, entry);
	inner.x += indent;
	inner.width -= indent;
	block_par(&inner, p, -indent);
}

/* Signs and figures, which come first, have no letter over them. */
static elem_id
open_group(struct flow *f, struct str letter)
{
	flow_space(f, 2 * f->lay->theme->grid);
	if (letter.n > 0) {
		block_text(
		    f, STYLE_CELL_HEAD, letter, ROLE_H2, (struct loc){0});
		flow_penalty(f, PENALTY_NEVER);
	}
	return elem_new(f->lay, ROLE_LIST, f->elem, (struct loc){0});
}

static void
lay_entries(struct index *x, struct flow *f)
{
	const struct back_matter *back = &x->lay->facts->back;
	elem_id list = ELEM_ARTIFACT;

	for (size_t i = 0; i < back->index.n; i++) {
		const struct index_entry *entry = back->index.v[i];

		if (i == 0 ||
		    !str_eq(entry->letter, back->index.v[i - 1]->letter))
			list = open_group(f, entry->letter);
		else
			flow_penalty(f, 0);
		lay_entry(x, f, list, entry);
	}
}

void
part_index(struct layout *lay)
{
	struct flow f = part_open(lay, PART_INDEX);
	struct index x = {.lay = lay};
	struct flow inner;

	find_places(&x);
	if (!columns_fit(&f, COLUMNS)) {
		lay_entries(&x, &f);
		part_close(&f, PART_INDEX);
		return;
	}
	inner = columns_open(&f, COLUMNS);
	lay_entries(&x, &inner);
	columns_close(&f, COLUMNS, &inner, COLUMNS_LOOKED_UP, (struct loc){0});
	part_close(&f, PART_INDEX);
}
