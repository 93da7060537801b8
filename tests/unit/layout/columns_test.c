#include "layout/columns.h"

#include "layout/block.h"

#include "layout/page.h"
#include "unit/layout/fixture.h"
#include "unit/layout/pack.h"
#include "unit/layout/random.h"

#define GAP PT(16)

static struct flow flow;
static struct node *passage;

static void
open_columns(void)
{
	fixture_open();
	/* nothing protrudes */
	theme.styles[STYLE_BODY].adjust = ADJUST_LEFT;
	flow = flow_new(&lay, 1);
	passage = tree_div(&tree, tree_document(&tree, ""), DIV_COLUMNS);
}

/* Paragraphs of numbered words: w0 w1 w2 ... */
static int
add_words(struct node *parent, int from, int count)
{
	struct buf *b = buf_new(tree.a);

	for (int i = from; i < from + count; i++)
		buf_printf(b, "w%d%s", i, i + 1 < from + count ? " " : "");
	tree_paragraph(&tree, parent, arena_z(tree.a, buf_view(b)));
	return from + count;
}

static bool
is_band(const struct vitem *item)
{
	return item->kind == V_BOX && item->height > 0;
}

static const struct vitem *
band(size_t which)
{
	for (size_t i = 0; i < flow.list->n; i++)
		if (is_band(&flow.list->v[i]) && which-- == 0)
			return &flow.list->v[i];
	ck_abort_msg("there is no such band");
	return NULL;
}

static size_t
bands(void)
{
	size_t n = 0;

	for (size_t i = 0; i < flow.list->n; i++)
		n += is_band(&flow.list->v[i]);
	return n;
}

static su
column_x(uint32_t count, uint32_t k)
{
	su width = (flow.width - (su)(count - 1) * GAP) / (su)count;

	return (su)k * (width + GAP);
}

/* Where the text of a column ends in a band; 0 for none. */
static su
column_bottom(const struct vitem *item, su left)
{
	su bottom = 0;

	for (size_t i = 0; i < item->op_count; i++) {
		const struct page_op *op = &item->ops[i].op;

		if (op->kind == OP_TEXT && op->x >= left && op->y > bottom &&
		    op->x < left + flow.width / 5)
			bottom = op->y;
	}
	return bottom;
}

/* The words w0 to w(count - 1), each once and in this order. */
static void
assert_words(int count)
{
	struct str text = list_text(flow.list);
	struct buf *got = buf_new(tree.a), *want = buf_new(tree.a);

	for (size_t i = 0; i < text.n; i++)
		if (!char_is_space(text.s[i]))
			buf_char(got, text.s[i]);
	for (int i = 0; i < count; i++)
		buf_printf(want, "w%d", i);
	ASSERT_STR(buf_view(got), arena_z(tree.a, buf_view(want)));
}

/* Every op stands in a column, and no two columns touch. */
static void
assert_in_columns(uint32_t count)
{
	su width = (flow.width - (su)(count - 1) * GAP) / (su)count;

	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++) {
			const struct page_op *op = &flow.list->v[i].ops[k].op;
			su x = op->x % (width + GAP);

			ck_assert_int_lt(op->x, column_x(count, count));
			if (op->kind == OP_TEXT && op->width > 0)
				ck_assert_int_le(x + op->width, width);
		}
}

START_TEST(a_passage_is_two_columns_side_by_side)
{
	const struct vitem *item;
	int words = add_words(passage, 0, 120);

	columns_lay(&flow, passage);
	assert_words(words);
	ck_assert_uint_eq(bands(), 1);
	item = band(0);
	ck_assert_int_gt(column_bottom(item, column_x(2, 0)), 0);
	ck_assert_int_gt(column_bottom(item, column_x(2, 1)), 0);
	assert_in_columns(2);
	ck_assert_uint_eq(item->at.offset, passage->at.offset);
}
END_TEST

START_TEST(as_many_columns_as_wished)
{
	int words = add_words(passage, 0, 200);

	tree_key(&tree, passage, "count", arena_printf(tree.a, "%d", _i).s);
	columns_lay(&flow, passage);
	assert_words(words);
	assert_in_columns((uint32_t)_i);
	for (int k = 0; k < _i; k++)
		ck_assert_int_gt(
		    column_bottom(band(0), column_x((uint32_t)_i, (uint32_t)k)),
		    0);
}
END_TEST

static const char *const other_counts[] = {"1", "5", "0", "many", "", "22"};

START_TEST(other_counts_are_two)
{
	(void)add_words(passage, 0, 100);
	tree_key(&tree, passage, "count", other_counts[_i]);
	columns_lay(&flow, passage);
	assert_in_columns(2);
	ck_assert_int_gt(column_bottom(band(0), column_x(2, 1)), 0);
}
END_TEST

