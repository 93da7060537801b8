#include "read/items.h"

#include "unit/read/reading.h"

/* A letter for each line: note, definition or other; capital for a term. */
static struct str
opens_of(const char *text)
{
	struct lines lines =
	    lines_read(arena, reading_source(str_from_z(text)), 0);
	struct buf *out = buf_new(arena);

	lines_classify(arena, &lines);
	for (size_t i = 0; i < lines.n; i++) {
		const struct line *line = &lines.v[i];

		buf_char(out, (line->term ? "TND" : "-nd")[line->opens]);
	}
	return buf_view(out);
}

static size_t
indent_of(const char *text, size_t line)
{
	struct lines lines =
	    lines_read(arena, reading_source(str_from_z(text)), 0);

	lines_classify(arena, &lines);
	return lines.v[line].indent;
}

START_TEST(finds_notes)
{
	ASSERT_STR(opens_of("[^a]: x\n[^b]:y\nlazy\n[^c]:\n    z\n"), "nn-n-");
	ASSERT_STR(opens_of("> [^a]: x\n\n- [^b]: x\n"), "n-n");
	ASSERT_STR(opens_of("# h\n[^a]: x\n::: {.keep}\n[^b]: x\n"), "-n-n");
}
END_TEST

START_TEST(leaves_what_only_looks_like_notes)
{
	ASSERT_STR(opens_of("text\n[^a]: x\n"), "--");
	ASSERT_STR(opens_of("> text\n[^a]: x\n"), "--");
	ASSERT_STR(opens_of("- text\n[^a]: x\n"), "--");
	ASSERT_STR(opens_of("    [^a]: x\n"), "-");
	ASSERT_STR(opens_of("```\n[^a]: x\n```\n"), "---");
	ASSERT_STR(opens_of("<div>\n[^a]: x\n"), "--");
	ASSERT_STR(opens_of("[^a b]: x\n\n[^]: x\n\n[^a] : x\n"), "-----");
}
END_TEST

START_TEST(finds_definitions_of_one_line_terms)
{
	ASSERT_STR(opens_of("a\n: b\n~ c\n\n: d\n"), "Tdd-d");
	ASSERT_STR(opens_of("a\n\n: b\n\nc\n\n: d\n"), "T-d-T-d");
	ASSERT_STR(opens_of("> a\n> : b\n"), "Td");
	ASSERT_STR(opens_of("- a\n  : b\n"), "Td");
	ASSERT_STR(opens_of("[^a]: b\n    : c\n"), "Nd");
	ASSERT_STR(opens_of("a\n: b\n    : c\n"), "TDd");
	ASSERT_STR(opens_of("::: {.keep}\na\n: b\n:::\n"), "-Td-");
	ASSERT_STR(opens_of("::: {.keep}\na\nb\n: c\n:::\n"), "-----");
}
END_TEST

START_TEST(leaves_what_only_looks_like_definitions)
{
	ASSERT_STR(opens_of("a\nb\n: c\n"), "---");
	ASSERT_STR(opens_of("a\n\n\n: b\n"), "----");
	ASSERT_STR(opens_of("a\n: b\n\n\n: c\n"), "Td---");
	ASSERT_STR(opens_of("# a\n: b\n"), "--");
	ASSERT_STR(opens_of(": a\n"), "-");
	ASSERT_STR(opens_of("a\n:b\n"), "--");
	ASSERT_STR(opens_of("::: {.keep}\n\n: b\n\n:::\n"), "-----");
	ASSERT_STR(opens_of("```\na\n: b\n```\n"), "----");
}
END_TEST

START_TEST(leaves_captions_to_tables)
{
	ASSERT_STR(opens_of("a\n\n: b\nc\n\n| d |\n|---|\n"), "-------");
	ASSERT_STR(opens_of("| a |\n|---|\n: b\n"), "---");
	ASSERT_STR(opens_of("a\n: b\n\n| c |\n|---|\n"), "Td---");
}
END_TEST

START_TEST(finds_how_far_in_a_marker_stands)
{
	ck_assert_uint_eq(indent_of("a\n  ~ b\n\n    c\n", 1), 2);
	ck_assert_uint_eq(indent_of("   [^a]: b\n", 0), 3);
	ck_assert_uint_eq(indent_of(">  [^a]: b\n", 0), 1);
	ck_assert_uint_eq(indent_of("- a\n\n  [^a]: b\n", 2), 0);
	ck_assert_uint_eq(indent_of("- a\n\n   [^a]: b\n", 2), 1);
	ck_assert_uint_eq(indent_of("-\n  [^a]: b\n", 1), 0);
	ASSERT_STR(opens_of("a\n  ~ b\n\n    c\n  ~ d\n"), "Td--d");
}
END_TEST

START_TEST(reads_labels)
{
	ck_assert_uint_eq(items_label_end(STR("[^a]"), 0, 4), 4);
	ck_assert_uint_eq(items_label_end(STR("x[^\u00e9-1]:"), 1, 9), 8);
	ck_assert_uint_eq(items_label_end(STR("[^a]"), 0, 3), 0);
	ck_assert_uint_eq(items_label_end(STR("[^]"), 0, 3), 0);
	ck_assert_uint_eq(items_label_end(STR("[^a b]"), 0, 6), 0);
	ck_assert_uint_eq(items_label_end(STR("[^a[b]"), 0, 6), 0);
	ck_assert_uint_eq(items_label_end(STR("[a]"), 0, 3), 0);
}
END_TEST

Suite *suite_read_items(void);

Suite *
suite_read_items(void)
{
	Suite *suite = suite_create("read/items");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, finds_notes);
	tcase_add_test(tc, leaves_what_only_looks_like_notes);
	tcase_add_test(tc, finds_definitions_of_one_line_terms);
	tcase_add_test(tc, leaves_what_only_looks_like_definitions);
	tcase_add_test(tc, leaves_captions_to_tables);
	tcase_add_test(tc, finds_how_far_in_a_marker_stands);
	tcase_add_test(tc, reads_labels);
	return suite;
}
