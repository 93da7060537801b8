/*
 * The structure tree as poppler and qpdf read it.
 */
#include "out/pdf_tags.h"

#include "unit/out/sample.h"

static struct page *page;
static struct face *face;
static elem_id document;

static void
open_page(void)
{
	sample_open();
	page = sample_page();
	face = sample_face(FONT_GENTIUM);
	document = sample_elem(ROLE_DOCUMENT, 0);
}

static void
add_text(struct page *on, elem_id elem, const char *text)
{
	sample_text(
	    on, face, (struct sample_place){PT(50), PT(60), elem}, text);
}

static struct str
structure(void)
{
	return sample_ask("pdfinfo -struct-text @ 2>&1");
}

START_TEST(elements_hold_their_text_in_reading_order)
{
	elem_id heading = sample_elem(ROLE_H1, document);
	elem_id p = sample_elem(ROLE_P, document);

	add_text(page, heading, "Heading");
	add_text(page, 0, "Furniture");
	add_text(page, p, "Body");
	sample_write();
	ck_assert_has(structure(), "Document\n"
				   "  H1 (block)\n"
				   "    \"Heading\"\n"
				   "  P (block)\n"
				   "    \"Body\"\n");
	ck_assert_has_not(structure(), "Furniture");
}
END_TEST

START_TEST(children_stand_between_the_parts_of_their_parent)
{
	elem_id p = sample_elem(ROLE_P, document);
	elem_id span = sample_elem(ROLE_SPAN, p);

	add_text(page, p, "before");
	add_text(page, span, "within");
	add_text(page, p, "after");
	sample_write();
	ck_assert_has(structure(), "  P (block)\n"
				   "    \"before\"\n"
				   "    Span (inline)\n"
				   "      \"within\"\n"
				   "    \"after\"\n");
}
END_TEST

START_TEST(an_element_may_go_on_on_the_next_page)
{
	elem_id p = sample_elem(ROLE_P, document);
	struct page *next = sample_page();

	add_text(page, p, "first");
	add_text(next, p, "second");
	sample_write();
	ck_assert_has(structure(), "  P (block)\n"
				   "    \"first\"\n"
				   "    \"second\"\n");
	ck_assert_has(sample_spelled(), "/Type /MCR");
}
END_TEST

START_TEST(elements_without_content_are_left_out)
{
	elem_id p = sample_elem(ROLE_P, document);

	sample_elem(ROLE_SPAN, sample_elem(ROLE_QUOTE, document));
	add_text(page, p, "text");
	sample_write();
	ck_assert_has_not(structure(), "BlockQuote");
}
END_TEST

START_TEST(a_row_keeps_its_empty_cells)
{
	elem_id table = sample_elem(ROLE_TABLE, document);
	elem_id head = sample_elem(ROLE_TABLE_HEAD, table);
	elem_id top = sample_elem(ROLE_ROW, head);
	elem_id name = sample_elem(ROLE_HEADER_CELL, top);
	elem_id body = sample_elem(ROLE_TABLE_BODY, table);
	elem_id row = sample_elem(ROLE_ROW, body);
	elem_id side, cell;

	sample_elem(ROLE_HEADER_CELL, top);
	side = sample_elem(ROLE_HEADER_CELL, row);
	sample_elem(ROLE_CELL, row);
	cell = sample_elem(ROLE_CELL, row);
	pages.elems.v[cell].columns = 3;
	pages.elems.v[side].columns = 2;
	add_text(page, name, "name");
	add_text(page, cell, "value");
	add_text(page, side, "side");
	sample_write();
	ck_assert_has(
	    sample_ask("pdfinfo -struct @ | tr -d ' \n'"), "Table(block)THead");
	ck_assert_has(sample_ask("pdfinfo -struct @ | grep -cw TH"), "3\n");
	ck_assert_has(sample_ask("pdfinfo -struct @ | grep -cw TD"), "2\n");
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/Scope /Column'"), "2\n");
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/Scope /Row'"), "1\n");
	ck_assert_has(
	    sample_ask(
		"qpdf --qdf @ - | grep -a '/ColSpan' | sort | tr -d ' '"),
	    "/ColSpan2\n/ColSpan3\n");
}
END_TEST

