/*
 * Points of words, by small dictionaries and by the system's; against
 * libhyphen, which reads the same dictionaries.
 */
#include "text/hyphen.h"

#include <hyphen.h>

#include "base/file.h"
#include "base/utf8.h"
#include "unit/text/dictionary.h"

#define FOLDER "/usr/share/hyphen/"

static struct hyphenator *
load(const char *path)
{
	struct hyphenator *h = NULL;

	ck_assert_int_eq(hyphen_load(arena, str_from_z(path), &h), HYPHEN_OK);
	return h;
}

static const struct {
	const char *word, *divided;
} english[] = {
    {"hyphenation", "hy=phen=ation"},
    {"Hyphenation", "Hy=phen=ation"},
    {"HYPHENATION", "HY=PHEN=ATION"},
    {"recommendations", "rec=om=men=da=tions"},
    {"Korea\u2019s", "Ko=rea\u2019s"},
    {"don't", "don't"},
    {"government's", "gov=ern=ment's"},
    {"\u201Cgovernment\u201D,", "\u201Cgov=ern=ment\u201D,"},
    {"self-government", "self-gov=ern=ment"},
    {"policy/government", "pol=icy/gov=ern=ment"},
    {"2024government17", "2024gov=ern=ment17"},
    {"gov2ern", "gov2ern"},
    {"government.org", "gov=ern=ment.org"},
    {"gov\u00ADernment", "gov\u00AD=ernment"},
    {"\u00ADgovernment\u00AD", "\u00ADgovernment\u00AD"},
    {"a\u00ADb\u00ADc", "a\u00AD=b\u00AD=c"},
    {"table", "ta=ble"},
    {"a", "a"},
    {"", ""},
    {"\uD55C\uAD6D\uB9D0\uC785\uB2C8\uB2E4",
	"\uD55C\uAD6D\uB9D0\uC785\uB2C8\uB2E4"},
    {"gov\xFF"
     "ernment",
	"gov\xFF"
	"ern=ment"},
};

START_TEST(english_words)
{
	struct hyphenator *h = load(FOLDER "hyph_en_US.dic");

	for (size_t i = 0; i < sizeof english / sizeof *english; i++)
		assert_divided(h, english[i].word, english[i].divided);
}
END_TEST

START_TEST(minima_count_characters)
{
	struct hyphenator *h = dictionary_of(
	    "UTF-8\nLEFTHYPHENMIN 3\nRIGHTHYPHENMIN 3\n\u00E91\n");

	assert_divided(h, "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9",
	    "\u00E9\u00E9\u00E9=\u00E9=\u00E9\u00E9\u00E9");
	assert_divided(h, "\u00E9\u00E9\u00E9\u00E9\u00E9",
	    "\u00E9\u00E9\u00E9\u00E9\u00E9");
}
END_TEST

START_TEST(letters_are_folded)
{
	struct hyphenator *h = dictionary_of("UTF-8\n\u00E41\u2C65\ni1b\n");

	assert_divided(h, "xx\u00C4\u2C65xx", "xx\u00C4=\u2C65xx");
	/* Letters whose other case is longer or shorter in UTF-8. */
	assert_divided(h, "xx\u00C4\u023Axx", "xx\u00C4=\u023Axx");
	assert_divided(h, "xx\u0130bxx", "xx\u0130=bxx");
}
END_TEST

START_TEST(marks_stay_with_letters)
{
	struct hyphenator *h = dictionary_of("UTF-8\na1\n");

	assert_divided(h, "baba\u0301bab", "ba=ba\u0301bab");
	assert_divided(h, "ba\u0301a\u0301ba\u0301", "ba\u0301a\u0301ba\u0301");
	assert_divided(h, "\u0301aabab", "\u0301aa=bab");
}
END_TEST

START_TEST(stretches_without_end)
{
	struct hyphenator *h =
	    dictionary_of("UTF-8\na1a\nab1b\nNEXTLEVEL\na1b\n");
	struct hyphen_points points = {0};
	struct buf *word = buf_new(arena);

	buf_fill(word, 'a', 250);
	hyphen_points(h, arena, buf_view(word), &points);
	ck_assert_uint_eq(points.n, 247);
	buf_char(word, 'a');
	hyphen_points(h, arena, buf_view(word), &points);
	ck_assert_uint_eq(points.n, 247);
	buf_fill(word, 'a', 100000);
	buf_z(word, "-xabbx");
	hyphen_points(h, arena, buf_view(word), &points);
	ck_assert_uint_eq(points.n, 249);
	ck_assert_uint_eq(points.v[247], word->n - 3);
}
END_TEST

