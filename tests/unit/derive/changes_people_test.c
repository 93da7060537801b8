#include "unit/derive/edition.h"

static struct str
found(void)
{
	struct editions e = editions_of(arena, &before, &now);

	changes_in_people(&e);
	return changes_shown(e.out);
}

START_TEST(joined_and_left)
{
	add_person(&before, "a", "A", "mayor");
	add_person(&before, "b", "B", "");
	add_person(&now, "c", "C", "clerk");
	add_person(&now, "a", "A", "mayor");
	ASSERT_STR(found(), "  signatory added \"C, clerk\"\n"
			    "  signatory dropped \"B\"\n");
}
END_TEST

START_TEST(details_by_id_and_by_name)
{
	add_person(&before, "a", "A", "mayor");
	add_person(&before, "b-x", "B", "x");
	add_person(&now, "a", "A", "former mayor");
	add_person(&now, "b-y", "b", "y");
	ASSERT_STR(found(), "  signatory altered \"A\"\n"
			    "    Post: {+former+} mayor\n"
			    "  signatory altered \"b\"\n"
			    "    Name: [-B-]{+b+}\n"
			    "    Post: [-x-]{+y+}\n");
}
END_TEST

/* The id of the second is the first one's, once that is gone. */
START_TEST(values_go_before_an_id_that_moved)
{
	add_person(&before, "a", "A", "north");
	add_person(&before, "a-2", "A", "south");
	add_person(&now, "a", "A", "south");
	ASSERT_STR(found(), "  signatory dropped \"A, north\"\n");
}
END_TEST

START_TEST(lists_are_apart)
{
	add_person(&before, "a", "A", "x");
	add_person(&now, "a", "A", "x")->list = STR("other");
	ASSERT_STR(found(), "  signatory added \"A, x\"\n"
			    "  signatory dropped \"A, x\"\n");
}
END_TEST

START_TEST(columns_come_and_go)
{
	struct edition_signatory *p = add_person(&before, "a", "A", "x");

	p = add_person(&now, "a", "A", "y");
	p->columns[1] = STR("town");
	ASSERT_STR(found(), "  signatory altered \"A\"\n"
			    "    Town: {+y+}\n"
			    "    Post: [-x-]\n");
}
END_TEST

Suite *suite_derive_changes_people(void);

Suite *
suite_derive_changes_people(void)
{
	const TTest *tests[] = {
	    joined_and_left,
	    details_by_id_and_by_name,
	    values_go_before_an_id_that_moved,
	    lists_are_apart,
	    columns_come_and_go,
	};

	return EDITION_SUITE("derive/changes_people", tests);
}
