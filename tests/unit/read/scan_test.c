#include "read/scan.h"

#include "unit/read/prepared_text.h"

START_TEST(makes_references_images)
{
	ASSERT_PREPARED(
	    "a[^b]![^b] [^c](d)\n", "a![](<0>)!![](<1>) ![](<2>)(d)\n");
}
END_TEST

START_TEST(makes_notes_in_place_images)
{
	ASSERT_PREPARED("a^[b *c* [d](e)] f\n", "a![b *c* [d](e)](<0>) f\n");
	ASSERT_PREPARED("^[a]^[b]\n", "![a](<0>)![b](<1>)\n");
	ASSERT_PREPARED("^[a]{.b}\n", "![a](<0>){.b}\n");
}
END_TEST

START_TEST(leaves_what_is_no_note)
{
	ASSERT_PREPARED("^[a [^b c] [^]\n", "^[a [^<0>^b c] [^<1>^]\n");
	ASSERT_PREPARED("\\^[a] \\[^b]\n", "\\^[a] <[^<0>^b]\n");
	ASSERT_PREPARED("`[^a]` <b:[^c]>\n", "`[^a]` <b:[^c]>\n");
}
END_TEST

START_TEST(tells_superscripts_from_notes)
{
	ASSERT_PREPARED("^[a](b)^\n", "^<0>^[a](b)^<1>^\n");
	ASSERT_PREPARED("^[a b](c)^\n", "^<0>^[a b](c)^<1>^\n");
	ASSERT_PREPARED("^[a b]^\n", "![a b](<0>)^<1>^\n");
	ASSERT_PREPARED("^[a]^\n", "^<0>^[a]^<1>^\n");
}
END_TEST

START_TEST(marks_runs_beside_text)
{
	struct prepared *p = prepared_from("a~~b c~ d^2\n");

	ASSERT_STR(prepared_text(p), "a~~<0>~b c~<1>~ d^<2>^2\n");
	ck_assert_uint_eq(p->marks.v[0].run, 2);
	ck_assert(p->marks.v[0].opens && p->marks.v[0].closes);
	ck_assert_int_eq(p->marks.v[1].delimiter, '~');
	ck_assert(!p->marks.v[1].opens && p->marks.v[1].closes);
	ck_assert_uint_eq(p->marks.v[2].at.offset, 10);
	ck_assert_uint_eq(p->marks.v[2].at.length, 0);
}
END_TEST

START_TEST(leaves_other_runs)
{
	const char *text = "a ~ b ~~ ^ a~~~~b c^^d \\~e\\^ `~f~` <g:~h~>\n";

	ASSERT_PREPARED(text, text);
}
END_TEST

START_TEST(keeps_escaped_spaces_in_raised_words)
{
	ASSERT_PREPARED(
	    "a\\ b c^d\\ e^ f\\ g\n", "a\\ b c^<0>^d\u00a0e^<1>^ f\\ g\n");
}
END_TEST

START_TEST(gives_all_back_where_it_means_nothing)
{
	struct prepared *p = prepared_from("~~a~~ [^b] c^2 ^[d]\n");
	struct str text = buf_view(p->text);

	ASSERT_STR(prepared_restore(p, text, false), "~~a~~ [^b] c^2 ![d]\n");
}
END_TEST

START_TEST(marks_variables)
{
	ASSERT_PREPARED("a {{x}} {{ y.z }}", "a <0> <1>\n");
	ASSERT_PREPARED(
	    "`{{x}}` \\{{x}} {{x*y}} {{x", "`{{x}}` \\{{x}} {{x*y}} {{x\n");
	ASSERT_PREPARED("[a]{{x}}[b](c){{x}}", "[a]<0>[b](c)<1>\n");
	ASSERT_PREPARED("<https://{{x}}/~a>", "<https://<0>/~a>\n");
	ASSERT_PREPARED("[a]({{ x }} \"{{y}}\")", "[a](<0> \"<1>\")\n");
}
END_TEST

START_TEST(does_nothing_where_nothing_is_named)
{
	struct prepared *p = prepared_from("a {b} c {{ d {{e f}} {{}} g\n");

	ck_assert_uint_eq(p->marks.n, 0);
	ck_assert_uint_eq(p->edits.n, 0);
	ck_assert_uint_eq(p->segments.n, 1);
}
END_TEST

Suite *suite_read_scan(void);

Suite *
suite_read_scan(void)
{
	Suite *suite = suite_create("read/scan");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, makes_references_images);
	tcase_add_test(tc, makes_notes_in_place_images);
	tcase_add_test(tc, leaves_what_is_no_note);
	tcase_add_test(tc, tells_superscripts_from_notes);
	tcase_add_test(tc, marks_runs_beside_text);
	tcase_add_test(tc, leaves_other_runs);
	tcase_add_test(tc, keeps_escaped_spaces_in_raised_words);
	tcase_add_test(tc, gives_all_back_where_it_means_nothing);
	tcase_add_test(tc, marks_variables);
	tcase_add_test(tc, does_nothing_where_nothing_is_named);
	return suite;
}
