#include "layout/table.h"

#include "unit/layout/fixture.h"

static struct flow flow;

static struct node *
table(const char *rows)
{
	flow = flow_new(&lay, 1);
	return tree_table(&tree, tree_document(&tree, ""), 2, rows);
}

static su
end_of(const char *words)
{
	const struct page_op *op = &list_find(flow.list, words, NULL)->op;

	return op->x + op->width;
}

START_TEST(rows_as_written)
{
	table_lay(&flow, table("City,Rent;Ulm,900;Bonn,1200"));
	ASSERT_STR(list_text(flow.list), "CityRent\nUlm900\nBonn1200\n");
}
END_TEST

START_TEST(columns_are_aligned)
{
	struct node *n = table("City,Rent;Ulm,900;Bonn,1200");

	n->u.table.aligns[1] = ALIGN_RIGHT;
	table_lay(&flow, n);
	ck_assert_int_eq(end_of("900"), end_of("1200"));
	ck_assert_int_eq(end_of("900"), end_of("Rent"));
	ck_assert_int_eq(list_find(flow.list, "Ulm", NULL)->op.x,
	    list_find(flow.list, "Bonn", NULL)->op.x);
}
END_TEST

START_TEST(centred_columns)
{
	struct node *n = table("City,R;Ulm,lllllllllllllllllllllllll");
	const struct page_op *head, *cell;

	n->u.table.aligns[1] = ALIGN_CENTER;
	table_lay(&flow, n);
	head = &list_find(flow.list, "R", NULL)->op;
	cell = &list_find(flow.list, "lllllllllllllllllllllllll", NULL)->op;
	ck_assert_int_gt(head->x, cell->x);
	ck_assert_int_le(
	    head->x + head->width / 2 - cell->x - cell->width / 2, 2);
}
END_TEST

START_TEST(a_caption_stands_above_and_stays)
{
	struct node *n = table("City,Rent;Ulm,900");
	size_t caption, head;

	tree_text(&tree, tree_node(&tree, n, NODE_CAPTION), "Rents");
	tree_id(&tree, n, "rents");
	table_lay(&flow, n);
	list_find(flow.list, "Rents", &caption);
	list_find(flow.list, "City", &head);
	ck_assert_uint_lt(caption, head);
	ck_assert(!list_breaks_between(flow.list, caption, head));
	ASSERT_STR(flow.list->v[1].ops[0].op.u.anchor.id, "rents");
}
END_TEST

START_TEST(short_and_long_rows)
{
	table_lay(&flow, table("City,Rent;Ulm;Bonn,1200,more"));
	ASSERT_STR(list_text(flow.list), "CityRent\nUlm\nBonn1200\n");
}
END_TEST

START_TEST(a_head_alone)
{
	table_lay(&flow, table("City,Rent"));
	ASSERT_STR(list_text(flow.list), "CityRent\n");
}
END_TEST

START_TEST(a_caption_belongs_to_its_table)
{
	struct node *n = table("City,Rent;Ulm,900");
	const struct elem *caption;

	tree_text(&tree, tree_node(&tree, n, NODE_CAPTION), "Rents");
	table_lay(&flow, n);
	caption =
	    &lay.pages->elems.v[list_find(flow.list, "Rents", NULL)->op.elem];
	ck_assert_int_eq(caption->role, ROLE_CAPTION);
	ck_assert_int_eq(lay.pages->elems.v[caption->parent].role, ROLE_TABLE);
}
END_TEST

Suite *suite_layout_table(void);

Suite *
suite_layout_table(void)
{
	const TTest *tests[] = {
	    rows_as_written,
	    columns_are_aligned,
	    centred_columns,
	    a_caption_stands_above_and_stays,
	    a_caption_belongs_to_its_table,
	    short_and_long_rows,
	    a_head_alone,
	};

	return FIXTURE_SUITE("layout/table", tests);
}
