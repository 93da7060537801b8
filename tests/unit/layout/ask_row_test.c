#include "layout/ask_row.h"

#include "unit/layout/pack.h"

static struct flow flow;
static struct grid *grid;

static void
open_grid(void)
{
	pack_fill();
	fixture_derive();
	flow = flow_new(&lay, 1);
	grid = grid_new(&flow, 3, (struct loc){0});
	grid_row(grid, false);
}

static struct str
cell_text(size_t column)
{
	return buf_view(grid->rows.v[0].cells[column]->text);
}

static struct str
url_in(size_t column)
{
	return grid->rows.v[0].cells[column]->segments.v[0].inlined->url;
}

START_TEST(the_number_leads_to_the_first_place)
{
	open_grid();
	ask_row_number(grid, 0, lay.facts->asks.v[0]);
	ASSERT_STR(cell_text(0), "1");
	ASSERT_STR(url_in(0), "#freeze");
}
END_TEST

START_TEST(places_have_document_section_and_page)
{
	open_grid();
	ask_row_places(grid, 1, 2, lay.facts->asks.v[0]);
	ASSERT_STR(cell_text(1), "Appeal\u00a01Study\u00a01.1");
	ASSERT_STR(cell_text(2), "0000");
	ASSERT_STR(url_in(2), "#freeze");
	ck_assert_uint_eq(grid->rows.v[0].cells[1]->segments.n, 7);
	ck_assert(grid->rows.v[0].cells[1]->segments.v[3].line_break);
}
END_TEST

/* A text of the ask is in this language; NULL is that of the pack. */
static void
ck_language(struct str text, const char *language)
{
	const struct par *p;
	const struct elem *e;

	grid_row(grid, false);
	ask_row_text(grid, 0, lay.facts->asks.v[0], text);
	p = grid->rows.v[grid->rows.n - 1].cells[0];
	ASSERT_STR(buf_view(p->text), text.s);
	e = &lay.pages->elems.v[p->segments.v[0].inlined->elem];
	ck_assert_int_eq(e->role, language ? ROLE_SPAN : ROLE_CELL);
	if (language)
		ASSERT_STR(e->lang, language);
}

START_TEST(texts_are_in_the_language_of_the_place_they_are_from)
{
	struct ask *ask;

	open_grid();
	ask = lay.facts->asks.v[0];
	tree.pack.documents.v[1]->language = STR("de");
	ck_language(ask->brief, NULL);
	((struct recommendation *)ask->places.v[1])->to = STR("Rat");
	ask->to = ask->places.v[1]->to;
	ck_language(ask->to, "de");
	ck_assert_ptr_eq(ask_row_source(ask, str_sub(ask->to, 1, 3)),
	    ask->places.v[1]->node);
	ck_assert_ptr_null(ask_row_source(ask, STR("")));
	ck_assert_ptr_null(ask_row_source(ask, STR("other")));
}
END_TEST

START_TEST(without_documents_there_are_no_pages)
{
	open_grid();
	ck_assert(!ask_row_has_pages(&lay));
	ask_row_places(grid, 1, ASK_ROW_NO_PAGES, lay.facts->asks.v[0]);
	ASSERT_STR(cell_text(1), "Appeal\u00a01Study\u00a01.1");
	ck_assert_ptr_null(grid->rows.v[0].cells[2]);
}
END_TEST

START_TEST(one_page_is_that_of_the_first_place)
{
	open_grid();
	ask_row_page(grid, 2, lay.facts->asks.v[0]);
	ASSERT_STR(cell_text(2), "00");
	ASSERT_STR(url_in(2), "#freeze");
}
END_TEST

START_TEST(numbers_stand_where_the_theme_has_them)
{
	ASSERT_STR(ask_row_numbering(&lay), "");
	tree_part(&tree, PART_DOCUMENTS);
	open_grid();
	ASSERT_HAS(ask_row_numbering(&lay), "in the margin");
	fixture_without_margin();
	ck_assert(!str_has(ask_row_numbering(&lay), "margin"));
}
END_TEST

Suite *suite_layout_ask_row(void);

Suite *
suite_layout_ask_row(void)
{
	const TTest *tests[] = {
	    the_number_leads_to_the_first_place,
	    places_have_document_section_and_page,
	    texts_are_in_the_language_of_the_place_they_are_from,
	    without_documents_there_are_no_pages,
	    one_page_is_that_of_the_first_place,
	    numbers_stand_where_the_theme_has_them,
	};

	return FIXTURE_SUITE("layout/ask_row", tests);
}
