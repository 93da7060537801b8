#include "doc/doc.h"

#include <check.h>
#include <string.h>

#include "unit/base/assert_str.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new(0);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static struct node *
add(struct node *parent, enum node_kind kind, const char *text)
{
	struct node *n = node_new(arena, kind, (struct loc){1, 2, 3});

	if (text && kind == NODE_CODE_BLOCK)
		n->u.code.text = str_from_z(text);
	else if (text)
		n->u.text = str_from_z(text);
	if (parent)
		node_append(parent, n);
	return n;
}

/* The texts of a node's children, after a check of every link. */
static struct str
children(const struct node *parent)
{
	struct str all = STR("");
	const struct node *prev = NULL;

	NODE_EACH_CHILD (child, parent) {
		ck_assert_ptr_eq(child->parent, parent);
		ck_assert_ptr_eq(child->prev, prev);
		all = arena_cat(arena, all, child->u.text);
		prev = child;
	}
	ck_assert_ptr_eq(parent->last, prev);
	return all;
}

static struct node *
add_letters(const char *letters)
{
	struct node *parent = add(NULL, NODE_PARAGRAPH, NULL);

	for (const char *p = letters; *p; p++) {
		struct node *n = add(parent, NODE_TEXT, NULL);

		n->u.text = (struct str){p, 1};
	}
	return parent;
}

static struct node *
child_at(const struct node *parent, int index)
{
	struct node *n = parent->first;

	while (index--)
		n = n->next;
	return n;
}

START_TEST(makes_detached_nodes)
{
	struct node *n = node_new(arena, NODE_EMPH, (struct loc){1, 2, 3});

	ck_assert_int_eq(n->kind, NODE_EMPH);
	ck_assert_uint_eq(n->at.offset, 2);
	ck_assert_ptr_null(n->parent);
	ck_assert_ptr_null(n->first);
	ck_assert_ptr_null(n->next);
}
END_TEST

START_TEST(appends)
{
	ASSERT_STR(children(add_letters("")), "");
	ASSERT_STR(children(add_letters("abc")), "abc");
}
END_TEST

START_TEST(inserts)
{
	struct node *p = add_letters("ac");
	struct node *n = add(NULL, NODE_TEXT, "b");

	node_insert_before(p->last, n);
	ASSERT_STR(children(p), "abc");
	node_insert_before(p->first, add(NULL, NODE_TEXT, "z"));
	ASSERT_STR(children(p), "zabc");
}
END_TEST

START_TEST(detaches)
{
	struct node *p = add_letters("abc"), *n = child_at(p, 1);

	node_detach(n);
	ASSERT_STR(children(p), "ac");
	ck_assert_ptr_null(n->parent);
	ck_assert_ptr_null(n->prev);
	ck_assert_ptr_null(n->next);
	node_detach(n);
	node_detach(p->first);
	ASSERT_STR(children(p), "c");
	node_detach(p->last);
	ASSERT_STR(children(p), "");
	node_append(p, n);
	ASSERT_STR(children(p), "b");
}
END_TEST

START_TEST(moves_ranges)
{
	struct node *p = add_letters("abcde"), *q = add_letters("x");

	node_move_range(q, child_at(p, 1), child_at(p, 2));
	ASSERT_STR(children(p), "ade");
	ASSERT_STR(children(q), "xbc");
	node_move_range(q, p->first, p->last);
	ASSERT_STR(children(p), "");
	ASSERT_STR(children(q), "xbcade");
	node_move_range(p, q->last, q->last);
	ASSERT_STR(children(p), "e");
	node_move_range(q, q->first, child_at(q, 1));
	ASSERT_STR(children(q), "cadxb");
}
END_TEST

struct trail {
	char names[256];
	enum node_kind skip;
};

static bool
note(struct node *n, void *user)
{
	struct trail *trail = user;

	strcat(trail->names, node_kind_name(n->kind));
	strcat(trail->names, " ");
	return n->kind != trail->skip;
}

/* document( heading(text) list(item(paragraph(text)) item) rule ) */
static struct node *
small_tree(void)
{
	struct node *root = add(NULL, NODE_DOCUMENT, NULL);
	struct node *list, *item;

	add(add(root, NODE_HEADING, NULL), NODE_TEXT, "Title");
	list = add(root, NODE_LIST, NULL);
	item = add(list, NODE_ITEM, NULL);
	add(add(item, NODE_PARAGRAPH, NULL), NODE_TEXT, "one");
	add(list, NODE_ITEM, NULL);
	add(root, NODE_RULE, NULL);
	return root;
}

