#include "layout/floats.h"

#include "unit/layout/fixture.h"
#include "unit/layout/random.h"
#include "unit/layout/vlists.h"

/*
 * A list as in vlists.h, with floating groups in brackets: what is between
 * them stays together, with space on either side.
 */
static struct flow
floating(const char *text)
{
	struct flow f = flow_of("");
	size_t kept = 0, group = 0, start = 0;

	for (; *text; text++) {
		if (*text == '[') {
			group = f.list->n;
			flow_space(&f, LINE);
			start = f.list->n;
		} else if (*text == ']') {
			flow_keep(&f, start);
			flow_space(&f, LINE);
			flow_float(&f, group);
		} else {
			add_one(&f, *text, &kept);
		}
	}
	return f;
}

static struct vlist moved;
static struct paging paging;

static void
paginate_floats(const struct vlist *list, int lines)
{
	lay.body = lines * LINE;
	theme.grid = LINE / 2;
	floats_paginate(&lay, list, &moved, &paging);
}

static struct str
pages(void)
{
	return paging_shown(&moved, &paging);
}

static struct str
shown(const char *text, int lines)
{
	struct flow f = floating(text);

	paginate_floats(f.list, lines);
	return pages();
}

START_TEST(lists_without_floats_stay_as_they_are)
{
	struct flow f = floating("a|b|c|d");

	paginate_floats(f.list, 2);
	ASSERT_STR(pages(), "ab/cd");
	ck_assert_ptr_eq(moved.v, f.list->v);
	ck_assert_uint_eq(moved.n, f.list->n);
	ASSERT_STR(shown("", 4), "");
}
END_TEST

START_TEST(a_float_that_fits_stays)
{
	struct flow f = floating("a|b[xy]c|d");

	paginate_floats(f.list, 8);
	ASSERT_STR(pages(), "abxycd");
	ck_assert_ptr_eq(moved.v, f.list->v);
	ASSERT_STR(shown("a|b|c|d[xyz]e|f", 8), "abcdxyz/ef");
}
END_TEST

START_TEST(a_float_that_does_not_fit_opens_the_next_page)
{
	ASSERT_STR(shown("a|b|c|d[xyz]e|f|g|h", 8), "abcdxyz/efgh");
	ASSERT_STR(shown("a|b|c|d|e[xyz]f|g|h", 8), "abcdefg/xyzh");
	ASSERT_STR(shown("a|b|c|d|e|f|g|h[xyz]i|j", 8), "abcdefgh/xyzij");
}
END_TEST

START_TEST(text_that_ends_before_leaves_the_float_last)
{
	ASSERT_STR(shown("a|b|c|d|e[xyz]f", 8), "abcdef/xyz");
	ASSERT_STR(shown("a|b|c|d|e[xyz]", 8), "abcde/xyz");
}
END_TEST

/* White space of less than a seventh of the page is left alone. */
START_TEST(little_white_space_is_worth_no_move)
{
	struct flow f = floating("a|b|c|d|e|f|g|h|i[xyz]j|k|l");

	paginate_floats(f.list, 10);
	ck_assert_ptr_eq(moved.v, f.list->v);
	ASSERT_STR(pages(), "abcdefghi/xyzjkl");
}
END_TEST

START_TEST(floats_keep_their_order)
{
	ASSERT_STR(shown("a|b|c|d|e[xyz][uvw]f|g|h|i", 8), "abcde/xyzuvw/fghi");
	ASSERT_STR(
	    shown("a|b|c|d|e[xyz]f|g[uvw]h|i|j|k", 8), "abcdefg/xyzuvw/hijk");
	ASSERT_STR(shown("a|b|c|d|e[xyz]f|g|h|i|j[uvw]k|l|m|n", 8),
	    "abcdefg/xyzhij/uvwklmn");
}
END_TEST

START_TEST(nothing_moves_past_a_page_that_was_asked_for)
{
	ASSERT_STR(shown("a|b|c|d|e[xyz]f!g|h", 8), "abcdef/xyz/gh");
	ASSERT_STR(shown("a|b|c|d|e[xyz]!g|h", 8), "abcde/xyz/gh");
}
END_TEST

START_TEST(a_break_inside_a_paragraph_is_one_too)
{
	ASSERT_STR(shown("a|b|c|d|e[xyz]f~g~h|i", 8), "abcde/xyzfghi");
	ASSERT_STR(shown("a|b|c|d|e[xyz]f~g|h~i", 8), "abcdefg/xyzhi");
}
END_TEST

/* A note on this page takes two lines: one and the rule. */
START_TEST(notes_take_room)
{
	ASSERT_STR(shown("a|b|c|d|e|f[xyzw]g|h|i|j", 10), "abcdefghi/xyzwj");
	ASSERT_STR(shown("a|b|c|d|e|f[xyzw]g1|h|i", 10), "abcdefg+1/xyzwhi");
	ASSERT_STR(shown("a|b1|c|d|e|f[xyzw]g|h|i", 10), "abcdefg+1/xyzwhi");
	ASSERT_STR(shown("a|b|c|d|e|f[xyzw]g|h|i1|j", 10), "abcdefgh/xyzwij+1");
}
END_TEST

START_TEST(notes_go_with_their_float)
{
	ASSERT_STR(shown("a|b|c|d|e[xyz1]f|g|h", 8), "abcdefg/xyzh+1");
}
END_TEST

