/*
 * Words as boxes: what each shows, where they are divided.
 */
#include "layout/word.h"

#include "layout/hyphens.h"
#include "layout/inline.h"
#include "unit/layout/fixture.h"
#include "unit/layout/shown.h"

/* A paragraph that holds one word, added as a whole. */
static struct par *
word_in(enum style_name style, const char *text, uint8_t level)
{
	struct par *p = fixture_par(style, text);
	struct bidi_runs levels = {NULL, 0, 0, level & 1};
	struct bidi_run run = {0, p->text->n, level};
	struct word_setting setting = {&levels, false};

	vec_push(tree.a, &levels, run);
	word_add(p, p->base, &setting, 0, p->text->n);
	return p;
}

START_TEST(a_word_is_divided_where_it_may_be)
{
	ASSERT_STR(items_shown(word_in(STYLE_BODY, "hyphenation", 0)),
	    "[hy]-[phen]-[ation]");
	ASSERT_STR(items_shown(word_in(STYLE_BODY, "(typography).", 0)),
	    "[(ty]-[pog]-[ra]-[phy).]");
	ASSERT_STR(items_shown(word_in(STYLE_BODY, "the", 0)), "[the]");
}
END_TEST

START_TEST(where_it_must_not_be_it_is_one_box)
{
	struct par *p = fixture_par(STYLE_BODY, "hyphenation");
	struct bidi_runs levels = {NULL, 0, 0, 0};
	struct bidi_run run = {0, 11, 0};
	struct word_setting address = {&levels, true};

	vec_push(tree.a, &levels, run);
	word_add(p, p->base, &address, 0, 11);
	ASSERT_STR(items_shown(p), "[hyphenation]");
	ASSERT_STR(items_shown(word_in(STYLE_CODE, "hyphenation", 0)),
	    "[hyphenation]");
	ASSERT_STR(items_shown(word_in(STYLE_BODY, "hyphenation", 2)),
	    "[hyphenation]");
}
END_TEST

/* Boxes of one run show all its glyphs, each once, in order. */
static void
check_fragments(const struct par *p)
{
	const struct glyph_run *run = NULL;
	uint32_t to = 0;
	int64_t width = 0, boxes = 0;

	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind != ITEM_BOX)
			continue;
		if (run && to == run->count)
			run = NULL;
		if (!run) {
			to = 0;
			width = boxes = 0;
		}
		ck_assert(!run || item->run == run);
		run = item->run;
		ck_assert_uint_eq(item->from, to);
		ck_assert_uint_gt(item->to, item->from);
		to = item->to;
		width += item->width;
		boxes++;
		if (to == run->count)
			ck_assert_int_le(
			    labs((long)(width - run_width(run,
						    item->inlined->text.size))),
			    boxes);
	}
	ck_assert(!run || to == run->count);
}

static const char *const long_words[] = {"office", "affiliation", "difficult",
    "inefficiency", "fjord", "shuffling", "afflicted", "waffling",
    "typographical", "AVATARS", "unfinished", "stiffening"};

START_TEST(fragments_cover_their_run)
{
	for (size_t i = 0; i < sizeof long_words / sizeof *long_words; i++)
		check_fragments(word_in(STYLE_BODY, long_words[i], 0));
}
END_TEST

static bool
has_cluster(const struct glyph_run *run, size_t at)
{
	for (uint32_t i = 0; i < run->count; i++)
		if (run->glyphs[i].cluster == at)
			return true;
	return false;
}

static bool
is_divided_at(const struct par *p, size_t at)
{
	for (size_t i = 0; i < p->items.n; i++) {
		const struct item *item = &p->items.v[i];

		if (item->kind == ITEM_BOX && item->from > 0 &&
		    item->run->glyphs[item->from].cluster == at)
			return true;
	}
	return false;
}

