/*
 * Items: faces by chain, clusters kept whole, scripts, what is missing.
 */
#include "text/itemize.h"

#include <check.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/shape.h"
#include "unit/text/fixture.h"

#define FACES 4

/* G, N, H and D in expected answers. */
static const char *const chain_paths[FACES] = {
    FONT_GENTIUM, FONT_NANUM_MYEONGJO, FONT_HACK, FONT_DEJAVU};

static struct face *faces[FACES];
static struct face_chain chain;

static void
open_chain(void)
{
	fixture_open();
	for (size_t i = 0; i < FACES; i++)
		faces[i] = fixture_face(chain_paths[i]);
	chain = (struct face_chain){faces, FACES};
}

/* Items as "G Latn[text] ..."; a missing character is noted as ?U+.... */
static struct str
listed(struct str text)
{
	struct buf *list = buf_new(arena);
	struct text_items items = {0};
	size_t at = 0;

	itemize(arena, &items, text, &chain);
	for (size_t i = 0; i < items.n; i++) {
		const struct text_item *item = &items.v[i];

		ck_assert_uint_eq(item->start, at);
		ck_assert_uint_gt(item->end, at);
		at = item->end;
		buf_char(list, "GNHD"[item->face->id]);
		for (int shift = 24; item->script && shift >= 0; shift -= 8)
			buf_char(list, (char)(item->script >> shift & 0xFF));
		if (item->missing)
			buf_printf(list, "?U+%X", (unsigned)item->missing);
		buf_char(list, '[');
		buf_str(list, str_sub(text, item->start, item->end));
		buf_char(list, ']');
	}
	ck_assert_uint_eq(at, text.n);
	return buf_view(list);
}

static const struct {
	const char *name, *text, *items;
} cases[] = {
    {"nothing", "", ""},
    {"ASCII", "Plain text, 1.", "GLatn[Plain text, 1.]"},
    {"common only", "12 (3)", "G[12 (3)]"},
    {"accents", "caf\u00E9", "GLatn[caf\u00E9]"},
    {"common first", "(\u00E9)", "GLatn[(\u00E9)]"},
    {"dash only", "\u2014", "G[\u2014]"},
    {"Korean inside", "in \uD55C\uAD6D we",
	"GLatn[in ]NHang[\uD55C\uAD6D ]GLatn[we]"},
    {"Korean with figures", "\uC81C 3\uC7A5",
	"NHang[\uC81C ]G[3]NHang[\uC7A5]"},
    {"decomposed Korean", "\u1112\u1161\u11AB", "NHang[\u1112\u1161\u11AB]"},
    {"scripts of one face", "a\u03B1\u0431",
	"GLatn[a]GGrek[\u03B1]GCyrl[\u0431]"},
    {"Greek with spaces", "\u03B1 \u03B2 b", "GGrek[\u03B1 \u03B2 ]GLatn[b]"},
    {"mark with its base", "x\u0301y", "GLatn[x\u0301y]"},
    {"selector with its base", "a\uFE0Fb", "GLatn[a\uFE0Fb]"},
    {"joiner with its base", "a\u200Db\u200Cc", "GLatn[a\u200Db\u200Cc]"},
    {"selector the face lacks", "\uD55C\uFE0F", "NHang[\uD55C\uFE0F]"},
    {"Hebrew point on a later face", "\u05D0\u05B8 b",
	"DHebr[\u05D0\u05B8 ]GLatn[b]"},
    {"soft hyphen", "a\u00ADb\u00E9", "GLatn[a\u00ADb\u00E9]"},
    {"no-break hyphen and spaces", "a\u2011b\u00A0c\u2009d",
	"GLatn[a\u2011b\u00A0c\u2009d]"},
    {"control characters", "\u00E9\t\n", "GLatn[\u00E9\t\n]"},
    {"missing", "a\U000E8F00\u00E9",
	"GLatn[a]G?U+E8F00[\U000E8F00]GLatn[\u00E9]"},
    {"missing letters, each", "\U00012000\U00012000\U00012001.",
	"GXsux?U+12000[\U00012000\U00012000]GXsux?U+12001[\U00012001]G[.]"},
};

