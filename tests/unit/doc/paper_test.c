#include "doc/paper.h"

#include <check.h>

/* A length in tenths of a millimetre, to a fiftieth of a point. */
static void
measures(su length, int64_t tenths)
{
	su want = (su)su_mul_div(PT(72), tenths, 254);

	ck_assert_int_le(length - want, PT(1) / 50);
	ck_assert_int_le(want - length, PT(1) / 50);
}

START_TEST(sizes_are_those_of_the_standards)
{
	static const struct {
		enum paper paper;
		int64_t width, height;
	} sizes[] = {{PAPER_A4, 2100, 2970}, {PAPER_A5, 1480, 2100},
	    {PAPER_LETTER, 2159, 2794}, {PAPER_HALF_LETTER, 1397, 2159}};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct page_size size = paper_size(sizes[i].paper);

		measures(size.width, sizes[i].width);
		measures(size.height, sizes[i].height);
	}
}
END_TEST

START_TEST(halves_and_doubles_are_each_other_s)
{
	for (int i = 0; i < PAPER_COUNT; i++) {
		enum paper half = paper_halved((enum paper)i);
		struct page_size whole = paper_size((enum paper)i);

		if (half == (enum paper)i)
			continue;
		ck_assert_int_eq(paper_doubled(half), i);
		ck_assert_int_eq(paper_size(half).height, whole.width);
	}
	ck_assert_int_eq(paper_halved(PAPER_A4), PAPER_A5);
	ck_assert_int_eq(paper_halved(PAPER_LETTER), PAPER_HALF_LETTER);
	ck_assert_int_eq(paper_doubled(PAPER_A4), PAPER_A4);
	ck_assert_int_eq(paper_halved(PAPER_A5), PAPER_A5);
}
END_TEST

START_TEST(names_differ)
{
	for (int i = 0; i < PAPER_COUNT; i++)
		for (int k = 0; k < i; k++)
			ck_assert(!str_eq(paper_names[i], paper_names[k]));
	for (int i = 0; i < IMPOSE_COUNT; i++)
		for (int k = 0; k < i; k++)
			ck_assert(!str_eq(impose_names[i], impose_names[k]));
}
END_TEST

Suite *suite_doc_paper(void);

Suite *
suite_doc_paper(void)
{
	Suite *suite = suite_create("doc/paper");
	TCase *tc = tcase_create("paper");

	tcase_add_test(tc, sizes_are_those_of_the_standards);
	tcase_add_test(tc, halves_and_doubles_are_each_other_s);
	tcase_add_test(tc, names_differ);
	suite_add_tcase(suite, tc);
	return suite;
}
