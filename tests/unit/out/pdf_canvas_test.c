/*
 * Points from the top of the page, and colours set only when they change.
 */
#include "out/pdf_canvas.h"

#include "unit/out/sample.h"

static struct canvas canvas;

static void
open_canvas(void)
{
	sample_open();
	canvas = (struct canvas){.out = buf_new(arena), .height = PT(300)};
}

static struct str
written(void)
{
	return arena_str(arena, buf_view(canvas.out));
}

START_TEST(y_counts_from_the_foot_of_the_page)
{
	canvas_put_point(&canvas, PT_100(1250), PT_100(99999));
	canvas_put_point(&canvas, 0, PT(300));
	ck_assert_str_eq(written().s, "12.5 -699.99 0 0 ");
}
END_TEST

START_TEST(a_new_page_is_black_already)
{
	canvas_set_ink(&canvas, 0);
	ck_assert_uint_eq(written().n, 0);
	canvas_set_ink(&canvas, 0xFF0000);
	canvas_set_ink(&canvas, 0xFF0000);
	canvas_set_ink(&canvas, 0);
	ck_assert_str_eq(written().s, "1 0 0 rg\n0 0 0 rg\n");
}
END_TEST

START_TEST(a_box_like_the_last_one_is_that_one_moved)
{
	struct page_size rule = {PT(30), PT_100(50)}, other = {PT(30), PT(9)};

	canvas_fill_box(&canvas, PT(10), PT(20), rule);
	canvas_fill_box(&canvas, PT(10), PT(38), rule);
	canvas_fill_box(&canvas, PT(10), PT(38), rule);
	canvas_fill_box(&canvas, PT(10), PT(38), other);
	canvas_put_point(&canvas, 0, PT(300));
	ck_assert_str_eq(written().s, "10 279.5 30 0.5 re f\n"
				      "1 0 0 1 0 -18 cm\n"
				      "10 279.5 30 0.5 re f\n"
				      "10 279.5 30 0.5 re f\n"
				      "10 271 30 9 re f\n"
				      "0 18 ");
}
END_TEST

START_TEST(lines_are_placed_from_one_another)
{
	canvas_begin_text(&canvas);
	canvas_begin_text(&canvas);
	ck_assert_int_eq(canvas_begin_line(&canvas, PT(10), PT(20)), PT(10));
	ck_assert_int_eq(canvas_begin_line(&canvas, PT(9), PT(32)), PT(9));
	canvas_end_text(&canvas);
	canvas_end_text(&canvas);
	canvas_begin_text(&canvas);
	canvas_begin_line(&canvas, PT(10), PT(20));
	ck_assert_str_eq(written().s, "BT\n10 280 Td\n-1 -12 Td\nET\n"
				      "BT\n10 280 Td\n");
}
END_TEST

/* A hundred steps of a third of a hundredth of a point. */
START_TEST(rounding_does_not_add_up)
{
	su step = SU_PER_PT / 300;

	canvas_begin_text(&canvas);
	for (su i = 0; i <= 100; i++) {
		su x = i * step;
		su off = canvas_begin_line(&canvas, x, PT(20)) - x;

		ck_assert_int_le(off, SU_PER_PT / 199);
		ck_assert_int_ge(off, -SU_PER_PT / 199);
	}
}
END_TEST

START_TEST(text_objects_and_sequences_nest)
{
	canvas_begin_text(&canvas);
	canvas.marks = 2;
	canvas_end_text(&canvas);
	ck_assert_str_eq(written().s, "BT\nEMC\nEMC\nET\n");
	ck_assert_uint_eq(canvas.marks, 0);
	canvas.out->n = 0;
	canvas.marks = 1;
	canvas_begin_text(&canvas);
	canvas_end_mark(&canvas);
	ck_assert_str_eq(written().s, "BT\nET\nEMC\n");
	ck_assert(!canvas.in_text);
}
END_TEST

Suite *suite_out_pdf_canvas(void);

Suite *
suite_out_pdf_canvas(void)
{
	Suite *s = suite_create("out/pdf_canvas");
	TCase *t = tcase_create("canvas");

	tcase_add_checked_fixture(t, open_canvas, sample_close);
	tcase_add_test(t, y_counts_from_the_foot_of_the_page);
	tcase_add_test(t, a_new_page_is_black_already);
	tcase_add_test(t, a_box_like_the_last_one_is_that_one_moved);
	tcase_add_test(t, lines_are_placed_from_one_another);
	tcase_add_test(t, rounding_does_not_add_up);
	tcase_add_test(t, text_objects_and_sequences_nest);
	suite_add_tcase(s, t);
	return s;
}
