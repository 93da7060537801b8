#include "style/themes.h"

#include "unit/style/theming.h"

static struct themes themes;
static struct pack pack;

static void
set_up(void)
{
	fixture_open();
	themes = (struct themes){.context = theming()};
	pack = (struct pack){0};
}

static void
add_output(const char *theme)
{
	struct output output = {.theme = {.name = str_from_z(theme)}};

	vec_push(arena, &pack.outputs, output);
}

static struct str
name_of(const struct output *output)
{
	const struct theme *theme = themes_lookup(&themes, &pack, output);

	return theme ? theme->name : (struct str){NULL, 0};
}

START_TEST(a_pack_that_says_nothing_has_the_default)
{
	add_output("");
	themes_read(&themes, &pack);
	ASSERT_STR(name_of(NULL), "institute");
	ASSERT_STR(name_of(&pack.outputs.v[0]), "institute");
	ck_assert_uint_eq(themes.read.n, 1);
}
END_TEST

START_TEST(outputs_come_before_their_pack)
{
	pack.theme.name = STR("plain");
	add_output("letter");
	add_output("");
	themes_read(&themes, &pack);
	ASSERT_STR(name_of(NULL), "plain");
	ASSERT_STR(name_of(&pack.outputs.v[0]), "letter");
	ASSERT_STR(name_of(&pack.outputs.v[1]), "plain");
}
END_TEST

START_TEST(an_override_comes_before_all)
{
	pack.theme.name = STR("plain");
	add_output("letter");
	themes.override.name = STR("large-print");
	themes_read(&themes, &pack);
	ASSERT_STR(name_of(NULL), "large-print");
	ASSERT_STR(name_of(&pack.outputs.v[0]), "large-print");
	ck_assert_uint_eq(themes.read.n, 1);
}
END_TEST

START_TEST(a_theme_is_read_once)
{
	add_output("letter");
	add_output("letter");
	themes_read(&themes, &pack);
	ck_assert_ptr_eq(themes_lookup(&themes, &pack, &pack.outputs.v[0]),
	    themes_lookup(&themes, &pack, &pack.outputs.v[1]));
}
END_TEST

START_TEST(a_file_is_read_from_its_source)
{
	pack.theme.name = STR("a.yaml");
	pack.theme.source = source_add(
	    &sources, STR("pack/a.yaml"), STR("page: {left: 61pt}\n"));
	themes_read(&themes, &pack);
	ck_assert_int_eq(
	    themes_lookup(&themes, &pack, NULL)->margin_left, PT(61));
}
END_TEST

/* One that could not be opened was reported by who tried. */
START_TEST(a_file_without_source_is_none)
{
	pack.theme.name = STR("a.yaml");
	themes_read(&themes, &pack);
	ck_assert_ptr_null(themes_lookup(&themes, &pack, NULL));
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(an_unknown_name_is_reported_once)
{
	pack.theme.name = STR("letre");
	add_output("");
	add_output("");
	themes_read(&themes, &pack);
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_ptr_null(themes_lookup(&themes, &pack, NULL));
}
END_TEST

/* A pack in a theme of its own, on this paper and with this gutter. */
static void
check_pack(const char *text, enum paper paper, su gutter)
{
	struct output output = {.paper = (uint8_t)paper, .gutter = gutter};

	themes.read = (struct map){0};
	pack = (struct pack){0};
	pack.theme.name = STR("a.yaml");
	pack.theme.source =
	    source_add(&sources, STR("pack/a.yaml"), str_from_z(text));
	vec_push(arena, &pack.outputs, output);
	vec_push(arena, &pack.outputs, output);
	themes_read(&themes, &pack);
}

START_TEST(text_needs_room)
{
	check_pack("page: {left: 300pt, right: 200pt}", PAPER_A4, 0);
	check_pack("page: {top: 400pt, bottom: 300pt}", PAPER_LETTER, 0);
	ASSERT_FAULTS("1:7 THEME_NO_ROOM 1\n1:7 THEME_NO_ROOM 1\n");
	ASSERT_STR(diags.list.v[1]->text,
	    "the margins leave the text 92 pt of the height of letter");
}
END_TEST

/* What is room enough on one paper is not on another. */
START_TEST(room_is_that_of_the_paper)
{
	const char *wide = "page: {left: 100pt, right: 100pt}";

	check_pack(wide, PAPER_A4, 0);
	ck_assert_uint_eq(diags.list.n, 0);
	check_pack(wide, PAPER_A5, 0);
	ASSERT_FAULTS("1:7 THEME_NO_ROOM 1\n");
	ASSERT_STR(diags.list.v[0]->text,
	    "the margins leave the text 109.53 pt of the width of a5");
}
END_TEST

START_TEST(a_gutter_is_no_wider_than_a_margin)
{
	check_pack("page: {left: 60pt, right: 50pt}", PAPER_A4, PT(50));
	ck_assert_uint_eq(diags.list.n, 0);
	check_pack("page: {left: 60pt, right: 50pt}", PAPER_A4, PT(51));
	ck_assert_uint_gt(diags.list.n, 0);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_YAML_RANGE);
	ASSERT_STR(
	    diags.list.v[0]->text, "51pt is out of range for \"gutter\"");
}
END_TEST

Suite *suite_style_themes(void);

Suite *
suite_style_themes(void)
{
	Suite *suite = suite_create("style/themes");
	TCase *tc = tcase_create("themes");

	tcase_add_checked_fixture(tc, set_up, fixture_close);
	tcase_add_test(tc, a_pack_that_says_nothing_has_the_default);
	tcase_add_test(tc, outputs_come_before_their_pack);
	tcase_add_test(tc, an_override_comes_before_all);
	tcase_add_test(tc, a_theme_is_read_once);
	tcase_add_test(tc, a_file_is_read_from_its_source);
	tcase_add_test(tc, a_file_without_source_is_none);
	tcase_add_test(tc, an_unknown_name_is_reported_once);
	suite_add_tcase(suite, tc);
	tcase_add_test(tc, text_needs_room);
	tcase_add_test(tc, room_is_that_of_the_paper);
	tcase_add_test(tc, a_gutter_is_no_wider_than_a_margin);
	return suite;
}
