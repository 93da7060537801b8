#include "layout/furniture.h"

#include <string.h>

#include "layout/page.h"
#include "unit/layout/fixture.h"

/* The text of a page's artifacts. */
static struct str
furniture(size_t page)
{
	const struct page *p = lay.pages->list.v[page];
	struct buf *b = buf_new(tree.a);

	for (size_t i = 0; i < p->ops.n; i++) {
		if (p->ops.v[i].kind != OP_TEXT)
			continue;
		ck_assert_uint_eq(p->ops.v[i].elem, ELEM_ARTIFACT);
		text_add(b, &p->ops.v[i]);
		buf_char(b, '\n');
	}
	return buf_view(b);
}

static void
add_page(const char *document, const char *section, bool bare)
{
	struct page_note note = {.document = str_from_z(document),
	    .section = str_from_z(section),
	    .bare = bare};

	page_blank(&lay, &note);
}

START_TEST(pages_are_counted)
{
	add_page("Appeal", "", false);
	add_page("Appeal", "", false);
	furniture_add(&lay);
	ASSERT_STR(furniture(0), "Appeal\nPage\u00a01 of\u00a02\n");
	ASSERT_STR(furniture(1), "Appeal\nPage\u00a02 of\u00a02\n");
}
END_TEST

START_TEST(heads_and_feet)
{
	tree.pack.title = STR("Housing");
	add_page("Appeal", "Findings", false);
	furniture_add(&lay);
	ASSERT_STR(
	    furniture(0), "Appeal\nFindings\nHousing\nPage\u00a01 of\u00a01\n");
}
END_TEST

START_TEST(heads_change_with_what_they_tell_of)
{
	static const char *const sections[] = {
	    "Findings", "Findings", "Costs", "Findings", ""};

	for (size_t i = 0; i < 5; i++)
		add_page("Appeal", sections[i], false);
	furniture_add(&lay);
	ASSERT_HAS(furniture(1), "Findings\nPage\u00a02 of");
	ASSERT_HAS(furniture(2), "Costs\nPage\u00a03 of");
	ASSERT_HAS(furniture(3), "Findings\nPage\u00a04 of");
	ASSERT_STR(furniture(4), "Appeal\nPage\u00a05 of\u00a05\n");
}
END_TEST

START_TEST(an_edition_is_told_where_there_is_room)
{
	tree.pack.title = STR("Housing");
	tree.pack.number = STR("HB-7");
	tree.pack.version = STR("1.2");
	add_page("Appeal", "", false);
	furniture_add(&lay);
	ASSERT_HAS(
	    furniture(0), "Housing \u00b7 HB-7 \u00b7 Version\u00a01.2\n");
	tree.pack.number = STR("HB-7 of the series on homes, rents, taxes, "
			       "streets and squares");
	lay.pages->list.v[0]->ops.n = 0;
	furniture_add(&lay);
	ASSERT_HAS(furniture(0), "Housing\nPage");
}
END_TEST

START_TEST(a_cover_is_bare_but_counted)
{
	add_page("", "", true);
	add_page("Appeal", "", false);
	furniture_add(&lay);
	ASSERT_STR(furniture(0), "");
	ASSERT_HAS(furniture(1), "Page\u00a02 of\u00a02");
}
END_TEST

START_TEST(they_stand_outside_the_text_and_inside_the_page)
{
	const struct page *page;

	tree.pack.title = STR("Housing");
	add_page("Appeal", "Findings", false);
	furniture_add(&lay);
	page = lay.pages->list.v[0];
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		ck_assert(op->y < theme.margin_top ||
			  op->y > page->height - theme.margin_bottom);
		ck_assert_int_ge(op->x, theme.margin_left);
		ck_assert_int_le(
		    op->x + op->width, page->width - theme.margin_right);
	}
}
END_TEST

