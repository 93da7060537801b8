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

START_TEST(reads_what_is_attached)
{
	struct pack *pack =
	    read_pack("title: T\ndocuments: [a]\nattach: false\noutputs:\n"
		      "- name: a\n- name: b\n  attach: true\n"
		      "- name: c\n  attach: true\n  standard: none\n"
		      "- name: d\n  attach: false\n  standard: a-2a\n");

	ASSERT_FAULTS("");
	ck_assert_int_eq(pack->attach, ATTACH_NO);
	ck_assert_int_eq(pack->outputs.v[0].attach, ATTACH_UNSAID);
	ck_assert_int_eq(pack->outputs.v[1].attach, ATTACH_YES);
	ck_assert_int_eq(pack->outputs.v[2].attach, ATTACH_YES);
	ck_assert_int_eq(pack->outputs.v[3].attach, ATTACH_NO);
	pack = read_pack("title: T\ndocuments: [a]\n");
	ck_assert_int_eq(pack->attach, ATTACH_UNSAID);
	pack = read_pack("title: T\ndocuments: [a]\nattach: true\n"
			 "outputs:\n- name: a\n  standard: a-2a\n");
	ck_assert_int_eq(pack->attach, ATTACH_YES);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_what_cannot_be_attached)
{
	read_pack("title: T\ndocuments: [a]\nattach: some\noutputs:\n"
		  "- name: a\n  attach: true\n  standard: a-2a\n"
		  "- name: b\n  standard: [ua-1, a-2b]\n  attach: true\n"
		  "- name: c\n  attach: [b]\n");
	ASSERT_FAULTS("3:9 YAML_TYPE 4\n6:11 OUTPUT_CONFLICT 4\n"
		      "10:11 OUTPUT_CONFLICT 4\n12:11 YAML_TYPE 1\n");
	ASSERT_STR(diags.list.v[1]->hint,
	    "files ride along in PDF/A-3: say standard: a-3a");
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
	tcase_add_test(tc, reads_what_is_attached);
	tcase_add_test(tc, reports_what_cannot_be_attached);
	return suite;
}
