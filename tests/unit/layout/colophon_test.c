#include "unit/layout/back.h"

static struct str
colophon(void)
{
	pack_section(pack_document("Text", "Text"), 2, "Section", 1);
	tree_part(&tree, PART_DOCUMENTS);
	tree_part(&tree, PART_COLOPHON);
	return part_text(back_pages(true), "part-colophon");
}

START_TEST(says_what_the_copy_is)
{
	struct str text;

	tree.pack.title = STR("Housing");
	tree.pack.version = STR("2");
	tree.pack.date = STR("2026-11-22");
	tree.pack.issuer = STR("Institute");
	text = colophon();
	ck_says(text, "Title Housing");
	ck_says(text, "Version 2");
	ck_says(text, "Date November 22, 2026");
	ck_says(text, "Issued by Institute");
	ck_says(text, "Made with Press 1.2");
	ck_says(text, "Typefaces Gentium Book Plus, Lato");
	ck_says(text, "Standards PDF/A-3a and PDF/UA-1");
	ck_assert(!says(text, "Number"));
	ck_assert(!says(text, "SHA-256"));
}
END_TEST

START_TEST(the_digest_is_in_groups)
{
	struct str text;

	back_digest = STR("0123456789abcdef0123456789abcde1"
			  "0123456789abcde20123456789abcde3");
	text = colophon();
	ck_says(text, "SHA-256\n0123456789abcdef 0123456789abcde1\n"
		      "0123456789abcde2 0123456789abcde3");
}
END_TEST

Suite *suite_layout_colophon(void);

Suite *
suite_layout_colophon(void)
{
	const TTest *tests[] = {
	    says_what_the_copy_is,
	    the_digest_is_in_groups,
	};

	return FIXTURE_SUITE("layout/colophon", tests);
}
