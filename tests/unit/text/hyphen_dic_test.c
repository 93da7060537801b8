/*
 * Dictionaries as they may be written, and as they may be damaged.
 */
#include "text/hyphen_dic.h"

#include <string.h>

#include "base/file.h"
#include "unit/text/dictionary.h"

static const struct {
	const char *name, *text, *word, *divided;
} cases[] = {
    {"plain", "UTF-8\na1b\n", "xxabxx", "xxa=bxx"},
    {"no line end at the end", "UTF-8\na1b", "xxabxx", "xxa=bxx"},
    {"CR LF", "UTF-8\r\na1b\r\n", "xxabxx", "xxa=bxx"},
    {"byte order mark", "\uFEFFUTF-8\na1b\n", "xxabxx", "xxa=bxx"},
    {"lower case", "utf-8\na1b\n", "xxabxx", "xxa=bxx"},
    {"comments", "UTF-8\n% a1b\n# a1b\n%a1b\na1c\n", "abacab", "aba=cab"},
    {"a comment behind", "UTF-8\na1b % c1d\n", "xabcdx", "xa=bcdx"},
    {"empty lines", "UTF-8\n\n\n  a1c\na1b\n\n", "xxabacx", "xxa=bacx"},
    {"of two digits the last", "UTF-8\na12b\na21c\n", "xxabacx", "xxaba=cx"},
    {"ISO 8859-1",
	"ISO8859-1\n\xE4"
	"1\xDF\n",
	"xx\u00E4\u00DFxx", "xx\u00E4=\u00DFxx"},
    {"ISO 8859-2",
	"ISO8859-2\n\xB1"
	"1\xBF\n",
	"xx\u0105\u017Cxx", "xx\u0105=\u017Cxx"},
    {"KOI8-R",
	"KOI8-R\n\xC1"
	"1\xC2\n",
	"\u0434\u0434\u0430\u0431\u0434\u0434",
	"\u0434\u0434\u0430=\u0431\u0434\u0434"},
    {"CP1251",
	"microsoft-cp1251\n\xE0"
	"1\xE1\n",
	"\u0434\u0434\u0430\u0431\u0434\u0434",
	"\u0434\u0434\u0430=\u0431\u0434\u0434"},
    {"minima", "UTF-8\nLEFTHYPHENMIN 3\nRIGHTHYPHENMIN 4\na1a\n", "aaaaaaaaa",
	"aaa=a=a=aaaa"},
    {"minima of 1", "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\na1a\n", "aaa",
	"a=a=a"},
    {"minima of 0 are 2", "UTF-8\nLEFTHYPHENMIN 0\nRIGHTHYPHENMIN\na1a\n",
	"aaaaa", "aa=a=aa"},
    {"minima without bounds",
	"UTF-8\nLEFTHYPHENMIN 99999999999999999999\n"
	"a1a\n",
	"aaaaaaaaaaaa", "aaaaaaaaaaaa"},
    {"minima of the second level are not heard",
	"UTF-8\nNEXTLEVEL\nLEFTHYPHENMIN 4\na1a\n", "aaaaaa", "aa=a=a=aa"},
    {"unbroken", "UTF-8\nNOHYPHEN b,cd\na1\nb1\nc1\nd1\ne1\n", "aeaebeacdeae",
	"ae=a=ebe=ac=de=ae"},
    {"unbroken, with holes", "UTF-8\nNOHYPHEN ,b,,\na1\nb1\n", "aaabaaa",
	"aa=aba=aa"},
    {"two levels", "UTF-8\naaa1bbb\nNEXTLEVEL\n.b1b\na1a.\n", "aaabbb",
	"aa=a=b=bb"},
    {"without compounds in it", "UTF-8\nab1c\nNEXTLEVEL\n1b\n", "xxabxx",
	"xxa=bxx"},
    {"the levels know nothing of one another",
	"UTF-8\naaa1bbb\nNEXTLEVEL\n.aaa2bbb.\n", "aaabbb", "aaa=bbb"},
    {"parts of parts", "UTF-8\nab1c\nb2c1d\n.ab1c.\nNEXTLEVEL\na1b.\n",
	"xxabcdxx", "xxa=b=c=dxx"},
    {"minima of parts",
	"UTF-8\nCOMPOUNDLEFTHYPHENMIN 3\nCOMPOUNDRIGHTHYPHENMIN 2\n"
	"aa1b\nb1c\nNEXTLEVEL\na1a\nb1b\nc1c\n",
	"aaaabbbbbccccc", "aa=aa=bbb=bb=ccc=cc"},
    {"a third level is the second",
	"UTF-8\na1a\nNEXTLEVEL\nb1b\nNEXTLEVEL\nc1c\n", "xaaxxbbxxccx",
	"xa=axxb=bxxc=cx"},
    {"a change of spelling", "UTF-8\nc1k/k=k,1,2\n", "drucker", "drucker"},
    {"a change without numbers", "UTF-8\nc1k/k=k\n", "drucker", "drucker"},
    {"a change that loses", "UTF-8\nf1f/ff=f,1,2\nif3fe\n", "schiffen",
	"schif=fen"},
    {"a change that wins", "UTF-8\nf1f\nif3fa/ff=f,2,2\n", "schiffahrt",
	"schiffahrt"},
    {"a point outside the change", "UTF-8\n.avas1as5szon/sz=sz,6,3\n",
	"avasasszony", "avas=asszony"},
    {"a change counted in characters", "UTF-8\n.\u00E9avas1as5szon/sz=sz,7,3\n",
	"\u00E9avasasszony", "\u00E9avas=asszony"},
    {"a change between parts", "UTF-8\nwat1time/tt=t,3,2\nNEXTLEVEL\ni1l\n",
	"kilowattime", "ki=lowattime"},
};

