/*
 * Divs and the tables behind them in, tables of the tree out.  What stands in
 * the div is for programs that do not read the file, all but its caption.
 */
#include "derive/data_table.h"

#include "derive/caption.h"
#include "derive/select.h"
#include "derive/sums.h"
#include "doc/words.h"

#define TOTAL "Total"
#define SUBTOTAL "Subtotal"

struct build {
	struct derivation *d;
	const struct data_table *data;
	const struct selection *selection;
	struct node *table;
	struct sums sums;
};

static struct node *
add_node(const struct build *b, struct node *parent, enum node_kind kind,
    struct loc at)
{
	struct node *node = node_new(b->d->arena, kind, at);

	node_append(parent, node);
	return node;
}

/* Text of several lines keeps them. */
static void
add_text(const struct build *b, struct node *parent, struct str text)
{
	struct str rest = str_trim(text), line;

	while (str_next(&rest, '\n', &line)) {
		if (parent->last)
			add_node(b, parent, NODE_LINE_BREAK, parent->at);
		if (str_trim(line).n > 0)
			add_node(b, parent, NODE_TEXT, parent->at)->u.text =
			    str_trim(line);
	}
}

static void
add_strong(const struct build *b, struct node *cell, struct str text)
{
	add_text(b, add_node(b, cell, NODE_STRONG, cell->at), text);
}

static void
add_head(const struct build *b)
{
	struct node *row = add_node(b, b->table, NODE_ROW, b->data->at);

	row->u.row.header = true;
	for (size_t i = 0; i < b->selection->columns.n; i++) {
		const struct column_choice *c = &b->selection->columns.v[i];
		struct node *cell = add_node(b, row, NODE_CELL, row->at);

		add_text(b, cell,
		    c->heading.n ? c->heading : b->data->columns[c->column]);
	}
}

static void
add_row(const struct build *b, const struct data_row *data)
{
	struct node *row = add_node(b, b->table, NODE_ROW, data->at);

	for (size_t i = 0; i < b->selection->columns.n; i++)
		add_text(b, add_node(b, row, NODE_CELL, row->at),
		    data->cells[b->selection->columns.v[i].column]);
}

/* A group's name, over all columns. */
static void
add_group_heading(const struct build *b, const struct data_group *group)
{
	struct loc at = b->selection->rows[group->start].at;
	struct node *row = add_node(b, b->table, NODE_ROW, at);
	struct node *cell = add_node(b, row, NODE_CELL, at);

	cell->u.cell.span = b->table->u.table.columns;
	add_strong(b, cell, group->name);
}

/*
 * The sums of the rows [start, end).  The label stands in the columns before
 * the first of them or, where there is none, in the first column behind.
 */
static void
add_sums(const struct build *b, const char *label, size_t start, size_t end)
{
	size_t n = b->selection->columns.n, before = 0;
	struct node *row = add_node(b, b->table, NODE_ROW, b->table->at);
	bool labelled = false;

	row->u.row.total = true;
	while (before < n && !b->sums.sums[before])
		before++;
	for (size_t i = 0; i < n; i++) {
		struct node *cell = add_node(b, row, NODE_CELL, row->at);

		if (b->sums.sums[i]) {
			add_strong(b, cell,
			    sums_text(b->d->arena, &b->sums, i, start, end));
		} else if (!labelled) {
			add_strong(b, cell, str_from_z(label));
			labelled = true;
			cell->u.cell.span = (uint16_t)before;
			i += before > 0 ? before - 1 : 0;
		}
	}
}

static void
add_rows(const struct build *b, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		add_row(b, &b->selection->rows[i]);
}

static void
add_body(const struct build *b)
{
	const struct selection *s = b->selection;

	if (!s->grouped)
		add_rows(b, 0, s->row_count);
	for (size_t g = 0; g < s->groups.n; g++) {
		const struct data_group *group = &s->groups.v[g];

		add_group_heading(b, group);
		add_rows(b, group->start, group->end);
		if (b->sums.any)
			add_sums(b, SUBTOTAL, group->start, group->end);
	}
	if (b->sums.any)
		add_sums(b, TOTAL, 0, s->row_count);
}

