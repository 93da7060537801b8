/*
 * Trees in; numbers on their captions and facts.tables and facts.figures out.
 * The lists are made after references have got their words, for a caption may
 * hold one.
 */
#include "derive/exhibit.h"

#include "derive/labels.h"
#include "doc/slug.h"

struct numbering {
	struct derivation *d;
	const struct document *document;
	uint32_t tables, figures; /* so far */
};

static bool
is_exhibit(const struct node *node)
{
	return (node->kind == NODE_TABLE || node->kind == NODE_FIGURE) &&
	       facts_caption(node);
}

static bool
is_decorative(const struct node *node)
{
	return node->kind == NODE_FIGURE &&
	       str_eq_z(attrs_text(node->first->attrs, "decorative"), "true");
}

/*
 * A picture of a single file that nothing can refer to: its words are all
 * that CommonMark has of it.
 */
static bool
is_bare_picture(const struct pack *pack, const struct node *node)
{
	return pack->plain && node->kind == NODE_FIGURE &&
	       node->first->kind == NODE_IMAGE &&
	       facts_exhibit_anchor(node).n == 0;
}

/* What of the tree is read in its order, and as it stands. */
static bool
is_shown(const struct node *node)
{
	if (node->kind == NODE_DIV && node->u.div.class == DIV_SIGNATORIES)
		return false;
	return node->kind != NODE_NOTES && !node_is_inline(node->kind);
}

static void
name(struct numbering *n, struct node *node)
{
	struct arena *a = n->d->arena;
	struct str text = str_trim(node_text(a, facts_caption(node)));
	struct str stem = node->kind == NODE_TABLE ? STR("tbl-") : STR("fig-");

	if (facts_exhibit_anchor(node).n == 0)
		labels_add_derived(n->d, node,
		    arena_cat(a, stem, slug_in_document(a, n->document, text)));
}

static bool
number(struct node *node, void *user)
{
	struct numbering *n = user;

	if (is_exhibit(node) && !is_decorative(node) &&
	    !is_bare_picture(n->d->pack, node)) {
		node->last->u.caption.number =
		    node->kind == NODE_TABLE ? ++n->tables : ++n->figures;
		name(n, node);
	}
	return is_shown(node);
}

void
exhibits_number(struct derivation *d)
{
	struct numbering n = {.d = d};

	for (size_t i = 0; i < d->pack->documents.n; i++) {
		n.document = d->pack->documents.v[i];
		node_walk(n.document->root, number, &n);
	}
}

static bool
list(struct node *node, void *user)
{
	struct derivation *d = user;
	const struct node *caption;
	struct toc_entry entry = {.level = 1};

	if (is_exhibit(node) && node->last->u.caption.number > 0) {
		caption = node->last;
		entry.number = arena_printf(
		    d->arena, "%u", (unsigned)caption->u.caption.number);
		entry.title = str_trim(node_text(d->arena, caption));
		entry.anchor = facts_exhibit_anchor(node);
		entry.from = caption;
		if (node->kind == NODE_TABLE)
			vec_push(d->arena, &d->facts->tables, entry);
		else
			vec_push(d->arena, &d->facts->figures, entry);
	}
	return is_shown(node);
}

void
exhibits_list(struct derivation *d)
{
	derivation_walk(d, list, d);
}

struct str
exhibit_name(struct arena *a, const struct node *exhibit)
{
	const struct node *caption = facts_caption(exhibit);

	if (!caption || caption->u.caption.number == 0)
		return STR("");
	return arena_printf(a, "%s\u00a0%u",
	    exhibit->kind == NODE_TABLE ? "table" : "figure",
	    (unsigned)caption->u.caption.number);
}
