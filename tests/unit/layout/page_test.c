#include "layout/page.h"

#include "layout/block.h"
#include "unit/layout/fixture.h"
#include "unit/layout/random.h"
#include "unit/layout/vlists.h"

START_TEST(nothing_has_no_page)
{
	ASSERT_STR(pages_of(""), "");
	ASSERT_STR(pages_of(" | ! ~"), "");
	ck_assert_uint_eq(lay.pages->list.n, 0);
}
END_TEST

START_TEST(full_pages)
{
	ASSERT_STR(pages_of("a"), "a");
	ASSERT_STR(pages_of("a|b|c|d"), "abcd");
	ASSERT_STR(pages_of("a|b|c|d|e"), "abcd/e");
	ASSERT_STR(pages_of("a|b|c|d|e|f|g|h|i"), "abcd/efgh/i");
}
END_TEST

START_TEST(space_counts_and_ends_pages)
{
	ASSERT_STR(pages_of("a b c"), "ab/c");
	ASSERT_STR(pages_of("a b|c d"), "abc/d");
	ASSERT_STR(pages_of("a|bc d"), "abc/d");
}
END_TEST

START_TEST(space_after_a_forbidden_break_is_none)
{
	ASSERT_STR(pages_of("a|b|c|d~ e"), "abc/de");
}
END_TEST

START_TEST(kept_together)
{
	ASSERT_STR(pages_of("a|b|c|(d|e)|f"), "abc/def");
	ASSERT_STR(pages_of("a|b|(c d)"), "ab/cd");
	ASSERT_STR(pages_of("a|b|c|d~e"), "abc/de");
	ASSERT_STR(pages_of("a|b|c~d~e"), "ab/cde");
	ASSERT_STR(pages_of("(a|b|c|d)|e"), "abcd/e");
}
END_TEST

START_TEST(penalties_are_avoided)
{
	ASSERT_STR(pages_of("a|b|c|d%e"), "abc/de");
	ASSERT_STR(pages_of("a|b|c%d%e"), "ab/cde");
	ASSERT_STR(pages_of("a%b%c%d%e"), "abcd/e");
}
END_TEST

START_TEST(forced_breaks)
{
	ASSERT_STR(pages_of("a!b"), "a/b");
	ASSERT_STR(pages_of("a|b|(c!d)"), "abc/d");
	ASSERT_STR(pages_of("a !b"), "a/b");
	ASSERT_STR(pages_of("a! b"), "a/b");
}
END_TEST

START_TEST(forced_breaks_make_no_empty_pages)
{
	ASSERT_STR(pages_of("!a"), "a");
	ASSERT_STR(pages_of("a!"), "a");
	ASSERT_STR(pages_of("a! "), "a");
	ASSERT_STR(pages_of("a!!b"), "a/b");
	ASSERT_STR(pages_of("a!!!b"), "a/b");
	ASSERT_STR(pages_of("a ! ! !|b"), "a/b");
}
END_TEST

