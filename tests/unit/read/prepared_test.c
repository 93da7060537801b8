#include "read/prepared.h"

#include "unit/read/reading.h"

static struct prepared *
new_from(struct str text)
{
	return prepared_new(arena, &diags, reading_source(text), true);
}

START_TEST(copies_with_edits)
{
	struct prepared *p = new_from(STR("abcdef"));

	prepared_edit(p, 1, 2, STR("X"));
	prepared_edit(p, 4, 0, STR("YY"));
	prepared_edit(p, 5, 1, STR(""));
	prepared_copy(p, 0, 3);
	prepared_copy(p, 3, 6);
	ASSERT_STR(buf_view(p->text), "aXdYYe");
	ck_assert_uint_eq(prepared_loc(p, 0, 1).offset, 0);
	ck_assert_uint_eq(prepared_loc(p, 1, 1).offset, 1);
	ck_assert_uint_eq(prepared_loc(p, 2, 1).offset, 3);
	ck_assert_uint_eq(prepared_loc(p, 3, 1).offset, 4);
	ck_assert_uint_eq(prepared_loc(p, 5, 1).offset, 4);
}
END_TEST

START_TEST(replaces_what_may_not_pass)
{
	struct prepared *p = new_from(STR("a\0\xFF\xEF\xB7\x90\xEF\xB7\xAF"
					  "\xEF\xB7\xB0z"));

	prepared_copy(p, 0, p->source->text.n);
	ASSERT_STR(buf_view(p->text),
	    "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
	    "\xEF\xB7\xB0z");
	ck_assert_uint_eq(prepared_loc(p, p->text->n - 1, 1).offset, 12);
}
END_TEST

START_TEST(knows_lines_and_roles)
{
	struct prepared *p = new_from(STR("ab\ncd"));

	prepared_copy(p, 0, 2);
	prepared_end_line(p);
	prepared_role_add(p, ROLE_DIV_CLOSE, source_loc(p->source, 3, 2));
	prepared_copy(p, 3, 5);
	prepared_end_line(p);
	ck_assert_ptr_null(prepared_role(p, 0));
	ck_assert_int_eq(prepared_role(p, 1)->kind, ROLE_DIV_CLOSE);
	ck_assert_ptr_null(prepared_role(p, 2));
	ck_assert_uint_eq(prepared_offset(p, 2, 2), 4);
	ck_assert_uint_eq(prepared_offset(p, 2, 99), 5);
	ck_assert_uint_eq(prepared_offset(p, 99, 1), 6);
	ck_assert_uint_eq(prepared_offset(p, 0, 0), 6);
	ck_assert_uint_eq(prepared_line_end(p, 1), 2);
	ck_assert_uint_eq(prepared_line_end(p, 9), 6);
}
END_TEST

START_TEST(finds_marks)
{
	struct prepared *p = new_from(STR("x{.a}"));
	struct mark mark = {.at = source_loc(p->source, 1, 4)};
	struct str text = prepared_mark_add(p, mark);
	size_t end = 0;

	ck_assert_ptr_eq(prepared_mark(p, text, 0, &end), &p->marks.v[0]);
	ck_assert_uint_eq(end, text.n);
	ck_assert_ptr_null(prepared_mark(p, text, 1, &end));
	ck_assert_ptr_null(
	    prepared_mark(p, STR(MARK_OPEN "7" MARK_CLOSE), 0, &end));
	ck_assert_ptr_null(prepared_mark(p, STR("{.a}"), 0, &end));
}
END_TEST

START_TEST(gives_marks_back)
{
	struct prepared *p = new_from(STR("x{.\xFF}y"));
	struct mark mark = {.at = source_loc(p->source, 1, 4)};
	struct str text = arena_cat(
	    arena, prepared_mark_add(p, mark), STR(MARK_BRACKET_OPEN "\xEF"));

	ASSERT_STR(prepared_restore(p, text, false), "{.\xEF\xBF\xBD}[\xEF");
	ASSERT_STR(prepared_restore(p, text, true), "{.\xEF\xBF\xBD}\\[\xEF");
	ASSERT_STR(prepared_restore(p, STR("plain"), true), "plain");
}
END_TEST

Suite *suite_read_prepared(void);

Suite *
suite_read_prepared(void)
{
	Suite *suite = suite_create("read/prepared");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, copies_with_edits);
	tcase_add_test(tc, replaces_what_may_not_pass);
	tcase_add_test(tc, knows_lines_and_roles);
	tcase_add_test(tc, finds_marks);
	tcase_add_test(tc, gives_marks_back);
	return suite;
}
