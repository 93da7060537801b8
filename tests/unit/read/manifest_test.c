#include "read/manifest.h"

#include "doc/signer.h"
#include "unit/read/reading.h"

static struct pack *
read_pack(const char *text)
{
	return manifest_read(arena, &diags, reading_source(str_from_z(text)));
}

START_TEST(reads_for_whom_things_are)
{
	struct pack *p = read_pack(
	    "title: T\ndocuments:\n- {file: a.md, when-profile: b}\n- c.md\n"
	    "outputs:\n- {name: x, profile: b}\n- name: y\n"
	    "- {name: z, profile: No}\n");

	ASSERT_STR(p->entries.v[0].audience->when.v[0].name, "b");
	ck_assert_ptr_null(p->entries.v[1].audience);
	ASSERT_STR(p->outputs.v[0].profile.name, "b");
	ck_assert_uint_eq(p->outputs.v[1].profile.name.n, 0);
	ASSERT_FAULTS("8:22 YAML_VALUE 2\n");
}
END_TEST

START_TEST(reads_everything)
{
	struct pack *p = read_pack(
	    "title: The \"pack\"\nsubtitle: S\nissuer: I\n"
	    "date: 2024-02-29\nversion: 1.10\nstatus: draft\nnumber: N\n"
	    "language: ko\ncontact: C\nemblem: e.png\nemblem-alt: E\n"
	    "documents:\n- a.md\n- file: b.md\n  short: B\n"
	    "parts: [documents, cover]\n"
	    "outputs:\n- {name: brief-1, paper: letter}\n- name: x\n");

	ASSERT_STR(p->title, "The “pack”");
	ASSERT_STR(p->subtitle, "S");
	ASSERT_STR(p->issuer, "I");
	ASSERT_STR(p->date, "2024-02-29");
	ASSERT_STR(p->version, "1.10");
	ASSERT_STR(p->status, "draft");
	ASSERT_STR(p->number, "N");
	ASSERT_STR(p->language, "ko");
	ASSERT_STR(p->contact, "C");
	ASSERT_STR(p->emblem_path, "e.png");
	ASSERT_STR(p->emblem_alt, "E");
	ck_assert_uint_eq(p->entries.n, 2);
	ASSERT_STR(p->entries.v[0].file, "a.md");
	ASSERT_STR(p->entries.v[1].file, "b.md");
	ASSERT_STR(p->entries.v[1].short_name, "B");
	ck_assert_uint_eq(p->parts.n, 2);
	ck_assert_int_eq(p->parts.v[1], PART_COVER);
	ck_assert_uint_eq(p->outputs.n, 2);
	ASSERT_STR(p->outputs.v[0].name, "brief-1");
	ck_assert_int_eq(p->outputs.v[0].paper, PAPER_LETTER);
	ck_assert_int_eq(p->outputs.v[1].paper, PAPER_A4);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reads_what_the_back_matter_says)
{
	struct pack *p = read_pack("title: T\ndocuments: [a.md]\n"
				   "url: https://a.b\ncite: Us. So.\n"
				   "expand-abbreviations: false\n"
				   "parts: [index, colophon, chart-data]\n");

	ASSERT_STR(p->url, "https://a.b");
	ASSERT_STR(p->cite, "Us. So.");
	ck_assert(p->keeps_abbreviations);
	ck_assert_uint_eq(p->parts.n, 3);
	ck_assert_int_eq(p->parts.v[2], PART_CHART_DATA);
	ASSERT_FAULTS("");
	p = read_pack("title: T\ndocuments: [a.md]\n"
		      "expand-abbreviations: maybe\n");
	ck_assert(!p->keeps_abbreviations);
	ASSERT_FAULTS("3:23 YAML_TYPE 5\n");
}
END_TEST

START_TEST(fills_in_defaults)
{
	struct pack *p = read_pack("title: T\ndocuments: [a.md]\n");
	size_t n = 0;

	ASSERT_STR(p->language, "en-US");
	for (int k = 0; k < PART_KIND_COUNT; k++)
		if (part_kind_is_usual((enum part_kind)k))
			ck_assert_int_eq(p->parts.v[n++], k);
	ck_assert_uint_eq(p->parts.n, n);
	ck_assert_uint_eq(p->outputs.n, 1);
	ASSERT_STR(p->outputs.v[0].name, "briefing");
	ck_assert_int_eq(p->outputs.v[0].paper, PAPER_A4);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(reports_what_is_missing)
{
	read_pack("subtitle: S\n");
	ASSERT_FAULTS("1:1 YAML_KEY_MISSING 1\n1:1 YAML_KEY_MISSING 1\n");
	read_pack("");
	ck_assert_uint_eq(diags.errors, 4);
}
END_TEST

START_TEST(reports_only_the_syntax_of_what_is_no_yaml)
{
	struct pack *p = read_pack("title: [a\nb: c\n");

	ck_assert_ptr_nonnull(p);
	ck_assert_uint_eq(diags.errors, 1);
	ASSERT_STR(
	    str_from_z(diag_code_name(diags.list.v[0]->code)), "YAML_SYNTAX");
}
END_TEST

START_TEST(reports_documents)
{
	read_pack("title: T\ndocuments: []\n");
	read_pack("title: T\ndocuments: a.md\n");
	read_pack("title: T\ndocuments:\n- short: x\n- [a]\n"
		  "- {file: a.md, shrt: b}\n");
	ASSERT_FAULTS("2:12 YAML_TYPE 1\n2:12 YAML_TYPE 4\n"
		      "3:3 YAML_KEY_MISSING 1\n4:3 YAML_TYPE 1\n"
		      "5:16 YAML_KEY_UNKNOWN 4\n");
	ASSERT_STR(diags.list.v[4]->hint, "did you mean \"short\"?");
}
END_TEST

START_TEST(checks_dates)
{
	static const char *const wrong[] = {"2024-13-01", "2023-02-29",
	    "2024-00-10", "2024-01-00", "24-01-01", "2024/01/01", "2024-01-011",
	    "0000-01-01", "May 2024", "1900-02-29"};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct str text = arena_printf(
		    arena, "title: T\ndocuments: [a]\ndate: %s\n", wrong[i]);

		ASSERT_STR(read_pack(text.s)->date, "");
		ck_assert_uint_eq(diags.errors, i + 1);
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_YAML_VALUE);
	}
	read_pack("title: T\ndocuments: [a]\ndate: 2000-02-29\n");
	ck_assert_uint_eq(diags.errors, sizeof wrong / sizeof *wrong);
}
END_TEST

