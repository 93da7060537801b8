#include "extract/sources.h"

#include "unit/extract/gathered.h"

START_TEST(gives_files_by_name_with_an_extract)
{
	struct attachments files = {0};

	gathered("a [b]{when-profile=other}\n");
	sources_gather(&files, &gathered_input);
	ck_assert_uint_eq(files.n, 2);
	ASSERT_STR(files.v[0].name, "a.md");
	ASSERT_STR(files.v[0].media, "text/markdown");
	ASSERT_STR(files.v[0].bytes, "a\n");
	ASSERT_STR(files.v[1].name, "extract.json");
	ASSERT_STR(files.v[1].media, "application/json");
	ck_assert_int_eq(files.v[1].relationship, ATTACHMENT_DATA);
}
END_TEST

START_TEST(an_extract_gives_way_to_files)
{
	struct attachments files = {0};

	gathered("a\n");
	vec_push(arena, &((struct pack *)gathered_input.loaded)->files,
	    (struct pack_file){
		.path = STR("extract.json"), .kind = PACK_FILE_IMAGE});
	sources_gather(&files, &gathered_input);
	ASSERT_STR(files.v[1].name, "extract-2.json");
}
END_TEST

Suite *suite_extract_sources(void);

Suite *
suite_extract_sources(void)
{
	Suite *suite = suite_create("extract/sources");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, gives_files_by_name_with_an_extract);
	tcase_add_test(tc, an_extract_gives_way_to_files);
	suite_add_tcase(suite, tc);
	return suite;
}
