#include "layout/parts.h"

#include "unit/layout/pack.h"

static struct edition before, now;
static struct changes changes;

/* The sample pack's part, with these changes. */
static const struct page *
laid(void)
{
	struct layout_input input = {
	    .pack = &tree.pack, .theme = &theme, .faces = &faces};
	struct facts *facts;

	changes.before = &before;
	changes.now = &now;
	pack_parts();
	pack_fill();
	tree.pack.compared = true;
	facts = derive_all(tree.a, &tree.diags, &tree.pack);
	facts->changes = &changes;
	input.facts = facts;
	lay.pages = layout_pages(tree.a, &tree.diags, &input);
	ck_assert_uint_eq(tree.diags.list.n, 0);
	return lay.pages->list.v[anchor_page(lay.pages, "part-changes") - 1];
}

static struct change
change(enum change_kind kind, uint32_t number, const char *text)
{
	return (struct change){
	    .kind = kind, .number = number, .text = str_from_z(text)};
}

static void
add_run(
    struct change *c, const char *name, enum word_change kind, const char *text)
{
	if (c->fields.n == 0 ||
	    !str_eq_z(c->fields.v[c->fields.n - 1].name, name))
		vec_push(tree.a, &c->fields,
		    (struct change_field){.name = str_from_z(name)});
	vec_push(tree.a, &c->fields.v[c->fields.n - 1].runs,
	    (struct word_run){kind, true, str_from_z(text)});
}

static void
start(void)
{
	fixture_open();
	changes = (struct changes){.before = &before};
	before = now = (struct edition){
	    .version = STR_INIT("3"), .date = STR_INIT("2026-01-31")};
}

START_TEST(nothing_is_said_to_have_changed)
{
	struct str text = page_text(laid());

	ASSERT_HAS(text, "version\u00a03 of January 31, 2026");
	ASSERT_HAS(text, "nothing has changed");
}
END_TEST

START_TEST(recommendations_with_number_and_page)
{
	struct change added = change(CHANGE_ADDED, 2, "Build more.");
	const struct page *page;
	struct str line;

	added.anchor = STR("build");
	vec_push(tree.a, &changes.recommendations, added);
	vec_push(tree.a, &changes.recommendations,
	    change(CHANGE_DROPPED, 9, "Wait."));
	page = laid();
	line = line_with(page, "Build more.");
	ck_assert(str_starts(line, STR("2")));
	ASSERT_HAS(line, "New");
	ck_assert(str_ends(str_trim(line),
	    arena_printf(tree.a, "%u", anchor_page(lay.pages, "build"))));
	line = line_with(page, "Wait.");
	ck_assert(str_starts(line, STR("(9)")));
	ASSERT_HAS(line, "Dropped");
}
END_TEST

/* What the element of the first op of these words is called, or empty. */
static struct str
alt_of(const struct page *page, const char *words)
{
	for (size_t i = 0; i < page->ops.n; i++) {
		const struct page_op *op = &page->ops.v[i];

		if (op->kind == OP_TEXT &&
		    str_eq_z(str_trim(op_text(op)), words))
			return lay.pages->elems.v[op->elem].alt;
	}
	return STR("");
}

START_TEST(words_taken_out_are_in_brackets)
{
	struct change altered = change(CHANGE_ALTERED, 1, "x");
	const struct page *page;
	struct str line;

	add_run(&altered, "Text", WORDS_KEPT, "Hear");
	add_run(&altered, "Text", WORDS_DELETED, "some");
	add_run(&altered, "Text", WORDS_INSERTED, "all");
	add_run(&altered, "Timeframe", WORDS_INSERTED, "soon");
	vec_push(tree.a, &changes.recommendations, altered);
	page = laid();
	line = line_with(page, "some");
	ASSERT_HAS(line, "Hear");
	ASSERT_HAS(line, "Reworded");
	ASSERT_HAS(line, "[some]");
	ASSERT_HAS(line, "{all}");
	ASSERT_STR(alt_of(page, "["), "deletion:");
	ASSERT_STR(alt_of(page, "]"), "end of deletion");
	ASSERT_STR(alt_of(page, "{"), "insertion:");
	ASSERT_STR(alt_of(page, "}"), "end of insertion");
	ASSERT_HAS(line_with(page, "soon"), "Timeframe");
	/* rules through "some", below "all" and "soon" */
	ck_assert_uint_ge(ops_of_kind(page, OP_FILL), 3);
}
END_TEST

START_TEST(joined_and_parted_name_the_other)
{
	struct change joined = change(CHANGE_JOINED, 4, "Four.");
	struct change parted = change(CHANGE_PARTED, 3, "Three.");
	const struct page *page;

	joined.other = 1;
	parted.other = 2;
	vec_push(tree.a, &changes.recommendations, joined);
	vec_push(tree.a, &changes.recommendations, parted);
	page = laid();
	ASSERT_HAS(line_with(page, "Four."), "Now part of 1");
	ASSERT_HAS(line_with(page, "Three."), "Was part of (2)");
}
END_TEST

START_TEST(people_and_how_many)
{
	struct edition_signatory person = {.id = STR_INIT("a")};
	const struct page *page;

	vec_push(tree.a, &now.signatories, person);
	vec_push(
	    tree.a, &changes.signatories, change(CHANGE_ADDED, 0, "A, mayor"));
	page = laid();
	ASSERT_HAS(page_text(page), "0 in the last edition, 1 now.");
	ASSERT_HAS(line_with(page, "A, mayor"), "Joined");
}
END_TEST

START_TEST(documents_and_what_is_in_them)
{
	struct document_changes d = {
	    .change = change(CHANGE_ALTERED, 0, "Open the homes")};
	struct document_changes gone = {
	    .change = change(CHANGE_DROPPED, 0, "Old thoughts")};
	const struct page *page;

	vec_push(tree.a, &d.sections, change(CHANGE_ADDED, 0, "Costs"));
	vec_push(tree.a, &d.points, change(CHANGE_DROPPED, 0, "Dear."));
	d.blocks_new = 1;
	d.blocks_dropped = 2;
	vec_push(tree.a, &changes.documents, d);
	vec_push(tree.a, &changes.documents, gone);
	page = laid();
	ASSERT_HAS(line_with(page, "Costs"), "New section");
	ASSERT_HAS(line_with(page, "Dear."), "Dropped key point");
	ASSERT_HAS(page_text(page), "1\u00a0passage new or reworded");
	ASSERT_HAS(page_text(page), "2\u00a0passages dropped");
	ASSERT_HAS(page_text(page), "Old thoughts");
}
END_TEST

Suite *suite_layout_changes(void);

Suite *
suite_layout_changes(void)
{
	const TTest *tests[] = {
	    nothing_is_said_to_have_changed,
	    recommendations_with_number_and_page,
	    words_taken_out_are_in_brackets,
	    joined_and_parted_name_the_other,
	    people_and_how_many,
	    documents_and_what_is_in_them,
	};
	Suite *suite = suite_create("layout/changes");
	TCase *tcase = tcase_create("changes");

	tcase_add_checked_fixture(tcase, start, fixture_close);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
