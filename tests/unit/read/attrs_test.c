#include "read/attrs.h"

#include "unit/read/reading.h"

static struct attrs_reading
read_list(const char *text)
{
	struct source *s = reading_source(str_from_z(text));

	return attrs_read(arena, s, 0, s->text.n, true);
}

static void
check_fault(const char *text, size_t at, size_t length, const char *fault)
{
	struct attrs_reading r = read_list(text);

	ck_assert_msg(r.fault != NULL, "%s was read", text);
	ck_assert_str_eq(r.fault, fault);
	ck_assert_uint_eq(r.fault_at, at);
	ck_assert_uint_eq(r.fault_length, length);
}

START_TEST(reads_all_parts_with_places)
{
	struct attrs_reading r =
	    read_list("{.recommendation #lift-1 to=\"A \\\"b\\\"\" when=near}");

	ck_assert_ptr_null(r.fault);
	ck_assert_uint_eq(r.end, 48);
	ASSERT_STR(r.attrs->id, "lift-1");
	ck_assert_uint_eq(r.attrs->id_at.offset, 17);
	ck_assert_uint_eq(r.attrs->id_at.length, 7);
	ck_assert_uint_eq(r.attrs->classes.n, 1);
	ASSERT_STR(r.attrs->classes.v[0].key, "recommendation");
	ck_assert_uint_eq(r.attrs->classes.v[0].key_at.offset, 1);
	ck_assert_uint_eq(r.attrs->pairs.n, 2);
	ASSERT_STR(r.attrs->pairs.v[0].key, "to");
	ASSERT_STR(r.attrs->pairs.v[0].value, "A “b”");
	ck_assert_uint_eq(r.attrs->pairs.v[0].value_at.offset, 29);
	ck_assert_uint_eq(r.attrs->pairs.v[0].value_at.length, 7);
	ASSERT_STR(r.attrs->pairs.v[1].value, "near");
}
END_TEST

START_TEST(stops_behind_the_brace)
{
	ck_assert_uint_eq(read_list("{.a}{.b} more").end, 4);
	ck_assert_uint_eq(read_list("{ .a  #b }").end, 10);
	ck_assert_uint_eq(read_list("{a=\"}\"}").end, 7);
}
END_TEST

START_TEST(reads_bare_and_empty_values)
{
	struct attrs_reading r = read_list("{width=60% alt=\"\"}");

	ck_assert_ptr_null(r.fault);
	ASSERT_STR(r.attrs->pairs.v[0].value, "60%");
	ASSERT_STR(r.attrs->pairs.v[1].value, "");
}
END_TEST

START_TEST(places_faults)
{
	check_fault("{}", 0, 2, "nothing stands between the braces");
	check_fault("{.a", 0, 1, "the brace is not closed on this line");
	check_fault("{.}", 2, 1, "a letter must come first");
	check_fault("{.1st}", 2, 3, "a letter must come first");
	check_fault("{#a_b}", 3, 1, "a name is letters, digits and hyphens");
	check_fault("{#a #b}", 4, 2, "an element has one id");
	check_fault("{word}", 5, 1, "a = must follow the key");
	check_fault("{a=}", 3, 1, "a value must follow the =");
	check_fault("{a='b'}", 3, 1, "quote the value with \"");
	check_fault("{a=\"b}", 3, 1, "the quote is not closed on this line");
	check_fault(
	    "{a=b\"c\"}", 4, 1, "a space must stand between attributes");
	check_fault(
	    "{To=x}", 1, 4, "an attribute is #id, .class or key=\"value\"");
	check_fault("{a=\"\x01\"}", 4, 1, "a byte of this value is no text");
	check_fault("{a=\"x\xFF\"}", 5, 1, "a byte of this value is no text");
}
END_TEST

START_TEST(keeps_what_stands_before_a_fault)
{
	struct attrs_reading r = read_list("{.keep #a ?}");

	ck_assert_ptr_nonnull(r.fault);
	ASSERT_STR(r.attrs->id, "a");
	ck_assert_uint_eq(r.attrs->classes.n, 1);
}
END_TEST

START_TEST(bounds_their_number)
{
	struct buf *text = buf_new(arena);
	struct source *s;

	buf_char(text, '{');
	for (int i = 0; i < 65; i++)
		buf_z(text, ".a ");
	buf_char(text, '}');
	s = reading_source(buf_view(text));
	ck_assert_str_eq(attrs_read(arena, s, 0, s->text.n, true).fault,
	    "there are too many");
}
END_TEST

START_TEST(tells_attributes_from_text)
{
	ck_assert(attrs_look(STR("#a}")));
	ck_assert(!attrs_look(STR("#}")));
	ck_assert(!attrs_look(STR("...}")));
	ck_assert(attrs_look(STR(" .a}")));
	ck_assert(attrs_look(STR("key=1}")));
	ck_assert(!attrs_look(STR("key}")));
	ck_assert(!attrs_look(STR("=1}")));
	ck_assert(!attrs_look(STR("")));
}
END_TEST

START_TEST(reads_identifiers)
{
	struct source *s = reading_source(STR("note2-x y"));

	ASSERT_STR(attrs_ident(s, 0, s->text.n), "note2-x");
	ASSERT_STR(attrs_ident(s, 4, s->text.n), "");
	ASSERT_STR(attrs_ident(s, 0, 2), "no");
}
END_TEST

START_TEST(curls_quotes_only_where_they_are_smart)
{
	struct source *s = reading_source(STR("{to=\"it's\"}"));

	ASSERT_STR(
	    attrs_read(arena, s, 0, s->text.n, true).attrs->pairs.v[0].value,
	    "it’s");
	ASSERT_STR(
	    attrs_read(arena, s, 0, s->text.n, false).attrs->pairs.v[0].value,
	    "it's");
}
END_TEST

Suite *suite_read_attrs(void);

Suite *
suite_read_attrs(void)
{
	Suite *suite = suite_create("read/attrs");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_all_parts_with_places);
	tcase_add_test(tc, stops_behind_the_brace);
	tcase_add_test(tc, reads_bare_and_empty_values);
	tcase_add_test(tc, places_faults);
	tcase_add_test(tc, keeps_what_stands_before_a_fault);
	tcase_add_test(tc, bounds_their_number);
	tcase_add_test(tc, tells_attributes_from_text);
	tcase_add_test(tc, reads_identifiers);
	tcase_add_test(tc, curls_quotes_only_where_they_are_smart);
	return suite;
}
