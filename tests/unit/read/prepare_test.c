#include "read/prepare.h"

#include "unit/read/prepared_text.h"

START_TEST(passes_plain_text_on)
{
	const char *text = "# a\n\n- b\n  c\n\n```\nd\n```\n";

	ASSERT_PREPARED(text, text);
	ASSERT_PREPARED("no line end", "no line end\n");
	ASSERT_PREPARED("", "");
}
END_TEST

START_TEST(makes_all_line_ends_one)
{
	ASSERT_PREPARED("a\r\nb\rc\n\n", "a\nb\nc\n\n");
}
END_TEST

START_TEST(begins_behind_the_head)
{
	struct source *s = reading_source(STR("---\na: b\n---\n[c]{.d}\n"));

	ASSERT_STR(
	    prepared_text(prepare(arena, &diags, s, 13, true)), "[c]<0>\n");
}
END_TEST

START_TEST(groups_what_stands_between_fences)
{
	ASSERT_PREPARED(
	    "`\n::: {.a}\n[b]{.c} `\n", "`\n\n::: {.a}\n\n[b]<0> `\n");
}
END_TEST

START_TEST(maps_every_offset_back)
{
	struct prepared *p = prepared_from(
	    "> ::: {.a}\n> | b | \\|c |\n> |-|-|\n> \n> [d]{.e} f\n");
	struct str text = buf_view(p->text);
	size_t at = str_find(text, 'f', 0), c = str_find(text, 'c', 0);

	ck_assert_uint_eq(prepared_loc(p, at, 1).offset, 46);
	ck_assert_uint_eq(prepared_loc(p, at, 1).length, 1);
	ck_assert_uint_eq(prepared_loc(p, c, 1).offset, 21);
	for (at = 0; at <= text.n; at++)
		ck_assert_uint_le(
		    prepared_loc(p, at, 1).offset, p->source->text.n);
}
END_TEST

Suite *suite_read_prepare(void);

Suite *
suite_read_prepare(void)
{
	Suite *suite = suite_create("read/prepare");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, passes_plain_text_on);
	tcase_add_test(tc, makes_all_line_ends_one);
	tcase_add_test(tc, begins_behind_the_head);
	tcase_add_test(tc, groups_what_stands_between_fences);
	tcase_add_test(tc, maps_every_offset_back);
	return suite;
}
