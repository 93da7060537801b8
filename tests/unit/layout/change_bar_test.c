#include "layout/change_bar.h"

#include "layout/block.h"
#include "unit/layout/fixture.h"

static struct flow
flow(void)
{
	lay.change_bars = true;
	return flow_new(&lay, 1);
}

START_TEST(stands_left_of_everything)
{
	struct flow f = flow();
	const struct deco *outer = change_bar_new(&f), *bar;

	f.deco = outer;
	f.x = PT(40);
	bar = change_bar_new(&f);
	ck_assert_ptr_eq(bar->outer, outer);
	ck_assert(bar->beside);
	ck_assert_int_eq(bar->zone, ZONE_WIDE);
	ck_assert_int_lt(bar->x + bar->width, 0);
	ck_assert_int_gt(bar->width, 0);
}
END_TEST

START_TEST(in_a_column_stands_at_its_edge)
{
	struct flow f = flow();
	const struct deco *bar;

	f.in_column = true;
	f.column_x = PT(50);
	f.x = PT(70);
	bar = change_bar_new(&f);
	ck_assert_int_eq(bar->zone, f.zone);
	ck_assert_int_lt(bar->x + bar->width, PT(50));
	ck_assert_int_gt(bar->x, PT(30));
}
END_TEST

START_TEST(a_gap_is_a_dash_without_height)
{
	struct flow f = flow();
	const struct vitem *item;

	change_bar_gap(&f);
	item = &f.list->v[0];
	ck_assert_int_eq(item->kind, V_BOX);
	ck_assert_int_eq(item->height, 0);
	ck_assert_uint_eq(item->op_count, 1);
	ck_assert_int_eq(item->ops[0].op.kind, OP_FILL);
	ck_assert_int_eq(item->ops[0].op.elem, ELEM_ARTIFACT);
	ck_assert_int_gt(item->ops[0].op.width, item->ops[0].op.height);
}
END_TEST

/* The boxes that a bar goes along. */
static size_t
barred(const struct vlist *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		n += list->v[i].deco && list->v[i].deco->beside;
	return n;
}

static size_t
fills(const struct vlist *list)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < list->v[i].op_count; k++)
			n += list->v[i].ops[k].op.kind == OP_FILL;
	return n;
}

START_TEST(only_changed_blocks_have_them)
{
	struct node *root = tree_document(&tree, "T");
	struct node *one = tree_paragraph(&tree, root, "One.");
	struct node *two = tree_paragraph(&tree, root, "Two.");
	struct flow f = flow();

	block_children(&f, root);
	ck_assert_uint_eq(barred(f.list), 0);
	one->change = NODE_CHANGED;
	two->change = NODE_DROPPED_BEFORE | NODE_DROPPED_AFTER;
	f = flow();
	block_children(&f, root);
	ck_assert_uint_eq(barred(f.list), 1);
	ck_assert_uint_eq(fills(f.list), 2);
	lay.change_bars = false;
	f = flow_new(&lay, 1);
	block_children(&f, root);
	ck_assert_uint_eq(barred(f.list) + fills(f.list), 0);
}
END_TEST

Suite *suite_layout_change_bar(void);

Suite *
suite_layout_change_bar(void)
{
	const TTest *tests[] = {
	    stands_left_of_everything,
	    in_a_column_stands_at_its_edge,
	    a_gap_is_a_dash_without_height,
	    only_changed_blocks_have_them,
	};

	return FIXTURE_SUITE("layout/change_bar", tests);
}
