#include "doc/marking.h"

#include <check.h>

START_TEST(labels_are_those_of_the_protocol)
{
	static const char *const want[TLP_COUNT] = {"", "TLP:CLEAR",
	    "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"};

	ck_assert(str_eq_z(tlp_label((enum tlp)_i), want[_i]));
}
END_TEST

Suite *suite_doc_marking(void);

Suite *
suite_doc_marking(void)
{
	Suite *s = suite_create("doc/marking");
	TCase *t = tcase_create("marking");

	tcase_add_loop_test(t, labels_are_those_of_the_protocol, 0, TLP_COUNT);
	suite_add_tcase(s, t);
	return s;
}
