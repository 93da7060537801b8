/*
 * Page ends and footnotes; what comes of them on pages is page_test.c's.
 */
#include "layout/paginate.h"

#include "unit/layout/fixture.h"
#include "unit/layout/random.h"
#include "unit/layout/vlists.h"

/* On these pages the rule above notes takes one line. */
static struct paging
paging_of(const struct flow *f, int lines)
{
	struct paging paging;

	lay.body = lines * LINE;
	theme.grid = LINE / 2;
	paginate(&lay, f->list, &paging);
	return paging;
}

static struct str
shown(const char *text, int lines)
{
	struct flow f = flow_of(text);
	struct paging paging = paging_of(&f, lines);

	return paging_shown(f.list, &paging);
}

START_TEST(nothing_has_no_pages)
{
	ASSERT_STR(shown("", 6), "");
	ASSERT_STR(shown(" |!~", 6), "");
}
END_TEST

START_TEST(notes_stand_on_the_page_of_their_mark)
{
	ASSERT_STR(shown("a1|b|c", 6), "abc+1");
	ASSERT_STR(shown("a|b|c3", 7), "abc+111");
	ASSERT_STR(shown("a1|b1|c1", 7), "abc+123");
	ASSERT_STR(shown("a12|b", 6), "ab+122");
	ASSERT_STR(shown("a|b|c|d|e|f|g1", 6), "abcdef/g+1");
}
END_TEST

START_TEST(a_mark_moves_to_where_its_note_fits)
{
	/* under a, b and c are two lines of room: one for the rule */
	ASSERT_STR(shown("a|b|c2|d", 5), "ab/cd+11");
	ASSERT_STR(shown("a|b|c1|d", 5), "abc+1/d");
}
END_TEST

START_TEST(a_note_goes_on_to_the_next_page)
{
	ASSERT_STR(shown("a|b|c4|d|e|f|g", 6), "abc+11/def+11/g");
	ASSERT_STR(shown("a|b9|c|d|e|f|g", 6), "ab+111/cd+111/efg+11/+1");
}
END_TEST

START_TEST(at_least_two_lines_of_it_start)
{
	ASSERT_STR(shown("a|b|c|d3|e|f", 6), "abc/de+111/f");
	ASSERT_STR(shown("a|b|c|d1|e|f", 6), "abcd+1/ef");
	ASSERT_STR(shown("a|b|c|d2|e|f", 6), "abc/def+11");
}
END_TEST

START_TEST(what_is_left_comes_before_later_notes)
{
	ASSERT_STR(shown("a|b5|c1|d|e|f", 6), "ab+111/cd+112/ef");
	ASSERT_STR(shown("a3|b3|c|d", 6), "a+111/bc+222/d");
}
END_TEST

START_TEST(pages_of_notes_alone_end_a_list)
{
	struct flow f = flow_of("a9");
	struct paging paging = paging_of(&f, 4);

	ASSERT_STR(paging_shown(f.list, &paging), "a+11/+111/+111/+1");
	for (size_t i = 0; i < paging.pages.n; i++) {
		ck_assert(paging.pages.v[i].open);
		ck_assert_int_eq(paging.pages.v[i].height, i == 0 ? LINE : 0);
	}
}
END_TEST

START_TEST(notes_go_on_behind_a_forced_break)
{
	ASSERT_STR(shown("a5!b|c|d", 5), "a+111/bc+11/d");
}
END_TEST

START_TEST(a_line_of_a_note_taller_than_the_page)
{
	struct flow f = flow_of("a1|b");
	struct paging paging;

	((struct footnote *)f.list->v[0].ops[1].note)->list = flow_of("X").list;
	paging = paging_of(&f, 4);
	ASSERT_STR(paging_shown(f.list, &paging), "a/b/+X");
}
END_TEST

