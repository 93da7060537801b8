#include "read/manifest_data.h"

#include "unit/read/reading.h"

static struct map found;

/* The names and their files: "a=x.csv b=y.csv ". */
static struct str
data_of(const char *yaml)
{
	const struct source *source = reading_source(str_from_z(yaml));
	struct yaml_map map = yaml_map_of(
	    &diags, yaml_read(arena, &diags, source, 0, source->text.n), "it");
	struct buf *b = buf_new(arena);

	memset(&found, 0, sizeof found);
	manifest_data_read(arena, map, &found);
	for (size_t i = 0; i < found.n; i++) {
		const struct data_entry *entry = found.entries[i].value;

		buf_str(b, entry->name);
		buf_char(b, '=');
		buf_str(b, entry->file);
		buf_char(b, ' ');
	}
	return buf_view(b);
}

START_TEST(names_stand_for_files)
{
	ASSERT_STR(
	    data_of("data:\n  rain: a/x.csv\n  works-2: {file: y.csv}\n"),
	    "rain=a/x.csv works-2=y.csv ");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(places_are_those_of_name_and_file)
{
	const struct data_entry *entry;

	data_of("data:\n  rain: x.csv\n");
	entry = map_lookup(&found, STR("rain"));
	ck_assert_uint_eq(entry->at.offset, 8);
	ck_assert_uint_eq(entry->file_at.offset, 14);
	data_of("data:\n  rain: {file: x.csv}\n");
	entry = map_lookup(&found, STR("rain"));
	ck_assert_uint_eq(entry->file_at.offset, 21);
}
END_TEST

START_TEST(no_data_is_none)
{
	ASSERT_STR(data_of("title: T\n"), "");
	ASSERT_STR(data_of("data:\n"), "");
	ASSERT_STR(data_of("data: {}\n"), "");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(names_are_of_small_letters)
{
	ASSERT_STR(data_of("data:\n  Rain: x.csv\n  a.b: y.csv\n  c: z.csv\n"),
	    "c=z.csv ");
	ASSERT_FAULTS("2:3 YAML_VALUE 4\n3:3 YAML_VALUE 3\n");
}
END_TEST

START_TEST(what_is_no_entry_is_reported)
{
	ASSERT_STR(data_of("data:\n  a:\n  b: [x.csv]\n  c: {path: x.csv}\n"
			   "  d: {file: [x]}\n  e: z.csv\n"),
	    "e=z.csv ");
	ck_assert_uint_eq(diags.errors, 5);
	data_of("data: [a.csv]\n");
	ck_assert_uint_eq(diags.errors, 6);
	ck_assert_uint_eq(found.n, 0);
}
END_TEST

START_TEST(a_name_is_given_once)
{
	ASSERT_STR(data_of("data:\n  a: x.csv\n  a: y.csv\n"), "a=x.csv ");
	ASSERT_FAULTS("3:3 YAML_KEY_TWICE 1\n");
}
END_TEST

Suite *suite_read_manifest_data(void);

Suite *
suite_read_manifest_data(void)
{
	Suite *suite = suite_create("read/manifest_data");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, names_stand_for_files);
	tcase_add_test(tc, places_are_those_of_name_and_file);
	tcase_add_test(tc, no_data_is_none);
	tcase_add_test(tc, names_are_of_small_letters);
	tcase_add_test(tc, what_is_no_entry_is_reported);
	tcase_add_test(tc, a_name_is_given_once);
	return suite;
}