START_TEST(known_answers)
{
	assert_divided(
	    dictionary_of(cases[_i].text), cases[_i].word, cases[_i].divided);
}
END_TEST

static const struct {
	const char *bytes;
	enum hyphen_status status;
} damaged[] = {
    {"", HYPHEN_ENCODING},
    {"\n", HYPHEN_ENCODING},
    {"\n\na1b\n", HYPHEN_ENCODING},
    {"a1b\n", HYPHEN_ENCODING},
    {"NO-SUCH-ENCODING\na1b\n", HYPHEN_ENCODING},
    {"../../etc/passwd\na1b\n", HYPHEN_ENCODING},
    {"UTF-16\na1b\n", HYPHEN_ENCODING},
    {"Shift_JIS\na1b\n", HYPHEN_ENCODING},
    {"ISO8859-1ISO8859-1ISO8859-1ISO8859-1ISO8859-1ISO8859-1\n",
	HYPHEN_ENCODING},
    {"UTF-8", HYPHEN_NO_PATTERNS},
    {"UTF-8\n", HYPHEN_NO_PATTERNS},
    {"UTF-8\n% a\nLEFTHYPHENMIN 2\nNEXTLEVEL\n", HYPHEN_NO_PATTERNS},
};

START_TEST(damaged_files)
{
	struct hyphenator *untouched = NULL;
	enum hyphen_status status =
	    dictionary_load(str_from_z(damaged[_i].bytes), &untouched);

	ck_assert_int_eq(status, damaged[_i].status);
	ck_assert_ptr_null(untouched);
}
END_TEST

START_TEST(unreadable_files)
{
	struct hyphenator *h = NULL;

	ck_assert_int_eq(
	    hyphen_load(arena, STR("/tmp"), &h), HYPHEN_UNREADABLE);
	ck_assert_int_eq(
	    hyphen_load(arena, STR("/none/at/all"), &h), HYPHEN_UNREADABLE);
	ck_assert_ptr_null(h);
}
END_TEST

