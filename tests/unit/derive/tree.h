/*
 * Packs built by hand: each call appends one node and gives it a place of its
 * own, so that tests can tell which node a message is about.
 */
#ifndef TESTS_DERIVE_TREE_H
#define TESTS_DERIVE_TREE_H

#include <check.h>
#include <stdlib.h>

#include "derive/derive.h"

struct tree {
	struct arena *a;
	struct sources sources;
	struct diags diags;
	struct pack pack;
	uint32_t places; /* given out so far */
};

#define ck_str(got, want)                                                      \
	do {                                                                   \
		struct str ck_str_ = (got);                                    \
		ck_assert_msg(str_eq_z(ck_str_, want), "\"%.*s\" is not %s",   \
		    (int)ck_str_.n, ck_str_.n ? ck_str_.s : "", want);         \
	} while (0)

static inline void
tree_open(struct tree *t)
{
	*t = (struct tree){.a = arena_new(0)};
	ck_assert_ptr_nonnull(t->a);
	t->sources.arena = t->a;
	t->diags.arena = t->a;
	t->diags.sources = &t->sources;
	t->pack.language = STR("en-US");
}

static inline void
tree_close(struct tree *t)
{
	arena_free(t->a);
}

static inline struct loc
tree_place(struct tree *t)
{
	return (struct loc){1, 10 * ++t->places, 1};
}

static inline void
tree_part(struct tree *t, enum part_kind kind)
{
	vec_push(t->a, &t->pack.parts, kind);
}

static inline struct node *
tree_document(struct tree *t, const char *title)
{
	struct document *doc = ARENA_NEW(t->a, struct document);

	doc->title = str_from_z(title);
	doc->has_title = true;
	doc->file = STR("file.md");
	doc->root = node_new(t->a, NODE_DOCUMENT, tree_place(t));
	doc->index = (uint16_t)t->pack.documents.n;
	doc->number = (uint16_t)(doc->index + 1u);
	vec_push(t->a, &t->pack.documents, doc);
	return doc->root;
}

static inline struct node *
tree_node(struct tree *t, struct node *parent, enum node_kind kind)
{
	struct node *node = node_new(t->a, kind, tree_place(t));

	node_append(parent, node);
	return node;
}

static inline struct node *
tree_text(struct tree *t, struct node *parent, const char *text)
{
	struct node *node = tree_node(t, parent, NODE_TEXT);

	node->u.text = str_from_z(text);
	return node;
}

static inline struct node *
tree_heading(
    struct tree *t, struct node *parent, uint8_t level, const char *text)
{
	struct node *node = tree_node(t, parent, NODE_HEADING);

	node->u.heading.level = level;
	tree_text(t, node, text);
	return node;
}

static inline struct node *
tree_paragraph(struct tree *t, struct node *parent, const char *text)
{
	struct node *node = tree_node(t, parent, NODE_PARAGRAPH);

	tree_text(t, node, text);
	return node;
}

static inline struct node *
tree_div(struct tree *t, struct node *parent, enum div_class class)
{
	struct node *node = tree_node(t, parent, NODE_DIV);

	node->u.div.class = class;
	return node;
}

/* A link without words when text is NULL. */
static inline struct node *
tree_link(
    struct tree *t, struct node *parent, const char *url, const char *text)
{
	struct node *node = tree_node(t, parent, NODE_LINK);

	node->u.link.url = str_from_z(url);
	if (text)
		tree_text(t, node, text);
	return node;
}

static inline struct attrs *
tree_attrs(struct tree *t, struct node *node)
{
	if (!node->attrs)
		node->attrs = ARENA_NEW(t->a, struct attrs);
	return (struct attrs *)node->attrs;
}

static inline void
tree_id(struct tree *t, struct node *node, const char *id)
{
	struct attrs *attrs = tree_attrs(t, node);

	attrs->id = node->id = str_from_z(id);
	attrs->id_at = tree_place(t);
}

static inline void
tree_class(struct tree *t, struct node *node, const char *name)
{
	struct attr *attr = vec_add(t->a, &tree_attrs(t, node)->classes);

	attr->key = str_from_z(name);
}

static inline void
tree_key(struct tree *t, struct node *node, const char *key, const char *value)
{
	struct attr *attr = vec_add(t->a, &tree_attrs(t, node)->pairs);

	attr->key = str_from_z(key);
	attr->key_at = tree_place(t);
	attr->value = str_from_z(value);
	attr->value_at = tree_place(t);
	attr->value_at.length = (uint32_t)attr->value.n;
	t->places += attr->value_at.length;
}

/* A recommendation with a paragraph; id and key may be NULL. */
static inline struct node *
tree_recommendation(struct tree *t, struct node *parent, const char *id,
    const char *key, const char *value)
{
	struct node *div = tree_div(t, parent, DIV_RECOMMENDATION);

	if (id)
		tree_id(t, div, id);
	if (key)
		tree_key(t, div, key, value);
	tree_paragraph(t, div, id ? id : "Ask.");
	return div;
}

static inline struct facts *
tree_derive(struct tree *t)
{
	return derive_all(t->a, &t->diags, &t->pack);
}

/* The only message there is; fails when it is another or one of many. */
static inline const struct diag *
tree_only_diag(const struct tree *t, enum diag_code code)
{
	ck_assert_uint_eq(t->diags.list.n, 1);
	ck_assert_str_eq(
	    diag_code_name(t->diags.list.v[0]->code), diag_code_name(code));
	return t->diags.list.v[0];
}

static inline Suite *
tree_suite(const char *name, const TTest *const *tests, size_t n)
{
	Suite *suite = suite_create(name);
	TCase *tcase = tcase_create(name);

	for (size_t i = 0; i < n; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
	return suite;
}

#define TREE_SUITE(name, tests)                                                \
	tree_suite(name, tests, sizeof(tests) / sizeof *(tests))

#endif
