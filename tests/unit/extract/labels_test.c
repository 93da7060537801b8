#include "extract/labels.h"

#include "unit/diag/fixture.h"

START_TEST(labels_are_folded)
{
	struct map used = {0};
	struct link_definition one = {.label = STR("the\n  Label")};

	labels_find(arena, &used, STR("a [b [The label] c](d)"));
	ck_assert(labels_take(arena, &used, &one));
}
END_TEST

START_TEST(only_the_first_definition_of_a_used_label_counts)
{
	struct map used = {0};
	struct link_definition a = {.label = STR("a")}, b = {.label = STR("b")},
			       c = {.label = STR("c")};

	labels_find(arena, &used, STR("[a] and \\[c]"));
	ck_assert(labels_take(arena, &used, &a));
	ck_assert(!labels_take(arena, &used, &a));
	ck_assert(!labels_take(arena, &used, &b));
	ck_assert(!labels_take(arena, &used, &c));
}
END_TEST

Suite *suite_extract_labels(void);

Suite *
suite_extract_labels(void)
{
	Suite *suite = suite_create("extract/labels");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, labels_are_folded);
	tcase_add_test(tc, only_the_first_definition_of_a_used_label_counts);
	suite_add_tcase(suite, tc);
	return suite;
}
