#include "layout/fit.h"

#include "unit/layout/fixture.h"

static struct str
fit(const char *text, su room)
{
	return fit_text(
	    &lay, style_of(&lay, STYLE_CELL), str_from_z(text), room);
}

START_TEST(what_fits_is_left_alone)
{
	ASSERT_STR(fit("one two", PT(300)), "one two");
	ASSERT_STR(fit("", PT(300)), "");
}
END_TEST

START_TEST(what_does_not_is_cut_after_a_word)
{
	struct str cut = fit("one two three four five", PT(50));

	ck_assert(str_starts(cut, STR("one")));
	ck_assert(str_ends(cut, STR("\u2026")));
	ck_assert(!str_has(cut, " \u2026"));
	ck_assert(!str_has(cut, "five"));
}
END_TEST

START_TEST(the_first_word_stays)
{
	ASSERT_STR(fit("unreasonably long", PT(1)), "unreasonably\u2026");
	ASSERT_STR(fit("unreasonably", PT(1)), "unreasonably");
}
END_TEST

START_TEST(its_paragraph_is_what_fits)
{
	const struct par_style *style = style_of(&lay, STYLE_CELL);
	struct par *p = fit_par(&lay, style, STR("one two"), PT(300));

	ASSERT_STR(buf_view(p->text), "one two");
	ck_assert_uint_eq(p->base->elem, ELEM_ARTIFACT);
	p = fit_par(&lay, style, STR("one two three four five"), PT(50));
	ck_assert_int_le(par_max_width(p), PT(50));
	ASSERT_STR(buf_view(p->text),
	    arena_z(tree.a, fit("one two three four five", PT(50))));
}
END_TEST

Suite *suite_layout_fit(void);

Suite *
suite_layout_fit(void)
{
	const TTest *tests[] = {
	    what_fits_is_left_alone,
	    what_does_not_is_cut_after_a_word,
	    the_first_word_stays,
	    its_paragraph_is_what_fits,
	};

	return FIXTURE_SUITE("layout/fit", tests);
}
