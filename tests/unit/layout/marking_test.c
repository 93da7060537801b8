#include "layout/marking.h"

#include "layout/page.h"
#include "unit/layout/fixture.h"

static struct page *
add_page(void)
{
	struct page_note note = {.bare = true};

	return page_blank(&lay, &note);
}

static void
mark(enum tlp tlp)
{
	tree.pack.marking = (struct marking){tlp_label(tlp), tlp, {1, 1, 1}};
}

static void
embargo(const char *until)
{
	ck_assert(date_time_parse(str_from_z(until), &tree.pack.embargo.until));
}

START_TEST(labels_stand_in_head_and_foot_of_a_bare_page)
{
	const struct page *page = add_page();
	su right = zone_left(&lay, ZONE_WIDE) + zone_width(&lay, ZONE_WIDE);

	mark(TLP_RED);
	marking_add(&lay);
	ck_assert_uint_eq(page->ops.n, 4);
	for (size_t i = 0; i < 4; i += 2) {
		const struct page_op *ground = &page->ops.v[i];
		const struct page_op *label = &page->ops.v[i + 1];

		ck_assert_int_eq(ground->kind, OP_FILL);
		ck_assert_uint_eq(ground->u.fill.ink, 0x000000);
		ck_assert_int_eq(ground->x + ground->width, right);
		ck_assert_int_eq(label->kind, OP_TEXT);
		ASSERT_STR(op_text(label), "TLP:RED");
		ck_assert_uint_eq(label->u.text.ink, 0xFF2B2B);
		ck_assert_int_ge(label->u.text.size, PT(12));
		ck_assert_uint_eq(label->elem, ELEM_ARTIFACT);
		ck_assert_int_lt(ground->x, label->x);
		ck_assert_int_lt(ground->y, label->y - label->u.text.size / 2);
		ck_assert_int_gt(ground->y + ground->height, label->y);
	}
	ck_assert_int_lt(page->ops.v[1].y, theme.margin_top);
	ck_assert_int_gt(page->ops.v[3].y, page->height - theme.margin_bottom);
}
END_TEST

START_TEST(other_markings_have_no_ground)
{
	const struct page *page = add_page();

	tree.pack.marking.text = STR("Members only");
	marking_add(&lay);
	ck_assert_uint_eq(page->ops.n, 2);
	ASSERT_STR(op_text(&page->ops.v[0]), "Members only");
	ck_assert_uint_eq(page->ops.v[0].u.text.ink, theme.ink);
}
END_TEST

START_TEST(without_either_nothing_is_added)
{
	const struct page *page = add_page();

	marking_add(&lay);
	ck_assert_uint_eq(page->ops.n, 0);
}
END_TEST

START_TEST(embargoes_are_told_until_they_end)
{
	embargo("2026-12-01T10:00+01:00");
	lay.date = tree.pack.embargo.until.seconds - 1;
	ASSERT_STR(marking_embargo(&lay),
	    "Embargoed until December 1, 2026, 10:00\u00a0UTC+01:00");
	lay.date++;
	ASSERT_STR(marking_embargo(&lay), "");
	lay.date = -1;
	ck_assert_uint_gt(marking_embargo(&lay).n, 0);
	tree.pack.date = STR("2026-12-01");
	ck_assert_uint_gt(marking_embargo(&lay).n, 0);
	tree.pack.date = STR("2026-12-02");
	ASSERT_STR(marking_embargo(&lay), "");
	embargo("2026-12-24");
	ASSERT_STR(marking_embargo(&lay), "Embargoed until December 24, 2026");
	embargo("2026-12-24T08:30Z");
	ASSERT_STR(marking_embargo(&lay),
	    "Embargoed until December 24, 2026, 08:30\u00a0UTC");
}
END_TEST

START_TEST(an_embargo_makes_way_for_the_label)
{
	const struct page *page = add_page();

	mark(TLP_AMBER_STRICT);
	embargo("2026-12-01T10:00-03:30");
	theme.styles[STYLE_EMBARGO].text.size = PT(13);
	marking_add(&lay);
	ck_assert_uint_eq(page->ops.n, 6);
	ASSERT_STR(op_text(&page->ops.v[2]),
	    "Embargo 2026-12-01 10:00 UTC\u221203:30");
	ck_assert_int_lt(
	    page->ops.v[2].x + page->ops.v[2].width, page->ops.v[0].x);
}
END_TEST

Suite *suite_layout_marking(void);

Suite *
suite_layout_marking(void)
{
	const TTest *tests[] = {
	    labels_stand_in_head_and_foot_of_a_bare_page,
	    other_markings_have_no_ground,
	    without_either_nothing_is_added,
	    embargoes_are_told_until_they_end,
	    an_embargo_makes_way_for_the_label,
	};

	return FIXTURE_SUITE("layout/marking", tests);
}
