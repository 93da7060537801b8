/*
 * Imposition: stacks of sheets are folded, cut and leafed through here as a
 * reader would.
 */
#include "out/impose.h"

#include "unit/out/sample.h"

#define PAGES_MOST 131
#define BLANK SIZE_MAX

static const struct page_size a4 = {PT_100(59528), PT_100(84189)};
static const struct page_size a5 = {PT_100(41953), PT_100(59528)};

static struct impose_plan
plan_of(enum impose kind, size_t count)
{
	struct impose_plan plan = {.how = {.kind = kind}, .pages = count};

	plan.how.sheet =
	    kind == IMPOSE_4UP ? a4 : (struct page_size){a4.height, a4.width};
	return plan;
}

static size_t
page_or_blank(const struct impose_plan *plan, size_t side, size_t cell)
{
	size_t page = impose_page(plan, side, cell);

	return page < plan->pages ? page : BLANK;
}

/*
 * Leafs through a booklet that lies closed, its front up: a stack of sheets
 * turned over the short edge for their backs and folded together.  Each leaf
 * is half a sheet.  First come the halves on the right of the fold (the left,
 * read from the right), the outermost sheet's first: its front, then its back.
 * The other halves follow, the innermost first: back, then front.
 */
static size_t
leaf_through(const struct impose_plan *plan, size_t *out)
{
	size_t sheets = impose_sides(plan) / 2, n = 0;
	size_t near = plan->rtl ? 0 : 1, far = 1 - near;

	for (size_t k = 0; k < sheets; k++) {
		out[n++] = page_or_blank(plan, 2 * k, near);
		out[n++] = page_or_blank(plan, 2 * k + 1, far);
	}
	for (size_t k = sheets; k-- > 0;) {
		out[n++] = page_or_blank(plan, 2 * k + 1, near);
		out[n++] = page_or_blank(plan, 2 * k, far);
	}
	return n;
}

static void
check_sequence(const size_t *read, size_t n, size_t count)
{
	ck_assert_uint_ge(n, count);
	for (size_t i = 0; i < n; i++)
		ck_assert_uint_eq(read[i], i < count ? i : BLANK);
}

START_TEST(a_folded_booklet_reads_in_sequence)
{
	size_t read[PAGES_MOST + 4];

	for (size_t count = 1; count <= PAGES_MOST; count++) {
		struct impose_plan plan = plan_of(IMPOSE_BOOKLET, count);
		size_t n = leaf_through(&plan, read);

		ck_assert_uint_eq(n % 4, 0);
		ck_assert_uint_lt(n, count + 4);
		check_sequence(read, n, count);
		plan.rtl = true;
		check_sequence(read, leaf_through(&plan, read), count);
	}
}
END_TEST

START_TEST(a_booklet_of_eight_is_two_sheets)
{
	static const size_t want[4][2] = {{7, 0}, {1, 6}, {5, 2}, {3, 4}};
	struct impose_plan plan = plan_of(IMPOSE_BOOKLET, 8);

	ck_assert_uint_eq(impose_sides(&plan), 4);
	for (size_t side = 0; side < 4; side++) {
		ck_assert_uint_eq(impose_page(&plan, side, 0), want[side][0]);
		ck_assert_uint_eq(impose_page(&plan, side, 1), want[side][1]);
	}
	plan.rtl = true;
	ck_assert_uint_eq(impose_page(&plan, 0, 0), 0);
	ck_assert_uint_eq(impose_page(&plan, 0, 1), 7);
}
END_TEST

START_TEST(blank_pages_stand_at_a_booklets_end)
{
	struct impose_plan plan = plan_of(IMPOSE_BOOKLET, 5);

	ck_assert_uint_eq(impose_sides(&plan), 4);
	ck_assert_uint_ge(impose_page(&plan, 0, 0), 5);
	ck_assert_uint_ge(impose_page(&plan, 1, 1), 5);
	ck_assert_uint_ge(impose_page(&plan, 2, 0), 5);
	ck_assert_uint_eq(impose_page(&plan, 3, 1), 4);
}
END_TEST