/* Columns of one paragraph differ by what widows and orphans need. */
START_TEST(columns_are_balanced)
{
	su line = theme.styles[STYLE_BODY].text.leading;

	for (int i = 0, words = 0; i < 4; i++)
		words = add_words(passage, words, 40 + 7 * _i);
	columns_lay(&flow, passage);
	for (size_t i = 0; i < bands(); i++) {
		su first = column_bottom(band(i), column_x(2, 0));
		su second = column_bottom(band(i), column_x(2, 1));

		ck_assert_int_le(first - second, 3 * line);
		ck_assert_int_le(second - first, 3 * line);
	}
}
END_TEST

START_TEST(a_long_passage_is_read_band_by_band)
{
	int words = 0;

	for (int i = 0; i < 30; i++)
		words = add_words(passage, words, 60);
	columns_lay(&flow, passage);
	assert_words(words);
	ck_assert_uint_gt(bands(), 2);
	for (size_t i = 0; i < bands(); i++)
		ck_assert_int_le(
		    2 * (int64_t)band(i)->height + 2 * (int64_t)theme.grid,
		    lay.body);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(lay.pages->list.n, (bands() + 1) / 2);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(columns_too_narrow_are_none)
{
	int words = add_words(passage, 0, 60);

	tree_id(&tree, passage, "here");
	flow.width = PT(150);
	columns_lay(&flow, passage);
	assert_words(words);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++)
			if (flow.list->v[i].ops[k].op.kind == OP_TEXT)
				ck_assert_int_lt(
				    flow.list->v[i].ops[k].op.x, PT(150));
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(anchor_page(lay.pages, "here"), 1);
}
END_TEST

START_TEST(places_inside_are_kept)
{
	struct node *second;

	tree_id(&tree, passage, "here");
	(void)add_words(passage, 0, 80);
	second = tree_paragraph(&tree, passage, "last");
	tree_id(&tree, second, "there");
	columns_lay(&flow, passage);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(anchor_page(lay.pages, "here"), 1);
	ck_assert_uint_eq(anchor_page(lay.pages, "there"), 1);
}
END_TEST

START_TEST(copies_leave_no_places)
{
	tree_id(&tree, passage, "here");
	tree_id(&tree, tree_paragraph(&tree, passage, "words"), "there");
	flow.no_marks = true;
	columns_lay(&flow, passage);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(lay.pages->anchors.n, 0);
}
END_TEST

static const struct box_op *
fill_in(const struct vitem *item)
{
	for (size_t i = 0; i < item->op_count; i++)
		if (item->ops[i].op.kind == OP_FILL)
			return &item->ops[i];
	ck_abort_msg("there is no fill");
	return NULL;
}

START_TEST(a_panel_in_a_column_is_filled_there)
{
	const struct page_op *fill, *text;

	(void)add_words(passage, 0, 60);
	tree_paragraph(&tree, tree_div(&tree, passage, DIV_NOTE), "Mind.");
	columns_lay(&flow, passage);
	fill = &fill_in(band(0))->op;
	text = &list_find(flow.list, "Mind.", NULL)->op;
	ck_assert_int_eq(fill->x, column_x(2, 1));
	ck_assert_int_eq(fill->width, flow.width - column_x(2, 1));
	ck_assert_int_gt(text->x, fill->x);
	ck_assert_int_gt(text->y, fill->y);
	ck_assert_int_lt(text->y, fill->y + fill->height);
	ck_assert_int_le(fill->y + fill->height, band(0)->height);
}
END_TEST

/* In the margin, wherever the column is. */
START_TEST(margin_numbers_stay_in_the_margin)
{
	const struct box_op *number;
	struct node *ask;

	(void)add_words(passage, 0, 60);
	ask = tree_recommendation(&tree, passage, "ask", NULL, NULL);
	ck_assert_ptr_nonnull(ask);
	fixture_derive();
	columns_lay(&flow, passage);
	number = list_find(flow.list, "1", NULL);
	ck_assert_uint_eq(number->zone, ZONE_MARGIN);
	ck_assert_int_le(
	    number->op.x + number->op.width, zone_width(&lay, ZONE_MARGIN));
	ck_assert_int_ge(
	    list_find(flow.list, "ask", NULL)->op.x, column_x(2, 1));
}
END_TEST

