#include "read/implied.h"

static struct node *
new_div(struct arena *a, enum div_class class, struct loc at)
{
	struct node *div = node_new(a, NODE_DIV, at);

	div->u.div.class = class;
	return div;
}

static bool
note_class(struct node *node, void *user)
{
	bool *found = user;

	if ((node->kind == NODE_DIV || node->kind == NODE_SPAN) &&
	    (node->u.div.class == DIV_RECOMMENDATION ||
		node->u.div.class == DIV_KEY_POINTS))
		*found = true;
	return !*found;
}

/* Whether the node holds, or stands in, something of the kind already. */
static bool
is_annotated(struct node *node)
{
	bool found = false;

	node_walk(node, note_class, &found);
	for (const struct node *n = node->parent; n && !found; n = n->parent)
		found = n->kind == NODE_DIV && n->u.div.class != DIV_PLAIN;
	return found;
}

static void
wrap_items(struct arena *a, struct node *list)
{
	struct node *div;

	NODE_EACH_CHILD (item, list) {
		if (!item->first)
			continue;
		div = new_div(a, DIV_RECOMMENDATION, item->at);
		node_move_range(div, item->first, item->last);
		node_append(item, div);
	}
}

static void
wrap_list(struct arena *a, struct node *list)
{
	struct node *div = new_div(a, DIV_KEY_POINTS, list->at);

	node_insert_before(list, div);
	node_detach(list);
	node_append(div, list);
}

/* The list that follows a heading, with nothing but paragraphs between. */
static struct node *
list_below(const struct node *heading)
{
	struct node *n = heading->next;

	while (n && n->kind == NODE_PARAGRAPH)
		n = n->next;
	return n && n->kind == NODE_LIST ? n : NULL;
}

static bool
visit(struct node *node, void *user)
{
	struct arena *a = user;
	struct node *list;
	struct str text;

	if (node->kind != NODE_HEADING)
		return !node_is_inline(node->kind);
	list = list_below(node);
	if (!list || is_annotated(list))
		return false;
	text = str_trim(node_text(a, node));
	if (str_eq_fold(text, STR("Recommendations")) && list->u.list.ordered)
		wrap_items(a, list);
	else if (str_eq_fold(text, STR("Key points")))
		wrap_list(a, list);
	return false;
}

void
implied_apply(struct arena *a, struct node *root)
{
	node_walk(root, visit, a);
}
