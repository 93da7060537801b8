#include "doc/variables.h"

#include "unit/diag/fixture.h"

static void
add(struct scope *scope, const char *name, const char *text)
{
	struct variable *v = ARENA_NEW(arena, struct variable);

	v->text = str_from_z(text);
	map_put(arena, &scope->variables, str_from_z(name), v, true);
}

static const char *
text_of(const struct variables *v, const char *name)
{
	const struct variable *found = variables_lookup(v, str_from_z(name));

	return found ? found->text.s : "-";
}

START_TEST(asks_the_first_scope_first)
{
	struct scope inner = {.name = {0}}, outer = {.name = STR("pack")};
	struct variables base = {{&outer}, 1}, v;

	add(&inner, "title", "inner");
	add(&outer, "title", "outer");
	add(&outer, "a.b", "below");
	v = variables_within(&base, &inner);
	ck_assert_uint_eq(v.n, 2);
	ck_assert_str_eq(text_of(&v, "title"), "inner");
	ck_assert_str_eq(text_of(&v, "a.b"), "below");
	ck_assert_str_eq(text_of(&v, "a"), "-");
	ck_assert_str_eq(text_of(&v, "nothing"), "-");
	ck_assert_str_eq(text_of(&base, "title"), "outer");
}
END_TEST

START_TEST(asks_a_scope_by_its_name_alone)
{
	struct scope inner = {.name = {0}}, outer = {.name = STR("pack")};
	struct variables base = {{&outer}, 1}, v;

	add(&inner, "pack.only", "inner");
	add(&inner, "packed", "other");
	add(&outer, "title", "outer");
	v = variables_within(&base, &inner);
	ck_assert_str_eq(text_of(&v, "pack.title"), "outer");
	ck_assert_str_eq(text_of(&v, "pack.only"), "-");
	ck_assert_str_eq(text_of(&v, "packed"), "other");
	ck_assert_str_eq(text_of(&v, "pack"), "-");
}
END_TEST

START_TEST(is_complete_when_all_scopes_are)
{
	struct scope inner = {.name = {0}}, outer = {.name = {0}};
	struct variables v = {{&inner, &outer}, 2}, none = {{NULL}, 0};

	ck_assert(variables_are_complete(&v));
	ck_assert(variables_are_complete(&none));
	outer.incomplete = true;
	ck_assert(!variables_are_complete(&v));
}
END_TEST

Suite *suite_doc_variables(void);

Suite *
suite_doc_variables(void)
{
	Suite *suite = suite_create("doc/variables");
	TCase *tc = tcase_create("variables");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, asks_the_first_scope_first);
	tcase_add_test(tc, asks_a_scope_by_its_name_alone);
	tcase_add_test(tc, is_complete_when_all_scopes_are);
	suite_add_tcase(suite, tc);
	return suite;
}