START_TEST(a_table_goes_on_under_its_head)
{
	struct buf *rows = buf_new(tree.a);
	size_t heads = 0;

	buf_z(rows, "Head,Other");
	for (int i = 0; i < 12; i++)
		buf_printf(rows, ";r%d,x", i);
	tree_table(&tree, passage, 2, arena_z(tree.a, buf_view(rows)));
	columns_lay(&flow, passage);
	for (size_t i = 0; i < band(0)->op_count; i++) {
		const struct page_op *op = &band(0)->ops[i].op;

		if (!str_eq_z(str_trim(op_text(op)), "Head"))
			continue;
		ck_assert_int_eq(op->x, column_x(2, (uint32_t)heads));
		ck_assert(heads == 0 || op->elem == ELEM_ARTIFACT);
		heads++;
	}
	ck_assert_uint_eq(heads, 2);
	for (int i = 0; i < 12; i++)
		(void)list_find(
		    flow.list, arena_printf(tree.a, "r%d", i).s, NULL);
	ck_assert_int_lt(list_find(flow.list, "r0", NULL)->op.y,
	    list_find(flow.list, "r11", NULL)->op.y);
}
END_TEST

START_TEST(a_sideways_table_is_passed_on)
{
	struct node *table;

	(void)add_words(passage, 0, 20);
	table = tree_table(&tree, passage, 2, "Head,Other;one,two");
	tree_class(&tree, table, "sideways");
	columns_lay(&flow, passage);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(lay.pages->list.n, 2);
	ck_assert_ptr_nonnull(page_find(lay.pages->list.v[1], "Head"));
	ck_assert_int_gt(
	    lay.pages->list.v[1]->width, lay.pages->list.v[1]->height);
}
END_TEST

START_TEST(sections_inside_are_named)
{
	tree_heading(&tree, passage, 1, "Section");
	(void)add_words(passage, 0, 20);
	columns_lay(&flow, passage);
	ASSERT_STR(band(0)->section, "Section");
}
END_TEST

/* What stays together is cut where no page could hold it. */
START_TEST(nothing_runs_off_the_page)
{
	struct node *keep = tree_div(&tree, passage, DIV_KEEP);
	int words = 0;

	for (int i = 0; i < 20; i++)
		words = add_words(keep, words, 60);
	columns_lay(&flow, passage);
	assert_words(words);
	for (size_t i = 0; i < bands(); i++)
		ck_assert_int_le(band(i)->height, lay.body);
}
END_TEST

START_TEST(columns_nest)
{
	struct node *inner = tree_div(&tree, passage, DIV_COLUMNS);
	int words;

	flow.width = PT(400);
	words = add_words(inner, 0, 60);
	words = add_words(passage, words, 60);
	columns_lay(&flow, passage);
	assert_words(words);
	ck_assert_int_gt(list_find(flow.list, "w59", NULL)->op.x, 0);
}
END_TEST

START_TEST(an_empty_passage_is_nothing)
{
	columns_lay(&flow, passage);
	ck_assert_uint_eq(bands(), 0);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(lay.pages->list.n, 0);
}
END_TEST

START_TEST(a_single_line_is_one_column)
{
	(void)add_words(passage, 0, 2);
	columns_lay(&flow, passage);
	ck_assert_uint_eq(bands(), 1);
	ck_assert_int_eq(
	    band(0)->height, theme.styles[STYLE_BODY].text.leading);
}
END_TEST

START_TEST(one_element_holds_a_passage)
{
	const struct elem *elems;
	elem_id p;

	(void)add_words(passage, 0, 60);
	columns_lay(&flow, passage);
	elems = lay.pages->elems.v;
	ck_assert_uint_eq(elem_count(ROLE_DIV), 1);
	ck_assert_uint_eq(elem_count(ROLE_P), 1);
	p = band(0)->ops[0].op.elem;
	ck_assert_int_eq(elems[p].role, ROLE_P);
	ck_assert_int_eq(elems[elems[p].parent].role, ROLE_DIV);
}
END_TEST

static void
add_random_block(uint64_t *state, int *words)
{
	int count = 1 + (int)random_below(state, 90);

	switch (random_below(state, 6)) {
	case 0:
		*words = add_words(
		    tree_div(&tree, passage, DIV_KEEP), *words, count);
		break;
	case 1:
		*words = add_words(
		    tree_node(&tree, passage, NODE_QUOTE), *words, count);
		break;
	default:
		*words = add_words(passage, *words, count);
	}
}

