#include "layout/notes.h"

#include "unit/layout/noted.h"

/* The role of what holds the note with this text. */
static enum elem_role
role_around(const char *words)
{
	const struct page_op *op = page_find(page_at(0), words);

	ck_assert_ptr_nonnull(op);
	ck_assert_int_eq(role(parent(op->elem)), ROLE_NOTE);
	return role(parent(parent(op->elem)));
}

START_TEST(a_mark_is_small_and_raised)
{
	const struct page_op *word, *mark;

	add_marked("Word", add_body("Noted."));
	lay_all();
	word = page_find(page_at(0), "Word");
	mark = number_op(page_at(0), "1", false);
	ck_assert_int_lt(mark->y, word->y);
	ck_assert_int_lt(mark->u.text.size, word->u.text.size);
	ck_assert_int_eq(mark->x, word->x + word->width);
}
END_TEST

START_TEST(mark_and_text_lead_to_one_another)
{
	const struct page_op *mark, *label;

	add_marked("Word", add_body("Noted."));
	lay_all();
	mark = number_op(page_at(0), "1", false);
	label = number_op(page_at(0), "1", true);
	ck_assert_int_lt(mark->y, label->y);
	ASSERT_STR(url_at(page_at(0), mark), "#note-1-1");
	ASSERT_STR(url_at(page_at(0), label), "#noteref-1-1");
	ck_assert_uint_eq(anchor_page(pages, "note-1-1"), 1);
	ck_assert_uint_eq(anchor_page(pages, "noteref-1-1"), 1);
	ASSERT_STR(line_with(page_at(0), "Noted."), "1 Noted.");
}
END_TEST

START_TEST(a_listener_hears_a_note_beside_its_paragraph)
{
	elem_id mark, text, p;

	add_marked("Word", add_body("Noted."));
	lay_all();
	mark = number_op(page_at(0), "1", false)->elem;
	text = page_find(page_at(0), "Noted.")->elem;
	p = page_find(page_at(0), "Word")->elem;
	ck_assert_int_eq(role(mark), ROLE_LINK);
	ck_assert_int_eq(role(parent(mark)), ROLE_REFERENCE);
	ck_assert_uint_eq(parent(parent(mark)), p);
	ck_assert_int_eq(role(parent(text)), ROLE_NOTE);
	ck_assert_uint_eq(parent(parent(text)), parent(p));
	ck_assert_uint_eq(elem_count(ROLE_NOTE), 1);
}
END_TEST

/* Rows hold cells and nothing else, items labels and bodies. */
START_TEST(a_listener_hears_notes_of_cells_and_terms_inside_them)
{
	struct node *table =
	    tree_table(&tree, doc->root, 2, "Head,Other;one,two");
	struct node *list = tree_node(&tree, doc->root, NODE_DEFINITIONS);
	struct node *term = tree_node(&tree, list, NODE_TERM);

	add_mark(table->first->first, add_body("Of a head."));
	add_mark(table->last->first, add_body("Of a cell."));
	tree_text(&tree, term, "Term");
	add_mark(term, add_body("Of a term."));
	lay_all();
	ck_assert_int_eq(role_around("Of a head."), ROLE_HEADER_CELL);
	ck_assert_int_eq(role_around("Of a cell."), ROLE_CELL);
	ck_assert_int_eq(role_around("Of a term."), ROLE_LABEL);
}
END_TEST

START_TEST(texts_stand_at_the_foot_below_one_another)
{
	const struct page_op *one, *two;
	su bottom;

	add_marked("Word", add_body("First noted."));
	add_marked("Words", add_body("Then noted."));
	lay_all();
	one = page_find(page_at(0), "First noted.");
	two = page_find(page_at(0), "Then noted.");
	bottom = page_at(0)->height - theme.margin_bottom;
	ck_assert_int_lt(one->y, two->y);
	ck_assert_int_eq(one->x, two->x);
	ck_assert_int_lt(two->y, bottom);
	ck_assert_int_gt(
	    two->y, bottom - 2 * theme.styles[STYLE_NOTE].text.leading);
}
END_TEST

START_TEST(a_raised_mark_moves_no_lines)
{
	tree_paragraph(&tree, doc->root, "Plain");
	tree_heading(&tree, doc->root, 2, "Between");
	add_marked("Marked", add_body("Noted."));
	tree_paragraph(&tree, doc->root, "After");
	lay_all();
	ck_assert_int_eq(page_find(page_at(0), "After")->y -
			     page_find(page_at(0), "Marked")->y,
	    theme.styles[STYLE_BODY].text.leading);
}
END_TEST

