/*
 * The examples of RFC 4013, section 3, and what a PDF adds.
 */
#include "text/password.h"

#include <string.h>

#include "base/buf.h"
#include "unit/base/assert_str.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static const struct {
	const char *typed;
	enum password_status status;
	const char *want;
} rows[] = {
    {"I\xC2\xADX", PASSWORD_OK, "IX"},
    {"user", PASSWORD_OK, "user"},
    {"USER", PASSWORD_OK, "USER"},
    {"\xC2\xAA", PASSWORD_OK, "a"},
    {"\xE2\x85\xA8", PASSWORD_OK, "IX"},
    {"\x07", PASSWORD_CHARACTER, ""},
    {"\xD8\xA7\x31", PASSWORD_CHARACTER, ""},
    /* one form whatever the keyboard composes */
    {"e\xCC\x81t\xC3\xA9", PASSWORD_OK, "\xC3\xA9t\xC3\xA9"},
    {"a\xC2\xA0"
     "b",
	PASSWORD_OK, "a b"},
    {" a b ", PASSWORD_OK, " a b "},
    /* a byte order mark, as some editors begin a file, is nothing */
    {"\xEF\xBB\xBF"
     "key",
	PASSWORD_OK, "key"},
    {"", PASSWORD_EMPTY, ""},
    {"\xC2\xAD", PASSWORD_EMPTY, ""},
    {"one\ntwo", PASSWORD_CHARACTER, ""},
    {"tab\t", PASSWORD_CHARACTER, ""},
    {"\x7F", PASSWORD_CHARACTER, ""},
    {"\xEE\x80\x80", PASSWORD_CHARACTER, ""},
    {"\xF0\x9F\x94\x91", PASSWORD_CHARACTER, ""},
    {"caf\xE9", PASSWORD_NOT_UTF8, ""},
    {"\xED\xA0\x80", PASSWORD_NOT_UTF8, ""},
};

START_TEST(passwords_are_prepared)
{
	struct str out = {0};
	enum password_status status =
	    password_prepare(arena, str_from_z(rows[_i].typed), &out);

	ck_assert_int_eq(status, rows[_i].status);
	ASSERT_STR(out, rows[_i].want);
	if (status == PASSWORD_OK)
		ck_assert_int_eq(out.s[out.n], '\0');
}
END_TEST

START_TEST(a_zero_byte_is_barred)
{
	struct str out;

	ck_assert_int_eq(
	    password_prepare(arena, STR("a\0b"), &out), PASSWORD_CHARACTER);
}
END_TEST

static enum password_status
prepare_many(const char *piece, size_t times, struct str *out)
{
	struct buf *typed = buf_new(arena);

	for (size_t i = 0; i < times; i++)
		buf_z(typed, piece);
	return password_prepare(arena, buf_view(typed), out);
}

START_TEST(bytes_are_counted_in_the_prepared_form)
{
	struct str out = {0};

	ck_assert_int_eq(prepare_many("x", 127, &out), PASSWORD_OK);
	ck_assert_uint_eq(out.n, 127);
	ck_assert_int_eq(prepare_many("x", 128, &out), PASSWORD_TOO_LONG);
	ck_assert_int_eq(prepare_many("\xC3\xA9", 64, &out), PASSWORD_TOO_LONG);
	ck_assert_int_eq(prepare_many("e\xCC\x81", 63, &out), PASSWORD_OK);
	ck_assert_uint_eq(out.n, 126);
	/* U+FDFA becomes 18 characters */
	ck_assert_int_eq(
	    prepare_many("\xEF\xB7\xBA", 169, &out), PASSWORD_TOO_LONG);
	ck_assert_int_eq(prepare_many("x", 100000, &out), PASSWORD_TOO_LONG);
}
END_TEST

START_TEST(every_status_has_words)
{
	for (int i = PASSWORD_OK; i <= PASSWORD_CHARACTER; i++)
		ck_assert_uint_gt(
		    strlen(password_status_text((enum password_status)i)), 4);
}
END_TEST

Suite *suite_text_password(void);

Suite *
suite_text_password(void)
{
	Suite *s = suite_create("text/password");
	TCase *t = tcase_create("password");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(
	    t, passwords_are_prepared, 0, (int)(sizeof rows / sizeof *rows));
	tcase_add_test(t, a_zero_byte_is_barred);
	tcase_add_test(t, bytes_are_counted_in_the_prepared_form);
	tcase_add_test(t, every_status_has_words);
	suite_add_tcase(s, t);
	return s;
}
