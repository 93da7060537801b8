#include "read/jpeg_decode.h"

#include "unit/read/jpeg_sample.h"

static bool
decode(struct str stream, bool inverted, struct jpeg_decoded *out)
{
	struct str reason = {0};
	bool decoded = jpeg_decode(arena, stream, inverted, out, &reason);

	ck_assert(decoded == (reason.n == 0));
	return decoded;
}

START_TEST(finds_the_end)
{
	struct str stream = jpeg_sample_colour();
	struct jpeg_decoded out = {0};

	ck_assert(decode(arena_cat(arena, stream, STR("more")), false, &out));
	ck_assert_uint_eq(out.end, stream.n);
	ck_assert(!out.is_rgb);
	ck_assert_ptr_null(out.rgb);
}
END_TEST

START_TEST(tells_rgb_from_other_codings)
{
	struct jpeg_decoded out = {0};

	ck_assert(decode(jpeg_sample_of(JCS_RGB, JCS_RGB), false, &out));
	ck_assert(out.is_rgb);
	ck_assert(
	    decode(jpeg_sample_of(JCS_GRAYSCALE, JCS_GRAYSCALE), false, &out));
	ck_assert(!out.is_rgb);
}
END_TEST

/* Cyan, no ink, black ink, magenta and half black. */
START_TEST(turns_ink_into_light)
{
	static const unsigned char ink[] = {
	    255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 0, 128};
	static const unsigned char want[] = {
	    0, 255, 255, 255, 255, 255, 0, 0, 0, 127, 0, 127};
	struct jpeg_sample s = {.width = 4,
	    .height = 1,
	    .given = JCS_CMYK,
	    .coded = JCS_CMYK,
	    .samples = ink};
	struct jpeg_decoded out = {0};

	ck_assert(decode(jpeg_sample(s), false, &out));
	for (size_t i = 0; i < sizeof want; i++)
		ck_assert_int_le(abs(out.rgb[i] - want[i]), 4);
	ck_assert(decode(jpeg_sample(s), true, &out));
	ck_assert_int_le(out.rgb[3], 4); /* no ink is full ink now */
}
END_TEST

START_TEST(sees_that_something_is_missing)
{
	struct str stream = jpeg_sample_colour();
	struct jpeg_decoded out = {0};

	for (size_t n = 0; n < stream.n; n++)
		ck_assert(!decode(
		    arena_str(arena, str_sub(stream, 0, n)), false, &out));
}
END_TEST

Suite *suite_read_jpeg_decode(void);

Suite *
suite_read_jpeg_decode(void)
{
	Suite *suite = suite_create("read/jpeg_decode");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, finds_the_end);
	tcase_add_test(tc, tells_rgb_from_other_codings);
	tcase_add_test(tc, turns_ink_into_light);
	tcase_add_test(tc, sees_that_something_is_missing);
	return suite;
}