START_TEST(points_inside_ligatures_are_passed_over)
{
	size_t passed_over = 0, used = 0;

	for (size_t i = 0; i < sizeof long_words / sizeof *long_words; i++) {
		struct par *p = word_in(STYLE_BODY, long_words[i], 0);
		const struct glyph_run *run = p->items.v[0].run;
		struct hyphen_points points = {NULL, 0, 0};

		hyphens_find(&lay, STR("en-US"), run->text, &points);
		for (size_t k = 0; k < points.n; k++) {
			bool free = has_cluster(run, points.v[k]);

			ck_assert(is_divided_at(p, points.v[k]) == free);
			used += free;
			passed_over += !free;
		}
	}
	ck_assert_uint_gt(used, 5);
	ck_assert_uint_gt(passed_over, 0);
}
END_TEST

START_TEST(a_hyphen_shows_only_at_a_line_end)
{
	struct par *p = word_in(STYLE_BODY, "hyphenation", 0);
	const struct item *hyphen = &p->items.v[1];

	ck_assert_int_eq(hyphen->kind, ITEM_PENALTY);
	ck_assert(hyphen->hyphen);
	ck_assert(hyphen->flagged);
	ck_assert_int_gt(hyphen->penalty, 0);
	ck_assert_int_gt(hyphen->width, 0);
	ck_assert_int_gt(hyphen->hang_end, 0);
	ASSERT_STR(hyphen->run->text, "\u00ad");
	ck_assert_ptr_eq(hyphen->inlined, p->base);
	ck_assert_uint_eq(hyphen->to - hyphen->from, 1);
}
END_TEST

START_TEST(only_justified_text_hangs_out)
{
	struct par *body = word_in(STYLE_BODY, "\u201cend.\u201d", 0);
	struct par *cell = word_in(STYLE_CELL, "\u201cend.\u201d", 0);
	const struct item *word = &body->items.v[0];

	ck_assert_int_gt(word->hang_start, 0);
	ck_assert_int_gt(word->hang_end, 0);
	ck_assert_int_lt(word->hang_start + word->hang_end, word->width);
	ck_assert_int_eq(cell->items.v[0].hang_start, 0);
	ck_assert_int_eq(cell->items.v[0].hang_end, 0);
}
END_TEST

START_TEST(levels_are_carried)
{
	struct par *p = word_in(STYLE_BODY, "\u05d0\u05d1\u05d2\u05d3", 1);

	ck_assert_uint_eq(p->items.n, 1);
	ck_assert_uint_eq(p->items.v[0].level, 1);
	ck_assert(p->items.v[0].run->rtl);
	ck_assert_int_eq(p->items.v[0].hang_end, 0);
	p = word_in(STYLE_BODY, "abc", 2);
	ck_assert_uint_eq(p->items.v[0].level, 2);
	ck_assert(!p->items.v[0].run->rtl);
}
END_TEST

START_TEST(a_word_of_two_levels_is_two_boxes)
{
	struct par *p = fixture_par(STYLE_BODY, "ab\u05d0\u05d1.");
	struct bidi_runs levels = {NULL, 0, 0, 0};
	struct word_setting setting = {&levels, false};

	bidi_find(tree.a, STR("ab\u05d0\u05d1."), BIDI_LTR, &levels);
	word_add(p, p->base, &setting, 0, 7);
	ASSERT_STR(items_shown(p), "[ab][\u05d0\u05d1][.]");
	ck_assert_uint_eq(p->items.v[0].level, 0);
	ck_assert_uint_eq(p->items.v[1].level, 1);
	ck_assert_uint_eq(p->items.v[2].level, 0);
}
END_TEST

START_TEST(part_of_a_text)
{
	struct par *p = fixture_par(STYLE_BODY, "one two three");
	struct bidi_runs levels = {NULL, 0, 0, 0};
	struct word_setting setting = {&levels, false};

	word_add(p, p->base, &setting, 4, 7);
	ASSERT_STR(items_shown(p), "[two]");
	word_add(p, p->base, &setting, 7, 7);
	ck_assert_uint_eq(p->items.n, 1);
}
END_TEST

static int64_t
width_of(const struct par *p)
{
	int64_t width = 0;

	for (size_t i = 0; i < p->items.n; i++)
		if (p->items.v[i].kind == ITEM_BOX)
			width += p->items.v[i].width;
	return width;
}

