#include "derive/filter.h"

#include "doc/words.h"
#include "tree.h"

static struct tree t;
static struct data_table *table;
static struct attr *attr;

/* Country, aid, date and note of four rows. */
static void
setup(void)
{
	static const char *const cells[] = {"Norway", "1,200", "2018-06-12",
	    "it's \"so\"", "\xC3\x85land", "300.50", "2019-01-01", "",
	    "South Korea", "-7", "2018-06", "n/a", "norway", "", "", "x (y)"};
	static const struct str columns[] = {STR_INIT("country"),
	    STR_INIT("aid"), STR_INIT("date"), STR_INIT("a note")};

	tree_open(&t);
	table = ARENA_NEW(t.a, struct data_table);
	table->name = STR("aid.csv");
	table->columns = ARENA_ARRAY(t.a, struct str, 4);
	table->column_count = 4;
	for (size_t i = 0; i < 4; i++)
		table->columns[i] = columns[i];
	for (size_t i = 0; i < 16; i++) {
		if (i % 4 == 0)
			vec_add(t.a, &table->rows)->cells =
			    ARENA_ARRAY(t.a, struct str, 4);
		table->rows.v[i / 4].cells[i % 4] = str_from_z(cells[i]);
	}
}

static void
teardown(void)
{
	tree_close(&t);
}

static const struct filter *
read(const char *text)
{
	struct facts facts = {.affiliated = false};
	struct derivation d = {
	    .arena = t.a, .diags = &t.diags, .pack = &t.pack, .facts = &facts};
	struct filter_context context = {
	    &d, table, collation_open(t.a, STR("en"))};
	struct node *div = node_new(t.a, NODE_DIV, tree_place(&t));

	tree_key(&t, div, "filter", text);
	attr = (struct attr *)attrs_lookup(div->attrs, "filter");
	return filter_read(&context, attr);
}

/* The rows that pass, as "013". */
static void
check(const char *text, const char *want)
{
	const struct filter *filter = read(text);
	char passed[5] = "";
	size_t n = 0;

	ck_assert_msg(filter != NULL, "%s", text);
	for (size_t i = 0; i < 4; i++)
		if (filter_passes(filter, &table->rows.v[i]))
			passed[n++] = (char)('0' + i);
	ck_assert_msg(str_eq_z(str_from_z(passed), want), "%s: %s is not %s",
	    text, passed, want);
}

/* The fault, at an offset of the value. */
static void
check_fault(const char *text, const char *want, size_t at, size_t length)
{
	const struct diag *diag;
	struct str wanted = arena_cat(
	    t.a, STR("this filter cannot be read: "), str_from_z(want));

	t.diags.list.n = 0;
	ck_assert_msg(read(text) == NULL, "%s", text);
	diag = tree_only_diag(&t, DIAG_DATA_FILTER);
	ck_str(diag->text, wanted.s);
	ck_assert_msg(diag->at.offset - attr->value_at.offset == at,
	    "%s: at %u", text, diag->at.offset - attr->value_at.offset);
	ck_assert_uint_eq(diag->at.length, length);
}

START_TEST(texts_are_equal_or_not)
{
	check("country = Norway", "0");
	check("country=Norway", "0");
	check("Country = norway", "3");
	check("country != Norway", "123");
	check("country = 'South Korea'", "2");
	check("'a note' = 'it''s \"so\"'", "0");
	check("'a note' = 'x (y)'", "3");
}
END_TEST

START_TEST(texts_have_the_languages_order)
{
	check("country < Norway", "13");
	check("country > Norway", "2");
	check("country <= Norway", "013");
	check("country >= Norway", "02");
}
END_TEST

START_TEST(numbers_compare_as_numbers)
{
	check("aid > 300", "01");
	check("aid >= 1200.00", "0");
	check("aid < 0", "2");
	check("aid <= 300.5", "12");
	check("aid = 300.5", "1");
	check("aid = '1200'", "0");
	check("aid != 1200", "123");
}
END_TEST

START_TEST(what_is_no_number_is_in_no_order_to_one)
{
	check("'a note' > 5", "");
	check("'a note' < 5", "");
	check("'a note' != 5", "0123");
}
END_TEST

START_TEST(dates_compare_as_they_stand)
{
	check("date >= 2018-06-12", "01");
	check("date < 2018-07", "02");
	check("date = 2018-06", "2");
	check("date >= 2019", "1");
	check("date < 2019", "02");
}
END_TEST

