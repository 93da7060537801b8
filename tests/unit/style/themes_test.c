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
	return suite;
}
