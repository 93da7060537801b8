/*
 * Marked-content sequences: none of an element within another.
 */
#include "out/pdf_mark.h"

#include "out/pdf_tags.h"
#include "unit/out/sample.h"

static struct pdf *pdf;
static struct canvas canvas;
static struct page_op on_p, on_span, drawn;

static void
open_canvas(void)
{
	elem_id p;

	sample_open();
	sample_page();
	p = sample_elem(ROLE_P, sample_elem(ROLE_DOCUMENT, 0));
	on_p = (struct page_op){.elem = p};
	on_span = (struct page_op){.elem = sample_elem(ROLE_SPAN, p)};
	drawn = (struct page_op){.artifact = ARTIFACT_REPEAT};
	pdf = pdf_open(arena, &pages);
	pdf_tags_init(pdf);
	canvas = (struct canvas){.pdf = pdf, .out = buf_new(arena)};
}

static void
assert_written(const char *want)
{
	struct str got = buf_view(canvas.out);

	ck_assert_msg(str_eq_z(got, want), "got:\n%.*s", (int)got.n, got.s);
}

START_TEST(one_follows_the_other)
{
	mark_open(&canvas, &on_p);
	mark_open(&canvas, &on_p);
	mark_open(&canvas, &on_span);
	mark_open(&canvas, &drawn);
	mark_open(&canvas, &drawn);
	mark_open(&canvas, &on_p);
	mark_close(&canvas);
	mark_close(&canvas);
	assert_written("/P<</MCID 0>>BDC\nEMC\n"
		       "/Span<</MCID 1>>BDC\nEMC\n"
		       "/Artifact<</Type/Pagination>>BDC\nEMC\n"
		       "/P<</MCID 2>>BDC\nEMC\n");
}
END_TEST

START_TEST(a_text_of_its_own_has_a_sequence_of_its_own)
{
	mark_open(&canvas, &on_p);
	mark_open_actual(&canvas, &on_p, STR("A"));
	mark_close_actual(&canvas);
	mark_open(&canvas, &on_p);
	mark_close(&canvas);
	assert_written("/P<</MCID 0>>BDC\nEMC\n"
		       "/Span<</MCID 1/ActualText<FEFF0041>>>BDC\nEMC\n"
		       "/P<</MCID 2>>BDC\nEMC\n");
}
END_TEST

START_TEST(in_an_artifact_it_stands_within)
{
	mark_open_actual(&canvas, &drawn, STR("A"));
	mark_close_actual(&canvas);
	mark_open(&canvas, &drawn);
	mark_close(&canvas);
	assert_written("/Artifact<</Type/Pagination>>BDC\n"
		       "/Span<</ActualText<FEFF0041>>>BDC\nEMC\n"
		       "EMC\n");
}
END_TEST

START_TEST(an_unknown_element_is_an_artifact)
{
	struct page_op op = {.elem = 99, .artifact = ARTIFACT_HEAD};

	mark_open(&canvas, &op);
	mark_close(&canvas);
	assert_written("/Artifact<</Type/Pagination/Subtype/Header"
		       "/Attached[/Top]>>BDC\nEMC\n");
}
END_TEST

Suite *suite_out_pdf_mark(void);

Suite *
suite_out_pdf_mark(void)
{
	Suite *s = suite_create("out/pdf_mark");
	TCase *t = tcase_create("mark");

	tcase_add_checked_fixture(t, open_canvas, sample_close);
	tcase_add_test(t, one_follows_the_other);
	tcase_add_test(t, a_text_of_its_own_has_a_sequence_of_its_own);
	tcase_add_test(t, in_an_artifact_it_stands_within);
	tcase_add_test(t, an_unknown_element_is_an_artifact);
	suite_add_tcase(s, t);
	return s;
}
