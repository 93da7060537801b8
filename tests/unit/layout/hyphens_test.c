#include "layout/hyphens.h"

#include "unit/layout/fixture.h"

/* The word with a hyphen at each of its points. */
static struct str
divided(const char *language, const char *z)
{
	struct str word = str_from_z(z);
	struct hyphen_points points = {NULL, 0, 0};
	struct buf *b = buf_new(tree.a);
	size_t from = 0;

	hyphens_find(&lay, str_from_z(language), word, &points);
	for (size_t i = 0; i < points.n; i++) {
		buf_str(b, str_sub(word, from, points.v[i]));
		buf_char(b, '-');
		from = points.v[i];
	}
	buf_str(b, str_sub(word, from, word.n));
	return buf_view(b);
}

START_TEST(each_language_has_its_own)
{
	ASSERT_STR(divided("en-US", "hyphenation"), "hy-phen-ation");
	ASSERT_STR(divided("en-US", "typography"), "ty-pog-ra-phy");
	ASSERT_STR(divided("de-DE", "Silbentrennung"), "Sil-ben-tren-nung");
	ASSERT_STR(divided("en-US", "hyphenation"), "hy-phen-ation");
}
END_TEST

START_TEST(none_without_a_dictionary)
{
	ASSERT_STR(divided("ko", "hyphenation"), "hyphenation");
	ASSERT_STR(divided("", "hyphenation"), "hyphenation");
	ASSERT_STR(divided("../en", "hyphenation"), "hyphenation");
}
END_TEST

START_TEST(dictionaries_are_loaded_once)
{
	size_t used;

	divided("en-US", "hyphenation");
	divided("zz", "hyphenation");
	used = arena_used(fonts.arena);
	for (int i = 0; i < 100; i++) {
		divided("en-US", "a");
		divided("zz", "a");
	}
	/* 200 empty answers; a dictionary takes more than 64 kB */
	ck_assert_uint_lt(arena_used(fonts.arena) - used, 65536);
}
END_TEST

static const struct inline_style *
style_in(enum style_name name)
{
	return fixture_par(name, "")->base;
}

START_TEST(a_hyphen_shows_as_one_and_reads_as_a_soft_one)
{
	const struct inline_style *in = style_in(STYLE_BODY);
	const struct glyph_run *run = hyphens_run(&lay, in);

	ck_assert_ptr_nonnull(run);
	ASSERT_STR(run->text, "\u00ad");
	ck_assert_uint_eq(run->count, 1);
	ck_assert_uint_eq(run->glyphs[0].gid, font_glyph(run->face, '-'));
	ck_assert_int_gt(run->advance, 0);
	ck_assert_ptr_eq(run->face, fonts_face(&fonts, &in->text));
}
END_TEST

START_TEST(a_hyphen_that_is_written_keeps_its_text)
{
	const struct inline_style *in = style_in(STYLE_BODY);
	struct text_items pieces = {NULL, 0, 0};
	struct shape_request request = {
	    .style = &in->text, .text = STR("-"), .language = in->language};

	hyphens_run(&lay, in);
	fonts_itemize(&fonts, &in->text, STR("-"), &pieces);
	request.item = &pieces.v[0];
	ASSERT_STR(fonts_shape(&fonts, &request)->text, "-");
}
END_TEST

START_TEST(each_face_has_one_hyphen)
{
	const struct inline_style *body = style_in(STYLE_BODY);
	struct inline_style bold = *body, large = *body;
	const struct glyph_run *run = hyphens_run(&lay, body);

	bold.text.bold = true;
	large.text.size *= 2;
	ck_assert_ptr_eq(hyphens_run(&lay, body), run);
	ck_assert_ptr_eq(hyphens_run(&lay, &large), run);
	ck_assert_ptr_ne(hyphens_run(&lay, &bold), run);
	ck_assert_ptr_ne(hyphens_run(&lay, &bold)->face, run->face);
}
END_TEST

START_TEST(no_face_no_hyphen)
{
	struct inline_style in = *style_in(STYLE_BODY);

	theme.families[in.text.family].paths[VARIANT_REGULAR] =
	    STR("/nonexistent.ttf");
	ck_assert_ptr_null(hyphens_run(&lay, &in));
}
END_TEST

Suite *suite_layout_hyphens(void);

Suite *
suite_layout_hyphens(void)
{
	const TTest *tests[] = {
	    each_language_has_its_own,
	    none_without_a_dictionary,
	    dictionaries_are_loaded_once,
	    a_hyphen_shows_as_one_and_reads_as_a_soft_one,
	    a_hyphen_that_is_written_keeps_its_text,
	    each_face_has_one_hyphen,
	    no_face_no_hyphen,
	};

	return FIXTURE_SUITE("layout/hyphens", tests);
}
