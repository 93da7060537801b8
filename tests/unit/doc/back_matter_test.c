#include "doc/back_matter.h"

#include <check.h>

#include "unit/base/assert_str.h"

static struct arena *a;
static struct back_matter back;

static void
open_arena(void)
{
	a = arena_new(0);
	back = (struct back_matter){.terms = {0}};
}

static void
close_arena(void)
{
	arena_free(a);
}

static void
check_dump(const char *want)
{
	struct buf *b = buf_new(a);

	back_matter_dump(b, &back);
	ck_assert_msg(str_eq_z(buf_view(b), want), "%.*s", (int)b->n, b->p);
}

START_TEST(addresses_are_shown_without_mailto)
{
	ck_assert(str_eq_z(
	    back_matter_address(STR("mailto:x@example.org")), "x@example.org"));
	ck_assert(
	    str_eq_z(back_matter_address(STR("https://a.b")), "https://a.b"));
	ck_assert_uint_eq(back_matter_address(STR("")).n, 0);
}
END_TEST

START_TEST(nothing_is_dumped_of_nothing)
{
	ck_assert_uint_eq(back.index.n, 0);
	check_dump("");
}
END_TEST

START_TEST(entries_are_dumped_with_their_places)
{
	struct abbreviation un = {STR("UN"), STR("United Nations"), {0}};
	struct index_entry talks = {.text = STR("Talks"), .letter = STR("T")};
	struct index_entry six = {.text = STR("six-party")};
	struct outward_link link = {
	    STR("Sea"), STR("https://a.b"), STR("link"), NULL};

	vec_push(a, &six.places, STR("p"));
	vec_push(a, &talks.see, STR("Korea"));
	vec_push(a, &talks.subs, &six);
	vec_push(a, &back.abbreviations, &un);
	vec_push(a, &back.index, &talks);
	vec_push(a, &back.links, link);
	check_dump("abbreviations\n"
		   "  \"UN\" \"United Nations\"\n"
		   "index\n"
		   "  T \"Talks\" see=\"Korea\"\n"
		   "      \"six-party\" #p\n"
		   "links\n"
		   "  #link \"Sea\" \"https://a.b\"\n");
}
END_TEST

Suite *suite_doc_back_matter(void);

Suite *
suite_doc_back_matter(void)
{
	Suite *suite = suite_create("doc/back_matter");
	TCase *tcase = tcase_create("back_matter");

	tcase_add_checked_fixture(tcase, open_arena, close_arena);
	tcase_add_test(tcase, addresses_are_shown_without_mailto);
	tcase_add_test(tcase, nothing_is_dumped_of_nothing);
	tcase_add_test(tcase, entries_are_dumped_with_their_places);
	suite_add_tcase(suite, tcase);
	return suite;
}
