#include "extract/sources.h"

#include "unit/diag/fixture.h"

#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static struct attachment some[] = {{.name = STR_INIT("a.csv"),
				       .media = STR_INIT("text/csv"),
				       .relationship = ATTACHMENT_DATA,
				       .bytes = STR_INIT("abc")},
    {.name = STR_INIT("b.png"),
	.media = STR_INIT("image/png"),
	.bytes = STR_INIT("abc")},
    {.name = STR_INIT("c.json"),
	.media = STR_INIT("application/json"),
	.bytes = STR_INIT("{}\n")}};
static const struct attachments files = {some, 3, 3};

START_TEST(the_list_is_that_of_sha256sum)
{
	ASSERT_STR(
	    sources_list(arena, &files), ABC "  a.csv\n" ABC "  b.png\n");
	ck_assert_uint_eq(sources_digest(arena, &files).n, 64);
}
END_TEST

START_TEST(texts_are_shown_and_images_are_not)
{
	struct buf *out = buf_new(arena);

	sources_dump(out, &files);
	ASSERT_STR(buf_view(out),
	    "\"a.csv\" text/csv data 3 bytes\nabc---\n"
	    "\"b.png\" image/png source 3 bytes\n" ABC "  ---\n"
	    "\"c.json\" application/json source 3 bytes\n{}\n---\n");
}
END_TEST

Suite *suite_extract_sources_dump(void);

Suite *
suite_extract_sources_dump(void)
{
	Suite *suite = suite_create("extract/sources_dump");
	TCase *tc = tcase_create("all");

	tcase_add_checked_fixture(tc, fixture_open, fixture_close);
	tcase_add_test(tc, the_list_is_that_of_sha256sum);
	tcase_add_test(tc, texts_are_shown_and_images_are_not);
	suite_add_tcase(suite, tc);
	return suite;
}
