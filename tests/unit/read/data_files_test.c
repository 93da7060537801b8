#include "read/data_files.h"

#include "unit/read/reading.h"

static struct pack pack;
static struct data_files files;
static struct buf *opened; /* the paths that were asked for */

/* Files that are called so have a table, "bad.csv" none, others are none. */
static const struct source *
open_file(void *user, struct str path, struct loc at)
{
	(void)user;
	(void)at;
	buf_str(opened, path);
	buf_char(opened, ' ');
	if (str_ends(path, STR("bad.csv")))
		return reading_source(STR(""));
	return str_ends(path, STR("x.csv")) ? reading_source(STR("name\nA\n"))
					    : NULL;
}

static struct data_entry *
name(const char *word, const char *file)
{
	struct data_entry *entry = ARENA_NEW(arena, struct data_entry);

	entry->name = str_from_z(word);
	entry->file = str_from_z(file);
	map_put(arena, &pack.data, entry->name, entry, true);
	return entry;
}

static void
open_all(void)
{
	fixture_open();
	memset(&pack, 0, sizeof pack);
	pack.folder = STR("/nowhere");
	opened = buf_new(arena);
	files = (struct data_files){
	    .arena = arena, .diags = &diags, .pack = &pack, .open = open_file};
}

static const struct data_table *
table_of(const char *markdown, const char *folder)
{
	struct document *d = reading_document(str_from_z(markdown));

	return data_files_of_div(&files, str_from_z(folder), d->root->first);
}

START_TEST(a_name_is_one_of_the_manifest)
{
	struct data_entry *entry = name("rain", "a/x.csv");
	const struct data_table *table;

	name("snow", "y/x.csv");
	data_files_open_named(&files);
	ASSERT_STR(buf_view(opened), "a/x.csv y/x.csv ");
	table = table_of("::: {.data-table src=\"rain\"}\n:::\n", "sub");
	ck_assert_ptr_nonnull(table);
	ck_assert_ptr_eq(table, entry->table);
	ck_assert(entry->used);
	ck_assert(
	    !((struct data_entry *)map_lookup(&pack.data, STR("snow")))->used);
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(a_path_leads_from_the_folder)
{
	ck_assert_ptr_nonnull(
	    table_of("::: {.signatories src=\"b/x.csv\"}\n:::\n", "sub"));
	ck_assert_ptr_nonnull(
	    table_of("::: {.signatories}\n[x](b/x.csv)\n:::\n", "sub"));
	ASSERT_STR(buf_view(opened), "sub/b/x.csv ");
}
END_TEST

START_TEST(a_file_is_read_once_by_name_and_path)
{
	const struct data_entry *entry = name("rain", "sub/x.csv");

	data_files_open_named(&files);
	ck_assert_ptr_eq(
	    table_of("::: {.data-table src=\"x.csv\"}\n:::\n", "sub"),
	    entry->table);
	ck_assert(!entry->used);
	ASSERT_STR(buf_view(opened), "sub/x.csv ");
}
END_TEST

START_TEST(a_name_that_nobody_gave_is_reported)
{
	name("rain", "x.csv");
	ck_assert_ptr_null(
	    table_of("::: {.data-table src=\"rian\"}\n:::\n", ""));
	ASSERT_FAULTS("1:23 DATA_UNKNOWN 4\n");
	ASSERT_STR(diags.list.v[0]->hint, "did you mean \"rain\"?");
	ASSERT_STR(buf_view(opened), "");
}
END_TEST

START_TEST(what_cannot_be_read_is_told_once)
{
	name("gone", "gone.csv");
	name("broken", "bad.csv");
	data_files_open_named(&files);
	ASSERT_FAULTS("1:1 CSV_EMPTY 0\n");
	ck_assert_ptr_null(
	    table_of("::: {.data-table src=\"gone\"}\n:::\n", ""));
	ck_assert_ptr_null(
	    table_of("::: {.data-table src=\"broken\"}\n:::\n", ""));
	ck_assert_uint_eq(diags.list.n, 1);
	ASSERT_STR(buf_view(opened), "gone.csv bad.csv ");
}
END_TEST

START_TEST(a_single_file_has_paths_alone)
{
	pack.plain = true;
	ck_assert_ptr_null(
	    table_of("::: {.data-table src=\"rain\"}\n:::\n", ""));
	ASSERT_STR(buf_view(opened), "rain ");
	ASSERT_FAULTS("");
}
END_TEST

START_TEST(without_a_file_there_is_none)
{
	ck_assert_ptr_null(table_of("::: {.signatories}\n- Ann\n:::\n", ""));
	ck_assert_ptr_null(table_of(
	    "::: {.signatories}\n[x](https://example.org/x.csv)\n:::\n", ""));
	ASSERT_STR(buf_view(opened), "");
}
END_TEST

Suite *suite_read_data_files(void);

Suite *
suite_read_data_files(void)
{
	const TTest *tests[] = {
	    a_name_is_one_of_the_manifest,
	    a_path_leads_from_the_folder,
	    a_file_is_read_once_by_name_and_path,
	    a_name_that_nobody_gave_is_reported,
	    what_cannot_be_read_is_told_once,
	    a_single_file_has_paths_alone,
	    without_a_file_there_is_none,
	};
	Suite *suite = suite_create("read/data_files");
	TCase *tc = tcase_create("data_files");

	tcase_add_checked_fixture(tc, open_all, fixture_close);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tc, tests[i]);
	suite_add_tcase(suite, tc);
	return suite;
}
