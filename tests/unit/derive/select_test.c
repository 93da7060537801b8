#include "derive/select.h"

#include "data.h"

static struct tree t;
static struct node *holder;
static struct selection selection;

static void
setup(void)
{
	tree_open(&t);
	holder = tree_div(&t, tree_document(&t, "A"), DIV_SIGNATORIES);
}

static void
teardown(void)
{
	tree_close(&t);
}

static void
run(const struct data_table *table, bool people)
{
	struct facts facts = {.affiliated = false};
	struct derivation d = {
	    .arena = t.a, .diags = &t.diags, .pack = &t.pack, .facts = &facts};
	struct select_request request = {
	    t.pack.documents.v[0], holder, table, people};

	selection = select_rows(&d, &request);
}

/* The first cells of the rows, groups as "name: cells". */
static struct str
shown(void)
{
	struct buf *out = buf_new(t.a);
	size_t g = 0;

	for (size_t i = 0; i < selection.row_count; i++) {
		if (g < selection.groups.n && selection.groups.v[g].start == i)
			buf_printf(out,
			    "%.*s: ", (int)selection.groups.v[g].name.n,
			    selection.groups.v[g].name.s);
		buf_str(out, selection.rows[i].cells[0]);
		buf_char(out, ' ');
		if (g < selection.groups.n &&
		    selection.groups.v[g].end == i + 1)
			g++;
	}
	ck_assert_uint_eq(g, selection.groups.n);
	return buf_view(out);
}

static const struct data_table *
people(void)
{
	return tree_data(&t, "name,kind,aid,sort-key",
	    "Vera,B,7,Zorn;Adam,A,12,;Carla,B,7,Berg;Dan,,3,;Eve,A,30,");
}

START_TEST(all_as_written)
{
	run(people(), false);
	ck_str(shown(), "Vera Adam Carla Dan Eve ");
	ck_assert_uint_eq(selection.columns.n, 4);
	ck_assert_uint_eq(selection.named, 4);
	ck_assert(!selection.grouped);
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(sort_keys_of_people_are_not_shown)
{
	tree_key(&t, holder, "sort", "name");
	run(people(), true);
	ck_assert_uint_eq(selection.columns.n, 3);
	ck_str(shown(), "Adam Carla Dan Eve Vera ");
	tree_key(&t, holder, "columns", "sort-key,name");
	run(people(), true);
	ck_assert_uint_eq(selection.columns.n, 2);
	run(people(), false);
	ck_str(shown(), "Adam Carla Dan Eve Vera ");
}
END_TEST

START_TEST(a_sort_key_stands_for_the_name)
{
	tree_key(&t, holder, "sort", "name");
	run(tree_data(&t, "name,sort", "Vera,Berg;Adam,Zorn;Carl,"), true);
	ck_str(shown(), "Vera Carl Adam ");
	ck_assert_uint_eq(selection.columns.n, 1);
}
END_TEST

START_TEST(sorted_by_several)
{
	tree_key(&t, holder, "sort", "-aid, -name");
	run(people(), false);
	ck_str(shown(), "Eve Adam Vera Carla Dan ");
}
END_TEST

START_TEST(an_unknown_sort_is_reported_behind_its_sign)
{
	tree_key(&t, holder, "sort", "name,-ait");
	run(people(), false);
	ck_str(shown(), "Adam Carla Dan Eve Vera ");
	ck_assert_uint_eq(tree_only_diag(&t, DIAG_CSV_COLUMN)->at.offset,
	    attrs_lookup(holder->attrs, "sort")->value_at.offset + 6);
	ck_assert_uint_eq(t.diags.list.v[0]->at.length, 3);
}
END_TEST

START_TEST(filtered)
{
	tree_key(&t, holder, "filter", "kind = B or aid > 20");
	run(people(), false);
	ck_str(shown(), "Vera Carla Eve ");
}
END_TEST

START_TEST(a_filter_that_nothing_passes_is_noted)
{
	tree_key(&t, holder, "filter", "kind = C");
	run(people(), false);
	ck_assert_uint_eq(selection.row_count, 0);
	ck_str(tree_only_diag(&t, DIAG_DATA_NO_ROWS)->text,
	    "no row of people.csv passes the filter");
	run(tree_data(&t, "kind", ""), false);
	ck_assert_uint_eq(t.diags.list.n, 1);
}
END_TEST

START_TEST(a_bad_filter_keeps_all)
{
	tree_key(&t, holder, "filter", "kind");
	run(people(), false);
	ck_assert_uint_eq(selection.row_count, 5);
	tree_only_diag(&t, DIAG_DATA_FILTER);
}
END_TEST

START_TEST(groups_come_as_they_are_named_first)
{
	tree_key(&t, holder, "group", "kind");
	run(people(), false);
	ck_str(shown(), "B: Vera Carla A: Adam Eve Other: Dan ");
	ck_assert_uint_eq(selection.columns.n, 3);
	ck_assert_uint_eq(selection.named, 4);
	tree_key(&t, holder, "sort", "kind,-name");
	run(people(), false);
	ck_str(shown(), "A: Eve Adam B: Vera Carla Other: Dan ");
}
END_TEST

START_TEST(the_only_column_stays)
{
	tree_key(&t, holder, "columns", "kind");
	tree_key(&t, holder, "group", "kind");
	run(people(), false);
	ck_assert_uint_eq(selection.columns.n, 1);
}
END_TEST

START_TEST(an_unknown_group_is_reported)
{
	tree_key(&t, holder, "group", "kid");
	run(people(), false);
	tree_only_diag(&t, DIAG_CSV_COLUMN);
	ck_assert(!selection.grouped);
	ck_str(shown(), "Vera Adam Carla Dan Eve ");
}
END_TEST

START_TEST(nothing_to_group)
{
	tree_key(&t, holder, "group", "kind");
	run(tree_data(&t, "name,kind", ""), false);
	ck_assert(selection.grouped);
	ck_assert_uint_eq(selection.groups.n, 0);
}
END_TEST

START_TEST(the_table_stays_as_it_is)
{
	const struct data_table *table = people();

	tree_key(&t, holder, "sort", "name");
	tree_key(&t, holder, "group", "kind");
	run(table, false);
	ck_str(table->rows.v[0].cells[0], "Vera");
	ck_str(table->rows.v[4].cells[0], "Eve");
}
END_TEST

Suite *suite_derive_select(void);

Suite *
suite_derive_select(void)
{
	const TTest *tests[] = {
	    all_as_written,
	    sort_keys_of_people_are_not_shown,
	    a_sort_key_stands_for_the_name,
	    sorted_by_several,
	    an_unknown_sort_is_reported_behind_its_sign,
	    filtered,
	    a_filter_that_nothing_passes_is_noted,
	    a_bad_filter_keeps_all,
	    groups_come_as_they_are_named_first,
	    the_only_column_stays,
	    an_unknown_group_is_reported,
	    nothing_to_group,
	    the_table_stays_as_it_is,
	};
	Suite *suite = suite_create("derive/select");
	TCase *tcase = tcase_create("select");

	tcase_add_checked_fixture(tcase, setup, teardown);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
