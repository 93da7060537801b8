#include "read/expand.h"

#include <string.h>

#include "unit/diag/faults.h"

/* The name of what begins the text and how long it is: "a.b 7". */
static struct str
found(const char *text)
{
	struct str name;
	size_t end = expand_find(str_from_z(text), 0, &name);

	if (end == 0)
		return STR("-");
	return arena_printf(
	    arena, "%.*s %u", (int)name.n, name.s, (unsigned)end);
}

START_TEST(finds_names_in_braces)
{
	ASSERT_STR(found("{{a}}"), "a 5");
	ASSERT_STR(found("{{ \ta.b-c.d_1  }} {{x}}"), "a.b-c.d_1 17");
	ASSERT_STR(found("{{a}}}"), "a 5");
	ASSERT_STR(found("{{Ab-1_}}"), "Ab-1_ 9");
}
END_TEST

START_TEST(leaves_other_braces_alone)
{
	static const char *const texts[] = {"", "{", "{{", "{{a", "{{a}",
	    "{{a} }", "{{}}", "{{ }}", "{{1a}}", "{{a b}}", "{{a.}}", "{{.a}}",
	    "{{a..b}}", "{{a--b}}", "{{a-}}", "{{-a}}", "{{_a}}", "{{x*y}}",
	    "{{a\n}}", "{{{a}}}", "{{< pagebreak >}}", "x{{a}}",
	    "{{\xC3\xA4}}"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		ASSERT_STR(found(texts[i]), "-");
}
END_TEST

START_TEST(knows_what_can_be_a_key)
{
	ck_assert(expand_is_key(STR("name")));
	ck_assert(expand_is_key(STR("first-name_2")));
	ck_assert(!expand_is_key(STR("")));
	ck_assert(!expand_is_key(STR("a.b")));
	ck_assert(!expand_is_key(STR("a b")));
	ck_assert(!expand_is_key(STR("2nd")));
	ck_assert(!expand_is_key(STR("pack")));
}
END_TEST

/* "a" is A, "b" two braces around a, "m" a mapping with "m.n". */
static struct variables
sample(struct scope *scope)
{
	static struct variable a = {.text = STR_INIT("A")};
	static struct variable b = {.text = STR_INIT("{{a}}")};
	static struct variable m = {.child = STR_INIT("m.n")};
	static struct variable long_name = {.text = STR_INIT("L")};

	*scope = (struct scope){.incomplete = false};
	map_put(arena, &scope->variables, STR("a"), &a, true);
	map_put(arena, &scope->variables, STR("b"), &b, true);
	map_put(arena, &scope->variables, STR("m"), &m, true);
	map_put(arena, &scope->variables, STR("recipient"), &long_name, true);
	return (struct variables){{scope}, 1};
}

static struct scope scope;

/* Expands a text that was written in another form in a source. */
static struct str
expand_as(const char *text, const char *written)
{
	struct variables v = sample(&scope);
	struct expander e = {arena, &diags, &v};
	struct source *source = reading_source(str_from_z(written));

	return expand_text(&e, str_from_z(text), source,
	    source_loc(source, 0, source->text.n));
}

static struct str
expand(const char *text)
{
	return expand_as(text, text);
}

START_TEST(puts_values_in)
{
	const char *plain = "nothing { here }";

	ck_assert_ptr_eq(expand(plain).s, plain);
	ASSERT_STR(expand("{{a}}"), "A");
	ASSERT_STR(expand("x {{a}}{{ a }} y"), "x AA y");
	ASSERT_STR(expand("{{{a}}}"), "{A}");
	ASSERT_STR(expand("{{a b}} {{"), "{{a b}} {{");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(puts_no_values_into_values)
{
	ASSERT_STR(expand("{{b}}"), "{{a}}");
}
END_TEST

START_TEST(takes_a_backslash_for_braces)
{
	ASSERT_STR(expand("\\{{a}} {{a}}"), "{{a}} A");
	ASSERT_STR(expand("\\{{{a}}"), "{{{a}}");
	ASSERT_STR(expand("\\\\{{a}} \\{"), "\\{{a}} \\{");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_names_without_values_where_they_are)
{
	ASSERT_STR(expand("a {{no}} {{m}} {{ recipiant }} {{a}}"),
	    "a {{no}} {{m}} {{ recipiant }} A");
	ASSERT_FAULTS("1:3 VARIABLE_UNKNOWN 6\n1:10 VARIABLE_MAPPING 5\n"
		      "1:16 VARIABLE_UNKNOWN 15\n");
	ASSERT_STR(diags.list.v[2]->hint, "did you mean \"recipient\"?");
	ASSERT_STR(
	    diags.list.v[1]->hint, "name what is below it, such as {{m.n}}");
}
END_TEST

START_TEST(finds_its_places_in_what_was_written)
{
	expand_as("\\{{no}} \" {{no}}", "\"\\\\{{no}} \\\" {{no}}\"");
	ASSERT_FAULTS("1:14 VARIABLE_UNKNOWN 6\n");
	expand_as("{{no}}", "\"\\x7b{no}}\"");
	ck_assert_uint_eq(diags.list.v[1]->at.offset, 0);
}
END_TEST

START_TEST(says_nothing_where_names_may_be_missing)
{
	struct variables v = sample(&scope);
	struct expander e = {arena, &diags, &v};
	struct str value;

	scope.incomplete = true;
	ck_assert(!expand_name(&e, STR("no"), (struct loc){0}, &value));
	ck_assert(expand_name(&e, STR("a"), (struct loc){0}, &value));
	ASSERT_STR(value, "A");
	ASSERT_FAULTS("");
}
END_TEST

/* Ten times as long costs ten times: this takes no time that is noticed. */
START_TEST(is_not_slowed_down_by_braces)
{
	size_t n = 400000;
	char *text = arena_alloc(arena, n + 1);

	memset(text, '{', n);
	ASSERT_STR(expand(text), text);
	for (size_t i = 0; i < n; i++)
		text[i] = i % 2 ? ' ' : '{';
	ASSERT_STR(expand(text), text);
}
END_TEST

Suite *suite_read_expand(void);

Suite *
suite_read_expand(void)
{
	Suite *suite = suite_create("read/expand");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, finds_names_in_braces);
	tcase_add_test(tc, leaves_other_braces_alone);
	tcase_add_test(tc, knows_what_can_be_a_key);
	tcase_add_test(tc, puts_values_in);
	tcase_add_test(tc, puts_no_values_into_values);
	tcase_add_test(tc, takes_a_backslash_for_braces);
	tcase_add_test(tc, reports_names_without_values_where_they_are);
	tcase_add_test(tc, finds_its_places_in_what_was_written);
	tcase_add_test(tc, says_nothing_where_names_may_be_missing);
	tcase_add_test(tc, is_not_slowed_down_by_braces);
	return suite;
}
