#include "read/audience.h"

#include "unit/read/reading.h"

static struct document *document;

/* The audience of a document's first block. */
static const struct audience *
read_block(const char *text)
{
	document = reading_document(str_from_z(text));
	return document->root->first->audience;
}

static const struct audience *
read_head(const char *text)
{
	document = reading_document(str_from_z(text));
	return document->audience;
}

START_TEST(divs_say_for_whom_they_are)
{
	const struct audience *a = read_block(
	    "::: {.content-visible when-profile=\"a, b c\"}\nText.\n:::\n");

	ck_assert_uint_eq(a->when.n, 3);
	ASSERT_STR(a->when.v[0].name, "a");
	ASSERT_STR(a->when.v[1].name, "b");
	ASSERT_STR(a->when.v[2].name, "c");
	ck_assert_uint_eq(a->when.v[2].at.offset, 41);
	ck_assert_uint_eq(a->unless.n, 0);
	ck_assert(!a->inverted);
	a = read_block(
	    "::: {.content-hidden unless-profile=a when-profile=b}\nT\n:::\n");
	ck_assert(a->inverted);
	ASSERT_STR(a->when.v[0].name, "b");
	ASSERT_STR(a->unless.v[0].name, "a");
	a = read_block("::: {.content-hidden}\nText.\n:::\n");
	ck_assert(a->inverted);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(so_does_all_that_has_attributes)
{
	ck_assert_ptr_nonnull(read_block("# H {when-profile=a}\n"));
	ck_assert_ptr_nonnull(
	    read_block("::: {.keep when-profile=a}\nT\n:::\n"));
	ck_assert_ptr_nonnull(
	    read_block("| a |\n|---|\n| b |\n\n: T {when-profile=a}\n"));
	read_block("![alt](x.png){when-profile=a}\n");
	ck_assert_ptr_nonnull(document->root->first->first->audience);
	read_block("a [b](c){unless-profile=a}\n");
	ck_assert_ptr_nonnull(document->root->first->last->audience);
	ck_assert_ptr_null(read_block("# H {.unnumbered}\n"));
	ck_assert_ptr_null(read_block("Text.\n"));
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(a_caption_hides_what_its_image_hides)
{
	const struct node *figure, *span;

	read_block("![a [b]{.content-hidden .smallcaps #x}](x.png)\n");
	figure = document->root->first;
	ck_assert_int_eq(figure->last->kind, NODE_CAPTION);
	ck_assert_ptr_nonnull(figure->last->last->audience);
	span = figure->first->last;
	ck_assert_ptr_nonnull(span->audience);
	ck_assert_uint_eq(span->id.n, 0);
	ck_assert_uint_eq(span->attrs->classes.n, 1);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_what_says_nothing)
{
	const struct audience *a =
	    read_block("::: {.content-visible}\nText.\n:::\n");

	ck_assert_ptr_null(a);
	ASSERT_FAULTS("1:6 PROFILE_MISSING 16\n");
	read_block("::: {.content-visible .content-hidden}\nText.\n:::\n");
	ASSERT_FAULTS("1:6 PROFILE_MISSING 16\n1:23 ANNOT_PLACE 15\n");
}
END_TEST

START_TEST(reports_names_that_are_none)
{
	read_block(
	    "[a]{when-profile=\"Handout b_c d\"} [e]{when-profile=\"\"}\n");
	ASSERT_FAULTS("1:19 ANNOT_VALUE 7\n1:27 ANNOT_VALUE 3\n"
		      "1:53 ANNOT_VALUE 0\n");
}
END_TEST

START_TEST(front_matter_takes_lists)
{
	const struct audience *a = read_head(
	    "---\nwhen-profile: [a, b]\nunless-profile: c d\n---\nText.\n");

	ck_assert_uint_eq(a->when.n, 2);
	ASSERT_STR(a->when.v[1].name, "b");
	ck_assert_uint_eq(a->unless.n, 2);
	ASSERT_STR(a->unless.v[1].name, "d");
	ck_assert_ptr_null(read_head("---\ntitle: T\n---\nText.\n"));
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(a_list_names_somebody)
{
	read_head("---\nwhen-profile: []\n---\nText.\n");
	ASSERT_FAULTS("2:15 YAML_TYPE 1\n");
}
END_TEST

START_TEST(reports_values_of_front_matter)
{
	const struct audience *a = read_head(
	    "---\nwhen-profile: [A, [b]]\nunless-profile: {a: b}\n---\nT\n");

	ck_assert(!audience_admits(a, STR("a")));
	ASSERT_FAULTS("2:16 YAML_VALUE 1\n2:19 YAML_TYPE 1\n"
		      "3:17 YAML_TYPE 1\n");
}
END_TEST

Suite *suite_read_audience(void);

Suite *
suite_read_audience(void)
{
	Suite *suite = suite_create("read/audience");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, divs_say_for_whom_they_are);
	tcase_add_test(tc, so_does_all_that_has_attributes);
	tcase_add_test(tc, a_caption_hides_what_its_image_hides);
	tcase_add_test(tc, reports_what_says_nothing);
	tcase_add_test(tc, reports_names_that_are_none);
	tcase_add_test(tc, front_matter_takes_lists);
	tcase_add_test(tc, a_list_names_somebody);
	tcase_add_test(tc, reports_values_of_front_matter);
	return suite;
}
