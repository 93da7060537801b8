#include "derive/collate.h"

#include "tree.h"

#define ROWS 40

/* Sorts the words and checks their order; want is separated by spaces. */
static void
check(const char *language, const char *written, const char *want)
{
	struct arena *a = arena_new(0);
	struct str rest = str_from_z(written), word;
	VEC(struct data_row) rows = {0};
	struct buf *out = buf_new(a);

	while (str_next(&rest, ' ', &word)) {
		struct data_row *row = vec_add(a, &rows);

		row->cells = ARENA_ARRAY(a, struct str, 2);
		row->cells[1] = word;
	}
	collate_rows(a, rows.v, rows.n, 1, str_from_z(language));
	for (size_t i = 0; i < rows.n; i++) {
		if (i)
			buf_char(out, ' ');
		buf_str(out, rows.v[i].cells[1]);
	}
	ck_str(buf_view(out), want);
	arena_free(a);
}

START_TEST(letters_before_bytes)
{
	check("en-US", "Zed abel \xC3\x89tat Esau etui",
	    "abel Esau \xC3\x89tat etui Zed");
}
END_TEST

START_TEST(languages_differ)
{
	check("de", "Zorn \xC3\x96l Ofen", "Ofen \xC3\x96l Zorn");
	check("sv", "Zorn \xC3\x96l Ofen", "Ofen Zorn \xC3\x96l");
}
END_TEST

START_TEST(a_strange_language_is_the_root)
{
	check("!!", "b a", "a b");
	check("", "b \xC3\xA4 a", "a \xC3\xA4 b");
	check("xx-very-unknown", "b a", "a b");
	check("a-tag-that-is-much-too-long-for-any-locale-there-is-or-will-"
	      "be-in-any-of-the-registries-of-this-world-or-the-next-one-"
	      "so-that-it-cannot-fit-into-the-room-that-icu-has-for-it-all",
	    "b a", "a b");
}
END_TEST

START_TEST(nothing_and_one)
{
	check("en", "", "");
	check("en", "only", "only");
}
END_TEST

START_TEST(equal_rows_keep_their_order)
{
	static const struct str keys[] = {
	    STR_INIT("c"), STR_INIT("a"), STR_INIT("b")};
	struct arena *a = arena_new(0);
	struct data_row rows[ROWS];

	for (uint32_t i = 0; i < ROWS; i++) {
		rows[i].cells = ARENA_NEW(a, struct str);
		rows[i].cells[0] = keys[i % 3];
		rows[i].at = (struct loc){1, i, 1};
	}
	collate_rows(a, rows, ROWS, 0, STR("en"));
	for (size_t i = 1; i < ROWS; i++) {
		int order = str_cmp(rows[i - 1].cells[0], rows[i].cells[0]);

		ck_assert_int_le(order, 0);
		if (!order)
			ck_assert_uint_lt(
			    rows[i - 1].at.offset, rows[i].at.offset);
	}
	arena_free(a);
}
END_TEST

START_TEST(keys_are_of_letters)
{
	static const struct {
		const char *language, *one, *other;
		bool same;
	} pairs[] = {
	    {"en-US", "ann", "ANN", true},
	    {"en-US", "Ren\xC3\xA9", "rene", true},
	    {"en-US", "ann", "anna", false},
	    {"sv", "\xC3\xB6l", "ol", false},
	    {"!!", "\xC3\xB6l", "ol", true},
	    {"en-US", "", "a", false},
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct arena *a = arena_new(0);
		struct str texts[] = {str_from_z(pairs[i].one),
		    str_from_z(pairs[i].other), STR("")};

		collate_keys(a, texts, 3, str_from_z(pairs[i].language));
		ck_assert_int_eq(str_eq(texts[0], texts[1]), pairs[i].same);
		ck_assert_uint_eq(texts[2].n, 0);
		arena_free(a);
	}
}
END_TEST

Suite *suite_derive_collate(void);

Suite *
suite_derive_collate(void)
{
	const TTest *tests[] = {
	    letters_before_bytes,
	    languages_differ,
	    a_strange_language_is_the_root,
	    nothing_and_one,
	    equal_rows_keep_their_order,
	    keys_are_of_letters,
	};

	return TREE_SUITE("derive/collate", tests);
}
