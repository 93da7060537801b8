#include <check.h>

#include "layout/linebreak.h"
#include "unit/base/assert_str.h"
#include "unit/layout/items.h"
#include "unit/layout/tex.h"

#define NO_WAY INT64_MAX

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
}

static void
tear_down(void)
{
	arena_free(arena);
}

/* Measures in units. */
static struct linebreak_options
options_of(int measure, int first_indent, int ragged)
{
	return (struct linebreak_options){.measure = measure * UNIT,
	    .first_indent = first_indent * UNIT,
	    .ragged = ragged * UNIT};
}

static struct breaks
break_text(const char *text, const struct linebreak_options *options)
{
	struct item_list list = items_of(arena, str_from_z(text));
	struct breaks breaks;

	linebreak(arena, list.v, list.n, options, &breaks);
	return breaks;
}

/* The lines' items, with a slash between lines. */
static struct str
lines_of(const char *text, const struct linebreak_options *options)
{
	struct breaks breaks = break_text(text, options);
	struct buf *b = buf_new(arena);

	for (size_t i = 0; i < breaks.count; i++) {
		const struct line_span *line = &breaks.lines[i];

		if (i > 0)
			buf_char(b, '/');
		ck_assert_uint_le(line->start, line->end);
		buf_add(b, text + line->start, line->end - line->start);
	}
	return buf_view(b);
}

static const struct {
	const char *text;
	int measure, first_indent, ragged;
	const char *lines;
} cases[] = {
    /* a line for what fits in one */
    {"2~=!", 9, 0, 0, "2~="},
    {"2 2~=!", 5, 0, 0, "2 2~="},
    /* equal boxes that fill their lines */
    {"2 2 2 2~=!", 5, 0, 0, "2 2/2 2~="},
    {"1 1 1 1 1 1 1~=!", 5, 0, 0, "1 1 1/1 1 1/1~="},
    /* nine units in eight and a half: shrunk rather than stretched */
    {"2 2 2 1 1 1 1 1 1~=!", 8, 0, 0, "2 2 2/1 1 1 1/1 1~="},
    /* the first line is shorter by the indent */
    {"1 1 1 1 1 1~=!", 5, 2, 0, "1 1/1 1 1/1~="},
    {"1 1 1 1 1 1~=!", 3, -2, 0, "1 1 1/1 1/1~="},
    /* forced breaks, an empty line between two of them */
    {"2~=!2~=!", 9, 0, 0, "2~=/2~="},
    {"2~=!~=!2~=!", 9, 0, 0, "2~=/=/2~="},
    {"~=!", 9, 0, 0, "="},
    /* glue at a break and after it vanishes, a mark does not */
    {"2 2 2~=!", 5, 0, 0, "2 2/2~="},
    {"2 2 .2~=!", 5, 0, 0, "2 2/.2~="},
    {"5-  5~=!", 5, 0, 0, "5/5~="},
    {"2~=! 2~=!", 9, 0, 0, "2~=/2~="},
    {" 2 2~=!", 5, 0, 0, "2 2~="},
    /* a mark after a word leaves the space behind it a place to break */
    {"2 2. 2 2~=!", 5, 0, 0, "2 2./2 2~="},
    /* a penalty without width, between boxes */
    {"5|5~=!", 5, 0, 0, "5/5~="},
    {"5-5~=!", 5, 0, 0, "5/5~="},
    {"3~2 2~=!", 5, 0, 0, "3~2/2~="},
    /*
     * One hyphen costs 2,500 more, two in a row 15,000: the short first line
     * costs 5,329 and is better than that.
     */
    {"5 5-5 5 5~=!", 11, 0, 7, "5 5/5 5/5~="},
    {"5 5-5 5-5 5~=!", 11, 0, 7, "5/5-5/5-5/5~="},
    /* ragged lines are not shrunk, and need no stretch */
    {"3 3 3~=!", 6, 0, 3, "3/3/3~="},
    {"3 3 3~=!", 7, 0, 3, "3 3/3~="},
    /* one box too wide, alone and among others */
    {"9~=!", 5, 0, 0, "9~="},
    {"2 9 2~=!", 5, 0, 0, "2/9/2~="},
    {"2 2 9~=!", 5, 0, 0, "2 2/9~="},
    {"9 9 9~=!", 5, 0, 0, "9/9/9~="},
    {"9 9 9~=!", 5, 0, 3, "9/9/9~="},
    {"1 9-9 1~=!", 5, 0, 0, "1/9/9/1~="},
    {"2 9~=!2 9~=!", 5, 0, 0, "2/9~=/2/9~="},
    {"1 1~=!", 0, 0, 0, "1/1~="},
    {"1 1~=!", -5, 0, 0, "1/1~="},
};

