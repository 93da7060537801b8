/*
 * Elements are raw dictionaries, whose /K mixes child elements, ids of marked
 * content and object references in the order in which they were met.  The
 * parent tree has the pages' keys first, then the annotations'.
 */
#include "out/pdf_tags.h"

#include "out/pdf_elem.h"
#include "out/pdf_sheet.h"
#include "out/pdf_value.h"

enum kid_kind { KID_ELEM, KID_MARK, KID_OBJECT };

struct kid {
	enum kid_kind kind;
	size_t page;    /* of KID_MARK and KID_OBJECT */
	uint32_t value; /* elem_id, marked-content id, object number */
	struct kid *next;
};

struct node {
	bool attached;             /* to its parent */
	struct pdf_object *object; /* of those, when the tree is finished */
	struct kid *first, *last;
	elem_id first_child, last_child, next_sibling; /* all, by id */
	bool has_page;
	size_t page;         /* the element's /Pg, when it has one */
	struct elem_box box; /* of what is drawn there */
};

struct marks {
	VEC(elem_id) owners; /* by marked-content id */
};

struct pdf_tags {
	struct node *nodes;       /* by elem_id; 0 stands for the tree's root */
	struct marks *pages;      /* by page */
	VEC(elem_id) annotations; /* owners, by key after the pages' */
	struct pdf_object *root;
};

bool
pdf_tags_known(const struct pdf *p, elem_id e)
{
	return p->impose == NULL && e != ELEM_ARTIFACT && e < p->pages->elems.n;
}

/* An element's parent has a lower id; anything else would be a loop. */
static elem_id
parent_of(const struct pdf *p, elem_id e)
{
	elem_id parent = p->pages->elems.v[e].parent;

	return parent < e ? parent : 0;
}

static void
link_child(struct pdf *p, elem_id e)
{
	struct node *nodes = p->tags->nodes;
	struct node *parent = &nodes[parent_of(p, e)];

	if (parent->last_child != 0)
		nodes[parent->last_child].next_sibling = e;
	else
		parent->first_child = e;
	parent->last_child = e;
}

void
pdf_tags_init(struct pdf *p)
{
	size_t n = p->pages->elems.n;

	p->tags = ARENA_NEW(p->arena, struct pdf_tags);
	p->tags->nodes = ARENA_ARRAY(p->arena, struct node, n > 0 ? n : 1);
	p->tags->pages = ARENA_ARRAY(p->arena, struct marks, p->pages->list.n);
	for (size_t e = 1; e < n; e++)
		link_child(p, (elem_id)e);
}

static void
add_kid(struct pdf *p, elem_id e, struct kid kid)
{
	struct node *node = &p->tags->nodes[e];
	struct kid *copy = ARENA_NEW(p->arena, struct kid);

	*copy = kid;
	if (node->last != NULL)
		node->last->next = copy;
	else
		node->first = copy;
	node->last = copy;
}

static enum elem_role
role_of(const struct pdf *p, elem_id e)
{
	return p->pages->elems.v[e].role;
}

/* Gives an element its place in its parent's /K. */
static void
attach_one(struct pdf *p, elem_id e)
{
	p->tags->nodes[e].attached = true;
	add_kid(p, parent_of(p, e), (struct kid){KID_ELEM, 0, e, NULL});
}

static void
attach_cells(struct pdf *p, elem_id row)
{
	const struct node *nodes = p->tags->nodes;

	for (elem_id e = nodes[row].first_child; e != 0;
	     e = nodes[e].next_sibling)
		attach_one(p, e);
}

static bool
is_group(const struct pdf *p, elem_id e)
{
	return role_of(p, e) == ROLE_TABLE_HEAD ||
	       role_of(p, e) == ROLE_TABLE_BODY;
}

/* Head and body of a table, with all rows: empty ones count as rows too. */
static void
attach_groups(struct pdf *p, elem_id table)
{
	const struct node *nodes = p->tags->nodes;

	for (elem_id e = nodes[table].first_child; e != 0;
	     e = nodes[e].next_sibling) {
		if (!is_group(p, e) || nodes[e].attached)
			continue;
		attach_one(p, e);
		for (elem_id row = nodes[e].first_child; row != 0;
		     row = nodes[row].next_sibling) {
			attach_one(p, row);
			attach_cells(p, row);
		}
	}
}