START_TEST(the_right_side_ends_at_the_margin)
{
	const struct page_op *op;

	add_page("Appeal", "Findings", false);
	furniture_add(&lay);
	op = page_find(lay.pages->list.v[0], "Findings");
	ck_assert_int_eq(op->x + op->width,
	    zone_left(&lay, ZONE_WIDE) + zone_width(&lay, ZONE_WIDE));
}
END_TEST

START_TEST(long_heads_are_cut_after_a_word)
{
	const struct page *page;
	struct str left;

	add_page("one two three four five six seven eight nine ten eleven "
		 "twelve thirteen fourteen fifteen sixteen seventeen",
	    "one two three four five six seven eight nine ten eleven twelve "
	    "thirteen fourteen fifteen sixteen seventeen eighteen",
	    false);
	furniture_add(&lay);
	page = lay.pages->list.v[0];
	left = op_text(&page->ops.v[0]);
	ck_assert(str_starts(left, STR("one two three")));
	ck_assert(str_ends(left, STR("\u2026")));
	ck_assert(!str_has(left, " \u2026"));
	ck_assert_int_lt(
	    page->ops.v[0].x + page->ops.v[0].width, page->ops.v[1].x);
}
END_TEST

START_TEST(a_long_word_ends_too)
{
	struct buf *b = buf_new(tree.a);

	buf_fill(b, 'n', 300);
	add_page(arena_z(tree.a, buf_view(b)), "", false);
	furniture_add(&lay);
	ck_assert_uint_gt(lay.pages->list.v[0]->ops.n, 0);
}
END_TEST

START_TEST(a_theme_says_what_stands_where)
{
	const struct page_op *number;

	theme.head = (struct furniture_line){
	    FURNITURE_NONE, FURNITURE_NONE, FURNITURE_DOCUMENT};
	theme.foot = (struct furniture_line){
	    FURNITURE_NONE, FURNITURE_PAGE, FURNITURE_NONE};
	tree.pack.title = STR("Housing");
	add_page("Appeal", "Findings", false);
	furniture_add(&lay);
	ASSERT_STR(furniture(0), "Appeal\nPage\u00a01 of\u00a01\n");
	number = &lay.pages->list.v[0]->ops.v[1];
	ck_assert_int_le(number->x - zone_left(&lay, ZONE_WIDE) -
			     (zone_width(&lay, ZONE_WIDE) - number->width) / 2,
	    1);
}
END_TEST

/* A text that is alone in its line is cut at its end only. */
START_TEST(a_text_alone_has_the_whole_line)
{
	const char *words = "one two three four five six seven eight nine "
			    "ten eleven twelve";

	theme.head.right = FURNITURE_NONE;
	add_page(words, "Findings", false);
	furniture_add(&lay);
	ASSERT_STR(str_sub(furniture(0), 0, strlen(words)), words);
}
END_TEST

START_TEST(heads_and_feet_say_which_they_are)
{
	const struct page *page;

	add_page("Appeal", "Findings", false);
	furniture_add(&lay);
	page = lay.pages->list.v[0];
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		ck_assert_int_eq(op->artifact, op->y < lay.paper.height / 2
						   ? ARTIFACT_HEAD
						   : ARTIFACT_FOOT);
	}
}
END_TEST

Suite *suite_layout_furniture(void);

Suite *
suite_layout_furniture(void)
{
	const TTest *tests[] = {
	    pages_are_counted,
	    heads_and_feet_say_which_they_are,
	    heads_and_feet,
	    heads_change_with_what_they_tell_of,
	    an_edition_is_told_where_there_is_room,
	    a_cover_is_bare_but_counted,
	    they_stand_outside_the_text_and_inside_the_page,
	    the_right_side_ends_at_the_margin,
	    long_heads_are_cut_after_a_word,
	    a_long_word_ends_too,
	    a_theme_says_what_stands_where,
	    a_text_alone_has_the_whole_line,
	};

	return FIXTURE_SUITE("layout/furniture", tests);
}
