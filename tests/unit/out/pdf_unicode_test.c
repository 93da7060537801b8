/*
 * What glyphs say: ligatures, clusters of several glyphs, glyphs of two
 * texts, both directions, and the CMap.
 */
#include "out/pdf_unicode.h"

#include "unit/out/sample.h"

static struct glyph_texts texts;

static void
open_texts(void)
{
	sample_open();
	glyph_texts_init(&texts, arena, 300);
}

/* A run by hand: glyphs as pairs of glyph id and cluster. */
static struct glyph_run *
make_run(const char *text, const uint32_t (*pairs)[2], uint32_t n)
{
	struct glyph_run *run = ARENA_NEW(arena, struct glyph_run);
	struct glyph *glyphs = ARENA_ARRAY(arena, struct glyph, n);

	for (uint32_t i = 0; i < n; i++) {
		glyphs[i].gid = pairs[i][0];
		glyphs[i].cluster = pairs[i][1];
	}
	run->text = str_from_z(text);
	run->glyphs = glyphs;
	run->count = n;
	return run;
}

static bool
spells(const struct glyph_run *run, uint32_t skip)
{
	struct cluster c = {0};

	while (skip-- > 0)
		ck_assert(cluster_next(run, &c));
	ck_assert(cluster_next(run, &c));
	return glyph_texts_spell(&texts, run, &c);
}

START_TEST(clusters_share_the_text_without_gaps)
{
	static const uint32_t pairs[][2] = {{1, 0}, {2, 1}, {3, 1}, {4, 4}};
	struct glyph_run *run = make_run("affix", pairs, 4);
	struct cluster c = {0};

	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "a"));
	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "ffi"));
	ck_assert_uint_eq(c.end - c.first, 2);
	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "x"));
	ck_assert(!cluster_next(run, &c));
}
END_TEST

START_TEST(a_run_to_the_left_has_its_clusters_backwards)
{
	static const uint32_t pairs[][2] = {{1, 3}, {2, 1}, {3, 0}};
	struct glyph_run *run = make_run("abbc", pairs, 3);
	struct cluster c = {0};

	run->rtl = true;
	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "c"));
	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "bb"));
	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "a"));
}
END_TEST

START_TEST(clusters_out_of_order_have_no_text)
{
	static const uint32_t pairs[][2] = {{1, 9}, {2, 0}};
	struct glyph_run *run = make_run("ab", pairs, 2);
	struct cluster c = {0};

	ck_assert(cluster_next(run, &c));
	ck_assert_uint_eq(c.text.n, 0);
	ck_assert(cluster_next(run, &c));
	ck_assert(str_eq_z(c.text, "ab"));
}
END_TEST

START_TEST(a_glyph_keeps_the_first_text_it_stands_for)
{
	static const uint32_t pairs[][2] = {{7, 0}};
	struct glyph_run *letter = make_run("A", pairs, 1);
	struct glyph_run *other = make_run("\xCE\x91", pairs, 1);

	glyph_texts_note(&texts, letter);
	glyph_texts_note(&texts, other);
	glyph_texts_complete(&texts, letter);
	glyph_texts_complete(&texts, other);
	ck_assert(spells(letter, 0));
	ck_assert(!spells(other, 0));
}
END_TEST

START_TEST(a_letter_and_its_mark_spell_both_characters)
{
	static const uint32_t pairs[][2] = {{7, 0}, {8, 0}};
	struct glyph_run *run = make_run("e\xCC\x81", pairs, 2);

	glyph_texts_note(&texts, run);
	ck_assert(!spells(run, 0));
	glyph_texts_complete(&texts, run);
	ck_assert(spells(run, 0));
	ck_assert(str_eq_z(texts.texts[8], "\xCC\x81"));
}
END_TEST

START_TEST(glyphs_without_characters_of_their_own_say_nothing_visible)
{
	static const uint32_t pairs[][2] = {{7, 0}, {8, 0}};
	struct glyph_run *run = make_run("x", pairs, 2);

	glyph_texts_note(&texts, run);
	glyph_texts_complete(&texts, run);
	ck_assert(str_eq_z(texts.texts[7], "x"));
	ck_assert(str_eq_z(texts.texts[8], "\xE2\x80\x8B"));
	ck_assert(!spells(run, 0));
}
END_TEST

