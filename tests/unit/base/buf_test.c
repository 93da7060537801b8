#include "base/buf.h"

#include <check.h>

#include "unit/base/assert_str.h"

static struct arena *arena;
static struct buf *buf;

static void
set_up(void)
{
	arena = arena_new(0);
	buf = buf_new(arena);
}

static void
tear_down(void)
{
	arena_free(arena);
}

START_TEST(starts_empty)
{
	ck_assert_uint_eq(buf_view(buf).n, 0);
	buf_add(buf, NULL, 0);
	buf_str(buf, (struct str){0});
	buf_fill(buf, 'x', 0);
	ck_assert_uint_eq(buf_view(buf).n, 0);
}
END_TEST

START_TEST(appends_every_kind)
{
	buf_add(buf, "ab", 2);
	buf_str(buf, STR("cd"));
	buf_z(buf, "ef");
	buf_char(buf, '|');
	buf_fill(buf, '-', 3);
	buf_hex(buf, "\x00\x7f\xAB", 3);
	buf_printf(buf, "<%d %s>", 7, "x");
	ASSERT_STR(buf_view(buf), "abcdef|---007FAB<7 x>");
}
END_TEST

START_TEST(prints_integers)
{
	buf_int(buf, 0);
	buf_char(buf, ' ');
	buf_int(buf, -1);
	buf_char(buf, ' ');
	buf_int(buf, INT64_MAX);
	buf_char(buf, ' ');
	buf_int(buf, INT64_MIN);
	ASSERT_STR(
	    buf_view(buf), "0 -1 9223372036854775807 -9223372036854775808");
}
END_TEST

START_TEST(grows)
{
	for (int i = 0; i < 100000; i++)
		buf_char(buf, (char)('a' + i % 26));
	buf_printf(buf, "%70000d", 1);
	ck_assert_uint_eq(buf->n, 170000);
	for (size_t i = 0; i < 100000; i++)
		ck_assert_int_eq(buf->p[i], 'a' + (int)(i % 26));
	ck_assert_int_eq(buf->p[169999], '1');
}
END_TEST

START_TEST(is_usable_after_a_release)
{
	buf_z(buf, "abc");
	buf_release(buf);
	ck_assert_uint_eq(buf_view(buf).n, 0);
	buf_z(buf, "d");
	ASSERT_STR(buf_view(buf), "d");
	buf_release(buf);
	buf_release(buf);
}
END_TEST

START_TEST(quotes_what_would_not_read_back)
{
	buf_quoted(buf, (struct str){"a\"\\\n\t\r\0\x7f", 8});
	ASSERT_STR(buf_view(buf), "\"a\\\"\\\\\\n\\t\\x0D\\x00\\x7F\"");
	buf_release(buf);
	buf_quoted(buf, STR("\xC3\xA9"));
	ASSERT_STR(buf_view(buf), "\"\xC3\xA9\"");
	buf_release(buf);
	buf_escaped(buf, STR("a\"b"));
	ASSERT_STR(buf_view(buf), "a\\\"b");
}
END_TEST

static void
overfill(void *user)
{
	struct buf *b = user;

	buf_char(b, 'x');
	buf_fill(b, 'x', SIZE_MAX - 2);
}

START_TEST(gives_up_when_it_cannot_grow)
{
	ck_assert(!arena_guard(arena, overfill, buf));
	ASSERT_STR(buf_view(buf), "x");
}
END_TEST

Suite *suite_base_buf(void);

Suite *
suite_base_buf(void)
{
	Suite *s = suite_create("base/buf");
	TCase *t = tcase_create("buf");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, starts_empty);
	tcase_add_test(t, appends_every_kind);
	tcase_add_test(t, prints_integers);
	tcase_add_test(t, grows);
	tcase_add_test(t, is_usable_after_a_release);
	tcase_add_test(t, quotes_what_would_not_read_back);
	tcase_add_test(t, gives_up_when_it_cannot_grow);
	suite_add_tcase(s, t);
	return s;
}
