#include "derive/changes_texts.h"

#include "unit/derive/edition.h"

/* Texts apart by bars; their ids are their first letters. */
static struct listed_texts
listed(const char *texts)
{
	struct str rest = str_from_z(texts), piece;
	struct listed_texts out = {NULL, 0, 0};

	while (str_next(&rest, '|', &piece))
		vec_push(arena, &out,
		    (struct listed_text){str_sub(piece, 0, 1), piece});
	return out;
}

static struct str
found(const char *old, const char *new)
{
	struct editions e = editions_of(arena, &before, &now);
	struct listed_texts x = listed(old), y = listed(new);
	struct change_list list = {NULL, 0, 0};
	struct buf *out = buf_new(arena);

	changes_in_texts(&e, &x, &y, STR("Text"), &list);
	for (size_t i = 0; i < list.n; i++) {
		buf_printf(out, "%s ", change_kind_name(list.v[i].kind));
		buf_str(out, list.v[i].text);
		buf_printf(out, " %zu;", list.v[i].fields.n);
	}
	return buf_view(out);
}

START_TEST(added_and_dropped)
{
	ASSERT_STR(found("a|b", "a|b"), "");
	ASSERT_STR(found("a|b", "b|a"), "");
	ASSERT_STR(found("a", "a|b"), "added b 0;");
	ASSERT_STR(found("a|b", "b"), "dropped a 0;");
	ASSERT_STR(found("a|a", "a"), "dropped a 0;");
}
END_TEST

START_TEST(reworded_by_id)
{
	ASSERT_STR(found("a x|b", "a y|b"), "altered a y 1;");
	ASSERT_STR(found("a x|a y", "a y"), "dropped a x 0;");
}
END_TEST

START_TEST(reworded_by_likeness_in_its_place)
{
	ASSERT_STR(found("p|what is wrong|q", "p|now what is wrong|q"),
	    "altered now what is wrong 1;");
	ASSERT_STR(found("what is wrong|p", "p|now what is wrong"),
	    "added now what is wrong 0;dropped what is wrong 0;");
	ASSERT_STR(
	    found("p|costs|q", "p|names|q"), "added names 0;dropped costs 0;");
}
END_TEST

Suite *suite_derive_changes_texts(void);

Suite *
suite_derive_changes_texts(void)
{
	const TTest *tests[] = {
	    added_and_dropped,
	    reworded_by_id,
	    reworded_by_likeness_in_its_place,
	};

	return EDITION_SUITE("derive/changes_texts", tests);
}
