#include <string.h>

#include "diag/diag.h"
#include "unit/diag/fixture.h"

#define NOT_SHOWN "\xEF\xBF\xBD" /* U+FFFD */

static const struct source *
add(const char *text)
{
	return source_add(&sources, STR("pack/a.md"), str_from_z(text));
}

/* Reports "nothing has the id" without a hint. */
static struct diag *
report(const struct source *s, size_t offset, size_t length)
{
	struct diag *d = diag1(&diags, DIAG_REF_UNDEFINED,
	    source_loc(s, offset, length), STR("x"));

	d->hint = (struct str){0};
	return d;
}

static struct str
render(void)
{
	struct buf *out = buf_new(arena);

	diag_render(&diags, out);
	return buf_view(out);
}

#define MESSAGE "error: nothing has the id \"x\" [REF_UNDEFINED]\n"

START_TEST(shows_place_line_caret_and_hint)
{
	const struct source *s = source_add(&sources, STR("pack/02-risk.md"),
	    STR("\n\n\n\n\n\n\n\n\n\n\n\n\n"
		"::: {.recomend owner=CFO}\nmore\n"));
	struct diag *d = diag1(&diags, DIAG_ANNOT_UNKNOWN,
	    source_loc(s, 13 + 6, 8), STR("recomend"));

	d->hint = STR("did you mean \"recommendation\"?");
	ASSERT_STR(render(), "pack/02-risk.md:14:7: error: unknown annotation "
			     "\"recomend\" [ANNOT_UNKNOWN]\n"
			     "   14 | ::: {.recomend owner=CFO}\n"
			     "      |       ^~~~~~~~\n"
			     "hint: did you mean \"recommendation\"?\n");
}
END_TEST

START_TEST(names_the_program_where_there_is_no_source)
{
	struct diag *d = diag2(
	    &diags, DIAG_FILE_READ, (struct loc){0, 0, 0}, STR("a"), STR("b"));

	d->hint = (struct str){0};
	ASSERT_STR(
	    render(), "briefpress: error: cannot read a: b [FILE_READ]\n");
}
END_TEST

START_TEST(shows_severities)
{
	const struct loc nowhere = {0, 0, 0};

	diag0(&diags, DIAG_LAYOUT_UNSETTLED, nowhere);
	diag0(&diags, DIAG_ANNOT_WORD, nowhere)->hint = STR("");
	ASSERT_STR(render(),
	    "briefpress: warning: page numbers did not settle after "
	    " rounds [LAYOUT_UNSETTLED]\n"
	    "briefpress: note: the short form \"::: \" is read "
	    "[ANNOT_WORD]\n");
}
END_TEST

START_TEST(adds_the_related_place)
{
	const struct source *s = add("one\ntwo\n");
	struct diag *d = report(s, 4, 3);

	d->hint = STR("look");
	diag_relate(d, source_loc(s, 1, 1), STR("first\nhere"));
	ASSERT_STR(render(), "pack/a.md:2:1: " MESSAGE "    2 | two\n"
			     "      | ^~~\n"
			     "hint: look\n"
			     "pack/a.md:1:2: note: first" NOT_SHOWN "here\n"
			     "    1 | one\n"
			     "      |  ^\n");
}
END_TEST

START_TEST(counts_code_points_under_the_line)
{
	report(add("\xC3\xA9\xE6\xBC\xA2 ab\n"), 6, 2);
	ASSERT_STR(render(),
	    "pack/a.md:1:4: " MESSAGE "    1 | \xC3\xA9\xE6\xBC\xA2 ab\n"
	    "      |    ^~\n");
}
END_TEST

START_TEST(marks_one_column_at_least)
{
	report(add("ab"), 2, 0);
	ASSERT_STR(render(), "pack/a.md:1:3: " MESSAGE "    1 | ab\n"
			     "      |   ^\n");
}
END_TEST

START_TEST(clamps_the_underline_to_the_line)
{
	report(add("ab cd\r\nef\r\n"), 3, 8);
	ASSERT_STR(render(), "pack/a.md:1:4: " MESSAGE "    1 | ab cd\n"
			     "      |    ^~\n");
}
END_TEST

START_TEST(marks_the_line_end)
{
	report(add("ab\r\n"), 3, 1);
	ASSERT_STR(render(), "pack/a.md:1:4: " MESSAGE "    1 | ab\n"
			     "      |    ^\n");
}
END_TEST

START_TEST(shows_no_empty_line)
{
	report(add("ab\n\ncd\n"), 3, 0);
	ASSERT_STR(render(), "pack/a.md:2:1: " MESSAGE);
}
END_TEST