/* A paragraph that was apart from that before is so still. */
START_TEST(space_is_left_where_a_float_was)
{
	struct flow f = floating("a|b|c|d|e[xyz]f|g|h");
	size_t spaces = 0;

	paginate_floats(f.list, 8);
	ASSERT_STR(pages(), "abcdefg/xyzh");
	for (size_t i = paging.pages.v[0].start; i < paging.pages.v[0].end;
	     i++) {
		if (moved.v[i].kind != V_SPACE)
			continue;
		spaces++;
		ck_assert_int_eq(moved.v[i].height, LINE);
		ck_assert_uint_eq(moved.v[i].floating, 0);
	}
	ck_assert_uint_eq(spaces, 1);
}
END_TEST

START_TEST(a_float_in_a_panel_stays_there)
{
	struct deco deco = {.zone = ZONE_TEXT, .width = PT(100)};
	struct flow f = floating("a|b|c|d|e[xyz]f|g|h");

	for (size_t i = 0; i < f.list->n; i++)
		f.list->v[i].deco = &deco;
	paginate_floats(f.list, 8);
	ASSERT_STR(pages(), "abcde/xyzfgh");
}
END_TEST

/* A float is told from others by its capital, text by its small letters. */
static const char *
random_list(uint64_t *state)
{
	struct buf *b = buf_new(tree.a);
	uint32_t boxes = 5 + random_below(state, 60);
	char letter = 'a';

	for (uint32_t i = 0; i < boxes; i++) {
		uint32_t chance = random_below(state, 24);

		buf_char(b, letter);
		letter = letter == 'p' ? 'a' : (char)(letter + 1);
		if (chance == 0)
			buf_char(b, '!');
		else if (chance < 3)
			buf_char(b, (char)('1' + random_below(state, 3)));
		else if (chance < 7)
			buf_z(b, "~");
		else if (chance < 11)
			buf_z(b, " ");
		if (chance > 20) {
			buf_char(b, '[');
			buf_fill(b, 'x', 1 + random_below(state, 5));
			buf_z(b, "yz]");
		} else if (chance >= 11) {
			buf_char(b, '|');
		}
	}
	return arena_z(tree.a, buf_view(b));
}

static bool
is_float(char c)
{
	return c >= 'x' && c <= 'z';
}

/* The boxes of all pages: of the floats, or of the text around them. */
static struct str
boxes_of(struct str all, bool floats)
{
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < all.n; i++)
		if (char_is_alpha(all.s[i]) && is_float(all.s[i]) == floats)
			buf_char(b, all.s[i]);
	return buf_view(b);
}

/* No group is torn: each x is followed by an x or a y, each y by a z. */
static void
assert_whole(struct str all)
{
	for (size_t i = 0; i + 1 < all.n; i++) {
		if (all.s[i] == 'x')
			ck_assert(all.s[i + 1] == 'x' || all.s[i + 1] == 'y');
		if (all.s[i] == 'y')
			ck_assert_int_eq(all.s[i + 1], 'z');
	}
}

static void
assert_heights(void)
{
	size_t notes = 0;

	for (size_t i = 0; i < paging.pages.n; i++) {
		const struct page_span *span = &paging.pages.v[i];

		ck_assert_int_le(
		    span->height + paging_notes_height(&lay, &paging,
				       span->notes_start, span->notes_end),
		    lay.body);
		ck_assert_uint_eq(span->notes_start, notes);
		notes = span->notes_end;
	}
	ck_assert_uint_eq(notes, paging.notes.n);
}

START_TEST(random_lists_lose_nothing)
{
	uint64_t state = (uint64_t)_i;
	const char *text = random_list(&state);
	struct flow f = floating(text);
	struct str all, written = str_from_z(text);

	paginate_floats(f.list, 12);
	all = pages();
	ck_assert(str_eq(boxes_of(all, false), boxes_of(written, false)));
	ck_assert(str_eq(boxes_of(all, true), boxes_of(written, true)));
	assert_whole(all);
	assert_heights();
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(random_lists_take_no_more_pages)
{
	uint64_t state = (uint64_t)_i;
	struct flow f = floating(random_list(&state));
	struct paging plain;

	paginate_floats(f.list, 12);
	paginate(&lay, f.list, &plain);
	ck_assert_uint_le(paging.pages.n, plain.pages.n);
}
END_TEST

Suite *suite_layout_floats(void);

Suite *
suite_layout_floats(void)
{
	Suite *s = suite_create("layout/floats");
	TCase *t = tcase_create("floats");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, lists_without_floats_stay_as_they_are);
	tcase_add_test(t, a_float_that_fits_stays);
	tcase_add_test(t, a_float_that_does_not_fit_opens_the_next_page);
	tcase_add_test(t, text_that_ends_before_leaves_the_float_last);
	tcase_add_test(t, little_white_space_is_worth_no_move);
	tcase_add_test(t, floats_keep_their_order);
	tcase_add_test(t, nothing_moves_past_a_page_that_was_asked_for);
	tcase_add_test(t, a_break_inside_a_paragraph_is_one_too);
	tcase_add_test(t, notes_take_room);
	tcase_add_test(t, notes_go_with_their_float);
	tcase_add_test(t, space_is_left_where_a_float_was);
	tcase_add_test(t, a_float_in_a_panel_stays_there);
	tcase_add_loop_test(t, random_lists_lose_nothing, 0, 300);
	tcase_add_loop_test(t, random_lists_take_no_more_pages, 0, 300);
	suite_add_tcase(s, t);
	return s;
}