START_TEST(pages_that_nothing_may_end_are_cut_where_full)
{
	ASSERT_STR(pages_of("abcdefghi"), "abcd/efgh/i");
	ASSERT_STR(pages_of("(a|b|c|d|e|f)"), "abcd/ef");
	ASSERT_STR(pages_of("a|(b|c|d|e|f)|g"), "a/bcde/fg");
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(a_box_taller_than_the_page_is_reported)
{
	const struct diag *diag;

	ASSERT_STR(pages_of("a|B|c"), "a/B/c");
	diag = tree_only_diag(&tree, DIAG_BLOCK_TOO_TALL);
	ASSERT_HAS(diag->text, "30 pt");
	ck_assert_uint_eq(diag->at.offset, 'B');
}
END_TEST

START_TEST(a_box_taller_than_the_page_brings_its_anchor)
{
	ASSERT_STR(pages_of("a|.~B|c"), "a/.B/c");
	ck_assert_uint_eq(tree.diags.list.n, 1);
}
END_TEST

START_TEST(a_few_lines_on_the_last_page_are_avoided)
{
	struct flow f = flow_of("a|b|c|d|e");

	theme.styles[STYLE_BODY].text.leading = LINE / 3;
	lay.pages->list.n = 0;
	page_build(&lay, f.list, STR("Document"));
	ASSERT_STR(pages_shown(), "abc/de");
}
END_TEST

static su
top_of(size_t page, char c)
{
	const struct page *p = lay.pages->list.v[page];

	for (size_t i = 0; i < p->ops.n; i++)
		if (is_box(&p->ops.v[i]) && p->ops.v[i].u.fill.ink == (colour)c)
			return p->ops.v[i].y;
	ck_abort_msg("page %zu has no %c", page + 1, c);
	return 0;
}

START_TEST(boxes_stand_under_one_another)
{
	pages_of("a b|c");
	ck_assert_int_eq(top_of(0, 'a'), theme.margin_top);
	ck_assert_int_eq(top_of(0, 'b'), theme.margin_top + 2 * LINE);
	ck_assert_int_eq(top_of(0, 'c'), theme.margin_top + 3 * LINE);
}
END_TEST

START_TEST(pages_do_not_begin_with_space)
{
	pages_of(" a|b|c|d e! |f");
	ck_assert_int_eq(top_of(0, 'a'), theme.margin_top);
	ck_assert_int_eq(top_of(1, 'e'), theme.margin_top);
	ck_assert_int_eq(top_of(2, 'f'), theme.margin_top);
}
END_TEST

START_TEST(pages_are_numbered_and_noted)
{
	pages_of("a|b|c|d|e");
	page_build(&lay, flow_of("f").list, STR("Other"));
	ck_assert_uint_eq(lay.pages->list.n, 3);
	ck_assert_uint_eq(lay.notes.n, 3);
	for (uint32_t i = 0; i < 3; i++) {
		ck_assert_uint_eq(lay.pages->list.v[i]->number, i + 1);
		ASSERT_STR(
		    lay.notes.v[i].document, i < 2 ? "Document" : "Other");
		ck_assert(!lay.notes.v[i].bare);
	}
}
END_TEST

/*
 * A section names the pages from the one it starts on, but a page at whose
 * top another still goes on has that one's name.
 */
START_TEST(pages_know_their_section)
{
	struct flow f = flow_of("a|b|");

	flow_section(&f, STR("One"));
	for (const char *c = "c|d|e|f|g|"; *c; c++)
		add_one(&f, *c, NULL);
	flow_section(&f, STR("Two"));
	for (const char *c = "h|i|j|k|l|"; *c; c++)
		add_one(&f, *c, NULL);
	flow_section(&f, STR("Three"));
	add_box(&f, 'm');
	page_build(&lay, f.list, STR("Document"));
	ASSERT_STR(pages_shown(), "abcd/efgh/ijkl/m");
	ASSERT_STR(lay.notes.v[0].section, "One");
	ASSERT_STR(lay.notes.v[1].section, "One");
	ASSERT_STR(lay.notes.v[2].section, "Two");
	ASSERT_STR(lay.notes.v[3].section, "Three");
}
END_TEST

START_TEST(anchors_are_recorded_once_and_where_they_stand)
{
	struct flow f = flow_of("a|b|c|d|");
	const struct anchor *found;

	flow_anchor(&f, STR("here"));
	add_box(&f, 'e');
	flow_penalty(&f, 0);
	flow_anchor(&f, STR("here"));
	add_box(&f, 'f');
	page_build(&lay, f.list, STR("Document"));
	ASSERT_STR(pages_shown(), "abcd/ef");
	ck_assert_uint_eq(lay.pages->anchors.n, 1);
	found = map_lookup(&lay.pages->anchor_index, STR("here"));
	ck_assert_ptr_nonnull(found);
	ck_assert_uint_eq(found->page, 1);
	ck_assert_int_eq(found->y, theme.margin_top);
	ck_assert_uint_eq(lay.pages->anchors.v[0].page, 1);
}
END_TEST

START_TEST(heads_are_repeated_as_artifacts)
{
	struct flow f = flow_of("h~a|b|c|d|e|f|g");
	struct page_op *first;

	((struct box_op *)f.list->v[0].ops)->op.elem = 1;
	flow_repeat(&f, 0, 2);
	page_build(&lay, f.list, STR("Document"));
	ASSERT_STR(pages_shown(), "habc/hdef/hg");
	for (size_t i = 0; i < 3; i++) {
		first = &lay.pages->list.v[i]->ops.v[0];
		ck_assert_uint_eq(first->elem, i == 0 ? 1 : ELEM_ARTIFACT);
		ck_assert_int_eq(first->y, theme.margin_top);
	}
	ck_assert_int_eq(top_of(1, 'd'), theme.margin_top + LINE);
}
END_TEST

START_TEST(repeated_heads_leave_no_anchors_and_links)
{
	struct flow f = flow_of("h~a|b|c|d|");
	struct op_list ops = {NULL, 0, 0};
	struct box_op link = {.op = {.kind = OP_LINK}};
	struct box_op anchor = {.op = {.kind = OP_ANCHOR}};

	anchor.op.u.anchor.id = STR("x");
	vec_push(tree.a, &ops, anchor);
	vec_push(tree.a, &ops, link);
	f.list->v[0].ops = ops.v;
	f.list->v[0].op_count = ops.n;
	flow_repeat(&f, 0, 2);
	page_build(&lay, f.list, STR("Document"));
	ASSERT_STR(pages_shown(), "abc/d");
	ck_assert_uint_eq(lay.pages->anchors.n, 1);
	ck_assert_uint_eq(lay.pages->list.v[1]->ops.n, 1);
}
END_TEST

static const struct page_op *
deco_on(size_t page, colour ink)
{
	const struct page *p = lay.pages->list.v[page];
	const struct page_op *found = NULL;

	for (size_t i = 0; i < p->ops.n; i++) {
		if (p->ops.v[i].kind != OP_FILL ||
		    p->ops.v[i].u.fill.ink != ink)
			continue;
		ck_assert_ptr_null(found);
		found = &p->ops.v[i];
		ck_assert_uint_eq(found->elem, ELEM_ARTIFACT);
	}
	return found;
}

START_TEST(decorations_are_split_over_pages)
{
	struct flow f = flow_of("a|b|");
	struct deco outer = {.x = PT(1), .width = PT(50), .ink = 0x111111};
	struct deco inner = {
	    .x = PT(2), .width = PT(40), .ink = 0x222222, .outer = &outer};
	const struct page_op *one, *two;

	f.deco = &outer;
	for (const char *c = "c|d|e "; *c; c++)
		add_one(&f, *c, NULL);
	f.deco = &inner;
	add_box(&f, 'f');
	f.deco = NULL;
	add_one(&f, '|', NULL);
	add_box(&f, 'g');
	page_build(&lay, f.list, STR("Document"));
	ASSERT_STR(pages_shown(), "abcd/efg");
	one = deco_on(0, outer.ink);
	two = deco_on(1, outer.ink);
	ck_assert_int_eq(one->y, theme.margin_top + 2 * LINE);
	ck_assert_int_eq(one->height, 2 * LINE);
	ck_assert_int_eq(two->y, theme.margin_top);
	ck_assert_int_eq(two->height, 3 * LINE);
	ck_assert_int_eq(two->x, zone_left(&lay, ZONE_TEXT) + PT(1));
	ck_assert_int_eq(two->width, PT(50));
	ck_assert_ptr_null(deco_on(0, inner.ink));
	ck_assert_int_eq(deco_on(1, inner.ink)->height, LINE);
	/* behind what they carry, inner ones above outer ones */
	ck_assert_ptr_eq(two, &lay.pages->list.v[1]->ops.v[0]);
	ck_assert_ptr_eq(
	    deco_on(1, inner.ink), &lay.pages->list.v[1]->ops.v[1]);
}
END_TEST

START_TEST(pieces_of_text_move_with_their_line)
{
	struct flow f = flow_new(&lay, 1);
	const struct page_op *op;

	block_text(
	    &f, STYLE_CAPTION, STR("words on a page"), ROLE_P, (struct loc){0});
	page_build(&lay, f.list, STR("Document"));
	op = page_find(lay.pages->list.v[0], "words on a page");
	ck_assert_ptr_nonnull(op);
	ck_assert_int_eq(op->x, zone_left(&lay, ZONE_TEXT));
	ck_assert_int_eq(op->u.text.pieces[0].x, op->x);
	ck_assert_int_gt(op->u.text.pieces[2].x, op->u.text.pieces[1].x);
}
END_TEST

/* What stands in a random list, its boxes in order. */
static struct str
random_list(uint64_t *state, struct buf *boxes)
{
	static const char between[] = "|||| %~!";
	struct buf *b = buf_new(tree.a);
	uint32_t n = 1 + random_below(state, 60);

	for (uint32_t i = 0; i < n; i++) {
		char c = (char)('a' + random_below(state, 26));

		buf_char(b, c);
		buf_char(boxes, c);
		buf_char(b, between[random_below(state, 8)]);
	}
	return buf_view(b);
}

START_TEST(every_box_is_placed_once_and_within_its_page)
{
	uint64_t state = 5;

	for (int i = 0; i < 300; i++) {
		struct buf *boxes = buf_new(tree.a), *got = buf_new(tree.a);
		struct str text = random_list(&state, boxes), piece, rest;

		rest = pages_of(arena_z(tree.a, text));
		while (str_next(&rest, '/', &piece)) {
			ck_assert_uint_gt(piece.n, 0);
			ck_assert_uint_le(piece.n, 4);
			buf_str(got, piece);
		}
		ck_assert(str_eq(buf_view(got), buf_view(boxes)));
		for (size_t p = 0; p < lay.pages->list.n; p++) {
			const struct page *page = lay.pages->list.v[p];
			size_t last = page->ops.n - 1;

			ck_assert_int_eq(page->ops.v[0].y, theme.margin_top);
			ck_assert_int_le(page->ops.v[last].y + LINE,
			    theme.margin_top + lay.body);
		}
	}
}
END_TEST

/* Paragraphs and headings of random length; headings are in capitals. */
static struct node *
random_document(uint64_t *state)
{
	struct node *root = tree_document(&tree, "");

	for (int i = 0; i < 60; i++) {
		struct buf *b = buf_new(tree.a);

		if (i > 0 && random_below(state, 4) == 0) {
			tree_heading(&tree, root,
			    (uint8_t)(1 + random_below(state, 4)), "HEADING");
			continue;
		}
		random_words(state, b, 1 + random_below(state, 120));
		tree_paragraph(&tree, root, arena_z(tree.a, buf_view(b)));
	}
	tree_paragraph(&tree, root, "the end");
	return root;
}

/* One line of text on a page: its baseline and its paragraph. */
struct seen_line {
	size_t page;
	su y;
	uint32_t paragraph; /* offset of its place */
};

static size_t
lines_on(
    const struct seen_line *lines, size_t n, size_t page, uint32_t paragraph)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found +=
		    lines[i].page == page && lines[i].paragraph == paragraph;
	return found;
}

