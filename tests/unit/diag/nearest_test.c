#include "diag/diag.h"

#include "unit/diag/fixture.h"

static const struct str words[] = {
    STR_INIT("recommendation"),
    STR_INIT("signatories"),
    STR_INIT("note"),
    STR_INIT("tip"),
    STR_INIT("keep"),
    STR_INIT("to"),
    STR_INIT("nose"),
    STR_INIT("pull-quote"),
    STR_INIT("a-to-z-tips"),
    STR_INIT(""),
};

static struct str
hint_for(const char *written)
{
	struct diag *d = diag0(&diags, DIAG_REF_UNDEFINED,
	    (struct loc){0, (uint32_t)diags.list.n, 0});

	d->hint = STR("-");
	diag_nearest(&diags, d, str_from_z(written), words,
	    sizeof words / sizeof *words);
	return d->hint;
}

static const struct {
	const char *written, *hint;
} cases[] = {
    {"recomendation", "did you mean \"recommendation\"?"}, /* one lost */
    {"recommendations", "did you mean \"recommendation\"?"},
    {"reccommandation", "did you mean \"recommendation\"?"},
    {"recomend", "-"},                                /* too far */
    {"ntoe", "did you mean \"note\"?"},               /* swapped: one edit */
    {"singatoires", "did you mean \"signatories\"?"}, /* swapped twice */
    {"kepe", "did you mean \"keep\"?"},
    {"noxe", "did you mean \"note\"?"},  /* a tie: the earlier word */
    {"noses", "did you mean \"nose\"?"}, /* the nearer word */
    {"ot", "did you mean \"to\"?"},
    {"quote", "did you mean \"pull-quote\"?"},
    {"tips", "did you mean \"tip\"?"}, /* near comes before part */
    {"z", "-"},                        /* too short for a part */
    {"quot", "-"},                     /* no part of its own */
    {"x", "-"},                        /* no letter in common */
    {"ab", "-"},
    {"xyz", "-"},
    {"", "-"},
    {"note", "did you mean \"note\"?"},
    {"a word that is longer than any word that somebody could have meant", "-"},
};

START_TEST(suggests_a_near_word)
{
	ASSERT_STR(hint_for(cases[_i].written), cases[_i].hint);
}
END_TEST

START_TEST(copes_with_no_words)
{
	struct diag *d =
	    diag0(&diags, DIAG_REF_UNDEFINED, (struct loc){0, 0, 0});

	diag_nearest(&diags, d, STR("a"), NULL, 0);
	ASSERT_STR(d->hint, "ids are set with {#name}");
}
END_TEST

START_TEST(suggests_for_the_first_messages_only)
{
	for (size_t i = 1; i <= DIAG_SUGGEST_LIMIT; i++)
		ASSERT_STR(hint_for("noze"), "did you mean \"note\"?");
	ck_assert(diag_may_suggest(&diags));
	ASSERT_STR(hint_for("noze"), "-");
	ck_assert(!diag_may_suggest(&diags));
}
END_TEST

Suite *suite_diag_nearest(void);

Suite *
suite_diag_nearest(void)
{
	Suite *s = suite_create("diag/nearest");
	TCase *t = tcase_create("nearest");
	int n = (int)(sizeof cases / sizeof *cases);

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_loop_test(t, suggests_a_near_word, 0, n);
	tcase_add_test(t, copes_with_no_words);
	tcase_add_test(t, suggests_for_the_first_messages_only);
	suite_add_tcase(s, t);
	return s;
}