START_TEST(known_answers)
{
	struct linebreak_options options = options_of(
	    cases[_i].measure, cases[_i].first_indent, cases[_i].ragged);

	ASSERT_STR(lines_of(cases[_i].text, &options), cases[_i].lines);
}
END_TEST

/* Only a word that no line holds is divided, however ragged the rest. */
START_TEST(divides_seldom_when_asked)
{
	struct linebreak_options options = options_of(9, 0, 1);

	ASSERT_STR(lines_of("5 3:3 2~=!", &options), "5 3/3 2~=");
	options.seldom = true;
	ASSERT_STR(lines_of("5 3:3 2~=!", &options), "5/3:3 2~=");
	ASSERT_STR(lines_of("5 5:5 2~=!", &options), "5/5/5 2~=");
}
END_TEST

START_TEST(nothing_has_no_lines)
{
	struct linebreak_options options = options_of(5, 0, 0);
	struct breaks breaks = break_text("", &options);

	ck_assert_uint_eq(breaks.count, 0);
	ck_assert_int_eq(breaks.overfull, 0);
}
END_TEST

START_TEST(tells_the_widest_excess)
{
	struct linebreak_options options = options_of(5, 0, 0);

	ck_assert_int_eq(break_text("5 5~=!", &options).overfull, 0);
	ck_assert_int_eq(break_text("6~=!", &options).overfull, UNIT);
	ck_assert_int_eq(break_text("6 9 7~=!", &options).overfull, 4 * UNIT);
	options.first_indent = 2 * UNIT;
	ck_assert_int_eq(break_text("5~=!", &options).overfull, 2 * UNIT);
}
END_TEST

/* The same as the program, from the definitions and one line at a time. */
struct search {
	struct item_list list;
	const struct linebreak_options *options;
	int64_t tolerance, emergency;
	bool hyphens;
};

struct state {
	size_t start; /* first item of the next line */
	bool first, flagged;
	int fitness;
};

static int64_t
badness_of(int64_t t, int64_t s)
{
	int64_t r;

	if (t == 0)
		return 0;
	if (s <= 0)
		return 10000;
	r = 297 * t / s;
	return r > 1290 ? 10000 : (r * r * r + 131072) / 262144;
}

static bool
may_break(const struct search *s, size_t i)
{
	const struct item_list *list = &s->list;
	size_t before = i;

	if (list->v[i].kind == ITEM_PENALTY)
		return list->v[i].penalty < PENALTY_NEVER &&
		       (s->hyphens || !list->v[i].hyphen);
	if (list->v[i].kind != ITEM_GLUE)
		return false;
	while (before > 0 && list->v[before - 1].kind == ITEM_MARK)
		before--;
	return before > 0 && list->v[before - 1].kind == ITEM_BOX;
}

static bool
must_break(const struct item *item)
{
	return item->kind == ITEM_PENALTY && item->penalty <= PENALTY_FORCED;
}

static size_t
start_after(const struct item_list *list, size_t i)
{
	for (i++; i < list->n; i++)
		if (list->v[i].kind != ITEM_PENALTY &&
		    (list->v[i].kind != ITEM_GLUE || list->v[i].fil))
			return i;
	return i;
}

