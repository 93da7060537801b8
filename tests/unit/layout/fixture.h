/*
 * A layout ready for use, over a pack built by hand, and what came of it as
 * text.
 */
#ifndef TEST_LAYOUT_FIXTURE_H
#define TEST_LAYOUT_FIXTURE_H

#include "layout/context.h"
#include "layout/flow.h"
#include "layout/par.h"
#include "style/theme_read.h"
#include "unit/base/assert_str.h"
#include "unit/derive/tree.h"

static struct tree tree;
static struct theme theme; /* the default one, for a test to change */
static struct font_set faces;
static struct fonts fonts;
static struct facts no_facts;
static struct layout lay;

/* Checked fixtures. */
static inline void
fixture_open(void)
{
	struct elem none = {0};

	tree_open(&tree);
	theme = *theme_builtin(&(struct theme_context){tree.a, &tree.diags,
				   &tree.sources, &builtin_themes},
	    STR(THEME_DEFAULT), (struct loc){0});
	faces = (struct font_set){.arena = tree.a};
	fonts_init(&fonts, tree.a, &tree.diags, &theme, &faces);
	lay = (struct layout){.arena = tree.a,
	    .diags = &tree.diags,
	    .pack = &tree.pack,
	    .facts = &no_facts,
	    .theme = &theme,
	    .fonts = &fonts,
	    .paper = paper_size(PAPER_A4),
	    .measure = PT(300),
	    .body = PT(600),
	    .language = tree.pack.language};
	lay.breaks = break_finder_open(tree.a, lay.language);
	lay.pages = ARENA_NEW(tree.a, struct pages);
	vec_push(tree.a, &lay.pages->elems, none);
	elem_new(&lay, ROLE_DOCUMENT, 0, (struct loc){0});
}

/* As themes without a margin column have it. */
static inline void
fixture_without_margin(void)
{
	theme.margin_column = theme.column_gap = 0;
}

static inline void
fixture_close(void)
{
	tree_close(&tree);
}

static inline Suite *
fixture_suite(const char *name, const TTest *const *tests, size_t n)
{
	Suite *suite = suite_create(name);
	TCase *tcase = tcase_create(name);

	tcase_add_checked_fixture(tcase, fixture_open, fixture_close);
	tcase_set_timeout(tcase, 60);
	for (size_t i = 0; i < n; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}

#define FIXTURE_SUITE(name, tests)                                             \
	fixture_suite(name, tests, sizeof(tests) / sizeof *(tests))

static inline const struct facts *
fixture_derive(void)
{
	lay.facts = tree_derive(&tree);
	return lay.facts;
}

static inline struct par *
fixture_par(enum style_name style, const char *text)
{
	struct par *p = par_new(&lay, style_of(&lay, style),
	    elem_new(&lay, ROLE_P, 1, tree_place(&tree)), tree_place(&tree));

	par_text(p, str_from_z(text));
	return p;
}

/* A list with an item for each of the texts, which a NULL ends. */
static inline struct node *
tree_list(struct tree *t, struct node *parent, uint32_t start,
    const char *const *texts)
{
	struct node *list = tree_node(t, parent, NODE_LIST);

	list->u.list.ordered = start > 0;
	list->u.list.start = start;
	list->u.list.delimiter = '.';
	list->u.list.tight = true;
	for (; *texts; texts++) {
		struct node *item = tree_node(t, list, NODE_ITEM);

		item->u.item.number = start ? start++ : 0;
		tree_paragraph(t, item, *texts);
	}
	return list;
}

/* Rows end in ';', cells in ','; the first row is the head. */
static inline struct node *
tree_table(
    struct tree *t, struct node *parent, uint16_t columns, const char *rows)
{
	struct node *table = tree_node(t, parent, NODE_TABLE);
	struct str rest = str_from_z(rows), line, cell;

	table->u.table.columns = columns;
	table->u.table.aligns = ARENA_ARRAY(t->a, enum align, columns);
	while (str_next(&rest, ';', &line)) {
		struct node *row = tree_node(t, table, NODE_ROW);

		row->u.row.header = row == table->first;
		while (str_next(&line, ',', &cell))
			tree_text(t, tree_node(t, row, NODE_CELL),
			    arena_z(t->a, cell));
	}
	return table;
}

static inline void
text_add(struct buf *b, const struct page_op *op)
{
	for (uint32_t i = 0; i < op->u.text.count; i++)
		buf_str(b, op->u.text.pieces[i].run->text);
}

static inline struct str
op_text(const struct page_op *op)
{
	struct buf *b = buf_new(tree.a);

	if (op->kind == OP_TEXT)
		text_add(b, op);
	return buf_view(b);
}

static inline struct str
ops_text(const struct box_op *ops, size_t n)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < n; i++)
		if (ops[i].op.kind == OP_TEXT)
			text_add(b, &ops[i].op);
	return buf_view(b);
}

