#include "doc/audience.h"

#include "unit/derive/tree.h"

static struct tree tree;

/* An audience of up to two profiles a list; NULL is none. */
static struct audience
audience(const char *when, const char *also, const char *unless)
{
	struct audience out = {.inverted = false};

	if (when)
		vec_push(tree.a, &out.when,
		    (struct profile){.name = str_from_z(when)});
	if (also)
		vec_push(tree.a, &out.when,
		    (struct profile){.name = str_from_z(also)});
	if (unless)
		vec_push(tree.a, &out.unless,
		    (struct profile){.name = str_from_z(unless)});
	return out;
}

static void
expect(const struct audience *a, bool briefing, bool handout, bool none)
{
	ck_assert_int_eq(audience_admits(a, STR("briefing")), briefing);
	ck_assert_int_eq(audience_admits(a, STR("handout")), handout);
	ck_assert_int_eq(audience_admits(a, STR("")), none);
}

START_TEST(everybody_sees_what_says_nothing)
{
	struct audience silent;

	tree_open(&tree);
	silent = audience(NULL, NULL, NULL);
	expect(NULL, true, true, true);
	expect(&silent, true, true, true);
	silent.inverted = true;
	expect(&silent, false, false, false);
	tree_close(&tree);
}
END_TEST

START_TEST(when_is_any_of_its_profiles)
{
	struct audience a;

	tree_open(&tree);
	a = audience("briefing", NULL, NULL);
	expect(&a, true, false, false);
	a.inverted = true;
	expect(&a, false, true, true);
	a = audience("briefing", "handout", NULL);
	expect(&a, true, true, false);
	tree_close(&tree);
}
END_TEST

START_TEST(unless_is_none_of_them)
{
	struct audience a;

	tree_open(&tree);
	a = audience(NULL, NULL, "handout");
	expect(&a, true, false, true);
	a.inverted = true;
	expect(&a, false, true, false);
	tree_close(&tree);
}
END_TEST

START_TEST(both_must_hold)
{
	struct audience a;

	tree_open(&tree);
	a = audience("briefing", "handout", "handout");
	expect(&a, true, false, false);
	a.inverted = true;
	expect(&a, false, true, true);
	tree_close(&tree);
}
END_TEST

Suite *suite_doc_audience(void);

Suite *
suite_doc_audience(void)
{
	const TTest *tests[] = {
	    everybody_sees_what_says_nothing,
	    when_is_any_of_its_profiles,
	    unless_is_none_of_them,
	    both_must_hold,
	};

	return TREE_SUITE("doc/audience", tests);
}