START_TEST(a_table_keeps_its_empty_rows)
{
	elem_id table = sample_elem(ROLE_TABLE, document);
	elem_id head = sample_elem(ROLE_TABLE_HEAD, table);
	elem_id cell =
	    sample_elem(ROLE_HEADER_CELL, sample_elem(ROLE_ROW, head));
	elem_id body = sample_elem(ROLE_TABLE_BODY, table);
	elem_id caption;

	sample_elem(ROLE_CELL, sample_elem(ROLE_ROW, body));
	caption = sample_elem(ROLE_CAPTION, table);
	add_text(page, caption, "above");
	add_text(page, cell, "name");
	sample_write();
	ck_assert_has(sample_ask("pdfinfo -struct @ | tr -d ' :\n'"),
	    "Table(block)CaptionTHeadTRTH/Scope/ColumnTBodyTRTD");
}
END_TEST

START_TEST(a_link_knows_its_annotation_and_the_annotation_its_link)
{
	elem_id p = sample_elem(ROLE_P, document);
	elem_id link = sample_elem(ROLE_LINK, p);
	struct str spelled;

	add_text(page, link, "here");
	sample_link(page, link, "https://example.org");
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(spelled, "/Type /OBJR");
	ck_assert_has(spelled, "/Tabs /S\n");
	ck_assert_has(spelled, "/StructParent 1\n");
	ck_assert_has(spelled, "/StructParents 0\n");
	ck_assert_has(spelled, "/ParentTreeNextKey 2\n");
}
END_TEST

START_TEST(figures_have_their_words_and_spans_their_language)
{
	static const struct image image = {.width_px = 1,
	    .height_px = 1,
	    .channels = 1,
	    .depth = 8,
	    .data = STR_INIT("\x80")};
	elem_id figure = sample_elem(ROLE_FIGURE, document);
	elem_id span = sample_elem(ROLE_SPAN, document);
	struct page_op *op;
	struct str json;

	pages.elems.v[figure].alt = STR("An emblem");
	pages.elems.v[span].lang = STR("ko");
	op = sample_op(page, OP_IMAGE, figure);
	op->width = op->height = PT(20);
	op->u.image.image = &image;
	add_text(page, span, "text");
	sample_write();
	json = sample_ask("qpdf --json @ | tr -d ' \n'");
	ck_assert_has(json, "\"/Alt\":\"u:Anemblem\"");
	ck_assert_has(json, "\"/Lang\":\"u:ko\"");
}
END_TEST

START_TEST(a_parent_that_comes_later_is_not_followed)
{
	elem_id p = sample_elem(ROLE_P, document);

	pages.elems.v[p].parent = p + 1;
	pages.elems.v[sample_elem(ROLE_SPAN, p)].parent = p;
	add_text(page, p + 1, "text");
	sample_write();
	ck_assert_has(structure(), "P (block)\n  Span (inline)\n");
}
END_TEST

START_TEST(a_figure_is_boxed_on_the_page_it_begins_on)
{
	elem_id figure = sample_elem(ROLE_FIGURE, document);
	struct page *next = sample_page();
	struct page *both[] = {page, page, next};

	for (int i = 0; i < 3; i++) {
		struct page_op *op = sample_op(both[i], OP_FILL, figure);

		op->x = PT(10 + 40 * i);
		op->y = PT(20);
		op->width = op->height = PT(30);
	}
	sample_write();
	ck_assert_has(sample_ask("qpdf --json @ | tr -d ' \n'"),
	    "\"/BBox\":[10,250,80,280],\"/O\":\"/Layout\"");
}
END_TEST

