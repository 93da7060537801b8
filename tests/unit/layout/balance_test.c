#include "layout/balance.h"

#include "unit/layout/fixture.h"

static const char words[] = "The case for a fuller engagement with all of the "
			    "people in the north of the country";

static size_t
lines_in(const struct par *p, const struct linebreak_options *options, su wide)
{
	struct linebreak_options narrow = *options;
	struct breaks breaks;

	narrow.measure = wide;
	linebreak(tree.a, p->items.v, p->items.n, &narrow, &breaks);
	return breaks.count;
}

START_TEST(no_more_lines_and_none_could_be_shorter)
{
	struct par *p = fixture_par(STYLE_TITLE, words);

	par_close(p);
	for (int wide = 150; wide < 700; wide += 37) {
		struct linebreak_options options = {
		    .measure = PT(wide), .ragged = PT(100)};
		size_t lines = lines_in(p, &options, options.measure);
		su measure = balanced_measure(p, &options);

		ck_assert_int_le(measure, options.measure);
		ck_assert_uint_eq(lines_in(p, &options, measure), lines);
		if (measure - PT(2) > par_min_width(p))
			ck_assert_uint_gt(
			    lines_in(p, &options, measure - PT(2)), lines);
	}
}
END_TEST

START_TEST(a_word_is_as_wide_as_it_is)
{
	struct par *p = fixture_par(STYLE_TITLE, "Word");
	struct linebreak_options options = {
	    .measure = PT(300), .ragged = PT(100)};

	par_close(p);
	ck_assert_int_ge(balanced_measure(p, &options), par_min_width(p));
	options.measure = PT(10);
	ck_assert_int_eq(balanced_measure(p, &options), PT(10));
}
END_TEST

Suite *suite_layout_balance(void);

Suite *
suite_layout_balance(void)
{
	const TTest *tests[] = {
	    no_more_lines_and_none_could_be_shorter,
	    a_word_is_as_wide_as_it_is,
	};

	return FIXTURE_SUITE("layout/balance", tests);
}
