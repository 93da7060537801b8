#include "diag/diag.h"

#include <string.h>

#include "unit/diag/fixture.h"

static const struct loc nowhere;

START_TEST(fills_in_arguments)
{
	struct diag *d = diag2(
	    &diags, DIAG_FILE_READ, nowhere, STR("a.md"), STR("no such file"));

	ASSERT_STR(d->text, "cannot read a.md: no such file");
	ASSERT_STR(d->hint, "check the path and its permissions");
	ck_assert_int_eq(d->code, DIAG_FILE_READ);
	ck_assert_int_eq(d->severity, SEVERITY_ERROR);
}
END_TEST

START_TEST(fills_in_hints_and_any_order)
{
	struct diag *d = diag3(&diags, DIAG_FONT_MISSING, nowhere, STR("f"),
	    STR("%3"), STR("fonts-x"));

	ASSERT_STR(d->text, "cannot load the font f: %3");
	ASSERT_STR(
	    d->hint, "install the package fonts-x, or name another font");
	d = diag2(&diags, DIAG_CSV_COLUMN, nowhere, STR("x"), STR("a.csv"));
	ASSERT_STR(d->text, "a.csv has no column \"x\"");
}
END_TEST

START_TEST(takes_missing_arguments_as_empty)
{
	struct diag *d = diag0(&diags, DIAG_FILE_READ, nowhere);

	ASSERT_STR(d->text, "cannot read : ");
	d = diag1(&diags, DIAG_FILE_READ, nowhere, (struct str){"a\0b", 3});
	ck_assert_uint_eq(d->text.n, strlen("cannot read : ") + 3);
}
END_TEST

START_TEST(counts_by_severity)
{
	diag0(&diags, DIAG_ANNOT_WORD, nowhere);
	diag1(&diags, DIAG_GLYPH_MISSING, nowhere, STR("U+1"));
	diag1(&diags, DIAG_GLYPH_MISSING, nowhere, STR("U+2"));
	diag0(&diags, DIAG_REF_UNDEFINED, nowhere);
	ck_assert_uint_eq(diags.list.n, 4);
	ck_assert_uint_eq(diags.warnings, 2);
	ck_assert_uint_eq(diags.errors, 1);
	ck_assert_int_eq(diags.list.v[0]->severity, SEVERITY_NOTE);
}
END_TEST

START_TEST(says_the_same_of_a_place_once)
{
	const struct loc at = {1, 5, 2}, other = {1, 6, 2};
	struct diag *first = diag1(&diags, DIAG_GLYPH_MISSING, at, STR("U+1"));

	diag1(&diags, DIAG_GLYPH_MISSING, at, STR("U+1"))->hint = STR("later");
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_uint_eq(diags.warnings, 1);
	ck_assert(!str_eq_z(first->hint, "later"));
	diag1(&diags, DIAG_GLYPH_MISSING, other, STR("U+1"));
	diag1(&diags, DIAG_GLYPH_MISSING, at, STR("U+2"));
	diag1(&diags, DIAG_REF_UNDEFINED, at, STR("U+1"));
	ck_assert_uint_eq(diags.list.n, 4);
	ck_assert_uint_eq(diags.warnings, 3);
	ck_assert_uint_eq(diags.errors, 1);
}
END_TEST

START_TEST(a_warning_may_become_an_error)
{
	const struct loc at = {1, 5, 2}, other = {1, 6, 2};
	struct diag *first = diag0(&diags, DIAG_ALT_MISSING, at);

	ck_assert_uint_eq(diags.warnings, 1);
	first->hint = STR("kept");
	diag_require(&diags, DIAG_ALT_MISSING, at);
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_uint_eq(diags.warnings, 0);
	ck_assert_uint_eq(diags.errors, 1);
	ck_assert_int_eq(diags.list.v[0]->severity, SEVERITY_ERROR);
	ck_assert(str_eq_z(diags.list.v[0]->hint, "kept"));
	diag_require(&diags, DIAG_ALT_MISSING, at);
	ck_assert_uint_eq(diags.errors, 1);
	diag_require(&diags, DIAG_ALT_MISSING, other);
	ck_assert_uint_eq(diags.list.n, 2);
	ck_assert_uint_eq(diags.errors, 2);
}
END_TEST

