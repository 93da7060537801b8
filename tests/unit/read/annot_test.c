#include "read/annot.h"

#include "unit/read/reading.h"

static struct diag *
only_fault(void)
{
	ck_assert_uint_eq(diags.list.n, 1);
	return diags.list.v[0];
}

START_TEST(sets_classes)
{
	ASSERT_TREE(
	    "::: {.signatories src=\"a.csv\" layout=\"run-in\"}\n:::\n\n"
	    "::: {.callout-tip title=\"T\"}\n:::\n\n"
	    "[a]{.recommendation to=\"B\"}\n",
	    "  div @1:1 signatories { .signatories src=\"a.csv\" "
	    "layout=\"run-in\" }\n"
	    "  div @4:1 tip { .callout-tip title=\"T\" }\n"
	    "  paragraph @7:1\n"
	    "    span @7:1 recommendation { .recommendation to=\"B\" }\n"
	    "      text @7:2 \"a\"\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(suggests_the_nearest_class)
{
	ASSERT_TREE("::: {.recomendation}\na\n:::\n",
	    "  div @1:1 { .recomendation }\n"
	    "    paragraph @2:1\n"
	    "      text @2:1 \"a\"\n");
	ASSERT_FAULTS("1:6 ANNOT_UNKNOWN 14\n");
	ASSERT_STR(only_fault()->text, "unknown annotation \"recomendation\"");
	ASSERT_STR(only_fault()->hint, "did you mean \"recommendation\"?");
}
END_TEST

START_TEST(notes_the_short_form_of_known_classes)
{
	reading_tree("::: keep :::\na\n:::\n\n::: {.keep}\nb\n:::\n\n"
		     "::: kep\nc\n:::\n");
	ASSERT_FAULTS("1:5 ANNOT_WORD 4\n9:5 ANNOT_UNKNOWN 3\n");
	ASSERT_STR(diags.list.v[0]->hint,
	    "the form that other programs know is ::: {.keep}");
}
END_TEST

START_TEST(says_where_a_class_stands)
{
	reading_tree("# A {.smallcaps}\n\n[b]{.unnumbered}\n");
	ASSERT_FAULTS("1:6 ANNOT_PLACE 10\n3:5 ANNOT_PLACE 11\n");
	ASSERT_STR(diags.list.v[0]->hint, "it stands on a div or a span");
	ASSERT_STR(diags.list.v[1]->hint, "it stands on a heading");
}
END_TEST

START_TEST(lists_the_words_of_a_key)
{
	reading_tree("::: {.columns count=9}\na\n:::\n");
	ASSERT_FAULTS("1:21 ANNOT_VALUE 1\n");
	ASSERT_STR(only_fault()->hint, "it may be 2, 3, 4");
}
END_TEST

START_TEST(suggests_the_nearest_key)
{
	reading_tree("::: {.recommendation pirority=\"high\"}\na\n:::\n");
	ASSERT_FAULTS("1:22 ANNOT_KEY_UNKNOWN 8\n");
	ASSERT_STR(
	    only_fault()->text, "\"pirority\" is no key of .recommendation");
	ASSERT_STR(only_fault()->hint, "did you mean \"priority\"?");
}
END_TEST

START_TEST(names_elements_without_class)
{
	reading_tree("[a](b){x=1}\n");
	ASSERT_STR(only_fault()->text, "\"x\" is no key of a link");
	reading_tree("::: {#a to=1}\n:::\n");
	ASSERT_STR(
	    diags.list.v[1]->text, "\"to\" is no key of a div without a class");
}
END_TEST

START_TEST(knows_no_keys_of_unknown_classes)
{
	reading_tree("::: {.charts src=\"a.csv\" x=1}\n:::\n");
	ASSERT_FAULTS("1:6 ANNOT_UNKNOWN 7\n");
}
END_TEST

START_TEST(refuses_classes_where_they_mean_nothing)
{
	reading_tree("# T {.keep}\n\n[a]{.signatories}\n\n"
		     "![b](c.png){.smallcaps}\n\nx ::: {.unnumbered}\n");
	ASSERT_FAULTS("1:6 ANNOT_PLACE 5\n3:5 ANNOT_PLACE 12\n"
		      "5:13 ANNOT_PLACE 10\n");
}
END_TEST

START_TEST(allows_languages_and_small_capitals)
{
	reading_tree("::: {lang=\"ko\"}\n[a]{.smallcaps .nowrap lang=fr}\n"
		     ":::\n\n# T {.unnumbered #t}\n\n"
		     "::: {.keep lang=de}\n:::\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_keys_that_stand_twice)
{
	reading_tree("[a]{.recommendation to=\"x\" when=\"y\" to=\"z\"}\n");
	ASSERT_FAULTS("1:37 ANNOT_KEY_TWICE 2\n");
	ck_assert_uint_eq(only_fault()->related.offset, 20);
}
END_TEST

START_TEST(checks_values)
{
	reading_tree("![a](b.png){width=60% decorative=true}\n\n"
		     "![a](b.png){width=\"8cm\" decorative=yes}\n\n"
		     "![a](b.png){width=600}\n\n"
		     "![a](b.png){width=0%}\n\n"
		     "![a](b.png){width=101%}\n\n"
		     "::: {.signatories layout=colums count=no}\n:::\n");
	ASSERT_FAULTS("3:36 ANNOT_VALUE 3\n5:19 ANNOT_VALUE 3\n"
		      "7:19 ANNOT_VALUE 2\n9:19 ANNOT_VALUE 4\n"
		      "11:26 ANNOT_VALUE 6\n11:39 ANNOT_VALUE 2\n");
	ASSERT_STR(diags.list.v[4]->hint, "did you mean \"columns\"?");
}
END_TEST

START_TEST(checks_languages)
{
	reading_tree("[a]{lang=ko} [b]{lang=\"en_GB\"}\n\n"
		     "::: {lang=\"1\"}\nc\n:::\n");
	ASSERT_FAULTS("1:24 ANNOT_VALUE 5\n3:12 ANNOT_VALUE 1\n");
}
END_TEST

START_TEST(checks_the_keys_of_includes)
{
	reading_tree("::: {.include src=a.md shift=-5}\n:::\n\n"
		     "::: {.include src=a.md shift=0}\n:::\n");
	ASSERT_FAULTS("");
	reading_tree(
	    "::: {.include shift=6}\n:::\n\n::: {.include shift=-}\n:::\n\n"
	    "::: {.include shift=+1}\n:::\n\n::: {.include sort=x}\n:::\n\n"
	    "[a]{.include}\n");
	ASSERT_FAULTS("1:21 ANNOT_VALUE 1\n4:21 ANNOT_VALUE 1\n"
		      "7:21 ANNOT_VALUE 2\n10:15 ANNOT_KEY_UNKNOWN 4\n"
		      "13:5 ANNOT_PLACE 8\n");
}
END_TEST

Suite *suite_read_annot(void);

Suite *
suite_read_annot(void)
{
	Suite *suite = suite_create("read/annot");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, sets_classes);
	tcase_add_test(tc, suggests_the_nearest_class);
	tcase_add_test(tc, checks_languages);
	tcase_add_test(tc, notes_the_short_form_of_known_classes);
	tcase_add_test(tc, says_where_a_class_stands);
	tcase_add_test(tc, lists_the_words_of_a_key);
	tcase_add_test(tc, suggests_the_nearest_key);
	tcase_add_test(tc, names_elements_without_class);
	tcase_add_test(tc, knows_no_keys_of_unknown_classes);
	tcase_add_test(tc, refuses_classes_where_they_mean_nothing);
	tcase_add_test(tc, allows_languages_and_small_capitals);
	tcase_add_test(tc, reports_keys_that_stand_twice);
	tcase_add_test(tc, checks_values);
	tcase_add_test(tc, checks_the_keys_of_includes);
	return suite;
}