/* Each short text on the page of its mark, through many pages. */
START_TEST(texts_stand_on_the_pages_of_their_marks)
{
	for (unsigned i = 1; i <= 40; i++) {
		pack_section(doc, 2, "Section", 1 + i % 4);
		add_mark(doc->root->last,
		    add_body(arena_printf(tree.a, "Note %u.", i).s));
	}
	lay_all();
	ck_assert_uint_gt(pages->list.n, 4);
	for (unsigned i = 1; i <= 40; i++) {
		const char *mark = arena_printf(tree.a, "noteref-1-%u", i).s;
		const char *text = arena_printf(tree.a, "note-1-%u", i).s;
		const struct page *page = page_at(anchor_page(pages, mark) - 1);

		ck_assert_uint_eq(anchor_page(pages, text), page->number);
		ck_assert_ptr_nonnull(
		    page_find(page, arena_printf(tree.a, "Note %u.", i).s));
	}
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(a_note_may_be_marked_again)
{
	struct node *body = add_body("Noted.");

	add_marked("Word", body);
	add_marked("Words", add_body("Other."));
	add_marked("Again", body);
	lay_all();
	ck_assert_uint_eq(times_shown("Noted."), 1);
	ck_assert_uint_eq(times_linked("#note-1-1"), 2);
	ck_assert_uint_eq(times_linked("#note-1-2"), 1);
	ck_assert_uint_eq(times_linked("#noteref-1-1"), 1);
	ASSERT_STR(line_with(page_at(0), "Other."), "2 Other.");
	ck_assert_int_eq(anchor_page(pages, "noteref-1-1"), 1);
}
END_TEST

START_TEST(every_document_counts_from_one)
{
	add_marked("Word", add_body("Noted."));
	node_append(doc->root, notes);
	doc = pack_document("Second", "Second");
	notes = node_new(tree.a, NODE_NOTES, tree_place(&tree));
	add_marked("Words", add_body("Other."));
	lay_all();
	ck_assert_uint_eq(anchor_page(pages, "note-1-1"), 1);
	ck_assert_uint_eq(anchor_page(pages, "note-2-1"), 2);
	ASSERT_STR(line_with(page_at(1), "Other."), "1 Other.");
	ASSERT_STR(
	    url_at(page_at(1), number_op(page_at(1), "1", false)), "#note-2-1");
}
END_TEST

/* What is gathered into a part of its own leads to the text's only place. */
START_TEST(copies_take_no_text_along)
{
	struct node *div = tree_div(&tree, doc->root, DIV_KEY_POINTS);
	struct node *ask;

	tree.pack.parts.n = 0;
	pack_parts();
	add_mark(tree_paragraph(&tree, div, "Point"), add_body("Of a point."));
	ask = tree_recommendation(&tree, doc->root, "ask", NULL, NULL);
	add_mark(ask->first, add_body("Of an ask."));
	lay_all();
	ck_assert_uint_eq(times_shown("Point"), 3);
	ck_assert_uint_eq(times_shown("Of a point."), 1);
	ck_assert_uint_eq(times_shown("Of an ask."), 1);
	ck_assert_uint_eq(times_linked("#note-1-1"), 3);
	ck_assert_uint_eq(times_linked("#noteref-1-1"), 1);
	ck_assert_uint_eq(
	    anchor_page(pages, "noteref-1-1"), anchor_page(pages, "doc-1"));
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(contents_and_heads_have_no_marks)
{
	tree.pack.parts.n = 0;
	pack_parts();
	add_mark(tree_heading(&tree, doc->root, 2, "Section"),
	    add_body("Of a heading."));
	pack_section(doc, 2, "Next", 30);
	lay_all();
	ck_assert_uint_eq(times_shown("Of a heading."), 1);
	ck_assert_uint_eq(times_linked("#note-1-1"), 1);
	ck_assert_ptr_nonnull(page_with(pages, "Section"));
}
END_TEST

static struct node *
cell(struct node *table, int row, int column)
{
	struct node *n = table->first;

	while (row-- > 0)
		n = n->next;
	for (n = n->first; column > 0; column--)
		n = n->next;
	return n;
}

/* However often a table is measured, and on however many pages its head is. */
START_TEST(tables_take_texts_along_once)
{
	struct buf *rows = buf_new(tree.a);
	struct node *table, *caption;

	buf_z(rows, "Head,Other");
	for (int i = 0; i < 90; i++)
		buf_printf(rows, ";r%d,x", i);
	table =
	    tree_table(&tree, doc->root, 2, arena_z(tree.a, buf_view(rows)));
	add_mark(cell(table, 0, 0), add_body("Of a head."));
	add_mark(cell(table, 80, 1), add_body("Of a cell."));
	caption = tree_node(&tree, table, NODE_CAPTION);
	tree_text(&tree, caption, "Caption");
	add_mark(caption, add_body("Of a caption."));
	lay_all();
	ck_assert_uint_gt(pages->list.n, 1);
	ck_assert_uint_eq(times_shown("Of a head."), 1);
	ck_assert_uint_eq(times_shown("Of a cell."), 1);
	ck_assert_uint_eq(times_shown("Of a caption."), 1);
	ck_assert_ptr_nonnull(page_find(page_at(0), "Of a head."));
	ck_assert_ptr_eq(
	    page_with(pages, "Of a cell."), page_with(pages, "r79"));
	ck_assert_uint_eq(elem_count(ROLE_NOTE), 3);
}
END_TEST

START_TEST(a_table_made_smaller_has_its_notes_once)
{
	struct node *table = tree_table(&tree, doc->root, 2,
	    "88888888888888888888888888888888888888888888888888888888,"
	    "8888888888888888888888888888888888888888888888888888888888;a,b");

	add_mark(cell(table, 1, 0), add_body("Of a cell."));
	lay_all();
	ck_assert_uint_gt(tree.diags.list.n, 0);
	ck_assert_uint_eq(times_shown("Of a cell."), 1);
	ck_assert_uint_eq(elem_count(ROLE_NOTE), 1);
}
END_TEST

START_TEST(a_sideways_table_has_its_notes_on_its_page)
{
	struct node *table =
	    tree_table(&tree, doc->root, 2, "Head,Other;one,two");

	tree_class(&tree, table, "sideways");
	add_mark(cell(table, 1, 0), add_body("Of a cell."));
	lay_all();
	ck_assert_uint_eq(pages->list.n, 2);
	ck_assert_ptr_nonnull(page_find(page_at(1), "Of a cell."));
	ck_assert_int_lt(
	    page_find(page_at(1), "Of a cell.")->y, page_at(1)->height);
}
END_TEST

START_TEST(columns_have_their_notes_at_the_foot_of_the_page)
{
	struct node *div = tree_div(&tree, doc->root, DIV_COLUMNS);
	const struct page_op *text;

	add_mark(tree_paragraph(&tree, div, "Left"), add_body("Of the left."));
	add_mark(
	    tree_paragraph(&tree, div, "Right"), add_body("Of the right."));
	lay_all();
	text = page_find(page_at(0), "Of the right.");
	ck_assert_ptr_nonnull(text);
	ck_assert_int_eq(text->x, page_find(page_at(0), "Of the left.")->x);
	ck_assert_int_gt(text->y, page_at(0)->height / 2);
	ck_assert_uint_eq(anchor_page(pages, "noteref-1-2"), 1);
}
END_TEST

START_TEST(terms_items_and_quotes_have_notes)
{
	static const char *const items[] = {"one", NULL};
	struct node *list = tree_node(&tree, doc->root, NODE_DEFINITIONS);
	struct node *term = tree_node(&tree, list, NODE_TERM);

	tree_text(&tree, term, "Term");
	add_mark(term, add_body("Of a term."));
	list = tree_list(&tree, doc->root, 0, items);
	add_mark(list->first->first, add_body("Of an item."));
	add_mark(tree_paragraph(
		     &tree, tree_node(&tree, doc->root, NODE_QUOTE), "Quoted"),
	    add_body("Of a quote."));
	lay_all();
	ASSERT_STR(line_with(page_at(0), "Of a term."), "1 Of a term.");
	ASSERT_STR(line_with(page_at(0), "Of an item."), "2 Of an item.");
	ASSERT_STR(line_with(page_at(0), "Of a quote."), "3 Of a quote.");
}
END_TEST

/* It begins on the page of its mark and goes on. */
START_TEST(a_long_text_goes_on_to_the_next_page)
{
	struct buf *b = buf_new(tree.a), *got = buf_new(tree.a);

	for (int i = 0; i < 1500; i++)
		buf_printf(b, "w%d ", i);
	add_marked("Word", add_body(arena_z(tree.a, buf_view(b))));
	tree_paragraph(&tree, doc->root, "After");
	lay_all();
	ck_assert_uint_gt(pages->list.n, 1);
	ck_assert_uint_eq(anchor_page(pages, "note-1-1"), 1);
	for (size_t i = 0; i < pages->list.n; i++) {
		buf_str(got, page_text(page_at(i)));
		buf_char(got, ' ');
	}
	for (int i = 0; i < 1500; i++)
		ASSERT_HAS(buf_view(got), arena_printf(tree.a, "w%d ", i).s);
}
END_TEST

START_TEST(bodies_hold_blocks_or_nothing)
{
	static const char *const items[] = {"one", "two", NULL};
	struct node *body = add_body("First.");

	add_marked("Word", body);
	tree_paragraph(&tree, body, "Second.");
	tree_list(&tree, body, 0, items);
	tree_node(&tree, body, NODE_CODE_BLOCK)->u.code.text = STR("code");
	add_marked("Words", add_body(NULL));
	body = add_body(NULL);
	tree_node(&tree, body, NODE_CODE_BLOCK)->u.code.text = STR("alone");
	add_marked("Last", body);
	add_mark(doc->root->last, NULL);
	lay_all();
	ASSERT_STR(line_with(page_at(0), "First."), "1 First.");
	ck_assert_int_eq(page_find(page_at(0), "First.")->x,
	    page_find(page_at(0), "Second.")->x);
	ck_assert_uint_eq(times_shown("two"), 1);
	ck_assert_uint_eq(times_shown("code"), 1);
	ck_assert_uint_eq(times_shown("alone"), 1);
	ck_assert_uint_eq(pages->list.n, 1);
}
END_TEST

/* Behind a question mark, an ellipsis, Hangul a line could end. */
static const char *const ends[] = {"?", "!", "\u2026", "\u2014", "\ud55c",
    "\u6f22", "\u3002", "/", ".", "%", "\u201d", ")"};

START_TEST(no_line_begins_with_a_mark)
{
	struct node *p = tree_paragraph(&tree, doc->root, "");
	struct node *body = add_body("Noted.");
	size_t marks = 0;

	for (int i = 0; i < 120; i++) {
		struct buf *b = buf_new(tree.a);

		buf_fill(b, '8', 1 + (size_t)(i * 7 % 13));
		buf_z(b, ends[_i]);
		tree_text(&tree, p, arena_z(tree.a, buf_view(b)));
		add_mark(p, body);
		tree_text(&tree, p, " ");
	}
	lay_all();
	for (size_t i = 0; i < page_at(0)->ops.n; i++) {
		const struct page_op *op = &page_at(0)->ops.v[i];

		if (op->kind != OP_TEXT || !op->elem ||
		    role(parent(op->elem)) != ROLE_REFERENCE)
			continue;
		ck_assert_int_gt(op->x, zone_left(&lay, ZONE_TEXT));
		marks++;
	}
	ck_assert_uint_eq(marks, 120);
}
END_TEST

Suite *suite_layout_notes(void);

Suite *
suite_layout_notes(void)
{
	Suite *s = suite_create("layout/notes");
	TCase *t = tcase_create("notes");

	tcase_add_checked_fixture(t, open_document, fixture_close);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, a_mark_is_small_and_raised);
	tcase_add_test(t, mark_and_text_lead_to_one_another);
	tcase_add_test(t, a_listener_hears_a_note_beside_its_paragraph);
	tcase_add_test(
	    t, a_listener_hears_notes_of_cells_and_terms_inside_them);
	tcase_add_test(t, texts_stand_at_the_foot_below_one_another);
	tcase_add_test(t, a_raised_mark_moves_no_lines);
	tcase_add_test(t, texts_stand_on_the_pages_of_their_marks);
	tcase_add_test(t, a_note_may_be_marked_again);
	tcase_add_test(t, every_document_counts_from_one);
	tcase_add_test(t, copies_take_no_text_along);
	tcase_add_test(t, contents_and_heads_have_no_marks);
	tcase_add_test(t, tables_take_texts_along_once);
	tcase_add_test(t, a_table_made_smaller_has_its_notes_once);
	tcase_add_test(t, a_sideways_table_has_its_notes_on_its_page);
	tcase_add_test(t, columns_have_their_notes_at_the_foot_of_the_page);
	tcase_add_test(t, terms_items_and_quotes_have_notes);
	tcase_add_test(t, a_long_text_goes_on_to_the_next_page);
	tcase_add_test(t, bodies_hold_blocks_or_nothing);
	tcase_add_loop_test(
	    t, no_line_begins_with_a_mark, 0, sizeof ends / sizeof *ends);
	suite_add_tcase(s, t);
	return s;
}
