#include "read/blocks.h"

#include "read/audience.h"
#include "read/braces.h"
#include "read/lines.h"
#include "read/spans.h"

static struct str
first_text(const struct node *block)
{
	const struct node *first = block->first;

	return first && first->kind == NODE_TEXT && first->u.variable.n == 0
		   ? first->u.text
		   : (struct str){0};
}

static void
make_caption(struct blocks *b, struct node *table, struct node *paragraph)
{
	struct node *text = paragraph->first;
	size_t prefix = braces_caption_prefix(text->u.text);
	const struct attrs *attrs = spans_take_tail(b->p, paragraph);

	text->u.text = str_sub(text->u.text, prefix, text->u.text.n);
	if (attrs)
		spans_attach(table, attrs);
	spans_resolve(b->p, paragraph);
	paragraph->kind = NODE_CAPTION;
	node_detach(paragraph);
	node_append(table, paragraph);
}

static bool
has_caption(const struct node *table)
{
	return table->last && table->last->kind == NODE_CAPTION;
}

/* Whether a paragraph is this text alone, written without escapes. */
static bool
is_sole_text(
    const struct blocks *b, const struct node *paragraph, const char *z)
{
	struct str source = b->p->source->text;

	return paragraph->first == paragraph->last &&
	       str_eq_z(first_text(paragraph), z) &&
	       str_starts(str_sub(source, paragraph->at.offset, source.n),
		   str_from_z(z));
}

/*
 * A copy without notes and attributes, which count once, but for whom they
 * are: what is hidden is hidden twice.
 */
static struct node *
copy_tree(struct arena *a, const struct node *from)
{
	struct node *copy = node_copy(a, from);

	copy->attrs = audience_attrs(a, from->attrs);
	copy->id = (struct str){0};
	NODE_EACH_CHILD (child, from)
		if (child->kind != NODE_NOTE)
			node_append(copy, copy_tree(a, child));
	return copy;
}

/* The id is the figure's, which is what is referred to. */
static void
move_id(struct arena *a, struct node *figure, struct node *image)
{
	struct attrs *own, *rest;

	if (!image->attrs || image->id.n == 0)
		return;
	own = ARENA_NEW(a, struct attrs);
	own->id = image->attrs->id;
	own->id_at = image->attrs->id_at;
	rest = ARENA_NEW(a, struct attrs);
	*rest = *image->attrs;
	rest->id = image->id = (struct str){0};
	image->attrs = rest;
	spans_attach(figure, own);
}

static void
make_figure(struct blocks *b, struct node *paragraph)
{
	struct arena *a = b->p->arena;
	struct node *image = paragraph->first, *caption;

	paragraph->kind = NODE_FIGURE;
	move_id(a, paragraph, image);
	if (!image->first)
		return;
	caption = node_new(a, NODE_CAPTION, image->at);
	node_move_range(caption, image->first, image->last);
	NODE_EACH_CHILD (child, caption)
		if (child->kind != NODE_NOTE)
			node_append(image, copy_tree(a, child));
	node_append(paragraph, caption);
}

static void
make_page_break(struct node *paragraph)
{
	node_detach(paragraph->first);
	paragraph->kind = NODE_PAGE_BREAK;
}

static void
finish_paragraph(struct blocks *b, struct node *paragraph)
{
	spans_resolve(b->p, paragraph);
	if (is_sole_text(b, paragraph, "\\newpage") ||
	    is_sole_text(b, paragraph, "{{< pagebreak >}}"))
		make_page_break(paragraph);
	else if (paragraph->first && paragraph->first == paragraph->last &&
		 paragraph->first->kind == NODE_IMAGE)
		make_figure(b, paragraph);
}

/* The pending paragraph was no caption after all. */
static void
flush_pending(struct blocks *b)
{
	struct node *paragraph = b->pending;

	b->pending = NULL;
	if (paragraph)
		finish_paragraph(b, paragraph);
}

static void
begin_paragraph(struct blocks *b, struct node *paragraph)
{
	struct node *before = paragraph->prev;

	if (!braces_caption_prefix(first_text(paragraph)))
		finish_paragraph(b, paragraph);
	else if (before && before->kind == NODE_TABLE && !has_caption(before))
		make_caption(b, before, paragraph);
	else
		b->pending = paragraph;
}

static const struct alert {
	struct str word;
	enum div_class class;
} alerts[] = {
    {STR_INIT("[!NOTE]"), DIV_NOTE},
    {STR_INIT("[!TIP]"), DIV_TIP},
    {STR_INIT("[!IMPORTANT]"), DIV_IMPORTANT},
    {STR_INIT("[!WARNING]"), DIV_WARNING},
    {STR_INIT("[!CAUTION]"), DIV_CAUTION},
};

/* The class of an alert whose first line is this text, or DIV_PLAIN. */
static enum div_class
alert_class(struct str line)
{
	for (size_t i = 0; i < sizeof alerts / sizeof *alerts; i++)
		if (str_eq_fold(str_trim(line), alerts[i].word))
			return alerts[i].class;
	return DIV_PLAIN;
}

/* The alert's word is no part of the text below it. */
static void
pass_line(const struct source *s, struct node *paragraph)
{
	struct loc *extent = &paragraph->extent;
	uint32_t end = extent->offset + extent->length;
	size_t next = str_find(s->text, '\n', extent->offset) + 1;

	next = next < end ? lines_behind_prefix(s->text, next, end) : end;
	*extent = source_loc(s, next, end - next);
}

