#include "out/pdf_standard.h"

#include "unit/out/sample.h"

static const struct loc whole = {1, 5, 2};

static void
open_pages(void)
{
	sample_open();
	pages.meta = (struct metadata){.title = STR("Title"),
	    .language = STR("en"),
	    .standard = {.part = 2, .level = 'A', .ua = true}};
	sample_elem(ROLE_DOCUMENT, 0);
}

static void
check_pages(size_t want)
{
	diags = (struct diags){.arena = arena, .sources = &sources};
	pdf_standard_check(&diags, &pages, whole);
	ck_assert_uint_eq(diags.list.n, want);
	ck_assert_uint_eq(diags.errors, want);
}

START_TEST(what_is_complete_passes)
{
	pages.elems.v[sample_elem(ROLE_FIGURE, 1)].alt = STR("A map");
	check_pages(0);
}
END_TEST

START_TEST(a_figure_needs_words)
{
	elem_id figure = sample_elem(ROLE_FIGURE, 1);
	struct loc at = {2, 70, 8};

	pages.elems.v[figure].at = at;
	check_pages(1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_ALT_MISSING);
	ck_assert_uint_eq(diags.list.v[0]->at.offset, 70);
	pages.elems.v[figure].alt = STR(" \t");
	check_pages(1);
	pages.elems.v[sample_elem(ROLE_FIGURE, 1)].at.offset = 90;
	check_pages(2);
}
END_TEST

START_TEST(a_document_needs_title_and_language)
{
	pages.meta.title = STR(" ");
	check_pages(1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_STANDARD_NEEDS);
	ck_assert_uint_eq(diags.list.v[0]->at.offset, whole.offset);
	pages.meta.language = (struct str){NULL, 0};
	check_pages(2);
}
END_TEST

START_TEST(pdf_a_asks_for_nothing)
{
	sample_elem(ROLE_FIGURE, 1);
	pages.meta.title = (struct str){NULL, 0};
	pages.meta.standard.ua = false;
	check_pages(0);
}
END_TEST

Suite *suite_out_pdf_standard(void);

Suite *
suite_out_pdf_standard(void)
{
	Suite *s = suite_create("out/pdf_standard");
	TCase *t = tcase_create("standard");

	tcase_add_checked_fixture(t, open_pages, sample_close);
	tcase_add_test(t, what_is_complete_passes);
	tcase_add_test(t, a_figure_needs_words);
	tcase_add_test(t, a_document_needs_title_and_language);
	tcase_add_test(t, pdf_a_asks_for_nothing);
	suite_add_tcase(s, t);
	return s;
}
