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
	suite_add_tcase(s, t);
	return s;
}
