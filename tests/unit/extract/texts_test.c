#include "extract/rows.h"

#include "unit/extract/sample.h"

static struct node *
add_link(struct node *parent, const char *text, const char *url)
{
	struct node *link = sample_node(parent, NODE_LINK);

	link->u.link.url = str_from_z(url);
	return sample_text(link, text);
}

START_TEST(points_are_items_and_paragraphs)
{
	struct extract_input in = sample_input();
	struct node *div = sample_node(letter.root, NODE_DIV);
	struct node *of;
	struct extract_table *t;

	sample_text(sample_node(div, NODE_HEADING), "Points");
	sample_text(sample_node(div, NODE_PARAGRAPH), "One, and only one.");
	of = sample_node(div, NODE_LIST);
	sample_text(sample_node(of, NODE_ITEM), "Two");
	sample_text(sample_node(of, NODE_ITEM), " ");
	sample_text(sample_node(of, NODE_ITEM), "Two");
	vec_push(arena, &facts.key_points, div);
	t = extract_key_points(&in);
	ck_assert_uint_eq(t->rows.n, 3);
	ASSERT_CELL(t, 0, "id", "letter-one-and-only-one");
	ASSERT_CELL(t, 0, "text", "One, and only one.");
	ASSERT_CELL(t, 1, "id", "letter-two");
	ASSERT_CELL(t, 2, "id", "letter-two-2");
}
END_TEST

START_TEST(outline_is_of_sections)
{
	struct extract_input in = sample_input();
	struct node *title = sample_node(report.root, NODE_HEADING);
	struct node *section = sample_node(report.root, NODE_HEADING);
	struct extract_table *t;

	sample_text(title, "Title");
	sample_text(section, "A section");
	section->id = STR("sec");
	section->u.heading.depth = 2;
	section->u.heading.number = STR("1.1");
	t = extract_outline(&in);
	ck_assert_uint_eq(t->rows.n, 1);
	ASSERT_CELL(t, 0, "id", "sec");
	ASSERT_CELL(t, 0, "title", "A section");
	ASSERT_CELL(t, 0, "number", "1.1");
	ASSERT_CELL(t, 0, "document", "report.md");
	ck_assert_uint_eq(sample_cell(t, 0, "level")->number, 2);
}
END_TEST

START_TEST(links_have_kinds)
{
	static const char *const urls[] = {"#a", "https://a", "mailto:b@c",
	    "//host", "c:d", "a/b:c", "notes.md", ""};
	static const char *const kinds[] = {"internal", "external", "external",
	    "external", "file", "file", "file", "file"};
	struct extract_input in = sample_input();
	struct node *p = sample_node(letter.root, NODE_PARAGRAPH);
	struct extract_table *t;

	for (int i = 0; i < 8; i++)
		add_link(p, "Word", urls[i]);
	add_link(sample_node(p, NODE_IMAGE), "copy", "#a");
	t = extract_links(&in);
	ck_assert_uint_eq(t->rows.n, 8);
	for (size_t i = 0; i < 8; i++)
		ASSERT_CELL(t, i, "kind", kinds[i]);
	/* The text of a reference may be a number that changes. */
	ASSERT_CELL(t, 0, "id", "letter-a");
	ASSERT_CELL(t, 1, "id", "letter-word");
	ASSERT_CELL(t, 2, "id", "letter-word-2");
}
END_TEST

Suite *suite_extract_texts(void);

Suite *
suite_extract_texts(void)
{
	Suite *suite = suite_create("extract/texts");
	TCase *tc = sample_case(suite);

	tcase_add_test(tc, points_are_items_and_paragraphs);
	tcase_add_test(tc, outline_is_of_sections);
	tcase_add_test(tc, links_have_kinds);
	return suite;
}
