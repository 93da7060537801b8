#include "layout/urls.h"

#include <time.h>

#include "unit/layout/fixture.h"
#include "unit/layout/random.h"

static struct break_ops
ops_of(struct str text)
{
	struct break_ops ops = {NULL, 0, 0};

	if (text.n > 0)
		break_find(tree.a, lay.breaks, text, &ops);
	return ops;
}

/* The text with + where an address may be divided, | at other places. */
static struct str
marked(struct str text, const struct break_ops *ops)
{
	struct buf *b = buf_new(tree.a);
	size_t from = 0;

	for (size_t i = 0; i < ops->n; i++) {
		buf_str(b, str_sub(text, from, ops->v[i].at));
		from = ops->v[i].at;
		if (from < text.n)
			buf_char(b, ops->v[i].address ? '+' : '|');
	}
	ck_assert_uint_eq(from, text.n);
	return buf_view(b);
}

static struct str
refined(const char *z)
{
	struct str text = str_from_z(z);
	struct break_ops ops = ops_of(text);

	urls_refine(tree.a, text, &ops);
	return marked(text, &ops);
}

START_TEST(urls)
{
	ASSERT_STR(refined("https://example.org/a/b?c=d"),
	    "https://+example+.org/+a/+b+?c=d");
	ASSERT_STR(refined("see https://example.org now"),
	    "see |https://+example+.org |now");
	ASSERT_STR(refined("https://example.org/long-path/with_dashes-in"),
	    "https://+example+.org/+long-path/+with+_dashes-in");
	ASSERT_STR(refined("https://example.org/q?one=1&two=2#part"),
	    "https://+example+.org/+q+?one+=+1+&+two+=+2+#part");
	ASSERT_STR(refined("ftp://example.org/~home,100%"),
	    "ftp://+example+.org/+~home+,100%");
	ASSERT_STR(refined("file:///tmp/x"), "file:///+tmp/x");
}
END_TEST

START_TEST(addresses_without_a_scheme)
{
	ASSERT_STR(refined("www.example.org"), "www+.example+.org");
	ASSERT_STR(refined("at www.example.org/a-b, or"),
	    "at |www+.example+.org/+a-b, |or");
	ASSERT_STR(refined("first.last@mail.example.org"),
	    "first+.last+@+mail+.example+.org");
	ASSERT_STR(refined("mailto:press-office@example.org"),
	    "mailto:press-office+@+example+.org");
}
END_TEST

START_TEST(addresses_in_brackets_and_before_punctuation)
{
	ASSERT_STR(refined("(https://example.org/abc)."),
	    "(https://+example+.org/+abc).");
	ASSERT_STR(refined("<me@example.org>"), "<me+@+example+.org>");
	ASSERT_STR(refined("https://example.org/."), "https://+example+.org/.");
}
END_TEST

START_TEST(few_characters_stay_together_at_either_end)
{
	ASSERT_STR(refined("a@b.org"), "a@b+.org");
	ASSERT_STR(refined("a@b.de"), "a@b+.de");
	ASSERT_STR(refined("x://y/z"), "x://+y/z");
}
END_TEST

START_TEST(several_addresses)
{
	ASSERT_STR(refined("www.one.org and well-known www.two.org"),
	    "www+.one+.org |and |well-|known |www+.two+.org");
	ASSERT_STR(refined("www.one.org\nwww.two.org"),
	    "www+.one+.org\n|www+.two+.org");
}
END_TEST

START_TEST(other_scripts_in_addresses)
{
	ASSERT_STR(refined("https://example.org/\uac00\ub098/\u00e9t\u00e9"),
	    "https://+example+.org/+\uac00\ub098/+\u00e9t\u00e9");
}
END_TEST

START_TEST(prose_is_left_alone)
{
	static const char *const texts[] = {"", " ", "plain well-known prose",
	    "at 5 @ 3 each", "@handle and @ other", "mail me a@b now",
	    "and/or // comment", "a//b/c well-off", "the www is wide",
	    "http: then //", "name@", "@example.org", ": // no", "\u00a0@"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str text = str_from_z(texts[i]);
		struct break_ops plain = ops_of(text);

		ck_assert_msg(str_eq(refined(texts[i]), marked(text, &plain)),
		    "\"%s\"", texts[i]);
	}
}
END_TEST

START_TEST(prose_beside_an_address_is_left_alone)
{
	ASSERT_STR(refined("A well-known and/or 50/50 www.example.org"),
	    "A |well-|known |and/|or |50/50 |www+.example+.org");
}
END_TEST

/* Offsets rise to the text's end, and no place stands inside a character. */
START_TEST(places_rise_whatever_the_text)
{
	static const char *const parts[] = {"://", "www.", "@", ".", "/", "a",
	    "bc", " ", "-", "?", "=", "\u00e9", "\uac00", "\u00ad", "(", ")",
	    "\n", "\u2014", "%", "&"};
	uint64_t state = 3;

	for (int i = 0; i < 2000; i++) {
		struct arena_mark mark = arena_mark(tree.a);
		struct buf *b = buf_new(tree.a);
		struct break_ops ops;
		size_t before = 0;

		for (uint32_t n = 1 + random_below(&state, 30); n > 0; n--)
			buf_z(b, parts[random_below(
				     &state, sizeof parts / sizeof *parts)]);
		ops = ops_of(buf_view(b));
		urls_refine(tree.a, buf_view(b), &ops);
		for (size_t k = 0; k < ops.n; k++) {
			ck_assert_uint_gt(ops.v[k].at, before);
			before = ops.v[k].at;
			ck_assert(before == b->n ||
				  ((unsigned char)b->p[before] & 0xC0) != 0x80);
		}
		ck_assert_uint_eq(before, b->n);
		arena_reset(tree.a, mark);
	}
}
END_TEST

/* Seconds to refine a word of a megabyte made of one piece over and over. */
static long
seconds_for(const char *start, const char *piece)
{
	struct buf *b = buf_new(tree.a);
	struct break_ops ops;
	clock_t before;

	buf_z(b, start);
	while (b->n < 1000000)
		buf_z(b, piece);
	ops = ops_of(buf_view(b));
	before = clock();
	urls_refine(tree.a, buf_view(b), &ops);
	return (long)((clock() - before) / CLOCKS_PER_SEC);
}

START_TEST(a_word_of_a_megabyte)
{
	ck_assert_int_lt(seconds_for("", "a"), 2);
	ck_assert_int_lt(seconds_for("https://", "a"), 2);
	ck_assert_int_lt(seconds_for("https://", "a/"), 2);
	ck_assert_int_lt(seconds_for("", "://"), 2);
	ck_assert_int_lt(seconds_for("", "a@b"), 2);
	ck_assert_int_lt(seconds_for("@", "-a"), 2);
	ck_assert_int_lt(seconds_for("@", "a "), 2);
	ck_assert_int_lt(seconds_for("( @", " ( "), 2);
}
END_TEST

Suite *suite_layout_urls(void);

Suite *
suite_layout_urls(void)
{
	const TTest *tests[] = {
	    urls,
	    addresses_without_a_scheme,
	    addresses_in_brackets_and_before_punctuation,
	    few_characters_stay_together_at_either_end,
	    several_addresses,
	    other_scripts_in_addresses,
	    prose_is_left_alone,
	    prose_beside_an_address_is_left_alone,
	    places_rise_whatever_the_text,
	    a_word_of_a_megabyte,
	};

	return FIXTURE_SUITE("layout/urls", tests);
}
