#include "derive/editions.h"

#include "unit/derive/edition.h"

START_TEST(a_field_is_told_when_it_differs)
{
	struct editions e = editions_of(arena, &before, &now);
	struct change change = {.kind = CHANGE_ALTERED};

	editions_field(&e, &change, STR("To"), STR("us"), STR("us"));
	ck_assert_uint_eq(change.fields.n, 0);
	editions_field(&e, &change, STR("To"), STR("us"), STR(""));
	ck_assert_uint_eq(change.fields.n, 1);
	ASSERT_STR(change.fields.v[0].name, "To");
	ck_assert_uint_eq(change.fields.v[0].runs.n, 1);
}
END_TEST

START_TEST(names_of_documents)
{
	struct editions e;

	add_document(&now, "a.md", "Title")->short_name = STR("Short");
	add_document(&now, "b.md", "Title");
	add_document(&now, "c.md", "");
	e = editions_of(arena, &before, &now);
	ASSERT_STR(editions_name(&e.now_files, STR("a.md")), "Short");
	ASSERT_STR(editions_name(&e.now_files, STR("b.md")), "Title");
	ASSERT_STR(editions_name(&e.now_files, STR("c.md")), "c.md");
	ASSERT_STR(editions_name(&e.before_files, STR("a.md")), "a.md");
}
END_TEST

START_TEST(keys_tell_pairs_apart)
{
	ck_assert(!str_eq(editions_key(arena, STR("ab"), STR("c")),
	    editions_key(arena, STR("a"), STR("bc"))));
	ck_assert(!str_eq(editions_key(arena, STR("a"), STR("\0b")),
	    editions_key(arena, STR("a"), STR("\0c"))));
	ck_assert(str_eq(editions_key(arena, STR("a"), STR("b")),
	    editions_key(arena, STR("a"), STR("b"))));
}
END_TEST

Suite *suite_derive_editions(void);

Suite *
suite_derive_editions(void)
{
	const TTest *tests[] = {
	    a_field_is_told_when_it_differs,
	    names_of_documents,
	    keys_tell_pairs_apart,
	};

	return EDITION_SUITE("derive/editions", tests);
}