/* All lines of all pages; a page's last is no heading. */
static size_t
collect_lines(struct seen_line *lines, size_t room)
{
	size_t n = 0;

	for (size_t p = 0; p < lay.pages->list.n; p++) {
		const struct page *page = lay.pages->list.v[p];
		struct str last = {NULL, 0};

		for (size_t i = 0; i < page->ops.n; i++) {
			const struct page_op *op = &page->ops.v[i];

			if (op->kind != OP_TEXT)
				continue;
			ck_assert_int_le(op->y, theme.margin_top + lay.body);
			last = op_text(op);
			if (n && lines[n - 1].page == p &&
			    lines[n - 1].y == op->y)
				continue;
			ck_assert_uint_lt(n, room);
			lines[n++] =
			    (struct seen_line){p, op->y, op->at.offset};
		}
		ck_assert(!str_eq_z(str_trim(last), "HEADING"));
	}
	return n;
}

START_TEST(no_widows_no_orphans_no_stranded_headings)
{
	uint64_t state = 11;
	static struct seen_line lines[4000];

	for (int i = 0; i < 8; i++) {
		struct flow f = flow_new(&lay, 1);
		size_t n;

		lay.pages->list.n = 0;
		lay.body = PT(150) + PT(random_below(&state, 300));
		block_children(&f, random_document(&state));
		page_build(&lay, f.list, STR("Document"));
		ck_assert_uint_gt(lay.pages->list.n, 4);
		n = collect_lines(lines, 4000);
		for (size_t k = 1; k < n; k++) {
			if (lines[k].page == lines[k - 1].page ||
			    lines[k].paragraph != lines[k - 1].paragraph)
				continue;
			ck_assert_uint_ge(lines_on(lines, n, lines[k].page,
					      lines[k].paragraph),
			    2);
			ck_assert_uint_ge(lines_on(lines, n, lines[k - 1].page,
					      lines[k].paragraph),
			    2);
		}
	}
}
END_TEST