START_TEST(a_glyph_beyond_the_font_is_left_alone)
{
	static const uint32_t pairs[][2] = {{300, 0}, {1, 1}};
	struct glyph_run *run = make_run("ab", pairs, 2);

	glyph_texts_note(&texts, run);
	glyph_texts_complete(&texts, run);
	ck_assert(!spells(run, 0));
	ck_assert(spells(run, 1));
}
END_TEST

START_TEST(the_cmap_has_every_glyph_in_blocks_of_a_hundred)
{
	struct buf *out = buf_new(arena);
	struct str cmap;

	for (uint32_t gid = 0; gid < 201; gid++) {
		const uint32_t pair[1][2] = {{gid + 5, 0}};

		glyph_texts_note(
		    &texts, make_run(gid == 0 ? "ffi" : "x", pair, 1));
	}
	glyph_texts_cmap(&texts, out);
	cmap = arena_str(arena, buf_view(out));
	ck_assert_has(cmap, "\n100 beginbfchar\n<0005><006600660069>\n");
	ck_assert_has(cmap, "<0068><0078>\nendbfchar\n100 beginbfchar\n");
	ck_assert_has(
	    cmap, "\n1 beginbfchar\n<00CD><0078>\nendbfchar\nendcmap");
}
END_TEST

START_TEST(a_font_that_shows_nothing_has_an_empty_cmap)
{
	struct buf *out = buf_new(arena);

	glyph_texts_cmap(&texts, out);
	ck_assert_has(
	    arena_str(arena, buf_view(out)), "endcodespacerange\nendcmap");
}
END_TEST

START_TEST(a_private_character_is_said_in_full)
{
	static const uint32_t pairs[][2] = {{1, 0}, {2, 3}};
	struct glyph_run *run = make_run("\uE000b", pairs, 2);

	glyph_texts_note(&texts, run);
	ck_assert(!spells(run, 0));
	ck_assert(spells(run, 1));
}
END_TEST

START_TEST(forbidden_characters_are_replaced)
{
	static const uint32_t pairs[][2] = {{1, 0}, {2, 3}, {3, 6}};
	struct glyph_run *run = make_run("\uFEFF\uFFFEx", pairs, 3);
	struct buf *out = buf_new(arena);
	struct str cmap;

	glyph_texts_note(&texts, run);
	ck_assert(!spells(run, 0));
	ck_assert(!spells(run, 1));
	ck_assert(spells(run, 2));
	glyph_texts_cmap(&texts, out);
	cmap = arena_str(arena, buf_view(out));
	ck_assert_has(cmap, "<0001><FFFD>\n<0002><FFFD>\n<0003><0078>\n");
}
END_TEST

Suite *suite_out_pdf_unicode(void);

Suite *
suite_out_pdf_unicode(void)
{
	Suite *s = suite_create("out/pdf_unicode");
	TCase *t = tcase_create("texts");

	tcase_add_checked_fixture(t, open_texts, sample_close);
	tcase_add_test(t, clusters_share_the_text_without_gaps);
	tcase_add_test(t, a_run_to_the_left_has_its_clusters_backwards);
	tcase_add_test(t, clusters_out_of_order_have_no_text);
	tcase_add_test(t, a_glyph_keeps_the_first_text_it_stands_for);
	tcase_add_test(t, a_letter_and_its_mark_spell_both_characters);
	tcase_add_test(
	    t, glyphs_without_characters_of_their_own_say_nothing_visible);
	tcase_add_test(t, a_glyph_beyond_the_font_is_left_alone);
	tcase_add_test(t, a_private_character_is_said_in_full);
	tcase_add_test(t, forbidden_characters_are_replaced);
	tcase_add_test(t, the_cmap_has_every_glyph_in_blocks_of_a_hundred);
	tcase_add_test(t, a_font_that_shows_nothing_has_an_empty_cmap);
	suite_add_tcase(s, t);
	return s;
}