/* Attaches an element, its ancestors before it. */
static void
attach(struct pdf *p, elem_id e)
{
	elem_id parent = parent_of(p, e);

	if (p->tags->nodes[e].attached)
		return;
	if (parent != 0)
		attach(p, parent);
	/* Rows are attached with their table, cells with their row. */
	if (p->tags->nodes[e].attached)
		return;
	if (parent != 0 && is_group(p, e)) {
		attach_groups(p, parent);
		return;
	}
	attach_one(p, e);
	if (role_of(p, e) == ROLE_ROW)
		attach_cells(p, e);
}

uint32_t
pdf_tags_mark(struct pdf *p, size_t page, elem_id e)
{
	struct marks *marks = &p->tags->pages[page];
	struct node *node = &p->tags->nodes[e];
	uint32_t id = (uint32_t)marks->owners.n;

	attach(p, e);
	if (!node->has_page) {
		node->has_page = true;
		node->page = page;
	}
	add_kid(p, e, (struct kid){KID_MARK, page, id, NULL});
	vec_push(p->arena, &marks->owners, e);
	return id;
}

uint32_t
pdf_tags_annotate(
    struct pdf *p, size_t page, elem_id e, const struct pdf_object *annotation)
{
	struct pdf_tags *tags = p->tags;

	attach(p, e);
	add_kid(p, e,
	    (struct kid){KID_OBJECT, page, pdf_object_id(annotation), NULL});
	vec_push(p->arena, &tags->annotations, e);
	return (uint32_t)(p->pages->list.n + tags->annotations.n - 1);
}

void
pdf_tags_extend(struct pdf *p, size_t page, elem_id e, const struct page_op *op)
{
	struct node *node = &p->tags->nodes[e];
	struct elem_box box = elem_box_of(op);

	if (role_of(p, e) == ROLE_FIGURE && node->page == page)
		elem_box_join(&node->box, &box);
}

static uint32_t
elem_object_id(const struct pdf *p, elem_id e)
{
	return pdf_object_id(p->tags->nodes[e].object);
}

static void
put_page(const struct pdf *p, struct buf *out, size_t page)
{
	buf_z(out, "/Pg ");
	pdf_put_ref(out, pdf_sheet_id(p, page));
}

static void
put_kid(const struct pdf *p, struct buf *out, const struct node *node,
    const struct kid *kid)
{
	switch (kid->kind) {
	case KID_ELEM:
		pdf_put_ref(out, elem_object_id(p, kid->value));
		return;
	case KID_MARK:
		if (kid->page == node->page) {
			buf_int(out, kid->value);
			return;
		}
		buf_z(out, "<</Type/MCR");
		put_page(p, out, kid->page);
		buf_z(out, "/MCID ");
		buf_int(out, kid->value);
		break;
	case KID_OBJECT:
		buf_z(out, "<</Type/OBJR");
		put_page(p, out, kid->page);
		buf_z(out, "/Obj ");
		pdf_put_ref(out, kid->value);
		break;
	}
	buf_z(out, ">>");
}

static void
put_kids(const struct pdf *p, struct buf *out, const struct node *node)
{
	bool several = node->first != node->last;

	buf_z(out, several || node->first == NULL ? "/K[" : "/K ");
	for (const struct kid *kid = node->first; kid; kid = kid->next) {
		put_kid(p, out, node, kid);
		if (kid->next != NULL)
			buf_char(out, ' ');
	}
	if (several || node->first == NULL)
		buf_char(out, ']');
}

/* A figure stands where it is drawn on the page that it begins on. */
static void
write_elem(struct pdf *p, struct buf *b, elem_id e)
{
	const struct node *node = &p->tags->nodes[e];
	elem_id parent = parent_of(p, e);
	su height = 0;

	if (node->has_page)
		height = p->pages->list.v[node->page]->height;
	pdf_put_elem(p, b, e, &node->box, height);
	buf_z(b, "/P ");
	pdf_put_ref(b, parent != 0 ? elem_object_id(p, parent)
				   : pdf_object_id(p->tags->root));
	if (node->has_page)
		put_page(p, b, node->page);
	put_kids(p, b, node);
	pdf_object_fill(p, node->object, b);
}

static void
put_parents_of_page(const struct pdf *p, struct buf *b, size_t page)
{
	const struct marks *marks = &p->tags->pages[page];

	buf_int(b, (int64_t)page);
	buf_char(b, '[');
	for (size_t i = 0; i < marks->owners.n; i++) {
		if (i > 0)
			buf_char(b, ' ');
		pdf_put_ref(b, elem_object_id(p, marks->owners.v[i]));
	}
	buf_z(b, "]\n");
}

