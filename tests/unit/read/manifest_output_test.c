#include "read/manifest_output.h"

#include "read/manifest.h"
#include "unit/read/reading.h"

/* The outputs of a pack, from line 4 on. */
static struct pack *
outputs_of(const char *text)
{
	struct str head = STR("title: T\ndocuments: [a]\noutputs:\n");

	return manifest_read(arena, &diags,
	    reading_source(arena_cat(arena, head, str_from_z(text))));
}

static const struct output *
output_of(const char *text)
{
	struct str item = arena_printf(arena, "- {name: x, %s}\n", text);
	struct pack *pack = outputs_of(item.s);

	ck_assert_uint_eq(pack->outputs.n, 1);
	return &pack->outputs.v[0];
}

START_TEST(reports_outputs)
{
	struct pack *p = outputs_of("- name: A b\n- name: ok\n- name: ok\n"
				    "- paper: a4\n- name: c\n  paper: leter\n"
				    "- name: ../x\n- y\n");

	ck_assert_uint_eq(p->outputs.n, 2);
	ASSERT_FAULTS("4:9 YAML_VALUE 3\n6:9 YAML_VALUE 2\n"
		      "7:3 YAML_KEY_MISSING 1\n9:10 YAML_VALUE 5\n"
		      "10:9 YAML_VALUE 4\n11:3 YAML_TYPE 1\n");
	ASSERT_STR(diags.list.v[3]->hint, "did you mean \"letter\"?");
}
END_TEST

