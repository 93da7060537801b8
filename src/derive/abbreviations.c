/*
 * Divs in; terms with what they stand for, sorted, out.  A term is what comes
 * before an item's colon, or the term of a definition list.
 */
#include "derive/abbreviations.h"

#include "derive/order.h"

static void
report_form(struct derivation *d, struct loc at)
{
	diag0(d->diags, DIAG_ABBREVIATION_FORM, at);
}

static void
report_other(struct derivation *d, const struct abbreviation *known,
    const struct abbreviation *other)
{
	struct diag *diag = diag3(d->diags, DIAG_ABBREVIATION_TWICE, other->at,
	    other->term, other->expansion, known->expansion);

	diag_relate(diag, known->at, STR("first told here"));
}

/* Takes an abbreviation up; false when it is none. */
static bool
add(struct derivation *d, struct str term, struct str expansion, struct loc at)
{
	struct back_matter *back = &d->facts->back;
	struct abbreviation *new = ARENA_NEW(d->arena, struct abbreviation);
	const struct abbreviation *known;

	*new = (struct abbreviation){str_trim(term), str_trim(expansion), at};
	if (new->term.n == 0 || new->term.n > ABBREVIATION_MAX ||
	    new->expansion.n == 0) {
		report_form(d, at);
		return false;
	}
	known = map_put(d->arena, &back->terms, new->term, new, true);
	if (known && !str_eq(known->expansion, new->expansion))
		report_other(d, known, new);
	if (!known && new->term.n > back->term_most)
		back->term_most = new->term.n;
	return true;
}

static struct node *
add_text(struct derivation *d, struct node *parent, enum node_kind kind,
    struct str text)
{
	struct node *node = node_new(d->arena, kind, parent->at);
	struct node *leaf = node_new(d->arena, NODE_TEXT, parent->at);

	leaf->u.text = text;
	node_append(node, leaf);
	node_append(parent, node);
	return node;
}

static void
add_definition(
    struct derivation *d, struct node *list, struct str term, struct str text)
{
	struct node *definition = node_new(d->arena, NODE_DEFINITION, list->at);

	add_text(d, list, NODE_TERM, term);
	node_append(list, definition);
	add_text(d, definition, NODE_PARAGRAPH, text);
}

/* "DPRK: Democratic People's Republic of Korea" */
static void
read_item(struct derivation *d, const struct node *item, struct node *out)
{
	struct str text = node_text(d->arena, item);
	size_t colon = str_find(text, ':', 0);
	struct str term = str_trim(str_sub(text, 0, colon));
	struct str expansion = str_trim(str_sub(text, colon + 1, text.n));

	if (colon == text.n)
		report_form(d, item->at);
	if (colon < text.n && add(d, term, expansion, item->at))
		add_definition(d, out, term, expansion);
	else
		add_definition(d, out, text, STR(""));
}

static void
read_definitions(struct derivation *d, struct node *definitions)
{
	struct str term = {NULL, 0};

	definitions->u.definitions.beside = true;
	NODE_EACH_CHILD (child, definitions) {
		if (child->kind == NODE_TERM)
			term = node_text(d->arena, child);
		else
			add(d, term, node_text(d->arena, child),
			    child->prev->at);
	}
}

static void
read_list(struct derivation *d, struct node *list)
{
	struct node *out = node_new(d->arena, NODE_DEFINITIONS, list->at);

	out->id = list->id;
	out->u.definitions.tight = out->u.definitions.beside = true;
	NODE_EACH_CHILD (item, list)
		read_item(d, item, out);
	node_insert_before(list, out);
	node_detach(list);
}

static void
read_div(struct derivation *d, struct node *div)
{
	bool any = false;

	for (struct node *child = div->first, *next; child; child = next) {
		next = child->next;
		if (child->kind == NODE_LIST)
			read_list(d, child);
		else if (child->kind == NODE_DEFINITIONS)
			read_definitions(d, child);
		else
			continue;
		any = true;
	}
	if (!any)
		report_form(d, div->at);
	while (div->first && facts_asks_for(d->pack, PART_ABBREVIATIONS))
		node_detach(div->first);
}

static bool
visit(struct node *node, void *user)
{
	if (node->kind != NODE_DIV || node->u.div.class != DIV_ABBREVIATIONS)
		return !node_is_inline(node->kind);
	read_div(user, node);
	return false;
}

static void
sort(struct derivation *d)
{
	struct back_matter *back = &d->facts->back;
	struct order order = {
	    .collation = collation_open(d->arena, d->pack->language),
	    .override = ORDER_NONE};
	size_t n = back->terms.n;
	struct data_row *rows = ARENA_ARRAY(d->arena, struct data_row, n);

	vec_push(d->arena, &order.keys, (struct order_key){0, false});
	for (size_t i = 0; i < n; i++)
		rows[i].cells = &back->terms.entries[i].key;
	order_rows(d->arena, &order, rows, n);
	for (size_t i = 0; i < n; i++)
		vec_push(d->arena, &back->abbreviations,
		    map_lookup(&back->terms, *rows[i].cells));
}

static void
make_glossary(struct derivation *d)
{
	struct back_matter *back = &d->facts->back;

	if (back->abbreviations.n == 0)
		return;
	back->glossary =
	    node_new(d->arena, NODE_DEFINITIONS, back->abbreviations.v[0]->at);
	back->glossary->u.definitions.tight = true;
	back->glossary->u.definitions.beside = true;
	for (size_t i = 0; i < back->abbreviations.n; i++)
		add_definition(d, back->glossary,
		    back->abbreviations.v[i]->term,
		    back->abbreviations.v[i]->expansion);
}

void
abbreviations_collect(struct derivation *d)
{
	derivation_walk(d, visit, d);
	sort(d);
	make_glossary(d);
}