START_TEST(points_are_appended)
{
	struct hyphenator *h = dictionary_of("UTF-8\na1b\n");
	struct hyphen_points points = {0};

	hyphen_points(h, arena, STR("xxabxx"), &points);
	hyphen_points(h, arena, STR("xxxabxx"), &points);
	ck_assert_uint_eq(points.n, 2);
	ck_assert_uint_eq(points.v[0], 3);
	ck_assert_uint_eq(points.v[1], 4);
}
END_TEST

/* libhyphen forgets some bytes of a dictionary with two levels. */
const char *__lsan_default_suppressions(void)
    __attribute__((visibility("default")));

const char *
__lsan_default_suppressions(void)
{
	return "leak:libhyphen.so";
}

/* The other one, and ours beside it. */
struct pair {
	HyphenDict *theirs;
	struct hyphenator *ours;
	bool is_utf8;
	size_t words, points; /* looked at so far */
};

static void
free_theirs(void *object)
{
	hnj_hyphen_free(object);
}

static struct pair
load_pair(const char *path)
{
	struct pair pair = {
	    .theirs = hnj_hyphen_load(path), .ours = load(path)};

	ck_assert_ptr_nonnull(pair.theirs);
	arena_defer(arena, free_theirs, pair.theirs);
	pair.is_utf8 = pair.theirs->utf8;
	return pair;
}

/* A word in the encoding of their dictionary, UTF-8 or ISO 8859-1. */
static struct str
encoded(const struct pair *pair, struct str word)
{
	char *p = arena_z(arena, word);
	size_t n = 0;

	if (pair->is_utf8)
		return (struct str){p, word.n};
	for (size_t at = 0; at < word.n; n++)
		p[n] = (char)utf8_next(word, &at);
	p[n] = '\0';
	return (struct str){p, n};
}

/* The word with = where libhyphen divides it. */
static struct str
divided_by_theirs(const struct pair *pair, struct str word)
{
	struct buf *marked = buf_new(arena);
	struct str z = encoded(pair, word);
	char *values = ARENA_ARRAY(arena, char, z.n + 5), **changes = NULL;
	int *positions = NULL, *cuts = NULL;

	hnj_hyphen_hyphenate3(pair->theirs, z.s, (int)z.n, values, NULL,
	    &changes, &positions, &cuts, 0, 0, 0, 0);
	/* No dictionary here changes the spelling. */
	ck_assert_ptr_null(changes);
	for (size_t at = 0, i = 0; at < word.n; i++) {
		size_t from = at;

		utf8_next(word, &at);
		buf_str(marked, str_sub(word, from, at));
		if (values[i] & 1 && at < word.n)
			buf_char(marked, '=');
	}
	return buf_view(marked);
}

static void
compare(struct pair *pair, struct str word)
{
	struct arena_mark mark = arena_mark(arena);
	struct str ours = divided(pair->ours, word);
	struct str theirs = divided_by_theirs(pair, word);

	ck_assert_msg(str_eq(ours, theirs), "ours %.*s, theirs %.*s",
	    (int)ours.n, ours.s, (int)theirs.n, theirs.s);
	pair->words++;
	pair->points += ours.n - word.n;
	arena_reset(arena, mark);
}

static struct str
contents(const char *path)
{
	struct str bytes;

	ck_assert_int_eq(
	    file_read(arena, path, (size_t)8 << 20, &bytes), FILE_OK);
	return bytes;
}

static bool
is_ascii(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		if ((unsigned char)s.s[i] >= 0x80)
			return false;
	}
	return true;
}

static struct str
lowered(struct str word)
{
	char *p = arena_z(arena, word);

	for (size_t i = 0; i < word.n; i++) {
		if (p[i] >= 'A' && p[i] <= 'Z')
			p[i] = (char)(p[i] + ('a' - 'A'));
	}
	return (struct str){p, word.n};
}

START_TEST(english_as_libhyphen)
{
	struct pair pair = load_pair(FOLDER "hyph_en_US.dic");
	struct str rest = contents("/usr/share/dict/american-english"), word;

	while (str_next(&rest, '\n', &word)) {
		if (is_ascii(word))
			compare(&pair, lowered(word));
	}
	ck_assert_uint_gt(pair.words, 100000);
	ck_assert_uint_gt(pair.points, 100000);
}
END_TEST