START_TEST(random_passages_lose_nothing)
{
	uint64_t state = (uint64_t)_i;
	uint32_t blocks = 1 + random_below(&state, 25);
	uint32_t count = 2 + random_below(&state, 2);
	int words = 0;

	theme.styles[STYLE_QUOTE].adjust = ADJUST_LEFT;
	tree_key(&tree, passage, "count", arena_printf(tree.a, "%u", count).s);
	while (blocks-- > 0)
		add_random_block(&state, &words);
	columns_lay(&flow, passage);
	assert_words(words);
	assert_in_columns(count);
	for (size_t i = 0; i < bands(); i++)
		for (size_t k = 0; k < band(i)->op_count; k++)
			ck_assert_int_le(band(i)->ops[k].op.y, band(i)->height);
	page_build(&lay, flow.list, STR(""));
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(flows_are_set_in_columns_too)
{
	struct flow inner = columns_open(&flow, 3);

	ck_assert(columns_fit(&flow, 3));
	ck_assert(!columns_fit(&flow, 4));
	for (int i = 0; i < 9; i++)
		block_text(&inner, STYLE_CELL, arena_printf(tree.a, "w%d", i),
		    ROLE_P, tree_place(&tree));
	ck_assert_uint_eq(flow.list->n, 0);
	columns_close(&flow, 3, &inner, COLUMNS_READ, passage->at);
	assert_words(9);
	assert_in_columns(3);
}
END_TEST

/* The first band fills the page that it begins on, others one each. */
START_TEST(what_is_looked_up_fills_pages)
{
	struct flow inner;
	su body = lay.body, line;

	flow_box(&flow, body / 2, NULL, passage->at);
	inner = columns_open(&flow, 2);
	for (int i = 0; i < 400; i++) {
		block_text(&inner, STYLE_CELL, arena_printf(tree.a, "w%d", i),
		    ROLE_P, tree_place(&tree));
		flow_penalty(&inner, 0);
	}
	line = inner.list->v[0].height;
	columns_close(&flow, 2, &inner, COLUMNS_LOOKED_UP, passage->at);
	assert_words(400);
	ck_assert_int_le(band(1)->height, body / 2);
	ck_assert_int_gt(band(1)->height, body / 2 - 3 * line);
	ck_assert_int_le(band(2)->height, body);
	ck_assert_int_gt(band(2)->height, body - 2 * line);
}
END_TEST

/* A heading at a page's foot takes a band along that leaves it room. */
START_TEST(a_heading_stays_with_what_is_looked_up)
{
	struct flow inner;
	su body = lay.body, line;

	flow_box(&flow, body - PT(40), NULL, passage->at);
	flow_space(&flow, PT(10));
	flow_box(&flow, PT(20), NULL, passage->at);
	flow_penalty(&flow, PENALTY_NEVER);
	inner = columns_open(&flow, 2);
	for (int i = 0; i < 400; i++) {
		block_text(&inner, STYLE_CELL, arena_printf(tree.a, "w%d", i),
		    ROLE_P, tree_place(&tree));
		flow_penalty(&inner, 0);
	}
	line = inner.list->v[0].height;
	columns_close(&flow, 2, &inner, COLUMNS_LOOKED_UP, passage->at);
	ck_assert_int_le(band(2)->height, body - PT(20));
	ck_assert_int_gt(band(2)->height, body - PT(20) - 2 * line);
}
END_TEST

Suite *suite_layout_columns(void);

Suite *
suite_layout_columns(void)
{
	Suite *s = suite_create("layout/columns");
	TCase *t = tcase_create("columns");

	tcase_add_checked_fixture(t, open_columns, fixture_close);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, a_passage_is_two_columns_side_by_side);
	tcase_add_loop_test(t, as_many_columns_as_wished, 2, 4);
	tcase_add_loop_test(t, other_counts_are_two, 0,
	    sizeof other_counts / sizeof *other_counts);
	tcase_add_loop_test(t, columns_are_balanced, 0, 12);
	tcase_add_test(t, a_long_passage_is_read_band_by_band);
	tcase_add_test(t, columns_too_narrow_are_none);
	tcase_add_test(t, places_inside_are_kept);
	tcase_add_test(t, copies_leave_no_places);
	tcase_add_test(t, a_panel_in_a_column_is_filled_there);
	tcase_add_test(t, margin_numbers_stay_in_the_margin);
	tcase_add_test(t, a_table_goes_on_under_its_head);
	tcase_add_test(t, a_sideways_table_is_passed_on);
	tcase_add_test(t, sections_inside_are_named);
	tcase_add_test(t, nothing_runs_off_the_page);
	tcase_add_test(t, columns_nest);
	tcase_add_test(t, flows_are_set_in_columns_too);
	tcase_add_test(t, what_is_looked_up_fills_pages);
	tcase_add_test(t, a_heading_stays_with_what_is_looked_up);
	tcase_add_test(t, an_empty_passage_is_nothing);
	tcase_add_test(t, a_single_line_is_one_column);
	tcase_add_test(t, one_element_holds_a_passage);
	tcase_add_loop_test(t, random_passages_lose_nothing, 0, 40);
	suite_add_tcase(s, t);
	return s;
}
