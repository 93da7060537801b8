/*
 * Rows as differences, and back.
 */
#include "out/pdf_predict.h"

#include "unit/out/sample.h"

static struct buf *out;

static void
open_buf(void)
{
	sample_open();
	out = buf_new(arena);
}

START_TEST(a_row_is_its_difference_from_the_one_above)
{
	static const char want[] = {2, 10, 20, 30, 2, 1, 0, (char)-30};
	static const char rows[] = {10, 20, 30, 11, 20, 0};

	pdf_predict_up(out, (struct str){rows, sizeof rows}, 3);
	ck_assert_mem_eq(out->p, want, sizeof want);
	ck_assert_uint_eq(out->n, sizeof want);
}
END_TEST

START_TEST(no_rows_are_no_bytes)
{
	pdf_predict_up(out, STR(""), 8);
	ck_assert_uint_eq(out->n, 0);
}
END_TEST

START_TEST(it_is_said_what_undoes_it)
{
	pdf_put_predictor(out, 48);
	ck_assert(str_eq(
	    buf_view(out), STR("/DecodeParms<</Predictor 12/Columns 48>>")));
}
END_TEST

Suite *suite_out_pdf_predict(void);

Suite *
suite_out_pdf_predict(void)
{
	Suite *s = suite_create("out/pdf_predict");
	TCase *t = tcase_create("predict");

	tcase_add_checked_fixture(t, open_buf, sample_close);
	tcase_add_test(t, a_row_is_its_difference_from_the_one_above);
	tcase_add_test(t, no_rows_are_no_bytes);
	tcase_add_test(t, it_is_said_what_undoes_it);
	suite_add_tcase(s, t);
	return s;
}
