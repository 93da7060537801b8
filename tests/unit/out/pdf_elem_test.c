/*
 * Attributes and ids of elements, and the boxes of what they draw.
 */
#include "out/pdf_elem.h"

#include "unit/out/sample.h"

static const struct elem_box no_box;

static void
open_elems(void)
{
	sample_open();
	sample_elem(ROLE_DOCUMENT, 0);
}

static struct str
entries(elem_id e, const struct elem_box *box)
{
	struct pdf pdf = {.arena = arena, .pages = &pages};
	struct buf *b = buf_new(arena);

	pdf_put_elem(&pdf, b, e, box, PT(300));
	buf_char(b, '\0');
	return (struct str){b->p, b->n - 1};
}

START_TEST(boxes_join)
{
	struct elem_box box = {0, 0, 0, 0}, one = {10, 20, 30, 40};
	struct elem_box two = {5, 25, 35, 30};

	elem_box_join(&box, &one);
	ck_assert_mem_eq(&box, &one, sizeof box);
	elem_box_join(&box, &two);
	ck_assert_int_eq(box.left, 5);
	ck_assert_int_eq(box.top, 20);
	ck_assert_int_eq(box.right, 35);
	ck_assert_int_eq(box.bottom, 40);
}
END_TEST

START_TEST(an_ops_box_is_where_it_draws)
{
	struct page_op image = {.kind = OP_IMAGE,
	    .x = PT(10),
	    .y = PT(20),
	    .width = PT(30),
	    .height = PT(40)};
	struct page_op text = {
	    .kind = OP_TEXT, .x = PT(10), .y = PT(20), .width = PT(30)};
	struct elem_box box = elem_box_of(&image);

	ck_assert_int_eq(box.top, PT(20));
	ck_assert_int_eq(box.right, PT(40));
	ck_assert_int_eq(box.bottom, PT(60));
	text.u.text.size = PT(12);
	box = elem_box_of(&text);
	ck_assert_int_eq(box.top, PT(8));
	ck_assert_int_eq(box.bottom, PT(24));
}
END_TEST

START_TEST(a_figure_says_where_it_is)
{
	struct elem_box box = {PT(10), PT(20), PT(40), PT(60)};
	elem_id block = sample_elem(ROLE_FIGURE, 1);
	elem_id in_line = sample_elem(ROLE_FIGURE, sample_elem(ROLE_P, 1));

	pages.elems.v[block].alt = STR("A");
	ck_assert_has(entries(block, &box), "/S/Figure/Alt<FEFF0041>");
	ck_assert_has(entries(block, &box),
	    "/A<</O/Layout/Placement/Block/BBox[10 240 40 280]>>");
	ck_assert_has(
	    entries(in_line, &box), "/A<</O/Layout/BBox[10 240 40 280]>>");
}
END_TEST

START_TEST(a_list_says_how_it_counts)
{
	static const char *const names[] = {
	    "None", "Disc", "Square", "Decimal"};
	elem_id list = sample_elem(ROLE_LIST, 1);
	char want[64];

	for (uint8_t i = 0; i < 4; i++) {
		pages.elems.v[list].numbering = i;
		snprintf(want, sizeof want, "/A<</O/List/ListNumbering/%s>>",
		    names[i]);
		ck_assert_has(entries(list, &no_box), want);
	}
}
END_TEST

START_TEST(notes_have_ids_that_sort)
{
	elem_id one = sample_elem(ROLE_NOTE, 1);
	elem_id p = sample_elem(ROLE_P, one);

	ck_assert(pdf_elem_has_id(&pages.elems.v[one]));
	ck_assert(!pdf_elem_has_id(&pages.elems.v[p]));
	ck_assert_has(entries(one, &no_box), "/S/Note/ID(e00000002)");
	ck_assert_has_not(entries(p, &no_box), "/ID");
}
END_TEST

START_TEST(header_cells_say_of_what)
{
	elem_id table = sample_elem(ROLE_TABLE, 1);
	elem_id head = sample_elem(ROLE_TABLE_HEAD, table);
	elem_id body = sample_elem(ROLE_TABLE_BODY, table);
	elem_id parents[] = {head, body, table};
	static const char *const want[] = {"Column", "Row", "Column"};

	for (size_t i = 0; i < 3; i++) {
		elem_id row = sample_elem(ROLE_ROW, parents[i]);
		elem_id cell = sample_elem(ROLE_HEADER_CELL, row);

		ck_assert_has(entries(cell, &no_box), "/A<</O/Table/Scope/");
		ck_assert_has(entries(cell, &no_box), want[i]);
	}
}
END_TEST

START_TEST(cells_name_their_headers)
{
	elem_id table = sample_elem(ROLE_TABLE, 1);
	elem_id body = sample_elem(ROLE_TABLE_BODY, table);
	elem_id row = sample_elem(ROLE_ROW, body);
	elem_id head = sample_elem(ROLE_HEADER_CELL, row);
	elem_id cell = sample_elem(ROLE_CELL, row);
	elem_id headers[] = {head, head};

	ck_assert_has_not(entries(cell, &no_box), "/A");
	pages.elems.v[head].named = pages.elems.v[head].heads_below = true;
	pages.elems.v[cell].headers = headers;
	pages.elems.v[cell].header_count = 2;
	ck_assert_has(entries(head, &no_box), "/S/TH/ID(e00000005)");
	ck_assert_has(entries(head, &no_box), "/Scope/Column");
	ck_assert_has(entries(cell, &no_box),
	    "/A<</O/Table/Headers[(e00000005)(e00000005)]>>");
}
END_TEST

Suite *suite_out_pdf_elem(void);

Suite *
suite_out_pdf_elem(void)
{
	Suite *s = suite_create("out/pdf_elem");
	TCase *t = tcase_create("elem");

	tcase_add_checked_fixture(t, open_elems, sample_close);
	tcase_add_test(t, boxes_join);
	tcase_add_test(t, an_ops_box_is_where_it_draws);
	tcase_add_test(t, a_figure_says_where_it_is);
	tcase_add_test(t, a_list_says_how_it_counts);
	tcase_add_test(t, notes_have_ids_that_sort);
	tcase_add_test(t, cells_name_their_headers);
	tcase_add_test(t, header_cells_say_of_what);
	suite_add_tcase(s, t);
	return s;
}
