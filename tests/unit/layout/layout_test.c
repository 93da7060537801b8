#include "layout/layout.h"

#include "unit/layout/pack.h"

START_TEST(every_page_number_is_that_of_its_anchor)
{
	const struct pages *pages = pack_pages();
	size_t checked = 0;

	for (size_t p = 0; p < pages->list.n; p++) {
		const struct page *page = pages->list.v[p];

		for (size_t i = 1; i < page->ops.n; i++) {
			const struct page_op *link = &page->ops.v[i];
			struct str text = op_text(&page->ops.v[i - 1]), url;
			const struct anchor *anchor;
			uint32_t number = 0;

			if (link->kind != OP_LINK)
				continue;
			url = link->u.link.url;
			ck_assert(str_starts(url, STR("#")));
			anchor = map_lookup(
			    &pages->anchor_index, str_sub(url, 1, url.n));
			ck_assert_ptr_nonnull(anchor);
			/* digits at the end of the link's words */
			for (size_t k = 0; k < text.n; k++)
				number = char_is_digit(text.s[k])
					     ? number * 10 +
						   (uint32_t)(text.s[k] - '0')
					     : 0;
			if (!str_has(text, "p.\u00a0") &&
			    !str_has(text, "page\u00a0"))
				continue;
			ck_assert_uint_eq(number, anchor->page + 1);
			checked++;
		}
	}
	ck_assert_uint_gt(checked, 4);
}
END_TEST

START_TEST(anchors_are_listed_and_indexed_alike)
{
	const struct pages *pages = pack_pages();

	ck_assert_uint_eq(pages->anchors.n, pages->anchor_index.n);
	for (size_t i = 0; i < pages->anchors.n; i++) {
		const struct anchor *a = &pages->anchors.v[i];
		const struct anchor *b =
		    map_lookup(&pages->anchor_index, a->id);

		ck_assert_uint_eq(a->page, b->page);
		ck_assert_int_eq(a->y, b->y);
		ck_assert_uint_lt(a->page, pages->list.n);
		ck_assert_int_ge(a->y, 0);
		ck_assert_int_lt(a->y, pages->list.v[a->page]->height);
	}
}
END_TEST

static struct str
dump(const struct pages *pages)
{
	struct buf *b = buf_new(tree.a);

	pages_dump(b, &tree.sources, pages);
	return buf_view(b);
}

START_TEST(two_runs_give_the_same)
{
	struct str one = dump(pack_pages()), two;

	faces = (struct font_set){.arena = tree.a};
	two = dump(pack_lay());
	ck_assert_uint_gt(one.n, 1000);
	ck_assert(str_eq(one, two));
}
END_TEST

START_TEST(the_second_output_shares_the_faces)
{
	struct str one = dump(pack_pages());
	size_t n = faces.faces.n;

	ck_assert(str_eq(one, dump(pack_lay())));
	ck_assert_uint_eq(faces.faces.n, n);
}
END_TEST

START_TEST(every_op_belongs_to_an_element)
{
	const struct pages *pages = pack_pages();

	for (size_t p = 0; p < pages->list.n; p++)
		for (size_t i = 0; i < pages->list.v[p]->ops.n; i++)
			ck_assert_uint_lt(
			    pages->list.v[p]->ops.v[i].elem, pages->elems.n);
	for (size_t i = 2; i < pages->elems.n; i++) {
		ck_assert_uint_gt(pages->elems.v[i].parent, 0);
		ck_assert_uint_lt(pages->elems.v[i].parent, i);
	}
	ck_assert_int_eq(pages->elems.v[1].role, ROLE_DOCUMENT);
	ASSERT_STR(pages->elems.v[1].lang, "en-US");
}
END_TEST

START_TEST(everything_stays_on_its_page)
{
	const struct pages *pages = pack_pages();

	for (size_t p = 0; p < pages->list.n; p++) {
		const struct page *page = pages->list.v[p];

		ck_assert_uint_eq(page->number, p + 1);
		ck_assert_uint_gt(page->ops.n, 0);
		for (size_t i = 0; i < page->ops.n; i++) {
			const struct page_op *op = &page->ops.v[i];

			ck_assert_int_ge(op->x, 0);
			ck_assert_int_le(op->x + op->width, page->width);
			ck_assert_int_ge(op->y, 0);
			ck_assert_int_le(op->y, page->height);
		}
	}
}
END_TEST

START_TEST(the_paper_is_the_outputs)
{
	struct output letter = {.name = STR("x"), .paper = PAPER_LETTER};
	struct layout_input input;
	struct pages *pages;

	pack_pages();
	input = (struct layout_input){.pack = &tree.pack,
	    .facts = lay.facts,
	    .theme = &theme,
	    .faces = &faces,
	    .output = &letter};
	pages = layout_pages(tree.a, &tree.diags, &input);
	ck_assert_int_eq(
	    pages->list.v[0]->width, paper_size(PAPER_LETTER).width);
	ck_assert_int_eq(
	    pages->list.v[0]->height, paper_size(PAPER_LETTER).height);
}
END_TEST

START_TEST(sheets_lie_as_they_are_read)
{
	static const struct {
		enum impose impose;
		enum paper paper;
		su width;
	} sheets[] = {{IMPOSE_BOOKLET, PAPER_A5, PT_100(84189)},
	    {IMPOSE_2UP, PAPER_LETTER, PT(792)},
	    {IMPOSE_4UP, PAPER_LETTER, PT(612)}};

	pack_parts();
	pack_fill();
	for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
		struct output output = {.impose = (uint8_t)sheets[i].impose,
		    .paper = (uint8_t)sheets[i].paper,
		    .creep = PT(1) / 4};
		const struct imposition *imposition =
		    &pack_lay_as(&output)->imposition;

		ck_assert_int_eq(imposition->kind, sheets[i].impose);
		ck_assert_int_eq(imposition->sheet.width, sheets[i].width);
		ck_assert_int_eq(imposition->creep, PT(1) / 4);
	}
	ck_assert_int_eq(pack_lay()->imposition.kind, IMPOSE_NONE);
}
END_TEST