START_TEST(an_empty_note_is_nothing)
{
	struct flow f = flow_of("a1|b");
	struct paging paging;

	((struct footnote *)f.list->v[0].ops[1].note)->list = flow_of("").list;
	paging = paging_of(&f, 4);
	ASSERT_STR(paging_shown(f.list, &paging), "ab");
	ck_assert_int_eq(paging_notes_height(&lay, &paging, 0, 0), 0);
}
END_TEST

START_TEST(height_of_notes)
{
	struct flow f = flow_of("a3");
	struct paging paging = paging_of(&f, 9);

	ck_assert_uint_eq(paging.notes.n, 3);
	ck_assert_int_eq(paging_notes_height(&lay, &paging, 0, 3), 4 * LINE);
	ck_assert_int_eq(paging_notes_height(&lay, &paging, 1, 2), 2 * LINE);
	ck_assert_int_eq(paging_notes_height(&lay, &paging, 2, 2), 0);
}
END_TEST

START_TEST(spans_tell_height_and_stretch)
{
	struct flow f = flow_of("a b|c d!e f ");
	struct paging paging = paging_of(&f, 9);
	const struct page_span *v = paging.pages.v;

	ck_assert_uint_eq(paging.pages.n, 2);
	ck_assert_int_eq(v[0].height, 6 * LINE);
	ck_assert_int_eq(v[0].stretch, LINE);
	ck_assert(v[0].open);
	ck_assert_int_eq(v[1].height, 3 * LINE);
	ck_assert_int_eq(v[1].stretch, LINE / 2);
	ck_assert(v[1].open);
}
END_TEST

START_TEST(only_a_last_page_may_stay_short)
{
	struct flow f = flow_of("a|b|c|d|e|f|g!h");
	struct paging paging = paging_of(&f, 4);

	ASSERT_STR(paging_shown(f.list, &paging), "abcd/efg/h");
	ck_assert(!paging.pages.v[0].open);
	ck_assert(paging.pages.v[1].open);
	ck_assert(paging.pages.v[2].open);
}
END_TEST

START_TEST(legal_breaks)
{
	static const char *const cases[][2] = {
	    {"a|b", ".x."},
	    {"a~b", "..."},
	    {"a b", ".x."},
	    {"a!b", ".x."},
	    {"a% b", ".x.."},
	    {"a |b", ".xx."},
	    {"(a|b)", "..."},
	    {"(a!b)", ".x."},
	    {" a", ".."},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct flow f = flow_of(cases[i][0]);
		struct buf *b = buf_new(tree.a);

		for (size_t k = 0; k < f.list->n; k++)
			buf_char(b, paginate_legal(f.list, k) ? 'x' : '.');
		ASSERT_STR(buf_view(b), cases[i][1]);
	}
}
END_TEST

static su
page_place_of(size_t page, char c)
{
	const struct page *p = lay.pages->list.v[page];

	for (size_t i = 0; i < p->ops.n; i++)
		if (is_box(&p->ops.v[i]) && p->ops.v[i].u.fill.ink == (colour)c)
			return p->ops.v[i].y - theme.margin_top;
	ck_abort_msg("page %zu has no %c", page + 1, c);
	return 0;
}

static void
build(const char *text, int lines)
{
	struct flow f = flow_of(text);

	lay.body = lines * LINE;
	lay.paper.height = theme.margin_top + lay.body + theme.margin_bottom;
	theme.grid = LINE / 2;
	page_build(&lay, f.list, STR("Document"));
}

START_TEST(spaces_take_up_what_they_can)
{
	build("a b c|(d|e)", 6);
	ASSERT_STR(pages_shown(), "abc/de");
	ck_assert_int_eq(page_place_of(0, 'b'), 5 * LINE / 2);
	ck_assert_int_eq(page_place_of(0, 'c'), 5 * LINE);
}
END_TEST

START_TEST(spaces_that_cannot_take_up_all_stay_as_they_are)
{
	build("a b c|(d|e|f)", 7);
	ASSERT_STR(pages_shown(), "abc/def");
	ck_assert_int_eq(page_place_of(0, 'b'), 2 * LINE);
	ck_assert_int_eq(page_place_of(0, 'c'), 4 * LINE);
}
END_TEST

