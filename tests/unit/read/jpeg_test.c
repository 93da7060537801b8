#include "read/jpeg.h"

#include "unit/read/icc_sample.h"
#include "unit/read/jpeg_sample.h"

#define EXIF "Exif\0\0MM\0*\0\0\0\x08\0\x01"
#define TURNED "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"

static struct image *
read_image(struct str bytes)
{
	struct str reason = {0};
	struct image *image = image_read_jpeg(arena, bytes, &reason);

	ck_assert_msg(image != NULL, "%.*s", (int)reason.n, reason.s);
	ck_assert_int_eq(image->coding, IMAGE_JPEG);
	ck_assert_uint_eq(image->depth, 8);
	return image;
}

static bool
contains(struct str s, struct str part)
{
	for (size_t i = 0; i + part.n <= s.n; i++)
		if (str_starts(str_sub(s, i, s.n), part))
			return true;
	return false;
}

static const struct {
	J_COLOR_SPACE given, coded;
	uint8_t channels;
	bool is_rgb, inverted;
} kinds[] = {{JCS_GRAYSCALE, JCS_GRAYSCALE, 1, false, false},
    {JCS_RGB, JCS_YCbCr, 3, false, false}, {JCS_RGB, JCS_RGB, 3, true, false},
    {JCS_CMYK, JCS_CMYK, 4, false, true}, {JCS_CMYK, JCS_YCCK, 4, false, true}};

START_TEST(keeps_the_stream_of_every_kind)
{
	struct str bytes = jpeg_sample_of(kinds[_i].given, kinds[_i].coded);
	const struct image *image = read_image(bytes);

	ck_assert(str_eq(image->data, bytes));
	ck_assert_uint_eq(image->width_px, 20);
	ck_assert_uint_eq(image->height_px, 10);
	ck_assert_uint_eq(image->channels, kinds[_i].channels);
	ck_assert(image->is_rgb == kinds[_i].is_rgb);
	ck_assert(image->inverted == kinds[_i].inverted);
	ck_assert((image->as_rgb != NULL) == (image->channels == 4));
	if (image->as_rgb)
		ck_assert_uint_eq(image->as_rgb->data.n, 20 * 10 * 3);
}
END_TEST

START_TEST(reads_progressive_scans)
{
	struct str bytes = jpeg_sample((struct jpeg_sample){.width = 9,
	    .height = 9,
	    .given = JCS_RGB,
	    .coded = JCS_YCbCr,
	    .progressive = true});

	ck_assert_uint_eq(read_image(bytes)->data.n, bytes.n);
}
END_TEST

START_TEST(density_and_orientation_are_read)
{
	struct image *image =
	    read_image(jpeg_sample((struct jpeg_sample){.width = 20,
		.height = 10,
		.given = JCS_GRAYSCALE,
		.coded = JCS_GRAYSCALE,
		.exif = STR(EXIF TURNED),
		.density = 118}));

	ck_assert_uint_eq(image->orientation, 6);
	ck_assert_uint_eq(image->width_px, 10);
	ck_assert_uint_eq(image->height_px, 20);
	ck_assert_uint_eq(image->dpi_x, 300);
	ck_assert_uint_eq(image->dpi_y, 300);
}
END_TEST

/* Cameras note where they are: that goes no further. */
START_TEST(nothing_private_is_kept)
{
	struct str bytes = jpeg_sample((struct jpeg_sample){.width = 2,
	    .height = 2,
	    .given = JCS_RGB,
	    .coded = JCS_YCbCr,
	    .profile = icc_sample_rgb(),
	    .exif = STR(EXIF TURNED "GPS")});
	const struct image *image = read_image(bytes);

	ck_assert(contains(bytes, STR("GPS")));
	ck_assert(!contains(image->data, STR("GPS")));
	ck_assert(!contains(image->data, STR("ICC_PROFILE")));
	ck_assert(contains(image->data, STR("JFIF")));
	ck_assert(str_eq(image->profile, icc_sample_rgb()));
	ck_assert(!image->profile_bad);
}
END_TEST

