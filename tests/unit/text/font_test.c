/*
 * Faces: their numbers, the cache, what is refused, and damaged files.
 */
#include <check.h>

#include "text/shape.h"
#include "unit/text/fixture.h"

START_TEST(metrics_are_the_fonts_own)
{
	struct face *face = fixture_face(FONT_GENTIUM);

	ck_assert_int_eq(face->upem, 2048);
	ck_assert_int_gt(face->ascent, 1500);
	ck_assert_int_gt(face->descent, 300);
	ck_assert_int_gt(face->cap_height, face->x_height);
	ck_assert_int_gt(face->x_height, 700);
	ck_assert_int_lt(face->bbox[0], face->bbox[2]);
	ck_assert_int_lt(face->bbox[1], face->bbox[3]);
	ck_assert(str_eq(face->ps_name, STR("GentiumBookPlus")));
	ck_assert(str_eq(face->path, STR(FONT_GENTIUM)));
}
END_TEST

START_TEST(style_bits)
{
	struct face *regular = fixture_face(FONT_GENTIUM);
	struct face *italic = fixture_face(FONT_GENTIUM_ITALIC);
	struct face *bold = fixture_face(FONT_GENTIUM_BOLD);
	struct face *sans = fixture_face(FONT_LATO);
	struct face *mono = fixture_face(FONT_HACK);

	ck_assert(regular->is_serif && bold->is_serif && !sans->is_serif);
	ck_assert(!regular->is_bold && bold->is_bold);
	ck_assert(!regular->is_italic && italic->is_italic);
	ck_assert_int_eq(regular->italic_angle, 0);
	ck_assert_int_lt(italic->italic_angle, 0);
	ck_assert(mono->is_fixed_pitch && !regular->is_fixed_pitch);
	ck_assert(!regular->is_cff);
}
END_TEST

START_TEST(each_path_is_loaded_once)
{
	struct face *first = fixture_face(FONT_GENTIUM);
	struct face *other = fixture_face(FONT_LATO);

	ck_assert_ptr_eq(first, fixture_face(FONT_GENTIUM));
	ck_assert_ptr_ne(first, other);
	ck_assert_uint_eq(first->id, 0);
	ck_assert_uint_eq(other->id, 1);
	ck_assert_uint_eq(fonts.faces.n, 2);
}
END_TEST

START_TEST(glyphs_and_advances)
{
	struct face *face = fixture_face(FONT_GENTIUM);
	uint32_t a = font_glyph(face, 'A');

	ck_assert_uint_ne(a, 0);
	ck_assert_uint_ne(font_glyph(face, 0x00E9), 0);
	ck_assert_uint_eq(font_glyph(face, 0xD55C), 0);
	ck_assert_uint_eq(font_glyph(face, 0x10FFFF), 0);
	ck_assert_int_gt(font_advance(face, a), 500);
	ck_assert_int_eq(font_advance(fixture_face(FONT_HACK), 40),
	    font_advance(fixture_face(FONT_HACK), 60));
}
END_TEST

START_TEST(scaling_rounds_and_stops_at_the_ends)
{
	struct face *face = fixture_face(FONT_GENTIUM);

	ck_assert_int_eq(font_scale(face, 2048, PT(10)), PT(10));
	ck_assert_int_eq(font_scale(face, -1024, PT(10)), -PT(5));
	ck_assert_int_eq(font_scale(face, 1, 1), 0);
	ck_assert_int_eq(font_scale(face, 1024, 1), 1);
	ck_assert_int_eq(font_scale(face, INT32_MAX, PT(1000)), SU_MAX);
	ck_assert_int_eq(font_scale(face, -INT32_MAX, PT(1000)), -SU_MAX);
}
END_TEST

static enum font_status
load_status(struct str path, uint32_t index)
{
	struct face *face = NULL;
	enum font_status status = font_load(&fonts, path, index, &face);

	ck_assert((status == FONT_OK) == (face != NULL));
	return status;
}

START_TEST(what_is_no_font_is_refused)
{
	struct str text = STR("# no font\n");

	ck_assert_int_eq(load_status(STR("/nowhere/x.ttf"), 0), FONT_NO_FILE);
	ck_assert_int_eq(load_status(STR(FONT_FOLDER), 0), FONT_NO_FILE);
	ck_assert_int_eq(load_status(fixture_save(text), 0), FONT_NOT_FONT);
	text.n = 0;
	ck_assert_int_eq(load_status(fixture_save(text), 0), FONT_NOT_FONT);
	ck_assert_int_eq(load_status(STR(FONT_GENTIUM), 1), FONT_NOT_FONT);
	ck_assert_uint_eq(fonts.faces.n, 0);
	for (int s = FONT_OK; s <= FONT_NOT_EMBEDDABLE; s++)
		ck_assert_uint_gt(
		    str_from_z(font_status_text((enum font_status)s)).n, 0);
}
END_TEST

static const struct {
	unsigned char high, low;
	enum font_status status;
} fs_types[] = {
    {0x00, 0x00, FONT_OK},
    {0x00, 0x02, FONT_NOT_EMBEDDABLE},
    {0x00, 0x04, FONT_OK},
    {0x00, 0x08, FONT_OK},
    {0x00, 0x06, FONT_OK},
    {0x01, 0x00, FONT_NOT_EMBEDDABLE},
    {0x02, 0x08, FONT_NOT_EMBEDDABLE},
};

START_TEST(licence_bits_are_obeyed)
{
	struct str font = fixture_bytes(FONT_LATO);
	char *bytes = (char *)font.s;
	size_t os2 = fixture_table(font, "OS/2");

	bytes[os2 + 8] = (char)fs_types[_i].high;
	bytes[os2 + 9] = (char)fs_types[_i].low;
	ck_assert_int_eq(
	    load_status(fixture_save(font), 0), fs_types[_i].status);
}
END_TEST

