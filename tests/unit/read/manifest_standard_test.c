#include "read/manifest_standard.h"

#include "read/manifest.h"
#include "unit/read/reading.h"

static struct pack *
read_pack(const char *text)
{
	return manifest_read(arena, &diags, reading_source(str_from_z(text)));
}

START_TEST(reads_standards)
{
	struct pack *pack = read_pack("title: T\ndocuments: [a]\noutputs:\n"
				      "- name: a\n- name: b\n  standard: a-2b\n"
				      "- name: c\n  standard: [ua-1, a-3a]\n"
				      "- name: d\n  standard: none\n");

	ASSERT_FAULTS("");
	ck_assert_uint_eq(pack->outputs.v[0].standard.part, 0);
	ck_assert(!pack->outputs.v[0].standard.none);
	ck_assert_int_eq(pack->outputs.v[1].standard.level, 'B');
	ck_assert(!pack->outputs.v[1].standard.ua);
	ck_assert_uint_eq(pack->outputs.v[2].standard.part, 3);
	ck_assert(pack->outputs.v[2].standard.ua);
	ck_assert(pack->outputs.v[3].standard.none);
}
END_TEST

START_TEST(reports_standards)
{
	read_pack("title: T\ndocuments: [a]\noutputs:\n"
		  "- name: a\n  standard: a-2c\n"
		  "- name: b\n  standard: [a-2a, a-2b]\n"
		  "- name: c\n  standard: {a: b}\n"
		  "- name: d\n  standard: [[ua-1]]\n");
	ASSERT_FAULTS("5:13 YAML_VALUE 4\n7:20 YAML_VALUE 4\n"
		      "9:13 YAML_TYPE 1\n11:14 YAML_TYPE 1\n");
	ASSERT_STR(
	    diags.list.v[1]->hint, "one of PDF/A, and ua-1; none stands alone");
}
END_TEST

Suite *suite_read_manifest_standard(void);

Suite *
suite_read_manifest_standard(void)
{
	Suite *suite = suite_create("read/manifest_standard");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_standards);
	tcase_add_test(tc, reports_standards);
	return suite;
}
