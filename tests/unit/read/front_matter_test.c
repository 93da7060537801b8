#include "read/front_matter.h"

#include "unit/read/reading.h"

static size_t body;

static struct document *
read_head(const char *text)
{
	struct document *d = ARENA_NEW(arena, struct document);

	d->smart = true;
	d->source = reading_source(str_from_z(text));
	body = front_matter_read(arena, &diags, d);
	return d;
}

START_TEST(reads_all_keys)
{
	struct document *d = read_head(
	    "---\n"
	    "title: The \"title\"\nsubtitle: S\nauthor: [A, B]\n"
	    "date: May 2024\nlang: en-GB\nid: x\nversion: 1.0\n"
	    "status: draft\nkeywords: [k, l]\nabstract: long\n"
	    "short: T\nbrief:\n  kind: open-letter\n  addressee: D\n"
	    "  publisher: P\n  origin: O\n  origin-url: http://e.org\n"
	    "  embargo: 2024-05-31\n  marking: M\n  contact: C\n...\nbody\n");

	ASSERT_STR(d->title, "The “title”");
	ASSERT_STR(d->subtitle, "S");
	ASSERT_STR(d->author, "A, B");
	ASSERT_STR(d->date, "May 2024");
	ASSERT_STR(d->language, "en-GB");
	ASSERT_STR(d->version, "1.0");
	ASSERT_STR(d->status, "draft");
	ASSERT_STR(d->short_name, "T");
	ASSERT_STR(d->kind, "open-letter");
	ASSERT_STR(d->addressee, "D");
	ASSERT_STR(d->publisher, "P");
	ASSERT_STR(d->origin, "O");
	ASSERT_STR(d->origin_url, "http://e.org");
	ASSERT_STR(str_sub(d->source->text, body, d->source->text.n), "body\n");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_unknown_keys_and_types)
{
	read_head("---\ntitel: T\nstatus: [a]\nauthor: [{a: b}]\n"
		  "brief: x\n---\n");
	ASSERT_FAULTS("2:1 YAML_KEY_UNKNOWN 5\n3:9 YAML_TYPE 1\n"
		      "4:10 YAML_TYPE 1\n5:8 YAML_TYPE 1\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"title\"?");
	read_head("---\nbrief:\n  kinds: a\n---\n");
	ASSERT_STR(diags.list.v[4]->text, "unknown key \"kinds\"");
}
END_TEST

START_TEST(places_faults_in_the_file)
{
	read_head("\xEF\xBB\xBF---\r\ntitle: é\r\nkéy: [\r\n---\r\nbody\r\n");
	ASSERT_FAULTS("4:1 YAML_SYNTAX 1\n");
}
END_TEST

START_TEST(goes_on_behind_a_fault)
{
	struct document *d = read_head("---\n\ttitle: a\n---\nbody\n");

	ASSERT_STR(d->title, "");
	ck_assert_uint_eq(body, 4 + 10 + 4);
	ck_assert_uint_eq(diags.errors, 1);
}
END_TEST

START_TEST(tells_a_head_from_text)
{
	read_head("text\n---\na: b\n---\n");
	ck_assert_uint_eq(body, 0);
	read_head("---\n\ntext\n\n---\n");
	ck_assert_uint_eq(body, 0);
	read_head("---\ntitle: never closed\n");
	ck_assert_uint_eq(body, 0);
	read_head("----\na: b\n----\n");
	ck_assert_uint_eq(body, 0);
	read_head("\xEF\xBB\xBFtext\n");
	ck_assert_uint_eq(body, 3);
	ASSERT_FAULTS("");
	read_head("---  \ntitle: T\n--- \nbody");
	ck_assert_uint_eq(body, 20);
}
END_TEST

START_TEST(may_be_empty)
{
	ASSERT_STR(read_head("---\n# nothing\n---\n")->title, "");
	ASSERT_STR(read_head("---\ntitle:\n---\n")->title, "");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(switches_smart_punctuation_off)
{
	ASSERT_TREE("---\nsmart: false\n---\n\"a\" -- [b](c)\n",
	    "  paragraph @4:1\n"
	    "    text @4:1 \"\\\"a\\\" -- \"\n"
	    "    link @4:8 url=\"c\"\n"
	    "      text @4:9 \"b\"\n");
	ASSERT_FAULTS("");
	reading_tree("---\nsmart: [no]\n---\na\n");
	ASSERT_FAULTS("2:8 YAML_TYPE 1\n");
}
END_TEST

START_TEST(gives_and_takes_variables)
{
	struct document *d = read_head(
	    "---\ntitle: \"On {{city}} by {{author}}\"\n"
	    "author: [A, \"B {{city}}\", \"{{no}}\"]\nkeywords: [k, l]\n"
	    "abstract: long\nbrief: {kind: letter, contact: C}\n"
	    "variables: {city: Bonn}\n---\n");
	struct variables v = {{&d->scope}, 1};

	ASSERT_FAULTS("3:28 VARIABLE_UNKNOWN 6\n");
	ASSERT_STR(d->title, "On Bonn by A, B {{city}}, {{no}}");
	ASSERT_STR(d->author, "A, B Bonn, {{no}}");
	ASSERT_STR(
	    variables_lookup(&v, STR("author"))->text, "A, B Bonn, {{no}}");
	ASSERT_STR(variables_lookup(&v, STR("keywords"))->text, "k, l");
	ASSERT_STR(variables_lookup(&v, STR("abstract"))->text, "long");
	ASSERT_STR(variables_lookup(&v, STR("brief.kind"))->text, "letter");
	ASSERT_STR(variables_lookup(&v, STR("brief.contact"))->text, "C");
	ck_assert_ptr_null(variables_lookup(&v, STR("smart")));
	ck_assert(!d->scope.incomplete);
	ck_assert(read_head("---\na: [\n---\n")->scope.incomplete);
}
END_TEST

Suite *suite_read_front_matter(void);

Suite *
suite_read_front_matter(void)
{
	Suite *suite = suite_create("read/front_matter");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_all_keys);
	tcase_add_test(tc, reports_unknown_keys_and_types);
	tcase_add_test(tc, places_faults_in_the_file);
	tcase_add_test(tc, goes_on_behind_a_fault);
	tcase_add_test(tc, tells_a_head_from_text);
	tcase_add_test(tc, may_be_empty);
	tcase_add_test(tc, switches_smart_punctuation_off);
	tcase_add_test(tc, gives_and_takes_variables);
	return suite;
}
