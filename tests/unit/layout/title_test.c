#include "layout/parts.h"

#include "unit/layout/pack.h"

static const struct page *
first_page(void)
{
	struct output handout = output_of_kind(tree.a, OUTPUT_HANDOUT);

	tree_part(&tree, PART_KEY_POINTS);
	pack_fill();
	return pack_lay_as(&handout)->list.v[0];
}

START_TEST(it_says_what_a_cover_would)
{
	const struct page *page;

	tree.pack.version = STR("1.2");
	tree.pack.status = STR("Final");
	tree.pack.marking.text = STR("For officials");
	page = first_page();
	ck_assert(str_starts(page_text(page),
	    STR("HousingTwo texts on rentsTenants' Institute \u00b7 "
		"November 22, 2026 \u00b7 No.\u00a07 \u00b7 Version\u00a01.2 "
		"\u00b7 FinalFor officialsKey points")));
}
END_TEST

START_TEST(what_is_not_said_leaves_no_line)
{
	const struct page *page;

	tree_part(&tree, PART_KEY_POINTS);
	pack_div(pack_document("Open the homes", ""), DIV_KEY_POINTS, "Rents.");
	tree.pack.title = STR("Housing");
	page = pack_lay_as(&(struct output){.run_on = true})->list.v[0];
	ck_assert(str_starts(page_text(page), STR("HousingKey points")));
}
END_TEST

START_TEST(a_rule_parts_it_from_the_rest)
{
	const struct page *page = first_page();
	const struct page_op *heading = page_find(page, "Key points");
	const struct page_op *title = page_find(page, "Housing");
	size_t rules = 0;

	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind != OP_FILL || op->u.fill.ink != theme.accent)
			continue;
		ck_assert_int_gt(op->y, title->y);
		ck_assert_int_lt(op->y, heading->y);
		ck_assert_uint_eq(op->elem, ELEM_ARTIFACT);
		rules++;
	}
	ck_assert_uint_eq(rules, 1);
}
END_TEST

/* A pack that has a cover needs no second title. */
START_TEST(a_cover_takes_its_place)
{
	const struct pages *pages;

	tree_part(&tree, PART_COVER);
	tree_part(&tree, PART_KEY_POINTS);
	pack_fill();
	pages = pack_lay_as(&(struct output){.run_on = true});
	ck_assert_uint_eq(pages->list.n, 2);
	ck_assert_ptr_null(page_find(pages->list.v[1], "Two texts on rents"));
}
END_TEST

Suite *suite_layout_title(void);

Suite *
suite_layout_title(void)
{
	const TTest *tests[] = {
	    it_says_what_a_cover_would,
	    what_is_not_said_leaves_no_line,
	    a_rule_parts_it_from_the_rest,
	    a_cover_takes_its_place,
	};

	return FIXTURE_SUITE("layout/title", tests);
}
