/*
 * Images: samples survive prediction and packing, opacity becomes a soft
 * mask, one object serves all uses.
 */
#include "out/pdf_image.h"

#include <stdlib.h>

#include "unit/out/sample.h"

#define SIDE 40 /* pixels */

/* A slope in red and green on blue noise, so that every filter has its turn. */
static struct image *
make_image(uint8_t channels)
{
	struct image *image = ARENA_NEW(arena, struct image);
	uint8_t *v = ARENA_ARRAY(arena, uint8_t, SIDE * SIDE * channels);
	uint32_t noise = 1;

	for (size_t i = 0; i < (size_t)SIDE * SIDE * channels; i++) {
		size_t pixel = i / channels, row = pixel / SIDE;

		noise = noise * 1103515245u + 12345u;
		v[i] = (uint8_t)(pixel % SIDE * 6);
		if (row > 10)
			v[i] = (uint8_t)(row * 6);
		if (row > 20)
			v[i] = (uint8_t)(row * 3 + pixel % SIDE * 3);
		if (row > 30)
			v[i] = (uint8_t)(noise >> 16);
	}
	image->width_px = image->height_px = SIDE;
	image->channels = channels;
	image->depth = 8;
	image->data = (struct str){(const char *)v, SIDE * SIDE * channels};
	return image;
}

static void
add_image(const struct image *image)
{
	struct page_op *op = sample_op(pages.list.v[0], OP_IMAGE, 0);

	op->x = PT(100);
	op->y = PT(50);
	op->width = PT(80);
	op->height = PT(40);
	op->u.image.image = image;
}

/* The samples that poppler reads back, as a PNM file. */
static struct str
read_back(void)
{
	return sample_ask("d=$(mktemp -d) && pdfimages @ $d/i &&"
			  " cat $d/i-000.p?m && rm -r $d");
}

static const uint8_t kinds[] = {1, 3};

START_TEST(samples_come_back_as_they_went_in)
{
	size_t channels = kinds[_i];
	struct image *image = make_image(kinds[_i]);
	const uint8_t *samples;
	struct str back;

	sample_page();
	add_image(image);
	sample_write();
	back = read_back();
	ck_assert(str_starts(back, STR("P6\n40 40\n255\n")));
	samples = (const uint8_t *)back.s + back.n - SIDE * SIDE * 3;
	/* Grey comes back as three equal samples. */
	for (size_t i = 0; i < (size_t)SIDE * SIDE * 3; i++)
		ck_assert_uint_eq(
		    samples[i], (uint8_t)image->data.s[i * channels / 3]);
}
END_TEST

START_TEST(an_image_stands_where_its_box_is)
{
	sample_page();
	add_image(make_image(3));
	sample_write();
	ck_assert_has(sample_spelled(), "q 80 0 0 40 100 210 cm /I0 Do Q\n");
}
END_TEST

START_TEST(opacity_is_drawn)
{
	static const uint8_t alpha[] = {255, 0};
	struct image image = {.width_px = 2,
	    .height_px = 1,
	    .channels = 3,
	    .depth = 8,
	    .data = STR_INIT("\0\0\0\0\0\0"),
	    .alpha = alpha};
	struct str drawn;

	sample_page();
	add_image(&image);
	sample_write();
	ck_assert_has(sample_ask("pdfimages -list @"), "smask");
	/* At 72 dpi: a pixel in the left half, one in the right. */
	drawn = sample_ask("pdftoppm -r 72 -gray @");
	ck_assert_uint_eq(drawn.n, 15 + 400 * 300);
	ck_assert_uint_eq((uint8_t)drawn.s[15 + 70 * 400 + 110], 0);
	ck_assert_uint_eq((uint8_t)drawn.s[15 + 70 * 400 + 170], 255);
}
END_TEST

START_TEST(each_image_is_one_object)
{
	const struct image *first = make_image(1), *second = make_image(3);

	sample_page();
	add_image(first);
	add_image(second);
	add_image(first);
	sample_write();
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/Subtype /Image'"), "2\n");
}
END_TEST

/* Four pixels of a palette's first colours; deflated without packing. */
#define ROWS                                                                   \
	"\x78\x01\x01\x02\x00\xFD\xFF"                                         \
	"\x00\x1B\x00\x1D\x00\x1C"
#define PALETTE "\xFF\x00\x00\x00\xFF\x00\x00\x00\xFF\x80\x80\x80"

static struct image
palette_image(void)
{
	return (struct image){.width_px = 4,
	    .height_px = 1,
	    .channels = 1,
	    .depth = 2,
	    .coding = IMAGE_DEFLATED,
	    .data = STR_INIT(ROWS),
	    .palette = STR_INIT(PALETTE)};
}

/* At 72 dpi: the middle of each quarter of the box, three samples each. */
START_TEST(a_files_own_rows_are_shown_by_its_palette)
{
	struct image image = palette_image();
	struct str drawn;

	sample_page();
	add_image(&image);
	sample_write();
	ck_assert_has(sample_ask("cat @ | tr '\\000\\r' '  '"),
	    "/ColorSpace[/Indexed/DeviceRGB 3<FF0000");
	drawn = sample_ask("pdftoppm -r 72 @");
	for (size_t i = 0; i < 4; i++)
		ck_assert_mem_eq(drawn.s + 15 + (70 * 400 + 110 + 20 * i) * 3,
		    &PALETTE[3 * i], 3);
}
END_TEST