struct widths {
	int64_t natural, stretch, shrink;
	bool fil;
};

static struct widths
widths_of(const struct item_list *list, size_t start, size_t end)
{
	struct widths w = {0, 0, 0, false};

	for (size_t i = start; i < end; i++) {
		if (list->v[i].kind == ITEM_PENALTY)
			continue;
		w.natural += list->v[i].width;
		w.stretch += list->v[i].stretch;
		w.shrink += list->v[i].shrink;
		w.fil = w.fil || list->v[i].fil;
	}
	return w;
}

static int64_t
room_of(const struct linebreak_options *options, bool first)
{
	return options->measure - (first ? options->first_indent : 0);
}

/* The demerits of one line, or NO_WAY; *next is what follows it. */
static int64_t
line_cost(const struct search *s, const struct state *from, size_t end,
    struct state *next)
{
	const struct item *item = &s->list.v[end];
	struct widths w = widths_of(&s->list, from->start, end);
	int64_t slack = room_of(s->options, from->first) - w.natural;
	int64_t b = 0, d, p = item->kind == ITEM_PENALTY ? item->penalty : 0;
	int64_t shrink = s->options->ragged ? 0 : w.shrink;

	if (-slack > shrink)
		return NO_WAY;
	if (slack < 0)
		b = badness_of(-slack, shrink);
	else if (w.fil)
		b = !from->first && slack * 100 > s->options->measure * 88LL
			? 100
			: 0;
	else
		b = badness_of(
		    slack, w.stretch + s->emergency + s->options->ragged);
	if (b > s->tolerance)
		return NO_WAY;
	next->fitness = b <= 12 || w.fil ? 1 : b <= 99 ? 2 : 3;
	if (slack < 0 && b > 12)
		next->fitness = 0;
	next->flagged = item->flagged;
	next->first = false;
	next->start = start_after(&s->list, end);
	d = (10 + b) * (10 + b);
	d += must_break(item) ? 0 : p > 0 ? p * p : -p * p;
	d += item->flagged && from->flagged ? 10000 : 0;
	d += must_break(item) && from->flagged ? 5000 : 0;
	d += next->fitness > from->fitness + 1 ||
		     from->fitness > next->fitness + 1
		 ? 10000
		 : 0;
	return d;
}

/* The least demerits of all ways to the end. */
static int64_t
cheapest(const struct search *s, const struct state *from)
{
	int64_t best = NO_WAY;

	for (size_t i = from->start; i < s->list.n; i++) {
		struct state next;
		int64_t cost, rest = 0;

		if (!may_break(s, i))
			continue;
		cost = line_cost(s, from, i, &next);
		if (cost != NO_WAY && i + 1 < s->list.n)
			rest = cheapest(s, &next);
		if (cost != NO_WAY && rest != NO_WAY && cost + rest < best)
			best = cost + rest;
		if (must_break(&s->list.v[i]))
			break;
	}
	return best;
}

static int64_t
cost_of(const struct search *s, struct state from, const struct breaks *breaks)
{
	int64_t sum = 0;

	for (size_t i = 0; i < breaks->count; i++) {
		struct state next;
		int64_t cost = line_cost(s, &from, breaks->lines[i].end, &next);

		ck_assert_uint_eq(breaks->lines[i].start, from.start);
		ck_assert(may_break(s, breaks->lines[i].end));
		ck_assert_int_ne(cost, NO_WAY);
		sum += cost;
		from = next;
	}
	ck_assert_uint_eq(breaks->lines[breaks->count - 1].end, s->list.n - 1);
	return sum;
}

