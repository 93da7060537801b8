/*
 * Files told by their first bytes, and thousands of damaged ones: SEEDS makes
 * it more of them.
 */
#include "read/image.h"

#include "read/wire.h"
#include "unit/read/jpeg_sample.h"
#include "unit/read/png_sample.h"

START_TEST(reads_by_what_a_file_holds)
{
	struct str reason;

	ck_assert_int_eq(image_read(arena, png_sample_grey(), &reason)->coding,
	    IMAGE_DEFLATED);
	ck_assert_int_eq(
	    image_read(arena, jpeg_sample_colour(), &reason)->coding,
	    IMAGE_JPEG);
}
END_TEST

static const struct {
	struct str bytes;
	const char *reason;
} others[] = {{STR_INIT(""), "the file is empty"},
    {STR_INIT("GIF89a"), "it is a GIF file"},
    {STR_INIT("BM6"), "it is a BMP file"},
    {STR_INIT("II*\0\x08"), "it is a TIFF file"},
    {STR_INIT("MM\0*\0"), "it is a TIFF file"},
    {STR_INIT("%PDF-1.7"), "it is a PDF file"},
    {STR_INIT("RIFF\x10\0\0\0WEBPVP8 "), "it is a WebP file"},
    {STR_INIT("\0\0\0\x20"
	      "ftypavif"),
	"it is an AVIF file"},
    {STR_INIT("\0\0\0\x20"
	      "ftypheic"),
	"it is a HEIC file"},
    {STR_INIT("<svg xmlns='a'/>"), "it is an SVG file"},
    {STR_INIT("\xEF\xBB\xBF<?xml?>\n<!-- a --> <svg/>"), "it is an SVG file"},
    {STR_INIT("<html>"), "it is neither a PNG nor a JPEG file"},
    {STR_INIT("\x89png"), "it is neither a PNG nor a JPEG file"},
    {STR_INIT("\x09PNG\r\n"), "the first bytes of this PNG file are damaged"}};

START_TEST(names_other_kinds)
{
	struct str reason = {0};

	ck_assert_ptr_null(image_read(arena, others[_i].bytes, &reason));
	ASSERT_STR(reason, others[_i].reason);
}
END_TEST

START_TEST(sizes_have_limits)
{
	ck_assert(image_size_ok(1, 1));
	ck_assert(image_size_ok(10000, 10000));
	ck_assert(!image_size_ok(10001, 10000));
	ck_assert(image_size_ok(IMAGE_SIDE_MAX_PX, 1));
	ck_assert(!image_size_ok(IMAGE_SIDE_MAX_PX + 1, 1));
	ck_assert(!image_size_ok(0, 1));
	ck_assert(!image_size_ok(1, 0));
	ck_assert(!image_size_ok(UINT32_MAX, UINT32_MAX));
}
END_TEST

START_TEST(densities_have_limits)
{
	static const unsigned char samples[] = {0};
	struct png_sample s = {.width = 1,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 1,
	    .per_metre = 0x7FFFFFFF,
	    .samples = samples};
	struct str reason;

	ck_assert_uint_eq(image_read(arena, png_sample(&s), &reason)->dpi_x, 0);
}
END_TEST

/* The same numbers each time. */
static uint32_t
next_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

/* Changes a few bytes, or cuts off the end. */
static struct str
damage(struct str whole, uint32_t *state)
{
	struct str copy = arena_str(arena, whole);
	uint32_t changes = next_random(state) % 4;

	if (changes == 0)
		return str_sub(copy, 0, next_random(state) % whole.n);
	for (; changes > 0; changes--)
		((char *)copy.s)[next_random(state) % copy.n] =
		    (char)next_random(state);
	return copy;
}

/* Sets a PNG file's checksums right, so that the damage behind is met. */
static void
mend_checksums(struct str png)
{
	size_t at = 8;

	while (at + 12 <= png.n) {
		size_t n = wire_big(png, at, 4);
		uint32_t crc;

		if (n > png.n - at - 12)
			return;
		crc = libdeflate_crc32(0, png.s + at + 4, n + 4);
		for (size_t i = 0; i < 4; i++)
			((char *)png.s)[at + 8 + n + i] =
			    (char)(crc >> (24 - 8 * i));
		at += n + 12;
	}
}

static void
read_damaged(struct str whole, uint32_t seed, unsigned count)
{
	uint32_t state = seed;

	for (unsigned i = 0; i < count; i++) {
		struct arena_mark mark = arena_mark(arena);
		struct str reason = {0};
		struct str bytes = damage(whole, &state);
		const struct image *image;

		if (i % 4 != 0 && str_starts(bytes, STR("\x89PNG")))
			mend_checksums(bytes);
		image = image_read(arena, bytes, &reason);
		if (image)
			ck_assert(
			    image_size_ok(image->width_px, image->height_px));
		if (image)
			ck_assert_uint_gt(image->data.n, 0);
		else
			ck_assert_uint_gt(reason.n, 0);
		arena_reset(arena, mark);
	}
}

static struct str
noisy_png(int colour, size_t channels)
{
	unsigned char samples[24 * 24 * 4];

	for (size_t i = 0; i < sizeof samples; i++)
		samples[i] = (unsigned char)(i * i >> 3);
	return png_sample(&(struct png_sample){.width = 24,
	    .height = 24,
	    .depth = 8,
	    .row_bytes = 24 * channels,
	    .colour = colour,
	    .interlace = channels == 4,
	    .samples = samples});
}

START_TEST(survives_damage)
{
	const char *seeds = getenv("SEEDS");
	unsigned count = 300;

	if (seeds)
		count = (unsigned)strtoul(seeds, NULL, 10);
	read_damaged(png_sample_grey(), 1, count);
	read_damaged(noisy_png(PNG_COLOR_TYPE_RGB, 3), 2, count);
	read_damaged(noisy_png(PNG_COLOR_TYPE_RGB_ALPHA, 4), 3, count);
	read_damaged(jpeg_sample_colour(), 4, count);
	read_damaged(jpeg_sample_of(JCS_CMYK, JCS_YCCK), 5, count);
	read_damaged(jpeg_sample((struct jpeg_sample){.width = 30,
			 .height = 30,
			 .given = JCS_RGB,
			 .coded = JCS_YCbCr,
			 .progressive = true,
			 .exif = STR("Exif\0\0II*\0\x08\0\0\0\x01\0"
				     "\x12\x01\x03\0\x01\0\0\0\x08\0\0\0")}),
	    6, count);
}
END_TEST

Suite *suite_read_image(void);

Suite *
suite_read_image(void)
{
	Suite *suite = suite_create("read/image");
	TCase *tc = reading_case(suite);

	tcase_set_timeout(tc, 600);
	tcase_add_test(tc, reads_by_what_a_file_holds);
	tcase_add_loop_test(
	    tc, names_other_kinds, 0, sizeof others / sizeof *others);
	tcase_add_test(tc, sizes_have_limits);
	tcase_add_test(tc, densities_have_limits);
	tcase_add_test(tc, survives_damage);
	return suite;
}