START_TEST(notes_stand_in_the_tree_of_ids)
{
	elem_id one = sample_elem(ROLE_NOTE, document);
	elem_id two = sample_elem(ROLE_NOTE, document);
	struct str json;

	sample_elem(ROLE_NOTE, document);
	add_text(page, one, "one");
	add_text(page, two, "two");
	sample_write();
	json = sample_ask("qpdf --json @ | tr -d ' \n'");
	ck_assert_has(json, "\"/IDTree\":{\"/Names\":[\"u:e00000002\",");
	ck_assert_has(json, "\"u:e00000003\",");
	ck_assert_has_not(json, "e00000004");
}
END_TEST

START_TEST(own_roles_in_use_are_mapped)
{
	elem_id ask = sample_elem(ROLE_RECOMMENDATION, document);
	struct str json;

	sample_elem(ROLE_SIGNATORIES, document);
	add_text(page, sample_elem(ROLE_P, ask), "one");
	sample_write();
	json = sample_ask("qpdf --json @ | tr -d ' \n'");
	ck_assert_has(json, "\"/S\":\"/Recommendation\"");
	ck_assert_has(json, "\"/RoleMap\":{\"/Recommendation\":\"/Div\"}");
}
END_TEST

START_TEST(a_document_without_content_is_tagged)
{
	sample_write();
	ck_assert_has(sample_ask("pdfinfo @"), "Tagged:          yes");
	ck_assert_has(sample_spelled(), "/S /Document\n");
}
END_TEST

/* What is alike has numbers side by side: out/pdf_objstm.h. */
START_TEST(elements_are_numbered_role_by_role)
{
	elem_id first = sample_elem(ROLE_P, document);
	elem_id heading = sample_elem(ROLE_H1, document);
	elem_id second = sample_elem(ROLE_P, document);

	add_text(page, first, "one");
	add_text(page, heading, "two");
	add_text(page, second, "three");
	ck_assert(pdf_write(arena, &diags,
	    &(struct pdf_input){.pages = &pages, .classic = true}, path));
	ck_assert_has(
	    sample_ask("grep -ao '^/S/[DHP][a-z0-9]*' @ | tr -d '\\n'"),
	    "/S/Document/S/H1/S/P/S/P");
	ck_assert_has(structure(), "\"one\"\n"
				   "  H1 (block)\n"
				   "    \"two\"\n"
				   "  P (block)\n"
				   "    \"three\"\n");
}
END_TEST

START_TEST(an_only_kid_stands_for_itself)
{
	add_text(page, sample_elem(ROLE_P, document), "one");
	sample_write();
	ck_assert_has(sample_spelled(), "  /K 0\n");
	ck_assert_has_not(sample_spelled(), "/K [");
}
END_TEST

Suite *suite_out_pdf_tags(void);

Suite *
suite_out_pdf_tags(void)
{
	Suite *s = suite_create("out/pdf_tags");
	TCase *t = tcase_create("tags");

	tcase_add_checked_fixture(t, open_page, sample_close);
	tcase_add_test(t, elements_hold_their_text_in_reading_order);
	tcase_add_test(t, children_stand_between_the_parts_of_their_parent);
	tcase_add_test(t, an_element_may_go_on_on_the_next_page);
	tcase_add_test(t, elements_without_content_are_left_out);
	tcase_add_test(t, a_row_keeps_its_empty_cells);
	tcase_add_test(t, a_table_keeps_its_empty_rows);
	tcase_add_test(t, a_figure_is_boxed_on_the_page_it_begins_on);
	tcase_add_test(t, notes_stand_in_the_tree_of_ids);
	tcase_add_test(t, own_roles_in_use_are_mapped);
	tcase_add_test(t, a_document_without_content_is_tagged);
	tcase_add_test(
	    t, a_link_knows_its_annotation_and_the_annotation_its_link);
	tcase_add_test(t, figures_have_their_words_and_spans_their_language);
	tcase_add_test(t, a_parent_that_comes_later_is_not_followed);
	tcase_add_test(t, elements_are_numbered_role_by_role);
	tcase_add_test(t, an_only_kid_stands_for_itself);
	suite_add_tcase(s, t);
	return s;
}
