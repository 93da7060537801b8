#include "read/manifest_parts.h"

#include "unit/read/reading.h"

static struct part_list
parts_of(const char *text)
{
	struct source *s = reading_source(str_from_z(text));
	struct yaml_map map = yaml_map_of(
	    &diags, yaml_read(arena, &diags, s, 0, s->text.n), "it");
	struct part_list parts = {NULL, 0, 0};

	manifest_parts_read(arena, map, &parts);
	return parts;
}

START_TEST(reads_them_in_their_order)
{
	struct part_list parts = parts_of("parts: [sources, cover, documents]");

	ck_assert_uint_eq(parts.n, 3);
	ck_assert_int_eq(parts.v[0], PART_SOURCES);
	ck_assert_int_eq(parts.v[1], PART_COVER);
	ck_assert_int_eq(parts.v[2], PART_DOCUMENTS);
	ck_assert_uint_eq(parts_of("parts: []").n, 0);
	ck_assert_uint_eq(parts_of("other: x").n, 0);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_what_is_none)
{
	struct part_list parts = parts_of("parts: [cover, covr, cover, [x]]");

	ck_assert_uint_eq(parts.n, 1);
	ASSERT_FAULTS("1:16 YAML_VALUE 4\n1:22 YAML_VALUE 5\n"
		      "1:29 YAML_TYPE 1\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"cover\"?");
	ASSERT_STR(diags.list.v[1]->hint, "it stands in the list already");
}
END_TEST

/* The hint is made of the names themselves, so that it cannot miss one. */
START_TEST(tells_which_there_are)
{
	struct str hint;

	parts_of("parts: [appendix-of-maps]");
	ck_assert_uint_eq(diags.list.n, 1);
	hint = diags.list.v[0]->hint;
	ck_assert(str_starts(hint, STR("the parts are cover, at-a-glance, ")));
	for (int k = 0; k < PART_KIND_COUNT; k++) {
		struct str name = str_from_z(part_kind_name((enum part_kind)k));
		size_t i = 0;

		while (
		    i < hint.n && !str_starts(str_sub(hint, i, hint.n), name))
			i++;
		ck_assert_uint_lt(i, hint.n);
	}
}
END_TEST

START_TEST(must_be_a_list)
{
	ck_assert_uint_eq(parts_of("parts: cover").n, 0);
	ASSERT_FAULTS("1:8 YAML_TYPE 5\n");
}
END_TEST

Suite *suite_read_manifest_parts(void);

Suite *
suite_read_manifest_parts(void)
{
	Suite *suite = suite_create("read/manifest_parts");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_them_in_their_order);
	tcase_add_test(tc, reports_what_is_none);
	tcase_add_test(tc, tells_which_there_are);
	tcase_add_test(tc, must_be_a_list);
	return suite;
}
