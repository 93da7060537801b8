/*
 * Known answers; Unicode's own tests are in tests/conformance.
 */
#include "text/bidi.h"

#include <check.h>

#include "base/buf.h"
#include "unit/base/assert_str.h"

#define ALEF "\u05D0"
#define BET "\u05D1"
#define GIMEL "\u05D2"
/* An Arabic letter, and a digit of its script. */
#define BEH "\u0628"
#define TWO "\u0662"
/* Of four bytes and two UTF-16 units: left to right, neutral, the other. */
#define GOTHIC "\U00010330"
#define COMPASS "\U0001F9ED"
#define ADLAM "\U0001E900"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
}

static void
tear_down(void)
{
	arena_free(arena);
}

/* The base level and, a run each, its level and bytes: "0 0:0-3 1:3-9". */
static struct str
runs_shown(struct str text, enum bidi_base base)
{
	struct bidi_runs runs = {NULL, 0, 0, 9};
	struct buf *b = buf_new(arena);

	bidi_find(arena, text, base, &runs);
	buf_int(b, runs.base);
	for (size_t i = 0; i < runs.n; i++)
		buf_printf(b, " %d:%zu-%zu", runs.v[i].level, runs.v[i].start,
		    runs.v[i].end);
	return buf_view(b);
}

static const struct {
	const char *text;
	enum bidi_base base;
	const char *runs;
} cases[] = {
    /* nothing, and text that runs one way */
    {"", BIDI_AUTO, "0"},
    {"", BIDI_LTR, "0"},
    {"", BIDI_RTL, "1"},
    {"abc", BIDI_AUTO, "0 0:0-3"},
    {"abc", BIDI_LTR, "0 0:0-3"},
    {"abc", BIDI_RTL, "1 2:0-3"},
    {"12.5", BIDI_AUTO, "0 0:0-4"},
    {"\u00e9\u4e2d\uac00", BIDI_AUTO, "0 0:0-8"},
    {ALEF BET, BIDI_AUTO, "1 1:0-4"},
    {ALEF BET, BIDI_LTR, "0 1:0-4"},
    {ALEF BET, BIDI_RTL, "1 1:0-4"},
    /* neutrals at the ends belong to the paragraph */
    {"abc.", BIDI_RTL, "1 2:0-3 1:3-4"},
    {"...", BIDI_RTL, "1 1:0-3"},
    {"a, b", BIDI_RTL, "1 2:0-4"},
    {ALEF ".", BIDI_AUTO, "1 1:0-3"},
    {ALEF ".", BIDI_LTR, "0 1:0-2 0:2-3"},
    /* mixed, by the first strong character */
    {"ab " ALEF BET " cd", BIDI_AUTO, "0 0:0-3 1:3-7 0:7-10"},
    {ALEF " ab", BIDI_AUTO, "1 1:0-3 2:3-5"},
    {"12 " ALEF, BIDI_AUTO, "1 2:0-2 1:2-5"},
    {"\"" ALEF "\" ab", BIDI_AUTO, "1 1:0-5 2:5-7"},
    /* a space between words of one way goes with them */
    {"ab " ALEF " " BET, BIDI_AUTO, "0 0:0-3 1:3-8"},
    /* digits */
    {ALEF " 12", BIDI_AUTO, "1 1:0-3 2:3-5"},
    {ALEF " 1,234.5", BIDI_AUTO, "1 1:0-3 2:3-10"},
    {ALEF " 12 " BET, BIDI_AUTO, "1 1:0-3 2:3-5 1:5-8"},
    {"ab " ALEF " 12", BIDI_AUTO, "0 0:0-3 1:3-6 2:6-8"},
    {BEH " " TWO "," TWO, BIDI_AUTO, "1 1:0-3 2:3-8"},
    {BEH " 12%", BIDI_AUTO, "1 1:0-3 2:3-5 1:5-6"},
    {ALEF " 12%", BIDI_AUTO, "1 1:0-3 2:3-6"},
    /* parentheses follow what they enclose, else the paragraph */
    {"a (" ALEF ") b", BIDI_AUTO, "0 0:0-3 1:3-5 0:5-8"},
    {ALEF " (b) " BET, BIDI_AUTO, "1 1:0-4 2:4-5 1:5-9"},
    {"a (b " ALEF ") c", BIDI_LTR, "0 0:0-5 1:5-7 0:7-10"},
    {ALEF "(" BET ")", BIDI_LTR, "0 1:0-6"},
    /* characters of two UTF-16 units */
    {GOTHIC ALEF GOTHIC, BIDI_AUTO, "0 0:0-4 1:4-6 0:6-10"},
    {ALEF COMPASS BET, BIDI_AUTO, "1 1:0-8"},
    {"a " COMPASS " " ALEF, BIDI_AUTO, "0 0:0-7 1:7-9"},
    {ALEF COMPASS "ab", BIDI_AUTO, "1 1:0-6 2:6-8"},
    {COMPASS ADLAM "a", BIDI_AUTO, "1 1:0-8 2:8-9"},
    {COMPASS COMPASS, BIDI_AUTO, "0 0:0-8"},
    /* marks, embeddings, isolates */
    {"ab\u200F!", BIDI_LTR, "0 0:0-2 1:2-5 0:5-6"},
    {"a \u202E"
     "bc\u202C d",
	BIDI_AUTO, "0 0:0-2 1:2-7 0:7-12"},
    {"a \u2067" ALEF " b\u2069!", BIDI_AUTO, "0 0:0-5 1:5-8 2:8-9 0:9-13"},
};

