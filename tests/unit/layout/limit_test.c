#include "layout/limit.h"

#include <stdlib.h>

#include "unit/layout/pack.h"

/* A handout of so many paragraphs in each of two documents. */
static struct pages *
handout(int paragraphs, uint16_t sheets, enum paper paper)
{
	struct output output = output_of_kind(tree.a, OUTPUT_HANDOUT);

	output.name = STR("handout");
	output.sheets = sheets;
	output.paper = (uint8_t)paper;
	tree.pack.title = STR("Housing");
	tree_part(&tree, PART_DOCUMENTS);
	pack_section(pack_document("Appeal", ""), 2, "Rents", paragraphs);
	pack_section(pack_document("Study", ""), 2, "Homes", paragraphs);
	return pack_lay_as(&output);
}

START_TEST(what_fits_is_filled_up_to_a_sheet)
{
	ck_assert_uint_eq(handout(2, 1, PAPER_A4)->list.n, 2);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(two_sides_are_two_sides)
{
	const struct pages *pages = handout(12, 1, PAPER_A4);

	ck_assert_uint_eq(pages->list.n, 2);
	ck_assert_uint_gt(page_text(pages->list.v[1]).n, 0);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(what_does_not_fit_is_measured)
{
	const struct pages *pages = handout(40, 1, PAPER_A4);

	ck_assert_uint_gt(pages->list.n, 2);
	tree_only_diag(&tree, DIAG_OUTPUT_TOO_LONG);
	ASSERT_HAS(tree.diags.list.v[0]->text,
	    "the output \"handout\" is too long for 1 sheet: ");
	ASSERT_HAS(tree.diags.list.v[0]->text, " lines (");
	ASSERT_HAS(tree.diags.list.v[0]->text, " mm) too many, from \"");
}
END_TEST

/* The millimetres are those of the lines, to one line. */
START_TEST(lines_and_lengths_agree)
{
	struct str text;
	long lines, length;

	handout(40, 1, PAPER_A4);
	text = tree.diags.list.v[0]->text;
	lines = strtol(text.s + str_find(text, ':', 0) + 1, NULL, 10);
	length = strtol(text.s + str_find(text, '(', 0) + 1, NULL, 10);
	ck_assert_int_gt(lines, 0);
	ck_assert_int_le(length - 1,
	    lines * style_of(&lay, STYLE_BODY)->text.leading * 254 / PT(720));
	ck_assert_int_ge(
	    length + 1, (lines - 1) * style_of(&lay, STYLE_BODY)->text.leading *
			    254 / PT(720));
}
END_TEST

START_TEST(american_paper_is_measured_in_inches)
{
	handout(40, 1, PAPER_LETTER);
	ASSERT_HAS(tree.diags.list.v[0]->text, " in) too many");
}
END_TEST

START_TEST(more_sheets_hold_more)
{
	const struct pages *pages = handout(24, 2, PAPER_A4);

	ck_assert_uint_eq(pages->list.n, 4);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(the_section_that_runs_over_is_named)
{
	handout(60, 2, PAPER_A4);
	ASSERT_HAS(tree.diags.list.v[0]->text, "too long for 2 sheets");
	ASSERT_HAS(tree.diags.list.v[0]->text, "from \"Homes\" on");
}
END_TEST

Suite *suite_layout_limit(void);

Suite *
suite_layout_limit(void)
{
	const TTest *tests[] = {
	    what_fits_is_filled_up_to_a_sheet,
	    two_sides_are_two_sides,
	    what_does_not_fit_is_measured,
	    lines_and_lengths_agree,
	    american_paper_is_measured_in_inches,
	    more_sheets_hold_more,
	    the_section_that_runs_over_is_named,
	};

	return FIXTURE_SUITE("layout/limit", tests);
}
