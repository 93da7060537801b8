#include "layout/tighten.h"

#include "layout/share.h"
#include "unit/layout/pack.h"

/* So many asks of one document fit the first page as the theme has it. */
#define FITTING 20

/* The pages that the agreement of so many asks takes, under a theme's limit. */
static size_t
agreement_pages(int asks, uint8_t white_percent)
{
	struct document *doc;

	fixture_close();
	fixture_open();
	theme.white_percent = white_percent;
	doc = pack_document("Open the homes", "Appeal");
	for (int i = 0; i < asks; i++)
		tree_recommendation(&tree, doc->root,
		    arena_printf(tree.a, "ask-%d", i).s, NULL, NULL);
	tree_part(&tree, PART_AGREEMENT);
	fixture_derive();
	part_list(&lay, PART_AGREEMENT);
	share_end(&lay);
	return lay.pages->list.n;
}

static su
last_used(void)
{
	return lay.notes.v[lay.notes.n - 1].used;
}

START_TEST(a_page_with_a_few_lines_is_saved)
{
	ck_assert_uint_eq(agreement_pages(FITTING + 1, 100), 2);
	ck_assert_uint_eq(agreement_pages(FITTING + 1, 50), 1);
	ck_assert_int_le(last_used(), lay.body);
	ck_assert_uint_eq(agreement_pages(FITTING + 4, 50), 1);
	ck_assert_int_le(last_used(), lay.body);
}
END_TEST

START_TEST(no_more_white_is_taken_than_that_needs)
{
	su loose, tight;

	ck_assert_uint_eq(agreement_pages(FITTING + 1, 80), 1);
	loose = last_used();
	ck_assert_uint_eq(agreement_pages(FITTING + 1, 30), 1);
	tight = last_used();
	ck_assert_int_eq(tight, loose);
}
END_TEST

START_TEST(what_fits_keeps_its_white)
{
	su used;

	ck_assert_uint_eq(agreement_pages(FITTING, 100), 1);
	used = last_used();
	ck_assert_uint_eq(agreement_pages(FITTING, 50), 1);
	ck_assert_int_eq(last_used(), used);
}
END_TEST

/* Neither where the limit is not enough nor where the last page is worth it. */
START_TEST(what_saves_no_page_is_not_tightened)
{
	static const int asks[] = {FITTING + 1, FITTING + 12};
	static const uint8_t limits[] = {98, 50};
	size_t pages;
	su used;

	pages = agreement_pages(asks[_i], 100);
	used = last_used();
	ck_assert_uint_ge(pages, 2);
	ck_assert_uint_eq(agreement_pages(asks[_i], limits[_i]), pages);
	ck_assert_int_eq(last_used(), used);
}
END_TEST

/* The trials leave nothing in the structure, nor white to be missed later. */
START_TEST(trials_leave_no_trace)
{
	size_t elems, diags;

	agreement_pages(FITTING + 4, 100);
	elems = lay.pages->elems.n;
	diags = lay.diags->list.n;
	agreement_pages(FITTING + 4, 50);
	ck_assert_uint_eq(lay.pages->elems.n, elems);
	ck_assert_uint_eq(lay.diags->list.n, diags);
	ck_assert_int_eq(white_left(&lay, PT(4)), PT(4));
}
END_TEST

/* Contents have less white above their entries and between their lines. */
START_TEST(contents_are_tightened)
{
	size_t loose, tight;

	for (int i = 0; i < 2; i++) {
		fixture_close();
		fixture_open();
		theme.white_percent = i == 0 ? 100 : 50;
		tree_part(&tree, PART_CONTENTS);
		tree_part(&tree, PART_DOCUMENTS);
		pack_section(pack_document("Open", ""), 2, "One", 0);
		for (int k = 0; k < 34; k++)
			tree_heading(&tree, tree.pack.documents.v[0]->root, 2,
			    "Another");
		fixture_derive();
		part_list(&lay, PART_CONTENTS);
		share_end(&lay);
		*(i == 0 ? &loose : &tight) = lay.pages->list.n;
	}
	ck_assert_uint_eq(loose, 2);
	ck_assert_uint_eq(tight, 1);
}
END_TEST

Suite *suite_layout_tighten(void);

Suite *
suite_layout_tighten(void)
{
	const TTest *tests[] = {
	    a_page_with_a_few_lines_is_saved,
	    no_more_white_is_taken_than_that_needs,
	    what_fits_keeps_its_white,
	    trials_leave_no_trace,
	    contents_are_tightened,
	};
	Suite *suite = FIXTURE_SUITE("layout/tighten", tests);
	TCase *tcase = tcase_create("in vain");

	tcase_add_checked_fixture(tcase, fixture_open, fixture_close);
	tcase_add_loop_test(tcase, what_saves_no_page_is_not_tightened, 0, 2);
	suite_add_tcase(suite, tcase);
	return suite;
}