/* The text of a list, a line a box that has any. */
static inline struct str
list_text(const struct vlist *list)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < list->n; i++) {
		struct str text = ops_text(list->v[i].ops, list->v[i].op_count);

		buf_str(b, text);
		if (text.n)
			buf_char(b, '\n');
	}
	return buf_view(b);
}

/* The text of a page but its artifacts, in reading order. */
static inline struct str
page_text(const struct page *page)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < page->ops.n; i++)
		if (page->ops.v[i].kind == OP_TEXT && page->ops.v[i].elem)
			text_add(b, &page->ops.v[i]);
	return buf_view(b);
}

/* The first text op that has these words, or NULL. */
static inline const struct page_op *
page_find(const struct page *page, const char *words)
{
	for (size_t i = 0; i < page->ops.n; i++)
		if (str_eq_z(str_trim(op_text(&page->ops.v[i])), words))
			return &page->ops.v[i];
	return NULL;
}

/* Likewise in a list; *box is the item that has it. */
static inline const struct box_op *
list_find(const struct vlist *list, const char *words, size_t *box)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct vitem *item = &list->v[i];

		for (size_t k = 0; k < item->op_count; k++) {
			struct str text = op_text(&item->ops[k].op);

			if (!str_eq_z(str_trim(text), words))
				continue;
			if (box)
				*box = i;
			return &item->ops[k];
		}
	}
	ck_abort_msg("the list has no \"%s\"", words);
	return NULL;
}

/* Whether a page may end between two items of a list (layout/flow.h). */
static inline bool
list_breaks_between(const struct vlist *list, size_t from, size_t to)
{
	for (size_t i = from + 1; i < to; i++) {
		const struct vitem *item = &list->v[i];

		if (item->kind == V_PENALTY && !item->keep &&
		    item->penalty < PENALTY_NEVER)
			return true;
		if (item->kind == V_SPACE && !item->keep &&
		    list->v[i - 1].kind == V_BOX)
			return true;
	}
	return false;
}

static inline su
list_height(const struct vlist *list)
{
	su height = 0;

	for (size_t i = 0; i < list->n; i++)
		height += list->v[i].height;
	return height;
}

static inline size_t
elem_count(enum elem_role role)
{
	size_t n = 0;

	for (size_t i = 1; i < lay.pages->elems.n; i++)
		n += lay.pages->elems.v[i].role == role;
	return n;
}

static inline bool
str_has(struct str text, const char *part)
{
	struct str p = str_from_z(part);

	for (size_t i = 0; i + p.n <= text.n; i++)
		if (str_eq(str_sub(text, i, i + p.n), p))
			return true;
	return false;
}

#define ASSERT_HAS(text, part)                                                 \
	do {                                                                   \
		struct str has_ = (text);                                      \
		ck_assert_msg(str_has(has_, part), "\"%.*s\" has no \"%s\"",   \
		    (int)has_.n, has_.n ? has_.s : "", part);                  \
	} while (0)

#endif
