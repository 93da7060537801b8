/*
 * Paragraphs to items; what marks and forced breaks become is par_test.c's.
 */
#include "layout/inline.h"
#include "layout/line.h"
#include "layout/word.h"
#include "unit/layout/fixture.h"
#include "unit/layout/random.h"
#include "unit/layout/shown.h"

static struct str
shown(const char *text)
{
	struct par *p = fixture_par(STYLE_CODE, text);

	par_close(p);
	return items_shown(p);
}

START_TEST(opportunities)
{
	ASSERT_STR(shown("one two"), "[one] [two]~=!");
	ASSERT_STR(shown("well-known"), "[well-]-[known]~=!");
	ASSERT_STR(shown("one\u2014two"), "[one]|[\u2014]|[two]~=!");
	ASSERT_STR(shown("a\u200bb"), "[a\u200b]|[b]~=!");
	ASSERT_STR(shown("a\u00a0b"), "[a\u00a0b]~=!");
}
END_TEST

START_TEST(penalties)
{
	struct par *p = fixture_par(STYLE_CODE, "a-b\u2014www.cde.org");
	const struct item *v;

	par_close(p);
	v = p->items.v;
	ASSERT_STR(items_shown(p), "[a-]-[b]|[\u2014]|[www.cde.org]~=!");
	ck_assert(v[1].flagged);
	ck_assert(!v[1].hyphen);
	ck_assert_int_gt(v[1].penalty, 0);
	ck_assert_int_eq(v[3].penalty, 0);
}
END_TEST

START_TEST(addresses)
{
	struct par *p = fixture_par(
	    STYLE_BODY, "a hyphenation.example/hyphenation@example.org b");

	par_close(p);
	ASSERT_STR(items_shown(p),
	    "[a] [hyphenation]|[.example/]|[hyphenation]|[@]|[example]|[.org] "
	    "[b]~=!");
}
END_TEST

START_TEST(an_address_costs_more_than_a_word_space)
{
	struct par *p = fixture_par(STYLE_CODE, "www.example.org");

	par_close(p);
	ASSERT_STR(items_shown(p), "[www]|[.example]|[.org]~=!");
	ck_assert_int_gt(p->items.v[1].penalty, 0);
	ck_assert(!p->items.v[1].flagged);
	ck_assert(!p->items.v[1].hyphen);
	ck_assert_int_eq(p->items.v[1].width, 0);
}
END_TEST

/* The text of the lines of a paragraph, a slash between them. */
static struct str
lines_shown(struct par *p, su measure)
{
	struct buf *b = buf_new(tree.a);
	struct line_frame frame = {ZONE_TEXT, ADJUST_LEFT, 0, measure, PT(10)};
	struct linebreak_options options = {.measure = measure};
	struct breaks breaks;

	par_close(p);
	word_split_long(p, measure);
	linebreak(tree.a, p->items.v, p->items.n, &options, &breaks);
	for (size_t i = 0; i < breaks.count; i++) {
		struct op_list ops = {NULL, 0, 0};

		line_set(p, &breaks.lines[i], &frame, &ops);
		if (i > 0)
			buf_char(b, '/');
		buf_str(b, ops_text(ops.v, ops.n));
	}
	return buf_view(b);
}

/* Glyphs of hyphens in what a paragraph's lines draw. */
static size_t
hyphens_drawn(struct par *p, su measure)
{
	struct line_frame frame = {ZONE_TEXT, ADJUST_LEFT, 0, measure, PT(10)};
	struct linebreak_options options = {.measure = measure};
	struct breaks breaks;
	struct op_list ops = {NULL, 0, 0};
	size_t n = 0;

	par_close(p);
	linebreak(tree.a, p->items.v, p->items.n, &options, &breaks);
	for (size_t i = 0; i < breaks.count; i++)
		line_set(p, &breaks.lines[i], &frame, &ops);
	for (size_t i = 0; i < ops.n; i++)
		for (uint32_t k = 0; k < ops.v[i].op.u.text.count; k++) {
			const struct glyph_run *run =
			    ops.v[i].op.u.text.pieces[k].run;

			for (uint32_t g = 0; g < run->count; g++)
				n += run->glyphs[g].gid ==
				     font_glyph(run->face, '-');
		}
	return n;
}

