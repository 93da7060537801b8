#include "read/files.h"

#include "unit/diag/fixture.h"

static struct str
paths_of(const struct pack *pack)
{
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < pack->files.n; i++) {
		buf_str(out, pack->files.v[i].path);
		buf_char(out, ' ');
	}
	return buf_view(out);
}

START_TEST(paths_are_in_the_order_of_their_bytes_and_once)
{
	static const char *const paths[] = {
	    "b/z.md", "a.md", "./b/z.md", "B.md", "b/../a.md", "b.md"};
	struct files files = {.arena = arena};
	struct pack pack = {.plain = false};

	for (size_t i = 0; i < 6; i++)
		files_add(
		    &files, PACK_FILE_MARKDOWN, str_from_z(paths[i]), STR("x"));
	files_finish(&files, &pack);
	ASSERT_STR(paths_of(&pack), "B.md a.md b.md b/z.md ");
}
END_TEST

START_TEST(a_file_that_is_read_twice_is_the_same)
{
	struct files files = {.arena = arena};
	struct pack_file *first =
	    files_add(&files, PACK_FILE_DATA, STR("a"), STR("1"));

	ck_assert_ptr_eq(
	    first, files_add(&files, PACK_FILE_DATA, STR("./a"), STR("2")));
	ASSERT_STR(first->bytes, "1");
	ck_assert_int_eq(first->kind, PACK_FILE_DATA);
}
END_TEST

Suite *suite_read_files(void);

Suite *
suite_read_files(void)
{
	Suite *suite = suite_create("read/files");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, paths_are_in_the_order_of_their_bytes_and_once);
	tcase_add_test(tc, a_file_that_is_read_twice_is_the_same);
	suite_add_tcase(suite, tc);
	return suite;
}