START_TEST(a_profile_for_other_colours_is_told_of)
{
	const struct image *image =
	    read_image(jpeg_sample((struct jpeg_sample){.width = 2,
		.height = 2,
		.given = JCS_GRAYSCALE,
		.coded = JCS_GRAYSCALE,
		.profile = icc_sample_rgb()}));

	ck_assert(image->profile_bad);
	ck_assert_uint_eq(image->profile.n, 0);
}
END_TEST

static struct str
reason_of(struct str bytes)
{
	struct str reason = {0};

	ck_assert_ptr_null(image_read_jpeg(arena, bytes, &reason));
	ck_assert_uint_gt(reason.n, 0);
	return reason;
}

/* A copy of a file whose frame's marker, or a byte behind it, is another. */
static struct str
with_frame_byte(size_t behind, char c)
{
	struct str bytes = arena_str(arena, jpeg_sample_colour());
	size_t at = 0;

	while (!str_starts(str_sub(bytes, at, bytes.n), STR("\xFF\xC0")))
		at++;
	((char *)bytes.s)[at + behind] = c;
	return bytes;
}

START_TEST(says_what_no_pdf_can_show)
{
	ASSERT_STR(reason_of(with_frame_byte(1, '\xC9')),
	    "it is coded arithmetically, which no PDF can show");
	ASSERT_STR(reason_of(with_frame_byte(1, '\xC3')),
	    "it is coded without loss, which no PDF can show");
	ASSERT_STR(reason_of(with_frame_byte(1, '\xC5')),
	    "it is coded in several frames, which no PDF can show");
	ASSERT_STR(reason_of(with_frame_byte(4, 12)),
	    "it has more than 8 bits a sample");
	ASSERT_STR(
	    reason_of(with_frame_byte(5, '\xFF')), "it has too many pixels");
	ASSERT_STR(reason_of(with_frame_byte(6, 0)),
	    "its header does not say how large it is");
	ASSERT_STR(reason_of(with_frame_byte(9, 2)),
	    "it has a number of channels other than 1, 3 and 4");
}
END_TEST

START_TEST(says_what_is_damaged)
{
	struct str whole = jpeg_sample_colour();

	ASSERT_STR(reason_of(STR("\xFF\xD8\xFF")), "the file ends too early");
	ASSERT_STR(reason_of(STR("\xFF\xD8\xFF\xD9")), "it has no header");
	ASSERT_STR(
	    reason_of(STR("\xFF\xD8zzzz")), "a marker is missing from it");
	ASSERT_STR(reason_of(STR("\xFF\xD8\xFF\xE0\x10\x10zz")),
	    "the file ends too early");
	for (size_t n = 2; n < whole.n; n++)
		reason_of(arena_str(arena, str_sub(whole, 0, n)));
}
END_TEST

START_TEST(scans_are_limited)
{
	struct buf *bytes = buf_new(arena);
	struct str whole = jpeg_sample_colour();

	buf_str(bytes, str_sub(whole, 0, whole.n - 2));
	for (int i = 0; i < 200; i++)
		buf_z(bytes, "\xFF\xDA");
	ASSERT_STR(reason_of(buf_view(bytes)), "it has too many scans");
}
END_TEST

Suite *suite_read_jpeg(void);

Suite *
suite_read_jpeg(void)
{
	Suite *suite = suite_create("read/jpeg");
	TCase *tc = reading_case(suite);

	tcase_add_loop_test(tc, keeps_the_stream_of_every_kind, 0,
	    sizeof kinds / sizeof *kinds);
	tcase_add_test(tc, reads_progressive_scans);
	tcase_add_test(tc, density_and_orientation_are_read);
	tcase_add_test(tc, nothing_private_is_kept);
	tcase_add_test(tc, a_profile_for_other_colours_is_told_of);
	tcase_add_test(tc, says_what_no_pdf_can_show);
	tcase_add_test(tc, says_what_is_damaged);
	tcase_add_test(tc, scans_are_limited);
	return suite;
}