START_TEST(a_last_page_is_not_stretched)
{
	build("a b c", 6);
	ck_assert_int_eq(page_place_of(0, 'c'), 4 * LINE);
	lay.pages->list.n = 0;
	build("a b c!d", 6);
	ck_assert_int_eq(page_place_of(0, 'c'), 4 * LINE);
}
END_TEST

START_TEST(notes_stand_at_the_foot)
{
	build("a b1 c|(d|e)", 8);
	ASSERT_STR(pages_shown(), "abc1/de");
	ck_assert_int_eq(page_place_of(0, '1'), 7 * LINE);
	/* the line between text and rule is taken up above */
	ck_assert_int_eq(page_place_of(0, 'c'), 5 * LINE);
	lay.pages->list.n = 0;
	build("a2", 8);
	ck_assert_int_eq(page_place_of(0, 'a'), 0);
	ck_assert_int_eq(page_place_of(0, '1'), 6 * LINE);
}
END_TEST

/*
 * Boxes with up to two notes, of five lines and two at most: a box with its
 * notes, and what is left of the note before, is not too much for a page.
 */
static struct str
random_noted(uint64_t *state)
{
	static const char between[] = "|||||| %~!";
	struct buf *b = buf_new(tree.a);
	uint32_t n = 1 + random_below(state, 50);

	for (uint32_t i = 0; i < n; i++) {
		bool kept = random_below(state, 8) == 0;

		if (kept)
			buf_char(b, '(');
		buf_char(b, (char)('a' + random_below(state, 26)));
		if (random_below(state, 4) == 0)
			buf_char(b, (char)('1' + random_below(state, 5)));
		if (random_below(state, 12) == 0)
			buf_char(b, (char)('1' + random_below(state, 2)));
		if (kept)
			buf_z(b, "|z)");
		buf_char(b, between[random_below(state, 10)]);
	}
	return buf_view(b);
}

/* The random list being looked at. */
static const char *tried;

#define HOLDS(what) ck_assert_msg(what, "%s in \"%s\"", #what, tried)

static void
check_boxes(const struct vlist *list, const struct paging *paging)
{
	size_t passed = 0;

	for (size_t i = 0; i < paging->pages.n; i++) {
		const struct page_span *span = &paging->pages.v[i];

		HOLDS(span->start >= passed);
		HOLDS(span->end >= span->start);
		HOLDS(span->end <= list->n);
		for (; passed < span->start; passed++)
			HOLDS(list->v[passed].kind != V_BOX);
		passed = span->end;
	}
	for (; passed < list->n; passed++)
		HOLDS(list->v[passed].kind != V_BOX);
}

/* Heights as they are told, and no page over its own. */
static void
check_heights(const struct vlist *list, const struct paging *paging)
{
	for (size_t i = 0; i < paging->pages.n; i++) {
		const struct page_span *span = &paging->pages.v[i];
		int64_t height = 0, stretch = 0;

		for (size_t k = span->start; k < span->end; k++) {
			height += list->v[k].height;
			if (list->v[k].kind == V_SPACE)
				stretch += list->v[k].height / 2;
		}
		HOLDS(height == span->height);
		HOLDS(stretch == span->stretch);
		height += paging_notes_height(
		    &lay, paging, span->notes_start, span->notes_end);
		HOLDS(height <= lay.body);
		HOLDS(height > 0);
	}
}

static const struct page_span *
span_with(const struct paging *paging, size_t item)
{
	for (size_t i = 0; i < paging->pages.n; i++)
		if (item >= paging->pages.v[i].start &&
		    item < paging->pages.v[i].end)
			return &paging->pages.v[i];
	ck_abort_msg("no page has item %zu", item);
	return NULL;
}

