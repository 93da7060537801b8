#include "extract/yaml_source.h"

#include "unit/extract/gathered.h"

START_TEST(finds_names_in_double_braces)
{
	struct map names = {0};

	yaml_source_find_names(
	    arena, &names, STR("{{a}} { {b} {{ c.d }} {{{e}} {{"));
	ck_assert_ptr_nonnull(map_lookup(&names, STR("a")));
	ck_assert_ptr_nonnull(map_lookup(&names, STR("c.d")));
	ck_assert_ptr_null(map_lookup(&names, STR("b")));
}
END_TEST

START_TEST(a_manifest_has_one_output_and_its_documents)
{
	struct survey s = gathered("a\n");
	struct pack *pack = ARENA_NEW(arena, struct pack);

	*pack = *gathered_input.loaded;
	pack->source = source_add(&sources, STR("pack.yaml"),
	    STR("# b\ntitle: \"1\"\nvariables: {c: d, e: f, g: {h: i}}\n"
		"documents: [b.md, {file: a.md, when-profile: mine}]\n"
		"emblem: j.png\n"
		"outputs: [{name: k, profile: l}, {name: out}]\n"));
	((struct document *)gathered_input.view->documents.v[0])->number = 2;
	gathered_input.loaded = pack;
	map_put(arena, &s.names, STR("e"), pack, true);
	map_put(arena, &s.names, STR("pack.g.h"), pack, true);
	ASSERT_STR(yaml_source_manifest(&s, &s.names),
	    "title: '1'\nvariables:\n  e: f\n  g:\n    h: i\n"
	    "documents:\n- file: a.md\n  number: 2\n"
	    "outputs:\n- name: out\n");
}
END_TEST

START_TEST(a_theme_has_no_comments)
{
	const struct source *theme =
	    source_add(&sources, STR("t.yaml"), STR("a: 1 # b\n"));
	struct sources_input in = {
	    .arena = arena, .diags = &diags, .sources = &sources};

	ASSERT_STR(yaml_source_theme(&in, theme), "a: 1\n");
}
END_TEST

Suite *suite_extract_yaml_source(void);

Suite *
suite_extract_yaml_source(void)
{
	Suite *suite = suite_create("extract/yaml_source");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, finds_names_in_double_braces);
	tcase_add_test(tc, a_manifest_has_one_output_and_its_documents);
	tcase_add_test(tc, a_theme_has_no_comments);
	suite_add_tcase(suite, tc);
	return suite;
}
