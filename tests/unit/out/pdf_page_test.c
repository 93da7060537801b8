/*
 * A page's operators: fills, the order of drawing, and marked content.
 */
#include "out/pdf_page.h"

#include "unit/out/sample.h"

static struct page *page;
static elem_id document, p;

static void
open_page(void)
{
	sample_open();
	page = sample_page();
	document = sample_elem(ROLE_DOCUMENT, 0);
	p = sample_elem(ROLE_P, document);
}

static void
add_fill(elem_id elem, colour ink)
{
	struct page_op *op = sample_op(page, OP_FILL, elem);

	op->x = PT(10);
	op->y = PT(20);
	op->width = PT(30);
	op->height = PT_100(50);
	op->u.fill.ink = ink;
}

START_TEST(a_fill_is_a_rectangle_in_its_colour)
{
	add_fill(0, 0x00FF00);
	sample_write();
	ck_assert_has(sample_spelled(), "/Artifact<</Type/Layout>>BDC\n0 1 0 "
					"rg\n10 279.5 30 0.5 re f\nEMC\n");
}
END_TEST

START_TEST(neighbours_of_one_element_are_one_sequence)
{
	struct str spelled;

	add_fill(p, 0);
	sample_op(page, OP_ANCHOR, 0);
	add_fill(p, 0);
	add_fill(0, 0);
	add_fill(0, 0);
	add_fill(p, 0);
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(spelled, "/P<</MCID 0>>BDC\n"
			       "10 279.5 30 0.5 re f\n"
			       "10 279.5 30 0.5 re f\n"
			       "EMC\n"
			       "/Artifact<</Type/Layout>>BDC\n"
			       "10 279.5 30 0.5 re f\n"
			       "10 279.5 30 0.5 re f\n"
			       "EMC\n"
			       "/P<</MCID 1>>BDC\n"
			       "10 279.5 30 0.5 re f\n"
			       "EMC\n");
}
END_TEST

START_TEST(an_element_that_does_not_exist_is_an_artifact)
{
	add_fill(99, 0);
	sample_write();
	ck_assert_has(sample_spelled(), "/Artifact<</Type/Layout>>BDC\n");
}
END_TEST

START_TEST(an_empty_page_is_a_page)
{
	sample_write();
	ck_assert_has(sample_ask("pdfinfo @"), "Pages:           1");
	ck_assert_has_not(sample_spelled(), "StructParents");
}
END_TEST

START_TEST(what_is_drawn_stands_where_it_should)
{
	struct str drawn;

	add_fill(p, 0);
	page->ops.v[0].height = PT(10);
	sample_write();
	drawn = sample_ask("pdftoppm -r 72 -gray @");
	ck_assert_uint_eq(drawn.n, 15 + 400 * 300);
	ck_assert_uint_eq((uint8_t)drawn.s[15 + 19 * 400 + 20], 255);
	ck_assert_uint_eq((uint8_t)drawn.s[15 + 21 * 400 + 20], 0);
	ck_assert_uint_eq((uint8_t)drawn.s[15 + 29 * 400 + 39], 0);
	ck_assert_uint_eq((uint8_t)drawn.s[15 + 31 * 400 + 41], 255);
}
END_TEST

START_TEST(artifacts_say_what_they_are)
{
	static const char *const want[] = {
	    [ARTIFACT_LAYOUT] = "/Artifact<</Type/Layout>>BDC\n",
	    [ARTIFACT_REPEAT] = "/Artifact<</Type/Pagination>>BDC\n",
	    [ARTIFACT_HEAD] = "/Artifact<</Type/Pagination/Subtype/Header"
			      "/Attached[/Top]>>BDC\n",
	    [ARTIFACT_FOOT] = "/Artifact<</Type/Pagination/Subtype/Footer"
			      "/Attached[/Bottom]>>BDC\n",
	};
	struct str spelled;

	for (uint8_t i = 0; i < 4; i++) {
		add_fill(0, 0);
		page->ops.v[i].artifact = i;
	}
	sample_write();
	spelled = sample_spelled();
	for (size_t i = 0; i < 4; i++)
		ck_assert_has(spelled, want[i]);
}
END_TEST

Suite *suite_out_pdf_page(void);

Suite *
suite_out_pdf_page(void)
{
	Suite *s = suite_create("out/pdf_page");
	TCase *t = tcase_create("page");

	tcase_add_checked_fixture(t, open_page, sample_close);
	tcase_add_test(t, a_fill_is_a_rectangle_in_its_colour);
	tcase_add_test(t, neighbours_of_one_element_are_one_sequence);
	tcase_add_test(t, an_element_that_does_not_exist_is_an_artifact);
	tcase_add_test(t, an_empty_page_is_a_page);
	tcase_add_test(t, artifacts_say_what_they_are);
	tcase_add_test(t, what_is_drawn_stands_where_it_should);
	suite_add_tcase(s, t);
	return s;
}