/* All lines once and in order, each note from the page of its mark. */
static void
check_notes(const struct vlist *list, const struct paging *paging)
{
	size_t line = 0;

	for (size_t i = 0; i < paging->pages.n; i++) {
		const struct page_span *span = &paging->pages.v[i];

		HOLDS(span->notes_start == line);
		HOLDS(span->notes_end >= line);
		line = span->notes_end;
	}
	HOLDS(line == paging->notes.n);
	line = 0;
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < list->v[i].op_count; k++) {
			const struct footnote *note = list->v[i].ops[k].note;
			const struct page_span *span;
			size_t lines = note ? note->list->n : 0;

			if (!note)
				continue;
			span = span_with(paging, i);
			HOLDS(line >= span->notes_start);
			HOLDS(
			    line + (lines < 2 ? lines : 2) <= span->notes_end);
			line += lines;
		}
	HOLDS(line == paging->notes.n);
}

static size_t
lines_marked(const struct vlist *list, size_t end)
{
	size_t lines = 0;

	for (size_t i = 0; i < end; i++)
		for (size_t k = 0; k < list->v[i].op_count; k++)
			if (list->v[i].ops[k].note)
				lines += list->v[i].ops[k].note->list->n;
	return lines;
}

/* What is left of a note goes on with two lines or all of it. */
static void
check_goes_on(const struct vlist *list, const struct paging *paging)
{
	for (size_t i = 1; i < paging->pages.n; i++) {
		const struct page_span *span = &paging->pages.v[i];
		size_t left = lines_marked(list, paging->pages.v[i - 1].end) -
			      span->notes_start;

		HOLDS(span->notes_end - span->notes_start >=
		      (left < 2 ? left : 2));
	}
}

/* A line of a note waits for the next page only where it has no room. */
static void
check_room(const struct vlist *list, const struct paging *paging)
{
	for (size_t i = 0; i < paging->pages.n; i++) {
		const struct page_span *span = &paging->pages.v[i];
		size_t end = span->notes_end;

		if (end < lines_marked(list, span->end))
			HOLDS(span->height + paging_notes_height(&lay, paging,
						 span->notes_start, end + 1) >
			      lay.body);
	}
}

START_TEST(random_lists_with_notes)
{
	uint64_t state = 77 + (uint64_t)_i;

	for (int i = 0; i < 400; i++) {
		struct arena_mark mark = arena_mark(tree.a);
		struct flow f;
		struct paging paging;

		tried = arena_z(tree.a, random_noted(&state));
		f = flow_of(tried);
		paging = paging_of(&f, 14);
		check_boxes(f.list, &paging);
		check_heights(f.list, &paging);
		check_notes(f.list, &paging);
		check_goes_on(f.list, &paging);
		check_room(f.list, &paging);
		arena_reset(tree.a, mark);
	}
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

static void
add_loop(Suite *s)
{
	TCase *t = tcase_create("random");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_loop_test(t, random_lists_with_notes, 0, 4);
	suite_add_tcase(s, t);
}

Suite *suite_layout_paginate(void);

Suite *
suite_layout_paginate(void)
{
	const TTest *tests[] = {
	    nothing_has_no_pages,
	    notes_stand_on_the_page_of_their_mark,
	    a_mark_moves_to_where_its_note_fits,
	    a_note_goes_on_to_the_next_page,
	    at_least_two_lines_of_it_start,
	    what_is_left_comes_before_later_notes,
	    pages_of_notes_alone_end_a_list,
	    notes_go_on_behind_a_forced_break,
	    a_line_of_a_note_taller_than_the_page,
	    an_empty_note_is_nothing,
	    height_of_notes,
	    spans_tell_height_and_stretch,
	    only_a_last_page_may_stay_short,
	    legal_breaks,
	    spaces_take_up_what_they_can,
	    spaces_that_cannot_take_up_all_stay_as_they_are,
	    a_last_page_is_not_stretched,
	    notes_stand_at_the_foot,
	};
	Suite *s = FIXTURE_SUITE("layout/paginate", tests);

	add_loop(s);
	return s;
}
