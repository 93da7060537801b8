#include "layout/line.h"

#include "layout/inline.h"
#include "unit/layout/fixture.h"

#define TEXT                                                                   \
	"Rents in the capital have doubled in seven years, and the people "    \
	"who keep it running, from nurses to bus drivers, move ever farther "  \
	"out; well-meant half-measures have not helped."

/* The ops of one line of a broken paragraph. */
struct set_line {
	struct op_list ops;
	int64_t natural; /* [su] without the space at its end */
	su hang_start, hang_end;
	bool last;
};

static struct breaks
break_par(struct par *p, su measure)
{
	struct linebreak_options options = {.measure = measure};
	struct breaks breaks;

	par_close(p);
	if (p->style->adjust != ADJUST_JUSTIFY)
		options.ragged = 5 * p->style->text.size;
	linebreak(tree.a, p->items.v, p->items.n, &options, &breaks);
	return breaks;
}

/* How far the ends of a line may hang out: a hyphen, or its last box. */
static void
set_hanging(
    const struct par *p, const struct line_span *span, struct set_line *line)
{
	const struct item *items = p->items.v, *end = &items[span->end];

	line->hang_start = items[span->start].hang_start;
	if (span->end > span->start)
		line->hang_end = items[span->end - 1].hang_end;
	if (end->kind == ITEM_PENALTY && end->hyphen) {
		line->hang_end = end->hang_end;
		line->natural += end->width;
	}
}

static struct set_line
set(const struct par *p, const struct breaks *breaks, size_t i,
    const struct line_frame *frame)
{
	const struct line_span *span = &breaks->lines[i];
	struct set_line line = {.last = i + 1 == breaks->count};

	for (size_t k = span->start; k < span->end; k++)
		line.natural += p->items.v[k].width;
	set_hanging(p, span, &line);
	line_set(p, span, frame, &line.ops);
	return line;
}

/* Where the last glyph ends; the space at the end does not count. */
static su
line_end(const struct set_line *line)
{
	su end = 0;

	for (size_t i = 0; i < line->ops.n; i++) {
		const struct page_op *op = &line->ops.v[i].op;

		if (op->kind != OP_TEXT)
			continue;
		for (uint32_t k = 0; k < op->u.text.count; k++) {
			const struct text_piece *piece = &op->u.text.pieces[k];

			if (!str_eq_z(piece->run->text, " "))
				end = piece->x +
				      run_width(piece->run, op->u.text.size);
		}
	}
	return end;
}

static su
line_start(const struct set_line *line)
{
	ck_assert_uint_gt(line->ops.n, 0);
	return line->ops.v[0].op.x;
}

/* The words of each line, one space between them, at its end too. */
static void
check_spaces(const struct set_line *line)
{
	struct str text = ops_text(line->ops.v, line->ops.n);

	if (!line->last)
		ck_assert(str_ends(text, STR(" ")) ||
			  str_ends(text, STR("-")) ||
			  str_ends(text, STR("\u00ad")));
	ck_assert(!str_starts(text, STR(" ")));
}

START_TEST(justified_lines_end_at_the_measure)
{
	size_t shrunk = 0, stretched = 0;

	for (su measure = PT(150); measure < PT(330); measure += PT_100(1357)) {
		struct par *p = fixture_par(STYLE_BODY, TEXT);
		struct breaks breaks = break_par(p, measure);
		struct line_frame frame = {
		    ZONE_TEXT, ADJUST_JUSTIFY, PT(7), measure, PT(10)};

		ck_assert_int_eq(breaks.overfull, 0);
		for (size_t i = 0; i < breaks.count; i++) {
			struct set_line line = set(p, &breaks, i, &frame);
			su end, room;

			check_spaces(&line);
			ck_assert_int_eq(
			    line_start(&line), PT(7) - line.hang_start);
			end = PT(7) + measure + line.hang_end;
			/* Parts of a word are rounded each on their own. */
			if (!line.last)
				ck_assert_int_le(
				    labs((long)line_end(&line) - end), 2);
			else
				ck_assert_int_le(line_end(&line), end);
			room = measure + line.hang_start + line.hang_end;
			shrunk += !line.last && line.natural > room;
			stretched += !line.last && line.natural < room;
		}
	}
	ck_assert_uint_gt(shrunk, 0);
	ck_assert_uint_gt(stretched, 0);
}
END_TEST

