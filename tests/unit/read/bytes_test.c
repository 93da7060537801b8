#include "read/bytes.h"

#include "unit/diag/faults.h"

static const struct source *
add(struct str bytes)
{
	return bytes_add_source(arena, &diags, &sources, STR("a.md"), bytes);
}

START_TEST(utf8_stays_as_it_is)
{
	ASSERT_STR(
	    add(STR("caf\u00e9 \U0001F600\n"))->text, "caf\u00e9 \U0001F600\n");
	ASSERT_STR(add(STR(""))->text, "");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(other_bytes_are_replaced_and_reported_once)
{
	const struct source *source = add(STR("a\xE9 b\nc\xFF\xFE"));

	ASSERT_STR(source->text, "a\ufffd b\nc\ufffd\ufffd");
	ASSERT_STR(diags.list.v[0]->hint,
	    "save the file as UTF-8: this is the first of 3 places");
	ASSERT_FAULTS("1:2 FILE_NOT_UTF8 1\n");
}
END_TEST

START_TEST(one_place_has_the_plain_hint)
{
	add(STR("\xC3"));
	ASSERT_STR(diags.list.v[0]->hint, "save the file as UTF-8");
}
END_TEST

START_TEST(it_is_an_error_in_a_pack_alone)
{
	add(STR("\xFF"));
	diags.single = true;
	add(STR("\xFF"));
	ck_assert_uint_eq(diags.errors, 1);
	ck_assert_uint_eq(diags.warnings, 1);
	diags.strict = true;
	add(STR("\xFF"));
	ck_assert_uint_eq(diags.errors, 2);
}
END_TEST

Suite *suite_read_bytes(void);

Suite *
suite_read_bytes(void)
{
	Suite *suite = suite_create("read/bytes");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, utf8_stays_as_it_is);
	tcase_add_test(tc, other_bytes_are_replaced_and_reported_once);
	tcase_add_test(tc, one_place_has_the_plain_hint);
	tcase_add_test(tc, it_is_an_error_in_a_pack_alone);
	return suite;
}
