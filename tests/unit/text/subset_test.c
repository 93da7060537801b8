/*
 * Font programs for embedding: smaller, same glyphs under the same ids, only
 * the tables that a PDF needs, equal bytes for equal input.
 */
#include "text/subset.h"

#include <check.h>
#include <hb-ot.h>
#include <hb.h>
#include <string.h>

#include "unit/text/fixture.h"

/* Marks the glyphs of a text of ASCII letters. */
static uint8_t *
glyphs_of(const struct face *face, const char *text)
{
	uint8_t *used = arena_alloc(arena, face->glyph_count);

	for (; *text; text++)
		used[font_glyph(face, (unsigned char)*text)] = 1;
	return used;
}

static struct subset
subset_of(const struct face *face, const char *text)
{
	struct subset subset = {0};

	ck_assert(subset_face(arena, face, glyphs_of(face, text), &subset));
	return subset;
}

static hb_face_t *
reopen(struct str program)
{
	hb_blob_t *blob = hb_blob_create(program.s, (unsigned)program.n,
	    HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);

	hb_blob_destroy(blob);
	return face;
}

static const char *const paths[] = {FONT_GENTIUM, FONT_LATO, FONT_HACK,
    FONT_DEJAVU, FONT_NANUM_GOTHIC, FONT_NANUM_MYEONGJO};

START_TEST(outlines_and_advances_are_kept)
{
	struct face *face = fixture_face(paths[_i]);
	struct subset subset = subset_of(face, "Briefing");
	hb_face_t *small = reopen(subset.program);
	hb_font_t *font = hb_font_create(small);

	ck_assert(!subset.is_cff);
	ck_assert_uint_lt(subset.program.n, fixture_bytes(paths[_i]).n / 5);
	ck_assert(sfnt_is_whole(subset.program, 0));
	ck_assert_uint_eq(hb_face_get_upem(small), (unsigned)face->upem);
	for (const char *c = "Briefing"; *c; c++) {
		uint32_t gid = font_glyph(face, (unsigned char)*c);
		hb_glyph_extents_t was = {0}, is = {0};

		ck_assert_uint_lt(gid, hb_face_get_glyph_count(small));
		ck_assert_int_eq(hb_font_get_glyph_h_advance(font, gid),
		    font_advance(face, gid));
		hb_font_get_glyph_extents(face->hb_font, gid, &was);
		hb_font_get_glyph_extents(font, gid, &is);
		ck_assert_int_ne(is.width, 0);
		ck_assert_mem_eq(&was, &is, sizeof is);
	}
	hb_font_destroy(font);
	hb_face_destroy(small);
}
END_TEST

/* A font of a bare CFF table and the other tables of the face it is from. */
static hb_face_t *
wrap_cff(const struct face *face, struct str program)
{
	static const hb_tag_t others[] = {HB_TAG('h', 'e', 'a', 'd'),
	    HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
	    HB_TAG('m', 'a', 'x', 'p')};
	hb_face_t *font = hb_face_builder_create();
	hb_blob_t *blob = hb_blob_create(program.s, (unsigned)program.n,
	    HB_MEMORY_MODE_READONLY, NULL, NULL);

	hb_face_builder_add_table(font, HB_TAG('C', 'F', 'F', ' '), blob);
	hb_blob_destroy(blob);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		blob = hb_face_reference_table(face->hb_face, others[i]);
		hb_face_builder_add_table(font, others[i], blob);
		hb_blob_destroy(blob);
	}
	return font;
}

START_TEST(cff_is_cut_out_bare)
{
	hb_glyph_extents_t was = {0}, is = {0};
	struct subset subset;
	struct face *face;
	hb_face_t *small;
	hb_font_t *font;
	uint8_t *used;

	if (font_load(&fonts, STR(FONT_CFF), 0, &face) == FONT_NO_FILE)
		return;
	/* With the last glyph the counts of CFF and maxp stay the same. */
	used = glyphs_of(face, "Briefing");
	used[face->glyph_count - 1] = 1;
	ck_assert(subset_face(arena, face, used, &subset));
	ck_assert(face->is_cff && subset.is_cff);
	ck_assert_uint_eq(sfnt_u16(subset.program, 0), 0x0100);
	ck_assert_uint_lt(subset.program.n, 20000);
	small = wrap_cff(face, subset.program);
	font = hb_font_create(small);
	hb_font_get_glyph_extents(face->hb_font, font_glyph(face, 'B'), &was);
	hb_font_get_glyph_extents(font, font_glyph(face, 'B'), &is);
	ck_assert_int_ne(is.width, 0);
	ck_assert_mem_eq(&was, &is, sizeof is);
	hb_font_destroy(font);
	hb_face_destroy(small);
}
END_TEST