/* The letters of a dictionary's pattern in UTF-8; empty for other lines. */
static struct str
letters_of(const struct pair *pair, struct str line)
{
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < line.n; i++) {
		uint32_t c = (unsigned char)line.s[i];
		char bytes[4];

		if (char_is_digit(line.s[i]) || c == '.')
			continue;
		/* No signs: those with an apostrophe differ, see below. */
		if ((c < 0x80 && (c < 'a' || c > 'z')) ||
		    (pair->is_utf8 && c == 0xE2))
			return (struct str){0};
		if (pair->is_utf8)
			buf_char(out, line.s[i]);
		else
			buf_add(out, bytes, utf8_encode(c, bytes));
	}
	return buf_view(out);
}

/*
 * Words from the patterns' letters: one by one, where these are words, and
 * two and three in a row, one from the start and others from the midst.
 */
static void
compare_patterns(struct pair *pair, const char *path, size_t step)
{
	struct str rest = contents(path), line, last = {0}, before = {0};

	for (size_t i = 0; str_next(&rest, '\n', &line); i++) {
		struct arena_mark mark;
		struct str letters;

		if (i % step)
			continue;
		letters = letters_of(pair, line);
		if (letters.n == 0)
			continue;
		mark = arena_mark(arena);
		compare(pair, letters);
		compare(pair, arena_cat(arena, letters, last));
		compare(pair,
		    arena_cat(arena, arena_cat(arena, before, last), letters));
		arena_reset(arena, mark);
		before = last;
		last = letters;
	}
}

START_TEST(german_as_libhyphen)
{
	struct pair pair = load_pair(FOLDER "hyph_de_DE.dic");

	compare_patterns(&pair, FOLDER "hyph_de_DE.dic", 7);
	ck_assert_uint_gt(pair.words, 30000);
	ck_assert_uint_gt(pair.points, 100000);
}
END_TEST

START_TEST(french_as_libhyphen)
{
	struct pair pair = load_pair(FOLDER "hyph_fr.dic");

	compare_patterns(&pair, FOLDER "hyph_fr.dic", 1);
	ck_assert_uint_gt(pair.words, 3000);
	ck_assert_uint_gt(pair.points, 3000);
}
END_TEST

/*
 * Where libhyphen has other points, and why.
 */
static const struct {
	const char *why, *path, *word, *ours, *theirs;
} differences[] = {
    {"letters on both sides of an apostrophe are words", FOLDER "hyph_fr.dic",
	"aujourd'hui", "au=jourd'hui", "au=jour=d'hui"},
    {"upper case is folded", FOLDER "hyph_en_US.dic", "Hyphenation",
	"Hy=phen=ation", "Hyphen=ation"},
    {"soft hyphens are points, and the only ones", FOLDER "hyph_en_US.dic",
	"gov\u00ADernment", "gov\u00AD=ernment", "gov=\u00ADern=ment"},
};

START_TEST(differences_from_libhyphen)
{
	struct pair pair = load_pair(differences[_i].path);
	struct str word = str_from_z(differences[_i].word);
	struct str theirs = divided_by_theirs(&pair, word);

	assert_divided(pair.ours, word.s, differences[_i].ours);
	ck_assert_msg(str_eq_z(theirs, differences[_i].theirs), "%s: %.*s",
	    differences[_i].why, (int)theirs.n, theirs.s);
}
END_TEST

Suite *suite_text_hyphen(void);

Suite *
suite_text_hyphen(void)
{
	Suite *s = suite_create("text/hyphen");
	TCase *t = tcase_create("points");
	TCase *oracle = tcase_create("libhyphen");

	tcase_add_checked_fixture(t, dictionary_open, dictionary_close);
	tcase_add_test(t, english_words);
	tcase_add_test(t, minima_count_characters);
	tcase_add_test(t, letters_are_folded);
	tcase_add_test(t, marks_stay_with_letters);
	tcase_add_test(t, stretches_without_end);
	tcase_add_test(t, points_are_appended);
	suite_add_tcase(s, t);
	/* libhyphen takes seconds for the German dictionary. */
	tcase_set_timeout(oracle, 120);
	tcase_add_checked_fixture(oracle, dictionary_open, dictionary_close);
	tcase_add_test(oracle, english_as_libhyphen);
	tcase_add_test(oracle, german_as_libhyphen);
	tcase_add_test(oracle, french_as_libhyphen);
	tcase_add_loop_test(oracle, differences_from_libhyphen, 0,
	    sizeof differences / sizeof *differences);
	suite_add_tcase(s, oracle);
	return s;
}