START_TEST(a_soft_hyphen_shows_at_a_line_end_only)
{
	const char *text = "aaaaaa\u00adbbbbbb";
	struct par *p = fixture_par(STYLE_CODE, text);
	su measure;

	par_close(p);
	ASSERT_STR(items_shown(p), "[aaaaaa\u00ad]-[bbbbbb]~=!");
	ck_assert(p->items.v[1].hyphen);
	ck_assert_ptr_nonnull(p->items.v[1].run);
	measure = p->items.v[0].width + p->items.v[1].width;
	ck_assert_uint_eq(
	    hyphens_drawn(fixture_par(STYLE_CODE, text), measure), 1);
	ck_assert_uint_eq(
	    hyphens_drawn(fixture_par(STYLE_CODE, text), 3 * measure), 0);
}
END_TEST

START_TEST(a_hyphen_at_a_line_end_reads_as_a_soft_one)
{
	struct par *p = fixture_par(STYLE_BODY, "hyphenation");
	su measure;

	par_close(p);
	measure =
	    p->items.v[0].width + p->items.v[2].width + p->items.v[3].width;
	ASSERT_STR(lines_shown(fixture_par(STYLE_BODY, "hyphenation"), measure),
	    "hyphen\u00ad/ation");
	ASSERT_STR(lines_shown(fixture_par(STYLE_BODY, "hyphenation"), PT(300)),
	    "hyphenation");
}
END_TEST

START_TEST(korean_by_word_or_by_syllable)
{
	const char *text = "\ud55c\uad6d\uc5b4 \ub9d0";

	theme.korean_by_word = true;
	ASSERT_STR(shown(text), "[\ud55c\uad6d\uc5b4] [\ub9d0]~=!");
	theme.korean_by_word = false;
	ASSERT_STR(shown(text), "[\ud55c]|[\uad6d]|[\uc5b4] [\ub9d0]~=!");
}
END_TEST

/* Only between two syllables: a Korean word may still end at a hyphen. */
START_TEST(korean_beside_others)
{
	theme.korean_by_word = true;
	ASSERT_STR(shown("\ud55c-\uad6d"), "[\ud55c][-]-[\uad6d]~=!");
	ASSERT_STR(
	    shown("\ud55c\u2014\uad6d"), "[\ud55c]|[\u2014]|[\uad6d]~=!");
}
END_TEST

START_TEST(ideographs_part_a_little)
{
	struct par *p = fixture_par(STYLE_BODY, "\u4e2d\u6587");

	par_close(p);
	ASSERT_STR(items_shown(p), "[\u4e2d]_[\u6587]~=!");
	ck_assert_int_eq(p->items.v[1].width, 0);
	ck_assert_int_gt(p->items.v[1].stretch, 0);
	ck_assert_int_eq(p->items.v[1].shrink, 0);
}
END_TEST

START_TEST(spaces_at_boundaries_of_style)
{
	struct par *p = fixture_par(STYLE_CODE, "one ");
	const struct inline_style *bold = inline_bold(&lay, p->base);

	par_styled(p, STR(" two "), bold);
	par_text(p, STR(" three"));
	par_styled(p, STR(" "), bold);
	par_close(p);
	ASSERT_STR(items_shown(p), "[one] [two] [three] ~=!");
	ck_assert_ptr_eq(p->items.v[1].inlined, p->base);
	ck_assert_ptr_eq(p->items.v[3].inlined, bold);
	ck_assert_ptr_eq(p->items.v[5].inlined, bold);
}
END_TEST

static struct str
levels_shown(const struct par *p)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_BOX ||
		    (p->items.v[i].kind == ITEM_GLUE && p->items.v[i].run))
			buf_int(b, p->items.v[i].level);
	return buf_view(b);
}

START_TEST(white_space_is_one_space)
{
	ASSERT_STR(shown("a \tb"), "[a] [b]~=!");
	ASSERT_STR(shown("a\t\n \t b"), "[a] [b]~=!");
	ASSERT_STR(shown("\n\na\n\n"), " [a] ~=!");
}
END_TEST