START_TEST(reports_unknown_keys)
{
	read_pack("title: T\nlanguge: en\ndocuments: [a]\n");
	ASSERT_FAULTS("2:1 YAML_KEY_UNKNOWN 7\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"language\"?");
}
END_TEST

START_TEST(must_be_a_mapping)
{
	ck_assert_ptr_nonnull(read_pack("- a\n- b\n"));
	ASSERT_FAULTS("1:1 YAML_TYPE 1\n");
}
END_TEST

START_TEST(reads_themes)
{
	struct pack *pack = read_pack("title: T\ntheme: letter\n"
				      "documents: [a]\noutputs:\n"
				      "- name: x\n  theme: house.yaml\n"
				      "- name: y\n");

	ASSERT_FAULTS("");
	ASSERT_STR(pack->theme.name, "letter");
	ck_assert_uint_eq(pack->theme.at.offset, 16);
	ASSERT_STR(pack->outputs.v[0].theme.name, "house.yaml");
	ck_assert_uint_eq(pack->outputs.v[1].theme.name.n, 0);
	read_pack("title: T\ntheme: [letter]\ndocuments: [a]\n");
	ASSERT_FAULTS("2:8 YAML_TYPE 1\n");
}
END_TEST

START_TEST(reads_languages)
{
	ASSERT_STR(
	    read_pack("title: T\nlanguage: de-CH\ndocuments: [a]\n")->language,
	    "de-CH");
	ASSERT_FAULTS("");
	ASSERT_STR(read_pack("title: T\nlanguage: German\u00e9\n"
			     "documents: [a]\n")
		       ->language,
	    MANIFEST_LANGUAGE);
	ASSERT_FAULTS("2:11 YAML_VALUE 8\n");
}
END_TEST

START_TEST(gives_and_takes_variables)
{
	struct pack *p = read_pack(
	    "title: \"On {{city}}, {{version}}\"\nversion: 2\nstatus: it's\n"
	    "emblem-alt: \"of {{city}}\"\n"
	    "documents: [{file: \"{{x}}.md\", short: \"S {{city}}\"}]\n"
	    "variables: {city: Bonn, to: {name: A--B}}\n");
	struct variables v = {{&p->scope}, 1};

	ASSERT_FAULTS("");
	ASSERT_STR(p->title, "On Bonn, 2");
	ASSERT_STR(p->emblem_alt, "of Bonn");
	ASSERT_STR(p->entries.v[0].short_name, "S Bonn");
	ASSERT_STR(p->entries.v[0].file, "{{x}}.md");
	ASSERT_STR(variables_lookup(&v, STR("pack.title"))->text, "On Bonn, 2");
	ASSERT_STR(variables_lookup(&v, STR("status"))->text, "it’s");
	ASSERT_STR(variables_lookup(&v, STR("to.name"))->text, "A--B");
	ck_assert_ptr_null(variables_lookup(&v, STR("language")));
	ck_assert_ptr_null(variables_lookup(&v, STR("documents")));
	read_pack("title: \"{{titel}}\"\ndocuments: [a.md]\n");
	ASSERT_FAULTS("1:9 VARIABLE_UNKNOWN 9\n");
	ck_assert(read_pack("title: [\n")->scope.incomplete);
}
END_TEST

START_TEST(reads_how_signatories_are_set)
{
	struct pack *p = read_pack("title: T\ndocuments: [a.md]\n");

	ck_assert_int_eq(p->signatories_layout, SIGNATORIES_FITTING);
	p = read_pack(
	    "title: T\ndocuments: [a.md]\nsignatories-layout: run-in\n");
	ck_assert_int_eq(p->signatories_layout, SIGNATORIES_RUN_IN);
	ASSERT_FAULTS("");
	p = read_pack(
	    "title: T\ndocuments: [a.md]\nsignatories-layout: rows\n");
	ck_assert_int_eq(p->signatories_layout, SIGNATORIES_FITTING);
	ASSERT_FAULTS("3:21 YAML_VALUE 4\n");
}
END_TEST

Suite *suite_read_manifest(void);

Suite *
suite_read_manifest(void)
{
	Suite *suite = suite_create("read/manifest");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_for_whom_things_are);
	tcase_add_test(tc, reads_everything);
	tcase_add_test(tc, fills_in_defaults);
	tcase_add_test(tc, reads_what_the_back_matter_says);
	tcase_add_test(tc, reports_what_is_missing);
	tcase_add_test(tc, reports_only_the_syntax_of_what_is_no_yaml);
	tcase_add_test(tc, reports_documents);
	tcase_add_test(tc, checks_dates);
	tcase_add_test(tc, reports_unknown_keys);
	tcase_add_test(tc, must_be_a_mapping);
	tcase_add_test(tc, reads_themes);
	tcase_add_test(tc, reads_languages);
	tcase_add_test(tc, gives_and_takes_variables);
	tcase_add_test(tc, reads_how_signatories_are_set);
	return suite;
}
