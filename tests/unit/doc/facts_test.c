#include "doc/facts.h"

#include <check.h>

#include "unit/base/assert_str.h"

static struct arena *arena;
static struct pack pack;
static struct facts facts;

static void
set_up(void)
{
	arena = arena_new(0);
	pack = (struct pack){0};
	facts = (struct facts){0};
	for (int k = 0; k < PART_KIND_COUNT; k++)
		vec_push(arena, &pack.parts, (enum part_kind)k);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static bool
has(enum part_kind kind)
{
	return facts_has_part(&facts, &pack, kind);
}

START_TEST(finds_the_signatories_of_a_div)
{
	struct node one = {0}, two = {0}, other = {0};
	struct signatories a = {.node = &one}, b = {.node = &two};

	vec_push(arena, &facts.signatories, &a);
	vec_push(arena, &facts.signatories, &b);
	ck_assert_ptr_eq(facts_signatories(&facts, &one), &a);
	ck_assert_ptr_eq(facts_signatories(&facts, &two), &b);
	ck_assert_ptr_null(facts_signatories(&facts, &other));
}
END_TEST

START_TEST(leaves_out_empty_parts)
{
	/* these two have something to say of any pack */
	ck_assert(has(PART_COVER) && has(PART_COLOPHON));
	for (int k = PART_COVER + 1; k < PART_COLOPHON; k++)
		ck_assert(!has((enum part_kind)k));
}
END_TEST

START_TEST(has_the_parts_with_something_in_them)
{
	struct document doc = {0};
	struct node div = {0};
	struct ask ask = {0};

	vec_push(arena, &pack.documents, &doc);
	ck_assert(has(PART_CONTENTS));
	ck_assert(has(PART_DOCUMENTS));
	vec_push(arena, &facts.key_points, &div);
	ck_assert(has(PART_KEY_POINTS));
	vec_push(arena, &facts.sources, &div);
	ck_assert(has(PART_SOURCES));
	vec_push(arena, &facts.asks, &ask);
	ck_assert(has(PART_RECOMMENDATIONS));
	ck_assert(!has(PART_AGREEMENT));
	vec_push(arena, &pack.documents, &doc);
	ck_assert(has(PART_AGREEMENT));
	ck_assert(!has(PART_CHANGES));
	pack.compared = true;
	ck_assert(has(PART_CHANGES));
}
END_TEST

START_TEST(leaves_out_what_is_not_asked_for)
{
	struct ask ask = {0};

	vec_push(arena, &facts.asks, &ask);
	pack.parts.n = 0;
	ck_assert(!has(PART_COVER));
	ck_assert(!has(PART_RECOMMENDATIONS));
	vec_push(arena, &pack.parts, PART_RECOMMENDATIONS);
	ck_assert(has(PART_RECOMMENDATIONS));
}
END_TEST

START_TEST(names_generated_parts)
{
	for (int k = 0; k < PART_KIND_COUNT; k++) {
		enum part_kind kind = (enum part_kind)k;
		bool generated = kind != PART_COVER && kind != PART_DOCUMENTS;

		ck_assert_int_eq(facts_part_title(kind).n > 0, generated);
		ck_assert_int_eq(facts_part_anchor(kind).n > 0, generated);
	}
	ASSERT_STR(facts_part_anchor(PART_SOURCES), "part-sources");
}
END_TEST

START_TEST(numbers_document_anchors_from_one)
{
	struct document doc = {.index = 0};

	ASSERT_STR(facts_document_anchor(arena, &doc), "doc-1");
	doc.index = UINT16_MAX;
	ASSERT_STR(facts_document_anchor(arena, &doc), "doc-65536");
}
END_TEST

START_TEST(a_document_is_found_by_its_anchor)
{
	struct document first = {.index = 0}, second = {.index = 1};
	struct pack two = {0};

	vec_push(arena, &two.documents, &first);
	vec_push(arena, &two.documents, &second);
	ck_assert_ptr_eq(facts_document_lookup(&two, STR("doc-1")), &first);
	ck_assert_ptr_eq(facts_document_lookup(&two, STR("doc-2")), &second);
	ck_assert_ptr_null(facts_document_lookup(&two, STR("doc-3")));
	ck_assert_ptr_null(facts_document_lookup(&two, STR("doc-0")));
	ck_assert_ptr_null(facts_document_lookup(&two, STR("doc-")));
	ck_assert_ptr_null(facts_document_lookup(&two, STR("doc-1a")));
	ck_assert_ptr_null(facts_document_lookup(&two, STR("")));
	ck_assert_ptr_null(
	    facts_document_lookup(&two, STR("doc-18446744073709551617")));
}
END_TEST

Suite *suite_doc_facts(void);

Suite *
suite_doc_facts(void)
{
	Suite *s = suite_create("doc/facts");
	TCase *t = tcase_create("facts");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, finds_the_signatories_of_a_div);
	tcase_add_test(t, leaves_out_empty_parts);
	tcase_add_test(t, has_the_parts_with_something_in_them);
	tcase_add_test(t, leaves_out_what_is_not_asked_for);
	tcase_add_test(t, names_generated_parts);
	tcase_add_test(t, numbers_document_anchors_from_one);
	tcase_add_test(t, a_document_is_found_by_its_anchor);
	suite_add_tcase(s, t);
	return s;
}
