#include "derive/signer_letters.h"

#include "tree.h"

static struct tree t;
static struct signatories *people;
static struct str *keys;

static void
set_up(void)
{
	tree_open(&t);
	people = ARENA_NEW(t.a, struct signatories);
	people->column_count = 2;
	keys = ARENA_ARRAY(t.a, struct str, 20);
}

static void
tear_down(void)
{
	tree_close(&t);
}

/* A row a word; ":key" behind it is what it is sorted by. */
static void
add(const char *words)
{
	struct str rest = str_from_z(words), word, name;

	while (str_next(&rest, ' ', &word)) {
		struct data_row *row = vec_add(t.a, &people->rows);

		row->cells = ARENA_ARRAY(t.a, struct str, 2);
		str_next(&word, ':', &name);
		row->cells[0] = name;
		keys[people->rows.n - 1] = word;
	}
}

static void
group(size_t start, size_t end)
{
	vec_push(t.a, &people->groups,
	    (struct data_group){.start = start, .end = end});
}

/* The letters in a row, '-' for none; "NULL" without any. */
static struct str
letters(const char *language)
{
	const struct str *found =
	    signer_letters(t.a, str_from_z(language), people, keys);
	struct buf *b = buf_new(t.a);

	if (!found)
		return STR("NULL");
	for (size_t i = 0; i < people->rows.n; i++)
		buf_str(b, found[i].n ? found[i] : STR("-"));
	return buf_view(b);
}

START_TEST(rows_stand_under_their_first_letters)
{
	add("Ada Aja Beb bib Bob \u00c9ve Eva Eve");
	ck_str(letters("en"), "NULL");
	add("Ewa");
	ck_str(letters("en"), "AABBBEEEE");
}
END_TEST

START_TEST(the_language_has_its_letters)
{
	add("Ola Ole Zoe \u00d8ia \u00d8la \u00d8ne \u00d8re \u00d8se "
	    "\u00d8ya");
	ck_str(letters("nb"), "OOZ\u00d8\u00d8\u00d8\u00d8\u00d8\u00d8");
	ck_str(letters("en"), "NULL");
}
END_TEST

START_TEST(figures_come_before_the_letters)
{
	add("3M 4you 7up Ann Art Avi");
	ck_str(letters("en"), "---AAA");
}
END_TEST

START_TEST(keys_count_in_place_of_names)
{
	add("Kim:Abel Ann:Acker Zoe:Aue Abel Bea:Bohr Cy:Bo");
	ck_str(letters("en"), "AAAABB");
}
END_TEST

START_TEST(an_empty_cell_tells_nothing)
{
	add("Ann Art Avi Bo Bu By");
	people->rows.v[0].cells[1] = STR("Zoo");
	people->rows.v[3].cells[1] = STR("Bar");
	people->rows.v[3].cells[0] = STR("");
	ck_str(letters("en"), "AAABBB");
}
END_TEST

START_TEST(another_order_has_no_letters)
{
	add("Ann Art Avi Bo Bu By Al");
	ck_str(letters("en"), "NULL");
}
END_TEST

START_TEST(one_letter_is_no_help)
{
	add("Ann Art Avi");
	ck_str(letters("en"), "NULL");
}
END_TEST

START_TEST(each_group_begins_anew)
{
	add("Ann Art Avi Bo Bu By Ada Aki Arn");
	ck_str(letters("en"), "NULL");
	group(0, 6);
	group(6, 9);
	ck_str(letters("en"), "AAABBBAAA");
}
END_TEST

START_TEST(nobody_has_no_letters)
{
	ck_str(letters("en"), "NULL");
}
END_TEST

Suite *suite_derive_signer_letters(void);

Suite *
suite_derive_signer_letters(void)
{
	const TTest *tests[] = {
	    rows_stand_under_their_first_letters,
	    the_language_has_its_letters,
	    figures_come_before_the_letters,
	    keys_count_in_place_of_names,
	    an_empty_cell_tells_nothing,
	    another_order_has_no_letters,
	    one_letter_is_no_help,
	    each_group_begins_anew,
	    nobody_has_no_letters,
	};
	Suite *s = suite_create("derive/signer_letters");
	TCase *tcase = tcase_create("signer_letters");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(s, tcase);
	return s;
}
