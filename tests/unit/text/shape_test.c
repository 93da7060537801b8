/*
 * Shaping: kerning, ligatures, features, clusters, and the cache.
 */
#include "text/shape.h"

#include <check.h>

#include "unit/text/fixture.h"

static const struct shape_options plain = {.language = STR_INIT("en-GB")};

static const struct glyph_run *
shaped(struct face *face, const char *text, uint32_t features)
{
	struct shape_options options = plain;

	options.features = features;
	return shape_run(arena, face, str_from_z(text), &options);
}

START_TEST(kerning_narrows_a_pair)
{
	struct face *face = fixture_face(FONT_LATO);
	const struct glyph_run *pair = shaped(face, "AV", 0);

	ck_assert_uint_eq(pair->count, 2);
	ck_assert_int_lt(
	    pair->advance, font_advance(face, font_glyph(face, 'A')) +
			       font_advance(face, font_glyph(face, 'V')));
	ck_assert_int_eq(
	    pair->advance, pair->glyphs[0].advance + pair->glyphs[1].advance);
}
END_TEST

START_TEST(a_ligature_is_one_glyph_and_one_cluster)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	const struct glyph_run *run = shaped(face, "office", 0);
	const struct glyph_run *apart =
	    shaped(face, "office", SHAPE_NO_LIGATURES);

	ck_assert_uint_eq(run->count, 4);
	ck_assert_uint_eq(run->glyphs[0].cluster, 0);
	ck_assert_uint_eq(run->glyphs[1].cluster, 1);
	ck_assert_uint_eq(run->glyphs[2].cluster, 4);
	ck_assert_uint_eq(run->glyphs[3].cluster, 5);
	ck_assert_uint_eq(apart->count, 6);
}
END_TEST

START_TEST(small_caps_are_other_glyphs)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	const struct glyph_run *lower = shaped(face, "abc", 0);
	const struct glyph_run *small = shaped(face, "abc", SHAPE_SMALL_CAPS);

	ck_assert_uint_eq(small->count, 3);
	for (uint32_t i = 0; i < 3; i++) {
		ck_assert_uint_ne(small->glyphs[i].gid, lower->glyphs[i].gid);
		ck_assert_uint_ne(small->glyphs[i].gid, 0);
	}
}
END_TEST

START_TEST(tabular_figures_are_of_one_width)
{
	struct face *face = fixture_face(FONT_LATO);
	const struct glyph_run *run =
	    shaped(face, "0123456789", SHAPE_TABULAR | SHAPE_LINING);

	ck_assert_uint_eq(run->count, 10);
	for (uint32_t i = 1; i < 10; i++)
		ck_assert_int_eq(
		    run->glyphs[i].advance, run->glyphs[0].advance);
}
END_TEST

START_TEST(equal_calls_share_a_run)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	const struct glyph_run *run = shaped(face, "word", 0);
	struct shape_options other = plain;
	char text[] = "word";

	ck_assert_ptr_eq(run, shaped(face, text, 0));
	ck_assert_ptr_ne(run->text.s, text);
	ck_assert_ptr_ne(run, shaped(face, "word", SHAPE_SMALL_CAPS));
	ck_assert_ptr_ne(run, shaped(face, "words", 0));
	ck_assert_ptr_ne(run, shaped(fixture_face(FONT_LATO), "word", 0));
	other.language = STR("tr");
	ck_assert_ptr_ne(run, shape_run(arena, face, STR("word"), &other));
	other = plain;
	other.rtl = true;
	ck_assert_ptr_ne(run, shape_run(arena, face, STR("word"), &other));
	other = plain;
	other.script = 0x4C61746E; /* Latn */
	ck_assert_ptr_ne(run, shape_run(arena, face, STR("word"), &other));
}
END_TEST

START_TEST(the_cache_keeps_runs_as_it_grows)
{
	struct face *face = fixture_face(FONT_LATO);
	const struct glyph_run *runs[1000];

	for (int i = 0; i < 1000; i++)
		runs[i] = shaped(face, arena_printf(arena, "w%d", i * 7).s, 0);
	for (int i = 0; i < 1000; i++) {
		struct str text = arena_printf(arena, "w%d", i * 7);

		ck_assert_ptr_eq(runs[i], shaped(face, text.s, 0));
		ck_assert(str_eq(runs[i]->text, text));
	}
}
END_TEST

START_TEST(a_run_keeps_its_text_and_face)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	char text[] = "brief";
	const struct glyph_run *run = shaped(face, text, 0);

	text[0] = 'g';
	ck_assert(str_eq_z(run->text, "brief"));
	ck_assert_ptr_eq(run->face, face);
	ck_assert(!run->rtl);
	ck_assert_int_eq(
	    run_width(run, PT(10)), font_scale(face, run->advance, PT(10)));
}
END_TEST

START_TEST(empty_text_gives_an_empty_run)
{
	const struct glyph_run *run = shaped(fixture_face(FONT_GENTIUM), "", 0);

	ck_assert_uint_eq(run->count, 0);
	ck_assert_int_eq(run->advance, 0);
}
END_TEST

