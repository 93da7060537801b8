#include "read/texts.h"

#include "unit/diag/faults.h"

static struct scope scope;
static struct str title, subtitle;

/* Reads "title", "subtitle" and "variables" of a YAML text. */
static void
read_texts(const char *text)
{
	const struct source *source = reading_source(str_from_z(text));
	struct yaml_map map = {
	    &diags, yaml_read(arena, &diags, source, 0, source->text.n)};
	struct texts t = {arena, &diags, source, &scope, {NULL, 0, 0}};
	struct variables v = {{&scope}, 1};

	scope = (struct scope){.incomplete = false};
	title = yaml_text(map, "title");
	texts_add(&t, &title, "title", yaml_lookup(map, "title"));
	subtitle = yaml_text(map, "subtitle");
	texts_add(&t, &subtitle, "sub.title", yaml_lookup(map, "subtitle"));
	texts_add_variables(&t, map);
	texts_expand(&t, &v);
}

/* All names: "name=text", or "name>child" for a mapping. */
static struct str
names(void)
{
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < scope.variables.n; i++) {
		const struct map_entry *entry = &scope.variables.entries[i];
		const struct variable *v = entry->value;

		buf_str(out, entry->key);
		buf_char(out, v->child.n > 0 ? '>' : '=');
		buf_str(out, v->child.n > 0 ? v->child : v->text);
		buf_char(out, '\n');
	}
	return buf_view(out);
}

START_TEST(names_texts_and_what_is_below_mappings)
{
	read_texts("title: T\nsubtitle: S\nvariables:\n  a: 1\n"
		   "  r: {n: N, deep: {er: D}}\n  e: {}\n  none:\n");
	ASSERT_STR(names(), "title=T\nsub.title=S\na=1\nr>r.n\nr.n=N\n"
			    "r.deep>r.deep.er\nr.deep.er=D\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(replaces_once_whatever_the_order)
{
	read_texts("title: \"T {{sub.title}} {{v}}\"\n"
		   "subtitle: \"S {{title}}\"\n"
		   "variables: {v: \"{{title}}\"}\n");
	ASSERT_STR(title, "T S {{title}} {{title}}");
	ASSERT_STR(subtitle, "S T {{sub.title}} {{v}}");
	ASSERT_STR(names(), "title=T S {{title}} {{title}}\n"
			    "sub.title=S T {{sub.title}} {{v}}\n"
			    "v={{title}}\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(places_faults_in_the_text)
{
	read_texts("title: >\n  one\n  {{no}}\nsubtitle: 'it''s {{no}}'\n");
	ASSERT_FAULTS("3:3 VARIABLE_UNKNOWN 6\n4:18 VARIABLE_UNKNOWN 6\n");
}
END_TEST

START_TEST(makes_a_line_of_a_value)
{
	read_texts("variables:\n  a: |\n    one\n    two\n"
		   "  b: \"x\\ty\\0z\"\n");
	ASSERT_STR(names(), "a=one two\nb=x y z\n");
}
END_TEST

START_TEST(reports_what_cannot_be_a_variable)
{
	read_texts("title: T\nvariables:\n  a b: x\n  c: [d]\n  pack: y\n"
		   "  title: U\n  m: {1: x}\n");
	ASSERT_FAULTS("3:3 VARIABLE_NAME 3\n4:6 YAML_TYPE 1\n"
		      "5:3 VARIABLE_NAME 4\n6:3 YAML_KEY_TWICE 5\n"
		      "7:7 VARIABLE_NAME 1\n");
	ASSERT_STR(title, "T");
	read_texts("variables: [a]\n");
	ck_assert_int_eq(diags.list.v[5]->code, DIAG_YAML_TYPE);
}
END_TEST

Suite *suite_read_texts(void);

Suite *
suite_read_texts(void)
{
	Suite *suite = suite_create("read/texts");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, names_texts_and_what_is_below_mappings);
	tcase_add_test(tc, replaces_once_whatever_the_order);
	tcase_add_test(tc, places_faults_in_the_text);
	tcase_add_test(tc, makes_a_line_of_a_value);
	tcase_add_test(tc, reports_what_cannot_be_a_variable);
	return suite;
}
