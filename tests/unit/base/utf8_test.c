#include "base/utf8.h"

#include <check.h>

#include "unit/base/assert_str.h"

/* One character alone in its text: its value, and whether all was taken. */
static uint32_t
only(struct str s)
{
	size_t at = 0;
	uint32_t c = utf8_next(s, &at);

	ck_assert_uint_eq(at, s.n);
	return c;
}

START_TEST(decodes_the_bounds_of_every_length)
{
	ck_assert_uint_eq(only((struct str){"\0", 1}), 0);
	ck_assert_uint_eq(only(STR("\x7F")), 0x7F);
	ck_assert_uint_eq(only(STR("\xC2\x80")), 0x80);
	ck_assert_uint_eq(only(STR("\xDF\xBF")), 0x7FF);
	ck_assert_uint_eq(only(STR("\xE0\xA0\x80")), 0x800);
	ck_assert_uint_eq(only(STR("\xED\x9F\xBF")), 0xD7FF);
	ck_assert_uint_eq(only(STR("\xEE\x80\x80")), 0xE000);
	ck_assert_uint_eq(only(STR("\xEF\xBF\xBF")), 0xFFFF);
	ck_assert_uint_eq(only(STR("\xF0\x90\x80\x80")), 0x10000);
	ck_assert_uint_eq(only(STR("\xF4\x8F\xBF\xBF")), 0x10FFFF);
}
END_TEST

static const struct str malformed[] = {
    STR_INIT("\x80"),             /* a continuation alone */
    STR_INIT("\xC0\x80"),         /* overlong NUL */
    STR_INIT("\xC1\xBF"),         /* overlong */
    STR_INIT("\xE0\x9F\xBF"),     /* overlong */
    STR_INIT("\xF0\x8F\xBF\xBF"), /* overlong */
    STR_INIT("\xED\xA0\x80"),     /* U+D800 */
    STR_INIT("\xED\xBF\xBF"),     /* U+DFFF */
    STR_INIT("\xF4\x90\x80\x80"), /* U+110000 */
    STR_INIT("\xF5\x80\x80\x80"),
    STR_INIT("\xFF"),
    STR_INIT("\xC2"), /* cut off */
    STR_INIT("\xE2\x82"),
    STR_INIT("\xF0\x9F\x98"),
    STR_INIT("\xC2"
	     "A"), /* not continued */
    STR_INIT("\xE2\x82"
	     "A"),
    STR_INIT("\xF0\x9F\x98"
	     "A"),
};

START_TEST(replaces_a_malformed_byte)
{
	struct str s = malformed[_i];
	size_t at = 0;

	ck_assert_uint_eq(utf8_next(s, &at), UTF8_REPLACEMENT);
	ck_assert_uint_eq(at, 1);
	ck_assert_uint_eq(utf8_invalid_at(s), 0);
	ck_assert_uint_eq(utf8_count(s), s.n);
}
END_TEST

START_TEST(goes_on_after_a_malformed_byte)
{
	struct str s = STR("a\xE2\x82"
			   "b");
	size_t at = 0;

	ck_assert_uint_eq(utf8_next(s, &at), 'a');
	ck_assert_uint_eq(utf8_next(s, &at), UTF8_REPLACEMENT);
	ck_assert_uint_eq(utf8_next(s, &at), UTF8_REPLACEMENT);
	ck_assert_uint_eq(utf8_next(s, &at), 'b');
	ck_assert_uint_eq(at, s.n);
	ck_assert_uint_eq(utf8_invalid_at(s), 1);
}
END_TEST

START_TEST(encodes_what_it_decodes)
{
	for (uint32_t c = 0; c <= 0x10FFFF; c++) {
		char bytes[4];
		struct str s = {bytes, utf8_encode(c, bytes)};
		bool surrogate = c >= 0xD800 && c <= 0xDFFF;

		if (only(s) != (surrogate ? UTF8_REPLACEMENT : c))
			ck_abort_msg("U+%04lX", (unsigned long)c);
	}
}
END_TEST

START_TEST(encodes_no_such_character_as_replacement)
{
	char bytes[4];

	ck_assert_uint_eq(utf8_encode(0x110000, bytes), 3);
	ck_assert_mem_eq(bytes, "\xEF\xBF\xBD", 3);
	ck_assert_uint_eq(utf8_encode(UINT32_MAX, bytes), 3);
}
END_TEST

START_TEST(accepts_a_written_replacement_character)
{
	ck_assert_uint_eq(utf8_invalid_at(STR("a\xEF\xBF\xBD")), 4);
	ck_assert_uint_eq(utf8_invalid_at(STR("")), 0);
	ck_assert_uint_eq(utf8_invalid_at((struct str){0}), 0);
}
END_TEST

START_TEST(counts_code_points)
{
	ck_assert_uint_eq(utf8_count(STR("")), 0);
	ck_assert_uint_eq(utf8_count(STR("a\xC3\xA9\xF0\x9F\x98\x80")), 3);
}
END_TEST

START_TEST(converts_to_utf16)
{
	struct arena *a = arena_new(0);
	struct buf *b = buf_new(a);

	utf8_to_utf16be(b, STR("A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\x80"));
	ck_assert_uint_eq(b->n, 12);
	ck_assert_mem_eq(
	    b->p, "\x00\x41\x00\xE9\x20\xAC\xD8\x3D\xDE\x00\xFF\xFD", 12);
	buf_release(b);
	utf8_to_utf16be(b, STR("\xF4\x8F\xBF\xBF"));
	ck_assert_mem_eq(b->p, "\xDB\xFF\xDF\xFF", 4);
	arena_free(a);
}
END_TEST

START_TEST(knows_what_terminals_must_not_see)
{
	static const uint32_t bounds[][2] = {
	    {0, 0x1F}, {0x7F, 0x9F}, {0x2028, 0x202E}, {0x2066, 0x2069}};

	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
		ck_assert(utf8_is_control(bounds[i][0]));
		ck_assert(utf8_is_control(bounds[i][1]));
		ck_assert(!utf8_is_control(bounds[i][1] + 1));
		ck_assert(i == 0 || !utf8_is_control(bounds[i][0] - 1));
	}
}
END_TEST

Suite *suite_base_utf8(void);

Suite *
suite_base_utf8(void)
{
	Suite *s = suite_create("base/utf8");
	TCase *t = tcase_create("utf8");
	int n = (int)(sizeof malformed / sizeof *malformed);

	tcase_add_test(t, decodes_the_bounds_of_every_length);
	tcase_add_loop_test(t, replaces_a_malformed_byte, 0, n);
	tcase_add_test(t, goes_on_after_a_malformed_byte);
	tcase_add_test(t, encodes_what_it_decodes);
	tcase_add_test(t, encodes_no_such_character_as_replacement);
	tcase_add_test(t, accepts_a_written_replacement_character);
	tcase_add_test(t, counts_code_points);
	tcase_add_test(t, converts_to_utf16);
	tcase_add_test(t, knows_what_terminals_must_not_see);
	suite_add_tcase(s, t);
	return s;
}
