#include "read/implied.h"

#include "unit/read/reading.h"

START_TEST(makes_recommendations_of_an_ordered_list)
{
	ASSERT_TREE("## Recommendations\n\nWe ask:\n\n1. a\n2. b\n",
	    "  heading @1:1 level=2\n"
	    "    text @1:4 \"Recommendations\"\n"
	    "  paragraph @3:1\n"
	    "    text @3:1 \"We ask:\"\n"
	    "  list @5:1 ordered start=1 delimiter=. tight\n"
	    "    item @5:1 number=1\n"
	    "      div @5:1 recommendation\n"
	    "        paragraph @5:4\n"
	    "          text @5:4 \"a\"\n"
	    "    item @6:1 number=2\n"
	    "      div @6:1 recommendation\n"
	    "        paragraph @6:4\n"
	    "          text @6:4 \"b\"\n");
}
END_TEST

START_TEST(makes_key_points_of_a_list)
{
	ASSERT_TREE("# key points\n- a\n\ntext\n",
	    "  heading @1:1 level=1\n"
	    "    text @1:3 \"key points\"\n"
	    "  div @2:1 key-points\n"
	    "    list @2:1 bullet tight\n"
	    "      item @2:1\n"
	    "        paragraph @2:3\n"
	    "          text @2:3 \"a\"\n"
	    "  paragraph @4:1\n"
	    "    text @4:1 \"text\"\n");
}
END_TEST

/* How many divs of a class there are, in all. */
static bool
count(struct node *n, void *user)
{
	size_t *counts = user;

	if (n->kind == NODE_DIV || n->kind == NODE_SPAN)
		counts[n->u.div.class]++;
	return true;
}

static size_t
divs_of(const char *text, enum div_class class)
{
	size_t counts[DIV_CLASS_COUNT] = {0};

	node_walk(reading_document(str_from_z(text))->root, count, counts);
	return counts[class];
}

START_TEST(leaves_other_lists_alone)
{
	ck_assert_uint_eq(
	    divs_of("# Recommendations\n\n- a\n", DIV_RECOMMENDATION), 0);
	ck_assert_uint_eq(divs_of("# Advice\n\n1. a\n", DIV_RECOMMENDATION), 0);
	ck_assert_uint_eq(
	    divs_of("# Recommendations\n\n## B\n\n1. a\n", DIV_RECOMMENDATION),
	    0);
	ck_assert_uint_eq(
	    divs_of("# Recommendations\n\n1.\n2. a\n", DIV_RECOMMENDATION), 1);
}
END_TEST

START_TEST(leaves_annotated_lists_alone)
{
	ck_assert_uint_eq(
	    divs_of("# Recommendations\n\n1. [a]{.recommendation}\n2. b\n",
		DIV_RECOMMENDATION),
	    1);
	ck_assert_uint_eq(
	    divs_of("::: {.key-points}\n# Key points\n\n- a\n:::\n",
		DIV_KEY_POINTS),
	    1);
}
END_TEST

Suite *suite_read_implied(void);

Suite *
suite_read_implied(void)
{
	Suite *suite = suite_create("read/implied");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, makes_recommendations_of_an_ordered_list);
	tcase_add_test(tc, makes_key_points_of_a_list);
	tcase_add_test(tc, leaves_other_lists_alone);
	tcase_add_test(tc, leaves_annotated_lists_alone);
	return suite;
}
