#include "derive/toc.h"

#include "tree.h"

static struct str
printed(struct tree *t)
{
	const struct facts *facts = tree_derive(t);
	struct buf *out = buf_new(t->a);

	for (size_t i = 0; i < facts->toc.n; i++) {
		const struct toc_entry *e = &facts->toc.v[i];

		buf_printf(out, "%u|%.*s|%.*s|%.*s\n", e->level,
		    (int)e->number.n, e->number.n ? e->number.s : "",
		    (int)e->title.n, e->title.s, (int)e->anchor.n, e->anchor.s);
	}
	return buf_view(out);
}

START_TEST(documents_with_two_levels)
{
	struct tree t;
	struct node *a;

	tree_open(&t);
	tree_part(&t, PART_COVER);
	tree_part(&t, PART_CONTENTS);
	tree_part(&t, PART_DOCUMENTS);
	a = tree_document(&t, "First");
	tree_heading(&t, a, 1, "First");
	tree_heading(&t, a, 2, "Aims");
	tree_heading(&t, a, 3, "Detail");
	tree_heading(&t, a, 4, "Too deep");
	tree_class(&t, tree_heading(&t, a, 2, "Annex"), "unnumbered");
	tree_document(&t, "");
	t.pack.documents.v[1]->short_name = STR("Short");
	ck_str(printed(&t), "0||First|doc-1\n"
			    "1|1|Aims|aims\n"
			    "2|1.1|Detail|detail\n"
			    "1||Annex|annex\n"
			    "0||Short|doc-2\n");
	tree_close(&t);
}
END_TEST

START_TEST(headings_above_the_top_are_level_one)
{
	struct tree t;
	struct node *a;

	tree_open(&t);
	tree_part(&t, PART_DOCUMENTS);
	a = tree_document(&t, "Pack");
	tree_class(&t, tree_heading(&t, a, 1, "Letter"), "unnumbered");
	tree_heading(&t, a, 2, "Aims");
	ck_str(printed(&t), "0||Pack|doc-1\n"
			    "1||Letter|letter\n"
			    "1|1|Aims|aims\n");
	tree_close(&t);
}
END_TEST

static void
all_parts(struct tree *t)
{
	tree_part(t, PART_SOURCES);
	tree_part(t, PART_AGREEMENT);
	tree_part(t, PART_RECOMMENDATIONS);
	tree_part(t, PART_KEY_POINTS);
}

START_TEST(parts_in_the_order_of_the_pack)
{
	struct tree t;
	struct node *a;

	tree_open(&t);
	all_parts(&t);
	a = tree_document(&t, "A");
	tree_document(&t, "B");
	tree_recommendation(&t, a, "x", NULL, NULL);
	tree_paragraph(&t, tree_div(&t, a, DIV_KEY_POINTS), "x");
	tree_paragraph(&t, tree_div(&t, a, DIV_SOURCES), "x");
	ck_str(printed(&t),
	    "0||Sources|part-sources\n"
	    "0||Agreement between the documents|part-agreement\n"
	    "0||Recommendation summary|part-recommendations\n"
	    "0||Key points|part-key-points\n");
	tree_close(&t);
}
END_TEST

START_TEST(empty_parts_have_no_entry)
{
	struct tree t;

	tree_open(&t);
	all_parts(&t);
	tree_document(&t, "A");
	tree_document(&t, "B");
	ck_str(printed(&t), "");
	tree_close(&t);
}
END_TEST

START_TEST(one_document_agrees_with_nobody)
{
	struct tree t;

	tree_open(&t);
	all_parts(&t);
	tree_recommendation(&t, tree_document(&t, "A"), "x", NULL, NULL);
	ck_str(printed(&t), "0||Recommendation summary|part-recommendations\n");
	tree_close(&t);
}
END_TEST

START_TEST(titles_have_their_references)
{
	struct tree t;
	struct node *a, *heading;

	tree_open(&t);
	tree_part(&t, PART_DOCUMENTS);
	a = tree_document(&t, "A");
	heading = tree_heading(&t, a, 1, "More on ");
	tree_link(&t, heading, "#doc-1", NULL);
	ck_str(printed(&t), "0||A|doc-1\n1|1|More on A|more-on\n");
	tree_close(&t);
}
END_TEST

Suite *suite_derive_toc(void);

Suite *
suite_derive_toc(void)
{
	const TTest *tests[] = {
	    documents_with_two_levels,
	    headings_above_the_top_are_level_one,
	    parts_in_the_order_of_the_pack,
	    empty_parts_have_no_entry,
	    one_document_agrees_with_nobody,
	    titles_have_their_references,
	};

	return TREE_SUITE("derive/toc", tests);
}
