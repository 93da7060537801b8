#include "read/markdown.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "read/extent.h"
#include "read/html.h"
#include "read/inlines.h"
#include "read/lines.h"
#include "read/spans.h"
#include "read/tightness.h"

static struct loc
block_loc(struct convert *c, cmark_node *from)
{
	return place_block(&c->place, cmark_node_get_start_line(from),
	    cmark_node_get_start_column(from));
}

/* A block of cmark's, to the end of its last line. */
static void
extend(struct convert *c, struct node *node, cmark_node *from)
{
	struct loc end = prepared_loc(
	    c->p, prepared_line_end(c->p, cmark_node_get_end_line(from)), 0);

	node->extent = node->at;
	extent_reach_line_end(node, c->p->source, end.offset);
}

/* A node at the end of the open container, with all lines of a leaf. */
static struct node *
add_leaf(struct convert *c, enum node_kind kind, cmark_node *from)
{
	struct node *node = convert_add(c, kind, block_loc(c, from));

	extend(c, node, from);
	return node;
}

/* A container's extent is its first line's, until it is known. */
static struct node *
add_container(struct convert *c, enum node_kind kind, cmark_node *from)
{
	struct node *node = convert_add(c, kind, block_loc(c, from));

	node->extent = node->at;
	return node;
}

static void
report_depth(struct convert *c, struct loc at)
{
	diag1(c->p->diags, DIAG_NEST_TOO_DEEP, at,
	    arena_printf(c->arena, "%d", MARKDOWN_DEPTH_MAX));
}

static const struct role *
line_role(const struct convert *c, cmark_node *from)
{
	int line = cmark_node_get_start_line(from);

	return line > 0 ? prepared_role(c->p, (uint32_t)line - 1) : NULL;
}

/* The role of a list or an item that was put in, or NULL. */
static const struct role *
item_role(const struct convert *c, cmark_node *from)
{
	const struct role *role = line_role(c, from);

	if (!role || (role->kind != ROLE_NOTE && role->kind != ROLE_DEFINITION))
		return NULL;
	return (uint32_t)cmark_node_get_start_column(from) == role->column
		   ? role
		   : NULL;
}

/* Lists that were put in are not there; their items count by themselves. */
static void
enter_list(struct convert *c, cmark_node *from)
{
	struct node *list;

	if (item_role(c, from))
		return;
	list = add_container(c, NODE_LIST, from);

	list->u.list.ordered =
	    cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
	list->u.list.tight = tightness_is_tight(c->p, from);
	if (list->u.list.ordered) {
		list->u.list.start = (uint32_t)cmark_node_get_list_start(from);
		list->u.list.delimiter =
		    cmark_node_get_list_delim(from) == CMARK_PAREN_DELIM ? ')'
									 : '.';
	}
	convert_push(c, list);
}

static void
enter_item(struct convert *c, cmark_node *from)
{
	const struct role *role = item_role(c, from);
	struct node *item, *into = convert_top(c)->into;

	if (role && role->kind == ROLE_NOTE) {
		convert_push(c, notes_define(&c->notes, role));
		return;
	}
	if (role) {
		convert_push(c, blocks_definition(&c->blocks, into, role));
		return;
	}
	item = add_container(c, NODE_ITEM, from);
	if (into->u.list.ordered)
		item->u.item.number = item->prev ? item->prev->u.item.number + 1
						 : into->u.list.start;
	convert_push(c, item);
}

static bool
is_underline(struct str line)
{
	for (size_t i = 0; i < line.n; i++)
		if ((line.s[i] != '=' && line.s[i] != '-') ||
		    line.s[i] != line.s[0])
			return false;
	return line.n > 0;
}

/* cmark may count the line behind an underline in. */
static void
end_heading(struct convert *c, struct node *heading)
{
	const struct source *s = c->p->source;
	size_t end = extent_line_end(s, heading->at.offset), next;
	struct str line = str_sub(s->text, heading->at.offset, end);

	while (!str_starts(line, STR("#")) && end < s->text.n) {
		next = str_find(s->text, '\n', end) + 1;
		end = extent_line_end(s, next);
		next = lines_behind_prefix(s->text, next, end);
		line = str_trim(str_sub(s->text, next, end));
		if (is_underline(line))
			break;
	}
	heading->extent.length = (uint32_t)(end - heading->extent.offset);
}