START_TEST(empty_cells_are_in_no_order)
{
	check("aid = ''", "3");
	check("aid != ''", "012");
	check("aid < 1000000", "012");
	check("date <= 2020-01-01", "012");
	check("date < zzz", "012");
	check("date >= ''", "");
}
END_TEST

START_TEST(contents_are_found_whatever_the_case)
{
	check("country ~ NOR", "03");
	check("country ~ '\xC3\xA5LAND'", "1");
	check("country ~ h", "2");
	check("'a note' ~ ''", "0123");
	check("country ~ 'Norway and more'", "");
}
END_TEST

START_TEST(and_binds_tighter_than_or)
{
	check("country = Norway or country ~ korea and aid < 0", "02");
	check("country ~ korea and aid < 0 or country = Norway", "02");
	check("(country = Norway or country ~ korea) and aid < 0", "2");
	check("country ~ a AND aid > 0 and date < 2019", "0");
	check("((aid = -7))", "2");
}
END_TEST

START_TEST(keywords_may_be_quoted_as_text)
{
	check("country = 'and' or country = 'or'", "");
	check("country = and", "");
}
END_TEST

START_TEST(faults_stand_where_they_are)
{
	check_fault("", "a column's name is missing here", 0, 0);
	check_fault("= 5", "a column's name is missing here", 0, 1);
	check_fault("aid", "a comparison such as = is missing here", 2, 1);
	check_fault("aid 5", "a comparison such as = is missing here", 4, 1);
	check_fault("aid =", "a value is missing here", 4, 1);
	check_fault("aid = (", "a value is missing here", 6, 1);
	check_fault("aid ! 5", "this is no operator", 4, 1);
	check_fault(
	    "aid = 5 country = x", "\"and\" or \"or\" is missing here", 8, 7);
	check_fault("aid = 5)", "\"and\" or \"or\" is missing here", 7, 1);
	check_fault("(aid = 5", "a parenthesis is not closed", 7, 1);
	check_fault("aid = 5 and", "a column's name is missing here", 10, 1);
	check_fault("aid = 'x", "a quote is not closed", 6, 1);
	check_fault("aid = '", "a quote is not closed", 6, 1);
	check_fault("aid = 'x''", "a quote is not closed", 6, 1);
}
END_TEST

START_TEST(columns_that_are_not_there_are_reported)
{
	ck_assert_ptr_null(read("aid > 5 and contry = x"));
	ck_assert_uint_eq(tree_only_diag(&t, DIAG_CSV_COLUMN)->at.offset,
	    attr->value_at.offset + 12);
	ck_str(t.diags.list.v[0]->hint, "did you mean \"country\"?");
}
END_TEST

START_TEST(parentheses_are_bounded)
{
	struct buf *text = buf_new(t.a);

	buf_fill(text, '(', 32);
	buf_z(text, "aid = -7");
	buf_fill(text, ')', 32);
	check(arena_z(t.a, buf_view(text)), "2");
	text = buf_new(t.a);
	buf_fill(text, '(', 100000);
	check_fault(arena_z(t.a, buf_view(text)),
	    "parentheses are nested too deep", 32, 1);
}
END_TEST

START_TEST(a_long_chain_is_no_deeper)
{
	struct buf *text = buf_new(t.a);

	for (int i = 0; i < 20000; i++)
		buf_z(text, "aid = 5 or ");
	buf_z(text, "aid = -7");
	check(arena_z(t.a, buf_view(text)), "2");
}
END_TEST

Suite *suite_derive_filter(void);

Suite *
suite_derive_filter(void)
{
	const TTest *tests[] = {
	    texts_are_equal_or_not,
	    texts_have_the_languages_order,
	    numbers_compare_as_numbers,
	    what_is_no_number_is_in_no_order_to_one,
	    dates_compare_as_they_stand,
	    empty_cells_are_in_no_order,
	    contents_are_found_whatever_the_case,
	    and_binds_tighter_than_or,
	    keywords_may_be_quoted_as_text,
	    faults_stand_where_they_are,
	    columns_that_are_not_there_are_reported,
	    parentheses_are_bounded,
	    a_long_chain_is_no_deeper,
	};
	Suite *suite = suite_create("derive/filter");
	TCase *tcase = tcase_create("filter");

	tcase_add_checked_fixture(tcase, setup, teardown);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