static void
finish_quote(struct blocks *b, struct node *quote)
{
	struct node *paragraph = quote->first, *mark, *next;
	enum div_class class;

	if (!paragraph || paragraph->kind != NODE_PARAGRAPH)
		return;
	mark = paragraph->first;
	class = alert_class(first_text(paragraph));
	if (class == DIV_PLAIN)
		return;
	next = mark->next;
	if (next && next->kind != NODE_SOFT_BREAK &&
	    next->kind != NODE_LINE_BREAK)
		return;
	pass_line(b->p->source, paragraph);
	if (next)
		node_detach(next);
	node_detach(mark);
	if (!paragraph->first)
		node_detach(paragraph);
	quote->kind = NODE_DIV;
	quote->u.div.class = class;
}

/* What the box "[ ] " or "[x] " at the start of a text says. */
static enum task
task_of(struct str text)
{
	if (text.n < 4 || text.s[0] != '[' || text.s[2] != ']' ||
	    text.s[3] != ' ')
		return TASK_NONE;
	if (text.s[1] == ' ')
		return TASK_OPEN;
	return text.s[1] == 'x' || text.s[1] == 'X' ? TASK_DONE : TASK_NONE;
}

/* The task that an item is, unless its bracket was escaped. */
static enum task
item_task(const struct blocks *b, const struct node *item)
{
	const struct node *paragraph = item->first;

	if (!paragraph || paragraph->kind != NODE_PARAGRAPH ||
	    b->p->source->text.s[paragraph->at.offset] != '[')
		return TASK_NONE;
	return task_of(first_text(paragraph));
}

/* Takes the box out of an item's text. */
static void
finish_item(struct blocks *b, struct node *item)
{
	struct node *text;
	size_t box = 4;

	item->u.item.task = item_task(b, item);
	if (item->u.item.task == TASK_NONE)
		return;
	text = item->first->first;
	while (box < text->u.text.n && text->u.text.s[box] == ' ')
		box++;
	text->u.text = str_sub(text->u.text, box, text->u.text.n);
	text->at =
	    source_loc(b->p->source, text->at.offset + box, text->u.text.n);
	if (text->u.text.n == 0)
		node_detach(text);
}

static void
finish_heading(struct blocks *b, struct node *heading)
{
	const struct attrs *attrs = spans_take_tail(b->p, heading);

	if (attrs)
		spans_attach(heading, attrs);
	spans_resolve(b->p, heading);
}

void
blocks_finish(struct blocks *b, struct node *node)
{
	if (!node_is_inline(node->kind))
		flush_pending(b);
	switch (node->kind) {
	case NODE_PARAGRAPH:
		begin_paragraph(b, node);
		break;
	case NODE_HEADING:
		finish_heading(b, node);
		break;
	case NODE_QUOTE:
		finish_quote(b, node);
		break;
	case NODE_ITEM:
		finish_item(b, node);
		break;
	case NODE_CELL:
	case NODE_TERM:
	case NODE_EMPH:
	case NODE_STRONG:
	case NODE_LINK:
	case NODE_IMAGE:
		spans_resolve(b->p, node);
		break;
	default:
		break;
	}
}

static void
begin_table(struct blocks *b, struct node *into, uint32_t number)
{
	const struct table_shape *shape = &b->p->tables.v[number];
	struct node *table = node_new(b->p->arena, NODE_TABLE, shape->at);
	struct node *before = into->last;

	table->extent = shape->at;
	table->u.table.columns = shape->columns;
	table->u.table.aligns = shape->aligns;
	node_append(into, table);
	b->table = table;
	b->number = number;
	if (!before || before != b->pending) {
		flush_pending(b);
		return;
	}
	b->pending = NULL;
	make_caption(b, table, before);
}

static void
add_row(struct blocks *b, const struct role *role)
{
	struct arena *a = b->p->arena;
	struct node *row = node_new(a, NODE_ROW, role->at);

	row->u.row.header = role->row == 0;
	for (size_t i = 0; i < b->table->u.table.columns; i++)
		node_append(row, node_new(a, NODE_CELL, role->at));
	if (has_caption(b->table))
		node_insert_before(b->table->last, row);
	else
		node_append(b->table, row);
	b->row = role->row;
	b->cell = row->first;
}

struct node *
blocks_cell(struct blocks *b, struct node *into, const struct role *role)
{
	bool begins =
	    !b->table || b->number != role->table || b->table->parent != into;
	struct node *cell;

	if (begins)
		begin_table(b, into, role->table);
	if (begins || b->row != role->row || !b->cell)
		add_row(b, role);
	cell = b->cell;
	cell->at = role->at;
	b->cell = cell->next;
	return cell;
}

static struct node *
definitions_in(struct blocks *b, struct node *into, struct loc at)
{
	struct node *list = into->last;

	if (list && list->kind == NODE_DEFINITIONS)
		return list;
	list = node_new(b->p->arena, NODE_DEFINITIONS, at);
	list->u.definitions.tight = true;
	node_append(into, list);
	return list;
}

struct node *
blocks_term(struct blocks *b, struct node *into, const struct role *role)
{
	struct node *term = node_new(b->p->arena, NODE_TERM, role->at);

	term->extent = role->at;
	node_append(definitions_in(b, into, role->at), term);
	return term;
}

struct node *
blocks_definition(struct blocks *b, struct node *into, const struct role *role)
{
	struct node *list = definitions_in(b, into, role->at);
	struct node *definition =
	    node_new(b->p->arena, NODE_DEFINITION, role->at);

	definition->extent = role->at;
	if (!role->tight)
		list->u.definitions.tight = false;
	node_append(list, definition);
	return definition;
}