static void
enter_heading(struct convert *c, cmark_node *from)
{
	struct node *heading = add_leaf(c, NODE_HEADING, from);

	end_heading(c, heading);
	heading->u.heading.level = (uint8_t)cmark_node_get_heading_level(from);
	convert_push(c, heading);
}

static void
open_div(struct convert *c, const struct role *role)
{
	struct node *div;

	if (convert_top(c)->depth + 1 >= MARKDOWN_DEPTH_MAX) {
		if (convert_top(c)->ignored_divs++ == 0)
			report_depth(c, role->at);
		return;
	}
	div = convert_add(c, NODE_DIV, role->at);
	div->extent = role->at;
	spans_attach(div, role->attrs);
	convert_top(c)->into = div;
	convert_top(c)->depth++;
}

static void
close_div(struct convert *c, const struct role *role)
{
	if (convert_top(c)->ignored_divs > 0) {
		convert_top(c)->ignored_divs--;
		return;
	}
	if (convert_top(c)->into == convert_top(c)->container) {
		diag_relate(
		    diag0(c->p->diags, DIAG_ANNOT_STRAY_CLOSE, role->at),
		    convert_top(c)->closed, STR("the div above ends here"));
		return;
	}
	convert_top(c)->closed = role->at;
	extent_reach_line_end(
	    convert_top(c)->into, c->p->source, role->at.offset);
	convert_top(c)->into = convert_top(c)->into->parent;
	convert_top(c)->depth--;
}

/* True when a container may not be opened; that is reported. */
static bool
is_too_deep(struct convert *c, cmark_node *from)
{
	if (convert_top(c)->depth + 1 < MARKDOWN_DEPTH_MAX)
		return false;
	report_depth(c, block_loc(c, from));
	convert_skip(c, from);
	return true;
}

/* A paragraph that stands for something else, or for nothing. */
static void
enter_role(struct convert *c, cmark_node *from, const struct role *role)
{
	prepared_take_role(c->p, role);
	switch (role->kind) {
	case ROLE_DIV_OPEN:
		open_div(c, role);
		break;
	case ROLE_DIV_CLOSE:
		close_div(c, role);
		break;
	case ROLE_CELL:
		if (!is_too_deep(c, from))
			convert_push(c, blocks_cell(&c->blocks,
					    convert_top(c)->into, role));
		return;
	case ROLE_TERM:
		if (!is_too_deep(c, from))
			convert_push(c, blocks_term(&c->blocks,
					    convert_top(c)->into, role));
		return;
	case ROLE_DEFINITION:
	case ROLE_NOTE:
	case ROLE_BOUNDARY:
		break;
	}
	convert_skip(c, from);
}

static void
enter_paragraph(struct convert *c, cmark_node *from)
{
	const struct role *role = line_role(c, from);

	block_loc(c, from);
	if (role)
		enter_role(c, from, role);
	else if (!is_too_deep(c, from))
		convert_push(c, add_leaf(c, NODE_PARAGRAPH, from));
}

static void
add_code_block(struct convert *c, cmark_node *from)
{
	struct node *code = add_leaf(c, NODE_CODE_BLOCK, from);

	code->u.code.info =
	    convert_verbatim(c, cmark_node_get_fence_info(from));
	code->u.code.text = convert_verbatim(c, cmark_node_get_literal(from));
}

/* All lines of a block of HTML: cmark's last line may be one too early. */
static struct loc
html_lines(struct convert *c, cmark_node *from)
{
	struct str html = str_from_z(cmark_node_get_literal(from)), line;
	struct node whole = {.at = block_loc(c, from)};
	size_t end = whole.at.offset;

	whole.extent = whole.at;
	while (str_next(&html, '\n', &line)) {
		end = extent_line_end(c->p->source, end);
		end = str_find(c->p->source->text, '\n', end) + 1;
	}
	extent_reach_line_end(&whole, c->p->source, end - 1);
	return whole.extent;
}

/* What was made of it, if anything, has all its lines for an extent. */
static void
note_html(struct convert *c, cmark_node *from, struct node *before)
{
	struct node *into = convert_top(c)->into;
	struct node *node = before ? before->next : into->first;
	struct node whole = {.extent = html_lines(c, from)};

	if (!node)
		vec_push(c->arena, &c->p->beside->unused, whole.extent);
	for (; node; node = node->next)
		node->extent = whole.extent;
	html_find_comments(c->arena, c->p->beside, whole.extent);
}

