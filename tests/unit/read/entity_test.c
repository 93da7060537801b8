#include "read/entity.h"

#include "unit/diag/faults.h"

static const struct {
	const char *text, *want;
	size_t length;
} references[] = {
    {"&amp;amp;", "&", 5},
    {"&eacute;", "\u00e9", 8},
    {"&ngE;x", "\u2267\u0338", 5},
    {"&#8212;", "\u2014", 7},
    {"&#x2014;", "\u2014", 8},
    {"&#X2014;", "\u2014", 8},
    {"&#0;", "\ufffd", 4},
    {"&#xD800;", "\ufffd", 8},
    {"&CounterClockwiseContourIntegral;", "\u2233", 33},
    {"&#42;", "*", 5},
    {"&#10;", "\n", 5},
    /* none of them */
    {"&amp", "", 0},
    {"&", "", 0},
    {"&;", "", 0},
    {"&#;", "", 0},
    {"&#x;", "", 0},
    {"&nothing;", "", 0},
    {"& amp;", "", 0},
    {"&#12345678;", "", 0},
    {"&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;", "", 0},
};

START_TEST(references_are_read)
{
	struct entity got = entity_read(str_from_z(references[_i].text));

	ck_assert_uint_eq(got.length, references[_i].length);
	ASSERT_STR(((struct str){got.bytes, got.n}), references[_i].want);
}
END_TEST

START_TEST(texts_are_resolved)
{
	ASSERT_STR(entity_resolve(arena, STR("a & b")), "a & b");
	ASSERT_STR(entity_resolve(arena, STR("?a&amp;b&x;&lt;")), "?a&b&x;<");
	ASSERT_STR(entity_resolve(arena, STR("")), "");
}
END_TEST

Suite *suite_read_entity(void);

Suite *
suite_read_entity(void)
{
	Suite *suite = suite_create("read/entity");
	TCase *tc = reading_case(suite);

	tcase_add_loop_test(
	    tc, references_are_read, 0, sizeof references / sizeof *references);
	tcase_add_test(tc, texts_are_resolved);
	return suite;
}