static void
write_parent_tree(struct pdf *p, struct buf *b, struct pdf_object *tree)
{
	const struct pdf_tags *tags = p->tags;
	size_t pages = p->pages->list.n;

	buf_z(b, "/Nums[");
	for (size_t i = 0; i < pages; i++) {
		if (tags->pages[i].owners.n == 0)
			continue;
		pdf_sheet_tag(p, i, (uint32_t)i);
		put_parents_of_page(p, b, i);
	}
	for (size_t i = 0; i < tags->annotations.n; i++) {
		buf_int(b, (int64_t)(pages + i));
		buf_char(b, ' ');
		pdf_put_ref(b, elem_object_id(p, tags->annotations.v[i]));
		buf_char(b, '\n');
	}
	buf_char(b, ']');
	pdf_object_fill(p, tree, b);
}

/* Names of elements, for those that have ids. */
static void
put_id_tree(const struct pdf *p, struct buf *b)
{
	const struct pdf_tags *tags = p->tags;

	buf_z(b, "/IDTree<</Names[");
	for (size_t e = 1; e < p->pages->elems.n; e++) {
		if (tags->nodes[e].object == NULL ||
		    !pdf_elem_has_id(&p->pages->elems.v[e]))
			continue;
		pdf_put_elem_id(b, (elem_id)e);
		pdf_put_ref(b, elem_object_id(p, (elem_id)e));
		buf_char(b, '\n');
	}
	buf_z(b, "]>>");
}

/* What the own roles among those attached are to readers (14.8.4.1). */
static void
put_role_map(const struct pdf *p, struct buf *b)
{
	bool met[ROLE_COUNT] = {false};

	for (size_t e = 1; e < p->pages->elems.n; e++)
		if (p->tags->nodes[e].object != NULL)
			met[role_of(p, (elem_id)e)] = true;
	buf_z(b, "/RoleMap<<");
	for (int i = 0; i < ROLE_COUNT; i++) {
		enum elem_role role = (enum elem_role)i;

		if (!met[i] || elem_role_standard(role) == role)
			continue;
		buf_char(b, '/');
		buf_z(b, elem_role_name(role));
		buf_char(b, '/');
		buf_z(b, elem_role_name(elem_role_standard(role)));
	}
	buf_z(b, ">>");
}

static void
write_root(struct pdf *p, struct buf *b, const struct pdf_object *parents)
{
	const struct pdf_tags *tags = p->tags;

	buf_z(b, "/Type/StructTreeRoot/ParentTree ");
	pdf_put_ref(b, pdf_object_id(parents));
	buf_z(b, "/ParentTreeNextKey ");
	buf_int(b, (int64_t)(p->pages->list.n + tags->annotations.n));
	put_role_map(p, b);
	put_id_tree(p, b);
	put_kids(p, b, &tags->nodes[0]);
	pdf_object_fill(p, tags->root, b);
}

/* Elements of a role are neighbours, for out/pdf_objstm.h to pack. */
static void
make_objects(struct pdf *p)
{
	struct node *nodes = p->tags->nodes;

	p->tags->root = pdf_dict_new(p);
	for (unsigned role = 0; role < ROLE_COUNT; role++) {
		for (size_t e = 1; e < p->pages->elems.n; e++)
			if (nodes[e].attached && role_of(p, (elem_id)e) == role)
				nodes[e].object = pdf_dict_new(p);
	}
}

void
pdf_tags_finish(struct pdf *p, struct buf *catalog)
{
	struct buf *b;
	struct pdf_object *parents;

	if (p->pages->elems.n <= 1)
		return;
	/* A document without content is tagged all the same. */
	attach(p, 1);
	make_objects(p);
	b = buf_new(p->arena);
	for (size_t e = 1; e < p->pages->elems.n; e++) {
		if (p->tags->nodes[e].attached)
			write_elem(p, b, (elem_id)e);
	}
	parents = pdf_dict_new(p);
	write_parent_tree(p, b, parents);
	write_root(p, b, parents);
	buf_z(catalog, "/MarkInfo<</Marked true>>/StructTreeRoot ");
	pdf_put_ref(catalog, pdf_object_id(p->tags->root));
	buf_release(b);
}
