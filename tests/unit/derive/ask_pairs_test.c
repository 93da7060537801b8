#include "derive/ask_pairs.h"

#include "unit/derive/edition.h"

/* "0-1 1- -0": pairs of before and now, and what has none. */
static struct str
pairs(void)
{
	const struct ask_pairs *p = ask_pairs_new(arena, &before, &now);
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i < p->before_count; i++) {
		buf_printf(out, "%s%zu-", i ? " " : "", i);
		if (p->to_now[i])
			buf_printf(out, "%zu", p->to_now[i] - 1);
	}
	for (size_t i = 0; i < p->now_count; i++)
		if (!p->to_before[i])
			buf_printf(out, " -%zu", i);
	return buf_view(out);
}

START_TEST(by_id_whatever_the_text)
{
	add_ask(&before, "a", "one");
	add_ask(&before, "b", "two");
	add_ask(&now, "b", "other words");
	add_ask(&now, "a", "one");
	ASSERT_STR(pairs(), "0-1 1-0");
}
END_TEST

/* The first of two that begin alike is gone: the ids of the rest move up. */
START_TEST(a_text_goes_before_an_id_that_moved)
{
	add_ask(&before, "do-it", "Do it in the north.");
	add_ask(&before, "do-it-2", "Do it in the south.");
	add_ask(&now, "do-it", "Do it in the south.");
	ASSERT_STR(pairs(), "0- 1-0");
}
END_TEST

START_TEST(the_same_text_twice_keeps_its_order)
{
	add_ask(&before, "x", "same");
	add_ask(&before, "y", "same");
	add_ask(&now, "p", "same");
	add_ask(&now, "q", "same");
	add_ask(&now, "r", "same");
	ASSERT_STR(pairs(), "0-0 1-1 -2");
}
END_TEST

START_TEST(by_a_place_of_a_joined_ask)
{
	add_place(add_ask(&before, "a", "one"), "b", "two");
	add_place(add_ask(&now, "new", "first of all"), "b", "two");
	ASSERT_STR(pairs(), "0-0");
}
END_TEST

START_TEST(by_likeness_the_nearest)
{
	add_ask(&before, "a", "Open the northern post on weekdays.");
	add_ask(&before, "b", "Open the southern post on weekdays.");
	add_ask(&now, "c", "Open the southern post on all weekdays.");
	add_ask(&now, "d", "Close the harbour in winter.");
	ASSERT_STR(pairs(), "0- 1-0 -1");
}
END_TEST

START_TEST(joined_and_parted)
{
	const struct ask_pairs *p;

	add_ask(&before, "a", "one");
	add_ask(&before, "b", "two");
	add_place(add_ask(&before, "c", "three"), "d", "four");
	add_place(add_ask(&now, "a", "one"), "b", "two");
	add_ask(&now, "c", "three");
	add_ask(&now, "d", "four");
	add_ask(&now, "b-2", "five");
	ASSERT_STR(pairs(), "0-0 1- 2-1 -2 -3");
	p = ask_pairs_new(arena, &before, &now);
	ck_assert_uint_eq(ask_pairs_home_now(p, 1), 1);
	ck_assert_uint_eq(ask_pairs_home_before(p, 2), 3);
	ck_assert_uint_eq(ask_pairs_home_before(p, 3), 0);
}
END_TEST

/* Time grows with the words: this would take minutes pair by pair. */
START_TEST(many_are_paired_in_time)
{
	for (uint32_t i = 0; i < 20000; i++) {
		struct str id = arena_printf(arena, "x%u", i);
		struct str text = arena_printf(arena,
		    "We ask that the town of number %u be heard by all", i);

		add_ask(&before, id.s, text.s);
		id = arena_printf(arena, "y%u", i);
		text = arena_printf(arena,
		    "We ask that the town of number %u be heard by us", i);
		add_ask(&now, id.s, text.s);
	}
	ck_assert(str_ends(pairs(), STR("19998-19998 19999-19999")));
}
END_TEST

Suite *suite_derive_ask_pairs(void);

Suite *
suite_derive_ask_pairs(void)
{
	const TTest *tests[] = {
	    by_id_whatever_the_text,
	    a_text_goes_before_an_id_that_moved,
	    the_same_text_twice_keeps_its_order,
	    by_a_place_of_a_joined_ask,
	    by_likeness_the_nearest,
	    joined_and_parted,
	    many_are_paired_in_time,
	};

	return EDITION_SUITE("derive/ask_pairs", tests);
}
