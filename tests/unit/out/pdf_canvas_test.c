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

Suite *suite_out_pdf_canvas(void);

Suite *
suite_out_pdf_canvas(void)
{
	Suite *s = suite_create("out/pdf_canvas");
	TCase *t = tcase_create("canvas");

	tcase_add_checked_fixture(t, open_canvas, sample_close);
	tcase_add_test(t, y_counts_from_the_foot_of_the_page);
	tcase_add_test(t, a_new_page_is_black_already);
	suite_add_tcase(s, t);
	return s;
}
