#include "derive/index.h"

#include "tree.h"

static struct tree t;
static struct node *paragraph;
static struct facts *facts;

static void
open_tree(void)
{
	tree_open(&t);
	tree_part(&t, PART_INDEX);
	paragraph = tree_paragraph(&t, tree_document(&t, "A"), "");
}

static void
close_tree(void)
{
	tree_close(&t);
}

/* A span of a text, which may be NULL, with a key, which may too. */
static struct node *
add_span(const char *text, const char *key, const char *value)
{
	struct node *span = tree_node(&t, paragraph, NODE_SPAN);

	span->u.div.class = DIV_INDEX;
	if (text)
		tree_text(&t, span, text);
	if (key)
		tree_key(&t, span, key, value);
	return span;
}

/* The index as text: "L:heading(places)[under(places)]" */
static void
print(struct buf *b, const struct index_entry *entry)
{
	buf_str(b, entry->text);
	buf_printf(b, "(%d)", (int)entry->places.n);
	for (size_t i = 0; i < entry->subs.n; i++) {
		buf_char(b, '[');
		print(b, entry->subs.v[i]);
		buf_char(b, ']');
	}
}

static struct str
indexed(void)
{
	struct buf *b = buf_new(t.a);

	facts = tree_derive(&t);
	for (size_t i = 0; i < facts->back.index.n; i++) {
		buf_z(b, i > 0 ? " " : "");
		buf_str(b, facts->back.index.v[i]->letter);
		buf_char(b, ':');
		print(b, facts->back.index.v[i]);
	}
	return buf_view(b);
}

START_TEST(spans_are_filed_under_their_words)
{
	add_span("zeal", NULL, NULL);
	add_span("\u00e9clat", NULL, NULL);
	add_span("Faith", NULL, NULL);
	ck_str(indexed(), "E:\u00e9clat(1) F:Faith(1) Z:zeal(1)");
}
END_TEST

START_TEST(case_does_not_part_entries)
{
	add_span("Talks", NULL, NULL);
	add_span("talks", NULL, NULL);
	ck_str(indexed(), "T:Talks(2)");
}
END_TEST

START_TEST(a_key_files_under_two_levels)
{
	add_span("the talks", "entry", "Talks ! six-party");
	add_span(NULL, "entry", "Talks");
	add_span(NULL, "entry", "talks!bilateral");
	ck_str(indexed(), "T:Talks(1)[bilateral(1)][six-party(1)]");
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(words_may_end_in_a_cry)
{
	add_span("Peace!", NULL, NULL);
	ck_str(indexed(), "P:Peace!(1)");
}
END_TEST

START_TEST(figures_have_no_letter_and_korean_its_consonant)
{
	add_span("\uc11c\uc6b8", NULL, NULL);
	add_span("38th parallel", NULL, NULL);
	add_span("\u0416\u0438\u0437\u043d\u044c", NULL, NULL);
	ck_str(indexed(), ":38th parallel(1) "
			  "\u0416:\u0416\u0438\u0437\u043d\u044c(1) "
			  "\u3145:\uc11c\uc6b8(1)");
}
END_TEST

START_TEST(every_place_has_an_id)
{
	struct node *first = add_span("a", NULL, NULL);
	struct node *second = add_span("b", NULL, NULL);
	struct node *third = add_span("b", NULL, NULL);

	tree_id(&t, third, "mine");
	facts = tree_derive(&t);
	ck_assert(first->id.n > 0 && !str_eq(first->id, second->id));
	ck_assert_ptr_eq(map_lookup(&facts->back.index_places, STR("mine")),
	    map_lookup(&facts->back.index_places, second->id));
}
END_TEST

START_TEST(see_is_no_place)
{
	add_span("North", "see", "korea ; Seas");
	add_span("Korea", NULL, NULL);
	add_span("Seas", NULL, NULL);
	ck_str(indexed(), "K:Korea(1) N:North(0) S:Seas(1)");
	ck_assert_uint_eq(facts->back.index.v[1]->see.n, 2);
	ck_assert_uint_eq(t.diags.list.n, 0);
}
END_TEST

START_TEST(see_leads_to_an_entry)
{
	add_span("North", "see", "Korean");
	add_span("Korea", NULL, NULL);
	indexed();
	ck_str(tree_only_diag(&t, DIAG_INDEX_SEE)->text,
	    "the index has no entry \"Korean\"");
}
END_TEST

START_TEST(what_is_no_entry_is_a_fault)
{
	static const char *const wrong[] = {"!x", "x!", "a!b!c", " "};

	for (size_t i = 0; i < 4; i++)
		add_span("x", "entry", wrong[i]);
	ck_str(indexed(), "");
	ck_assert_uint_eq(t.diags.list.n, 4);
	ck_assert_int_eq(t.diags.list.v[0]->code, DIAG_INDEX_ENTRY);
}
END_TEST

START_TEST(nothing_without_the_part)
{
	struct node *span = add_span("a", NULL, NULL);

	t.pack.parts.n = 0;
	ck_str(indexed(), "");
	ck_assert_uint_eq(span->id.n, 0);
}
END_TEST

Suite *suite_derive_index(void);

Suite *
suite_derive_index(void)
{
	Suite *suite = suite_create("derive/index");
	TCase *tcase = tcase_create("index");

	tcase_add_checked_fixture(tcase, open_tree, close_tree);
	tcase_add_test(tcase, spans_are_filed_under_their_words);
	tcase_add_test(tcase, case_does_not_part_entries);
	tcase_add_test(tcase, a_key_files_under_two_levels);
	tcase_add_test(tcase, words_may_end_in_a_cry);
	tcase_add_test(tcase, figures_have_no_letter_and_korean_its_consonant);
	tcase_add_test(tcase, every_place_has_an_id);
	tcase_add_test(tcase, see_is_no_place);
	tcase_add_test(tcase, see_leads_to_an_entry);
	tcase_add_test(tcase, what_is_no_entry_is_a_fault);
	tcase_add_test(tcase, nothing_without_the_part);
	suite_add_tcase(suite, tcase);
	return suite;
}
