#include "read/references.h"

#include "unit/read/prepared_text.h"

/* Whether a text's first bytes are a label that the text defines. */
static bool
has(const char *text, size_t length)
{
	return references_has(prepared_from(text), 0, length);
}

START_TEST(finds_labels_that_take_marks)
{
	ck_assert(has("a^b\n\n[a^b]: c\n", 3));
	ck_assert(has("a~b\n\n> - [a~b]: c\n", 3));
	ck_assert(has("A~b\n\n[ a~B ]: c\n", 3));
	ck_assert(has("a\nb^\n\n[a \t b^]: c\n", 4));
	ck_assert(has("a^\\]\n\n[a^\\]]: c\n", 4));
}
END_TEST

START_TEST(leaves_others)
{
	ck_assert(!has("ab\n\n[ab]: c\n", 2));
	ck_assert(!has("^b\n\n[^b]: c\n", 2));
	ck_assert(!has("a^b\n\n[a^c]: c\n", 3));
	ck_assert(!has("a^b\n\n```\n[a^b]: c\n```\n", 3));
	ck_assert(!has("a^b\n[a^b]: c\n", 3));
	ck_assert(!has("a^b\n\n[a^b] c\n", 3));
	ck_assert(!has("a^b\n\n[a^b\n", 3));
}
END_TEST

START_TEST(puts_labels_in)
{
	ASSERT_PREPARED("[a^b]\n\n[a^b]: c\n", "[a^<0>^b][a^b]\n\n[a^b]: c\n");
	ASSERT_PREPARED(
	    "[a^b][]\n\n[a^b]: c\n", "[a^<0>^b][a^b]\n\n[a^b]: c\n");
	ASSERT_PREPARED("[d][a^b]\n\n[a^b]: c\n", "[d][a^b]\n\n[a^b]: c\n");
	ASSERT_PREPARED("[a^b](d) [e^f]\n\n[a^b]: c\n",
	    "[a^<0>^b](d) [e^<1>^f]\n\n[a^b]: c\n");
}
END_TEST

Suite *suite_read_references(void);

Suite *
suite_read_references(void)
{
	Suite *suite = suite_create("read/references");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, finds_labels_that_take_marks);
	tcase_add_test(tc, leaves_others);
	tcase_add_test(tc, puts_labels_in);
	return suite;
}