START_TEST(a_briefing_is_the_default)
{
	const struct output *o = output_of("");

	ck_assert_uint_eq(o->kind, OUTPUT_BRIEFING);
	ck_assert_uint_eq(o->paper, PAPER_A4);
	ck_assert_uint_eq(o->theme.name.n, 0);
	ck_assert_uint_eq(o->parts.n, 0);
	ck_assert_uint_eq(o->sheets, 0);
	ck_assert(!o->duplex && !o->start_right && !o->run_on);
	ck_assert(o->print_urls && !o->crop_marks);
	ck_assert_uint_eq(o->impose, IMPOSE_NONE);
	ck_assert_int_eq(o->gutter, 0);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(kinds_say_what_is_not_said)
{
	const struct output *o = output_of("kind: handout");

	ASSERT_STR(o->theme.name, "handout");
	ck_assert_uint_eq(o->sheets, 1);
	ck_assert(o->run_on && !o->start_right);
	ck_assert_uint_eq(o->parts.n, 2);
	ck_assert_int_eq(o->parts.v[0], PART_KEY_POINTS);
	ck_assert_int_eq(o->parts.v[1], PART_RECOMMENDATIONS);
	o = output_of("kind: booklet");
	ASSERT_STR(o->theme.name, "booklet");
	ck_assert_uint_eq(o->paper, PAPER_A5);
	ck_assert_uint_eq(o->impose, IMPOSE_BOOKLET);
	ck_assert(o->start_right);
	ASSERT_STR(output_of("kind: large-print")->theme.name, "large-print");
	ck_assert_uint_eq(output_of("kind: 2-up")->impose, IMPOSE_2UP);
	ck_assert_uint_eq(output_of("kind: 4-up")->impose, IMPOSE_4UP);
	ck_assert(!output_of("kind: screen")->print_urls);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(what_is_said_comes_before_the_kind)
{
	const struct output *o =
	    output_of("sheets: 2, theme: plain, parts: [documents, cover], "
		      "run-on: false, print-urls: false, kind: handout");

	ASSERT_STR(o->theme.name, "plain");
	ck_assert_uint_eq(o->sheets, 2);
	ck_assert(!o->run_on && !o->print_urls);
	ck_assert_uint_eq(o->parts.n, 2);
	ck_assert_int_eq(o->parts.v[0], PART_DOCUMENTS);
	o = output_of("crop-marks: true, bleed: 3mm");
	ck_assert(o->crop_marks);
	ck_assert_int_eq(o->bleed / (SU_PER_PT / 100), 850);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(duplex_is_a_gutter_and_parts_on_the_right)
{
	const struct output *o = output_of("duplex: true");

	ck_assert_int_eq(o->gutter, MANIFEST_GUTTER);
	ck_assert(o->start_right);
	o = output_of("gutter: 10pt, duplex: true, start-right: false");
	ck_assert_int_eq(o->gutter, PT(10));
	ck_assert_uint_eq(o->gutter_at.offset, 53);
	ck_assert(!o->start_right);
	ck_assert(!output_of("duplex: true, kind: handout")->start_right);
	ck_assert(!output_of("kind: booklet, run-on: true")->start_right);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(a_booklet_s_paper_is_its_sheets_or_its_pages)
{
	static const struct {
		const char *text;
		enum paper page;
	} papers[] = {{"kind: booklet, paper: a4", PAPER_A5},
	    {"kind: booklet, paper: a5", PAPER_A5},
	    {"kind: booklet, paper: letter", PAPER_HALF_LETTER},
	    {"kind: booklet, paper: half-letter", PAPER_HALF_LETTER},
	    {"impose: booklet, paper: letter", PAPER_LETTER}};

	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		ck_assert_uint_eq(
		    output_of(papers[i].text)->paper, papers[i].page);
	ck_assert_int_gt(
	    output_of("kind: booklet, creep: 0.1mm")->creep, PT(1) / 4);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(contradictions_are_reported)
{
	outputs_of("- {name: a, kind: screen, impose: 2-up, duplex: true,\n"
		   "   gutter: 3mm, start-right: true, crop-marks: true,\n"
		   "   bleed: 3mm, sheets: 2}\n"
		   "- {name: b, kind: booklet, sheets: 4, crop-marks: true,\n"
		   "   bleed: 3mm}\n"
		   "- {name: c, creep: 0.1mm, run-on: true,\n"
		   "   start-right: true}\n");
	ASSERT_FAULTS("4:35 OUTPUT_CONFLICT 4\n4:49 OUTPUT_CONFLICT 4\n"
		      "5:12 OUTPUT_CONFLICT 3\n5:30 OUTPUT_CONFLICT 4\n"
		      "5:48 OUTPUT_CONFLICT 4\n6:11 OUTPUT_CONFLICT 3\n"
		      "6:24 OUTPUT_CONFLICT 1\n7:36 OUTPUT_CONFLICT 1\n"
		      "7:51 OUTPUT_CONFLICT 4\n8:11 OUTPUT_CONFLICT 3\n"
		      "9:20 OUTPUT_CONFLICT 5\n10:17 OUTPUT_CONFLICT 4\n");
	ASSERT_STR(
	    diags.list.v[0]->text, "\"impose\" means nothing on a screen");
}
END_TEST

START_TEST(what_asks_for_nothing_contradicts_nothing)
{
	output_of("kind: screen, impose: none, duplex: false, gutter: 0pt, "
		  "start-right: false, crop-marks: false, bleed: 0mm");
	output_of("kind: booklet, crop-marks: false, bleed: 0mm");
	output_of("kind: booklet, impose: none, crop-marks: true");
	output_of("creep: 0mm");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(values_are_checked)
{
	output_of("kind: handuot, paper: a3, sheets: 0, gutter: 3, "
		  "impose: folded, duplex: yes");
	ASSERT_FAULTS("4:19 YAML_VALUE 7\n4:35 YAML_VALUE 2\n"
		      "4:47 YAML_RANGE 1\n4:58 YAML_LENGTH 1\n"
		      "4:69 YAML_VALUE 6\n4:85 YAML_VALUE 3\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"handout\"?");
}
END_TEST

Suite *suite_read_manifest_output(void);

Suite *
suite_read_manifest_output(void)
{
	Suite *suite = suite_create("read/manifest_output");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reports_outputs);
	tcase_add_test(tc, a_briefing_is_the_default);
	tcase_add_test(tc, kinds_say_what_is_not_said);
	tcase_add_test(tc, what_is_said_comes_before_the_kind);
	tcase_add_test(tc, duplex_is_a_gutter_and_parts_on_the_right);
	tcase_add_test(tc, a_booklet_s_paper_is_its_sheets_or_its_pages);
	tcase_add_test(tc, contradictions_are_reported);
	tcase_add_test(tc, what_asks_for_nothing_contradicts_nothing);
	tcase_add_test(tc, values_are_checked);
	return suite;
}
