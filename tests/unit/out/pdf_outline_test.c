/*
 * The outline: its shape, what is open, its titles and places.
 */
#include "out/pdf_outline.h"

#include "unit/out/sample.h"

static void
add_entry(uint8_t level, const char *title, bool open)
{
	struct outline_entry *e = vec_add(arena, &pages.outline);

	e->level = level;
	e->title = str_from_z(title);
	e->anchor = STR("here");
	e->open = open;
}

static void
open_page(void)
{
	sample_open();
	sample_page();
	sample_anchor("here", 0, PT(50));
}

/* qpdf's account of the outline, without spaces. */
static struct str
outline(void)
{
	return sample_ask("qpdf --json=1 --json-key=outlines @ |"
			  " tr -d ' \n'");
}

START_TEST(items_stand_beneath_those_one_level_up)
{
	struct str json;

	add_entry(0, "A", true);
	add_entry(1, "B", true);
	add_entry(2, "C", true);
	add_entry(0, "D", true);
	sample_write();
	json = outline();
	ck_assert_has(json, "\"open\":true,\"title\":\"C\"");
	ck_assert_has(json, "\"title\":\"C\"}],");
	ck_assert_has(json, "\"title\":\"B\"}],");
	ck_assert_has(json, "\"title\":\"A\"},{");
	ck_assert_has(json, "\"title\":\"D\"}]");
	ck_assert_has(sample_spelled(), "/PageMode /UseOutlines");
}
END_TEST

START_TEST(a_level_that_skips_one_stands_one_deeper)
{
	add_entry(3, "A", true);
	add_entry(200, "B", true);
	sample_write();
	ck_assert_has(outline(), "\"title\":\"B\"}],");
}
END_TEST

START_TEST(closed_items_count_downwards)
{
	add_entry(0, "A", false);
	add_entry(1, "B", true);
	add_entry(1, "C", true);
	sample_write();
	ck_assert_has(sample_spelled(), "/Count -2\n");
}
END_TEST

START_TEST(titles_are_unicode)
{
	add_entry(0, "\xEC\xA0\x95\xEC\xB1\x85 \xF0\x9F\x93\x9C (1)", true);
	sample_write();
	ck_assert_has(outline(),
	    "\"title\":\"\xEC\xA0\x95\xEC\xB1\x85\xF0\x9F\x93\x9C(1)\"");
}
END_TEST

START_TEST(items_lead_to_their_place)
{
	add_entry(0, "A", true);
	sample_write();
	ck_assert_has(outline(), "\"/XYZ\",null,250,null]");
	ck_assert_has(outline(), "\"destpageposfrom1\":1");
}
END_TEST

START_TEST(an_item_without_a_place_is_only_a_title)
{
	add_entry(0, "A", true);
	pages.outline.v[0].anchor = STR("gone");
	sample_write();
	ck_assert_has(outline(), "\"dest\":null");
}
END_TEST

START_TEST(no_entries_are_no_outline)
{
	sample_write();
	ck_assert_has_not(sample_spelled(), "/Outlines");
	ck_assert_has_not(sample_spelled(), "/PageMode");
}
END_TEST

Suite *suite_out_pdf_outline(void);

Suite *
suite_out_pdf_outline(void)
{
	Suite *s = suite_create("out/pdf_outline");
	TCase *t = tcase_create("outline");

	tcase_add_checked_fixture(t, open_page, sample_close);
	tcase_add_test(t, items_stand_beneath_those_one_level_up);
	tcase_add_test(t, a_level_that_skips_one_stands_one_deeper);
	tcase_add_test(t, closed_items_count_downwards);
	tcase_add_test(t, titles_are_unicode);
	tcase_add_test(t, items_lead_to_their_place);
	tcase_add_test(t, an_item_without_a_place_is_only_a_title);
	tcase_add_test(t, no_entries_are_no_outline);
	suite_add_tcase(s, t);
	return s;
}
