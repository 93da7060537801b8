#include "doc/standard.h"

#include <check.h>

static const struct {
	const char *list;
	enum standard_status status;
	struct standard want;
} lists[] = {
    {"a-3a", STANDARD_ADDED, {3, 'A', false, false}},
    {"a-2a", STANDARD_ADDED, {2, 'A', false, false}},
    {"a-2u", STANDARD_ADDED, {2, 'U', false, false}},
    {"a-2b", STANDARD_ADDED, {2, 'B', false, false}},
    {"ua-1", STANDARD_ADDED, {0, '\0', true, false}},
    {"none", STANDARD_ADDED, {0, '\0', false, true}},
    {"a-2b,ua-1", STANDARD_ADDED, {2, 'B', true, false}},
    {" ua-1 , a-3a ", STANDARD_ADDED, {3, 'A', true, false}},
    {"", STANDARD_UNKNOWN, {0}},
    {",", STANDARD_UNKNOWN, {0}},
    {"a-2a,", STANDARD_UNKNOWN, {0}},
    {"A-2a", STANDARD_UNKNOWN, {0}},
    {"a-1b", STANDARD_UNKNOWN, {0}},
    {"a-2a,a-2b", STANDARD_CLASH, {0}},
    {"ua-1,ua-1", STANDARD_CLASH, {0}},
    {"none,a-2a", STANDARD_CLASH, {0}},
    {"ua-1,none", STANDARD_CLASH, {0}},
    {"none,none", STANDARD_CLASH, {0}},
};

static void
assert_same(struct standard got, struct standard want)
{
	ck_assert_uint_eq(got.part, want.part);
	ck_assert_int_eq(got.level, want.level);
	ck_assert_int_eq(got.ua, want.ua);
	ck_assert_int_eq(got.none, want.none);
}

START_TEST(lists_are_read)
{
	struct standard got = {9, 'X', true, true};
	enum standard_status status =
	    standard_parse(str_from_z(lists[_i].list), &got);

	ck_assert_int_eq(status, lists[_i].status);
	if (status == STANDARD_ADDED)
		assert_same(got, lists[_i].want);
	else
		assert_same(got, (struct standard){9, 'X', true, true});
}
END_TEST

START_TEST(nothing_said_is_the_default)
{
	struct standard silent = {0};
	struct standard none = {.none = true}, b = {.part = 2, .level = 'B'};

	assert_same(standard_choose(silent, false),
	    (struct standard){2, 'A', true, false});
	assert_same(standard_choose(silent, true),
	    (struct standard){3, 'A', true, false});
	assert_same(standard_choose(none, true), none);
	assert_same(standard_choose(b, true), b);
	assert_same(standard_said(none, b), none);
	assert_same(standard_said(silent, b), b);
	assert_same(standard_said(b, silent), b);
	assert_same(standard_said(silent, silent), silent);
}
END_TEST

START_TEST(only_archives_of_part_two_bar_files)
{
	for (size_t i = 0; i < STANDARD_WORDS; i++) {
		struct standard s = {0};

		standard_add(&s, standard_words[i]);
		ck_assert_int_eq(standard_may_attach(s),
		    !str_starts(standard_words[i], STR("a-2")));
	}
	ck_assert(standard_may_attach((struct standard){0}));
}
END_TEST

static const struct {
	const char *list, *text;
} texts[] = {{"a-3a,ua-1", "PDF/A-3a and PDF/UA-1"}, {"a-2b", "PDF/A-2b"},
    {"a-2u", "PDF/A-2u"}, {"ua-1", "PDF/UA-1"}, {"none", ""}};

START_TEST(people_read_their_names)
{
	struct arena *a = arena_new(0);
	struct standard s;
	struct str text;

	standard_parse(str_from_z(texts[_i].list), &s);
	text = standard_text(a, s);
	ck_assert(str_eq_z(text, texts[_i].text));
	arena_free(a);
}
END_TEST

START_TEST(every_word_has_a_meaning)
{
	for (size_t i = 0; i < STANDARD_WORDS; i++) {
		struct standard s = {0};

		ck_assert_int_eq(
		    standard_add(&s, standard_words[i]), STANDARD_ADDED);
		ck_assert(s.part || s.ua || s.none);
	}
}
END_TEST

START_TEST(without_tags_the_level_is_lower)
{
	struct standard s = {.part = 3, .level = 'A', .ua = true};

	ck_assert(str_eq_z(standard_word_of_tags(s), "a-3a"));
	s = standard_untagged(s);
	ck_assert_int_eq(s.part, 3);
	ck_assert_int_eq(s.level, 'B');
	ck_assert(!s.ua);
	ck_assert_uint_eq(standard_word_of_tags(s).n, 0);
}
END_TEST

START_TEST(what_needs_no_tags_stays)
{
	struct standard unicode = {.part = 2, .level = 'U'};
	struct standard access = {.ua = true};
	struct standard none = {.none = true};

	ck_assert_int_eq(standard_untagged(unicode).level, 'U');
	ck_assert_uint_eq(standard_word_of_tags(unicode).n, 0);
	ck_assert(str_eq_z(standard_word_of_tags(access), "ua-1"));
	ck_assert(!standard_untagged(access).ua);
	ck_assert_int_eq(standard_untagged(access).part, 0);
	ck_assert(standard_untagged(none).none);
	ck_assert_uint_eq(standard_word_of_tags(none).n, 0);
}
END_TEST

Suite *suite_doc_standard(void);

Suite *
suite_doc_standard(void)
{
	Suite *s = suite_create("doc/standard");
	TCase *t = tcase_create("standard");

	tcase_add_loop_test(
	    t, lists_are_read, 0, (int)(sizeof lists / sizeof *lists));
	tcase_add_test(t, nothing_said_is_the_default);
	tcase_add_test(t, only_archives_of_part_two_bar_files);
	tcase_add_loop_test(
	    t, people_read_their_names, 0, sizeof texts / sizeof *texts);
	tcase_add_test(t, every_word_has_a_meaning);
	tcase_add_test(t, without_tags_the_level_is_lower);
	tcase_add_test(t, what_needs_no_tags_stays);
	suite_add_tcase(s, t);
	return s;
}
