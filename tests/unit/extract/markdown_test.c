#include "extract/markdown.h"

#include "unit/extract/table.h"

static struct str
escaped(const char *text)
{
	struct buf *out = buf_new(arena);

	extract_markdown_text(out, str_from_z(text));
	return buf_view(out);
}

START_TEST(what_means_something_is_escaped)
{
	ASSERT_STR(escaped("a|b *c* `d` [e]{.f}"),
	    "a\\|b \\*c\\* \\`d\\` \\[e\\]\\{.f\\}");
	ASSERT_STR(
	    escaped("\\ & < \"q\" it's"), "\\\\ \\& \\< \\\"q\\\" it\\'s");
	ASSERT_STR(escaped("a-b 1.5 x: y"), "a-b 1.5 x: y");
	ASSERT_STR(escaped("a--b ... :::"), "a\\-\\-b \\.\\.\\. \\:\\:\\:");
	ASSERT_STR(escaped("a\r\nb"), "a  b");
	ASSERT_STR(escaped("\xC3\xA9"), "\xC3\xA9");
}
END_TEST

START_TEST(tables_stand_under_headings)
{
	static const struct extract_column title[] = {
	    {STR_INIT("title"), EXTRACT_TEXT, false}};
	struct extract_input in = sample_input();
	struct extract_table *head = extract_table_new(arena, title, 1);
	struct extract_table *tables[2] = {
	    extract_table_new(arena, table_ab, 2), table_of("1|", "2")};
	struct extract_row row = extract_row_add(&in, head);
	struct buf *out = buf_new(arena);

	extract_put_text(&row, STR("A #"));
	extract_markdown(out, head, tables, 2);
	ASSERT_STR(buf_view(out), "# A \\#\n"
				  "\n"
				  "## Rows\n"
				  "\n"
				  "| t | a | b | c | n |\n"
				  "|---|---|---|---|---|\n"
				  "| 1\\| | x | 7 |  | y 7 |\n"
				  "| 2 |  | u | v |  |\n");
}
END_TEST

Suite *suite_extract_markdown(void);

Suite *
suite_extract_markdown(void)
{
	Suite *suite = suite_create("extract/markdown");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, what_means_something_is_escaped);
	tcase_add_test(tc, tables_stand_under_headings);
	return suite;
}
