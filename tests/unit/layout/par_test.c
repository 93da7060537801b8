#include "layout/inline.h"
#include "unit/layout/shown.h"

static struct str
items_of_text(const char *text)
{
	struct par *p = fixture_par(STYLE_BODY, text);

	par_close(p);
	return items_shown(p);
}

START_TEST(words_and_spaces)
{
	ASSERT_STR(items_of_text("one two"), "[one] [two]~=!");
	ASSERT_STR(items_of_text("  one   two "), " [one] [two] ~=!");
	ASSERT_STR(items_of_text("one\ntwo\t three"), "[one] [two] [three]~=!");
	ASSERT_STR(items_of_text("one"), "[one]~=!");
	ASSERT_STR(items_of_text(" "), " ~=!");
	ASSERT_STR(items_of_text(""), "~=!");
}
END_TEST

START_TEST(artifacts_are_closed)
{
	const struct par_style *style = style_of(&lay, STYLE_RUNNING);
	struct par *p = par_artifact(&lay, style, STR("one two"));

	ASSERT_STR(items_shown(p), "[one] [two]~=!");
	ck_assert_uint_eq(p->base->elem, ELEM_ARTIFACT);
	ck_assert_ptr_eq(p->style, style);
}
END_TEST

START_TEST(places_to_break_inside_words)
{
	ASSERT_STR(items_of_text("well-known"), "[well-]-[known]~=!");
	ASSERT_STR(items_of_text("well\u2010known"), "[well\u2010]-[known]~=!");
	ASSERT_STR(items_of_text("one\u2014two"), "[one]|[\u2014]|[two]~=!");
	ASSERT_STR(items_of_text("p.\u00a04 of"), "[p.\u00a04] [of]~=!");
	ASSERT_STR(items_of_text("2024-25"), "[2024-25]~=!");
}
END_TEST

START_TEST(a_hyphen_at_the_end_is_no_break_of_its_own)
{
	ASSERT_STR(items_of_text("pre- and post-"), "[pre-] [and] [post-]~=!");
}
END_TEST

START_TEST(styles_change_inside_words)
{
	struct par *p = fixture_par(STYLE_BODY, "un");
	const struct inline_style *bold = inline_bold(&lay, p->base);

	par_styled(p, STR("break"), bold);
	par_text(p, STR("able"));
	par_close(p);
	ASSERT_STR(items_shown(p), "[un][break][able]~=!");
	ck_assert_ptr_eq(p->items.v[0].inlined, p->base);
	ck_assert_ptr_eq(p->items.v[1].inlined, bold);
	ck_assert_ptr_eq(p->items.v[2].inlined, p->base);
	ck_assert_ptr_ne(p->items.v[1].run->face, p->items.v[0].run->face);
	ck_assert_int_eq(par_min_width(p), par_max_width(p));
}
END_TEST

START_TEST(a_space_has_the_style_it_was_written_in)
{
	struct par *p = fixture_par(STYLE_BODY, "one ");
	const struct inline_style *bold = inline_bold(&lay, p->base);

	par_styled(p, STR("two"), bold);
	par_styled(p, STR(" "), bold);
	par_text(p, STR("three"));
	par_close(p);
	ASSERT_STR(items_shown(p), "[one] [two] [three]~=!");
	ck_assert_ptr_eq(p->items.v[1].inlined, p->base);
	ck_assert_ptr_eq(p->items.v[3].inlined, bold);
}
END_TEST

START_TEST(spaces_on_both_sides_of_a_boundary_are_one)
{
	struct par *p = fixture_par(STYLE_BODY, "one ");
	const struct inline_style *bold = inline_bold(&lay, p->base);

	par_styled(p, STR("  "), bold);
	par_styled(p, STR(" two"), bold);
	par_close(p);
	ASSERT_STR(items_shown(p), "[one] [two]~=!");
	ck_assert_ptr_eq(p->items.v[1].inlined, p->base);
}
END_TEST

