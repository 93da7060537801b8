#include "format/yaml_write.h"

#include "unit/diag/fixture.h"

static struct str
written(struct str text)
{
	const struct source *s = source_add(&sources, STR("a.yaml"), text);

	return yaml_write(arena, yaml_read(arena, &diags, s, 0, s->text.n));
}

/* What is written is written so again. */
static void
check(const char *text, const char *want)
{
	ASSERT_STR(written(str_from_z(text)), want);
	ASSERT_STR(written(str_from_z(want)), want);
	ck_assert_uint_eq(diags.list.n, 0);
}

START_TEST(keeps_data_and_no_comments)
{
	check("# a\nb: c # d\n", "b: c\n");
	check("{b: [1, 2], a: {c: d}}", "b:\n- 1\n- 2\na:\n  c: d\n");
	check("a: []\n", "a: []\n");
}
END_TEST

START_TEST(keeps_quotes_where_they_were)
{
	check("a: \"1\"\nb: 1\n", "a: '1'\nb: 1\n");
	check("a: \"x # y\"\n", "a: 'x # y'\n");
	check("a: \"it's: \\\"b\\\"\"\n", "a: 'it''s: \"b\"'\n");
	check("a: ~\nb:\n", "a: ~\nb:\n");
	check("a: \xC3\xA9t\xC3\xA9\n", "a: \xC3\xA9t\xC3\xA9\n");
}
END_TEST

START_TEST(texts_of_several_lines_come_back)
{
	struct str once = written(STR("a: |\n  b\n\n  c\n"));
	const struct source *s = source_add(&sources, STR("b"), once);
	struct yaml_node *node = yaml_read(arena, &diags, s, 0, s->text.n);

	ASSERT_STR(node->pairs.v[0].value->text, "b\n\nc\n");
	ck_assert(str_eq(written(once), once));
}
END_TEST

START_TEST(a_long_text_is_whole)
{
	struct buf *text = buf_new(arena);

	buf_z(text, "a: ");
	buf_fill(text, 'x', 100000);
	buf_char(text, '\n');
	ck_assert(str_eq(written(buf_view(text)), buf_view(text)));
}
END_TEST

Suite *suite_format_yaml_write(void);

Suite *
suite_format_yaml_write(void)
{
	Suite *suite = suite_create("format/yaml_write");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, keeps_data_and_no_comments);
	tcase_add_test(tc, keeps_quotes_where_they_were);
	tcase_add_test(tc, texts_of_several_lines_come_back);
	tcase_add_test(tc, a_long_text_is_whole);
	suite_add_tcase(suite, tc);
	return suite;
}
