#include "layout/timeline.h"

#include "unit/layout/fixture.h"

static struct node *timeline, *entries;
static struct flow flow;

static void
open_timeline(void)
{
	timeline = tree_node(&tree, tree_document(&tree, "A"), NODE_DIV);
	timeline->u.div.class = DIV_TIMELINE;
	entries = tree_node(&tree, timeline, NODE_DEFINITIONS);
}

static void
add(const char *date, const char *text)
{
	tree_text(&tree, tree_node(&tree, entries, NODE_TERM), date);
	tree_paragraph(&tree, tree_node(&tree, entries, NODE_DEFINITION), text);
}

static void
lay_timeline(void)
{
	flow = flow_new(&lay, 1);
	timeline_lay(&flow, timeline);
}

/* The op of a kind in the box of a line, or NULL. */
static const struct box_op *
op_in(const struct vitem *box, enum op_kind kind)
{
	for (size_t i = 0; i < box->op_count; i++)
		if (box->ops[i].op.kind == kind)
			return &box->ops[i];
	return NULL;
}

static const struct vitem *
line(size_t nth)
{
	for (size_t i = 0; i < flow.list->n; i++)
		if (op_in(&flow.list->v[i], OP_TEXT) && nth-- == 0)
			return &flow.list->v[i];
	ck_abort_msg("there is no such line");
	return NULL;
}

START_TEST(dates_stand_beside_their_entries)
{
	const struct box_op *mark;

	open_timeline();
	add("2018-06-12", "Rain");
	add("2019-02", "Snow");
	lay_timeline();
	mark = op_in(line(0), OP_PATH);
	ck_assert_ptr_nonnull(mark);
	ASSERT_STR(op_text(&op_in(line(0), OP_TEXT)->op), "June 12, 2018");
	ASSERT_STR(op_text(&op_in(line(1), OP_TEXT)->op), "February 2019");
	ck_assert_int_eq(op_in(line(1), OP_PATH)->op.x, mark->op.x);
	ck_assert_int_lt(op_in(line(0), OP_TEXT)->op.x, mark->op.x);
	ck_assert_ptr_nonnull(line(0)->deco);
	ck_assert_ptr_eq(line(0)->deco, line(1)->deco);
	ck_assert_int_le(line(0)->deco->x, mark->op.x);
	ck_assert_int_gt(line(0)->deco->x + line(0)->deco->width, mark->op.x);
}
END_TEST

START_TEST(long_dates_stand_above)
{
	open_timeline();
	add("In a spring that nobody who was there has forgotten", "Rain");
	lay_timeline();
	ck_assert_ptr_nonnull(op_in(line(0), OP_PATH));
	ck_assert_ptr_null(op_in(line(1), OP_PATH));
	ASSERT_STR(op_text(&op_in(line(1), OP_TEXT)->op), "Rain");
}
END_TEST

START_TEST(an_entry_without_words_has_its_date)
{
	open_timeline();
	tree_text(&tree, tree_node(&tree, entries, NODE_TERM), "2018");
	tree_node(&tree, entries, NODE_DEFINITION);
	lay_timeline();
	ASSERT_STR(op_text(&op_in(line(0), OP_TEXT)->op), "2018");
}
END_TEST

START_TEST(other_blocks_stand_between)
{
	open_timeline();
	add("2018", "Rain");
	tree_paragraph(&tree, timeline, "Words");
	lay_timeline();
	ck_assert_ptr_null(line(1)->deco);
}
END_TEST

Suite *suite_layout_timeline(void);

Suite *
suite_layout_timeline(void)
{
	const TTest *tests[] = {
	    dates_stand_beside_their_entries,
	    long_dates_stand_above,
	    an_entry_without_words_has_its_date,
	    other_blocks_stand_between,
	};

	return FIXTURE_SUITE("layout/timeline", tests);
}
