#include "unit/layout/pack.h"

static const struct page *
contents(void)
{
	const struct pages *pages = pack_pages();

	return pages->list.v[anchor_page(pages, "part-contents") - 1];
}

START_TEST(every_entry_has_its_page)
{
	const struct page *page = contents();

	for (size_t i = 0; i < lay.facts->toc.n; i++) {
		const struct toc_entry *e = &lay.facts->toc.v[i];
		struct str line = line_with(page, arena_z(tree.a, e->title));

		ck_assert(str_starts(line, e->number));
		ck_assert(str_ends(line,
		    arena_printf(tree.a, " %u",
			anchor_page(lay.pages, arena_z(tree.a, e->anchor)))));
	}
}
END_TEST

START_TEST(page_numbers_end_at_the_right)
{
	const struct page *page = contents();
	su right = page->width - theme.margin_right;
	size_t numbers = 0;

	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];
		struct str text = str_trim(op_text(op));

		if (op->kind != OP_TEXT || !op->elem || text.n == 0 ||
		    op->x < right - PT(40))
			continue;
		ck_assert_int_eq(op->x + op->width, right);
		numbers++;
	}
	ck_assert_uint_eq(numbers, lay.facts->toc.n);
}
END_TEST

static bool
is_leader(const struct page_op *op)
{
	return op->kind == OP_TEXT && op->elem == ELEM_ARTIFACT &&
	       str_starts(op_text(op), STR(".."));
}

START_TEST(leaders_are_aligned_artifacts)
{
	const struct page *page = contents();
	su step = 0, last = 0;
	size_t leaders = 0;

	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];
		const struct text_piece *v = op->u.text.pieces;

		if (!is_leader(op))
			continue;
		if (leaders++ == 0) {
			step = v[1].x - v[0].x;
			last = v[op->u.text.count - 1].x;
		}
		ck_assert_int_eq(v[op->u.text.count - 1].x, last);
		for (uint32_t k = 1; k < op->u.text.count; k++)
			ck_assert_int_eq(v[k].x - v[k - 1].x, step);
	}
	ck_assert_uint_gt(leaders, 1);
}
END_TEST

START_TEST(leaders_touch_neither_title_nor_number)
{
	const struct page *page = contents();

	for (size_t i = 0; i < page->ops.n; i++)
		for (size_t k = 0; k < page->ops.n; k++) {
			const struct page_op *dots = &page->ops.v[i];
			const struct page_op *text = &page->ops.v[k];

			if (!is_leader(dots) || text->kind != OP_TEXT ||
			    !text->elem || text->y != dots->y)
				continue;
			ck_assert(
			    text->x + text->width <= dots->x ||
			    text->x >= dots->x + dots->width -
					   theme.styles[STYLE_TOC_1].text.size);
		}
}
END_TEST

START_TEST(entries_link_to_their_places)
{
	const struct page *page = contents();

	ck_assert_uint_ge(ops_of_kind(page, OP_LINK), 2 * lay.facts->toc.n);
	/* one, and in it those of the register and of each document's levels */
	ck_assert_uint_eq(elem_count(ROLE_TOC), 5);
	ck_assert_uint_eq(elem_count(ROLE_TOC_ITEM), lay.facts->toc.n);
}
END_TEST

START_TEST(titles_keep_their_language)
{
	const struct pages *pages;
	const struct page *page;
	const struct elem *e = NULL;
	struct document *doc = pack_document("Titel", "");

	doc->language = STR("de");
	tree_part(&tree, PART_CONTENTS);
	tree_part(&tree, PART_DOCUMENTS);
	pack_section(doc, 2, "Abschnitt", 1);
	pages = pack_lay();
	page = pages->list.v[0];
	for (size_t i = 0; i < page->ops.n && !e; i++)
		if (page->ops.v[i].kind == OP_TEXT && page->ops.v[i].elem &&
		    str_eq_z(str_trim(op_text(&page->ops.v[i])), "Abschnitt"))
			e = &pages->elems.v[page->ops.v[i].elem];
	ck_assert_ptr_nonnull(e);
	ck_assert_int_eq(e->role, ROLE_SPAN);
	ASSERT_STR(e->lang, "de");
	ck_assert_int_eq(pages->elems.v[e->parent].role, ROLE_LINK);
}
END_TEST

/* However wide the measure: the number never stands on a line of its own. */
START_TEST(a_number_stands_beside_words)
{
	struct document *doc = pack_document("Open the homes", "");
	static const char title[] = "Internationalisation notwithstanding";

	tree_part(&tree, PART_CONTENTS);
	tree_part(&tree, PART_DOCUMENTS);
	pack_section(doc, 2, title, 1);
	for (su more = 0; more < PT(60); more += PT_100(40)) {
		const struct pages *pages;
		const struct page *page;

		theme.margin_right = PT(180) + more;
		pages = pack_lay();
		page = pages->list.v[0];
		for (size_t i = 0; i < page->ops.n; i++) {
			const struct page_op *op = &page->ops.v[i];

			if (op->elem && str_eq_z(str_trim(op_text(op)), "2"))
				ck_assert_uint_gt(line_at(page, op->y).n, 4);
		}
	}
}
END_TEST