START_TEST(known_answers)
{
	struct str got = runs_shown(str_from_z(cases[_i].text), cases[_i].base);

	ck_assert_msg(str_eq_z(got, cases[_i].runs), "\"%s\": got %.*s, not %s",
	    cases[_i].text, (int)got.n, got.s, cases[_i].runs);
}
END_TEST

START_TEST(runs_replace_those_before)
{
	struct bidi_runs runs = {NULL, 0, 0, 0};

	bidi_find(arena, STR(ALEF "a" ALEF), BIDI_AUTO, &runs);
	ck_assert_uint_eq(runs.n, 3);
	bidi_find(arena, STR("ab"), BIDI_AUTO, &runs);
	ck_assert_uint_eq(runs.n, 1);
	ck_assert_uint_eq(runs.v[0].end, 2);
	ck_assert_uint_eq(runs.base, 0);
	bidi_find(arena, STR(""), BIDI_RTL, &runs);
	ck_assert_uint_eq(runs.n, 0);
	ck_assert_uint_eq(runs.base, 1);
}
END_TEST

static void
check_cover(struct str text, const struct bidi_runs *runs)
{
	size_t at = 0;

	for (size_t i = 0; i < runs->n; i++) {
		ck_assert_uint_eq(runs->v[i].start, at);
		ck_assert_uint_gt(runs->v[i].end, at);
		if (i > 0)
			ck_assert_uint_ne(
			    runs->v[i].level, runs->v[i - 1].level);
		at = runs->v[i].end;
	}
	ck_assert_uint_eq(at, text.n);
}

START_TEST(malformed_bytes_are_covered)
{
	static const char *const texts[] = {"\xFF", ALEF "\xC3",
	    "\xE2\x82" ALEF "\x80\x80", "a\xED\xA0\x80" ALEF, "\xF4\x90",
	    ALEF "\xF0\x9F\xA7"};
	static const enum bidi_base bases[] = {BIDI_AUTO, BIDI_LTR, BIDI_RTL};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (size_t k = 0; k < 3; k++) {
			struct bidi_runs runs = {NULL, 0, 0, 0};
			struct str text = str_from_z(texts[i]);

			bidi_find(arena, text, bases[k], &runs);
			check_cover(text, &runs);
		}
}
END_TEST