START_TEST(the_outline_is_the_contents)
{
	const struct pages *pages = pack_pages();

	ck_assert_uint_eq(pages->outline.n, lay.facts->toc.n);
	for (size_t i = 0; i < pages->outline.n; i++) {
		const struct outline_entry *o = &pages->outline.v[i];

		ck_assert_ptr_nonnull(
		    map_lookup(&pages->anchor_index, o->anchor));
		ck_assert(str_ends(o->title, lay.facts->toc.v[i].title));
	}
}
END_TEST

/* A PDF outline has no entry without a parent one level above. */
START_TEST(the_outline_skips_no_level)
{
	struct document *doc = pack_document("Open the homes", "");
	const struct pages *pages;
	uint8_t before = 0;

	tree_part(&tree, PART_DOCUMENTS);
	pack_section(doc, 3, "Deep first", 1);
	pack_section(doc, 2, "Then above", 1);
	pages = pack_lay();
	ck_assert_uint_eq(pages->outline.n, 3);
	for (size_t i = 0; i < pages->outline.n; i++) {
		ck_assert_uint_le(pages->outline.v[i].level, before + 1);
		before = pages->outline.v[i].level;
	}
}
END_TEST

START_TEST(metadata)
{
	const struct metadata *meta = &pack_pages()->meta;

	ASSERT_STR(meta->title, "Housing");
	ASSERT_STR(meta->author, "Tenants' Institute");
	ASSERT_STR(meta->subject, "Two texts on rents");
	ASSERT_STR(meta->language, "en-US");
	ck_assert(meta->has_date);
	ck_assert_int_eq(meta->date, 1795305600);
}
END_TEST

START_TEST(a_given_date_is_the_files)
{
	struct layout_input input;
	const struct pages *pages;

	pack_pages();
	input = (struct layout_input){.pack = &tree.pack,
	    .facts = lay.facts,
	    .theme = &theme,
	    .faces = &faces,
	    .date = 86400};
	pages = layout_pages(tree.a, &tree.diags, &input);
	ck_assert(pages->meta.has_date);
	ck_assert_int_eq(pages->meta.date, 86400);
}
END_TEST

START_TEST(metadata_of_one_document)
{
	const struct metadata *meta;
	struct document *doc = pack_document("Open the homes", "");

	tree_part(&tree, PART_DOCUMENTS);
	doc->author = STR("V. Example");
	meta = &pack_lay()->meta;
	ASSERT_STR(meta->author, "V. Example");
	ck_assert(!meta->has_date);
}
END_TEST

START_TEST(a_missing_font_is_reported_once_and_ends_it)
{
	theme.families[FAMILY_SANS].paths[VARIANT_REGULAR] =
	    STR("/nowhere.ttf");
	pack_parts();
	pack_fill();
	ck_assert_ptr_null(pack_lay());
	tree_only_diag(&tree, DIAG_FONT_MISSING);
	ck_assert_uint_eq(tree.diags.errors, 1);
}
END_TEST

/* Messages of a round that was laid out anew do not count twice. */
START_TEST(messages_are_those_of_the_last_round)
{
	pack_parts();
	pack_fill();
	tree_paragraph(&tree, tree.pack.documents.v[0]->root, "a\U0001f9edb");
	ck_assert_ptr_nonnull(pack_lay());
	ck_assert_uint_eq(tree.diags.list.n, 1);
	ck_assert_uint_eq(tree.diags.warnings, 1);
}
END_TEST

START_TEST(strict_warnings_are_errors)
{
	pack_parts();
	pack_fill();
	tree_paragraph(&tree, tree.pack.documents.v[0]->root, "a\U0001f9edb");
	tree.diags.strict = true;
	pack_lay();
	ck_assert_uint_eq(tree.diags.errors, 1);
}
END_TEST

START_TEST(an_empty_pack_is_a_page)
{
	const struct pages *pages = pack_lay();

	ck_assert_ptr_nonnull(pages);
	ck_assert_uint_eq(pages->list.n, 1);
}
END_TEST

START_TEST(an_empty_document_has_a_page)
{
	const struct pages *pages;

	tree_document(&tree, "");
	tree_part(&tree, PART_DOCUMENTS);
	pages = pack_lay();
	ck_assert_uint_eq(pages->list.n, 1);
	ck_assert_uint_eq(anchor_page(pages, "doc-1"), 1);
}
END_TEST

Suite *suite_layout_layout(void);

Suite *
suite_layout_layout(void)
{
	const TTest *tests[] = {
	    every_page_number_is_that_of_its_anchor,
	    anchors_are_listed_and_indexed_alike,
	    two_runs_give_the_same,
	    the_second_output_shares_the_faces,
	    every_op_belongs_to_an_element,
	    everything_stays_on_its_page,
	    the_paper_is_the_outputs,
	    sheets_lie_as_they_are_read,
	    the_outline_is_the_contents,
	    the_outline_skips_no_level,
	    metadata,
	    metadata_of_one_document,
	    a_given_date_is_the_files,
	    a_missing_font_is_reported_once_and_ends_it,
	    messages_are_those_of_the_last_round,
	    strict_warnings_are_errors,
	    an_empty_pack_is_a_page,
	    an_empty_document_has_a_page,
	};

	return FIXTURE_SUITE("layout/layout", tests);
}
