#include "layout/picture.h"

#include "layout/block.h"
#include "layout/break_lines.h"
#include "layout/inline.h"
#include "layout/line.h"
#include "unit/layout/fixture.h"

/* 36 by 18 points. */
static const struct image small = {.width_px = 36,
    .height_px = 18,
    .dpi_x = 72,
    .dpi_y = 72,
    .channels = 3,
    .name = STR_INIT("a")};
/* Wider than any measure here. */
static const struct image large = {.width_px = 2000,
    .height_px = 1000,
    .dpi_x = 72,
    .dpi_y = 72,
    .channels = 3,
    .name = STR_INIT("b")};

static struct node *paragraph, *image;

/* "one IMAGE two" */
static void
open_paragraph(void)
{
	fixture_open();
	paragraph = tree_node(&tree, tree_document(&tree, ""), NODE_PARAGRAPH);
	tree_text(&tree, paragraph, "one ");
	image = tree_node(&tree, paragraph, NODE_IMAGE);
	image->u.image.image = &small;
	tree_text(&tree, image, "A map");
	tree_text(&tree, paragraph, " two");
}

static struct par *
closed_par(void)
{
	struct par *p = fixture_par(STYLE_BODY, "");

	par_inlines(p, paragraph);
	par_close(p);
	return p;
}

static struct op_list
line_of(struct par *p)
{
	struct line_frame frame = {ZONE_TEXT, ADJUST_LEFT, 0, PT(300), PT(50)};
	struct op_list ops = {NULL, 0, 0};

	line_set_text(p, &frame, &ops);
	return ops;
}

static const struct page_op *
find(const struct op_list *ops, enum op_kind kind)
{
	for (size_t i = 0; i < ops->n; i++)
		if (ops->v[i].op.kind == kind)
			return &ops->v[i].op;
	return NULL;
}

static size_t
count(const struct op_list *ops, enum op_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < ops->n; i++)
		n += ops->v[i].op.kind == kind;
	return n;
}

START_TEST(a_picture_stands_on_the_baseline)
{
	struct op_list ops = line_of(closed_par());
	const struct page_op *op = find(&ops, OP_IMAGE);
	const struct elem *elem;

	ck_assert_ptr_nonnull(op);
	ck_assert_int_eq(op->y + op->height, PT(50));
	ck_assert_int_eq(op->width, PT(36));
	ck_assert_int_eq(op->height, PT(18));
	elem = &lay.pages->elems.v[op->elem];
	ck_assert_int_eq(elem->role, ROLE_FIGURE);
	ASSERT_STR(elem->alt, "A map");
	ck_assert_int_eq(lay.pages->elems.v[elem->parent].role, ROLE_P);
	ASSERT_STR(ops_text(ops.v, ops.n), "one  two");
}
END_TEST

START_TEST(text_goes_on_behind_it)
{
	struct op_list ops = line_of(closed_par());
	const struct page_op *op = find(&ops, OP_IMAGE);

	ck_assert_int_ge(op->x, ops.v[0].op.x + ops.v[0].op.width);
	ck_assert_int_eq(ops.v[ops.n - 1].op.x, op->x + op->width);
}
END_TEST

START_TEST(its_width_may_be_written)
{
	struct op_list ops;
	const struct page_op *op;

	tree_key(&tree, image, "width", "12pt");
	ops = line_of(closed_par());
	op = find(&ops, OP_IMAGE);
	ck_assert_int_eq(op->width, PT(12));
	ck_assert_int_eq(op->height, PT(6));
}
END_TEST

START_TEST(lines_part_before_and_behind_it)
{
	struct par *p = closed_par();
	struct linebreak_options options = {.measure = PT(40)};
	struct breaks breaks;

	break_lines(p, &options, &breaks);
	ck_assert_uint_eq(breaks.count, 3);
	ck_assert_int_eq(breaks.overfull, 0);
}
END_TEST

START_TEST(it_fits_the_measure)
{
	struct linebreak_options options = {.measure = PT(100)};
	struct breaks breaks;
	struct par *p;
	const struct page_op *op;
	struct op_list ops;

	image->u.image.image = &large;
	p = closed_par();
	ck_assert_int_le(par_max_width(p), 2 * lay.measure);
	ck_assert_int_lt(par_min_width(p), PT(50));
	break_lines(p, &options, &breaks);
	ck_assert_int_eq(breaks.overfull, 0);
	ops = line_of(p);
	op = find(&ops, OP_IMAGE);
	ck_assert_int_eq(op->width, PT(100));
	ck_assert_int_eq(op->height, PT(50));
	options.measure = PT(200);
	break_lines(p, &options, &breaks);
	ops = line_of(p);
	ck_assert_int_eq(find(&ops, OP_IMAGE)->width, PT(200));
}
END_TEST

