#include "read/wire.h"

#include "unit/read/reading.h"

START_TEST(reads_either_order)
{
	ck_assert_uint_eq(wire_big(STR("\x01\x02\x03\xFF"), 0, 4), 0x010203FF);
	ck_assert_uint_eq(wire_big(STR("\x01\x02\x03\xFF"), 1, 2), 0x0203);
	ck_assert_uint_eq(
	    wire_little(STR("\x01\x02\x03\xFF"), 0, 4), 0xFF030201);
	ck_assert_uint_eq(wire_little(STR("\x01\x02\x03"), 1, 1), 2);
}
END_TEST

START_TEST(reads_nothing_behind_the_end)
{
	ck_assert_uint_eq(wire_big(STR("\x01\x02"), 1, 4), 0x02000000);
	ck_assert_uint_eq(wire_little(STR("\x01\x02"), 1, 4), 2);
	ck_assert_uint_eq(wire_big((struct str){0}, (size_t)-2, 4), 0);
}
END_TEST

Suite *suite_read_wire(void);

Suite *
suite_read_wire(void)
{
	Suite *suite = suite_create("read/wire");
	TCase *tc = reading_case(suite);

	tcase_add_test(tc, reads_either_order);
	tcase_add_test(tc, reads_nothing_behind_the_end);
	return suite;
}
