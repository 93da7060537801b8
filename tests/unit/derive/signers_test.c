#include "derive/signers.h"

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

/* A list with a table: rows end in ';', cells in ','; the first is the head. */
static struct node *
add(const char *rows)
{
	struct node *div =
	    tree_div(&t, t.pack.documents.v[0]->root, DIV_SIGNATORIES);
	struct node *table = tree_node(&t, div, NODE_TABLE);
	struct str rest = str_from_z(rows), line, cell;

	while (str_next(&rest, ';', &line)) {
		struct node *row = tree_node(&t, table, NODE_ROW);
		uint16_t count = 0;

		while (str_next(&line, ',', &cell)) {
			tree_text(&t, tree_node(&t, row, NODE_CELL),
			    arena_z(t.a, cell));
			count++;
		}
		if (row == table->first)
			table->u.table.columns = count;
	}
	return div;
}

/* The shown cells, with a bar between, rows with a semicolon. */
static struct str
signers(enum signer_kind kind)
{
	const struct signatories *s = tree_derive(&t)->signers[kind];
	struct buf *b = buf_new(t.a);

	for (size_t i = 0; s && i < s->rows.n; i++) {
		buf_z(b, i > 0 ? "; " : "");
		for (size_t c = 0; c < s->column_count; c++) {
			buf_z(b, c > 0 ? "|" : "");
			buf_str(b, s->rows.v[i].cells[c]);
		}
	}
	return buf_view(b);
}

START_TEST(kinds_are_apart)
{
	add("name,organisation;Zoe,House A;,House B;Adam,;");
	ck_str(signers(SIGNER_INDIVIDUAL), "Zoe|House A; Adam|");
	ck_str(signers(SIGNER_ORGANISATION), "|House B");
	ck_str(signers(SIGNER_OTHER), "");
}
END_TEST

START_TEST(one_list_keeps_its_order)
{
	add("organisation;House Z;House A;House Z;");
	ck_str(signers(SIGNER_ORGANISATION), "House Z; House A; House Z");
}
END_TEST

START_TEST(several_lists_are_collated)
{
	add("organisation;Zoo;House A;");
	add("organisation;\u00c4mter;Bank;");
	ck_str(signers(SIGNER_ORGANISATION), "\u00c4mter; Bank; House A; Zoo");
}
END_TEST

START_TEST(sort_keys_are_kept_to)
{
	add("name,title,sort-key;Kim Zorn,Dr,Zorn Kim;");
	tree_key(&t, add("name,title,sort-key;Zoe Abel,Dr,Abel Zoe;"),
	    "columns", "name,title");
	t.pack.documents.v[0]->root->first->attrs =
	    t.pack.documents.v[0]->root->last->attrs;
	ck_str(signers(SIGNER_INDIVIDUAL), "Zoe Abel|Dr; Kim Zorn|Dr");
}
END_TEST

START_TEST(who_is_in_two_lists_is_there_once)
{
	add("organisation;House A;House B;House B;");
	add("organisation,place;house b,X;House C,Y;");
	ck_str(signers(SIGNER_ORGANISATION),
	    "House A|; House B|; House B|; House C|Y");
}
END_TEST

START_TEST(people_are_told_apart_by_affiliation)
{
	add("name,organisation;Kim,House A;");
	add("name,organisation;Kim,House B;Kim,House A;");
	ck_str(signers(SIGNER_INDIVIDUAL), "Kim|House A; Kim|House B");
}
END_TEST

START_TEST(unlike_columns_become_details)
{
	const struct signatories *s;

	add("organisation,place;House B,X;");
	add("organisation,country,town;House A,Y,Z;");
	ck_str(signers(SIGNER_ORGANISATION), "House A|Y, Z; House B|X");
	s = tree_derive(&t)->signers[SIGNER_ORGANISATION];
	ck_assert_uint_eq(s->column_count, 2);
	ck_str(s->columns[0], "name");
}
END_TEST

START_TEST(affiliations_are_those_that_are_shown)
{
	struct node *div = add("name,organisation;Kim,House A;");

	ck_assert(tree_derive(&t)->affiliated);
	tree_key(&t, div, "columns", "name");
	ck_assert(!tree_derive(&t)->affiliated);
}
END_TEST

START_TEST(organisations_have_no_affiliation)
{
	add("organisation;House A;");
	ck_assert(!tree_derive(&t)->affiliated);
}
END_TEST

START_TEST(groups_say_who_signs)
{
	tree_key(&t, add("name,sort of;Kim,Individual;House A,Organisation;"),
	    "group", "sort of");
	ck_str(signers(SIGNER_INDIVIDUAL), "Kim");
	ck_str(signers(SIGNER_ORGANISATION), "House A");
}
END_TEST

START_TEST(nobody_signs)
{
	tree_part(&t, PART_SIGNATORIES);
	ck_assert(!facts_has_part(tree_derive(&t), &t.pack, PART_SIGNATORIES));
	add("what;ever;");
	ck_assert(facts_has_part(tree_derive(&t), &t.pack, PART_SIGNATORIES));
	ck_str(signers(SIGNER_OTHER), "ever");
}
END_TEST

Suite *suite_derive_signers(void);

Suite *
suite_derive_signers(void)
{
	const TTest *tests[] = {
	    kinds_are_apart,
	    one_list_keeps_its_order,
	    several_lists_are_collated,
	    sort_keys_are_kept_to,
	    who_is_in_two_lists_is_there_once,
	    people_are_told_apart_by_affiliation,
	    unlike_columns_become_details,
	    affiliations_are_those_that_are_shown,
	    organisations_have_no_affiliation,
	    groups_say_who_signs,
	    nobody_signs,
	};
	Suite *suite = suite_create("derive/signers");
	TCase *tcase = tcase_create("derive/signers");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
