#include "derive/word_diff.h"

#include "unit/derive/edition.h"
#include "unit/layout/random.h"

static struct str
shown(struct word_runs runs)
{
	static const char *const open[] = {"", "[", "{"};
	static const char *const close[] = {"", "]", "}"};
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < runs.n; i++) {
		buf_z(out, runs.v[i].spaced ? " " : "");
		buf_z(out, open[runs.v[i].change]);
		buf_str(out, runs.v[i].text);
		buf_z(out, close[runs.v[i].change]);
	}
	return buf_view(out);
}

static struct str
diff(const char *old, const char *new)
{
	return shown(word_diff(arena, str_from_z(old), str_from_z(new)));
}

/* The text that is left without the runs of a kind. */
static struct str
without(struct word_runs runs, enum word_change change)
{
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < runs.n; i++) {
		if (runs.v[i].change == change)
			continue;
		buf_z(out, runs.v[i].spaced ? " " : "");
		buf_str(out, runs.v[i].text);
	}
	return buf_view(out);
}

START_TEST(words_are_replaced)
{
	ASSERT_STR(diff("a b c", "a x c"), "a [b] {x} c");
	ASSERT_STR(diff("open it.", "open it now."), "open it {now}.");
	ASSERT_STR(diff("open it now.", "open it."), "open it [now].");
	ASSERT_STR(diff("a b c d", "a x y d"), "a [b c] {x y} d");
	ASSERT_STR(diff("a, b", "a; b"), "a[,]{;} b");
}
END_TEST

START_TEST(all_or_nothing)
{
	ASSERT_STR(diff("", ""), "");
	ASSERT_STR(diff("same words", "same words"), "same words");
	ASSERT_STR(diff("", "new"), "{new}");
	ASSERT_STR(diff("old", ""), "[old]");
	ASSERT_STR(diff("one two", "three"), "[one two]{three}");
	ASSERT_STR(diff("white  space", "white\nspace"), "white\nspace");
}
END_TEST

START_TEST(case_is_a_difference)
{
	ASSERT_STR(diff("Open it", "open it"), "[Open]{open} it");
}
END_TEST

/* Deleted words precede what was put in for them, however the two mix. */
START_TEST(deletions_come_first)
{
	struct word_runs runs =
	    word_diff(arena, STR("a b c d e f"), STR("x a y c z f q"));

	for (size_t i = 1; i < runs.n; i++) {
		ck_assert_int_ne(runs.v[i].change, runs.v[i - 1].change);
		ck_assert(runs.v[i].change != WORDS_DELETED ||
			  runs.v[i - 1].change == WORDS_KEPT);
	}
	ASSERT_STR(str_trim(without(runs, WORDS_INSERTED)), "a b c d e f");
}
END_TEST

/* Texts of a few words that come again and again. */
static struct str
random_text(uint64_t *state)
{
	struct buf *out = buf_new(arena);
	uint32_t n = random_below(state, 40);

	for (uint32_t i = 0; i < n; i++) {
		if (i > 0)
			buf_char(out, ' ');
		buf_char(out, (char)('a' + random_below(state, 6)));
		if (random_below(state, 5) == 0)
			buf_char(out, ',');
	}
	return buf_view(out);
}

/* A single space is as good as another, so only words are compared. */
static struct str
squeeze(struct str text)
{
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] != ' ')
			buf_char(out, text.s[i]);
	return buf_view(out);
}

START_TEST(applied_to_the_old_it_gives_the_new)
{
	uint64_t state = 3;

	for (int i = 0; i < 2000; i++) {
		struct str old = random_text(&state);
		struct str new = random_text(&state);
		struct word_runs runs = word_diff(arena, old, new);
		struct str after = without(runs, WORDS_DELETED);

		ck_assert(str_eq(squeeze(after), squeeze(new)));
		ck_assert(str_eq(
		    squeeze(without(runs, WORDS_INSERTED)), squeeze(old)));
	}
}
END_TEST

START_TEST(alike_by_more_than_half_of_the_words)
{
	ck_assert(word_diff_alike(arena, STR("a b c"), STR("c b x")));
	ck_assert(!word_diff_alike(arena, STR("a b c d"), STR("a b x y")));
	ck_assert(word_diff_alike(arena, STR("a b c d"), STR("a b c y")));
	ck_assert(!word_diff_alike(arena, STR("a."), STR("b.")));
	ck_assert(!word_diff_alike(arena, STR("a a a"), STR("a b c d")));
	ck_assert(!word_diff_alike(arena, STR(""), STR("")));
}
END_TEST

Suite *suite_derive_word_diff(void);

Suite *
suite_derive_word_diff(void)
{
	const TTest *tests[] = {
	    words_are_replaced,
	    all_or_nothing,
	    case_is_a_difference,
	    deletions_come_first,
	    applied_to_the_old_it_gives_the_new,
	    alike_by_more_than_half_of_the_words,
	};

	return EDITION_SUITE("derive/word_diff", tests);
}