/* Half a line is missing, and the space could take it up. */
static su
top_of_b(void)
{
	struct flow f = flow_of("a b|c|d|e|f");

	lay.body = 4 * LINE + LINE / 2;
	lay.pages->list.n = 0;
	page_build(&lay, f.list, STR("Document"));
	return top_of(0, 'b') - theme.margin_top;
}

START_TEST(a_baseline_grid_is_not_stretched)
{
	theme.grid = LINE / 2;
	ck_assert_int_eq(top_of_b(), 2 * LINE + LINE / 2);
	theme.baseline_grid = true;
	ck_assert_int_eq(top_of_b(), 2 * LINE);
}
END_TEST

Suite *suite_layout_page(void);

Suite *
suite_layout_page(void)
{
	const TTest *tests[] = {
	    nothing_has_no_page,
	    full_pages,
	    space_counts_and_ends_pages,
	    space_after_a_forbidden_break_is_none,
	    kept_together,
	    penalties_are_avoided,
	    forced_breaks,
	    forced_breaks_make_no_empty_pages,
	    pages_that_nothing_may_end_are_cut_where_full,
	    a_box_taller_than_the_page_is_reported,
	    a_box_taller_than_the_page_brings_its_anchor,
	    a_few_lines_on_the_last_page_are_avoided,
	    boxes_stand_under_one_another,
	    pages_do_not_begin_with_space,
	    pages_are_numbered_and_noted,
	    pages_know_their_section,
	    anchors_are_recorded_once_and_where_they_stand,
	    heads_are_repeated_as_artifacts,
	    repeated_heads_leave_no_anchors_and_links,
	    decorations_are_split_over_pages,
	    pieces_of_text_move_with_their_line,
	    every_box_is_placed_once_and_within_its_page,
	    no_widows_no_orphans_no_stranded_headings,
	    a_baseline_grid_is_not_stretched,
	};

	return FIXTURE_SUITE("layout/page", tests);
}
