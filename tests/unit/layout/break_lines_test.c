#include "layout/break_lines.h"

#include "layout/inline.h"
#include "layout/line.h"
#include "unit/layout/fixture.h"
#include "unit/layout/random.h"

static struct breaks breaks;

/* Ragged, and nothing protrudes; figures have no hyphens. */
static struct par *
closed(const char *text)
{
	struct par *p = fixture_par(STYLE_CELL, text);

	par_close(p);
	return p;
}

static void
break_at(struct par *p, su measure)
{
	struct linebreak_options options = {
	    .measure = measure, .ragged = measure};

	break_lines(p, &options, &breaks);
}

static struct op_list
line_ops(const struct par *p, size_t line)
{
	struct line_frame frame = {ZONE_TEXT, ADJUST_LEFT, 0, PT(300), PT(10)};
	struct op_list ops = {NULL, 0, 0};

	line_set(p, &breaks.lines[line], &frame, &ops);
	return ops;
}

/* The lines, a slash between them; the spaces they end in are not shown. */
static struct str
lines_shown(const struct par *p)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < breaks.count; i++) {
		struct op_list ops = line_ops(p, i);

		if (i > 0)
			buf_char(b, '/');
		buf_str(b, str_trim(ops_text(ops.v, ops.n)));
	}
	return buf_view(b);
}

/* The width of a line's boxes and the spaces between them. */
static su
line_width(const struct par *p, size_t line)
{
	su width = 0, end = 0;

	for (size_t i = breaks.lines[line].start; i < breaks.lines[line].end;
	     i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_BOX || item->kind == ITEM_GLUE)
			width += item->width;
		if (item->kind == ITEM_BOX)
			end = width;
	}
	return end;
}

static su
widest_line(const struct par *p)
{
	su widest = 0;

	for (size_t i = 0; i < breaks.count; i++)
		if (line_width(p, i) > widest)
			widest = line_width(p, i);
	return widest;
}

static struct str
without_slashes(struct str text)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] != '/')
			buf_char(b, text.s[i]);
	return buf_view(b);
}

START_TEST(words_that_fit_are_left_alone)
{
	struct par *p = closed("one two three");
	size_t items = p->items.n;

	break_at(p, par_min_width(p));
	ck_assert_uint_eq(p->items.n, items);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	ck_assert_int_le(widest_line(p), par_min_width(p));
	break_at(p, PT(300));
	ASSERT_STR(lines_shown(p), "one two three");
}
END_TEST

START_TEST(a_word_wider_than_its_line_is_divided)
{
	struct par *p = closed("888888888888888888888888888888");
	su all = par_max_width(p);

	break_at(p, all / 3 + PT(1));
	ck_assert_uint_eq(breaks.count, 3);
	ck_assert_int_le(widest_line(p), all / 3 + PT(1));
	ASSERT_STR(
	    without_slashes(lines_shown(p)), "888888888888888888888888888888");
}
END_TEST

START_TEST(a_divided_word_is_reported_at_its_paragraph)
{
	struct par *p = closed("88888888888888888888");
	const struct diag *diag;

	break_at(p, par_max_width(p) - PT(25));
	diag = tree_only_diag(&tree, DIAG_LINE_OVERFULL);
	ck_assert_uint_eq(diag->at.offset, p->at.offset);
	ASSERT_HAS(diag->text, "is 25 pt wider");
	ck_assert_uint_eq(tree.diags.warnings, 1);
}
END_TEST

START_TEST(however_many_words_one_report)
{
	struct par *p = closed(
	    "a 888888888888888888 88 888888888888888888 888888888888888888");

	break_at(p, PT(60));
	(void)tree_only_diag(&tree, DIAG_LINE_OVERFULL);
	ck_assert_int_le(widest_line(p), PT(60));
	break_at(p, PT(60));
	ck_assert_uint_eq(tree.diags.list.n, 1);
}
END_TEST

/* A word that fits the measure, but not the first line. */
START_TEST(the_first_line_may_be_shorter)
{
	struct par *p = closed("88888888 8888");
	struct linebreak_options options = {
	    .measure = par_min_width(p), .ragged = PT(100)};

	break_lines(p, &options, &breaks);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	options.first_indent = PT(20);
	break_lines(p, &options, &breaks);
	(void)tree_only_diag(&tree, DIAG_LINE_OVERFULL);
	ck_assert_int_le(line_width(p, 0), options.measure - PT(20));
	ASSERT_STR(without_slashes(lines_shown(p)), "888888888888");
}
END_TEST

START_TEST(parts_that_are_joined_are_divided_too)
{
	struct par *p = fixture_par(STYLE_CELL, "888888");

	par_styled(p, STR("888888"), inline_bold(&lay, p->base));
	par_text(p, STR("888888"));
	par_close(p);
	break_at(p, par_max_width(p) / 2);
	ck_assert_int_le(widest_line(p), par_max_width(p) / 2);
	(void)tree_only_diag(&tree, DIAG_LINE_OVERFULL);
	ASSERT_STR(without_slashes(lines_shown(p)), "888888888888888888");
}
END_TEST

