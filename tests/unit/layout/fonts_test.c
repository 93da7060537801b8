#include "unit/layout/fixture.h"

static const struct text_style *
text_of(enum style_name name)
{
	return &style_of(&lay, name)->text;
}

START_TEST(a_face_is_loaded_once)
{
	struct face *face = fonts_face(&fonts, text_of(STYLE_BODY));

	ck_assert_ptr_nonnull(face);
	ck_assert_ptr_eq(fonts_face(&fonts, text_of(STYLE_LIST)), face);
	ck_assert_uint_eq(faces.faces.n, 1);
}
END_TEST

START_TEST(weight_and_slope_choose_the_face)
{
	struct text_style style = *text_of(STYLE_BODY);
	struct face *regular = fonts_face(&fonts, &style), *bold, *italic;

	style.bold = true;
	bold = fonts_face(&fonts, &style);
	style.bold = false;
	style.italic = true;
	italic = fonts_face(&fonts, &style);
	ck_assert_ptr_ne(regular, bold);
	ck_assert_ptr_ne(regular, italic);
	ck_assert(bold->is_bold);
	ck_assert(italic->is_italic);
}
END_TEST

START_TEST(a_missing_font_is_reported_once_with_its_package)
{
	const struct diag *diag;

	theme.families[FAMILY_SERIF].paths[VARIANT_REGULAR] =
	    STR("/nowhere.ttf");
	theme.families[FAMILY_SERIF].package = STR("fonts-nowhere");
	ck_assert_ptr_null(fonts_face(&fonts, text_of(STYLE_BODY)));
	ck_assert(fonts.failed);
	ck_assert_ptr_null(fonts_face(&fonts, text_of(STYLE_BODY)));
	ck_assert_ptr_null(fonts_face(&fonts, text_of(STYLE_CAPTION)));
	diag = tree_only_diag(&tree, DIAG_FONT_MISSING);
	ASSERT_HAS(diag->text, "/nowhere.ttf");
	ASSERT_HAS(diag->hint, "fonts-nowhere");
	ck_assert_uint_eq(tree.diags.errors, 1);
}
END_TEST

START_TEST(a_file_that_is_no_font_is_reported)
{
	theme.families[FAMILY_SERIF].paths[VARIANT_REGULAR] = STR("/dev/null");
	ck_assert_ptr_null(fonts_face(&fonts, text_of(STYLE_BODY)));
	tree_only_diag(&tree, DIAG_FONT_MISSING);
}
END_TEST

START_TEST(a_missing_fallback_is_reported_when_it_is_needed)
{
	struct text_items items = {NULL, 0, 0};
	uint8_t first = theme.fallback_order[FAMILY_SERIF][0];

	theme.fallbacks[first].paths[VARIANT_REGULAR] = STR("/nowhere.ttf");
	fonts_itemize(&fonts, text_of(STYLE_BODY), STR("Seoul"), &items);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	fonts_itemize(&fonts, text_of(STYLE_BODY), STR("\uc11c\uc6b8"), &items);
	tree_only_diag(&tree, DIAG_FONT_MISSING);
}
END_TEST

START_TEST(text_without_its_face_has_no_items)
{
	struct text_items items = {NULL, 0, 0};

	theme.families[FAMILY_SERIF].paths[VARIANT_REGULAR] =
	    STR("/nowhere.ttf");
	fonts_itemize(&fonts, text_of(STYLE_BODY), STR("Seoul"), &items);
	ck_assert_uint_eq(items.n, 0);
}
END_TEST

START_TEST(fallbacks_are_loaded_when_a_character_needs_them)
{
	struct text_items items = {NULL, 0, 0};

	fonts_itemize(&fonts, text_of(STYLE_BODY), STR("Seoul"), &items);
	ck_assert_uint_eq(items.n, 1);
	ck_assert_uint_eq(faces.faces.n, 1);
	fonts_itemize(&fonts, text_of(STYLE_BODY), STR("Seoul \uc11c"), &items);
	ck_assert_uint_eq(items.n, 2);
	ck_assert_ptr_ne(items.v[0].face, items.v[1].face);
	ck_assert_uint_eq(items.v[1].missing, 0);
}
END_TEST

/* Each family has its own order: sans serif text gets sans serif hangul. */
START_TEST(fallbacks_follow_their_family)
{
	struct text_items serif = {NULL, 0, 0}, sans = {NULL, 0, 0};

	fonts_itemize(&fonts, text_of(STYLE_BODY), STR("\uc11c"), &serif);
	fonts_itemize(&fonts, text_of(STYLE_CAPTION), STR("\uc11c"), &sans);
	ck_assert_ptr_ne(serif.v[0].face, sans.v[0].face);
}
END_TEST

static const struct glyph_run *
shaped(const struct text_style *style, struct str text)
{
	struct text_items items = {NULL, 0, 0};
	struct shape_request request = {
	    .style = style, .text = text, .language = STR("en")};

	fonts_itemize(&fonts, style, text, &items);
	ck_assert_uint_eq(items.n, 1);
	request.item = &items.v[0];
	return fonts_shape(&fonts, &request);
}

START_TEST(features_change_the_glyphs)
{
	struct text_style plain = *text_of(STYLE_BODY), other = plain;

	plain.features = other.features = 0;
	other.features = FEATURE_SMALL_CAPS;
	ck_assert_ptr_ne(
	    shaped(&plain, STR("abc")), shaped(&other, STR("abc")));
	ck_assert_uint_ne(shaped(&plain, STR("abc"))->glyphs[0].gid,
	    shaped(&other, STR("abc"))->glyphs[0].gid);
	ck_assert_ptr_eq(
	    shaped(&plain, STR("abc")), shaped(&plain, STR("abc")));
}
END_TEST

/* Letters that are spaced out are not joined. */
START_TEST(tracked_text_has_no_ligatures)
{
	struct text_style style = *text_of(STYLE_BODY);

	style.tracking = PT(1);
	ck_assert_uint_eq(shaped(&style, STR("ffi"))->count, 3);
}
END_TEST

Suite *suite_layout_fonts(void);

Suite *
suite_layout_fonts(void)
{
	const TTest *tests[] = {
	    a_face_is_loaded_once,
	    weight_and_slope_choose_the_face,
	    a_missing_font_is_reported_once_with_its_package,
	    a_file_that_is_no_font_is_reported,
	    a_missing_fallback_is_reported_when_it_is_needed,
	    text_without_its_face_has_no_items,
	    fallbacks_are_loaded_when_a_character_needs_them,
	    fallbacks_follow_their_family,
	    features_change_the_glyphs,
	    tracked_text_has_no_ligatures,
	};

	return FIXTURE_SUITE("layout/fonts", tests);
}
