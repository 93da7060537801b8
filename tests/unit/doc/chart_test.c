#include "doc/chart.h"

#include <check.h>

START_TEST(types_have_words)
{
	static const char *const want[] = {"bar", "stacked", "line", "dot"};

	ck_assert(str_eq_z(chart_type_words[_i], want[_i]));
}
END_TEST

Suite *suite_doc_chart(void);

Suite *
suite_doc_chart(void)
{
	Suite *s = suite_create("doc/chart");
	TCase *t = tcase_create("chart");

	tcase_add_loop_test(t, types_have_words, 0, CHART_TYPE_COUNT);
	suite_add_tcase(s, t);
	return s;
}