START_TEST(takes_what_was_collected_aside)
{
	struct diags aside;

	diags.strict = true;
	diag1(&diags, DIAG_GLYPH_MISSING, nowhere, STR("U+1"));
	aside = diag_aside(&diags);
	ck_assert_uint_eq(aside.list.n, 0);
	ck_assert_uint_eq(aside.errors, 0);
	diag1(&aside, DIAG_GLYPH_MISSING, nowhere, STR("U+1"));
	diag1(&aside, DIAG_GLYPH_MISSING, nowhere, STR("U+2"));
	ck_assert_uint_eq(aside.errors, 2);
	ck_assert_uint_eq(diags.errors, 1);
	diag_take(&diags, &aside);
	ck_assert_uint_eq(diags.list.n, 2);
	ck_assert_uint_eq(diags.errors, 2);
}
END_TEST

START_TEST(promotes_warnings_when_strict)
{
	diags.strict = true;
	diag0(&diags, DIAG_ANNOT_WORD, nowhere);
	diag0(&diags, DIAG_GLYPH_MISSING, nowhere);
	ck_assert_uint_eq(diags.warnings, 0);
	ck_assert_uint_eq(diags.errors, 1);
	ck_assert_int_eq(diags.list.v[0]->severity, SEVERITY_NOTE);
	ck_assert_int_eq(diags.list.v[1]->severity, SEVERITY_ERROR);
}
END_TEST

START_TEST(keeps_places)
{
	struct loc at = {3, 14, 15};
	struct diag *d = diag0(&diags, DIAG_REF_UNDEFINED, at);

	ck_assert_uint_eq(d->at.source, 3);
	ck_assert_uint_eq(d->at.offset, 14);
	ck_assert_uint_eq(d->at.length, 15);
	ck_assert_uint_eq(d->related.source, 0);
	ck_assert_ptr_eq(diags.list.v[0], d);
}
END_TEST

START_TEST(names_codes)
{
	ck_assert_str_eq(diag_code_name(DIAG_ANNOT_UNKNOWN), "ANNOT_UNKNOWN");
	for (int c = 0; c < DIAG_CODE_COUNT; c++)
		ck_assert_uint_gt(strlen(diag_code_name((enum diag_code)c)), 0);
}
END_TEST

START_TEST(drops_what_was_said_before)
{
	const struct loc here = {1, 5, 2}, there = {2, 5, 2};

	diag1(&diags, DIAG_ID_TWICE, here, STR("a"));
	diag1(&diags, DIAG_ID_TWICE, here, STR("b"));
	diag1(&diags, DIAG_NOTE_UNUSED, here, STR("a"));
	diag1(&diags, DIAG_NOTE_UNUSED, here, STR("a"));
	diag1(&diags, DIAG_ID_TWICE, here, STR("a"));
	diag1(&diags, DIAG_ID_TWICE, there, STR("a"));
	diag_drop_repeats(&diags);
	ck_assert_uint_eq(diags.list.n, 4);
	ck_assert_uint_eq(diags.errors, 3);
	ck_assert_uint_eq(diags.warnings, 1);
	ck_assert_uint_eq(diags.list.v[3]->at.source, 2);
	diag_drop_repeats(&diags);
	ck_assert_uint_eq(diags.list.n, 4);
}
END_TEST

Suite *suite_diag_diag(void);

Suite *
suite_diag_diag(void)
{
	Suite *s = suite_create("diag/diag");
	TCase *t = tcase_create("diag");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, fills_in_arguments);
	tcase_add_test(t, fills_in_hints_and_any_order);
	tcase_add_test(t, takes_missing_arguments_as_empty);
	tcase_add_test(t, counts_by_severity);
	tcase_add_test(t, says_the_same_of_a_place_once);
	tcase_add_test(t, a_warning_may_become_an_error);
	tcase_add_test(t, takes_what_was_collected_aside);
	tcase_add_test(t, promotes_warnings_when_strict);
	tcase_add_test(t, keeps_places);
	tcase_add_test(t, names_codes);
	tcase_add_test(t, drops_what_was_said_before);
	suite_add_tcase(s, t);
	return s;
}
