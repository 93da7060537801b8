#include "doc/changes.h"

#include "unit/base/assert_str.h"

static struct arena *arena;
static struct edition before, now;
static struct changes changes;

static void
set_up(void)
{
	arena = arena_new(0);
	before = now = (struct edition){.version = STR_INIT("1")};
	changes = (struct changes){.before = &before, .now = &now};
}

static void
tear_down(void)
{
	arena_free(arena);
}

static struct str
shown(void)
{
	struct buf *out = buf_new(arena);

	changes_dump(out, &changes);
	return buf_view(out);
}

START_TEST(nothing)
{
	ck_assert(changes_none(&changes));
	before.date = STR("2026-01-01");
	ASSERT_STR(shown(), "changes since=\"1\" of=\"2026-01-01\"\n");
}
END_TEST

START_TEST(words_in_their_places)
{
	struct change change = {
	    .kind = CHANGE_ALTERED, .number = 3, .text = STR_INIT("x")};
	struct change_field field = {.name = STR_INIT("Text")};

	vec_push(
	    arena, &field.runs, (struct word_run){WORDS_KEPT, false, STR("a")});
	vec_push(arena, &field.runs,
	    (struct word_run){WORDS_DELETED, true, STR("b")});
	vec_push(arena, &field.runs,
	    (struct word_run){WORDS_INSERTED, true, STR("\"c\"")});
	vec_push(arena, &change.fields, field);
	vec_push(arena, &changes.recommendations, change);
	ck_assert(!changes_none(&changes));
	ASSERT_STR(shown(), "changes since=\"1\"\n"
			    "  recommendation altered 3 \"x\"\n"
			    "    Text: a [-b-] {+\\\"c\\\"+}\n");
}
END_TEST

START_TEST(documents_hold_sections_and_points)
{
	struct document_changes d = {.change = {.kind = CHANGE_ALTERED,
					 .text = STR_INIT("D"),
					 .anchor = STR_INIT("doc-1")}};
	struct change part = {.kind = CHANGE_DROPPED, .text = STR_INIT("gone")};

	vec_push(arena, &d.sections, part);
	vec_push(arena, &d.points, part);
	d.blocks_dropped = 2;
	vec_push(arena, &changes.documents, d);
	ck_assert(!changes_none(&changes));
	ASSERT_STR(shown(), "changes since=\"1\"\n"
			    "  document altered #doc-1 \"D\"\n"
			    "    section dropped \"gone\"\n"
			    "    key-point dropped \"gone\"\n"
			    "    blocks new=0 dropped=2\n");
}
END_TEST

START_TEST(kinds_have_names)
{
	for (int i = 0; i < CHANGE_KIND_COUNT; i++)
		ck_assert_ptr_nonnull(change_kind_name((enum change_kind)i));
	ck_assert_str_eq(change_kind_name(CHANGE_JOINED), "joined");
}
END_TEST

Suite *suite_doc_changes(void);

Suite *
suite_doc_changes(void)
{
	const TTest *tests[] = {
	    nothing,
	    words_in_their_places,
	    documents_hold_sections_and_points,
	    kinds_have_names,
	};
	Suite *suite = suite_create("doc/changes");
	TCase *tcase = tcase_create("changes");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