/* Every other word runs the other way: as many runs as words. */
START_TEST(many_runs)
{
	struct buf *b = buf_new(arena);
	struct bidi_runs runs = {NULL, 0, 0, 0};

	for (int i = 0; i < 100000; i++)
		buf_z(b, i % 2 ? ALEF : "a");
	bidi_find(arena, buf_view(b), BIDI_AUTO, &runs);
	check_cover(buf_view(b), &runs);
	ck_assert_uint_eq(runs.n, 100000);
}
END_TEST

START_TEST(the_level_at_a_byte)
{
	struct bidi_runs runs = {NULL, 0, 0, 0};
	size_t end = 99;

	ck_assert_uint_eq(bidi_level_at(&runs, 5, &end), 0);
	ck_assert_uint_eq(end, 5);
	bidi_find(arena, STR(ALEF " 12 " BET "."), BIDI_RTL, &runs);
	for (size_t i = 0; i < 9; i++) {
		bool digit = i == 3 || i == 4;

		ck_assert_uint_eq(bidi_level_at(&runs, i, &end), digit ? 2 : 1);
		ck_assert_uint_eq(end, digit ? 5 : i < 3 ? 3 : 9);
	}
	ck_assert_uint_eq(bidi_level_at(&runs, 9, &end), 1);
	ck_assert_uint_eq(end, 9);
}
END_TEST

static const struct {
	const char *levels, *order;
} orders[] = {
    {"", ""},
    {"0", "0"},
    {"1", "0"},
    {"000", "012"},
    {"111", "210"},
    {"222", "012"},
    {"0110", "0213"},
    {"1221", "3120"},
    {"0112210", "0534216"},
    {"12", "10"},
    {"21", "10"},
    {"012321", "052341"},
};

START_TEST(visual_order)
{
	struct str levels = str_from_z(orders[_i].levels);
	uint8_t in[16];
	int32_t out[16];
	struct buf *b = buf_new(arena);

	for (size_t i = 0; i < levels.n; i++)
		in[i] = (uint8_t)(levels.s[i] - '0');
	bidi_order(in, levels.n, out);
	for (size_t i = 0; i < levels.n; i++)
		buf_int(b, out[i]);
	ASSERT_STR(buf_view(b), orders[_i].order);
}
END_TEST

START_TEST(languages)
{
	ck_assert(bidi_language_is_rtl(arena, STR("he")));
	ck_assert(bidi_language_is_rtl(arena, STR("he-IL")));
	ck_assert(bidi_language_is_rtl(arena, STR("ar")));
	ck_assert(bidi_language_is_rtl(arena, STR("fa-IR")));
	ck_assert(bidi_language_is_rtl(arena, STR("az-Arab")));
	ck_assert(!bidi_language_is_rtl(arena, STR("az")));
	ck_assert(!bidi_language_is_rtl(arena, STR("en-US")));
	ck_assert(!bidi_language_is_rtl(arena, STR("ko")));
	ck_assert(!bidi_language_is_rtl(arena, STR("")));
	ck_assert(!bidi_language_is_rtl(arena, STR("not a language")));
	ck_assert(!bidi_language_is_rtl(arena, STR("\xFF")));
}
END_TEST

Suite *suite_text_bidi(void);

Suite *
suite_text_bidi(void)
{
	Suite *s = suite_create("text/bidi");
	TCase *t = tcase_create("bidi");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, known_answers, 0, sizeof cases / sizeof *cases);
	tcase_add_test(t, runs_replace_those_before);
	tcase_add_test(t, malformed_bytes_are_covered);
	tcase_add_test(t, many_runs);
	tcase_add_test(t, the_level_at_a_byte);
	tcase_add_loop_test(t, visual_order, 0, sizeof orders / sizeof *orders);
	tcase_add_test(t, languages);
	suite_add_tcase(s, t);
	return s;
}