START_TEST(a_long_word_is_divided_between_any_two_letters)
{
	struct par *p = word_in(STYLE_CODE, "abcd", 0);
	int64_t width = width_of(p);

	ck_assert(!word_split_long(p, (su)width));
	ASSERT_STR(items_shown(p), "[abcd]");
	ck_assert(word_split_long(p, (su)width - 1));
	ASSERT_STR(items_shown(p), "[a]|[b]|[c]|[d]");
	check_fragments(p);
	ck_assert_int_le(labs((long)(width_of(p) - width)), 4);
	for (size_t i = 1; i < p->items.n; i += 2) {
		ck_assert(p->items.v[i].hyphen);
		ck_assert_ptr_null(p->items.v[i].run);
		ck_assert_int_eq(p->items.v[i].width, 0);
	}
	ck_assert(!word_split_long(p, (su)width - 1));
}
END_TEST

START_TEST(other_boxes_stay_as_they_are)
{
	struct par *p = fixture_par(STYLE_CODE, "ab abcdefgh ab");

	par_close(p);
	ck_assert(word_split_long(p, p->items.v[2].width - 1));
	ASSERT_STR(
	    items_shown(p), "[ab] [a]|[b]|[c]|[d]|[e]|[f]|[g]|[h] [ab]~=!");
}
END_TEST

START_TEST(a_word_of_many_lines_has_few_parts)
{
	char letters[4001] = {'\0'};
	struct par *p;
	size_t parts = 0;

	for (size_t i = 0; i + 1 < sizeof letters; i++)
		letters[i] = 'a';
	p = word_in(STYLE_BODY, letters, 0);
	ck_assert(word_split_long(p, PT(100)));
	check_fragments(p);
	for (size_t i = 0; i < p->items.n; i++) {
		if (p->items.v[i].kind != ITEM_BOX)
			continue;
		ck_assert_int_le(p->items.v[i].width, PT(100) / 4);
		parts++;
	}
	ck_assert_uint_gt(parts, 100);
	ck_assert_uint_lt(parts, 2000);
}
END_TEST

START_TEST(clusters_are_not_divided)
{
	struct par *p = word_in(STYLE_BODY, "x\u0323\u0302x\u0323\u0302", 0);
	struct par *ligature = word_in(STYLE_BODY, "ffi", 0);

	ck_assert(word_split_long(p, 1));
	check_fragments(p);
	ASSERT_STR(text_shown(p), "x\u0323\u0302x\u0323\u0302");
	word_split_long(ligature, 1);
	check_fragments(ligature);
	ASSERT_STR(text_shown(ligature), "ffi");
}
END_TEST

/* The first part is what is read first: the glyphs at the right. */
START_TEST(a_long_word_from_right_to_left)
{
	struct par *p = word_in(STYLE_BODY, "\u05d0\u05d1\u05d2", 1);
	int64_t width = width_of(p);

	ck_assert(word_split_long(p, 1));
	ASSERT_STR(items_shown(p), "[\u05d0]|[\u05d1]|[\u05d2]");
	ck_assert_uint_eq(p->items.v[0].from, 2);
	ck_assert_uint_eq(p->items.v[4].from, 0);
	ck_assert_uint_eq(p->items.v[4].level, 1);
	ck_assert_int_le(labs((long)(width_of(p) - width)), 3);
}
END_TEST

Suite *suite_layout_word(void);

Suite *
suite_layout_word(void)
{
	const TTest *tests[] = {
	    a_word_is_divided_where_it_may_be,
	    where_it_must_not_be_it_is_one_box,
	    fragments_cover_their_run,
	    points_inside_ligatures_are_passed_over,
	    a_hyphen_shows_only_at_a_line_end,
	    only_justified_text_hangs_out,
	    levels_are_carried,
	    a_word_of_two_levels_is_two_boxes,
	    part_of_a_text,
	    a_long_word_is_divided_between_any_two_letters,
	    other_boxes_stay_as_they_are,
	    a_word_of_many_lines_has_few_parts,
	    clusters_are_not_divided,
	    a_long_word_from_right_to_left,
	};

	return FIXTURE_SUITE("layout/word", tests);
}