START_TEST(missing_characters_are_glyph_0)
{
	const struct glyph_run *run =
	    shaped(fixture_face(FONT_GENTIUM), "a\uD55C", 0);

	ck_assert_uint_eq(run->count, 2);
	ck_assert_uint_ne(run->glyphs[0].gid, 0);
	ck_assert_uint_eq(run->glyphs[1].gid, 0);
	ck_assert_uint_eq(run->glyphs[1].cluster, 1);
	ck_assert_int_eq(run->glyphs[1].advance, 0);
	ck_assert_int_eq(run->advance, run->glyphs[0].advance);
}
END_TEST

START_TEST(ignorable_characters_leave_no_glyph)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	const struct glyph_run *run = shaped(face, "re\u00ADform", 0);
	const struct glyph_run *bare = shaped(face, "reform", 0);

	ck_assert_uint_eq(run->count, 6);
	ck_assert_int_eq(run->advance, bare->advance);
	ck_assert_uint_eq(run->glyphs[2].cluster, 4);
	ck_assert_uint_eq(shaped(face, "\u200B", 0)->count, 0);
}
END_TEST

START_TEST(composed_and_decomposed_look_the_same)
{
	struct face *face = fixture_face(FONT_LATO);
	const struct glyph_run *one = shaped(face, "\u00E9", 0);
	const struct glyph_run *two = shaped(face, "e\u0301", 0);

	ck_assert_uint_eq(two->count, 1);
	ck_assert_uint_eq(two->glyphs[0].gid, one->glyphs[0].gid);
}
END_TEST

START_TEST(a_mark_with_its_own_glyph_is_its_own_cluster)
{
	const struct glyph_run *run =
	    shaped(fixture_face(FONT_GENTIUM), "x\u0301y", 0);

	ck_assert_uint_eq(run->count, 3);
	ck_assert_uint_eq(run->glyphs[1].cluster, 1);
	ck_assert_int_eq(run->glyphs[1].advance, 0);
	ck_assert_uint_eq(run->glyphs[2].cluster, 3);
}
END_TEST

START_TEST(right_to_left_runs_fall)
{
	struct face *face = fixture_face(FONT_DEJAVU);
	struct shape_options options = {.rtl = true};
	const struct glyph_run *run =
	    shape_run(arena, face, STR("\u05D0\u05D1"), &options);

	ck_assert(run->rtl);
	ck_assert_uint_eq(run->count, 2);
	ck_assert_uint_eq(run->glyphs[0].cluster, 2);
	ck_assert_uint_eq(run->glyphs[1].cluster, 0);
}
END_TEST

START_TEST(korean_is_one_glyph_a_syllable)
{
	struct face *face = fixture_face(FONT_NANUM_MYEONGJO);
	const struct glyph_run *run = shaped(face, "\uD55C\uAD6D", 0);

	ck_assert_uint_eq(run->count, 2);
	ck_assert_uint_eq(run->glyphs[0].gid, font_glyph(face, 0xD55C));
	ck_assert_uint_eq(run->glyphs[1].cluster, 3);
}
END_TEST

START_TEST(malformed_utf8_is_shaped)
{
	const struct glyph_run *run =
	    shaped(fixture_face(FONT_GENTIUM), "a\xFFz\xC3", 0);

	ck_assert_uint_eq(run->count, 4);
	ck_assert_uint_eq(run->glyphs[2].cluster, 2);
}
END_TEST

static void
shape_many(void *user)
{
	struct font_set *set = user;
	struct face *face;
	struct shape_options options = {0};

	ck_assert_int_eq(font_load(set, STR(FONT_HACK), 0, &face), FONT_OK);
	for (int i = 0; i < 100000; i++)
		shape_run(set->arena, face,
		    arena_printf(set->arena, "word%d", i), &options);
}

START_TEST(a_full_arena_gives_up_cleanly)
{
	struct arena *small = arena_new((size_t)2 << 20);
	struct font_set set = {.arena = small};

	ck_assert(!arena_guard(small, shape_many, &set));
	ck_assert(arena_hit_limit(small));
	arena_free(small);
}
END_TEST

static void
add_shaping(TCase *t)
{
	tcase_add_test(t, kerning_narrows_a_pair);
	tcase_add_test(t, a_ligature_is_one_glyph_and_one_cluster);
	tcase_add_test(t, small_caps_are_other_glyphs);
	tcase_add_test(t, tabular_figures_are_of_one_width);
	tcase_add_test(t, ignorable_characters_leave_no_glyph);
	tcase_add_test(t, composed_and_decomposed_look_the_same);
	tcase_add_test(t, a_mark_with_its_own_glyph_is_its_own_cluster);
	tcase_add_test(t, right_to_left_runs_fall);
	tcase_add_test(t, korean_is_one_glyph_a_syllable);
	tcase_add_test(t, malformed_utf8_is_shaped);
	tcase_add_test(t, missing_characters_are_glyph_0);
	tcase_add_test(t, empty_text_gives_an_empty_run);
}

Suite *suite_text_shape(void);

Suite *
suite_text_shape(void)
{
	Suite *s = suite_create("text/shape");
	TCase *t = tcase_create("runs");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	add_shaping(t);
	tcase_add_test(t, equal_calls_share_a_run);
	tcase_add_test(t, the_cache_keeps_runs_as_it_grows);
	tcase_add_test(t, a_run_keeps_its_text_and_face);
	tcase_add_test(t, a_full_arena_gives_up_cleanly);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
