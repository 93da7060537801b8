/*
 * Pieces of linearised files, as libqpdf writes them.
 */
#include "out/pdf_hint.h"

#include <check.h>

#include "unit/base/assert_str.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
}

static void
tear_down(void)
{
	arena_free(arena);
}

#define FIRST "%PDF-1.7\n1 0 obj\n<< /Linearized 1 /H [ 57 70 ] >>\nendobj\n"
#define HINT "2 0 obj\n<< /S 36 /Length 4 >>\nstream\n"

static struct str
part(const char *pdf)
{
	return pdf_hint_part(arena, str_from_z(pdf));
}

START_TEST(a_line_end_is_put_where_there_is_none)
{
	struct str parted = part(FIRST HINT "abc\nendstream\nendobj\n3 0 obj");

	ck_assert_uint_eq(sizeof FIRST, 58);
	ASSERT_STR(parted, FIRST "2 0 obj\n<</S 36 /Length 4 >>\nstream\n"
				 "abc\n\nendstream\nendobj\n3 0 obj");
}
END_TEST

START_TEST(no_other_place_is_looked_at)
{
	static const char after[] =
	    FIRST HINT "abcd\nendstream\nendobj\n" HINT "abc\nendstream\n";

	ck_assert_ptr_eq(part(after).s, after);
}
END_TEST

static const char *const others[] = {
    "",
    "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    "/H [ ",
    "/H [ 99999999999999999999999999 1 ]",
    FIRST,
    FIRST HINT,
    FIRST "2 0 obj\n<<",
    FIRST "2 0 obj\n<< /Length 99999999999 >>\nstream\nabc\nendstream",
    FIRST "2 0 obj\n<</S 36 /Length 4 >>\nstream\nabc\nendstream",
};

START_TEST(what_is_otherwise_is_left_alone)
{
	ck_assert_ptr_eq(part(others[_i]).s, others[_i]);
}
END_TEST

Suite *suite_out_pdf_hint(void);

Suite *
suite_out_pdf_hint(void)
{
	Suite *s = suite_create("out/pdf_hint");
	TCase *t = tcase_create("hint");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, a_line_end_is_put_where_there_is_none);
	tcase_add_test(t, no_other_place_is_looked_at);
	tcase_add_loop_test(t, what_is_otherwise_is_left_alone, 0,
	    (int)(sizeof others / sizeof *others));
	suite_add_tcase(s, t);
	return s;
}
