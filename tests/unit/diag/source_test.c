#include "diag/source.h"

#include <check.h>

#include "unit/base/assert_str.h"

static struct sources sources;

static void
set_up(void)
{
	sources = (struct sources){.arena = arena_new(0)};
}

static void
tear_down(void)
{
	arena_free(sources.arena);
}

static const struct source *
add(struct str text)
{
	return source_add(&sources, STR("a.md"), text);
}

#define ASSERT_PLACE(source, offset, l, c)                                     \
	do {                                                                   \
		struct line_col p_ = source_line_col((source), (offset));      \
		ck_assert_uint_eq(p_.line, (l));                               \
		ck_assert_uint_eq(p_.column, (c));                             \
	} while (0)

START_TEST(numbers_sources_from_one)
{
	const struct source *a = add(STR("x")), *b = add(STR("y"));

	ck_assert_uint_eq(a->id, 1);
	ck_assert_uint_eq(b->id, 2);
	ck_assert_ptr_eq(source_lookup(&sources, 1), a);
	ck_assert_ptr_eq(source_lookup(&sources, 2), b);
	ck_assert_ptr_null(source_lookup(&sources, 0));
	ck_assert_ptr_null(source_lookup(&sources, 3));
	ASSERT_STR(b->text, "y");
	ASSERT_STR(b->name, "a.md");
}
END_TEST

START_TEST(knows_every_line_end)
{
	const struct source *s = add(STR("a\nb\r\nc\rd\r\r\ne\n\nf"));

	ck_assert_uint_eq(s->line_count, 8);
	ASSERT_STR(source_line(s, 1), "a");
	ASSERT_STR(source_line(s, 2), "b");
	ASSERT_STR(source_line(s, 3), "c");
	ASSERT_STR(source_line(s, 4), "d");
	ASSERT_STR(source_line(s, 5), "");
	ASSERT_STR(source_line(s, 6), "e");
	ASSERT_STR(source_line(s, 7), "");
	ASSERT_STR(source_line(s, 8), "f");
	ASSERT_STR(source_line(s, 0), "");
	ASSERT_STR(source_line(s, 9), "");
}
END_TEST

START_TEST(indexes_an_empty_text)
{
	const struct source *s = add((struct str){0});

	ck_assert_uint_eq(s->line_count, 1);
	ASSERT_STR(source_line(s, 1), "");
	ASSERT_PLACE(s, 0, 1, 1);
	ASSERT_PLACE(s, 10, 1, 1);
}
END_TEST

START_TEST(has_a_line_behind_a_last_line_end)
{
	const struct source *s = add(STR("a\n"));

	ck_assert_uint_eq(s->line_count, 2);
	ASSERT_STR(source_line(s, 2), "");
	ASSERT_PLACE(s, 2, 2, 1);
	s = add(STR("a\r"));
	ck_assert_uint_eq(s->line_count, 2);
	ASSERT_STR(source_line(s, 1), "a");
}
END_TEST

START_TEST(finds_lines_and_columns)
{
	const struct source *s = add(STR("ab\r\ncd\n\nef"));

	ASSERT_PLACE(s, 0, 1, 1);
	ASSERT_PLACE(s, 1, 1, 2);
	ASSERT_PLACE(s, 2, 1, 3); /* at CR */
	ASSERT_PLACE(s, 3, 1, 4); /* at LF */
	ASSERT_PLACE(s, 4, 2, 1);
	ASSERT_PLACE(s, 7, 3, 1);
	ASSERT_PLACE(s, 8, 4, 1);
	ASSERT_PLACE(s, 10, 4, 3);
	ASSERT_PLACE(s, 99, 4, 3);
}
END_TEST

START_TEST(counts_columns_in_code_points)
{
	/* e acute, a grin, a byte that is no UTF-8 */
	const struct source *s = add(STR("\n\xC3\xA9\xF0\x9F\x98\x80x\x80z"));

	ASSERT_PLACE(s, 1, 2, 1);
	ASSERT_PLACE(s, 2, 2, 1); /* inside the first */
	ASSERT_PLACE(s, 3, 2, 2);
	ASSERT_PLACE(s, 5, 2, 2);
	ASSERT_PLACE(s, 7, 2, 3);
	ASSERT_PLACE(s, 8, 2, 4);
	ASSERT_PLACE(s, 9, 2, 5);
}
END_TEST

