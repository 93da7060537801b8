#include "read/edition.h"

#include <stdio.h>
#include <unistd.h>

#include "unit/diag/faults.h"
#include "unit/read/carrier.h"

#define HEAD "{\"schema\":\"briefpress-extract\",\"schema_version\":1,"
#define EMPTY(documents, asks, people)                                         \
	HEAD "\"documents\":[" documents "],\"recommendations\":[" asks        \
	     "],\"signatories\":[" people                                      \
	     "],\"key_points\":[],\"outline\":[]}"

static bool attached;

static struct edition *
read_text(const char *text)
{
	return edition_read(arena, &diags, reading_source(str_from_z(text)));
}

START_TEST(reads_every_array)
{
	const struct edition *e = read_text(
	    HEAD "\"title\":\"T\",\"version\":\"2\",\"date\":\"d\","
		 "\"profile\":\"p\",\"documents\":[{\"file\":\"a.md\","
		 "\"title\":\"A\",\"digest\":\"0f\",\"blocks\":[\"1\",\"2\"]}],"
		 "\"recommendations\":[{\"number\":1,\"id\":\"r\","
		 "\"text\":\"Do \\u00e9\",\"stances\":[{\"document\":\"a.md\","
		 "\"stance\":\"asks\"}],\"places\":[{\"id\":\"r\","
		 "\"document\":\"a.md\",\"text\":\"Do\"}]}],"
		 "\"signatories\":[{\"id\":\"x\",\"list\":\"l\","
		 "\"values\":{\"post\":\"mayor\",\"name\":\"N\"}}],"
		 "\"key_points\":[{\"id\":\"k\",\"text\":\"K\"}],"
		 "\"outline\":[{\"id\":\"s\",\"title\":\"S\"}],"
		 "\"later\":[{\"kept\":\"out\"}]}");

	ASSERT_FAULTS("");
	ck_assert_ptr_nonnull(e);
	ASSERT_STR(e->version, "2");
	ASSERT_STR(e->profile, "p");
	ck_assert_uint_eq(e->documents.n, 1);
	ASSERT_STR(e->documents.v[0].digest, "0f");
	ck_assert_uint_eq(e->documents.v[0].blocks.n, 2);
	ASSERT_STR(e->documents.v[0].blocks.v[1], "2");
	ck_assert_uint_eq(e->recommendations.v[0].number, 1);
	ASSERT_STR(e->recommendations.v[0].text, "Do é");
	ASSERT_STR(e->recommendations.v[0].places.v[0].document, "a.md");
	ASSERT_STR(e->recommendations.v[0].stances.v[0].stance, "asks");
	ASSERT_STR(e->signatories.v[0].name, "N");
	ASSERT_STR(e->signatories.v[0].columns[0], "post");
	ASSERT_STR(e->points.v[0].text, "K");
	ASSERT_STR(e->sections.v[0].title, "S");
}
END_TEST

START_TEST(what_is_not_written_is_empty)
{
	const struct edition *e = read_text(EMPTY("{}", "", "{\"values\":{}}"));

	ASSERT_FAULTS("");
	ASSERT_STR(e->title, "");
	ASSERT_STR(e->documents.v[0].title, "");
	ck_assert_uint_eq(e->signatories.v[0].column_count, 0);
	ASSERT_STR(e->signatories.v[0].name, "");
}
END_TEST

START_TEST(what_is_no_json_is_refused)
{
	static const char *const texts[] = {"", "{", "[1,]", "nonsense",
	    "{\"a\":1,\"a\":2}", "{\"a\":\"\\u0000\"}", "\"\xff\"", "{} x"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		ck_assert_ptr_null(read_text(texts[i]));
		ck_assert_uint_eq(diags.list.n, i + 1);
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_SINCE_SYNTAX);
	}
}
END_TEST

START_TEST(bounds_come_before_the_parser)
{
	struct buf *deep = buf_new(arena), *many = buf_new(arena);

	buf_fill(deep, '[', 100000);
	ck_assert_ptr_null(
	    edition_read(arena, &diags, reading_source(buf_view(deep))));
	ASSERT_FAULTS("1:17 SINCE_SYNTAX 1\n");
	buf_char(many, '[');
	buf_fill(many, ',', EDITION_VALUES_MAX);
	ck_assert_ptr_null(
	    edition_read(arena, &diags, reading_source(buf_view(many))));
	ck_assert_uint_eq(diags.list.n, 2);
	/* brackets in texts are no depth */
	deep->n = 0;
	buf_z(deep, HEAD "\"title\":\"\\\"");
	buf_fill(deep, '[', 100);
	buf_z(deep, "\"}");
	edition_read(arena, &diags, reading_source(buf_view(deep)));
	for (size_t i = 2; i < diags.list.n; i++)
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_SINCE_MISSING);
}
END_TEST

