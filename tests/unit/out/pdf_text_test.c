/*
 * Operators for text: where the reader's pen ends up, what it is told to
 * adjust, and what it copies out.
 */
#include "out/pdf_text.h"

#include <stdlib.h>

#include "out/pdf_tags.h"
#include "unit/out/sample.h"

static struct face *face;
static struct page *page;

static void
open_page(void)
{
	sample_open();
	face = sample_face(FONT_GENTIUM);
	page = sample_page();
}

static struct page_op *
add_text(const char *line)
{
	return sample_text(
	    page, face, (struct sample_place){PT(50), PT(60), 0}, line);
}

/* The operators of the page's first operation. */
static struct str
drawn(void)
{
	struct pdf *pdf = pdf_open(arena, &pages);
	struct canvas c = {
	    .pdf = pdf, .out = buf_new(arena), .height = page->height};

	pdf_fonts_collect(pdf);
	pdf_tags_init(pdf);
	for (size_t i = 0; i < page->ops.n; i++)
		pdf_text_draw(&c, &page->ops.v[i]);
	canvas_end_text(&c);
	return arena_str(arena, buf_view(c.out));
}

/* The sum of the numbers in TJ arrays. */
static long
adjusted(struct str operators)
{
	bool in_array = false, in_string = false;
	long sum = 0;

	for (size_t i = 0; i < operators.n; i++) {
		char c = operators.s[i];

		if (c == '[' || c == ']')
			in_array = c == '[';
		else if (c == '(' || c == ')')
			in_string = c == '(';
		else if (c == '\\')
			i++;
		else if (in_array && !in_string) {
			char *end;

			sum += strtol(operators.s + i, &end, 10);
			i = (size_t)(end - operators.s) - 1;
		}
	}
	return sum;
}

static size_t
count(struct str text, const char *word)
{
	size_t n = 0, length = strlen(word);

	for (size_t i = 0; i + length <= text.n; i++)
		n += memcmp(text.s + i, word, length) == 0;
	return n;
}

START_TEST(a_line_starts_where_it_belongs)
{
	struct str operators;

	add_text("A");
	operators = drawn();
	ck_assert_has(operators, "/F0 12 Tf\n"
				 "BT\n/Artifact<</Type/Layout>>BDC\n"
				 "50 240 Td\n[(");
	ck_assert(str_ends(operators, STR(")]TJ\nEMC\nET\n")));
}
END_TEST

START_TEST(glyphs_that_advance_by_their_width_need_no_adjustment)
{
	add_text("nnn nnn");
	ck_assert_int_eq(adjusted(drawn()), 0);
}
END_TEST

START_TEST(kerning_is_an_adjustment)
{
	const struct glyph_run *run = sample_run(face, STR("AV"));
	int32_t kern =
	    run->glyphs[0].advance - font_advance(face, run->glyphs[0].gid);

	add_text("AV");
	ck_assert_int_lt(kern, 0);
	ck_assert_int_eq(
	    adjusted(drawn()), su_mul_div(-kern, 1000, face->upem));
}
END_TEST

START_TEST(a_stretched_space_is_made_up_by_the_next_word)
{
	struct page_op *op = add_text("n n");
	struct text_piece *v = ARENA_ARRAY(arena, struct text_piece, 3);

	memcpy(v, op->u.text.pieces, 3 * sizeof *v);
	v[2].x += PT(6);
	op->u.text.pieces = v;
	ck_assert_int_eq(adjusted(drawn()), -500);
}
END_TEST

START_TEST(tracking_is_added_after_each_glyph)
{
	struct page_op *op = add_text("nnnn");

	op->u.text.tracking = PT_100(120);
	ck_assert_int_eq(adjusted(drawn()), -300);
}
END_TEST

START_TEST(rounding_never_adds_up)
{
	struct page_op *op = add_text("n");
	struct text_piece *v = ARENA_ARRAY(arena, struct text_piece, 2000);
	struct text_piece first = op->u.text.pieces[0];

	/* A quarter of a thousandth of an em too far, 2000 times. */
	for (int i = 0; i < 2000; i++) {
		v[i] = first;
		v[i].x += (run_width(first.run, PT(12)) + PT(12) / 4000) * i;
	}
	op->u.text.pieces = v;
	op->u.text.count = 2000;
	ck_assert_int_le(labs(adjusted(drawn()) + 499), 2);
}
END_TEST

