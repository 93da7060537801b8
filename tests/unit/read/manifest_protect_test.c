#include "read/manifest_protect.h"

#include "read/manifest.h"
#include "unit/read/reading.h"

#define HEAD "title: T\ndocuments: [a]\noutputs:\n- name: a\n"
#define ALLOWS(permission) PERMISSION_BIT(PERMISSION_##permission)

static struct protection
read_protection(const char *output)
{
	struct str text = arena_cat(arena, STR(HEAD), str_from_z(output));
	struct pack *pack = manifest_read(arena, &diags, reading_source(text));

	ck_assert_uint_eq(pack->outputs.n, 1);
	return pack->outputs.v[0].protection;
}

START_TEST(nothing_said_is_no_protection)
{
	ck_assert(!read_protection("  linearize: true\n").asked);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reads_files_and_permissions)
{
	struct protection p =
	    read_protection("  protect:\n"
			    "    allow: [copy, print-high, copy]\n"
			    "    open-password-file: keys/open.txt\n"
			    "    owner-password-file: keys/owner.txt\n");

	ASSERT_FAULTS("");
	ck_assert(p.asked);
	ck_assert_uint_eq(
	    p.allowed, ALLOWS(COPY) | ALLOWS(PRINT) | ALLOWS(PRINT_HIGH));
	ASSERT_STR(p.files[PASSWORD_OPEN].path, "keys/open.txt");
	ASSERT_STR(p.files[PASSWORD_OWNER].path, "keys/owner.txt");
}
END_TEST

START_TEST(all_is_allowed_unless_something_is_said)
{
	ck_assert_uint_eq(
	    read_protection("  protect: {}\n").allowed, PERMISSIONS_ALL);
	ck_assert_uint_eq(
	    read_protection("  protect: {allow: []}\n").allowed, 0);
	ASSERT_FAULTS("");
}
END_TEST

/* What somebody began to write is not taken for nothing. */
START_TEST(empty_values_are_reported)
{
	read_protection("  protect:\n");
	ASSERT_FAULTS("5:11 YAML_TYPE 1\n");
}
END_TEST

START_TEST(an_empty_list_of_permissions_is_reported)
{
	ck_assert_uint_eq(read_protection("  protect: {allow: }\n").allowed, 0);
	ASSERT_FAULTS("5:20 YAML_TYPE 1\n");
}
END_TEST

START_TEST(reports_what_is_wrong)
{
	struct protection p =
	    read_protection("  protect:\n"
			    "    allow: [prnt, [copy], annotate]\n"
			    "    open-password-file: ../open.txt\n"
			    "    owner-password-file: [a]\n"
			    "    password: plain\n");

	ASSERT_FAULTS("6:13 YAML_VALUE 4\n6:19 YAML_TYPE 1\n"
		      "7:25 FILE_OUTSIDE 11\n8:26 YAML_TYPE 1\n"
		      "9:5 YAML_KEY_UNKNOWN 8\n");
	ck_assert_uint_eq(p.allowed, ALLOWS(ANNOTATE));
	ck_assert_uint_eq(p.files[PASSWORD_OPEN].path.n, 0);
}
END_TEST

static const char *const shapes[] = {"true", "secret", "[open.txt]", "''"};

START_TEST(other_shapes_are_reported)
{
	struct str text = arena_cat(arena, STR("  protect: "),
	    arena_cat(arena, str_from_z(shapes[_i]), STR("\n")));

	read_protection(text.s);
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_YAML_TYPE);
}
END_TEST

Suite *suite_read_manifest_protect(void);

Suite *
suite_read_manifest_protect(void)
{
	Suite *suite = suite_create("read/manifest_protect");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, nothing_said_is_no_protection);
	tcase_add_test(tc, reads_files_and_permissions);
	tcase_add_test(tc, all_is_allowed_unless_something_is_said);
	tcase_add_test(tc, empty_values_are_reported);
	tcase_add_test(tc, an_empty_list_of_permissions_is_reported);
	tcase_add_test(tc, reports_what_is_wrong);
	tcase_add_loop_test(tc, other_shapes_are_reported, 0,
	    (int)(sizeof shapes / sizeof *shapes));
	return suite;
}