START_TEST(pieces_do_not_overlap)
{
	struct par *p = fixture_par(STYLE_BODY, TEXT);
	struct breaks breaks = break_par(p, PT(200));
	struct line_frame frame = {
	    ZONE_TEXT, ADJUST_JUSTIFY, 0, PT(200), PT(10)};

	for (size_t i = 0; i < breaks.count; i++) {
		struct set_line line = set(p, &breaks, i, &frame);
		const struct page_op *op = &line.ops.v[0].op;

		ck_assert_uint_eq(line.ops.n, 1);
		for (uint32_t k = 1; k < op->u.text.count; k++)
			ck_assert_int_ge(
			    op->u.text.pieces[k].x, op->u.text.pieces[k - 1].x);
		ck_assert_int_eq(op->y, PT(10));
		ck_assert_int_eq(op->x, op->u.text.pieces[0].x);
		ck_assert_int_eq(op->x + op->width, line_end(&line));
	}
}
END_TEST

START_TEST(right_and_centred_lines)
{
	struct par *p = fixture_par(STYLE_CAPTION, TEXT);
	struct breaks breaks = break_par(p, PT(180));
	struct line_frame right = {
	    ZONE_TEXT, ADJUST_RIGHT, PT(3), PT(180), PT(10)};
	struct line_frame center = right, left = right;

	left.adjust = ADJUST_LEFT;
	center.adjust = ADJUST_CENTER;
	ck_assert_uint_gt(breaks.count, 2);
	for (size_t i = 0; i < breaks.count; i++) {
		struct set_line r = set(p, &breaks, i, &right);
		struct set_line c = set(p, &breaks, i, &center);
		struct set_line l = set(p, &breaks, i, &left);
		su before = line_start(&c) - PT(3);
		su after = PT(183) - line_end(&c);

		ck_assert_int_eq(line_start(&l), PT(3));
		ck_assert_int_eq(line_end(&r), PT(183));
		ck_assert_int_ge(before, 0);
		ck_assert_int_le(before - after, 1);
		ck_assert_int_le(after - before, 1);
		ck_assert_int_eq(line_end(&r) - line_start(&r), (su)r.natural);
	}
}
END_TEST

START_TEST(an_overfull_line_keeps_its_spaces_as_small_as_may_be)
{
	struct par *p = fixture_par(STYLE_BODY, "a b");
	struct breaks breaks = {NULL, 0, 0};
	struct line_span span = {0, 3};
	struct line_frame frame = {ZONE_TEXT, ADJUST_JUSTIFY, 0, PT(1), PT(10)};
	struct set_line line;
	const struct item *v;

	par_close(p);
	v = p->items.v;
	breaks.lines = &span;
	breaks.count = 1;
	line = set(p, &breaks, 0, &frame);
	ck_assert_int_eq(line_end(&line),
	    v[0].width + v[1].width - v[1].shrink + v[2].width);
}
END_TEST

/* All link ops of a line. */
static size_t
links_of(const struct set_line *line, const struct page_op **out)
{
	size_t n = 0;

	for (size_t i = 0; i < line->ops.n; i++)
		if (line->ops.v[i].op.kind == OP_LINK) {
			ck_assert_uint_lt(n, 4);
			out[n++] = &line->ops.v[i].op;
		}
	return n;
}

static const struct page_op *
text_at(const struct set_line *line, const char *words)
{
	for (size_t i = 0; i < line->ops.n; i++)
		if (str_eq_z(op_text(&line->ops.v[i].op), words))
			return &line->ops.v[i].op;
	ck_abort_msg("no \"%s\"", words);
	return NULL;
}