/* A column of nothing but numbers, some at least. */
static bool
is_numeric(struct arena *a, const struct selection *s, size_t column)
{
	bool any = false;

	for (size_t i = 0; i < s->row_count; i++) {
		struct str cell = str_trim(s->rows[i].cells[column]);
		struct amount x;

		if (cell.n > 0 && !amount_parse(a, cell, &x))
			return false;
		any = any || cell.n > 0;
	}
	return any;
}

static enum align
read_align(struct derivation *d, struct str word, struct loc at)
{
	static const struct str words[] = {STR_INIT("left"), STR_INIT("center"),
	    STR_INIT("right"), STR_INIT("l"), STR_INIT("c"), STR_INIT("r")};
	static const enum align aligns[] = {
	    ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT};
	struct diag *diag;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_eq(words[i], word))
			return aligns[i % 3];
	diag = diag2(d->diags, DIAG_ANNOT_VALUE, at, word, STR("align"));
	diag_nearest(d->diags, diag, word, words, 3);
	return ALIGN_DEFAULT;
}

/* The alignments written for the columns that were named, by position. */
static enum align *
read_aligns(const struct build *b, const struct attr *attr)
{
	struct derivation *d = b->d;
	size_t named = b->selection->named, count = 0;
	enum align *aligns = ARENA_ARRAY(d->arena, enum align, named);
	struct words words = words_of(attr, WORDS_NAMES);
	struct str word;
	struct loc at;

	for (; attr && words_next(&words, &word, &at); count++) {
		enum align align = read_align(d, word, at);

		if (count < named)
			aligns[count] = align;
	}
	if (attr && count != named)
		diag2(d->diags, DIAG_DATA_ALIGN, attr->value_at,
		    arena_printf(d->arena, "%zu", count),
		    arena_printf(d->arena, "%zu", named));
	return aligns;
}

/* What is not said is told from the cells. */
static void
align_columns(const struct build *b, const struct attr *attr)
{
	const struct column_choices *columns = &b->selection->columns;
	const enum align *written = read_aligns(b, attr);
	enum align *aligns = ARENA_ARRAY(b->d->arena, enum align, columns->n);

	for (size_t i = 0; i < columns->n; i++) {
		const struct column_choice *c = &columns->v[i];

		aligns[i] = written[c->position];
		if (aligns[i] == ALIGN_DEFAULT &&
		    is_numeric(b->d->arena, b->selection, c->column))
			aligns[i] = ALIGN_RIGHT;
	}
	b->table->u.table.columns = (uint16_t)columns->n;
	b->table->u.table.aligns = aligns;
}

/* The div itself becomes the table, and keeps what it is known by. */
static void
expand(struct derivation *d, const struct document *document, struct node *div)
{
	struct select_request request = {
	    .document = document, .div = div, .table = div->u.div.data};
	struct selection selection = select_rows(d, &request);
	struct build b = {d, request.table, &selection, div,
	    sums_read(d, div, request.table, &selection)};
	struct node *caption = caption_take(d->arena, div);

	while (div->first)
		node_detach(div->first);
	div->kind = NODE_TABLE;
	align_columns(&b, attrs_lookup(div->attrs, "align"));
	add_head(&b);
	add_body(&b);
	if (caption)
		node_append(div, caption);
}

static bool
visit(struct node *node, void *user)
{
	struct derivation_visit *v = user;

	if (node->kind != NODE_DIV || node->u.div.class != DIV_DATA_TABLE)
		return !node_is_inline(node->kind);
	if (node->u.div.data)
		expand(v->d, v->document, node);
	else if (!attrs_lookup(node->attrs, "src") && !data_link(node->first))
		/* A file that could not be read has been reported. */
		diag0(v->d->diags, DIAG_DATA_NO_SOURCE, node->at);
	return true;
}

void
data_tables_expand(struct derivation *d)
{
	derivation_walk_documents(d, visit);
}