static struct item_mark
mark_of(const char *anchor)
{
	return (struct item_mark){.anchor = str_from_z(anchor)};
}

START_TEST(marks_stand_where_they_were_made)
{
	struct par *p = fixture_par(STYLE_BODY, "one");

	par_mark(p, mark_of("a"));
	par_text(p, STR(" "));
	par_mark(p, mark_of("b"));
	par_text(p, STR("two"));
	par_mark(p, mark_of("c"));
	par_text(p, STR("s"));
	par_mark(p, mark_of("d"));
	par_close(p);
	ASSERT_STR(items_shown(p), "[one]. .[two].[s].~=!");
	ck_assert(str_eq_z(p->items.v[1].mark->anchor, "a"));
	ck_assert(str_eq_z(p->items.v[3].mark->anchor, "b"));
	ck_assert(str_eq_z(p->items.v[5].mark->anchor, "c"));
}
END_TEST

START_TEST(copies_have_no_marks)
{
	struct par *p = fixture_par(STYLE_BODY, "one");

	p->no_marks = true;
	par_mark(p, mark_of("a"));
	par_close(p);
	ASSERT_STR(items_shown(p), "[one]~=!");
}
END_TEST

START_TEST(a_mark_alone)
{
	struct par *p = fixture_par(STYLE_BODY, "");

	par_mark(p, mark_of("a"));
	par_close(p);
	ASSERT_STR(items_shown(p), ".~=!");
	ck_assert(par_is_empty(p));
}
END_TEST

START_TEST(forced_breaks)
{
	struct par *p = fixture_par(STYLE_BODY, "one");

	par_line_break(p);
	par_text(p, STR("two"));
	par_line_break(p);
	par_line_break(p);
	par_text(p, STR("three"));
	par_close(p);
	ASSERT_STR(items_shown(p), "[one]~=![two]~=!~=![three]~=!");
}
END_TEST

START_TEST(a_forced_break_first_and_last)
{
	struct par *p = fixture_par(STYLE_BODY, "");

	par_line_break(p);
	par_text(p, STR("one"));
	par_line_break(p);
	par_close(p);
	ASSERT_STR(items_shown(p), "~=![one]~=!~=!");
}
END_TEST

START_TEST(only_justified_text_has_elastic_spaces)
{
	struct par *body = fixture_par(STYLE_BODY, "a b");
	struct par *title = fixture_par(STYLE_TITLE, "a b");
	const struct item *space;

	par_close(body);
	par_close(title);
	space = &body->items.v[1];
	ck_assert_int_gt(space->stretch, 0);
	ck_assert_int_gt(space->shrink, 0);
	ck_assert_int_gt(space->width, space->shrink);
	ck_assert_int_eq(title->items.v[1].stretch, 0);
	ck_assert_int_eq(title->items.v[1].shrink, 0);
	ck_assert_int_gt(title->items.v[1].width, 0);
}
END_TEST

START_TEST(widths)
{
	struct par *p = fixture_par(STYLE_BYLINE, "a wonderful well-made day");
	int64_t sum = 0;

	par_close(p);
	for (size_t i = 0; i < p->items.n; i++)
		sum += p->items.v[i].width;
	ck_assert_int_eq(par_max_width(p), sum);
	ck_assert(str_eq_z(p->items.v[2].run->text, "wonderful"));
	ck_assert_int_eq(par_min_width(p), p->items.v[2].width);
}
END_TEST

START_TEST(widths_of_several_lines)
{
	struct par *one = fixture_par(STYLE_CELL, "the longer line");
	struct par *two = fixture_par(STYLE_CELL, "short");

	par_line_break(two);
	par_text(two, STR("the longer line"));
	par_line_break(two);
	par_text(two, STR("end"));
	par_close(one);
	par_close(two);
	ck_assert_int_eq(par_max_width(one), par_max_width(two));
	ck_assert_int_eq(par_min_width(one), par_min_width(two));
}
END_TEST

