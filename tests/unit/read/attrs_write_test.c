#include "read/attrs_write.h"

#include "read/attrs.h"
#include "unit/diag/faults.h"

/* A list read and written again. */
static struct str
rewritten(const char *list)
{
	const struct source *source = reading_source(str_from_z(list));
	struct attrs_reading r =
	    attrs_read(arena, source, 0, source->text.n, true);
	struct buf *out = buf_new(arena);

	ck_assert_ptr_null(r.fault);
	attrs_write(out, source, r.attrs);
	return buf_view(out);
}

START_TEST(puts_the_id_first)
{
	ASSERT_STR(
	    rewritten("{ b=1 .c\t#d   .e a=2 }"), "{#d .c .e b=\"1\" a=\"2\"}");
	ASSERT_STR(rewritten("{.c}"), "{.c}");
	ASSERT_STR(rewritten("{#d}"), "{#d}");
	ASSERT_STR(rewritten("{k=\"\"}"), "{k=\"\"}");
}
END_TEST

START_TEST(keeps_values_as_they_were_written)
{
	/* Escapes stay, and what a reader sees curled is written straight. */
	ASSERT_STR(rewritten("{to=\"it's -- \\\"so\\\" } \"}"),
	    "{to=\"it's -- \\\"so\\\" } \"}");
	ASSERT_STR(rewritten("{k=a\\b}"), "{k=\"a\\b\"}");
}
END_TEST

START_TEST(quotes_no_backslash_at_the_end)
{
	ASSERT_STR(rewritten("{k=a\\ .b}"), "{.b k=a\\}");
}
END_TEST

Suite *suite_read_attrs_write(void);

Suite *
suite_read_attrs_write(void)
{
	Suite *suite = suite_create("read/attrs_write");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, puts_the_id_first);
	tcase_add_test(tc, keeps_values_as_they_were_written);
	tcase_add_test(tc, quotes_no_backslash_at_the_end);
	return suite;
}
