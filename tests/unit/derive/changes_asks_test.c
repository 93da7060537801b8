#include "unit/derive/edition.h"

static struct str
found(void)
{
	struct editions e = editions_of(arena, &before, &now);

	changes_in_asks(&e);
	return changes_shown(e.out);
}

START_TEST(the_same_twice_is_no_change)
{
	add_ask(&before, "a", "one");
	add_ask(&now, "a", "one");
	ASSERT_STR(found(), "");
}
END_TEST

START_TEST(added_altered_dropped_in_this_order)
{
	add_ask(&before, "a", "one two three");
	add_ask(&before, "b", "gone");
	add_ask(&now, "a", "one three");
	add_ask(&now, "c", "new");
	ASSERT_STR(found(), "  recommendation added 2 #c \"new\"\n"
			    "  recommendation altered 1 #a \"one three\"\n"
			    "    Text: one [-two-] three\n"
			    "  recommendation dropped 2 \"gone\"\n");
}
END_TEST

START_TEST(every_key_is_compared)
{
	struct edition_recommendation *r = add_ask(&before, "a", "one");

	r->to = STR("us");
	r->priority = STR("high");
	r = add_ask(&now, "a", "one");
	r->to = STR("them");
	r->when = STR("soon");
	r->theme = STR("sea");
	r->status = STR("done");
	r->brief = STR("1");
	ASSERT_STR(found(), "  recommendation altered 1 #a \"1\"\n"
			    "    Short text: {+1+}\n"
			    "    Addressee: [-us-]{+them+}\n"
			    "    Timeframe: {+soon+}\n"
			    "    Priority: [-high-]\n"
			    "    Theme: {+sea+}\n"
			    "    Status: {+done+}\n");
}
END_TEST

START_TEST(stances_by_document)
{
	struct edition_stance asks = {STR_INIT("a.md"), STR_INIT("asks")};
	struct edition_stance other = {STR_INIT("b.md"), STR_INIT("silent")};
	struct edition_recommendation *r = add_ask(&before, "a", "one");

	add_document(&before, "b.md", "B");
	add_document(&before, "a.md", "A");
	vec_push(arena, &r->stances, other);
	vec_push(arena, &r->stances, asks);
	r = add_ask(&now, "a", "one");
	add_document(&now, "a.md", "A");
	add_document(&now, "b.md", "B");
	add_document(&now, "c.md", "C");
	vec_push(arena, &r->stances, asks);
	other.stance = STR("partly");
	vec_push(arena, &r->stances, other);
	other.document = STR("c.md");
	vec_push(arena, &r->stances, other);
	ASSERT_STR(found(), "  recommendation altered 1 #a \"one\"\n"
			    "    Stance of B: [-silent-]{+partly+}\n"
			    "    Stance of C: [-silent-]{+partly+}\n");
}
END_TEST

/* Reworded places have ids of their own or, where derived, others. */
START_TEST(texts_of_further_places)
{
	struct edition_recommendation *r = add_ask(&before, "a", "one");

	add_place(r, "b", "two");
	add_place(r, "c", "three");
	r = add_ask(&now, "a", "one");
	add_place(r, "d", "drei");
	add_place(r, "b", "zwei");
	ASSERT_STR(found(), "  recommendation altered 1 #a \"one\"\n"
			    "    Text in b.md: [-three-]{+drei+}\n"
			    "    Text in b.md: [-two-]{+zwei+}\n");
}
END_TEST

START_TEST(joined_and_parted)
{
	struct edition_recommendation *r;

	add_ask(&before, "a", "one");
	add_ask(&before, "b", "two");
	r = add_ask(&now, "a", "one");
	add_place(r, "b", "two");
	ASSERT_STR(found(), "  recommendation altered 1 #a \"one\"\n"
			    "    Places: [-1-]{+2+}\n"
			    "  recommendation joined 2 other=1 #a \"two\"\n");
}
END_TEST

Suite *suite_derive_changes_asks(void);

Suite *
suite_derive_changes_asks(void)
{
	const TTest *tests[] = {
	    the_same_twice_is_no_change,
	    added_altered_dropped_in_this_order,
	    every_key_is_compared,
	    stances_by_document,
	    texts_of_further_places,
	    joined_and_parted,
	};

	return EDITION_SUITE("derive/changes_asks", tests);
}
