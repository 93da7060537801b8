#include "unit/layout/back.h"

static struct str
contact(void)
{
	tree_part(&tree, PART_DOCUMENTS);
	tree_part(&tree, PART_CONTACT);
	return part_text(back_pages(true), "part-contact");
}

static void
fill(void)
{
	struct document *doc = pack_document("Text", "Text");

	pack_section(doc, 2, "Section", 1);
	doc->author = STR("A. Writer");
	tree.pack.title = STR("Housing");
	tree.pack.contact = STR("Press office");
}

START_TEST(contacts_and_a_citation)
{
	struct str text;

	fill();
	pack_div(tree.pack.documents.v[0], DIV_CONTACT, "Example Street");
	tree.pack.issuer = STR("Institute");
	tree.pack.subtitle = STR("On rents");
	tree.pack.number = STR("7");
	tree.pack.version = STR("2");
	tree.pack.date = STR("2026-11-22");
	tree.pack.url = STR("https://a.b/c");
	text = contact();
	ck_says(text, "Press office\nText\nExample Street\nHow to cite\n");
	ck_says(text, "Institute. Housing: On rents. No.\u00a0"
		      "7, version\u00a0"
		      "2, November 22,");
	ck_says(text, "2026. https://a.b/c");
}
END_TEST

START_TEST(without_an_issuer_authors_are_cited)
{
	struct document *other;
	struct str text;

	fill();
	other = pack_document("Other", "Other");
	other->author = STR("B. Writer");
	pack_document("Third", "Third")->author = STR("A. Writer");
	tree.pack.version = STR("2");
	text = contact();
	ck_says(text, "A. Writer, B. Writer. Housing. Version\u00a0"
		      "2.");
}
END_TEST

START_TEST(a_written_citation_stands_as_it_is)
{
	struct str text;

	fill();
	tree.pack.cite = STR("Cite us so");
	tree.pack.url = STR("https://a.b/c");
	text = contact();
	ck_says(text, "\nCite us so");
	ck_assert(!says(text, "https"));
}
END_TEST

START_TEST(there_must_be_something_to_show)
{
	fill();
	tree_part(&tree, PART_CONTACT);
	ck_assert(facts_has_part(fixture_derive(), &tree.pack, PART_CONTACT));
	tree.pack.contact = STR("");
	ck_assert(!facts_has_part(lay.facts, &tree.pack, PART_CONTACT));
}
END_TEST

Suite *suite_layout_contact(void);

Suite *
suite_layout_contact(void)
{
	const TTest *tests[] = {
	    contacts_and_a_citation,
	    without_an_issuer_authors_are_cited,
	    a_written_citation_stands_as_it_is,
	    there_must_be_something_to_show,
	};

	return FIXTURE_SUITE("layout/contact", tests);
}
