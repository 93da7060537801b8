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

/* Whether it may lead to an address, where only another one is shown. */
static bool
may_lead(const char *text, size_t label, size_t n, const char *address)
{
	struct str all = str_from_z(text);
	struct link_definition d = {.label = str_sub(all, label, label + n)};
	struct map none = {0}, shown = {0};

	map_put(arena, &none, STR("https://e.org/other"), &d, true);
	map_put(arena, &shown, str_from_z(address), &d, true);
	ck_assert(labels_may_lead(&shown, all, &d));
	return labels_may_lead(&none, all, &d);
}

START_TEST(addresses_that_nothing_shows_are_told)
{
	ck_assert(
	    !may_lead("[a]: https://e.org/x \"t\"", 1, 1, "https://e.org/x"));
	ck_assert(
	    !may_lead("[a]:\n  <mailto:a@e.org> 't'", 1, 1, "mailto:a@e.org"));
	ck_assert(!may_lead("x\n[ab]: a:b", 3, 2, "a:b"));
	ck_assert(may_lead("[a]: part.md", 1, 1, "part.md"));
	ck_assert(may_lead("[a]: https://e.org/?a&amp;b", 1, 1, "x"));
	ck_assert(may_lead("[a]: https://e.org/\\_", 1, 1, "x"));
	ck_assert(may_lead("[a]:", 1, 1, "x"));
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
	tcase_add_test(tc, addresses_that_nothing_shows_are_told);
	suite_add_tcase(suite, tc);
	return suite;
}