static void
add_html_block(struct convert *c, cmark_node *from)
{
	struct loc at = block_loc(c, from);
	struct str html = convert_verbatim(c, cmark_node_get_literal(from));
	struct node *before = convert_top(c)->into->last;

	if (str_eq(str_trim(html), STR("<!-- pagebreak -->"))) {
		add_leaf(c, NODE_PAGE_BREAK, from);
		return;
	}
	if (html_add_block(c->arena, convert_top(c)->into, html, at))
		convert_note_html(c, at);
	note_html(c, from, before);
}

/* Paragraphs, which may be fences, are looked at by themselves. */
static bool
is_container(cmark_node_type type)
{
	return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST ||
	       type == CMARK_NODE_ITEM || type == CMARK_NODE_EMPH ||
	       type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK ||
	       type == CMARK_NODE_IMAGE || type == CMARK_NODE_HEADING;
}

static void
enter_block(struct convert *c, cmark_node *from)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_DOCUMENT:
		convert_push(
		    c, node_new(c->arena, NODE_DOCUMENT, block_loc(c, from)));
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		convert_push(c, add_container(c, NODE_QUOTE, from));
		break;
	case CMARK_NODE_LIST:
		enter_list(c, from);
		break;
	case CMARK_NODE_ITEM:
		enter_item(c, from);
		break;
	case CMARK_NODE_PARAGRAPH:
		enter_paragraph(c, from);
		break;
	case CMARK_NODE_HEADING:
		enter_heading(c, from);
		break;
	case CMARK_NODE_CODE_BLOCK:
		add_code_block(c, from);
		break;
	case CMARK_NODE_HTML_BLOCK:
		add_html_block(c, from);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		add_leaf(c, NODE_RULE, from);
		break;
	default:
		break;
	}
}

static void
enter(struct convert *c, cmark_node *from)
{
	cmark_node_type type = cmark_node_get_type(from);

	if (is_container(type) && is_too_deep(c, from))
		return;
	if (type <= CMARK_NODE_LAST_BLOCK)
		enter_block(c, from);
	else
		inlines_enter(c, from);
}

/* The first div in one: it may have been meant to stand behind it. */
static struct loc
inner_div(const struct node *div)
{
	NODE_EACH_CHILD (child, div)
		if (child->kind == NODE_DIV)
			return child->at;
	return (struct loc){0};
}

static void
report_unclosed(struct convert *c, const struct frame *frame)
{
	for (struct node *div = frame->into; div != frame->container;
	     div = div->parent)
		diag_relate(diag0(c->p->diags, DIAG_ANNOT_UNCLOSED, div->at),
		    inner_div(div), STR("so this div stands inside it"));
}

static void
end_tags(struct convert *c, const struct node *into)
{
	tags_end(&c->tags, into);
	if (c->tags.dropped)
		convert_note_html(c, c->tags.dropped_at);
}

static void
leave(struct convert *c, cmark_node *from)
{
	cmark_node_type type = cmark_node_get_type(from);
	struct frame *frame = convert_top(c);

	if (type == CMARK_NODE_LIST && item_role(c, from))
		return;
	if (type > CMARK_NODE_LAST_BLOCK)
		inlines_leave(c, from);
	report_unclosed(c, frame);
	end_tags(c, frame->into);
	c->frame_count--;
	if (type == CMARK_NODE_IMAGE && frame->container->kind != NODE_IMAGE)
		spans_resolve(c->p, frame->container);
	else
		blocks_finish(&c->blocks, frame->container);
}

struct node *
markdown_read(struct prepared *p)
{
	struct convert *c = ARENA_NEW(p->arena, struct convert);
	struct node *root;
	cmark_event_type event;

	c->p = p;
	c->arena = p->arena;
	c->place.p = p;
	c->blocks.p = p;
	c->notes.p = p;
	c->tags.arena = p->arena;
	c->tree = tree_new(p->arena, buf_view(p->text),
	    p->smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT);
	enter(c, c->tree->root);
	cmark_iter_next(c->tree->iter);
	root = convert_top(c)->into;
	while ((event = cmark_iter_next(c->tree->iter)) != CMARK_EVENT_DONE) {
		cmark_node *from = cmark_iter_get_node(c->tree->iter);

		if (event == CMARK_EVENT_ENTER)
			enter(c, from);
		else
			leave(c, from);
	}
	tree_release(c->tree);
	notes_finish(&c->notes, root);
	extents_finish(root, p->source);
	return root;
}