START_TEST(glyphs_off_the_baseline_are_raised_and_the_next_are_not)
{
	static const struct glyph glyphs[] = {
	    {36, 0, 500, 0, 0}, {37, 1, 500, 0, 1024}, {38, 2, 500, 0, 0}};
	struct glyph_run run = {
	    .face = face, .text = STR("abc"), .glyphs = glyphs, .count = 3};
	struct text_piece piece = {PT(50), &run};
	struct page_op *op = add_text("x");
	struct str operators;

	op->u.text.pieces = &piece;
	op->u.text.count = 1;
	operators = drawn();
	ck_assert_has(operators, "$)]TJ\n6 Ts\n[");
	ck_assert_has(operators, "%)]TJ\n0 Ts\n[");
}
END_TEST

START_TEST(the_same_font_and_colour_are_set_once)
{
	struct str operators;

	add_text("a")->u.text.ink = 0x0000FF;
	add_text("b")->u.text.ink = 0x0000FF;
	operators = drawn();
	ck_assert_uint_eq(count(operators, " Tf"), 1);
	ck_assert_uint_eq(count(operators, " rg"), 1);
}
END_TEST

START_TEST(a_line_goes_on_behind_what_is_given_in_full)
{
	struct str operators;

	add_text("\xC3\xA9");
	add_text("e\xCC\x81n")->elem = sample_elem(ROLE_P, 0);
	operators = drawn();
	ck_assert_has(
	    operators, "/Span<</MCID 0/ActualText<FEFF00650301>>>BDC\n0 0 Td");
	ck_assert_has(operators, ")]TJ\nEMC\n/P<</MCID 1>>BDC\n[(");
	ck_assert_uint_eq(count(operators, "BT\n"), 1);
	ck_assert_uint_eq(count(operators, "ET\n"), 1);
}
END_TEST

START_TEST(a_control_character_shows_nothing)
{
	struct str operators;

	add_text("a\x01"
		 "b");
	operators = drawn();
	for (size_t i = 1; i < operators.n; i++)
		ck_assert(operators.s[i - 1] != 0 || operators.s[i] != 0);
}
END_TEST

/* The next line is placed from this one, in hundredths of a point. */
START_TEST(lines_share_a_text_object)
{
	struct str operators;

	add_text("a");
	add_text("b")->y = PT_100(7250) + 1;
	page->ops.v[1].x = PT_100(4999) + 300;
	operators = drawn();
	ck_assert_has(operators, ")]TJ\n-0.01 -12.5 Td\n[(");
	ck_assert_uint_eq(count(operators, "BT\n"), 1);
}
END_TEST

/* Where a line ends that is turned, no other is told from. */
START_TEST(a_turned_line_has_a_text_object_of_its_own)
{
	struct str operators;

	add_text("a")->u.text.along = (struct direction){0, PT(1)};
	add_text("b");
	operators = drawn();
	ck_assert_has(operators, "0 1 -1 0 50 240 Tm\n[(");
	ck_assert_has(operators, ")]TJ\nEMC\nET\nBT\n"
				 "/Artifact<</Type/Layout>>BDC\n50 240 Td\n");
}
END_TEST

/* Spaces that are stretched by nearly as much, by less than a unit. */
START_TEST(what_was_adjusted_lately_is_adjusted_again)
{
	struct page_op *op = add_text("n");
	struct text_piece *v = ARENA_ARRAY(arena, struct text_piece, 4);
	struct text_piece first = op->u.text.pieces[0];
	su em = PT(12);

	for (int i = 0; i < 4; i++) {
		v[i] = first;
		v[i].x += (run_width(first.run, em) + em / 10) * i;
	}
	v[2].x += em / 2500;
	v[3].x += em / 1250;
	op->u.text.pieces = v;
	op->u.text.count = 4;
	ck_assert_uint_eq(count(drawn(), ")-100("), 3);
}
END_TEST

/* 40, 41, 92, 13 and 10 as the low byte of a code. */
START_TEST(bytes_that_end_a_string_are_escaped)
{
	static const struct glyph glyphs[] = {{40, 0, 500, 0, 0},
	    {41, 1, 500, 0, 0}, {92, 2, 500, 0, 0}, {13, 3, 500, 0, 0},
	    {10, 4, 500, 0, 0}};
	struct glyph_run run = {
	    .face = face, .text = STR("abcde"), .glyphs = glyphs, .count = 5};
	struct text_piece piece = {PT(50), &run};
	struct page_op *op = add_text("x");
	struct str operators;

	op->u.text.pieces = &piece;
	op->u.text.count = 1;
	operators = drawn();
	ck_assert_has(operators, "\\(");
	ck_assert_has(operators, "\\)");
	ck_assert_has(operators, "\\\\");
	ck_assert_has(operators, "\\r");
	ck_assert_has(operators, "\\n");
	ck_assert_uint_eq(count(operators, "\r"), 0);
	sample_write();
	ck_assert_has(sample_ask("pdftotext @ -"), "abcde");
}
END_TEST

