#include "read/exif.h"

#include "unit/read/reading.h"

/* Orientation 6; 300 by 100 pixels to the inch, behind the entries. */
#define ENTRIES                                                                \
	"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"                                   \
	"\x01\x1A\0\x05\0\0\0\x01\0\0\0\x2E"                                   \
	"\x01\x1B\0\x05\0\0\0\x01\0\0\0\x36"
#define RATIONALS "\0\0\x02\x58\0\0\0\x02\0\0\0\x64\0\0\0\x01"
#define WHOLE STR("MM\0*\0\0\0\x08\0\x03" ENTRIES RATIONALS)

static struct image
apply(struct str exif)
{
	struct image image = {.width_px = 40, .height_px = 30};

	exif_apply(exif, &image);
	return image;
}

START_TEST(nothing_is_upright)
{
	struct image image = apply((struct str){0});

	ck_assert_uint_eq(image.orientation, 1);
	ck_assert_uint_eq(image.width_px, 40);
	ck_assert_uint_eq(image.dpi_x, 0);
}
END_TEST

START_TEST(sizes_and_densities_are_of_what_is_shown)
{
	struct image image = apply(WHOLE);

	ck_assert_uint_eq(image.orientation, 6);
	ck_assert_uint_eq(image.width_px, 30);
	ck_assert_uint_eq(image.height_px, 40);
	ck_assert_uint_eq(image.dpi_x, 100);
	ck_assert_uint_eq(image.dpi_y, 300);
}
END_TEST

START_TEST(the_least_significant_byte_may_come_first)
{
	struct image image = apply(STR("II*\0\x08\0\0\0\x02\0"
				       "\x12\x01\x03\0\x01\0\0\0\x03\0\0\0"
				       "\x28\x01\x03\0\x01\0\0\0\x03\0\0\0"));

	ck_assert_uint_eq(image.orientation, 3);
	ck_assert_uint_eq(image.width_px, 40);
}
END_TEST

START_TEST(a_density_that_is_known_stays)
{
	struct image image = {
	    .width_px = 1, .height_px = 1, .dpi_x = 72, .dpi_y = 96};

	exif_apply(WHOLE, &image);
	ck_assert_uint_eq(image.dpi_x, 96);
	ck_assert_uint_eq(image.dpi_y, 72);
}
END_TEST

START_TEST(centimetres_are_turned_into_inches)
{
	struct image image = apply(STR("MM\0*\0\0\0\x08\0\x03"
				       "\x01\x1A\0\x05\0\0\0\x01\0\0\0\x2E"
				       "\x01\x1B\0\x05\0\0\0\x01\0\0\0\x2E"
				       "\x01\x28\0\x03\0\0\0\x01\0\x03\0\0"
				       "\0\0\0\x64\0\0\0\x01"));

	ck_assert_uint_eq(image.dpi_x, 254);
	ck_assert_uint_eq(image.dpi_y, 254);
}
END_TEST

START_TEST(what_makes_no_sense_is_left_out)
{
	/* An orientation of 9, one of another type, a division by zero. */
	ck_assert_uint_eq(apply(STR("MM\0*\0\0\0\x08\0\x01"
				    "\x01\x12\0\x03\0\0\0\x01\0\x09\0\0"))
			      .orientation,
	    1);
	ck_assert_uint_eq(apply(STR("MM\0*\0\0\0\x08\0\x01"
				    "\x01\x12\0\x04\0\0\0\x01\0\x06\0\0"))
			      .orientation,
	    1);
	ck_assert_uint_eq(apply(STR("MM\0*\0\0\0\x08\0\x01"
				    "\x01\x1A\0\x05\0\0\0\x01\0\0\0\xFF"))
			      .dpi_x,
	    0);
	apply(STR("MM\0*\xFF\xFF\xFF\xFF\0\x01"));
}
END_TEST

START_TEST(every_truncation_is_read)
{
	struct str whole = WHOLE;

	for (size_t n = 0; n < whole.n; n++) {
		struct str part = arena_str(arena, str_sub(whole, 0, n));
		struct image image = apply(part);

		ck_assert_uint_eq(image.width_px * image.height_px, 1200);
	}
}
END_TEST

Suite *suite_read_exif(void);

Suite *
suite_read_exif(void)
{
	Suite *suite = suite_create("read/exif");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, nothing_is_upright);
	tcase_add_test(tc, sizes_and_densities_are_of_what_is_shown);
	tcase_add_test(tc, the_least_significant_byte_may_come_first);
	tcase_add_test(tc, a_density_that_is_known_stays);
	tcase_add_test(tc, centimetres_are_turned_into_inches);
	tcase_add_test(tc, what_makes_no_sense_is_left_out);
	tcase_add_test(tc, every_truncation_is_read);
	return suite;
}