static void
compare_with_search(struct str text, const struct linebreak_options *options)
{
	struct search s = {items_of(arena, text), options, 100, 0, false};
	struct state start = {0, true, false, 1};
	struct breaks breaks;
	int64_t best = NO_WAY;

	if (str_find(text, ':', 0) < text.n)
		best = cheapest(&s, &start);
	s.hyphens = true;
	if (best == NO_WAY) {
		s.tolerance = 200;
		best = cheapest(&s, &start);
	}
	if (best == NO_WAY) {
		s.tolerance = 9999;
		best = cheapest(&s, &start);
	}
	if (best == NO_WAY) {
		s.tolerance = 10000;
		s.emergency = options->measure / 10;
		best = cheapest(&s, &start);
	}
	linebreak(arena, s.list.v, s.list.n, options, &breaks);
	ck_assert_uint_gt(breaks.count, 0);
	ck_assert_msg((best == NO_WAY) == (breaks.overfull > 0),
	    "\"%.*s\" in %d", (int)text.n, text.s, options->measure / UNIT);
	if (best != NO_WAY)
		ck_assert_msg(cost_of(&s, start, &breaks) == best,
		    "\"%.*s\" in %d", (int)text.n, text.s,
		    options->measure / UNIT);
}

/* Every list is tried justified and ragged, with an indent and without. */
START_TEST(as_cheap_as_an_exhaustive_search)
{
	uint64_t state = (uint64_t)_i;

	for (int i = 0; i < 250; i++) {
		struct arena_mark mark = arena_mark(arena);
		uint32_t words = 1 + random_below(&state, 9);
		struct str text = random_items(arena, &state, words, 6);
		int measure = 3 + (int)random_below(&state, 18);
		struct linebreak_options options = options_of(measure,
		    i % 3 == 0 ? (int)random_below(&state, 3) : 0,
		    i % 2 ? (int)random_below(&state, 5) : 0);

		compare_with_search(text, &options);
		arena_reset(arena, mark);
	}
}
END_TEST

/* Every box and mark is in one line, and lines are in order. */
static void
check_coverage(const struct item_list *list, const struct breaks *breaks)
{
	size_t passed = 0;

	for (size_t l = 0; l < breaks->count; l++) {
		const struct line_span *line = &breaks->lines[l];

		ck_assert_uint_ge(line->start, passed);
		ck_assert_uint_ge(line->end, line->start);
		for (; passed < line->start; passed++) {
			ck_assert_int_ne(list->v[passed].kind, ITEM_BOX);
			ck_assert_int_ne(list->v[passed].kind, ITEM_MARK);
		}
		passed = line->end;
	}
	ck_assert_uint_eq(passed, list->n - 1);
}

/* The widest excess; a line over its measure has no other place to break. */
static int64_t
check_widths(const struct item_list *list,
    const struct linebreak_options *options, const struct breaks *breaks)
{
	int64_t widest = 0;

	for (size_t l = 0; l < breaks->count; l++) {
		const struct line_span *line = &breaks->lines[l];
		struct widths w = widths_of(list, line->start, line->end);
		int64_t excess = w.natural - room_of(options, l == 0) -
				 (options->ragged ? 0 : w.shrink);

		widest = excess > widest ? excess : widest;
		for (size_t i = line->start; excess > 0 && i < line->end; i++)
			ck_assert(!may_break(
			    &(struct search){.list = *list, .hyphens = true},
			    i));
	}
	return widest;
}

START_TEST(long_paragraphs_keep_their_boxes_and_measures)
{
	uint64_t state = 1000 + (uint64_t)_i;

	for (int i = 0; i < 40; i++) {
		struct arena_mark mark = arena_mark(arena);
		uint32_t words = 1 + random_below(&state, 300);
		struct item_list list =
		    items_of(arena, random_items(arena, &state, words, 9));
		struct linebreak_options options =
		    options_of(3 + (int)random_below(&state, 60),
			(int)random_below(&state, 3),
			i % 2 ? (int)random_below(&state, 9) : 0);
		struct breaks breaks;

		linebreak(arena, list.v, list.n, &options, &breaks);
		check_coverage(&list, &breaks);
		ck_assert_int_eq(
		    check_widths(&list, &options, &breaks), breaks.overfull);
		if (options.measure - options.first_indent >= 9 * UNIT)
			ck_assert_int_eq(breaks.overfull, 0);
		arena_reset(arena, mark);
	}
}
END_TEST

