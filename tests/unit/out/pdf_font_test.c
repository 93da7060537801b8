/*
 * Fonts: only those in use, subsets under tagged names, true widths.
 */
#include "out/pdf_font.h"

#include "unit/out/sample.h"

static void
add_text(struct face *face, const char *line)
{
	sample_text(sample_page(), face,
	    (struct sample_place){PT(50), PT(60), 0}, line);
}

START_TEST(only_faces_on_pages_are_embedded)
{
	struct str list;

	sample_face(FONT_HACK);
	add_text(sample_face(FONT_GENTIUM), "Text");
	add_text(sample_face(FONT_LATO), "Heading");
	sample_write();
	list = sample_ask("pdffonts @ | tail -n +3");
	ck_assert_has(list, "+GentiumBookPlus");
	ck_assert_has(list, "+Lato-Regular");
	ck_assert_has_not(list, "Hack");
	/* embedded, subset, with Unicode */
	ck_assert_has(list, "CID TrueType      Identity-H       yes yes yes");
}
END_TEST

START_TEST(a_document_without_text_has_no_font)
{
	sample_page();
	sample_write();
	ck_assert_has_not(sample_ask("pdffonts @"), "Identity-H");
}
END_TEST

static struct str
font_name(void)
{
	return sample_ask("pdffonts @ | tail -n +3 | cut -d' ' -f1");
}

START_TEST(the_tag_tells_subsets_apart)
{
	struct str first, second;

	add_text(sample_face(FONT_GENTIUM), "abc");
	sample_write();
	first = font_name();
	pages.list.n = 0;
	add_text(sample_face(FONT_GENTIUM), "abcd");
	sample_write();
	second = font_name();
	ck_assert(!str_eq(first, second));
	for (size_t i = 0; i < 6; i++)
		ck_assert(first.s[i] >= 'A' && first.s[i] <= 'Z');
	ck_assert(str_eq_z(str_sub(first, 6, first.n), "+GentiumBookPlus\n"));
}
END_TEST

START_TEST(widths_are_those_of_the_used_glyphs_to_three_decimals)
{
	struct face *face = sample_face(FONT_GENTIUM);
	struct buf *wanted = buf_new(arena);
	uint32_t gid = font_glyph(face, 'w');

	add_text(face, "www");
	sample_write();
	buf_printf(wanted, "/W\":[%u,[", (unsigned)gid);
	su_print(wanted, su_mul_div(font_advance(face, gid),
			     1000 * (int64_t)SU_PER_PT, face->upem));
	buf_z(wanted, "]]");
	ck_assert_has(sample_ask("qpdf --json @ | tr -d ' \\n'"),
	    arena_z(arena, buf_view(wanted)));
}
END_TEST

START_TEST(pages_tell_what_glyphs_a_font_needs)
{
	struct face *face = sample_face(FONT_GENTIUM);
	struct face *other = sample_face(FONT_LATO);
	uint32_t gid = font_glyph(face, 'n');
	const struct pdf_font *font;
	struct pdf *pdf;

	add_text(face, "n");
	pdf = pdf_open(arena, &pages);
	pdf_fonts_collect(pdf);
	font = pdf_font_lookup(pdf, face);
	ck_assert_ptr_nonnull(font);
	ck_assert_ptr_null(pdf_font_lookup(pdf, other));
	ck_assert_uint_eq(font->texts.used[gid], 1);
	ck_assert_uint_eq(font->texts.used[font_glyph(face, 'm')], 0);
	ck_assert_int_eq(font->widths[gid],
	    su_mul_div(font_advance(face, gid), 1000000, face->upem));
}
END_TEST

START_TEST(the_descriptor_tells_the_faces_look)
{
	struct str spelled;

	add_text(sample_face(FONT_HACK), "int");
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(spelled, "/Flags 5\n");
	ck_assert_has(spelled, "/ItalicAngle 0\n");
	ck_assert_has(spelled, "/CIDToGIDMap /Identity\n");
	ck_assert_has(spelled, "/Descent -");
}
END_TEST

START_TEST(every_used_glyph_has_a_text)
{
	add_text(sample_face(FONT_GENTIUM), "office");
	sample_write();
	/* o ffi c e: four entries. */
	ck_assert_has(sample_spelled(), "\n4 beginbfchar\n");
	ck_assert_has(sample_spelled(), "<006600660069>\n");
}
END_TEST

Suite *suite_out_pdf_font(void);

Suite *
suite_out_pdf_font(void)
{
	Suite *s = suite_create("out/pdf_font");
	TCase *t = tcase_create("fonts");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, only_faces_on_pages_are_embedded);
	tcase_add_test(t, a_document_without_text_has_no_font);
	tcase_add_test(t, the_tag_tells_subsets_apart);
	tcase_add_test(
	    t, widths_are_those_of_the_used_glyphs_to_three_decimals);
	tcase_add_test(t, pages_tell_what_glyphs_a_font_needs);
	tcase_add_test(t, the_descriptor_tells_the_faces_look);
	tcase_add_test(t, every_used_glyph_has_a_text);
	suite_add_tcase(s, t);
	return s;
}
