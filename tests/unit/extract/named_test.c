#include "extract/named.h"

#include "unit/extract/gathered.h"

/* The text with the attributes of what is shown as they are for all. */
static struct str
named(const char *markdown)
{
	struct survey s = gathered(markdown);
	const struct seen *seen = survey_of(&s, (uint16_t)sources.list.n);
	struct edits e = {.arena = arena};

	for (size_t i = 0; i < seen->named.n; i++)
		named_cut(&e, &gathered_input,
		    source_lookup(&sources, (uint16_t)sources.list.n),
		    seen->named.v[i]);
	return edits_apply(&e, str_from_z(markdown));
}

START_TEST(nobody_is_named)
{
	ASSERT_STR(named("[a]{.x when-profile=mine}\n"), "[a]{.x}\n");
	ASSERT_STR(
	    named("[a]{when-profile=\"mine, b\" .x #c}\n"), "[a]{.x #c}\n");
	ASSERT_STR(named("[a]{.content-hidden lang=en when-profile=b}\n"),
	    "[a]{lang=en}\n");
}
END_TEST

START_TEST(a_list_stays_one)
{
	ASSERT_STR(
	    named("[a]{unless-profile=b}\n"), "[a]{unless-profile=\"-\"}\n");
	ASSERT_STR(named("::: {.content-visible when-profile=mine}\n:::\n"),
	    "::: {unless-profile=\"-\"}\n:::\n");
}
END_TEST

START_TEST(hidden_recommendations_are_not_named)
{
	const char *hidden = "::: {.recommendation #b to=x when-profile=y}\n"
			     "B\n:::\n";
	struct str text = arena_cat(arena,
	    STR("::: {.recommendation to=x supports=\"b c\"}\nA\n:::\n\n"
		"::: {.recommendation #c to=x opposes=b}\nC\n:::\n\n"),
	    str_from_z(hidden));

	ASSERT_STR(named(arena_z(arena, text)),
	    arena_z(arena,
		arena_cat(arena,
		    STR("::: {.recommendation to=x supports=\"c\"}\nA\n:::"
			"\n\n::: {.recommendation #c to=x}\nC\n:::\n\n"),
		    str_from_z(hidden))));
}
END_TEST

Suite *suite_extract_named(void);

Suite *
suite_extract_named(void)
{
	Suite *suite = suite_create("extract/named");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, nobody_is_named);
	tcase_add_test(tc, a_list_stays_one);
	tcase_add_test(tc, hidden_recommendations_are_not_named);
	suite_add_tcase(suite, tc);
	return suite;
}
