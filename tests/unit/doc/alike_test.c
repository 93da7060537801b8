#include "doc/alike.h"

#include "unit/diag/fixture.h"

static struct node *
leaf(const char *text)
{
	struct node *n = node_new(arena, NODE_TEXT, (struct loc){0});

	n->u.text = str_from_z(text);
	return n;
}

/* A document of two paragraphs, the second with a span. */
static struct node *
document(void)
{
	struct node *root = node_new(arena, NODE_DOCUMENT, (struct loc){0});
	struct node *span = node_new(arena, NODE_SPAN, (struct loc){0});

	for (int i = 0; i < 2; i++) {
		node_append(
		    root, node_new(arena, NODE_PARAGRAPH, (struct loc){0}));
		node_append(root->last, leaf("word"));
	}
	node_append(span, leaf("inner"));
	node_append(root->last, span);
	return root;
}

static struct attrs *
attributes(const char *key, const char *value)
{
	struct attrs *attrs = ARENA_NEW(arena, struct attrs);

	vec_push(arena, &attrs->pairs,
	    (struct attr){.key = str_from_z(key), .value = str_from_z(value)});
	return attrs;
}

START_TEST(places_do_not_count)
{
	struct node *a = document(), *b = document();

	b->first->at = (struct loc){1, 7, 2};
	b->last->extent = (struct loc){1, 9, 2};
	ck_assert_ptr_null(doc_unlike(a, b));
}
END_TEST

START_TEST(words_count)
{
	struct node *a = document(), *b = document();

	b->last->first->u.text = STR("other");
	ck_assert_ptr_eq(doc_unlike(a, b), a->last->first);
}
END_TEST

START_TEST(kinds_and_details_count)
{
	struct node *a = document(), *b = document();

	a->first->kind = b->first->kind = NODE_HEADING;
	a->first->u.heading.level = b->first->u.heading.level = 2;
	ck_assert_ptr_null(doc_unlike(a, b));
	b->first->u.heading.level = 3;
	ck_assert_ptr_eq(doc_unlike(a, b), a->first);
	b->first->kind = NODE_PARAGRAPH;
	ck_assert_ptr_eq(doc_unlike(a, b), a->first);
}
END_TEST

START_TEST(what_stands_where_counts)
{
	struct node *a = document(), *b = document();
	struct node *inner = b->last->last->first;

	node_detach(inner);
	node_append(b->last, inner);
	ck_assert_ptr_eq(doc_unlike(a, b), a->last->last);
	b = document();
	node_append(b, node_new(arena, NODE_RULE, (struct loc){0}));
	ck_assert_ptr_eq(doc_unlike(a, b), a->last);
	ck_assert_ptr_eq(doc_unlike(b, a), b->last->prev);
}
END_TEST

START_TEST(for_whom_does_not_count)
{
	struct node *a = document(), *b = document();

	a->first->attrs = attributes("when-profile", "x");
	ck_assert_ptr_null(doc_unlike(a, b));
	b->first->attrs = attributes("supports", "y");
	ck_assert_ptr_null(doc_unlike(a, b));
	b->first->attrs = attributes("lang", "fr");
	ck_assert_ptr_eq(doc_unlike(a, b), a->first);
	a->first->attrs = attributes("lang", "de");
	ck_assert_ptr_eq(doc_unlike(a, b), a->first);
	a->first->attrs = attributes("lang", "fr");
	ck_assert_ptr_null(doc_unlike(a, b));
}
END_TEST

START_TEST(tables_and_lists_have_details)
{
	enum align left = ALIGN_LEFT, right = ALIGN_RIGHT;
	struct node *a = node_new(arena, NODE_TABLE, (struct loc){0});
	struct node *b = node_new(arena, NODE_TABLE, (struct loc){0});

	a->u.table.columns = b->u.table.columns = 1;
	a->u.table.aligns = &left;
	ck_assert_ptr_eq(doc_unlike(a, b), a);
	b->u.table.aligns = &right;
	ck_assert_ptr_eq(doc_unlike(a, b), a);
	b->u.table.aligns = &left;
	ck_assert_ptr_null(doc_unlike(a, b));
	a = node_new(arena, NODE_LIST, (struct loc){0});
	b = node_new(arena, NODE_LIST, (struct loc){0});
	a->u.list.start = 1;
	ck_assert_ptr_null(doc_unlike(a, b));
	a->u.list.ordered = b->u.list.ordered = true;
	ck_assert_ptr_eq(doc_unlike(a, b), a);
}
END_TEST

Suite *suite_doc_alike(void);

Suite *
suite_doc_alike(void)
{
	const TTest *tests[] = {
	    places_do_not_count,
	    words_count,
	    kinds_and_details_count,
	    what_stands_where_counts,
	    for_whom_does_not_count,
	    tables_and_lists_have_details,
	};
	Suite *suite = suite_create("doc/alike");
	TCase *tcase = tcase_create("alike");

	tcase_add_checked_fixture(tcase, fixture_open, fixture_close);
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}