START_TEST(the_same_every_time)
{
	uint64_t state = 7;
	struct str text = random_items(arena, &state, 400, 7);
	struct item_list list = items_of(arena, text);
	struct linebreak_options options = options_of(30, 0, 0);
	struct breaks one, two;

	linebreak(arena, list.v, list.n, &options, &one);
	linebreak(arena, list.v, list.n, &options, &two);
	ck_assert_uint_eq(one.count, two.count);
	for (size_t i = 0; i < one.count; i++)
		ck_assert_uint_eq(one.lines[i].end, two.lines[i].end);
}
END_TEST

/* What stands in the last line when it starts at an item. */
static bool
ends_in_runt(
    const struct tex_items *items, const struct tex_answer *answer, size_t from)
{
	struct item_list list = {items->list.v, items->list.n};
	struct widths w = widths_of(&list, from, list.n);

	return from > 0 &&
	       w.natural * 100 < answer->options.measure * (int64_t)12;
}

static bool
same_starts(const struct tex_answer *answer, const struct breaks *breaks)
{
	if (breaks->count != answer->starts.n)
		return false;
	for (size_t i = 0; i < breaks->count; i++)
		if (breaks->lines[i].start != answer->starts.v[i])
			return false;
	return true;
}

/* TeX knows no runts: where it makes one, another way is right as well. */
static void
compare_with_tex(const char *path, const struct tex_items *items,
    const struct tex_answer *answer)
{
	size_t n = answer->starts.n;
	struct breaks breaks;

	linebreak(
	    arena, items->list.v, items->list.n, &answer->options, &breaks);
	ck_assert_int_eq(breaks.overfull, 0);
	if (same_starts(answer, &breaks))
		return;
	ck_assert_msg(ends_in_runt(items, answer, answer->starts.v[n - 1]) &&
			  !ends_in_runt(items, answer,
			      breaks.lines[breaks.count - 1].start),
	    "%s: other lines in %d for the items before \"at %d\"", path,
	    answer->options.measure, answer->options.measure);
}

static const char *const tex_files[] = {"tests/data/tex/justified.txt",
    "tests/data/tex/protruded.txt", "tests/data/tex/ragged.txt"};

START_TEST(the_same_breaks_as_tex)
{
	const char *at = tex_read(arena, tex_files[_i]);
	struct tex_items items = {{NULL, 0, 0}};
	size_t answers = 0;

	for (; *at; answers++) {
		struct tex_answer answer;

		if (*at != 'a')
			tex_items(arena, &at, &items);
		tex_answer(arena, &at, &answer);
		compare_with_tex(tex_files[_i], &items, &answer);
	}
	ck_assert_uint_gt(answers, 80);
}
END_TEST

Suite *suite_layout_linebreak(void);

Suite *
suite_layout_linebreak(void)
{
	Suite *s = suite_create("layout/linebreak");
	TCase *t = tcase_create("linebreak");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, known_answers, 0, sizeof cases / sizeof *cases);
	tcase_add_test(t, divides_seldom_when_asked);
	tcase_add_test(t, nothing_has_no_lines);
	tcase_add_test(t, tells_the_widest_excess);
	tcase_add_loop_test(t, as_cheap_as_an_exhaustive_search, 0, 4);
	tcase_add_loop_test(
	    t, long_paragraphs_keep_their_boxes_and_measures, 0, 4);
	tcase_add_test(t, the_same_every_time);
	tcase_add_loop_test(
	    t, the_same_breaks_as_tex, 0, sizeof tex_files / sizeof *tex_files);
	suite_add_tcase(s, t);
	return s;
}
