#include "derive/collate.h"

#include "tree.h"

/* Both ways of comparing say that x stands before y. */
static void
check_before(const char *language, const char *x, const char *y)
{
	struct arena *a = arena_new(0);
	struct collation *c = collation_open(a, str_from_z(language));
	struct str xs = str_from_z(x), ys = str_from_z(y);

	ck_assert_msg(collation_compare(c, xs, ys) < 0, "%s: %s before %s",
	    language, x, y);
	ck_assert_int_gt(collation_compare(c, ys, xs), 0);
	ck_assert_int_eq(collation_compare(c, xs, xs), 0);
	ck_assert_int_lt(
	    str_cmp(collation_key(c, xs), collation_key(c, ys)), 0);
	ck_assert(str_eq(collation_key(c, ys), collation_key(c, ys)));
	arena_free(a);
}

START_TEST(letters_before_bytes)
{
	check_before("en-US", "abel", "Esau");
	check_before("en-US", "Esau", "\xC3\x89tat");
	check_before("en-US", "\xC3\x89tat", "etui");
	check_before("en-US", "etui", "Zed");
}
END_TEST

START_TEST(languages_differ)
{
	check_before("de", "\xC3\x96l", "Zorn");
	check_before("sv", "Zorn", "\xC3\x96l");
}
END_TEST

START_TEST(a_strange_language_is_the_root)
{
	check_before("!!", "a", "b");
	check_before("", "a", "\xC3\xA4");
	check_before("", "\xC3\xA4", "b");
	check_before("xx-very-unknown", "a", "b");
	check_before(
	    "a-tag-that-is-much-too-long-for-any-locale-there-is-or-will-"
	    "be-in-any-of-the-registries-of-this-world-or-the-next-one-"
	    "so-that-it-cannot-fit-into-the-room-that-icu-has-for-it-all",
	    "a", "b");
}
END_TEST

START_TEST(nothing_is_before_all)
{
	check_before("en", "", "a");
}
END_TEST

static bool
folds_alike(struct arena *a, const char *x, const char *y)
{
	return str_eq(
	    collation_fold(a, str_from_z(x)), collation_fold(a, str_from_z(y)));
}

START_TEST(case_is_folded)
{
	struct arena *a = arena_new(0);

	ck_assert(folds_alike(a, "\xC3\x84RMLAND", "\xC3\xA4rmland"));
	ck_assert(folds_alike(a,
	    "Stra\xC3\x9F"
	    "e",
	    "STRASSE"));
	ck_assert(!folds_alike(a, "a", "\xC3\xA4"));
	ck_assert_uint_eq(collation_fold(a, STR("")).n, 0);
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
		const struct collation *c =
		    collation_open_letters(a, str_from_z(pairs[i].language));
		struct str one = collation_key(c, str_from_z(pairs[i].one));
		struct str other = collation_key(c, str_from_z(pairs[i].other));

		ck_assert_int_eq(str_eq(one, other), pairs[i].same);
		arena_free(a);
	}
}
END_TEST

START_TEST(texts_stand_under_letters)
{
	static const struct {
		const char *language, *text, *letter;
	} cases[] = {
	    {"en", "zeal", "Z"},
	    {"en", "\u00e9tude", "E"},
	    {"en", "\u00c5land", "A"},
	    {"sv", "\u00e5r", "\u00c5"},
	    {"en", "\u0436", "\u0416"},
	    {"ko", "\uae4c\uce58", "\u3131"},
	    {"ko", "\ud55c\uad6d", "\u314e"},
	    {"en", "38th", ""},
	    {"en", "\u2013", ""},
	    {"en", "", ""},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct arena *a = arena_new(0);
		const struct collation *c =
		    collation_open_letters(a, str_from_z(cases[i].language));

		ck_str(collation_letter(c, str_from_z(cases[i].text)),
		    cases[i].letter);
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
	    nothing_is_before_all,
	    case_is_folded,
	    keys_are_of_letters,
	    texts_stand_under_letters,
	};

	return TREE_SUITE("derive/collate", tests);
}
