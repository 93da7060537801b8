#include "layout/words.h"

#include "unit/layout/fixture.h"

START_TEST(counts)
{
	ASSERT_STR(words_count(tree.a, 1, "page", "pages"), "1\u00a0page");
	ASSERT_STR(words_count(tree.a, 2, "page", "pages"), "2\u00a0pages");
	ASSERT_STR(words_count(tree.a, 0, "page", "pages"), "0\u00a0pages");
}
END_TEST

START_TEST(titles)
{
	ASSERT_STR(words_title(tree.a, STR("open-letter")), "Open letter");
	ASSERT_STR(words_title(tree.a, STR("job_title")), "Job title");
	ASSERT_STR(words_title(tree.a, STR("Name")), "Name");
	ASSERT_STR(words_title(tree.a, STR("\u00e9tat")), "\u00e9tat");
	ASSERT_STR(words_title(tree.a, STR("")), "");
}
END_TEST

START_TEST(details)
{
	struct buf *b = buf_new(tree.a);

	words_detail(b, "", STR(""));
	words_detail(b, "No. ", STR("7"));
	words_detail(b, "Version ", STR(""));
	words_detail(b, "", STR("Final"));
	ASSERT_STR(buf_view(b), "No. 7 \u00b7 Final");
}
END_TEST

Suite *suite_layout_words(void);

Suite *
suite_layout_words(void)
{
	const TTest *tests[] = {counts, titles, details};

	return FIXTURE_SUITE("layout/words", tests);
}