START_TEST(is_safe_for_terminals)
{
	const struct source *s = source_add(&sources, STR("a\x1b[31m.md"),
	    STR("\tx\x1b[2J\x7f\xC2\x9B\xE2\x80\xAE\xFF"));
	struct diag *d = diag1(
	    &diags, DIAG_REF_UNDEFINED, source_loc(s, 1, 1), STR("x\x1b\ny"));

	d->hint = STR("\a");
	ASSERT_STR(render(),
	    "a" NOT_SHOWN
	    "[31m.md:1:2: error: nothing has the id \"x" NOT_SHOWN NOT_SHOWN
	    "y\" [REF_UNDEFINED]\n"
	    "    1 |  x" NOT_SHOWN "[2J" NOT_SHOWN NOT_SHOWN NOT_SHOWN NOT_SHOWN
	    "\n"
	    "      |  ^\n"
	    "hint: " NOT_SHOWN "\n");
}
END_TEST

/* A line of 300 letters a to z. */
static const char *
long_line(void)
{
	static char line[301];

	for (int i = 0; i < 300; i++)
		line[i] = (char)('a' + i % 26);
	return line;
}

/* The n-th line (from 0) of a rendered message. */
static struct str
rendered_line(struct str rest, int n)
{
	struct str line = {0};

	for (int i = 0; i <= n; i++)
		ck_assert(str_next(&rest, '\n', &line));
	return line;
}

START_TEST(cuts_long_lines)
{
	static const size_t offsets[] = {0, 30, 53, 54, 150, 280, 299, 300};
	size_t offset = offsets[_i];
	const struct source *s = add(long_line());
	struct str out, line, caret;
	size_t column;

	report(s, offset, 300);
	out = render();
	line = rendered_line(out, 1);
	caret = rendered_line(out, 2);
	ck_assert_uint_le(line.n, 8 + 76);
	ck_assert_uint_le(caret.n, line.n + (offset == 300));
	ck_assert(offset < 54 || str_starts(line, STR("    1 | ...")));
	ck_assert(offset > 200 || str_ends(line, STR("...")));
	column = str_find(caret, '^', 0);
	ck_assert_uint_lt(column, caret.n);
	if (offset < 300)
		ck_assert_int_eq(line.s[column], s->text.s[offset]);
	else
		ck_assert_uint_eq(column, line.n);
}
END_TEST

START_TEST(prints_in_order_and_stops_at_the_limit)
{
	char text[DIAG_PRINT_LIMIT + 8] = "";
	const struct source *s;
	struct str out, line;
	size_t lines = 0;

	memset(text, 'a', sizeof text - 1);
	s = add(text);
	for (size_t i = DIAG_PRINT_LIMIT + 7; i-- > 0;)
		report(s, i, 1);
	out = render();
	ck_assert(str_starts(out, STR("pack/a.md:1:1: ")));
	ck_assert(str_ends(out, STR("\n... and 7 more\n")));
	while (str_next(&out, '\n', &line))
		lines++;
	ck_assert_uint_eq(lines, DIAG_PRINT_LIMIT * 3 + 1);
}
END_TEST

START_TEST(says_nothing_of_nothing)
{
	ck_assert_uint_eq(render().n, 0);
}
END_TEST

START_TEST(widens_the_margin_for_long_numbers)
{
	char *text = arena_alloc(arena, 100002);

	memset(text, '\n', 100000);
	text[100000] = 'x';
	report(add(text), 100000, 1);
	ASSERT_STR(render(), "pack/a.md:100001:1: " MESSAGE "100001 | x\n"
			     "       | ^\n");
}
END_TEST

Suite *suite_diag_render(void);

Suite *
suite_diag_render(void)
{
	Suite *s = suite_create("diag/render");
	TCase *t = tcase_create("render");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, shows_place_line_caret_and_hint);
	tcase_add_test(t, names_the_program_where_there_is_no_source);
	tcase_add_test(t, shows_severities);
	tcase_add_test(t, adds_the_related_place);
	tcase_add_test(t, counts_code_points_under_the_line);
	tcase_add_test(t, marks_one_column_at_least);
	tcase_add_test(t, clamps_the_underline_to_the_line);
	tcase_add_test(t, marks_the_line_end);
	tcase_add_test(t, shows_no_empty_line);
	tcase_add_test(t, is_safe_for_terminals);
	tcase_add_loop_test(t, cuts_long_lines, 0, 8);
	tcase_add_test(t, prints_in_order_and_stops_at_the_limit);
	tcase_add_test(t, says_nothing_of_nothing);
	tcase_add_test(t, widens_the_margin_for_long_numbers);
	suite_add_tcase(s, t);
	return s;
}
