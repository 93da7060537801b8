#include "doc/words.h"

#include "unit/derive/tree.h"

static void
take(struct words *w, const char *word, uint32_t offset)
{
	struct str got;
	struct loc at;

	ck_assert(words_next(w, &got, &at));
	ck_str(got, word);
	ck_assert_uint_eq(at.offset, offset);
	ck_assert_uint_eq(at.length, got.n);
}

static void
end(struct words *w)
{
	struct str word = STR("untouched");
	struct loc at = {0};

	ck_assert(!words_next(w, &word, &at));
	ck_assert(!words_next(w, &word, &at));
	ck_str(word, "untouched");
}

START_TEST(ids_are_separated_by_spaces_and_commas)
{
	struct attr attr = {
	    .value = STR_INIT(" a,b , c\td,"), .value_at = {1, 100, 11}};
	struct words w = words_of(&attr, WORDS_IDS);

	take(&w, "a", 101);
	take(&w, "b", 103);
	take(&w, "c", 107);
	take(&w, "d", 109);
	end(&w);
}
END_TEST

START_TEST(names_keep_their_spaces)
{
	struct attr attr = {
	    .value = STR_INIT("full name, title,,x"), .value_at = {1, 100, 21}};
	struct words w = words_of(&attr, WORDS_NAMES);

	take(&w, "full name", 101);
	take(&w, "title", 112);
	take(&w, "x", 119);
	end(&w);
}
END_TEST

START_TEST(nothing_in_an_empty_value)
{
	struct attr attr = {.value = STR_INIT(" , ,"), .value_at = {1, 0, 4}};
	struct attr empty = {.value_at = {1, 0, 0}};
	struct words w = words_of(&attr, WORDS_IDS);

	end(&w);
	w = words_of(&empty, WORDS_NAMES);
	end(&w);
}
END_TEST

START_TEST(escapes_make_the_whole_value_the_place)
{
	struct attr attr = {.value = STR_INIT("a\" b"), .value_at = {1, 50, 7}};
	struct words w = words_of(&attr, WORDS_IDS);
	struct str word;
	struct loc at;

	ck_assert(words_next(&w, &word, &at));
	ck_str(word, "a\"");
	ck_assert_uint_eq(at.offset, 50);
	ck_assert_uint_eq(at.length, 7);
}
END_TEST

Suite *suite_doc_words(void);

Suite *
suite_doc_words(void)
{
	const TTest *tests[] = {
	    ids_are_separated_by_spaces_and_commas,
	    names_keep_their_spaces,
	    nothing_in_an_empty_value,
	    escapes_make_the_whole_value_the_place,
	};

	return TREE_SUITE("doc/words", tests);
}