START_TEST(walks_parents_first)
{
	struct trail trail = {.skip = NODE_KIND_COUNT};

	node_walk(small_tree(), note, &trail);
	ck_assert_str_eq(trail.names,
	    "document heading text list item paragraph text item rule ");
}
END_TEST

START_TEST(passes_over_children)
{
	struct trail trail = {.skip = NODE_LIST};

	node_walk(small_tree(), note, &trail);
	ck_assert_str_eq(trail.names, "document heading text list rule ");
	trail = (struct trail){.skip = NODE_DOCUMENT};
	node_walk(small_tree(), note, &trail);
	ck_assert_str_eq(trail.names, "document ");
}
END_TEST

START_TEST(walks_no_siblings_of_its_root)
{
	struct node *root = small_tree();
	struct trail trail = {.skip = NODE_KIND_COUNT};

	node_walk(root->first->next, note, &trail);
	ck_assert_str_eq(trail.names, "list item paragraph text item ");
	trail = (struct trail){.skip = NODE_KIND_COUNT};
	node_walk(root->first->first, note, &trail);
	ck_assert_str_eq(trail.names, "text ");
}
END_TEST

START_TEST(walks_deep_trees)
{
	struct node *root = add(NULL, NODE_DOCUMENT, NULL), *n = root;

	for (int i = 0; i < 200000; i++)
		n = add(n, NODE_QUOTE, NULL);
	add(n, NODE_TEXT, "deep");
	ASSERT_STR(node_text(arena, root), "deep");
}
END_TEST

START_TEST(gathers_inline_text)
{
	struct node *p = add(NULL, NODE_PARAGRAPH, NULL);
	struct node *image;

	add(p, NODE_TEXT, "a");
	add(p, NODE_SOFT_BREAK, NULL);
	add(add(p, NODE_STRONG, NULL), NODE_TEXT, "b");
	add(p, NODE_NOTE, NULL);
	add(p, NODE_LINE_BREAK, NULL);
	add(p, NODE_CODE, "c  d");
	image = add(p, NODE_IMAGE, NULL);
	image->u.image.path = STR("x.png");
	add(image, NODE_TEXT, "alt");
	ASSERT_STR(node_text(arena, p), "a b c  dalt");
	ASSERT_STR(node_text(arena, image), "alt");
}
END_TEST

START_TEST(keeps_blocks_apart)
{
	struct node *root = small_tree();

	add(root, NODE_CODE_BLOCK, "x = 1\n");
	add(root, NODE_RULE, NULL);
	ASSERT_STR(node_text(arena, root), "Title one x = 1\n");
	ASSERT_STR(node_text(arena, root->last), "");
	ck_assert_int_eq(node_text(arena, root).s[16], '\0');
}
END_TEST

START_TEST(names_kinds_and_classes)
{
	for (int k = 0; k < NODE_KIND_COUNT; k++) {
		enum node_kind kind = (enum node_kind)k;

		ck_assert_uint_gt(strlen(node_kind_name(kind)), 0);
		ck_assert_int_eq(node_is_inline(kind), k >= NODE_TEXT);
	}
	ck_assert_str_eq(div_class_name(DIV_PLAIN), "");
	ck_assert_str_eq(div_class_name(DIV_KEY_POINTS), "key-points");
	for (int c = DIV_PLAIN + 1; c < DIV_CLASS_COUNT; c++)
		ck_assert_uint_gt(strlen(div_class_name((enum div_class)c)), 0);
}
END_TEST

Suite *suite_doc_doc(void);

Suite *
suite_doc_doc(void)
{
	Suite *s = suite_create("doc/doc");
	TCase *t = tcase_create("doc");

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, makes_detached_nodes);
	tcase_add_test(t, appends);
	tcase_add_test(t, inserts);
	tcase_add_test(t, detaches);
	tcase_add_test(t, moves_ranges);
	tcase_add_test(t, walks_parents_first);
	tcase_add_test(t, passes_over_children);
	tcase_add_test(t, walks_no_siblings_of_its_root);
	tcase_add_test(t, walks_deep_trees);
	tcase_add_test(t, gathers_inline_text);
	tcase_add_test(t, keeps_blocks_apart);
	tcase_add_test(t, names_kinds_and_classes);
	suite_add_tcase(s, t);
	return s;
}