static struct set_line
set_all(struct par *p)
{
	struct line_frame frame = {ZONE_TEXT, ADJUST_LEFT, 0, PT(400), PT(10)};
	struct set_line line = {.last = true};

	line_set_text(p, &frame, &line.ops);
	return line;
}

START_TEST(a_link_covers_its_words)
{
	struct par *p = fixture_par(STYLE_BODY, "see ");
	const struct page_op *links[4], *text;
	struct set_line line;

	par_link(p, STR("the next page"), STR("#next"));
	par_text(p, STR(" for more"));
	line = set_all(p);
	ck_assert_uint_eq(links_of(&line, links), 1);
	text = text_at(&line, "the next page");
	ck_assert_int_eq(links[0]->x, text->x);
	ck_assert_int_eq(links[0]->width, text->width);
	ck_assert_int_lt(links[0]->y, text->y);
	ck_assert_int_gt(links[0]->y + links[0]->height, text->y);
	ASSERT_STR(links[0]->u.link.url, "#next");
	ck_assert_uint_eq(links[0]->elem, text->elem);
}
END_TEST

START_TEST(a_link_of_two_styles_is_one_rectangle)
{
	struct par *p = fixture_par(STYLE_BODY, "");
	struct inline_target target = {STR("#a"), STR("one two")};
	const struct inline_style *link =
	    inline_link(&lay, p->base, &target, tree_place(&tree));
	const struct page_op *links[4];
	struct set_line line;

	par_styled(p, STR("one "), link);
	par_styled(p, STR("two"), inline_bold(&lay, link));
	line = set_all(p);
	ck_assert_uint_eq(links_of(&line, links), 1);
	ck_assert_int_eq(links[0]->x, 0);
	ck_assert_int_eq(links[0]->width, line_end(&line));
	ASSERT_STR(links[0]->u.link.title, "one two");
}
END_TEST

/* Code in a link has an element of its own; the rectangle has the link's. */
START_TEST(a_link_with_code_is_the_links)
{
	struct node *document = tree_document(&tree, "");
	struct node *p = tree_node(&tree, document, NODE_PARAGRAPH);
	struct node *link = tree_node(&tree, p, NODE_LINK);
	struct node *code = tree_node(&tree, link, NODE_CODE);
	struct par *par = fixture_par(STYLE_BODY, "");
	const struct page_op *links[4];
	struct set_line line;

	link->u.link.url = STR("#a");
	code->u.text = STR("main()");
	par_inlines(par, p);
	line = set_all(par);
	ck_assert_uint_eq(links_of(&line, links), 1);
	ck_assert_int_eq(lay.pages->elems.v[links[0]->elem].role, ROLE_LINK);
}
END_TEST

/* Two links to one place are two, each with its own rectangle. */
START_TEST(neighbours_to_one_place_are_two)
{
	struct par *p = fixture_par(STYLE_BODY, "");
	const struct page_op *links[4];
	struct set_line line;

	par_link(p, STR("one"), STR("#a"));
	par_link(p, STR("two"), STR("#a"));
	line = set_all(p);
	ck_assert_uint_eq(links_of(&line, links), 2);
	ck_assert_uint_ne(links[0]->elem, links[1]->elem);
}
END_TEST

START_TEST(links_to_two_places_are_two)
{
	struct par *p = fixture_par(STYLE_BODY, "");
	const struct page_op *links[4];
	struct set_line line;

	par_link(p, STR("one"), STR("#a"));
	par_link(p, STR("two"), STR("#b"));
	par_text(p, STR(", "));
	par_link(p, STR("three"), STR("#b"));
	line = set_all(p);
	ck_assert_uint_eq(links_of(&line, links), 3);
	ck_assert_int_eq(links[0]->x + links[0]->width, links[1]->x);
	ck_assert_int_lt(links[1]->x + links[1]->width, links[2]->x);
	ck_assert_int_eq(links[2]->x + links[2]->width, line_end(&line));
}
END_TEST

