#include "layout/creep.h"

#include "unit/layout/fixture.h"

#define MARGIN PT(40)

static struct output output;

/* A4 pages on an A3 sheet, MARGIN left and right of them. */
static void
booklet(size_t pages, su creep)
{
	struct page_size a4 = paper_size(PAPER_A4);

	output.name = STR("folded");
	fixture_without_margin();
	theme.margin_left = MARGIN;
	lay.measure = a4.width - 2 * MARGIN;
	while (lay.pages->list.n < pages)
		vec_push(
		    tree.a, &lay.pages->list, ARENA_NEW(tree.a, struct page));
	lay.pages->imposition = (struct imposition){
	    IMPOSE_BOOKLET, creep, {2 * a4.width, a4.height}};
}

static void
check(void)
{
	creep_check(&lay, &tree.diags, &output);
}

START_TEST(creep_up_to_the_margin_is_fine)
{
	booklet(12, MARGIN / 2);
	check();
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(creep_over_the_margin_is_told)
{
	booklet(12, MARGIN / 2 + PT(1));
	check();
	tree_only_diag(&tree, DIAG_OUTPUT_CREEP);
	ASSERT_HAS(tree.diags.list.v[0]->text,
	    "\"folded\" are moved 42 pt towards the fold, over a margin of "
	    "40 pt");
}
END_TEST

START_TEST(a_page_more_is_a_sheet_more)
{
	booklet(13, MARGIN / 2);
	check();
	tree_only_diag(&tree, DIAG_OUTPUT_CREEP);
}
END_TEST

START_TEST(the_narrower_margin_counts)
{
	booklet(12, MARGIN / 2);
	lay.measure += PT(1);
	check();
	tree_only_diag(&tree, DIAG_OUTPUT_CREEP);
}
END_TEST

START_TEST(a_gutter_adds_to_the_margin)
{
	booklet(12, MARGIN / 2 + PT(1));
	lay.gutter = PT(2);
	check();
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(margins_are_made_smaller_with_their_pages)
{
	booklet(12, MARGIN / 2);
	lay.pages->imposition.sheet.width /= 2;
	check();
	ASSERT_HAS(tree.diags.list.v[0]->text, "over a margin of 20 pt");
}
END_TEST

START_TEST(one_sheet_does_not_creep)
{
	booklet(4, 2 * MARGIN);
	check();
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(only_booklets_creep)
{
	booklet(12, MARGIN);
	lay.pages->imposition.kind = IMPOSE_2UP;
	check();
	lay.pages->imposition.kind = IMPOSE_BOOKLET;
	lay.pages->list.n = 0;
	check();
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

Suite *suite_layout_creep(void);

Suite *
suite_layout_creep(void)
{
	const TTest *tests[] = {
	    creep_up_to_the_margin_is_fine,
	    creep_over_the_margin_is_told,
	    a_page_more_is_a_sheet_more,
	    the_narrower_margin_counts,
	    a_gutter_adds_to_the_margin,
	    margins_are_made_smaller_with_their_pages,
	    one_sheet_does_not_creep,
	    only_booklets_creep,
	};

	return FIXTURE_SUITE("layout/creep", tests);
}
