#include "read/icc.h"

#include "unit/read/icc_sample.h"

START_TEST(a_profile_fits_its_own_kind_of_colour)
{
	struct str rgb = icc_sample_rgb();

	ck_assert(icc_fits(rgb, 3));
	ck_assert(!icc_fits(rgb, 1));
	ck_assert(!icc_fits(rgb, 4));
	ck_assert(!icc_fits(rgb, 2));
	ck_assert(!icc_fits(rgb, 7));
	ck_assert(icc_fits(icc_sample("GRAY", "descwtptkTRC"), 1));
	ck_assert(icc_fits(icc_sample("CMYK", "descwtptA2B0"), 4));
}
END_TEST

START_TEST(a_profile_needs_its_tags)
{
	ck_assert(!icc_fits(icc_sample("GRAY", "descwtpt"), 1));
	ck_assert(!icc_fits(icc_sample("GRAY", "wtptkTRC"), 1));
	ck_assert(!icc_fits(icc_sample("GRAY", "desckTRC"), 1));
	ck_assert(!icc_fits(icc_sample("CMYK", "descwtptkTRC"), 4));
	ck_assert(!icc_fits(icc_sample("RGB ", "descwtptrXYZgXYZbXYZ"), 3));
	ck_assert(icc_fits(icc_sample("RGB ", "descwtptA2B0"), 3));
}
END_TEST

/* The header's bytes that matter, and one that does not. */
static const struct {
	size_t at;
	bool fits;
} changes[] = {{0, false}, {3, false}, {8, false}, {12, false}, {16, false},
    {20, false}, {36, false}, {64, true}, {128, false}};

START_TEST(a_damaged_header_is_seen)
{
	struct str profile = icc_sample_rgb();

	((char *)profile.s)[changes[_i].at] ^= 0x55;
	ck_assert(icc_fits(profile, 3) == changes[_i].fits);
}
END_TEST

START_TEST(tags_lie_within_the_file)
{
	struct str profile = icc_sample_rgb();

	for (size_t n = 0; n < profile.n; n++)
		ck_assert(!icc_fits(str_sub(profile, 0, n), 3));
	((char *)profile.s)[132 + 4] = 1; /* the first one's offset */
	ck_assert(!icc_fits(profile, 3));
	((char *)profile.s)[132 + 4] = 0;
	((char *)profile.s)[132 + 8] = '\xFF'; /* its size */
	ck_assert(!icc_fits(profile, 3));
}
END_TEST

Suite *suite_read_icc(void);

Suite *
suite_read_icc(void)
{
	Suite *suite = suite_create("read/icc");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, a_profile_fits_its_own_kind_of_colour);
	tcase_add_test(tc, a_profile_needs_its_tags);
	tcase_add_loop_test(
	    tc, a_damaged_header_is_seen, 0, sizeof changes / sizeof *changes);
	tcase_add_test(tc, tags_lie_within_the_file);
	return suite;
}