/* The item that ends the first line of two, "a" and "b". */
static const struct item *
forced_end(struct par *p)
{
	par_close(p);
	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_PENALTY &&
		    p->items.v[i].penalty <= PENALTY_FORCED)
			return &p->items.v[i];
	return NULL;
}

START_TEST(a_forced_line_end_has_a_space_without_width)
{
	struct par *p = fixture_par(STYLE_BODY, "a");
	const struct item *end;

	par_line_break(p);
	par_text(p, STR("b"));
	end = forced_end(p);
	ASSERT_STR(end->run->text, " ");
	ck_assert_int_eq(end->width, 0);
	ck_assert_ptr_eq(end->inlined, p->base);
	/* at the paragraph's start and its end nothing is kept apart */
	p = fixture_par(STYLE_BODY, "");
	par_line_break(p);
	par_text(p, STR("b"));
	ck_assert_ptr_null(forced_end(p)->run);
	ck_assert_ptr_null(p->items.v[p->items.n - 1].run);
}
END_TEST

/* Else a reader would take the space for the first link's last word. */
START_TEST(that_space_is_in_no_link_that_ends_there)
{
	struct par *p = fixture_par(STYLE_BODY, "");

	par_link(p, STR("a"), STR("https://a.example"));
	par_line_break(p);
	par_link(p, STR("b"), STR("https://b.example"));
	ck_assert_ptr_eq(forced_end(p)->inlined, p->base);
}
END_TEST

START_TEST(spaces_that_no_line_ends_at)
{
	struct par *p = fixture_par(STYLE_BODY, "why \t? or ( that");
	su measure;

	par_close(p);
	ASSERT_STR(items_shown(p), "[why]~ [?] [or] [(]~ [that]~=!");
	ck_assert_int_gt(p->items.v[2].stretch, 0);
	measure =
	    p->items.v[0].width + p->items.v[2].width + p->items.v[3].width;
	ck_assert_int_ge(par_min_width(p), measure);
	ASSERT_STR(lines_shown(fixture_par(STYLE_BODY, "of why !"), measure),
	    "of /why !");
}
END_TEST

START_TEST(levels_of_mixed_text)
{
	struct par *p =
	    fixture_par(STYLE_CODE, "in \u05d0\u05d1 \u05d2\u05d3 12 now");

	par_close(p);
	ck_assert(!p->rtl);
	ASSERT_STR(
	    items_shown(p), "[in] [\u05d0\u05d1] [\u05d2\u05d3] [12] [now]~=!");
	ASSERT_STR(levels_shown(p), "001111200");
	p = fixture_par(STYLE_CODE, "\u05d0\u05d1 in it (\u05d2)");
	par_close(p);
	ck_assert(p->rtl);
	ASSERT_STR(levels_shown(p), "112221111");
}
END_TEST

START_TEST(a_long_word_from_right_to_left_keeps_its_text)
{
	const char *text = "\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5";
	struct par *p = fixture_par(STYLE_CODE, text);
	struct buf *got = buf_new(tree.a);
	struct str rest, line;
	size_t lines = 0;

	par_close(p);
	rest =
	    lines_shown(fixture_par(STYLE_CODE, text), p->items.v[0].width / 2);
	for (; str_next(&rest, '/', &line); lines++)
		buf_str(got, line);
	ck_assert_uint_ge(lines, 2);
	ASSERT_STR(buf_view(got), text);
}
END_TEST

START_TEST(a_pack_from_right_to_left)
{
	struct par *p;

	lay.rtl = true;
	p = fixture_par(STYLE_CODE, "only English.");
	par_close(p);
	ck_assert(p->rtl);
	ASSERT_STR(items_shown(p), "[only] [English][.]~=!");
	ASSERT_STR(levels_shown(p), "2221");
}
END_TEST

/* White space collapsed, none where a paragraph may have none. */
static struct str
collapsed(struct str text)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < text.n; i++)
		if (!char_is_space(text.s[i]))
			buf_char(b, text.s[i]);
		else if (i == 0 || !char_is_space(text.s[i - 1]))
			buf_char(b, ' ');
	return buf_view(b);
}

