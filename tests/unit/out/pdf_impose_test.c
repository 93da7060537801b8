/*
 * Imposed pages: forms on sheets, with nothing for readers of pages.
 */
#include "out/pdf_impose.h"

#include "unit/out/sample.h"

static struct face *face;

static void
open_pages(void)
{
	sample_open();
	face = sample_face(FONT_GENTIUM);
}

/* Pages that say their numbers; `wide` of them lie on their sides. */
static void
add_pages(size_t upright, size_t wide)
{
	elem_id whole = sample_elem(ROLE_DOCUMENT, 0);

	for (size_t i = 0; i < upright + wide; i++) {
		struct page *page = sample_page();
		struct str line =
		    arena_printf(arena, "Number%zu", pages.list.n);
		elem_id par = sample_elem(ROLE_P, whole);

		page->width = i < upright ? PT(300) : PT(400);
		page->height = i < upright ? PT(400) : PT(300);
		sample_text(page, face,
		    (struct sample_place){PT(50), PT(60), par},
		    arena_z(arena, line));
	}
}

static void
impose(enum impose kind, su width, su height)
{
	pages.imposition = (struct imposition){kind, 0, {width, height}};
}

/* The text in a box of a sheet, from its upper left corner, in points. */
static struct str
read_box(int sheet, int x, int y, int size)
{
	struct str ask = arena_printf(arena,
	    "pdftotext -f %d -l %d -x %d -y %d -W %d -H %d @ -", sheet, sheet,
	    x, y, size, size);

	return sample_ask(arena_z(arena, ask));
}

START_TEST(pages_stand_in_their_cells)
{
	add_pages(5, 0);
	impose(IMPOSE_BOOKLET, PT(600), PT(400));
	sample_write();
	ck_assert_has(sample_ask("pdfinfo @"), "Pages:           4\n");
	ck_assert_has(sample_ask("pdfinfo @"), "600 x 400 pts");
	ck_assert_has(read_box(1, 300, 0, 300), "Number1");
	ck_assert_has_not(read_box(1, 0, 0, 300), "Number");
	ck_assert_has(read_box(2, 0, 0, 300), "Number2");
	ck_assert_has(read_box(3, 300, 0, 300), "Number3");
	ck_assert_has(read_box(4, 0, 0, 300), "Number4");
	ck_assert_has(read_box(4, 300, 0, 300), "Number5");
}
END_TEST

/* The base line was 60 of 400 down, 50 of 300 in: 30 and 25 of the half. */
START_TEST(a_page_made_smaller_keeps_its_proportions)
{
	add_pages(4, 0);
	impose(IMPOSE_4UP, PT(300), PT(400));
	sample_write();
	ck_assert_has(read_box(1, 20, 18, 30), "Num");
	ck_assert_has(read_box(1, 170, 218, 60), "Number4");
	ck_assert_has(sample_spelled(), "0.5 0 0 0.5 150 200 cm /P1 Do");
}
END_TEST

/* Its top is on the left, the line runs upward from 50 above its lower edge. */
START_TEST(a_page_on_its_side_is_turned_to_the_left)
{
	add_pages(0, 2);
	impose(IMPOSE_2UP, PT(600), PT(400));
	sample_write();
	ck_assert_has(sample_spelled(), "0 1 -1 0 300 0 cm /P0 Do");
	ck_assert_has(read_box(1, 40, 240, 120), "Number1");
	ck_assert_has(read_box(1, 340, 240, 120), "Number2");
}
END_TEST

START_TEST(a_page_is_cut_off_at_its_cell)
{
	add_pages(8, 0);
	impose(IMPOSE_BOOKLET, PT(600), PT(400));
	pages.imposition.creep = PT(2);
	sample_write();
	ck_assert_has(sample_spelled(),
	    "q 0 0 300 400 re W n 1 0 0 1 2 0 cm /P5 Do Q\n"
	    "q 300 0 300 400 re W n 1 0 0 1 298 0 cm /P2 Do Q");
}
END_TEST

START_TEST(a_font_is_embedded_once)
{
	add_pages(9, 0);
	impose(IMPOSE_2UP, PT(600), PT(400));
	sample_write();
	ck_assert_has(sample_ask("pdffonts @ | tail -n +3 | wc -l"), "1\n");
	ck_assert_has(sample_ask("grep -a -c '/Subtype/Form' @"), "9\n");
	ck_assert_has(sample_ask("grep -a '/Type/XObject' @ | grep -a -o "
				 "'/Resources [0-9]*' | sort -u | wc -l"),
	    "1\n");
}
END_TEST