START_TEST(spaces_that_hold_are_no_reason_to_stick_out)
{
	struct par *p = fixture_par(STYLE_CELL, "");
	struct inline_style held = *p->base;

	held.nowrap = true;
	par_styled(p, STR("8888 8888 8888"), &held);
	par_close(p);
	break_at(p, par_max_width(p) / 2);
	ck_assert_int_le(widest_line(p), par_max_width(p) / 2);
	(void)tree_only_diag(&tree, DIAG_LINE_OVERFULL);
}
END_TEST

/* A letter is as far as it goes. */
START_TEST(a_measure_of_nothing)
{
	struct par *p = closed("8888 88");

	break_at(p, 0);
	ck_assert_uint_eq(breaks.count, 6);
	ASSERT_STR(lines_shown(p), "8/8/8/8/8/8");
	(void)tree_only_diag(&tree, DIAG_LINE_OVERFULL);
}
END_TEST

START_TEST(nothing_to_break)
{
	struct par *p = closed("");

	break_at(p, PT(10));
	ck_assert_uint_le(breaks.count, 1);
	break_balanced(p, PT(10), PT(100), &breaks);
	ck_assert_uint_le(breaks.count, 1);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

static struct str
balanced(struct par *p, su measure)
{
	break_balanced(p, measure, PT(200), &breaks);
	return lines_shown(p);
}

START_TEST(balanced_lines_are_about_as_wide)
{
	struct par *p = closed("88 88 88 88 88 88 88 88");
	su six = par_max_width(closed("88 88 88 88 88 88"));

	break_at(p, six);
	ASSERT_STR(balanced(p, six), "88 88 88 88/88 88 88 88");
	ASSERT_STR(balanced(p, PT(300)), "88 88 88 88 88 88 88 88");
	ASSERT_STR(balanced(closed("88 88 88 88 88 88 888"), six),
	    "88 88 88 88/88 88 888");
}
END_TEST

START_TEST(written_line_ends_stay)
{
	struct par *p = fixture_par(STYLE_CELL, "88 88 88 88");

	par_line_break(p);
	par_text(p, STR("88"));
	par_close(p);
	ASSERT_STR(balanced(p, PT(300)), "88 88 88 88/88");
}
END_TEST

START_TEST(a_word_too_wide_to_balance)
{
	struct par *p = closed("a 88888888888888888888");

	break_balanced(p, PT(60), PT(200), &breaks);
	(void)tree_only_diag(&tree, DIAG_LINE_OVERFULL);
	ck_assert_int_le(widest_line(p), PT(60));
}
END_TEST

/* No more lines, none wider than the measure, and all the words. */
START_TEST(random_lines_balance)
{
	uint64_t state = (uint64_t)_i;
	struct buf *b = buf_new(tree.a);
	struct par *p;
	size_t count;
	su measure, plain;

	random_words(&state, b, 1 + random_below(&state, 40));
	p = closed(arena_z(tree.a, buf_view(b)));
	measure = par_min_width(p) + PT(random_below(&state, 150));
	break_at(p, measure);
	count = breaks.count;
	plain = widest_line(p);
	break_balanced(p, measure, PT(200), &breaks);
	ck_assert_uint_eq(breaks.count, count);
	ck_assert_int_le(widest_line(p), measure);
	ck_assert_int_le(widest_line(p), plain + PT(1));
	ck_assert_uint_eq(tree.diags.list.n, 0);
	for (size_t i = 1; i < count; i++)
		ck_assert_uint_gt(
		    breaks.lines[i].start, breaks.lines[i - 1].start);
}
END_TEST

Suite *suite_layout_break_lines(void);

Suite *
suite_layout_break_lines(void)
{
	Suite *s = suite_create("layout/break_lines");
	TCase *t = tcase_create("break_lines");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, words_that_fit_are_left_alone);
	tcase_add_test(t, a_word_wider_than_its_line_is_divided);
	tcase_add_test(t, a_divided_word_is_reported_at_its_paragraph);
	tcase_add_test(t, however_many_words_one_report);
	tcase_add_test(t, the_first_line_may_be_shorter);
	tcase_add_test(t, parts_that_are_joined_are_divided_too);
	tcase_add_test(t, spaces_that_hold_are_no_reason_to_stick_out);
	tcase_add_test(t, a_measure_of_nothing);
	tcase_add_test(t, nothing_to_break);
	tcase_add_test(t, balanced_lines_are_about_as_wide);
	tcase_add_test(t, written_line_ends_stay);
	tcase_add_test(t, a_word_too_wide_to_balance);
	tcase_add_loop_test(t, random_lines_balance, 0, 40);
	suite_add_tcase(s, t);
	return s;
}
