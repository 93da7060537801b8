/*
 * Break opportunities: known answers.
 */
#include "text/breakop.h"

#include <check.h>

#include "base/buf.h"

static struct arena *arena;
static struct break_finder *finder;

static void
open_finder(void)
{
	arena = arena_new(0);
	finder = break_finder_open(arena, STR("en-GB"));
	ck_assert_ptr_nonnull(finder);
}

static void
close_finder(void)
{
	arena_free(arena);
}

/* The text with | at opportunities and ! at mandatory breaks. */
static struct str
marked(struct break_finder *with, struct str text)
{
	struct buf *marks = buf_new(arena);
	struct break_ops ops = {0};
	size_t from = 0;

	break_find(arena, with, text, &ops);
	for (size_t i = 0; i < ops.n; i++) {
		buf_str(marks, str_sub(text, from, ops.v[i].at));
		buf_char(marks, ops.v[i].mandatory ? '!' : '|');
		from = ops.v[i].at;
	}
	ck_assert_uint_eq(from, text.n);
	return buf_view(marks);
}

static const struct {
	const char *name, *text, *breaks;
} cases[] = {
    {"spaces", "one two  three", "one |two  |three!"},
    {"trailing space", "end ", "end !"},
    {"hyphen", "well-known", "well-|known!"},
    {"minus", "at -5 now", "at |-5 |now!"},
    {"soft hyphen", "re\u00ADform", "re\u00AD|form!"},
    {"dash", "this\u2014that", "this|\u2014|that!"},
    {"no-break space", "10\u00A0km on", "10\u00A0km |on!"},
    {"narrow no-break space", "a\u202F%", "a\u202F%!"},
    {"no-break hyphen", "a\u2011b c", "a\u2011b |c!"},
    {"word joiner", "a-\u2060b", "a-\u2060b!"},
    {"zero width space", "a\u200Bb", "a\u200B|b!"},
    {"URL", "see https://example.org/a/b?c=d",
	"see |https://|example.org/|a/|b?|c=d!"},
    {"date", "on 1/2/2024.", "on |1/2/2024.!"},
    {"punctuation", "(a), \u201Cb\u201D; c!", "(a), |\u201Cb\u201D; |c!!"},
    {"percent and currency", "$5.00 9% \u20AC7", "$5.00 |9% |\u20AC7!"},
    {"Korean", "\uD55C\uAD6D \uB9D0.", "\uD55C|\uAD6D |\uB9D0.!"},
    {"decomposed", "e\u0301 e\u0301", "e\u0301 |e\u0301!"},
    {"line feed", "a\nb", "a\n!b!"},
    {"line ends in a row", "a\n\nb", "a\n!\n!b!"},
    {"line feed at the end", "a\n", "a\n!"},
    {"CR LF", "a\r\nb", "a\r\n!b!"},
    {"line separator", "a\u2028b", "a\u2028!b!"},
    {"emoji", "\U0001F468\u200D\U0001F469 x", "\U0001F468\u200D\U0001F469 |x!"},
    {"one character", "x", "x!"},
    {"nothing", "", ""},
};

START_TEST(known_answers)
{
	struct str breaks = marked(finder, str_from_z(cases[_i].text));

	ck_assert_msg(str_eq_z(breaks, cases[_i].breaks), "%s: %.*s",
	    cases[_i].name, (int)breaks.n, breaks.s);
}
END_TEST

START_TEST(a_finder_is_used_again_and_again)
{
	for (int i = 0; i < 1000; i++) {
		struct str text = arena_printf(arena, "a%d b", i);
		struct break_ops ops = {0};

		break_find(arena, finder, text, &ops);
		ck_assert_uint_eq(ops.n, 2);
		ck_assert_uint_eq(ops.v[0].at, text.n - 1);
		ck_assert_uint_eq(ops.v[1].at, text.n);
	}
}
END_TEST

START_TEST(opportunities_are_appended)
{
	struct break_ops ops = {0};

	break_find(arena, finder, STR("a b"), &ops);
	break_find(arena, finder, STR("c"), &ops);
	ck_assert_uint_eq(ops.n, 3);
	ck_assert_uint_eq(ops.v[2].at, 1);
}
END_TEST

START_TEST(any_language_will_do)
{
	static const char *const languages[] = {"", "ko", "de-CH", "zz",
	    "not a language", "en_GB", "\xFF",
	    "a-very-long-language-tag-abcdefgh-abcdefgh-abcdefgh-abcdefgh-"
	    "abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-"
	    "abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh"};

	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
		struct break_finder *other =
		    break_finder_open(arena, str_from_z(languages[i]));

		ck_assert_ptr_nonnull(other);
		ck_assert(str_eq(marked(other, STR("a b")), STR("a |b!")));
	}
}
END_TEST

START_TEST(malformed_utf8_ends_at_its_end)
{
	struct break_ops ops = {0};
	struct str text = STR("a \xFF\xC3 b\xE2\x82");

	break_find(arena, finder, text, &ops);
	ck_assert_uint_gt(ops.n, 1);
	ck_assert_uint_eq(ops.v[ops.n - 1].at, text.n);
	ck_assert(ops.v[ops.n - 1].mandatory);
}
END_TEST

Suite *suite_text_breakop(void);

Suite *
suite_text_breakop(void)
{
	Suite *s = suite_create("text/breakop");
	TCase *t = tcase_create("breaks");

	tcase_add_checked_fixture(t, open_finder, close_finder);
	tcase_add_loop_test(t, known_answers, 0, sizeof cases / sizeof *cases);
	tcase_add_test(t, a_finder_is_used_again_and_again);
	tcase_add_test(t, opportunities_are_appended);
	tcase_add_test(t, any_language_will_do);
	tcase_add_test(t, malformed_utf8_ends_at_its_end);
	suite_add_tcase(s, t);
	return s;
}