START_TEST(an_image_stays_one)
{
	static const struct image dot = {.data = STR_INIT("\xC8\x0A\x0A"),
	    .width_px = 1,
	    .height_px = 1,
	    .channels = 3,
	    .depth = 8};

	for (size_t i = 0; i < 3; i++) {
		struct page_op *op = sample_op(sample_page(), OP_IMAGE, 0);

		op->width = op->height = PT(20);
		op->u.image.image = &dot;
	}
	impose(IMPOSE_4UP, PT(400), PT(300));
	sample_write();
	ck_assert_has(sample_ask("pdfimages -list @ | tail -n +3 | "
				 "awk '{print $11}' | sort -u | wc -l"),
	    "1\n");
}
END_TEST

START_TEST(a_page_without_content_is_no_form)
{
	add_pages(2, 0);
	sample_page();
	impose(IMPOSE_2UP, PT(600), PT(400));
	sample_write();
	ck_assert_has(sample_ask("pdfinfo @"), "Pages:           2\n");
	ck_assert_has_not(sample_spelled(), "/P2");
}
END_TEST

START_TEST(nothing_serves_a_reader_of_pages)
{
	struct outline_entry entry = {
	    .title = STR("First"), .anchor = STR("one")};
	struct str file;

	add_pages(2, 0);
	sample_anchor("one", 0, PT(10));
	vec_push(arena, &pages.outline, entry);
	sample_link(pages.list.v[1], 2, "#one");
	sample_link(pages.list.v[1], 2, "https://example.org/");
	impose(IMPOSE_2UP, PT(600), PT(400));
	sample_write();
	file = sample_spelled();
	ck_assert_has_not(file, "/Annot");
	ck_assert_has_not(file, "/Outlines");
	ck_assert_has_not(file, "/Dests");
	ck_assert_has_not(file, "StructTreeRoot");
	ck_assert_has_not(file, "MarkInfo");
	ck_assert_has_not(file, "MCID");
	ck_assert_has_not(file, "/Artifact");
	/* The same pages, not imposed, have them all. */
	impose(IMPOSE_NONE, 0, 0);
	sample_write();
	file = sample_spelled();
	ck_assert_has(file, "/Annot");
	ck_assert_has(file, "/Outlines");
	ck_assert_has(file, "/Dests");
	ck_assert_has(file, "MarkInfo");
	ck_assert_has(file, "MCID");
}
END_TEST

START_TEST(a_booklet_asks_to_be_turned_over_its_short_edge)
{
	add_pages(2, 0);
	impose(IMPOSE_2UP, PT(600), PT(400));
	sample_write();
	ck_assert_has_not(sample_spelled(), "/Duplex");
	impose(IMPOSE_BOOKLET, PT(600), PT(400));
	sample_write();
	ck_assert_has(sample_spelled(), "/Duplex /DuplexFlipShortEdge");
}
END_TEST

START_TEST(the_same_pages_give_the_same_bytes)
{
	struct str first;

	add_pages(7, 2);
	impose(IMPOSE_BOOKLET, PT(600), PT(400));
	sample_write();
	first = sample_ask("md5sum @");
	sample_write();
	ck_assert(str_eq(first, sample_ask("md5sum @")));
}
END_TEST

Suite *suite_out_pdf_impose(void);

Suite *
suite_out_pdf_impose(void)
{
	Suite *s = suite_create("out/pdf_impose");
	TCase *t = tcase_create("sheets");

	tcase_add_checked_fixture(t, open_pages, sample_close);
	tcase_add_test(t, pages_stand_in_their_cells);
	tcase_add_test(t, a_page_made_smaller_keeps_its_proportions);
	tcase_add_test(t, a_page_on_its_side_is_turned_to_the_left);
	tcase_add_test(t, a_page_is_cut_off_at_its_cell);
	tcase_add_test(t, a_font_is_embedded_once);
	tcase_add_test(t, an_image_stays_one);
	tcase_add_test(t, a_page_without_content_is_no_form);
	tcase_add_test(t, nothing_serves_a_reader_of_pages);
	tcase_add_test(t, a_booklet_asks_to_be_turned_over_its_short_edge);
	tcase_add_test(t, the_same_pages_give_the_same_bytes);
	suite_add_tcase(s, t);
	return s;
}