START_TEST(text_of_no_size_or_no_pieces_is_left_out)
{
	add_text("a")->u.text.size = 0;
	add_text("b")->u.text.count = 0;
	pages.list.v[0]->ops.v[1].u.text.face = sample_face(FONT_LATO);
	ck_assert_uint_eq(drawn().n, 0);
}
END_TEST

START_TEST(what_glyphs_do_not_spell_is_given_in_full)
{
	/* One glyph for the letter and for the letter with its mark. */
	add_text("\xC3\xA9");
	add_text("e\xCC\x81");
	ck_assert_has(
	    drawn(), "/Span<</ActualText<FEFF00650301>>>BDC\n0 0 Td\n[(");
	ck_assert_has(drawn(), "EMC\nEMC\nET\n");
	sample_write();
	ck_assert_has(sample_ask("pdftotext -raw @ -"), "\xC3\xA9");
}
END_TEST

static const char *const lines[] = {
    "Official affidavit, offload the fjord",
    "Caf\xC3\xA9 na\xC3\xAFve \xC5\x81\xC3\xB3"
    "d\xC5\xBA",
    "\xCE\xB5\xCF\x80\xCE\xB9\xCF\x83\xCF\x84\xCE\xAE"
    "\xCE\xBC\xCE\xB7 \xD0\x98\xD1\x82\xD0\xBE\xD0\xB3",
};

START_TEST(text_is_copied_as_it_was_written)
{
	add_text(lines[_i]);
	sample_write();
	ck_assert_has(sample_ask("pdftotext @ -"), lines[_i]);
}
END_TEST

START_TEST(korean_is_copied_as_it_was_written)
{
	const char *line = "\xEC\xA0\x95\xEC\xB1\x85 "
			   "\xEA\xB6\x8C\xEA\xB3\xA0\xEC\x95\x88";

	face = sample_face(FONT_NANUM_MYEONGJO);
	add_text(line);
	sample_write();
	ck_assert_has(sample_ask("pdftotext @ -"), line);
	ck_assert_has(sample_ask("pdffonts @"), "NanumMyeongjo");
}
END_TEST

Suite *suite_out_pdf_text(void);

Suite *
suite_out_pdf_text(void)
{
	Suite *s = suite_create("out/pdf_text");
	TCase *t = tcase_create("text");

	tcase_add_checked_fixture(t, open_page, sample_close);
	tcase_add_test(t, a_line_starts_where_it_belongs);
	tcase_add_test(
	    t, glyphs_that_advance_by_their_width_need_no_adjustment);
	tcase_add_test(t, kerning_is_an_adjustment);
	tcase_add_test(t, a_stretched_space_is_made_up_by_the_next_word);
	tcase_add_test(t, tracking_is_added_after_each_glyph);
	tcase_add_test(t, rounding_never_adds_up);
	tcase_add_test(
	    t, glyphs_off_the_baseline_are_raised_and_the_next_are_not);
	tcase_add_test(t, the_same_font_and_colour_are_set_once);
	tcase_add_test(t, a_line_goes_on_behind_what_is_given_in_full);
	tcase_add_test(t, a_control_character_shows_nothing);
	tcase_add_test(t, lines_share_a_text_object);
	tcase_add_test(t, a_turned_line_has_a_text_object_of_its_own);
	tcase_add_test(t, what_was_adjusted_lately_is_adjusted_again);
	tcase_add_test(t, bytes_that_end_a_string_are_escaped);
	tcase_add_test(t, text_of_no_size_or_no_pieces_is_left_out);
	tcase_add_test(t, what_glyphs_do_not_spell_is_given_in_full);
	tcase_add_loop_test(t, text_is_copied_as_it_was_written, 0,
	    sizeof lines / sizeof *lines);
	tcase_add_test(t, korean_is_copied_as_it_was_written);
	suite_add_tcase(s, t);
	return s;
}
