#include "diag/diag.h"

#include "unit/diag/fixture.h"

static void
report(uint16_t source, uint32_t offset)
{
	diag0(&diags, DIAG_REF_UNDEFINED, (struct loc){source, offset, 0});
}

static bool
is_in_order(const struct diag *x, const struct diag *y)
{
	if (x->at.source != y->at.source)
		return x->at.source < y->at.source;
	if (x->at.offset != y->at.offset)
		return x->at.offset < y->at.offset;
	/* The length says the order of report. */
	return x->at.length < y->at.length;
}

START_TEST(sorts_nothing_and_one)
{
	ck_assert_ptr_nonnull(diag_sorted(&diags));
	report(1, 1);
	ck_assert_ptr_eq(diag_sorted(&diags)[0], diags.list.v[0]);
}
END_TEST

START_TEST(sorts_by_source_and_offset)
{
	struct diag **sorted;

	report(2, 0);
	report(1, 9);
	report(0, 5);
	report(1, 3);
	sorted = diag_sorted(&diags);
	ck_assert_ptr_eq(sorted[0], diags.list.v[2]);
	ck_assert_ptr_eq(sorted[1], diags.list.v[3]);
	ck_assert_ptr_eq(sorted[2], diags.list.v[1]);
	ck_assert_ptr_eq(sorted[3], diags.list.v[0]);
	ck_assert_uint_eq(diags.list.v[0]->at.source, 2);
}
END_TEST

/* All lengths, so that every shape of the last merge occurs. */
START_TEST(keeps_the_order_of_report_in_one_place)
{
	uint32_t random = 1;
	struct diag **sorted;

	for (uint32_t i = 0; i < (uint32_t)_i; i++) {
		random = random * 1103515245u + 12345u;
		diag0(&diags, DIAG_REF_UNDEFINED,
		    (struct loc){
			(uint16_t)(random >> 16 & 1), random >> 20 & 3, i});
	}
	sorted = diag_sorted(&diags);
	for (int i = 1; i < _i; i++)
		ck_assert(is_in_order(sorted[i - 1], sorted[i]));
}
END_TEST

Suite *suite_diag_sort(void);

Suite *
suite_diag_sort(void)
{
	Suite *s = suite_create("diag/sort");
	TCase *t = tcase_create("sort");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, sorts_nothing_and_one);
	tcase_add_test(t, sorts_by_source_and_offset);
	tcase_add_loop_test(t, keeps_the_order_of_report_in_one_place, 0, 40);
	suite_add_tcase(s, t);
	return s;
}
