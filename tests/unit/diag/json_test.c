#include "base/utf8.h"
#include "diag/diag.h"
#include "unit/diag/fixture.h"

static struct str
render(void)
{
	struct buf *out = buf_new(arena);

	diag_render_json(&diags, out);
	return buf_view(out);
}

#define NO_PLACE                                                               \
	"\"file\":null,\"line\":null,\"column\":null,\"end_line\":null,"       \
	"\"end_column\":null,\"related\":null}\n"

START_TEST(has_every_member)
{
	const struct source *s =
	    source_add(&sources, STR("pack/a.md"), STR("one\nt\u00e9wo\n"));
	struct diag *d =
	    diag1(&diags, DIAG_REF_UNDEFINED, source_loc(s, 4, 3), STR("x"));

	d->hint = STR("look");
	diag_relate(d, source_loc(s, 1, 1), STR("over there"));
	ASSERT_STR(render(),
	    "{\"severity\":\"error\",\"code\":\"REF_UNDEFINED\","
	    "\"message\":\"nothing has the id \\\"x\\\"\","
	    "\"hint\":\"look\",\"file\":\"pack/a.md\",\"line\":2,"
	    "\"column\":1,\"end_line\":2,\"end_column\":3,"
	    "\"related\":{\"file\":\"pack/a.md\",\"line\":1,\"column\":2,"
	    "\"message\":\"over there\"}}\n");
}
END_TEST

START_TEST(has_null_where_there_is_nothing)
{
	diag0(&diags, DIAG_ANNOT_WORD, (struct loc){0, 0, 0})->hint = STR("");
	ASSERT_STR(render(), "{\"severity\":\"note\",\"code\":\"ANNOT_WORD\","
			     "\"message\":\"the short form \\\"::: \\\" is "
			     "read\",\"hint\":null," NO_PLACE);
}
END_TEST

START_TEST(ends_where_the_place_ends)
{
	const struct source *s =
	    source_add(&sources, STR("a"), STR("ab\ncd\n"));

	diag0(&diags, DIAG_LAYOUT_UNSETTLED, source_loc(s, 1, 4))->hint =
	    STR("");
	ck_assert(str_ends(render(),
	    STR("\"line\":1,\"column\":2,\"end_line\":2,\"end_column\":3,"
		"\"related\":null}\n")));
}
END_TEST

START_TEST(has_no_limit_and_an_order)
{
	char text[DIAG_PRINT_LIMIT + 7] = {0};
	const struct source *s =
	    source_add(&sources, STR("a"), (struct str){text, sizeof text});
	struct str out, line;
	size_t lines = 0;

	for (size_t i = sizeof text; i-- > 0;)
		diag0(&diags, DIAG_ANNOT_UNCLOSED, source_loc(s, i, 1));
	out = render();
	while (str_next(&out, '\n', &line)) {
		lines++;
		ck_assert(
		    str_ends(line, arena_printf(arena,
				       "\"column\":%zu,\"end_line\":1,"
				       "\"end_column\":%zu,\"related\":null}",
				       lines, lines + 1)));
	}
	ck_assert_uint_eq(lines, sizeof text);
}
END_TEST

START_TEST(escapes_what_must_be)
{
	diag1(&diags, DIAG_REF_UNDEFINED, (struct loc){0, 0, 0},
	    STR("\"\\/\n\x1b\x7f\xC2\x80\u2028\u202e\0\u00e9\U0001f600"));
	ck_assert(str_starts(render(),
	    STR("{\"severity\":\"error\",\"code\":\"REF_UNDEFINED\","
		"\"message\":\"nothing has the id "
		"\\\"\\\"\\\\/\\u000a\\u001b\\u007f\\u0080\\u2028\\u202e"
		"\\u0000\u00e9\U0001f600\\\"\",")));
}
END_TEST

/* Passes over a string of RFC 8259; 0 when there is none. */
static size_t
string_end(struct str s, size_t at)
{
	static const struct str escapes = STR_INIT("\"\\/bfnrtu");

	if (at >= s.n || s.s[at++] != '"')
		return 0;
	for (; at < s.n && s.s[at] != '"'; at++) {
		if ((unsigned char)s.s[at] < 0x20)
			return 0;
		if (s.s[at] == '\\' &&
		    str_find(escapes, s.s[++at], 0) == escapes.n)
			return 0;
	}
	return at < s.n ? at + 1 : 0;
}

START_TEST(is_json_whatever_stands_in_files)
{
	char bytes[2 * 256];
	struct str all = {bytes, sizeof bytes}, out;
	const struct source *s;
	size_t at;

	for (size_t i = 0; i < sizeof bytes; i++)
		bytes[i] = (char)(i < 256 ? i : 767 - i);
	s = source_add(&sources, all, all);
	diag1(&diags, DIAG_REF_UNDEFINED, source_loc(s, 200, 1), all)->hint =
	    all;
	out = render();
	ck_assert_uint_eq(utf8_invalid_at(out), out.n);
	for (size_t i = 0; i + 1 < out.n; i++)
		ck_assert_int_ge((unsigned char)out.s[i], 0x20);
	at = str_find(out, ':', 0);
	at = string_end(out, at + 1); /* severity */
	for (int member = 0; member < 4; member++) {
		ck_assert_int_eq(out.s[at], ',');
		at = string_end(out, at + 1);
		ck_assert_int_eq(out.s[at], ':');
		at = string_end(out, at + 1);
		ck_assert_uint_gt(at, 0);
	}
	ck_assert(str_starts(str_sub(out, at, out.n), STR(",\"line\":")));
}
END_TEST

START_TEST(says_nothing_of_nothing)
{
	ck_assert_uint_eq(render().n, 0);
}
END_TEST

Suite *suite_diag_json(void);

Suite *
suite_diag_json(void)
{
	Suite *s = suite_create("diag/json");
	TCase *t = tcase_create("json");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, has_every_member);
	tcase_add_test(t, has_null_where_there_is_nothing);
	tcase_add_test(t, ends_where_the_place_ends);
	tcase_add_test(t, has_no_limit_and_an_order);
	tcase_add_test(t, escapes_what_must_be);
	tcase_add_test(t, is_json_whatever_stands_in_files);
	tcase_add_test(t, says_nothing_of_nothing);
	suite_add_tcase(s, t);
	return s;
}
