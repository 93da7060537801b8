/*
 * Trees and facts in, warnings out; nothing is changed.
 */
#include "derive/lint.h"

#include "derive/number.h"

/* The title of a document counts as a heading of the first level. */
#define TITLE_LEVEL 1

static bool
has_words(struct arena *a, const struct node *node)
{
	return str_trim(node_text(a, node)).n > 0;
}

static void
check_image(struct derivation *d, const struct node *image)
{
	if (str_trim(attrs_text(image->attrs, "fig-alt")).n > 0 ||
	    str_eq_z(attrs_text(image->attrs, "decorative"), "true") ||
	    has_words(d->arena, image))
		return;
	diag0(d->diags, DIAG_ALT_MISSING, image->at);
}

static void
check_table(struct derivation *d, const struct node *table)
{
	const struct node *row = table->first;

	if (row && row->kind == NODE_ROW && row->u.row.header &&
	    !has_words(d->arena, row))
		diag0(d->diags, DIAG_TABLE_NO_HEADER, table->at);
}

static bool
visit(struct node *node, void *user)
{
	struct derivation *d = user;

	if (node->kind == NODE_IMAGE)
		check_image(d, node);
	else if (node->kind == NODE_TABLE)
		check_table(d, node);
	return true;
}

static void
check_headings(struct derivation *d, const struct document *doc)
{
	struct sections s = number_sections(d->arena, doc);
	const struct node *above = NULL;
	uint8_t level = TITLE_LEVEL;

	for (size_t i = 0; i < s.list.n; i++) {
		const struct node *heading = s.list.v[i];
		uint8_t own = heading->u.heading.level;

		if (own > level + 1)
			diag_relate(
			    diag2(d->diags, DIAG_HEADING_SKIP, heading->at,
				arena_printf(d->arena, "%d", own),
				arena_printf(d->arena, "%d", level + 1)),
			    above ? above->at : (struct loc){0},
			    STR("it follows this heading"));
		above = heading;
		level = own;
	}
}

/* Whether some place of an ask says who is asked. */
static bool
is_addressed(const struct ask *ask)
{
	for (size_t i = 0; i < ask->places.n; i++)
		if (ask->places.v[i]->to.n ||
		    ask->places.v[i]->document->addressee.n)
			return true;
	return false;
}

static void
check_asks(struct derivation *d)
{
	for (size_t i = 0; i < d->facts->asks.n; i++) {
		const struct ask *ask = d->facts->asks.v[i];

		if (!is_addressed(ask))
			diag0(d->diags, DIAG_REC_NO_ADDRESSEE,
			    ask->places.v[0]->node->at);
	}
}

static void
check_emblem(struct derivation *d)
{
	struct diag *diag;

	if (!d->pack->emblem || str_trim(d->pack->emblem_alt).n > 0)
		return;
	diag = diag0(d->diags, DIAG_ALT_MISSING, d->pack->emblem_at);
	diag->hint = STR("write it as the manifest's emblem-alt");
}

/* Of the pack as it was loaded, whoever sees the divs. */
static void
check_data(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->data.n; i++) {
		const struct data_entry *entry = d->pack->data.entries[i].value;

		if (!entry->used)
			diag1(
			    d->diags, DIAG_DATA_UNUSED, entry->at, entry->name);
	}
}

void
lint_documents(struct derivation *d)
{
	for (size_t i = 0; i < d->pack->documents.n; i++) {
		node_walk(d->pack->documents.v[i]->root, visit, d);
		check_headings(d, d->pack->documents.v[i]);
	}
	check_asks(d);
	check_emblem(d);
	check_data(d);
}
