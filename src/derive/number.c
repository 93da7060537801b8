/*
 * Headings in, section numbers out: "1", "1.1", ... from the topmost level
 * that a document uses, so a document whose title is its only level-1
 * heading counts from level 2.
 */
#include "derive/number.h"

#include "derive/title.h"

#define LEVELS 6

static bool
is_box(const struct node *node)
{
	switch (node->kind) {
	case NODE_QUOTE:
	case NODE_LIST:
	case NODE_ITEM:
	case NODE_DEFINITION:
	case NODE_NOTES:
		return true;
	case NODE_DIV:
		return node->u.div.class != DIV_PLAIN &&
		       node->u.div.class != DIV_KEEP &&
		       node->u.div.class != DIV_SIGNATORIES;
	default:
		return false;
	}
}

bool
number_is_section(const struct node *heading)
{
	for (const struct node *n = heading->parent; n; n = n->parent)
		if (is_box(n))
			return false;
	return true;
}

static bool
is_unnumbered(const struct node *heading)
{
	return attrs_has_class(heading->attrs, "unnumbered");
}

struct section_walk {
	struct arena *arena;
	struct sections sections;
};

static bool
add_section(struct node *node, void *user)
{
	struct section_walk *walk = user;

	if (is_box(node) || node_is_inline(node->kind))
		return false;
	if (node->kind != NODE_HEADING)
		return true;
	if (!node->u.heading.is_title)
		vec_push(walk->arena, &walk->sections.list, node);
	return false;
}

/* The topmost level in use; unnumbered headings matter when all are. */
static uint8_t
top_level(const struct sections *s)
{
	uint8_t numbered = LEVELS + 1, any = LEVELS;

	for (size_t i = 0; i < s->list.n; i++) {
		const struct node *heading = s->list.v[i];
		uint8_t level = heading->u.heading.level;

		if (level < any)
			any = level;
		if (level < numbered && !is_unnumbered(heading))
			numbered = level;
	}
	return numbered <= LEVELS ? numbered : any;
}

struct sections
number_sections(struct arena *a, const struct document *doc)
{
	struct section_walk walk = {.arena = a};

	node_walk(doc->root, add_section, &walk);
	walk.sections.top = top_level(&walk.sections);
	return walk.sections;
}

static void
mark_title(struct arena *a, const struct document *doc)
{
	struct sections s = number_sections(a, doc);

	if (doc->title_below)
		return;
	for (size_t i = 0; i < s.list.n && doc->title.n; i++) {
		struct node *heading = s.list.v[i];

		if (heading->u.heading.level != 1 ||
		    !title_equal(a, node_text(a, heading), doc->title))
			continue;
		heading->u.heading.is_title = true;
		return;
	}
}

static struct str
print_number(struct arena *a, const uint32_t *counts, unsigned depth)
{
	struct buf *out = buf_new(a);
	struct str number;

	for (unsigned i = 0; i < depth; i++) {
		if (i)
			buf_char(out, '.');
		buf_int(out, counts[i]);
	}
	number = arena_str(a, buf_view(out));
	buf_release(out);
	return number;
}

/* Counts a heading at `depth` (from 1) and all it leaves behind. */
static void
count(uint32_t counts[LEVELS], unsigned depth)
{
	for (unsigned i = 0; i + 1 < depth; i++)
		if (!counts[i])
			counts[i] = 1;
	counts[depth - 1]++;
	for (unsigned i = depth; i < LEVELS; i++)
		counts[i] = 0;
}

static void
number_document(struct arena *a, const struct sections *s)
{
	uint32_t counts[LEVELS] = {0};
	uint8_t silent = LEVELS; /* levels deeper than this are passed over */

	for (size_t i = 0; i < s->list.n; i++) {
		struct node *heading = s->list.v[i];
		uint8_t level = heading->u.heading.level;

		if (level > silent)
			continue;
		silent = LEVELS;
		/* Unnumbered above the top: say, the name of a letter, whose
		 * sections are counted all the same. */
		if (level < s->top)
			continue;
		if (is_unnumbered(heading)) {
			silent = level;
			continue;
		}
		count(counts, level - s->top + 1u);
		heading->u.heading.number =
		    print_number(a, counts, level - s->top + 1u);
	}
}

/* Headings above the top, such as a letter's name, head sections too. */
static void
set_depths(const struct sections *s)
{
	for (size_t i = 0; i < s->list.n; i++) {
		struct node *heading = s->list.v[i];
		uint8_t level = heading->u.heading.level;

		heading->u.heading.depth =
		    level > s->top ? (uint8_t)(level - s->top + 1) : 1;
	}
}

void
number_headings(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		const struct document *doc = d->pack->documents.v[i];
		struct sections s;

		mark_title(d->arena, doc);
		s = number_sections(d->arena, doc);
		set_depths(&s);
		if (!d->pack->plain)
			number_document(d->arena, &s);
	}
}