START_TEST(equal_profiles_are_one_object)
{
	struct image first = palette_image(), second = palette_image();
	struct image *third = make_image(3);

	first.profile = second.profile = third->profile = STR("a profile");
	second.data = arena_str(arena, second.data);
	sample_page();
	add_image(&first);
	add_image(&second);
	add_image(third);
	sample_write();
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -a -A1 '/ICCBased' |"
		       " grep -a ' 0 R' | tr -d ' ' | sort -u | wc -l"),
	    "1\n");
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/ICCBased'"), "3\n");
}
END_TEST

/* The bytes are not looked at here: what is said of them is. */
static struct image
jpeg_image(uint8_t channels)
{
	return (struct image){.width_px = 30,
	    .height_px = 20,
	    .channels = channels,
	    .depth = 8,
	    .coding = IMAGE_JPEG,
	    .data = STR_INIT("\xFF\xD8the stream\xFF\xD9")};
}

START_TEST(a_jpeg_stream_goes_in_whole)
{
	struct image ink = jpeg_image(4), light = jpeg_image(3);
	struct str spelled;

	ink.inverted = true;
	light.data = arena_str(arena, light.data);
	light.is_rgb = true;
	sample_page();
	add_image(&ink);
	add_image(&light);
	sample_write();
	spelled = sample_ask("cat @ | tr '\\000\\r' '  '");
	ck_assert_has(spelled, "\xFF\xD8the stream\xFF\xD9");
	ck_assert_has(spelled, "/ColorSpace/DeviceCMYK/Filter/DCTDecode"
			       "/Decode[1 0 1 0 1 0 1 0]");
	ck_assert_has(spelled, "/ColorSpace/DeviceRGB/Filter/DCTDecode"
			       "/DecodeParms<</ColorTransform 0>>");
}
END_TEST

START_TEST(an_archived_file_has_light_for_ink)
{
	struct image ink = jpeg_image(4);

	ink.as_rgb = make_image(3);
	sample_page();
	pages.meta.standard = (struct standard){.part = 2, .level = 'A'};
	add_image(&ink);
	sample_write();
	ck_assert_has(sample_spelled(), "/ColorSpace /DeviceRGB\n");
	pages.meta.standard.part = 0;
	sample_write();
	ck_assert_has(
	    sample_ask("cat @ | tr '\\000\\r' '  '"), "/ColorSpace/DeviceCMYK");
}
END_TEST

/* The matrices of a box of 80 by 40 at (100, 210), by orientation. */
static const char *const matrices[] = {"80 0 0 40 100 210", "80 0 0 40 100 210",
    "-80 0 0 40 180 210", "-80 0 0 -40 180 250", "80 0 0 -40 100 250",
    "0 -40 -80 0 180 250", "0 -40 80 0 100 250", "0 40 80 0 100 210",
    "0 40 -80 0 180 210"};

START_TEST(every_orientation_fills_the_box)
{
	struct image image = *make_image(1);
	struct str spelled;

	image.height_px = SIDE / 2;
	image.orientation = (uint8_t)_i;
	sample_page();
	add_image(&image);
	sample_write();
	spelled = sample_spelled();
	ck_assert_has(
	    spelled, arena_printf(arena, "q %s cm /I0 Do Q\n", matrices[_i]).s);
	ck_assert_has(spelled, _i < 5 ? "/Width 40\n" : "/Width 20\n");
}
END_TEST

/* An image and a copy of it under another name. */
START_TEST(equal_data_is_one_object)
{
	struct image first = *make_image(1), second = first;

	second.name = STR("copy.png");
	sample_page();
	add_image(&first);
	add_image(&second);
	sample_write();
	ck_assert_has(
	    sample_ask("qpdf --qdf @ - | grep -ac '/Subtype /Image'"), "1\n");
}
END_TEST

Suite *suite_out_pdf_image(void);

Suite *
suite_out_pdf_image(void)
{
	Suite *s = suite_create("out/pdf_image");
	TCase *t = tcase_create("images");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_loop_test(
	    t, samples_come_back_as_they_went_in, 0, sizeof kinds);
	tcase_add_test(t, an_image_stands_where_its_box_is);
	tcase_add_test(t, opacity_is_drawn);
	tcase_add_test(t, each_image_is_one_object);
	tcase_add_test(t, equal_data_is_one_object);
	tcase_add_test(t, a_files_own_rows_are_shown_by_its_palette);
	tcase_add_test(t, equal_profiles_are_one_object);
	tcase_add_test(t, a_jpeg_stream_goes_in_whole);
	tcase_add_test(t, an_archived_file_has_light_for_ink);
	tcase_add_loop_test(t, every_orientation_fills_the_box, 0,
	    sizeof matrices / sizeof *matrices);
	suite_add_tcase(s, t);
	return s;
}
