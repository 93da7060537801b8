#include "layout/share.h"

#include "layout/block.h"
#include "layout/parts.h"
#include "unit/layout/pack.h"

/* A part of so many lines, each its own paragraph. */
static void
part(enum part_kind kind, int lines)
{
	struct flow f;

	share_open(&lay, kind);
	f = part_open(&lay, kind);
	for (int i = 0; i < lines; i++) {
		block_text(&f, STYLE_LIST, arena_printf(tree.a, "l%d", i),
		    ROLE_P, (struct loc){0});
		flow_penalty(&f, 0);
	}
	part_close(&f, kind);
}

static uint32_t
page_of_part(const char *id)
{
	return anchor_page(lay.pages, id);
}

START_TEST(short_parts_share_a_page)
{
	part(PART_SOURCES, 3);
	part(PART_ABBREVIATIONS, 3);
	part(PART_COLOPHON, 3);
	ck_assert_uint_eq(lay.pages->list.n, 0);
	share_end(&lay);
	ck_assert_uint_eq(lay.pages->list.n, 1);
	ck_assert_uint_eq(page_of_part("part-sources"), 1);
	ck_assert_uint_eq(page_of_part("part-abbreviations"), 1);
	ck_assert_uint_eq(page_of_part("part-colophon"), 1);
	ASSERT_STR(lay.notes.v[0].document, "Sources");
	share_end(&lay);
	ck_assert_uint_eq(lay.pages->list.n, 1);
}
END_TEST

/* It is never divided: what does not fit whole has pages of its own. */
START_TEST(what_does_not_fit_begins_a_page)
{
	part(PART_SOURCES, 3);
	part(PART_ABBREVIATIONS, 14);
	part(PART_CONTACT, 14);
	share_end(&lay);
	ck_assert_uint_eq(page_of_part("part-sources"), 1);
	ck_assert_uint_eq(page_of_part("part-abbreviations"), 2);
	ck_assert_uint_eq(page_of_part("part-contact"), 3);
	ck_assert_uint_eq(lay.pages->list.n, 3);
	ASSERT_STR(lay.notes.v[1].document, "Abbreviations");
}
END_TEST

START_TEST(the_last_page_of_a_long_part_is_shared)
{
	part(PART_INDEX, 22);
	part(PART_COLOPHON, 2);
	share_end(&lay);
	ck_assert_uint_eq(page_of_part("part-index"), 1);
	ck_assert_uint_eq(lay.pages->list.n, 2);
	ck_assert_uint_eq(page_of_part("part-colophon"), 2);
}
END_TEST

START_TEST(only_like_shares_with_like)
{
	part(PART_CONTENTS, 2);
	part(PART_TABLES, 2);
	part(PART_RECOMMENDATIONS, 2);
	part(PART_AGREEMENT, 2);
	part(PART_KEY_POINTS, 2);
	part(PART_SIGNATORIES, 2);
	part(PART_SOURCES, 2);
	share_end(&lay);
	ck_assert_uint_eq(page_of_part("part-contents"), 1);
	ck_assert_uint_eq(page_of_part("part-tables"), 1);
	ck_assert_uint_eq(page_of_part("part-recommendations"), 2);
	ck_assert_uint_eq(page_of_part("part-agreement"), 2);
	ck_assert_uint_eq(page_of_part("part-key-points"), 3);
	ck_assert_uint_eq(page_of_part("part-signatories"), 4);
	ck_assert_uint_eq(page_of_part("part-sources"), 5);
	ck_assert_uint_eq(lay.pages->list.n, 5);
}
END_TEST

START_TEST(the_first_of_them_begins_on_the_right)
{
	lay.start_right = true;
	part(PART_KEY_POINTS, 2);
	part(PART_SOURCES, 2);
	part(PART_CONTACT, 2);
	share_end(&lay);
	ck_assert_uint_eq(page_of_part("part-sources"), 3);
	ck_assert_uint_eq(page_of_part("part-contact"), 3);
}
END_TEST

Suite *suite_layout_share(void);

Suite *
suite_layout_share(void)
{
	const TTest *tests[] = {
	    short_parts_share_a_page,
	    what_does_not_fit_begins_a_page,
	    the_last_page_of_a_long_part_is_shared,
	    only_like_shares_with_like,
	    the_first_of_them_begins_on_the_right,
	};

	return FIXTURE_SUITE("layout/share", tests);
}