START_TEST(cells_are_read_row_by_row)
{
	static const enum impose kinds[] = {IMPOSE_2UP, IMPOSE_4UP};

	for (size_t k = 0; k < 2; k++) {
		for (size_t count = 1; count <= PAGES_MOST; count++) {
			struct impose_plan plan = plan_of(kinds[k], count);
			size_t cells = impose_cells(&plan);
			size_t n = impose_sides(&plan) * cells;

			ck_assert_uint_ge(n, count);
			ck_assert_uint_lt(n, count + cells);
			for (size_t i = 0; i < n; i++)
				ck_assert_uint_eq(
				    impose_page(&plan, i / cells, i % cells),
				    i);
		}
	}
}
END_TEST

START_TEST(rows_are_read_from_the_right)
{
	static const size_t want[] = {1, 0, 3, 2, 5, 4, 7, 6};
	struct impose_plan plan = plan_of(IMPOSE_4UP, 8);

	plan.rtl = true;
	for (size_t i = 0; i < 8; i++)
		ck_assert_uint_eq(impose_page(&plan, i / 4, i % 4), want[i]);
}
END_TEST

START_TEST(a_plan_is_that_of_its_pages)
{
	struct impose_plan plan;

	sample_page();
	sample_page();
	sample_page();
	pages.imposition =
	    (struct imposition){IMPOSE_BOOKLET, PT(1), {PT(800), PT(300)}};
	plan = impose_plan(arena, &pages);
	ck_assert_uint_eq(plan.pages, 3);
	ck_assert_int_eq(plan.how.kind, IMPOSE_BOOKLET);
	ck_assert_int_eq(plan.how.sheet.width, PT(800));
	ck_assert(!plan.rtl);
	pages.meta.language = STR("he");
	ck_assert(impose_plan(arena, &pages).rtl);
	pages.list.n = 0;
	plan = impose_plan(arena, &pages);
	ck_assert_uint_eq(impose_sides(&plan), 0);
}
END_TEST

START_TEST(cells_share_the_sheet)
{
	struct impose_plan plan = plan_of(IMPOSE_4UP, 4);
	su half_width = a4.width / 2, half_height = a4.height / 2;

	for (size_t cell = 0; cell < 4; cell++) {
		struct impose_box box = impose_cell(&plan, cell);

		ck_assert_int_eq(box.width, half_width);
		ck_assert_int_eq(box.height, half_height);
		ck_assert_int_eq(box.x, cell % 2 ? half_width : 0);
		ck_assert_int_eq(box.y, cell < 2 ? half_height : 0);
	}
}
END_TEST

START_TEST(a_page_is_made_smaller_and_centred)
{
	struct impose_plan plan = plan_of(IMPOSE_2UP, 2);
	struct impose_place left = impose_fit(&plan, 0, 0, a4);
	struct impose_place right = impose_fit(&plan, 0, 1, a4);

	ck_assert_int_eq(left.scale, 707);
	ck_assert(!left.turned);
	ck_assert_int_eq(left.width, su_mul_div(a4.width, 707, 1000));
	ck_assert_int_eq(left.x, (a4.height / 2 - left.width) / 2);
	ck_assert_int_eq(left.y, (a4.width - left.height) / 2);
	ck_assert_int_eq(right.x, a4.height / 2 + left.x);
	ck_assert_int_eq(impose_fit(&plan, 0, 0, a5).scale, 1000);
}
END_TEST

START_TEST(a_small_page_keeps_its_size)
{
	struct impose_plan plan = plan_of(IMPOSE_2UP, 2);
	struct page_size card = {PT(100), PT(200)};
	struct impose_place place = impose_fit(&plan, 0, 0, card);

	ck_assert_int_eq(place.scale, 1000);
	ck_assert_int_eq(place.width, PT(100));
	ck_assert_int_eq(place.y, (a4.width - PT(200)) / 2);
}
END_TEST

START_TEST(a_page_on_its_side_is_turned)
{
	struct impose_plan plan = plan_of(IMPOSE_2UP, 2);
	struct page_size wide = {a4.height, a4.width};
	struct page_size square = {PT(300), PT(300)};
	struct impose_place place = impose_fit(&plan, 0, 0, wide);

	ck_assert(place.turned);
	ck_assert_int_eq(place.scale, 707);
	ck_assert_int_lt(place.width, place.height);
	ck_assert(!impose_fit(&plan, 0, 0, square).turned);
}
END_TEST

