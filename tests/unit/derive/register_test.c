#include "derive/register.h"

#include "tree.h"

static struct tree t;

static void
set_up(void)
{
	tree_open(&t);
	tree_document(&t, "A");
}

static void
tear_down(void)
{
	tree_close(&t);
}

static void
add(const char *key, const char *value)
{
	tree_recommendation(&t, t.pack.documents.v[0]->root, NULL, key, value);
}

/* "Name: 1 3 | Other: 2" */
static struct str
groups(enum register_kind kind)
{
	const struct facts *facts = tree_derive(&t);
	const struct ask_groups *in = &facts->registers[kind];
	struct buf *b = buf_new(t.a);

	for (size_t i = 0; i < in->groups.n; i++) {
		const struct ask_group *group = in->groups.v[i];

		buf_z(b, i > 0 ? " | " : "");
		buf_str(b, group->name);
		buf_char(b, ':');
		for (size_t k = 0; k < group->asks.n; k++)
			buf_printf(
			    b, " %u", (unsigned)group->asks.v[k]->number);
	}
	return buf_view(b);
}

START_TEST(addressees_are_collated)
{
	add("to", "Zoo");
	add("to", "\u00c4mter");
	add("to", "Assembly");
	add("to", "Zoo");
	ck_str(groups(REGISTER_ADDRESSEE), "\u00c4mter: 2 | Assembly: 3 | "
					   "Zoo: 1 4");
}
END_TEST

START_TEST(several_addressees_have_each_their_row)
{
	add("to", "Senate; Assembly");
	add("to", "Assembly ;; Assembly;");
	ck_str(groups(REGISTER_ADDRESSEE), "Assembly: 1 2 | Senate: 1");
}
END_TEST

START_TEST(nameless_asks_are_last)
{
	add(NULL, NULL);
	add("to", "Senate");
	add("to", " ; ");
	ck_str(groups(REGISTER_ADDRESSEE), "Senate: 2 | : 1 3");
}
END_TEST

START_TEST(without_any_name_there_are_no_groups)
{
	add(NULL, NULL);
	add("theme", "Roads");
	ck_str(groups(REGISTER_ADDRESSEE), "");
	ck_assert(!facts_has_part(tree_derive(&t), &t.pack, PART_REGISTER));
	tree_part(&t, PART_REGISTER);
	ck_assert(facts_has_part(tree_derive(&t), &t.pack, PART_REGISTER));
}
END_TEST

START_TEST(near_timeframes_are_first)
{
	add("when", "Long term");
	add("when", "by 2030");
	add("when", "NEAR TERM");
	add("when", "mid-term");
	add("when", "nowhere");
	add("when", "Immediately");
	add("when", "Long term");
	ck_str(groups(REGISTER_TIMEFRAME),
	    "Immediately: 6 | NEAR TERM: 3 | mid-term: 4 | Long term: 1 7 | "
	    "by 2030: 2 | nowhere: 5");
}
END_TEST

START_TEST(themes_come_as_they_are_met)
{
	add("theme", "Roads");
	add("theme", "Bridges");
	add("theme", "Roads");
	ck_str(groups(REGISTER_THEME), "Roads: 1 3 | Bridges: 2");
}
END_TEST

/* What another document says in support is the same ask, in one group. */
START_TEST(an_ask_of_two_documents_is_one_row)
{
	struct node *root = t.pack.documents.v[0]->root;

	tree_recommendation(&t, root, "x", "to", "Senate");
	tree_recommendation(&t, tree_document(&t, "B"), "y", "supports", "x");
	ck_str(groups(REGISTER_ADDRESSEE), "Senate: 1");
}
END_TEST

Suite *suite_derive_register(void);

Suite *
suite_derive_register(void)
{
	const TTest *tests[] = {
	    addressees_are_collated,
	    several_addressees_have_each_their_row,
	    nameless_asks_are_last,
	    without_any_name_there_are_no_groups,
	    near_timeframes_are_first,
	    themes_come_as_they_are_met,
	    an_ask_of_two_documents_is_one_row,
	};
	Suite *suite = suite_create("derive/register");
	TCase *tcase = tcase_create("derive/register");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
