#include "read/lines.h"

#include "unit/read/reading.h"

static struct lines
classified(const char *text, size_t from)
{
	struct lines lines =
	    lines_read(arena, reading_source(str_from_z(text)), from);

	lines_classify(arena, &lines);
	return lines;
}

/* A letter for each line: other, raw, text, heading. */
static struct str
kinds_of(const char *text)
{
	struct lines lines = classified(text, 0);
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < lines.n; i++)
		buf_char(out, "orth"[lines.v[i].kind]);
	return buf_view(out);
}

START_TEST(tells_text_from_code)
{
	ASSERT_STR(kinds_of("# a\n\nb\nc\n\n    d\n\n---\n"), "hottorro");
	ASSERT_STR(kinds_of("```\na\n\n```\nb\n"), "rrrrt");
	ASSERT_STR(kinds_of("> ```\n> a\nb\n"), "rrt");
	ASSERT_STR(kinds_of("<div>\na\n\nb\n"), "rrot");
	ASSERT_STR(kinds_of("a\n===\nb\n"), "hht");
	ASSERT_STR(kinds_of("a\nb\n--\n***\n"), "hhho");
	ASSERT_STR(kinds_of("> a\n> =\n[b]: c\n"), "hho");
	ASSERT_STR(kinds_of("# a\n[b]: c\n"), "ho");
	ASSERT_STR(kinds_of("- a\n\n      b\n"), "tor");
	ASSERT_STR(kinds_of(""), "");
}
END_TEST

START_TEST(numbers_blocks)
{
	struct lines lines = classified("a\nb\n\nc\n", 0);

	ck_assert_uint_eq(lines.v[0].block, lines.v[1].block);
	ck_assert_uint_eq(lines.v[2].block, 0);
	ck_assert_uint_ne(lines.v[3].block, lines.v[0].block);
}
END_TEST

START_TEST(begins_behind_the_head)
{
	struct lines lines = classified("---\nx: y\n---\n```\na\n```\n", 13);

	ck_assert_uint_eq(lines.n, 3);
	ck_assert_uint_eq(lines.v[0].start, 13);
	ck_assert_int_eq(lines.v[1].kind, LINE_RAW);
}
END_TEST

START_TEST(knows_prefixes)
{
	struct lines lines =
	    classified(" > > a\n- 12) b\n-c\n1234567890. d\n >\n", 0);

	ASSERT_STR(lines_content(&lines, 0), "a");
	ck_assert_uint_eq(lines_behind_markers(&lines, 0), 5);
	ASSERT_STR(lines_content(&lines, 1), "- 12) b");
	ck_assert_uint_eq(lines_behind_markers(&lines, 1), 7 + 6);
	ck_assert_uint_eq(lines_behind_markers(&lines, 2), lines.v[2].content);
	ck_assert_uint_eq(lines_behind_markers(&lines, 3), lines.v[3].content);
	ck_assert(lines_is_blank(&lines, 4));
	ck_assert(!lines_is_blank(&lines, 3));
}
END_TEST

Suite *suite_read_lines(void);

Suite *
suite_read_lines(void)
{
	Suite *suite = suite_create("read/lines");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, tells_text_from_code);
	tcase_add_test(tc, numbers_blocks);
	tcase_add_test(tc, begins_behind_the_head);
	tcase_add_test(tc, knows_prefixes);
	return suite;
}