START_TEST(other_glyphs_are_empty)
{
	struct face *face = fixture_face(FONT_LATO);
	struct subset subset = subset_of(face, "az");
	hb_face_t *small = reopen(subset.program);
	hb_font_t *font = hb_font_create(small);
	hb_glyph_extents_t extents = {0};

	hb_font_get_glyph_extents(font, font_glyph(face, 'm'), &extents);
	ck_assert_int_eq(extents.width, 0);
	hb_font_get_glyph_extents(font, 0, &extents);
	ck_assert_int_ne(extents.width, 0);
	hb_font_destroy(font);
	hb_face_destroy(small);
}
END_TEST

START_TEST(only_needed_tables_are_left)
{
	static const char needed[] = "head hhea hmtx maxp loca glyf";
	struct str program = subset_of(fixture_face(paths[_i]), "x").program;

	ck_assert_uint_eq(sfnt_u16(program, 4), 6);
	for (size_t i = 0; i < 6; i++) {
		struct str tag = str_sub(program, 12 + 16 * i, 16 + 16 * i);

		ck_assert_ptr_nonnull(strstr(needed, arena_z(arena, tag)));
	}
}
END_TEST

START_TEST(equal_input_gives_equal_bytes)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	struct str once = subset_of(face, "determinism").program;
	struct str again = subset_of(face, "determinism").program;

	ck_assert_ptr_ne(once.s, again.s);
	ck_assert(str_eq(once, again));
}
END_TEST

START_TEST(no_glyph_at_all_leaves_notdef)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	struct subset subset = subset_of(face, "");

	ck_assert_uint_gt(subset.program.n, 0);
	ck_assert_uint_lt(subset.program.n, 8192);
}
END_TEST

START_TEST(every_glyph_can_be_kept)
{
	struct face *face = fixture_face(FONT_HACK);
	uint8_t *used = arena_alloc(arena, face->glyph_count);
	struct subset subset;
	hb_face_t *small;

	memset(used, 1, face->glyph_count);
	ck_assert(subset_face(arena, face, used, &subset));
	small = reopen(subset.program);
	ck_assert_uint_eq(hb_face_get_glyph_count(small), face->glyph_count);
	hb_face_destroy(small);
}
END_TEST

START_TEST(damaged_fonts_never_crash)
{
	struct str font = fixture_bytes(FONT_LATO);
	size_t glyf = fixture_table(font, "glyf");
	size_t loca = fixture_table(font, "loca");
	uint32_t seed = (uint32_t)_i * 104729 + 1;
	struct subset subset = {0};
	struct face *face;
	uint8_t *used;

	for (size_t i = 0; i < 3000; i++) {
		size_t at;

		seed = seed * 1664525 + 1013904223;
		at = i < 100 ? loca + (seed >> 8) % 4000
			     : glyf + (seed >> 4) % (font.n - glyf);
		((char *)font.s)[at] = (char)(seed >> 24);
	}
	if (font_load(&fonts, fixture_save(font), 0, &face) != FONT_OK)
		return;
	used = arena_alloc(arena, face->glyph_count);
	memset(used, 1, face->glyph_count);
	if (subset_face(arena, face, used, &subset))
		ck_assert_uint_gt(subset.program.n, 0);
}
END_TEST

Suite *suite_text_subset(void);

Suite *
suite_text_subset(void)
{
	int path_count = sizeof paths / sizeof *paths;
	Suite *s = suite_create("text/subset");
	TCase *t = tcase_create("programs");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_loop_test(t, outlines_and_advances_are_kept, 0, path_count);
	tcase_add_loop_test(t, only_needed_tables_are_left, 0, path_count);
	tcase_add_test(t, cff_is_cut_out_bare);
	tcase_add_test(t, other_glyphs_are_empty);
	tcase_add_test(t, equal_input_gives_equal_bytes);
	tcase_add_test(t, no_glyph_at_all_leaves_notdef);
	tcase_add_test(t, every_glyph_can_be_kept);
	tcase_add_loop_test(t, damaged_fonts_never_crash, 0, 20);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
