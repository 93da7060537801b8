#include "derive/word_split.h"

#include "unit/derive/edition.h"

/* Words in bars, a space for each that has one before it. */
static struct str
split(const char *text)
{
	struct word_numbers numbers = {.last = 0};
	struct split_words words =
	    word_split(arena, &numbers, str_from_z(text));
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < words.list.n; i++) {
		const struct split_word *w = &words.list.v[i];

		buf_z(out, w->spaced ? " " : "");
		buf_char(out, w->sign ? '<' : '|');
		buf_str(out, str_sub(words.text, w->start, w->end));
	}
	return buf_view(out);
}

START_TEST(words_and_signs)
{
	ASSERT_STR(split("Open it, now."), "|Open |it<, |now<.");
	ASSERT_STR(split("(all)"), "<(|all<)");
	ASSERT_STR(split(""), "");
	ASSERT_STR(split(" \n\t "), "");
	ASSERT_STR(split("  a\u00a0b "), "|a |b");
}
END_TEST

START_TEST(what_joins_words_is_part_of_them)
{
	ASSERT_STR(split("it's well-being"), "|it's |well-being");
	ASSERT_STR(split("3.5 1,000"), "|3.5 |1,000");
	ASSERT_STR(split("end.-x- 'y'"), "|end<.<-|x<- <'|y<'");
	ASSERT_STR(split("a--b"), "|a<-<-|b");
}
END_TEST

START_TEST(scripts_without_spaces_go_letter_by_letter)
{
	ASSERT_STR(split("北京ab"), "|北|京|ab");
	ASSERT_STR(split("한국 말"), "|한국 |말");
	ASSERT_STR(split("か\u3099x"), "|か\u3099|x");
}
END_TEST

START_TEST(malformed_bytes_are_signs)
{
	ASSERT_STR(split("a\xff\xc3"), "|a<\xff<\xc3");
}
END_TEST

START_TEST(equal_words_have_equal_numbers)
{
	struct word_numbers numbers = {.last = 0};
	struct split_words x = word_split(arena, &numbers, STR("a b a"));
	struct split_words y = word_split(arena, &numbers, STR("c b"));

	ck_assert_uint_eq(numbers.last, 3);
	ck_assert_uint_eq(x.list.v[0].id, x.list.v[2].id);
	ck_assert_uint_eq(x.list.v[1].id, y.list.v[1].id);
	ck_assert_uint_ne(x.list.v[0].id, y.list.v[0].id);
}
END_TEST

Suite *suite_derive_word_split(void);

Suite *
suite_derive_word_split(void)
{
	const TTest *tests[] = {
	    words_and_signs,
	    what_joins_words_is_part_of_them,
	    scripts_without_spaces_go_letter_by_letter,
	    malformed_bytes_are_signs,
	    equal_words_have_equal_numbers,
	};

	return EDITION_SUITE("derive/word_split", tests);
}
