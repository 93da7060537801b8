#include "read/bare.h"

#include <string.h>

#include "read/image.h"
#include "read/wire.h"
#include "unit/read/jpeg_sample.h"
#include "unit/read/png_sample.h"

/* The file without what is not needed, which gives the same image. */
static struct str
bare_of(struct str bytes, const struct image **image)
{
	struct str reason = {0}, bare;
	const struct image *again;

	*image = image_read(arena, bytes, &reason);
	ck_assert_ptr_nonnull(*image);
	bare = image_bare(arena, bytes, *image);
	again = image_read(arena, bare, &reason);
	ck_assert_ptr_nonnull(again);
	ck_assert_uint_eq(again->width_px, (*image)->width_px);
	ck_assert_uint_eq(again->orientation, (*image)->orientation);
	ck_assert_uint_eq(again->dpi_x, (*image)->dpi_x);
	ck_assert_uint_eq(again->dpi_y, (*image)->dpi_y);
	ck_assert(str_eq(again->data, (*image)->data));
	ck_assert(str_eq(again->profile, (*image)->profile));
	ck_assert(str_eq(image_bare(arena, bare, again), bare));
	return bare;
}

static bool
holds(struct str bytes, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= bytes.n; i++)
		if (memcmp(bytes.s + i, word, n) == 0)
			return true;
	return false;
}

START_TEST(a_png_loses_its_words)
{
	struct str png = png_sample_grey(), with;
	const struct image *image;

	with = arena_cat(arena, png, STR("xqvj behind it"));
	ck_assert(str_eq(bare_of(with, &image), bare_of(png, &image)));
	ck_assert(!holds(bare_of(with, &image), "xqvj"));
}
END_TEST

START_TEST(a_jpeg_keeps_what_its_picture_needs)
{
	static const char exif[] = "Exif\0\0MM\0*\0\0\0\x08\0\x01"
				   "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
				   "\0\0\0\0xqvj camera";
	struct jpeg_sample sample = {.width = 16,
	    .height = 8,
	    .given = JCS_RGB,
	    .coded = JCS_YCbCr,
	    .exif = {exif, sizeof exif - 1},
	    .density = 40};
	const struct image *image;
	struct str bytes = jpeg_sample(sample), bare;

	ck_assert(holds(bytes, "xqvj"));
	bare = bare_of(bytes, &image);
	ck_assert(!holds(bare, "xqvj"));
	ck_assert_uint_eq(image->orientation, 6);
	ck_assert_uint_gt(image->dpi_x, 0);
}
END_TEST

Suite *suite_read_bare(void);

Suite *
suite_read_bare(void)
{
	Suite *suite = suite_create("read/bare");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, a_png_loses_its_words);
	tcase_add_test(tc, a_jpeg_keeps_what_its_picture_needs);
	suite_add_tcase(suite, tc);
	return suite;
}