START_TEST(known_answers)
{
	struct str items = listed(str_from_z(cases[_i].text));

	ck_assert_msg(str_eq_z(items, cases[_i].items), "%s: %.*s",
	    cases[_i].name, (int)items.n, items.s);
}
END_TEST

START_TEST(items_are_appended)
{
	struct text_items items = {0};

	itemize(arena, &items, STR("a"), &chain);
	itemize(arena, &items, STR("b"), &chain);
	itemize(arena, &items, STR("\u00E9"), &chain);
	ck_assert_uint_eq(items.n, 3);
	ck_assert_uint_eq(items.v[1].start, 0);
	ck_assert_uint_eq(items.v[2].end, 2);
}
END_TEST

START_TEST(what_no_chain_shows_stays_in_its_face)
{
	struct text_items items = {0};

	chain.count = 1;
	itemize(arena, &items, STR("a\uD55C\uAD6D"), &chain);
	ck_assert_uint_eq(items.n, 3);
	ck_assert_ptr_eq(items.v[1].face, faces[0]);
	ck_assert_uint_eq(items.v[0].missing, 0);
	ck_assert_uint_eq(items.v[1].missing, 0xD55C);
	ck_assert_uint_eq(items.v[2].missing, 0xAD6D);
}
END_TEST

START_TEST(a_mark_no_face_has_is_missing)
{
	struct text_items items = {0};

	chain.count = 1;
	itemize(arena, &items, STR("a\u05B8"), &chain);
	ck_assert_uint_eq(items.n, 1);
	ck_assert_uint_eq(items.v[0].missing, 0x05B8);
}
END_TEST

START_TEST(items_shape_without_missing_glyphs)
{
	struct str text = STR("Brief \u2014 \uD55C\uAD6D \u05D0 \u1112\u1161"
			      "\u11AB, \u03B1\u0301 x\u2011y\u2002z");
	struct text_items items = {0};

	itemize(arena, &items, text, &chain);
	for (size_t i = 0; i < items.n; i++) {
		struct text_item *item = &items.v[i];
		struct shape_options options = {.script = item->script};
		const struct glyph_run *run = shape_run(arena, item->face,
		    str_sub(text, item->start, item->end), &options);

		ck_assert_uint_gt(run->count, 0);
		for (uint32_t g = 0; g < run->count; g++)
			ck_assert_uint_ne(run->glyphs[g].gid, 0);
	}
}
END_TEST

START_TEST(noise_is_covered)
{
	uint32_t seed = (uint32_t)_i + 1;
	char text[256];

	for (size_t i = 0; i < sizeof text; i++) {
		seed = seed * 1664525 + 1013904223;
		text[i] = (char)(seed >> 24);
	}
	listed((struct str){text, sizeof text});
}
END_TEST

START_TEST(any_characters_are_covered)
{
	struct buf *text = buf_new(arena);
	uint32_t seed = (uint32_t)_i + 1;

	for (int i = 0; i < 200; i++) {
		char utf8[4];

		seed = seed * 1664525 + 1013904223;
		buf_add(text, utf8,
		    utf8_encode(
			(seed >> 8) % (_i % 2 ? 0x3000 : 0xD800), utf8));
	}
	listed(buf_view(text));
}
END_TEST

Suite *suite_text_itemize(void);

Suite *
suite_text_itemize(void)
{
	Suite *s = suite_create("text/itemize");
	TCase *t = tcase_create("items");

	tcase_add_checked_fixture(t, open_chain, fixture_close);
	tcase_add_loop_test(t, known_answers, 0, sizeof cases / sizeof *cases);
	tcase_add_test(t, items_are_appended);
	tcase_add_test(t, what_no_chain_shows_stays_in_its_face);
	tcase_add_test(t, a_mark_no_face_has_is_missing);
	tcase_add_test(t, items_shape_without_missing_glyphs);
	tcase_add_loop_test(t, noise_is_covered, 0, 10);
	tcase_add_loop_test(t, any_characters_are_covered, 0, 10);
	tcase_set_timeout(t, 60);
	suite_add_tcase(s, t);
	return s;
}
