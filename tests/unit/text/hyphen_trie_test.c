/*
 * Patterns in, values out: which of several patterns counts.
 */
#include "text/hyphen_trie.h"

#include <string.h>

#include "unit/text/dictionary.h"

static void
add(struct hyphen_builder *b, const char *text)
{
	struct hyphen_pattern p = {0};

	for (; *text; text++) {
		if (char_is_digit(*text)) {
			p.values[p.n] = (unsigned char)(*text - '0');
			continue;
		}
		p.letters[p.n++] = *text;
		p.values[p.n] = 0;
	}
	hyphen_builder_add(b, &p);
}

/* The text with its values, as the patterns of one string set them. */
static struct str
matched(const char *patterns, struct str text)
{
	struct str rest = str_from_z(patterns), piece;
	struct hyphen_builder *b = hyphen_builder_new(arena);
	struct hyphen_trie t = {0};
	struct buf *out = buf_new(arena);
	unsigned char values[64] = {0};

	while (str_next(&rest, ' ', &piece))
		add(b, arena_z(arena, piece));
	hyphen_builder_pack(b, arena, &t);
	ck_assert_int_eq(t.is_empty, *patterns == '\0');
	hyphen_trie_match(&t, text, values);
	for (size_t i = 0; i <= text.n; i++) {
		if (values[i])
			buf_int(out, values[i]);
		if (i < text.n)
			buf_char(out, text.s[i]);
	}
	return buf_view(out);
}

static const struct {
	const char *name, *patterns, *text, *values;
} cases[] = {
    {"none", "", "abc", "abc"},
    {"empty text", "a1", "", ""},
    {"one", "1b2", "abc", "a1b2c"},
    {"at both ends", "1a3", "a", "1a3"},
    {"everywhere", "a1", "aaba", "a1a1ba1"},
    {"the greatest wins", "a1b 2bc 1cd", "abcd", "a2b1cd"},
    {"in any order", "1cd 2bc a1b", "abcd", "a2b1cd"},
    {"dots are letters", ".a1 a2. 1b", ".aba.", ".a1ba2."},
    {"the longest at one end counts", "bc1 abc2", "abc", "abc2"},
    {"another end counts as well", "ab1 abc2", "abc", "ab1c2"},
    {"a word without digits shields", "ei1te zweite", "zweite weite",
	"zweite wei1te"},
    {"so does a mere beginning", "b1c abcd1", "abcx bc", "abcx b1c"},
    {"the last of two alike", "a1b a3b", "ab", "a3b"},
    {"the last of two, without digits", "a1b ab", "ab", "ab"},
    {"beginnings added later", "abcd1 ab1 abc1", "abcd abx", "ab1c1d1 ab1x"},
    {"going back in the alphabet", "b1a a1b b1c a1c", "bacabc", "b1a1ca1b1c"},
    {"digits alone", "1 a1", "ab", "a1b"},
};

START_TEST(known_answers)
{
	struct str got =
	    matched(cases[_i].patterns, str_from_z(cases[_i].text));

	ck_assert_msg(str_eq_z(got, cases[_i].values), "%s: %.*s",
	    cases[_i].name, (int)got.n, got.s);
}
END_TEST

START_TEST(all_bytes_are_labels)
{
	struct str got = matched("\xC3\xA9"
				 "1\xFF",
	    STR("\xC3\xA9\xFF"));

	ck_assert(str_eq_z(got, "\xC3\xA9"
				"1\xFF"));
}
END_TEST

START_TEST(the_longest_pattern_fits)
{
	struct hyphen_builder *b = hyphen_builder_new(arena);
	unsigned char values[HYPHEN_LONGEST + 1] = {0};
	struct hyphen_trie t = {0};
	struct hyphen_pattern p;

	memset(&p, 'a', sizeof p);
	memset(p.values, 1, sizeof p.values);
	p.n = HYPHEN_LONGEST;
	hyphen_builder_add(b, &p);
	hyphen_builder_pack(b, arena, &t);
	hyphen_trie_match(&t, (struct str){p.letters, p.n}, values);
	ck_assert_mem_eq(values, p.values, sizeof values);
}
END_TEST

Suite *suite_text_hyphen_trie(void);

Suite *
suite_text_hyphen_trie(void)
{
	Suite *s = suite_create("text/hyphen_trie");
	TCase *t = tcase_create("trie");

	tcase_add_checked_fixture(t, dictionary_open, dictionary_close);
	tcase_add_loop_test(t, known_answers, 0, sizeof cases / sizeof *cases);
	tcase_add_test(t, all_bytes_are_labels);
	tcase_add_test(t, the_longest_pattern_fits);
	suite_add_tcase(s, t);
	return s;
}