/* With a part of many sections a page may not end after its title. */
START_TEST(a_part_stays_with_its_first_section)
{
	const struct pages *pages;

	tree_part(&tree, PART_CONTENTS);
	tree_part(&tree, PART_DOCUMENTS);
	for (int d = 0; d < 40; d++) {
		struct document *doc = pack_document("PART", "");

		for (int i = 0; i < d % 3 + 1; i++)
			pack_section(doc, 2, "section", 1);
	}
	pages = pack_lay();
	for (size_t p = 0; p + 1 < anchor_page(pages, "doc-1"); p++) {
		const struct page *page = pages->list.v[p];
		struct str last = {NULL, 0};

		for (size_t i = 0; i < page->ops.n; i++)
			if (page->ops.v[i].elem &&
			    !is_leader(&page->ops.v[i]) &&
			    (str_has(op_text(&page->ops.v[i]), "PART") ||
				str_has(op_text(&page->ops.v[i]), "section")))
				last = str_trim(op_text(&page->ops.v[i]));
		ASSERT_STR(last, "section");
	}
	ck_assert_uint_gt(anchor_page(pages, "doc-1"), 2);
}
END_TEST

/* The op that comes first on a line. */
static const struct page_op *
first_beside(const struct page *page, const struct page_op *title)
{
	for (size_t i = 0; i < page->ops.n; i++)
		if (page->ops.v[i].kind == OP_TEXT && page->ops.v[i].elem &&
		    page->ops.v[i].y == title->y)
			return &page->ops.v[i];
	return title;
}

/* Numbers begin at the left, the titles beside them at one place. */
START_TEST(without_a_margin_numbers_have_a_column)
{
	const struct page *page;
	su titles = 0;

	fixture_without_margin();
	page = contents();
	for (size_t i = 0; i < lay.facts->toc.n; i++) {
		const struct toc_entry *e = &lay.facts->toc.v[i];
		const struct page_op *title =
		    page_find(page, arena_z(tree.a, e->title));
		const struct page_op *number = first_beside(page, title);

		if (e->number.n == 0)
			continue;
		ck_assert_int_eq(number->x, theme.margin_left);
		ck_assert_int_gt(title->x, number->x + number->width);
		ck_assert(titles == 0 || title->x == titles);
		titles = title->x;
	}
	ck_assert_int_gt(titles, 0);
}
END_TEST

static void
add_table(struct document *doc, const char *caption)
{
	struct node *table = tree_table(&tree, doc->root, 1, "A;1;");

	tree_text(&tree, tree_node(&tree, table, NODE_CAPTION), caption);
}

START_TEST(tables_and_figures_are_listed_alike)
{
	struct document *doc = pack_document("Open the homes", "Appeal");
	const struct pages *pages;
	const struct page *page;

	tree_part(&tree, PART_TABLES);
	tree_part(&tree, PART_FIGURES);
	tree_part(&tree, PART_DOCUMENTS);
	pack_section(doc, 2, "Where we stand", 12);
	add_table(doc, "Rents");
	pack_section(doc, 2, "What to do", 24);
	add_table(doc, "Wages");
	pages = pack_lay();
	lay.pages = (struct pages *)pages;
	page = pages->list.v[0];
	ASSERT_HAS(page_text(page), "Tables");
	ck_assert(str_starts(line_with(page, "Rents"), STR("1")));
	ck_assert(str_ends(line_with(page, "Wages"),
	    arena_printf(tree.a, " %u", anchor_page(pages, "tbl-file-wages"))));
	ck_assert_uint_gt(anchor_page(pages, "tbl-file-wages"),
	    anchor_page(pages, "tbl-file-rents"));
	/* There are no figures, and no list of them. */
	ck_assert_uint_eq(elem_count(ROLE_TOC), 1);
	ck_assert_ptr_null(
	    map_lookup(&pages->anchor_index, STR("part-figures")));
}
END_TEST

Suite *suite_layout_contents(void);

Suite *
suite_layout_contents(void)
{
	const TTest *tests[] = {
	    every_entry_has_its_page,
	    page_numbers_end_at_the_right,
	    leaders_are_aligned_artifacts,
	    leaders_touch_neither_title_nor_number,
	    entries_link_to_their_places,
	    titles_keep_their_language,
	    a_number_stands_beside_words,
	    a_part_stays_with_its_first_section,
	    without_a_margin_numbers_have_a_column,
	    tables_and_figures_are_listed_alike,
	};

	return FIXTURE_SUITE("layout/contents", tests);
}