START_TEST(a_link_over_two_lines_is_a_rectangle_on_each)
{
	struct par *p = fixture_par(STYLE_CAPTION, "");
	const struct page_op *links[4];
	struct line_frame frame = {ZONE_TEXT, ADJUST_LEFT, 0, PT(80), PT(10)};
	struct breaks breaks;

	par_link(p, STR("one two three four five six"), STR("#a"));
	breaks = break_par(p, PT(80));
	ck_assert_uint_gt(breaks.count, 1);
	for (size_t i = 0; i < breaks.count; i++) {
		struct set_line line = set(p, &breaks, i, &frame);

		ck_assert_uint_eq(links_of(&line, links), 1);
		ck_assert_int_eq(links[0]->width, line_end(&line));
	}
}
END_TEST

START_TEST(a_mark_is_an_anchor_and_a_number_in_the_margin)
{
	struct par *p = fixture_par(STYLE_BODY, "one ");
	const struct page_op *anchor = NULL, *number = NULL;
	struct set_line line;

	par_mark(
	    p, (struct item_mark){
		   .anchor = STR("ask"), .margin_text = STR("7"), .elem = 1});
	par_text(p, STR("two"));
	line = set_all(p);
	for (size_t i = 0; i < line.ops.n; i++) {
		if (line.ops.v[i].op.kind == OP_ANCHOR)
			anchor = &line.ops.v[i].op;
		if (line.ops.v[i].zone != ZONE_MARGIN)
			continue;
		number = &line.ops.v[i].op;
		ck_assert_int_eq(
		    number->x + number->width, zone_width(&lay, ZONE_MARGIN));
		ck_assert_int_eq(number->y, PT(10));
	}
	ck_assert_ptr_nonnull(anchor);
	ck_assert_ptr_nonnull(number);
	ASSERT_STR(anchor->u.anchor.id, "ask");
	ck_assert_int_eq(anchor->x, text_at(&line, "two")->x);
	ASSERT_STR(op_text(number), "7");
}
END_TEST

START_TEST(styles_are_ops_of_their_own)
{
	struct par *p = fixture_par(STYLE_BODY, "one ");
	struct set_line line;

	par_styled(p, STR("two"), inline_bold(&lay, p->base));
	par_text(p, STR("fold"));
	line = set_all(p);
	ck_assert_uint_eq(line.ops.n, 3);
	for (size_t i = 1; i < 3; i++)
		ck_assert_int_eq(line.ops.v[i].op.x,
		    line.ops.v[i - 1].op.x + line.ops.v[i - 1].op.width);
	ASSERT_STR(ops_text(line.ops.v, 3), "one twofold");
}
END_TEST

START_TEST(an_empty_line_draws_nothing)
{
	struct set_line line = set_all(fixture_par(STYLE_BODY, ""));

	ck_assert_uint_eq(line.ops.n, 0);
}
END_TEST

START_TEST(capitals_stand_in_the_middle_of_a_line)
{
	struct text_style style = {.size = PT(10), .leading = PT(14)};
	su above, below;

	above = line_baseline(&style) - PT_100(680);
	below = style.leading - line_baseline(&style);
	ck_assert_int_le(above - below, 1);
	ck_assert_int_le(below - above, 1);
}
END_TEST

Suite *suite_layout_line(void);

Suite *
suite_layout_line(void)
{
	const TTest *tests[] = {
	    justified_lines_end_at_the_measure,
	    pieces_do_not_overlap,
	    right_and_centred_lines,
	    an_overfull_line_keeps_its_spaces_as_small_as_may_be,
	    a_link_covers_its_words,
	    a_link_of_two_styles_is_one_rectangle,
	    a_link_with_code_is_the_links,
	    neighbours_to_one_place_are_two,
	    links_to_two_places_are_two,
	    a_link_over_two_lines_is_a_rectangle_on_each,
	    a_mark_is_an_anchor_and_a_number_in_the_margin,
	    styles_are_ops_of_their_own,
	    an_empty_line_draws_nothing,
	    capitals_stand_in_the_middle_of_a_line,
	};

	return FIXTURE_SUITE("layout/line", tests);
}