START_TEST(lines_of_any_length)
{
	struct buf *text = buf_new(arena);

	buf_z(text, "UTF-8\n");
	for (size_t n = 240; n < 260; n++) {
		buf_fill(text, 'a', n);
		buf_z(text, "1b\n");
	}
	buf_fill(text, '8', 10000);
	buf_z(text, "a1b\n");
	assert_divided(
	    dictionary_of(arena_z(arena, buf_view(text))), "xxabx", "xxa=bx");
}
END_TEST

/* Bytes with no order in them, the same in every run. */
static uint32_t
noise(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 16;
}

/* Whatever is loaded must answer for a word, within the word. */
static void
try_bytes(struct str bytes)
{
	struct hyphenator *h;

	if (dictionary_load(bytes, &h) != HYPHEN_OK)
		return;
	divided(h, STR("hyphenation"));
	divided(h, STR("\u00E9l\u00E8ve\u2019s\u00AD-don't"));
	divided(h, bytes.n < 600 ? bytes : str_sub(bytes, 300, 600));
}

START_TEST(truncated_files)
{
	struct arena_mark mark;
	struct str bytes;

	ck_assert_int_eq(file_read(arena, "/usr/share/hyphen/hyph_de_DE.dic",
			     (size_t)8 << 20, &bytes),
	    FILE_OK);
	mark = arena_mark(arena);
	for (size_t n = 0; n < bytes.n; n += n < 40 ? 1 : 40009) {
		try_bytes(str_sub(bytes, 0, n));
		arena_reset(arena, mark);
	}
}
END_TEST

START_TEST(noisy_files)
{
	static const char *const heads[] = {
	    "", "UTF-8\n", "ISO8859-1\n", "UTF-8\n.a1b/", "UTF-8\nNOHYPHEN "};
	char bytes[4000];
	uint32_t state = 1;

	for (size_t round = 0; round < 200; round++) {
		const char *head = heads[round % 5];
		/* Few letters in every other one, so that words match. */
		uint32_t kinds = round % 2 ? 256 : 12;

		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = kinds == 256
				       ? (char)noise(&state)
				       : "ahnt.1357/,\n"[noise(&state) % 12];
		memcpy(bytes, head, strlen(head));
		try_bytes((struct str){bytes, sizeof bytes});
	}
}
END_TEST

struct attempt {
	struct arena *arena;
	struct hyphenator *h;
};

static void
load_french(void *user)
{
	struct attempt *attempt = user;

	ck_assert_int_eq(hyphen_load(attempt->arena,
			     STR("/usr/share/hyphen/hyph_fr.dic"), &attempt->h),
	    HYPHEN_OK);
}

START_TEST(memory_runs_out)
{
	size_t failures = 0;

	for (size_t limit = 500; limit < 200000; limit = limit * 5 / 4) {
		struct attempt attempt = {.arena = arena_new(limit)};

		if (!arena_guard(attempt.arena, load_french, &attempt)) {
			ck_assert_ptr_null(attempt.h);
			failures++;
		}
		arena_free(attempt.arena);
	}
	ck_assert_uint_gt(failures, 5);
}
END_TEST

Suite *suite_text_hyphen_dic(void);

Suite *
suite_text_hyphen_dic(void)
{
	Suite *s = suite_create("text/hyphen_dic");
	TCase *t = tcase_create("dictionaries");

	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, dictionary_open, dictionary_close);
	tcase_add_loop_test(t, known_answers, 0, sizeof cases / sizeof *cases);
	tcase_add_loop_test(
	    t, damaged_files, 0, sizeof damaged / sizeof *damaged);
	tcase_add_test(t, unreadable_files);
	tcase_add_test(t, lines_of_any_length);
	tcase_add_test(t, truncated_files);
	tcase_add_test(t, noisy_files);
	tcase_add_test(t, memory_runs_out);
	suite_add_tcase(s, t);
	return s;
}