START_TEST(clamps_places)
{
	const struct source *s = add(STR("abcdef"));
	struct loc at = source_loc(s, 2, 3);

	ck_assert_uint_eq(at.source, s->id);
	ck_assert_uint_eq(at.offset, 2);
	ck_assert_uint_eq(at.length, 3);
	at = source_loc(s, 4, 99);
	ck_assert_uint_eq(at.length, 2);
	at = source_loc(s, 99, 1);
	ck_assert_uint_eq(at.offset, 6);
	ck_assert_uint_eq(at.length, 0);
	at = source_loc(s, SIZE_MAX, SIZE_MAX);
	ck_assert_uint_eq(at.offset, 6);
}
END_TEST

START_TEST(takes_lines_and_byte_columns)
{
	const struct source *s = add(STR("ab\r\ncd\n"));

	ck_assert_uint_eq(source_loc_at(s, 2, 2, 1).offset, 5);
	ck_assert_uint_eq(source_loc_at(s, 2, 2, 1).length, 1);
	ck_assert_uint_eq(source_loc_at(s, 1, 99, 0).offset, 2);
	ck_assert_uint_eq(source_loc_at(s, 0, 0, 0).offset, 0);
	ck_assert_uint_eq(source_loc_at(s, 99, 1, 5).offset, 7);
	ck_assert_uint_eq(source_loc_at(s, 99, 1, 5).length, 0);
	ck_assert_uint_eq(source_loc_at(s, SIZE_MAX, SIZE_MAX, 1).offset, 7);
}
END_TEST

static void
add_too_many(void *user)
{
	(void)user;
	for (long i = 0; i < 70000; i++)
		add(STR("x"));
}

START_TEST(gives_up_when_ids_run_out)
{
	ck_assert(!arena_guard(sources.arena, add_too_many, NULL));
	ck_assert_uint_eq(sources.list.n, UINT16_MAX);
	ck_assert_uint_eq(sources.list.v[UINT16_MAX - 1]->id, UINT16_MAX);
}
END_TEST

/* A line over several strides, of characters that do not divide them. */
START_TEST(finds_columns_in_long_lines)
{
	static const struct str chars[] = {
	    STR_INIT("x"), STR_INIT("\u20ac"), STR_INIT("\xff\u00e9")};
	struct str each = chars[_i];
	size_t n = 5 * SOURCE_STRIDE / each.n;
	uint32_t columns = _i == 2 ? 2 : 1;
	char *text = arena_alloc(sources.arena, n * each.n + 1);
	const struct source *s;

	text[0] = '\n';
	for (size_t i = 0; i < n * each.n; i++)
		text[i + 1] = each.s[i % each.n];
	s = add((struct str){text, n * each.n + 1});
	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = (uint32_t)(1 + i * each.n);

		ASSERT_PLACE(s, at, 2, 1 + i * columns);
		if (each.n > 1)
			ASSERT_PLACE(
			    s, at + 2, 2, 1 + i * columns + columns - 1);
	}
	ASSERT_PLACE(s, (uint32_t)s->text.n, 2, (uint32_t)n * columns + 1);
	ASSERT_PLACE(s, 0, 1, 1);
}
END_TEST

Suite *suite_diag_source(void);

Suite *
suite_diag_source(void)
{
	Suite *s = suite_create("diag/source");
	TCase *t = tcase_create("source");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, numbers_sources_from_one);
	tcase_add_test(t, knows_every_line_end);
	tcase_add_test(t, indexes_an_empty_text);
	tcase_add_test(t, has_a_line_behind_a_last_line_end);
	tcase_add_test(t, finds_lines_and_columns);
	tcase_add_test(t, counts_columns_in_code_points);
	tcase_add_test(t, clamps_places);
	tcase_add_test(t, takes_lines_and_byte_columns);
	tcase_add_loop_test(t, finds_columns_in_long_lines, 0, 3);
	tcase_add_test(t, gives_up_when_ids_run_out);
	suite_add_tcase(s, t);
	return s;
}
