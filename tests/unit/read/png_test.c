#include "read/png.h"

#include "read/wire.h"
#include "unit/read/icc_sample.h"
#include "unit/read/png_sample.h"

static struct image *
read_image(struct str bytes)
{
	struct str reason = {0};
	struct image *image = image_read_png(arena, bytes, &reason);

	ck_assert_msg(image != NULL, "%.*s", (int)reason.n, reason.s);
	return image;
}

static const unsigned char *
pixels_of(const struct image *image)
{
	return (const unsigned char *)image->data.s;
}

/* The file's only IDAT chunk is the image's data. */
static void
assert_kept(const struct image *image, struct str file)
{
	size_t at = 0, n;

	while (!str_starts(str_sub(file, at, file.n), STR("IDAT")))
		at++;
	n = wire_big(file, at - 4, 4);
	ck_assert_int_eq(image->coding, IMAGE_DEFLATED);
	ck_assert(str_eq(image->data, str_sub(file, at + 4, at + 4 + n)));
}

static struct image *
read_sample(struct png_sample s)
{
	return read_image(png_sample(&s));
}

START_TEST(reads_grey_with_its_density)
{
	struct image *image = read_image(png_sample_grey());

	ck_assert_uint_eq(image->width_px, 3);
	ck_assert_uint_eq(image->height_px, 1);
	ck_assert_uint_eq(image->channels, 1);
	assert_kept(image, png_sample_grey());
	ck_assert_ptr_null(image->alpha);
	ck_assert_uint_eq(image->dpi_x, 300);
	ck_assert_uint_eq(image->dpi_y, 300);
}
END_TEST

START_TEST(reads_colour_top_down)
{
	static const unsigned char samples[] = "\x01\x02\x03\x04\x05\x06";
	struct png_sample s = {.width = 1,
	    .height = 2,
	    .depth = 8,
	    .row_bytes = 3,
	    .colour = PNG_COLOR_TYPE_RGB,
	    .samples = samples};
	struct image *image = read_sample(s);

	ck_assert_uint_eq(image->channels, 3);
	assert_kept(image, png_sample(&s));
	s.interlace = PNG_INTERLACE_ADAM7;
	image = read_sample(s);
	ck_assert_int_eq(image->coding, IMAGE_SAMPLES);
	ck_assert_mem_eq(image->data.s, samples, 6);
	ck_assert_uint_eq(image->dpi_x, 0);
}
END_TEST

START_TEST(sets_opacity_apart)
{
	static const unsigned char samples[] =
	    "\x0A\x0B\x0C\x80\x1A\x1B\x1C\xFF";
	struct image *image = read_sample((struct png_sample){.width = 2,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 8,
	    .colour = PNG_COLOR_TYPE_RGB_ALPHA,
	    .samples = samples});

	ck_assert_uint_eq(image->channels, 3);
	ck_assert_mem_eq(image->data.s, "\x0A\x0B\x0C\x1A\x1B\x1C", 6);
	ck_assert_mem_eq(image->alpha, "\x80\xFF", 2);
}
END_TEST

START_TEST(drops_opacity_that_hides_nothing)
{
	static const unsigned char samples[] = "\x0A\xFF\x0B\xFF";
	struct image *image = read_sample((struct png_sample){.width = 2,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 4,
	    .colour = PNG_COLOR_TYPE_GRAY_ALPHA,
	    .samples = samples});

	ck_assert_uint_eq(image->channels, 1);
	ck_assert_mem_eq(image->data.s, "\x0A\x0B", 2);
	ck_assert_ptr_null(image->alpha);
}
END_TEST

START_TEST(reads_palettes_with_transparency)
{
	static const unsigned char palette[] = {255, 0, 0, 0, 0, 255};
	static const unsigned char opacity[] = {255, 0};
	static const unsigned char samples[] = {0x40};
	struct png_sample s = {.width = 2,
	    .height = 1,
	    .depth = 1,
	    .colour = PNG_COLOR_TYPE_PALETTE,
	    .samples = samples,
	    .row_bytes = 1,
	    .palette = palette,
	    .palette_size = 2};
	struct image *image = read_sample(s);

	ck_assert_uint_eq(image->channels, 1);
	ck_assert_uint_eq(image->depth, 1);
	assert_kept(image, png_sample(&s));
	ck_assert_uint_eq(image->palette.n, 6);
	ck_assert_mem_eq(image->palette.s, palette, 6);
	ck_assert_ptr_null(image->alpha);
	s.opacity = opacity;
	image = read_sample(s);
	ck_assert_uint_eq(image->channels, 3);
	ck_assert_uint_eq(image->depth, 8);
	ck_assert_uint_eq(image->palette.n, 0);
	ck_assert_mem_eq(image->data.s, palette, 6);
	ck_assert_mem_eq(image->alpha, "\xFF\x00", 2);
}
END_TEST

START_TEST(reads_16_bits_and_interlacing)
{
	unsigned char samples[8 * 8 * 2];
	const struct image *image;

	for (size_t i = 0; i < sizeof samples; i++)
		samples[i] = (unsigned char)(i / 2 * 3);
	image = read_sample((struct png_sample){.width = 8,
	    .height = 8,
	    .depth = 16,
	    .row_bytes = 16,
	    .colour = PNG_COLOR_TYPE_GRAY,
	    .interlace = PNG_INTERLACE_ADAM7,
	    .samples = samples});
	ck_assert_uint_eq(image->channels, 1);
	for (size_t i = 0; i < 64; i++)
		ck_assert_uint_eq(pixels_of(image)[i], samples[2 * i]);
}
END_TEST

static const unsigned char three[] = {0, 128, 255};