START_TEST(a_missing_name_falls_back_to_the_file)
{
	struct str font = fixture_bytes(FONT_LATO);
	size_t name = fixture_table(font, "name");
	struct face *face;

	((char *)font.s)[name + 3] = 0;
	((char *)font.s)[name + 2] = 0;
	ck_assert_int_eq(
	    font_load(&fonts, fixture_save(font), 0, &face), FONT_OK);
	ck_assert(str_starts(face->ps_name, STR("briefpress-font")));
	ck_assert(!str_ends(face->ps_name, STR(".ttf")));
}
END_TEST

/* A collection of one font, twice in its list. */
static struct str
collection_of(struct str font)
{
	static const char head[20] = {'t', 't', 'c', 'f', 0, 1, 0, 0, 0, 0, 0,
	    2, 0, 0, 0, sizeof head, 0, 0, 0, sizeof head};
	struct str file =
	    arena_cat(arena, (struct str){head, sizeof head}, font);
	size_t first = sizeof head + 12;

	for (size_t i = 0; i < sfnt_u16(font, 4); i++) {
		size_t offset = first + 16 * i + 8;
		uint32_t moved = sfnt_u32(file, offset) + sizeof head;

		for (size_t byte = 0; byte < 4; byte++)
			((char *)file.s)[offset + byte] =
			    (char)(moved >> (24 - 8 * byte));
	}
	return file;
}

START_TEST(collections_are_loaded_by_index)
{
	struct str font = fixture_bytes(FONT_LATO);
	struct str path = fixture_save(collection_of(font));
	struct face *first, *second;

	ck_assert_int_eq(font_load(&fonts, path, 0, &first), FONT_OK);
	ck_assert_int_eq(font_load(&fonts, path, 1, &second), FONT_OK);
	ck_assert_int_eq(load_status(path, 2), FONT_NOT_FONT);
	ck_assert_ptr_ne(first, second);
	ck_assert(str_eq(second->ps_name, STR("Lato-Regular")));
	ck_assert_uint_eq(font_glyph(first, 'x'), font_glyph(second, 'x'));
}
END_TEST

START_TEST(truncated_fonts_are_refused)
{
	struct str font = fixture_bytes(FONT_HACK);
	size_t step = font.n / 61;

	for (size_t n = 0; n < font.n; n += n < 600 ? 7 : step) {
		struct str path = fixture_save(str_sub(font, 0, n));

		ck_assert_int_eq(load_status(path, 0), FONT_NOT_FONT);
	}
}
END_TEST

/* Uses every kind of number that a damaged face may hand out. */
static void
use_face(struct face *face)
{
	struct shape_options options = {0};
	const struct glyph_run *run;

	run = shape_run(arena, face, STR("office AV\u00E9 \uD55C"), &options);
	for (uint32_t i = 0; i < run->count; i++) {
		ck_assert_uint_lt(run->glyphs[i].gid, face->glyph_count);
		font_advance(face, run->glyphs[i].gid);
	}
	run_width(run, PT(11));
	ck_assert_uint_gt(face->ps_name.n, 0);
	ck_assert_int_gt(face->upem, 0);
}

START_TEST(damaged_fonts_never_crash)
{
	struct str font = fixture_bytes(FONT_LATO);
	uint32_t seed = (uint32_t)_i * 7919 + 1;
	struct face *face;
	char *bytes = (char *)font.s;

	for (size_t i = 0; i < 400; i++) {
		size_t at;

		seed = seed * 1664525 + 1013904223;
		at = i % 4 == 0 ? (seed >> 8) % 0x4000 : (seed >> 4) % font.n;
		bytes[at] = (char)(seed >> 24);
	}
	if (font_load(&fonts, fixture_save(font), 0, &face) == FONT_OK)
		use_face(face);
}
END_TEST

START_TEST(tables_of_noise_never_crash)
{
	static const char *const tags[] = {"head", "hhea", "maxp", "OS/2",
	    "post", "name", "cmap", "loca", "GSUB", "GPOS", "glyf", "hmtx"};
	struct str font = fixture_bytes(FONT_LATO);
	size_t table = fixture_table(font, tags[_i]);
	uint32_t seed = 12345;
	struct face *face;

	for (size_t i = table; i < table + 32; i++) {
		seed = seed * 1664525 + 1013904223;
		((char *)font.s)[i] = (char)(seed >> 24);
	}
	if (font_load(&fonts, fixture_save(font), 0, &face) == FONT_OK)
		use_face(face);
}
END_TEST

Suite *suite_text_font(void);

Suite *
suite_text_font(void)
{
	Suite *s = suite_create("text/font");
	TCase *t = tcase_create("faces");

	tcase_add_checked_fixture(t, fixture_open, fixture_close);
	tcase_add_test(t, metrics_are_the_fonts_own);
	tcase_add_test(t, style_bits);
	tcase_add_test(t, each_path_is_loaded_once);
	tcase_add_test(t, glyphs_and_advances);
	tcase_add_test(t, scaling_rounds_and_stops_at_the_ends);
	tcase_add_test(t, what_is_no_font_is_refused);
	tcase_add_loop_test(
	    t, licence_bits_are_obeyed, 0, sizeof fs_types / sizeof *fs_types);
	tcase_add_test(t, a_missing_name_falls_back_to_the_file);
	tcase_add_test(t, collections_are_loaded_by_index);
	tcase_add_test(t, truncated_fonts_are_refused);
	tcase_add_loop_test(t, damaged_fonts_never_crash, 0, 40);
	tcase_add_loop_test(t, tables_of_noise_never_crash, 0, 12);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
