#include "layout/signers.h"

#include "unit/layout/pack.h"

static void
add(struct document *doc, uint16_t columns, const char *rows)
{
	tree_table(
	    &tree, tree_div(&tree, doc->root, DIV_SIGNATORIES), columns, rows);
}

static struct str
laid(void)
{
	const struct pages *pages;

	tree_part(&tree, PART_SIGNATORIES);
	pages = pack_lay();
	ck_assert_uint_eq(tree.diags.list.n, 0);
	lay.pages = (struct pages *)pages;
	return page_text(pages->list.v[0]);
}

START_TEST(words_count_each_kind)
{
	struct document *doc = pack_document("A", "");

	fixture_derive();
	ASSERT_STR(signers_words(&lay), "");
	add(doc, 1, "organisation;House A;");
	fixture_derive();
	ASSERT_STR(signers_words(&lay), "1\u00a0organization");
	add(doc, 2, "name,organisation;Kim,X;Zoe,Y;");
	fixture_derive();
	ASSERT_STR(
	    signers_words(&lay), "1\u00a0organization and 2\u00a0individuals");
	add(doc, 1, "what;ever;");
	fixture_derive();
	ASSERT_STR(signers_words(&lay),
	    "1\u00a0organization, 2\u00a0individuals and "
	    "1\u00a0other signatory");
}
END_TEST

START_TEST(those_of_no_kind_are_signatories)
{
	add(pack_document("A", ""), 1, "name;Kim;Zoe;");
	fixture_derive();
	ASSERT_STR(signers_words(&lay), "2\u00a0signatories");
}
END_TEST

START_TEST(lists_of_two_documents_are_one)
{
	struct str text;

	add(pack_document("A", ""), 1, "organisation;Zoo;House A;");
	add(pack_document("B", ""), 1, "organisation;Bank;Zoo;");
	text = laid();
	ASSERT_HAS(text, "3\u00a0organizations.");
	ck_assert(str_find(text, 'k', 0) < text.n);
	ASSERT_HAS(line_with(lay.pages->list.v[0], "Bank"), "1");
	ASSERT_HAS(line_with(lay.pages->list.v[0], "Zoo"), "3");
	/* One kind needs no heading of its own. */
	ck_assert(!str_has(text, "Organizations"));
}
END_TEST

START_TEST(kinds_have_headings)
{
	struct document *doc = pack_document("A", "");
	struct str text;

	add(doc, 2, "name,organisation;Kim,X;");
	add(doc, 1, "organisation;House A;");
	text = laid();
	ASSERT_HAS(text, "Organizations");
	ASSERT_HAS(text, "Individuals");
}
END_TEST

START_TEST(british_english_has_an_s)
{
	struct document *doc = pack_document("A", "");
	struct str text;

	tree.pack.language = STR("en-GB");
	add(doc, 2, "name,organisation;Kim,X;");
	add(doc, 1, "organisation;House A;House B;");
	text = laid();
	ASSERT_HAS(text, "2\u00a0organisations");
	ASSERT_HAS(text, "Organisations");
}
END_TEST

START_TEST(affiliations_have_a_note)
{
	struct document *doc = pack_document("A", "");

	tree.pack.signatories_note = STR("For identification only.");
	add(doc, 2, "name,organisation;Kim,X;");
	ASSERT_HAS(laid(), "For identification only.");
}
END_TEST

START_TEST(a_note_is_for_affiliations_and_may_be_dropped)
{
	struct document *doc = pack_document("A", "");

	tree.pack.signatories_note = STR("For identification only.");
	add(doc, 1, "organisation;House A;");
	ck_assert(!str_has(laid(), "identification"));
	add(doc, 2, "name,organisation;Kim,X;");
	tree.pack.signatories_note = STR("");
	lay.pages = pack_lay();
	ck_assert(!str_has(page_text(lay.pages->list.v[0]), "identification"));
}
END_TEST

START_TEST(thousands_of_rows)
{
	struct document *doc = pack_document("A", "");
	struct buf *b = buf_new(tree.a);

	buf_z(b, "name,organisation;");
	for (int i = 0; i < 3000; i++)
		buf_printf(b, "Person%d,House %d;", i, i % 9);
	add(doc, 2, arena_z(tree.a, buf_view(b)));
	ASSERT_HAS(laid(), "3000\u00a0individuals.");
	ck_assert_uint_gt(lay.pages->list.n, 5);
	ck_assert_uint_lt(lay.pages->list.n, 40);
}
END_TEST

Suite *suite_layout_signers(void);

Suite *
suite_layout_signers(void)
{
	const TTest *tests[] = {
	    words_count_each_kind,
	    those_of_no_kind_are_signatories,
	    lists_of_two_documents_are_one,
	    kinds_have_headings,
	    british_english_has_an_s,
	    affiliations_have_a_note,
	    a_note_is_for_affiliations_and_may_be_dropped,
	    thousands_of_rows,
	};

	return FIXTURE_SUITE("layout/signers", tests);
}