/* A row of grey with a profile. */
static struct image *
read_profiled(struct str profile)
{
	return read_sample((struct png_sample){.width = 3,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 3,
	    .gamma = 1.0,
	    .profile = profile,
	    .colour = PNG_COLOR_TYPE_GRAY,
	    .samples = three});
}

START_TEST(a_profile_stands_for_the_gamma)
{
	struct str profile = icc_sample("GRAY", "descwtptkTRC");
	const struct image *image = read_profiled(profile);

	ck_assert(str_eq(image->profile, profile));
	ck_assert(!image->profile_bad);
	ck_assert_int_eq(image->coding, IMAGE_DEFLATED);
}
END_TEST

START_TEST(a_profile_that_is_damaged_is_told_of)
{
	const struct image *image =
	    read_profiled(icc_sample("GRAY", "descwtpt"));

	ck_assert(image->profile_bad);
	ck_assert_uint_eq(image->profile.n, 0);
	ck_assert_int_eq(image->coding, IMAGE_SAMPLES);
	ck_assert(read_profiled(icc_sample_rgb())->profile_bad);
}
END_TEST

/* An image on its side, as EXIF data in the file says. */
START_TEST(orientation_is_read)
{
	static const unsigned char exif[] =
	    "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0";
	struct image *image = read_sample((struct png_sample){.width = 3,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 3,
	    .exif = exif,
	    .exif_bytes = sizeof exif - 1,
	    .colour = PNG_COLOR_TYPE_GRAY,
	    .samples = three});

	ck_assert_uint_eq(image->orientation, 8);
	ck_assert_uint_eq(image->width_px, 1);
	ck_assert_uint_eq(image->height_px, 3);
}
END_TEST

START_TEST(converts_to_srgb)
{
	static const unsigned char samples[] = {0, 128, 255};
	struct image *image = read_sample((struct png_sample){.width = 3,
	    .height = 1,
	    .depth = 8,
	    .row_bytes = 3,
	    .gamma = 1.0,
	    .colour = PNG_COLOR_TYPE_GRAY,
	    .samples = samples});

	ck_assert_uint_eq(pixels_of(image)[0], 0);
	ck_assert_uint_ge(pixels_of(image)[1], 185);
	ck_assert_uint_le(pixels_of(image)[1], 190);
	ck_assert_uint_eq(pixels_of(image)[2], 255);
}
END_TEST

/* The reason why bytes are no image. */
static struct str
reason_of(struct str bytes)
{
	struct str reason = {0};

	ck_assert_ptr_null(image_read_png(arena, bytes, &reason));
	ck_assert_uint_gt(reason.n, 0);
	return reason;
}

START_TEST(survives_every_truncation)
{
	struct str whole = png_sample_grey();

	for (size_t n = 0; n < whole.n; n++) {
		char *part = arena_alloc(arena, n);
		struct str reason = {0};

		memcpy(part, whole.s, n);
		ck_assert_ptr_null(
		    image_read_png(arena, (struct str){part, n}, &reason));
		ck_assert_uint_gt(reason.n, 0);
	}
}
END_TEST

START_TEST(survives_every_damaged_byte)
{
	struct str whole = png_sample_grey(), copy = arena_str(arena, whole);
	struct str reason;

	for (size_t i = 0; i < whole.n; i++)
		for (int bit = 0; bit < 8; bit++) {
			((char *)copy.s)[i] ^= (char)(1 << bit);
			image_read_png(arena, copy, &reason);
			((char *)copy.s)[i] ^= (char)(1 << bit);
		}
	ck_assert_ptr_nonnull(read_image(copy));
}
END_TEST

START_TEST(says_what_is_wrong)
{
	struct str whole = png_sample_grey();

	ASSERT_STR(reason_of(STR("")), "the file ends too early");
	ASSERT_STR(reason_of(str_sub(whole, 0, whole.n / 2)),
	    "the file ends too early");
}
END_TEST

START_TEST(refuses_what_is_too_large)
{
	/* The header of an image of 30,001 by 1 pixels, its CRC right. */
	static const unsigned char head[] = {0x89, 'P', 'N', 'G', '\r', '\n',
	    0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0x75, 0x31, 0, 0,
	    0, 1, 8, 0, 0, 0, 0};
	struct buf *bytes = buf_new(arena);
	uint32_t crc = 0xFFFFFFFF;

	for (size_t i = 12; i < sizeof head; i++) {
		crc ^= head[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
	}
	crc = ~crc;
	buf_add(bytes, head, sizeof head);
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_char(bytes, (char)(crc >> shift & 0xFF));
	buf_add(bytes, "\0\0\0\0IDAT", 8);
	buf_fill(bytes, '\0', 4);
	ASSERT_STR(reason_of(buf_view(bytes)), "it has too many pixels");
}
END_TEST

Suite *suite_read_png(void);

Suite *
suite_read_png(void)
{
	Suite *suite = suite_create("read/png");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_grey_with_its_density);
	tcase_add_test(tc, reads_colour_top_down);
	tcase_add_test(tc, sets_opacity_apart);
	tcase_add_test(tc, drops_opacity_that_hides_nothing);
	tcase_add_test(tc, reads_palettes_with_transparency);
	tcase_add_test(tc, reads_16_bits_and_interlacing);
	tcase_add_test(tc, a_profile_stands_for_the_gamma);
	tcase_add_test(tc, a_profile_that_is_damaged_is_told_of);
	tcase_add_test(tc, orientation_is_read);
	tcase_add_test(tc, converts_to_srgb);
	tcase_add_test(tc, survives_every_truncation);
	tcase_add_test(tc, survives_every_damaged_byte);
	tcase_add_test(tc, says_what_is_wrong);
	tcase_add_test(tc, refuses_what_is_too_large);
	return suite;
}
