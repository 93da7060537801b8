#include <check.h>

#include "doc/doc.h"
#include "unit/base/assert_str.h"

START_TEST(looks_up_pairs)
{
	struct arena *a = arena_new(0);
	struct attrs attrs = {.id = STR("x")};

	vec_push(a, &attrs.classes, (struct attr){.key = STR("to")});
	vec_push(a, &attrs.pairs,
	    (struct attr){.key = STR("when"), .value = STR("now")});
	vec_push(a, &attrs.pairs, (struct attr){.key = STR("empty")});
	vec_push(a, &attrs.pairs,
	    (struct attr){.key = STR("when"), .value = STR("later")});
	ASSERT_STR(attrs_text(&attrs, "when"), "now");
	ck_assert_ptr_eq(attrs_lookup(&attrs, "when"), &attrs.pairs.v[0]);
	ck_assert_ptr_nonnull(attrs_lookup(&attrs, "empty"));
	ASSERT_STR(attrs_text(&attrs, "empty"), "");
	ck_assert_ptr_null(attrs_lookup(&attrs, "to"));
	ck_assert_ptr_null(attrs_lookup(&attrs, "id"));
	ck_assert_ptr_null(attrs_lookup(&attrs, "whe"));
	ASSERT_STR(attrs_text(&attrs, "none"), "");
	arena_free(a);
}
END_TEST

START_TEST(takes_no_attributes)
{
	ck_assert_ptr_null(attrs_lookup(NULL, "when"));
	ASSERT_STR(attrs_text(NULL, "when"), "");
}
END_TEST

Suite *suite_doc_attrs(void);

Suite *
suite_doc_attrs(void)
{
	Suite *s = suite_create("doc/attrs");
	TCase *t = tcase_create("attrs");

	tcase_add_test(t, looks_up_pairs);
	tcase_add_test(t, takes_no_attributes);
	suite_add_tcase(s, t);
	return s;
}