START_TEST(a_line_makes_room_for_it)
{
	struct flow flow = flow_new(&lay, 1);
	const struct par_style *style = style_of(&lay, STYLE_BODY);
	su room = line_baseline(&style->text);

	block_lay(&flow, paragraph, NULL);
	ck_assert_int_eq(
	    list_height(flow.list), style->text.leading + PT(18) - room);
	tree_key(&tree, image, "width", "6pt");
	flow = flow_new(&lay, 1);
	block_lay(&flow, paragraph, NULL);
	ck_assert_int_eq(list_height(flow.list), style->text.leading);
}
END_TEST

START_TEST(a_picture_in_a_link_is_a_link)
{
	struct node *link = tree_node(&tree, paragraph, NODE_LINK);
	struct op_list ops;
	const struct page_op *op, *rectangle;

	link->u.link.url = STR("http://a.b/");
	node_detach(image);
	node_append(link, image);
	ops = line_of(closed_par());
	op = find(&ops, OP_IMAGE);
	rectangle = find(&ops, OP_LINK);
	ck_assert_uint_eq(count(&ops, OP_LINK), 1);
	ck_assert_int_eq(rectangle->x, op->x);
	ck_assert_int_eq(rectangle->y, op->y);
	ck_assert_int_eq(rectangle->width, op->width);
	ck_assert_int_eq(rectangle->height, op->height);
	ck_assert_int_eq(
	    lay.pages->elems.v[lay.pages->elems.v[op->elem].parent].role,
	    ROLE_LINK);
}
END_TEST

START_TEST(a_picture_without_words_lacks_them)
{
	struct op_list ops;

	node_detach(image->first);
	ops = line_of(closed_par());
	ck_assert_int_eq(
	    lay.pages->elems.v[find(&ops, OP_IMAGE)->elem].role, ROLE_FIGURE);
}
END_TEST

START_TEST(a_decorative_picture_is_an_artifact)
{
	struct op_list ops;

	tree_key(&tree, image, "decorative", "true");
	ops = line_of(closed_par());
	ck_assert_uint_eq(find(&ops, OP_IMAGE)->elem, ELEM_ARTIFACT);
}
END_TEST

START_TEST(one_that_cannot_be_had_is_its_text_in_a_frame)
{
	struct op_list ops;

	image->u.image.image = NULL;
	ops = line_of(closed_par());
	ASSERT_STR(ops_text(ops.v, ops.n), "one A map two");
	ck_assert_uint_eq(count(&ops, OP_FILL), 4);
	ck_assert_uint_eq(count(&ops, OP_IMAGE), 0);
	tree_key(&tree, image, "fig-alt", "Plan");
	ops = line_of(closed_par());
	ASSERT_STR(ops_text(ops.v, ops.n), "one Plan two");
}
END_TEST

START_TEST(rows_of_tables_make_room_for_it)
{
	struct node *table =
	    tree_table(&tree, paragraph->parent, 2, "a,b;c,d;");
	struct flow flow = flow_new(&lay, 1);
	su before;

	block_lay(&flow, table, NULL);
	before = list_height(flow.list);
	node_detach(image);
	node_append(table->last->first, image);
	flow = flow_new(&lay, 1);
	block_lay(&flow, table, NULL);
	ck_assert_int_gt(list_height(flow.list), before);
	ck_assert_int_lt(list_height(flow.list), before + PT(18));
}
END_TEST

Suite *suite_layout_picture(void);

Suite *
suite_layout_picture(void)
{
	Suite *s = suite_create("layout/picture");
	TCase *t = tcase_create("picture");

	tcase_add_checked_fixture(t, open_paragraph, fixture_close);
	tcase_add_test(t, a_picture_stands_on_the_baseline);
	tcase_add_test(t, text_goes_on_behind_it);
	tcase_add_test(t, its_width_may_be_written);
	tcase_add_test(t, lines_part_before_and_behind_it);
	tcase_add_test(t, it_fits_the_measure);
	tcase_add_test(t, a_line_makes_room_for_it);
	tcase_add_test(t, a_picture_in_a_link_is_a_link);
	tcase_add_test(t, a_picture_without_words_lacks_them);
	tcase_add_test(t, a_decorative_picture_is_an_artifact);
	tcase_add_test(t, one_that_cannot_be_had_is_its_text_in_a_frame);
	tcase_add_test(t, rows_of_tables_make_room_for_it);
	suite_add_tcase(s, t);
	return s;
}