static const char *const pieces[] = {"one", "hyphenation", "well-known",
    "office", " ", " ", " ", "  ", "\n", "\t ", "\u2014", "\u00a0",
    "https://example.org/a-b?c=d", "me@example.org", "\ud55c\uad6d\uc5b4",
    "\u4e2d\u6587", "\u3042\u3001", "\u05d0\u05d1\u05d2", "\u0628\u062a",
    "12.5%", "(", ")", "soft\u00adhyphen", "e\u0301", "\u200b",
    "\u201cquoted\u201d", "AV", "\U0001F600", "\u200f", "-"};

/* A paragraph of such pieces, in two styles, with marks anywhere. */
static struct par *
random_par(uint64_t *state)
{
	static const enum style_name styles[] = {
	    STYLE_BODY, STYLE_CELL, STYLE_CODE};
	struct par *p = fixture_par(styles[random_below(state, 3)], "");
	const struct inline_style *bold = inline_bold(&lay, p->base);

	for (uint32_t n = 1 + random_below(state, 40); n > 0; n--) {
		struct str piece = str_from_z(pieces[random_below(
		    state, sizeof pieces / sizeof *pieces)]);

		par_styled(p, piece, random_below(state, 4) ? p->base : bold);
		if (random_below(state, 12) == 0)
			par_mark(p, (struct item_mark){.anchor = STR("x")});
	}
	return p;
}

static void
check_items(const struct par *p)
{
	size_t n = p->items.n;

	ck_assert_uint_ge(n, 3);
	ck_assert(p->items.v[n - 2].fil);
	ck_assert_int_eq(p->items.v[n - 1].penalty, PENALTY_FORCED);
	for (size_t i = 0; i < n; i++) {
		const struct item *item = &p->items.v[i];

		ck_assert_int_ge(item->width, 0);
		ck_assert(item->kind != ITEM_BOX || item->run);
		ck_assert(item->kind != ITEM_BOX || item->inlined);
		ck_assert(item->kind != ITEM_BOX || item->from <= item->to);
		ck_assert(
		    item->kind != ITEM_BOX || item->to <= item->run->count);
		ck_assert(!item->hyphen || item->kind == ITEM_PENALTY);
	}
}

/* No character is lost and none is said twice, divided anywhere or not. */
START_TEST(all_text_is_in_the_items)
{
	uint64_t state = 41 + (uint64_t)_i;

	for (int i = 0; i < 200; i++) {
		struct par *p;
		struct str want, got;

		theme.korean_by_word = i % 2 == 0;
		lay.rtl = i % 5 == 0;
		p = random_par(&state);
		par_close(p);
		check_items(p);
		want = collapsed(buf_view(p->text));
		got = text_shown(p);
		ck_assert_msg(str_eq(got, want), "\"%.*s\" gives \"%.*s\"",
		    (int)want.n, want.s, (int)got.n, got.s);
		word_split_long(p, PT(20));
		got = text_shown(p);
		ck_assert_msg(str_eq(got, want), "\"%.*s\" gives \"%.*s\"",
		    (int)want.n, want.s, (int)got.n, got.s);
	}
}
END_TEST

Suite *suite_layout_items(void);

Suite *
suite_layout_items(void)
{
	const TTest *tests[] = {
	    opportunities,
	    penalties,
	    addresses,
	    an_address_costs_more_than_a_word_space,
	    a_soft_hyphen_shows_at_a_line_end_only,
	    a_hyphen_at_a_line_end_reads_as_a_soft_one,
	    korean_by_word_or_by_syllable,
	    korean_beside_others,
	    ideographs_part_a_little,
	    spaces_at_boundaries_of_style,
	    white_space_is_one_space,
	    a_forced_line_end_has_a_space_without_width,
	    that_space_is_in_no_link_that_ends_there,
	    spaces_that_no_line_ends_at,
	    levels_of_mixed_text,
	    a_long_word_from_right_to_left_keeps_its_text,
	    a_pack_from_right_to_left,
	};
	Suite *s = FIXTURE_SUITE("layout/items", tests);
	TCase *t = tcase_create("random");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_loop_test(t, all_text_is_in_the_items, 0, 4);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
