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

START_TEST(tells_of_an_edition)
{
	struct pack pack = {.number = STR("7"), .version = STR("1.2")};
	struct buf *b = buf_new(tree.a);

	words_edition(b, &pack);
	ASSERT_STR(buf_view(b), "No.\u00a07 \u00b7 Version\u00a01.2");
	buf_release(b);
	pack = (struct pack){.status = STR("Draft"), .contact = STR("a@b.org")};
	words_edition(b, &pack);
	ASSERT_STR(buf_view(b), "Draft \u00b7 a@b.org");
	buf_release(b);
	words_edition(b, &(struct pack){.title = STR("T")});
	ASSERT_STR(buf_view(b), "");
}
END_TEST

Suite *suite_layout_words(void);

Suite *
suite_layout_words(void)
{
	const TTest *tests[] = {counts, titles, details, tells_of_an_edition};

	return FIXTURE_SUITE("layout/words", tests);
}