START_TEST(other_json_is_no_extract)
{
	static const char *const texts[] = {"{}", "[]",
	    "{\"schema\":\"other\",\"schema_version\":1}",
	    "{\"schema\":\"briefpress-extract\"}",
	    "{\"schema\":\"briefpress-extract\",\"schema_version\":\"1\"}",
	    "{\"schema\":\"briefpress-extract\",\"schema_version\":0}"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		ck_assert_ptr_null(read_text(texts[i]));
		ck_assert_uint_eq(diags.list.n, i + 1);
		ck_assert_int_eq(diags.list.v[i]->code, DIAG_SINCE_OTHER);
	}
}
END_TEST

START_TEST(a_newer_version_is_told)
{
	ck_assert_ptr_null(read_text("{\"schema\":\"briefpress-extract\",\n"
				     "\"schema_version\":2}"));
	ASSERT_FAULTS("2:1 SINCE_NEWER 16\n");
}
END_TEST

START_TEST(arrays_that_are_missing)
{
	ck_assert_ptr_null(read_text(
	    HEAD "\"documents\":[],\"outline\":[],\"key_points\":[]}"));
	ASSERT_FAULTS("1:2 SINCE_MISSING 8\n1:2 SINCE_MISSING 8\n");
}
END_TEST

START_TEST(values_of_other_types)
{
	ck_assert_ptr_null(read_text(EMPTY("{\"file\":1}, 2", "{\"number\":0}",
	    "{\"values\":[]}, {\"values\":{\"a\":1}}")));
	ck_assert_uint_eq(diags.list.n, 3 + 2);
	ASSERT_STR(
	    diags.list.v[0]->text, "\"documents[0].file\" must be a text");
	ASSERT_STR(diags.list.v[1]->text,
	    "\"recommendations[0].number\" must be a number from 1");
	ASSERT_STR(diags.list.v[4]->text,
	    "\"signatories[0].values\" must be an object");
}
END_TEST

START_TEST(files_that_cannot_be_opened)
{
	ck_assert_ptr_null(edition_open(
	    arena, &diags, &sources, STR("/nowhere.json"), &attached));
	ck_assert_ptr_null(
	    edition_open(arena, &diags, &sources, STR("/"), &attached));
	ASSERT_FAULTS("0:0 FILE_READ 0\n0:0 FILE_READ 0\n");
}
END_TEST

#define JSON "/Subtype/application#2Fjson"

/* Writes bytes to a file and opens that as an edition. */
static const struct source *
open_bytes(struct str bytes)
{
	struct str path =
	    arena_printf(arena, "/tmp/briefpress-edition%ld", (long)getpid());
	FILE *file = fopen(path.s, "wb");
	const struct source *source;

	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes.s, 1, bytes.n, file), bytes.n);
	ck_assert_int_eq(fclose(file), 0);
	source = edition_open(arena, &diags, &sources, path, &attached);
	remove(path.s);
	return source;
}

START_TEST(a_pdf_may_carry_an_edition)
{
	const struct source *source = open_bytes(carrier_of(
	    arena, CARRIER_TREE("extract-2.json"), JSON, STR("{\"a\":1}")));

	ASSERT_FAULTS("");
	ck_assert_ptr_nonnull(source);
	ASSERT_STR(source->text, "{\"a\":1}");
	ck_assert(attached);
	ck_assert(str_ends(source->name, STR(":extract-2.json")));
	ck_assert_ptr_null(open_bytes(
	    carrier_of(arena, CARRIER_TREE("extract.json"), "", STR("{}"))));
	ck_assert_ptr_null(open_bytes(STR("%PDF-1.7\n")));
	ASSERT_FAULTS("0:0 SINCE_PDF 0\n0:0 PDF_BAD 0\n");
}
END_TEST

START_TEST(an_extract_has_a_limit_in_a_pdf_and_alone)
{
	struct buf *big = buf_new(arena);

	buf_fill(big, ' ', EDITION_LIMIT + 1);
	ck_assert_ptr_null(open_bytes(buf_view(big)));
	ck_assert_ptr_null(open_bytes(carrier_of(
	    arena, CARRIER_TREE("extract.json"), JSON, buf_view(big))));
	ASSERT_FAULTS("0:0 FILE_READ 0\n0:0 FILE_READ 0\n");
	big->n--;
	ck_assert_ptr_nonnull(open_bytes(buf_view(big)));
	ck_assert(!attached);
}
END_TEST

Suite *suite_read_edition(void);

Suite *
suite_read_edition(void)
{
	Suite *suite = suite_create("read/edition");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_every_array);
	tcase_add_test(tc, what_is_not_written_is_empty);
	tcase_add_test(tc, what_is_no_json_is_refused);
	tcase_add_test(tc, bounds_come_before_the_parser);
	tcase_add_test(tc, other_json_is_no_extract);
	tcase_add_test(tc, a_newer_version_is_told);
	tcase_add_test(tc, arrays_that_are_missing);
	tcase_add_test(tc, values_of_other_types);
	tcase_add_test(tc, files_that_cannot_be_opened);
	tcase_add_test(tc, a_pdf_may_carry_an_edition);
	tcase_add_test(tc, an_extract_has_a_limit_in_a_pdf_and_alone);
	return suite;
}
