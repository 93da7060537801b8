#include "extract/csv_source.h"

#include "unit/diag/fixture.h"

static struct str columns[] = {
    STR_INIT("name"), STR_INIT("organisation"), STR_INIT("mail")};
static struct str ada[] = {STR_INIT("Ada"), STR_INIT("A \"B\""), STR_INIT("x")};
static struct str bo[] = {STR_INIT("Bo"), STR_INIT(""), STR_INIT("y, z")};

static struct data_use *
use_of_people(void)
{
	struct data_table *t = ARENA_NEW(arena, struct data_table);
	struct data_uses uses = {.list = {NULL, 0, 0}};

	t->columns = columns;
	t->column_count = 3;
	vec_push(arena, &t->rows, (struct data_row){.cells = ada});
	vec_push(arena, &t->rows, (struct data_row){.cells = bo});
	return data_use_of(arena, &uses, t);
}

static struct str
text_of(const struct data_use *use)
{
	return csv_source_text(arena, csv_source_table(arena, use));
}

START_TEST(only_what_is_used_is_there)
{
	struct data_use *use = use_of_people();

	use->columns[1] = use->columns[2] = use->rows[1] = true;
	ASSERT_STR(text_of(use), "organisation,mail\n,\"y, z\"\n");
	use->columns[2] = false;
	ASSERT_STR(text_of(use), "organisation\n\"\"\n");
	use->rows[0] = true;
	ASSERT_STR(text_of(use), "organisation\n\"A \"\"B\"\"\"\n\"\"\n");
}
END_TEST

START_TEST(a_row_is_left_where_none_is_shown)
{
	struct data_use *use = use_of_people();

	use->columns[0] = use->columns[2] = use->compared[2] = true;
	ASSERT_STR(text_of(use), "name,mail\n,x\n");
}
END_TEST

START_TEST(who_was_a_person_is_one_still)
{
	struct data_use *use = use_of_people();

	use->people = use->rows[0] = true;
	use->columns[1] = true;
	ASSERT_STR(
	    text_of(use), "organisation,kind\n\"A \"\"B\"\"\",individual\n");
	use->columns[0] = true;
	ASSERT_STR(text_of(use), "name,organisation\nAda,\"A \"\"B\"\"\"\n");
}
END_TEST

Suite *suite_extract_csv_source(void);

Suite *
suite_extract_csv_source(void)
{
	Suite *suite = suite_create("extract/csv_source");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, only_what_is_used_is_there);
	tcase_add_test(tc, a_row_is_left_where_none_is_shown);
	tcase_add_test(tc, who_was_a_person_is_one_still);
	suite_add_tcase(suite, tc);
	return suite;
}