START_TEST(nothing_leaves_its_cell)
{
	static const struct page_size sizes[] = {{PT(400), PT(300)},
	    {PT_100(59528), PT_100(84189)}, {PT_100(84189), PT_100(59528)},
	    {PT(612), PT(792)}, {PT(3), PT(14000)}, {PT(14000), PT(3)}, {1, 1},
	    {PT_100(41953), PT_100(59528)}};
	static const enum impose kinds[] = {
	    IMPOSE_BOOKLET, IMPOSE_2UP, IMPOSE_4UP};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		for (size_t k = 0; k < 3; k++) {
			struct impose_plan plan = plan_of(kinds[k], 64);

			for (size_t c = 0; c < impose_cells(&plan); c++) {
				struct impose_box box = impose_cell(&plan, c);
				struct impose_place at =
				    impose_fit(&plan, 5, c, sizes[i]);

				ck_assert_int_ge(at.x, box.x);
				ck_assert_int_ge(at.y, box.y);
				ck_assert_int_le(
				    at.x + at.width, box.x + box.width);
				ck_assert_int_le(
				    at.y + at.height, box.y + box.height);
			}
		}
	}
}
END_TEST

START_TEST(pages_of_a_booklet_meet_in_the_fold)
{
	struct impose_plan plan = plan_of(IMPOSE_BOOKLET, 8);
	struct page_size small = {PT(300), PT(400)};
	struct impose_place left = impose_fit(&plan, 3, 0, small);
	struct impose_place right = impose_fit(&plan, 3, 1, small);

	ck_assert_int_eq(left.x + left.width, a4.height / 2);
	ck_assert_int_eq(right.x, a4.height / 2);
	ck_assert_int_eq(left.y, right.y);
}
END_TEST

/*
 * Sheet k, wrapped by k others, stands out by k leaves; cut flush, each of its
 * outer margins has lost as much as was added by moving its page inward.
 */
START_TEST(creep_makes_outer_margins_equal)
{
	struct impose_plan plan = plan_of(IMPOSE_BOOKLET, 32);
	su leaf = PT_100(30), want;

	plan.how.creep = leaf;
	want = impose_fit(&plan, 0, 0, a5).x;
	for (size_t side = 0; side < impose_sides(&plan); side++) {
		su cut = (su)(side / 2) * leaf;
		struct impose_place left = impose_fit(&plan, side, 0, a5);
		struct impose_place right = impose_fit(&plan, side, 1, a5);

		ck_assert_int_eq(left.x - cut, want);
		ck_assert_int_eq(
		    plan.how.sheet.width - right.x - right.width - cut,
		    plan.how.sheet.width % 2 + want);
	}
}
END_TEST

START_TEST(creep_has_bounds)
{
	struct impose_plan plan = plan_of(IMPOSE_BOOKLET, SIZE_MAX / 8);
	size_t inmost = impose_sides(&plan) - 1;

	plan.how.creep = PT(5);
	ck_assert_int_eq(impose_fit(&plan, inmost, 1, a5).x, 0);
	plan.how.creep = -PT(5);
	ck_assert_int_eq(impose_fit(&plan, inmost, 1, a5).x, a4.height / 2);
	plan.how.kind = IMPOSE_2UP;
	plan.how.creep = PT(5);
	ck_assert_int_ge(impose_fit(&plan, 9, 1, a5).x, a4.height / 2);
}
END_TEST

Suite *suite_out_impose(void);

Suite *
suite_out_impose(void)
{
	Suite *s = suite_create("out/impose");
	TCase *t = tcase_create("sheets");

	tcase_add_checked_fixture(t, sample_open, sample_close);
	tcase_add_test(t, a_folded_booklet_reads_in_sequence);
	tcase_add_test(t, a_booklet_of_eight_is_two_sheets);
	tcase_add_test(t, blank_pages_stand_at_a_booklets_end);
	tcase_add_test(t, cells_are_read_row_by_row);
	tcase_add_test(t, rows_are_read_from_the_right);
	tcase_add_test(t, a_plan_is_that_of_its_pages);
	tcase_add_test(t, cells_share_the_sheet);
	tcase_add_test(t, a_page_is_made_smaller_and_centred);
	tcase_add_test(t, a_small_page_keeps_its_size);
	tcase_add_test(t, a_page_on_its_side_is_turned);
	tcase_add_test(t, nothing_leaves_its_cell);
	tcase_add_test(t, pages_of_a_booklet_meet_in_the_fold);
	tcase_add_test(t, creep_makes_outer_margins_equal);
	tcase_add_test(t, creep_has_bounds);
	suite_add_tcase(s, t);
	return s;
}
