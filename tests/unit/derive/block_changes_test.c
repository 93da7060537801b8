#include "derive/block_changes.h"

#include "unit/derive/edition.h"

/* A letter a block. */
static struct block_list
blocks(const char *letters)
{
	struct block_list out = {NULL, str_from_z(letters).n};
	struct str *v = ARENA_ARRAY(arena, struct str, out.n);

	for (size_t i = 0; i < out.n; i++)
		v[i] = (struct str){letters + i, 1};
	out.v = v;
	return out;
}

/* What is now, "+" before what is new and "^" where something is missing. */
static struct str
shown(const char *old, const char *new)
{
	struct block_list n = blocks(new);
	struct block_changes c = block_changes_of(arena, blocks(old), n);
	struct buf *out = buf_new(arena);

	for (size_t i = 0; i <= n.n; i++) {
		buf_z(out, c.gaps[i] ? "^" : "");
		if (i < n.n) {
			buf_z(out, c.added[i] ? "+" : "");
			buf_str(out, n.v[i]);
		}
	}
	buf_printf(out, " %u %u", c.added_count, c.dropped_count);
	return buf_view(out);
}

START_TEST(new_and_missing)
{
	ASSERT_STR(shown("abc", "abc"), "abc 0 0");
	ASSERT_STR(shown("abc", "abxc"), "ab+xc 1 0");
	ASSERT_STR(shown("abc", "ac"), "a^c 0 1");
	ASSERT_STR(shown("abc", "bc"), "^bc 0 1");
	ASSERT_STR(shown("abc", "ab"), "ab^ 0 1");
	ASSERT_STR(shown("abc", ""), "^ 0 3");
	ASSERT_STR(shown("", "ab"), "+a+b 2 0");
	ASSERT_STR(shown("", ""), " 0 0");
}
END_TEST

START_TEST(reworded_is_not_missing)
{
	ASSERT_STR(shown("abc", "axc"), "a+xc 1 0");
	ASSERT_STR(shown("abcd", "axd"), "a+x^d 1 1");
	ASSERT_STR(shown("ab", "xy"), "+x+y 2 0");
}
END_TEST

START_TEST(moved_is_neither)
{
	ASSERT_STR(shown("abc", "cab"), "cab 0 0");
	ASSERT_STR(shown("aab", "aba"), "aba 0 0");
	ASSERT_STR(shown("aab", "ab"), "a^b 0 1");
	ASSERT_STR(shown("ab", "aab"), "a+ab 1 0");
}
END_TEST

Suite *suite_derive_block_changes(void);

Suite *
suite_derive_block_changes(void)
{
	const TTest *tests[] = {
	    new_and_missing,
	    reworded_is_not_missing,
	    moved_is_neither,
	};

	return EDITION_SUITE("derive/block_changes", tests);
}
