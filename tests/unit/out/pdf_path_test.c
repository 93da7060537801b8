/*
 * The operators of shapes and lines.
 */
#include "out/pdf_path.h"

#include "unit/out/sample.h"

static const struct path_point curve[] = {{PATH_MOVE, 0, 0},
    {PATH_LINE, PT(10), 0}, {PATH_CURVE, PT(20), 0},
    {PATH_CURVE, PT(20), PT(5)}, {PATH_CURVE, PT(10), PT(10)},
    {PATH_CLOSE, 0, 0}};

static struct page_op *
add_path(struct page *page)
{
	struct page_op *op = sample_op(page, OP_PATH, ELEM_ARTIFACT);

	op->x = PT(100);
	op->y = PT(50);
	op->u.path = (struct path){
	    .points = curve, .count = sizeof curve / sizeof *curve};
	return op;
}

START_TEST(a_shape_is_filled)
{
	struct page_op *op = add_path(sample_page());

	op->u.path.filled = true;
	op->u.path.ink = 0xFF0000;
	sample_write();
	ck_assert_has(sample_spelled(), "1 0 0 rg\n100 250 m\n110 250 l\n"
					"120 250 120 245 110 240 c\nh\nf\n");
}
END_TEST

START_TEST(a_line_keeps_its_pen_to_itself)
{
	struct page *page = sample_page();
	struct page_op *op = add_path(page);

	op->u.path.count = 2;
	op->u.path.width = PT_100(150);
	op->u.path.ink = 0x0000FF;
	add_path(page)->u.path.filled = true;
	sample_write();
	ck_assert_has(sample_spelled(),
	    "q 1 J 1 j 0 0 1 RG 1.5 w\n100 250 m\n110 250 l\nS Q\n"
	    "100 250 m\n");
}
END_TEST

START_TEST(a_dashed_line_says_so)
{
	struct page_op *op = add_path(sample_page());

	op->u.path.width = PT(1);
	op->u.path.dash = PT(5);
	op->u.path.gap = PT_100(250);
	sample_write();
	ck_assert_has(sample_spelled(), "[5 2.5]0 d\n");
}
END_TEST

Suite *suite_out_pdf_path(void);

Suite *
suite_out_pdf_path(void)
{
	Suite *s = suite_create("out/pdf_path");
	TCase *t = tcase_create("pdf_path");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, a_shape_is_filled);
	tcase_add_test(t, a_line_keeps_its_pen_to_itself);
	tcase_add_test(t, a_dashed_line_says_so);
	suite_add_tcase(s, t);
	return s;
}
