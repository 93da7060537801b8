#include "doc/signer.h"

#include <check.h>

static struct str columns[4];
static struct data_table table = {.columns = columns};

static void
set_columns(const char *const *names)
{
	table.column_count = 0;
	for (; *names; names++)
		columns[table.column_count++] = str_from_z(*names);
}

static const struct {
	const char *columns[5], *cells[4];
	enum signer_kind want;
} rows[] = {
    /* said by a column */
    {{"name", "kind"}, {"House A", "Organisation"}, SIGNER_ORGANISATION},
    {{"name", "Type"}, {"House A", "organization"}, SIGNER_ORGANISATION},
    {{"name", "kind"}, {"Kim", "INDIVIDUAL"}, SIGNER_INDIVIDUAL},
    {{"organisation", "kind"}, {"Kim", "person"}, SIGNER_INDIVIDUAL},
    {{"name", "kind"}, {"Kim", "friend"}, SIGNER_OTHER},
    {{"name", "kind", "title"}, {"Kim", "", "Dr"}, SIGNER_INDIVIDUAL},
    /* told by the columns there are */
    {{"organization"}, {"House A"}, SIGNER_ORGANISATION},
    {{"Organisation", "place"}, {"House A", "B"}, SIGNER_ORGANISATION},
    {{"name", "organisation"}, {"Kim", "House A"}, SIGNER_INDIVIDUAL},
    {{"name", "organisation"}, {"Kim", ""}, SIGNER_INDIVIDUAL},
    {{"name", "organisation"}, {"", "House A"}, SIGNER_ORGANISATION},
    {{"name", "occupation"}, {"Kim", ""}, SIGNER_INDIVIDUAL},
    /* not told */
    {{"name"}, {"Kim"}, SIGNER_OTHER},
    {{"name", "place"}, {"Kim", "B"}, SIGNER_OTHER},
    {{"name", "organisation"}, {"", ""}, SIGNER_OTHER},
    {{"what"}, {"ever"}, SIGNER_OTHER},
};

START_TEST(rows_tell_who_signs)
{
	struct str cells[4];

	set_columns(rows[_i].columns);
	for (size_t i = 0; i < table.column_count; i++)
		cells[i] = str_from_z(rows[_i].cells[i]);
	ck_assert_int_eq(signer_kind(&table, cells, signer_kind_column(&table)),
	    rows[_i].want);
}
END_TEST

START_TEST(columns_have_many_names)
{
	static const char *const names[] = {
	    "place", "Signatory", "AFFILIATION", NULL};
	static const char *const others[] = {"place", NULL};

	set_columns(names);
	ck_assert_uint_eq(signer_name_column(&table), 1);
	ck_assert_uint_eq(signer_organisation_column(&table), 2);
	ck_assert_uint_eq(signer_kind_column(&table), 3);
	set_columns(others);
	ck_assert_uint_eq(signer_name_column(&table), 1);
	ck_assert_uint_eq(signer_organisation_column(&table), 1);
}
END_TEST

START_TEST(a_column_has_what_people_are_sorted_by)
{
	static const char *const both[] = {"sort", "name", "Sort-Key", NULL};
	static const char *const none[] = {"name", NULL};

	set_columns(both);
	ck_assert_uint_eq(signer_sort_column(&table), 2);
	set_columns(none);
	ck_assert_uint_eq(signer_sort_column(&table), 1);
}
END_TEST

START_TEST(layouts_have_words)
{
	for (int i = 0; i < SIGNATORIES_LAYOUT_COUNT; i++)
		ck_assert_int_eq(
		    signatories_layout_of(signatories_layout_names[i]), i);
	ck_assert_int_eq(
	    signatories_layout_of(STR("rows")), SIGNATORIES_FITTING);
	ck_assert_int_eq(signatories_layout_of(STR("")), SIGNATORIES_FITTING);
}
END_TEST

Suite *suite_doc_signer(void);

Suite *
suite_doc_signer(void)
{
	Suite *suite = suite_create("doc/signer");
	TCase *tcase = tcase_create("doc/signer");

	tcase_add_loop_test(
	    tcase, rows_tell_who_signs, 0, (int)(sizeof rows / sizeof *rows));
	tcase_add_test(tcase, columns_have_many_names);
	tcase_add_test(tcase, a_column_has_what_people_are_sorted_by);
	tcase_add_test(tcase, layouts_have_words);
	suite_add_tcase(suite, tcase);
	return suite;
}
