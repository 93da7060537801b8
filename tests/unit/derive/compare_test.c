#include "derive/compare.h"

#include "tree.h"

static bool
holds(const char *cell, enum comparison_kind kind, const char *value)
{
	struct arena *a = arena_new(0);
	struct comparison c = comparison_of(
	    a, collation_open(a, STR("en")), kind, str_from_z(value));
	bool result = comparison_holds(&c, str_from_z(cell));

	arena_free(a);
	return result;
}

START_TEST(spaces_around_do_not_count)
{
	ck_assert(holds("  x ", COMPARE_EQUAL, "x"));
	ck_assert(holds(" 1,000 ", COMPARE_EQUAL, " 1000.0"));
	ck_assert(holds("  ", COMPARE_EQUAL, ""));
}
END_TEST

START_TEST(canonical_equivalents_are_equal)
{
	ck_assert(holds("e\xCC\x81", COMPARE_EQUAL, "\xC3\xA9"));
	ck_assert(!holds("e", COMPARE_EQUAL, "\xC3\xA9"));
}
END_TEST

START_TEST(a_date_is_one_by_its_shape)
{
	ck_assert(holds("2018-06-12", COMPARE_GREATER, "2018-06"));
	ck_assert(holds("2018-07", COMPARE_GREATER, "2018-06-30"));
	ck_assert(holds("2018-6-12", COMPARE_UNEQUAL, "2018-06-12"));
}
END_TEST

START_TEST(an_empty_cell_is_in_no_order)
{
	for (int k = COMPARE_LESS; k <= COMPARE_AT_LEAST; k++) {
		ck_assert(!holds("", (enum comparison_kind)k, "5"));
		ck_assert(!holds("", (enum comparison_kind)k, "x"));
		ck_assert(!holds("", (enum comparison_kind)k, ""));
		ck_assert(!holds("x", (enum comparison_kind)k, ""));
	}
	ck_assert(holds("", COMPARE_UNEQUAL, "5"));
}
END_TEST

/* "Ā" is U+0100 and "ā" U+0101: units may not be matched across halves. */
START_TEST(characters_are_found_whole)
{
	ck_assert(holds("x\xC4\x81y", COMPARE_CONTAINS, "\xC4\x80"));
	ck_assert(!holds("\xC4\x81", COMPARE_CONTAINS, "\x01"));
	ck_assert(!holds("", COMPARE_CONTAINS, "a"));
}
END_TEST

Suite *suite_derive_compare(void);

Suite *
suite_derive_compare(void)
{
	const TTest *tests[] = {
	    spaces_around_do_not_count,
	    canonical_equivalents_are_equal,
	    a_date_is_one_by_its_shape,
	    an_empty_cell_is_in_no_order,
	    characters_are_found_whole,
	};

	return TREE_SUITE("derive/compare", tests);
}