START_TEST(nothing_has_no_width)
{
	struct par *p = fixture_par(STYLE_CELL, "");

	par_close(p);
	ck_assert(par_is_empty(p));
	ck_assert_int_eq(par_max_width(p), 0);
	ck_assert_int_eq(par_min_width(p), 0);
}
END_TEST

START_TEST(tracking_widens)
{
	struct par *p;
	su plain;

	theme.styles[STYLE_CELL].text.tracking = 0;
	p = fixture_par(STYLE_CELL, "abc");
	par_close(p);
	plain = par_max_width(p);
	theme.styles[STYLE_CELL].text.tracking = PT(1);
	p = fixture_par(STYLE_CELL, "abc");
	par_close(p);
	ck_assert_int_eq(par_max_width(p), plain + 3 * PT(1));
}
END_TEST

START_TEST(characters_of_another_face)
{
	struct par *p = fixture_par(STYLE_BODY, "Seoul(\uc11c\uc6b8)");
	const struct face *own = NULL, *other = NULL;
	struct buf *b = buf_new(tree.a);

	par_close(p);
	for (size_t i = 0; i < p->items.n; i++) {
		if (p->items.v[i].kind != ITEM_BOX)
			continue;
		buf_str(b, p->items.v[i].run->text);
		if (p->items.v[i].run->face == p->items.v[0].run->face)
			own = p->items.v[i].run->face;
		else
			other = p->items.v[i].run->face;
	}
	ASSERT_STR(buf_view(b), "Seoul(\uc11c\uc6b8)");
	ck_assert_ptr_nonnull(own);
	ck_assert_ptr_nonnull(other);
	ck_assert_uint_eq(tree.diags.list.n, 0);
}
END_TEST

START_TEST(a_character_of_no_face_is_reported)
{
	struct par *p = fixture_par(STYLE_BODY, "a \U0001f9ed b");

	par_close(p);
	ASSERT_HAS(tree_only_diag(&tree, DIAG_GLYPH_MISSING)->text, "U+1F9ED");
	ck_assert_uint_eq(tree.diags.warnings, 1);
}
END_TEST

START_TEST(links_are_elements_of_their_own)
{
	struct par *p = fixture_par(STYLE_BODY, "see ");
	const struct item *link;

	par_link(p, STR("page 4"), STR("#rents"));
	par_close(p);
	ASSERT_STR(items_shown(p), "[see] [page] [4]~=!");
	link = &p->items.v[2];
	ASSERT_STR(link->inlined->url, "#rents");
	ck_assert_uint_ne(link->inlined->elem, p->base->elem);
	ck_assert_int_eq(
	    lay.pages->elems.v[link->inlined->elem].role, ROLE_LINK);
	ck_assert_uint_eq(
	    lay.pages->elems.v[link->inlined->elem].parent, p->base->elem);
}
END_TEST

Suite *suite_layout_par(void);

Suite *
suite_layout_par(void)
{
	const TTest *tests[] = {
	    words_and_spaces,
	    artifacts_are_closed,
	    places_to_break_inside_words,
	    a_hyphen_at_the_end_is_no_break_of_its_own,
	    styles_change_inside_words,
	    a_space_has_the_style_it_was_written_in,
	    spaces_on_both_sides_of_a_boundary_are_one,
	    marks_stand_where_they_were_made,
	    copies_have_no_marks,
	    a_mark_alone,
	    forced_breaks,
	    a_forced_break_first_and_last,
	    only_justified_text_has_elastic_spaces,
	    widths,
	    widths_of_several_lines,
	    nothing_has_no_width,
	    tracking_widens,
	    characters_of_another_face,
	    a_character_of_no_face_is_reported,
	    links_are_elements_of_their_own,
	};

	return FIXTURE_SUITE("layout/par", tests);
}
