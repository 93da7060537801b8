#include "read/markdown.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <string.h>

#include "read/blocks.h"
#include "read/html.h"
#include "read/place.h"
#include "read/spans.h"
#include "read/tree.h"

/* A container that is open, and where its next child goes. */
struct frame {
	struct node *container, *into; /* apart while divs are open in it */
	size_t depth;                  /* of `into` */
	size_t ignored_divs;           /* opened too deep, not closed yet */
};

struct convert {
	struct prepared *p;
	struct arena *arena;
	struct tree *tree;
	struct place place;
	struct frame frames[MARKDOWN_DEPTH_MAX + 2];
	size_t frame_count;

	struct blocks blocks;
	bool html_noted;
};

static struct frame *
top(struct convert *c)
{
	return &c->frames[c->frame_count - 1];
}

static void
push(struct convert *c, struct node *node)
{
	size_t depth = c->frame_count > 0 ? top(c)->depth + 1 : 0;

	c->frames[c->frame_count++] = (struct frame){node, node, depth, 0};
}

static struct str
literal(struct convert *c, const char *z)
{
	return arena_str(c->arena, str_from_z(z));
}

/* An address or a title, where marks mean nothing. */
static struct str
restored(struct convert *c, const char *z)
{
	return prepared_restore(c->p, literal(c, z), false);
}

static struct str
verbatim(struct convert *c, const char *z)
{
	return prepared_restore(c->p, literal(c, z), true);
}

static struct loc
block_loc(struct convert *c, cmark_node *from)
{
	return place_block(&c->place, cmark_node_get_start_line(from),
	    cmark_node_get_start_column(from));
}

static struct node *
add(struct convert *c, enum node_kind kind, struct loc at)
{
	struct node *node = node_new(c->arena, kind, at);

	node_append(top(c)->into, node);
	return node;
}

static void
report_depth(struct convert *c, struct loc at)
{
	diag1(c->p->diags, DIAG_NEST_TOO_DEEP, at,
	    arena_printf(c->arena, "%d", MARKDOWN_DEPTH_MAX));
}

/* Passes over what is left of a node. */
static void
skip(struct convert *c, cmark_node *from)
{
	cmark_iter_reset(c->tree->iter, from, CMARK_EVENT_EXIT);
}

static void
enter_list(struct convert *c, cmark_node *from)
{
	struct node *list = add(c, NODE_LIST, block_loc(c, from));

	list->u.list.ordered =
	    cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
	list->u.list.tight = cmark_node_get_list_tight(from) != 0;
	if (list->u.list.ordered) {
		list->u.list.start = (uint32_t)cmark_node_get_list_start(from);
		list->u.list.delimiter =
		    cmark_node_get_list_delim(from) == CMARK_PAREN_DELIM ? ')'
									 : '.';
	}
	push(c, list);
}

static void
enter_item(struct convert *c, cmark_node *from)
{
	struct node *item = add(c, NODE_ITEM, block_loc(c, from));
	const struct node *list = item->parent;

	if (list->u.list.ordered)
		item->u.item.number = item->prev ? item->prev->u.item.number + 1
						 : list->u.list.start;
	push(c, item);
}

static void
enter_heading(struct convert *c, cmark_node *from)
{
	struct node *heading = add(c, NODE_HEADING, block_loc(c, from));

	heading->u.heading.level = (uint8_t)cmark_node_get_heading_level(from);
	push(c, heading);
}

static void
open_div(struct convert *c, const struct role *role)
{
	struct node *div;

	if (top(c)->depth + 1 >= MARKDOWN_DEPTH_MAX) {
		if (top(c)->ignored_divs++ == 0)
			report_depth(c, role->at);
		return;
	}
	div = add(c, NODE_DIV, role->at);
	spans_attach(div, role->attrs);
	top(c)->into = div;
	top(c)->depth++;
}

static void
close_div(struct convert *c, const struct role *role)
{
	if (top(c)->ignored_divs > 0) {
		top(c)->ignored_divs--;
		return;
	}
	if (top(c)->into == top(c)->container) {
		diag0(c->p->diags, DIAG_ANNOT_STRAY_CLOSE, role->at);
		return;
	}
	top(c)->into = top(c)->into->parent;
	top(c)->depth--;
}

/* True when a container may not be opened; that is reported. */
static bool
is_too_deep(struct convert *c, cmark_node *from)
{
	if (top(c)->depth + 1 < MARKDOWN_DEPTH_MAX)
		return false;
	report_depth(c, block_loc(c, from));
	skip(c, from);
	return true;
}

static void
enter_paragraph(struct convert *c, cmark_node *from)
{
	int line = cmark_node_get_start_line(from);
	const struct role *role =
	    line > 0 ? prepared_role(c->p, (uint32_t)line - 1) : NULL;
	struct loc at = block_loc(c, from);

	if (role && role->kind == ROLE_DIV_OPEN) {
		open_div(c, role);
		skip(c, from);
	} else if (role && role->kind == ROLE_DIV_CLOSE) {
		close_div(c, role);
		skip(c, from);
	} else if (is_too_deep(c, from)) {
		return;
	} else if (role) {
		push(c, blocks_cell(&c->blocks, top(c)->into, role));
	} else {
		push(c, add(c, NODE_PARAGRAPH, at));
	}
}

static void
add_code_block(struct convert *c, cmark_node *from)
{
	struct node *code = add(c, NODE_CODE_BLOCK, block_loc(c, from));

	code->u.code.info = verbatim(c, cmark_node_get_fence_info(from));
	code->u.code.text = verbatim(c, cmark_node_get_literal(from));
}

static void
note_html(struct convert *c, struct loc at)
{
	if (!c->html_noted)
		diag0(c->p->diags, DIAG_HTML_DROPPED, at);
	c->html_noted = true;
}

static void
add_html_block(struct convert *c, cmark_node *from)
{
	struct loc at = block_loc(c, from);
	struct str html = verbatim(c, cmark_node_get_literal(from));

	if (str_eq(str_trim(html), STR("<!-- pagebreak -->")))
		add(c, NODE_PAGE_BREAK, at);
	else if (html_add_block(c->arena, top(c)->into, html, at))
		note_html(c, at);
}

static void
add_html(struct convert *c, cmark_node *from)
{
	struct loc at =
	    place_delimiter(&c->place, cmark_node_get_start_line(from), "<");
	struct str html = literal(c, cmark_node_get_literal(from));

	if (html_is_break(html))
		add(c, NODE_LINE_BREAK, at);
	else if (!html_is_comment(html))
		note_html(c, at);
}

static void
add_text(struct convert *c, cmark_node *from)
{
	struct str text = literal(c, cmark_node_get_literal(from));
	struct node *parent = top(c)->into;
	struct node *node;

	if (parent->kind == NODE_CELL && !parent->first && text.n > 0 &&
	    text.s[0] == CELL_INERT) {
		place_delimiter(
		    &c->place, cmark_node_get_start_line(from), ";");
		text = str_sub(text, 1, text.n);
		if (text.n == 0)
			return;
	}
	node = add(c, NODE_TEXT,
	    place_text(&c->place, cmark_node_get_start_line(from), text));
	node->u.text = text;
}

static void
add_code(struct convert *c, cmark_node *from)
{
	int line = cmark_node_get_start_line(from);
	struct str text = verbatim(c, cmark_node_get_literal(from));
	struct node *code =
	    add(c, NODE_CODE, place_delimiter(&c->place, line, "`"));

	code->u.text = text;
	place_text(&c->place, line, text);
	place_delimiter(&c->place, line, "`");
}

/* A break that follows a forced one is the end of the same line. */
static void
add_soft_break(struct convert *c, cmark_node *from)
{
	const struct node *last = top(c)->into->last;
	struct loc at = place_break(&c->place, cmark_node_get_start_line(from));

	if (last && last->kind == NODE_LINE_BREAK)
		return;
	add(c, NODE_SOFT_BREAK, at);
}

static void
enter_link(struct convert *c, cmark_node *from)
{
	struct node *link = add(c, NODE_LINK,
	    place_delimiter(&c->place, cmark_node_get_start_line(from), "[<"));

	link->u.link.url = restored(c, cmark_node_get_url(from));
	link->u.link.title = restored(c, cmark_node_get_title(from));
	push(c, link);
}

static void
enter_image(struct convert *c, cmark_node *from)
{
	struct node *image = add(c, NODE_IMAGE,
	    place_delimiter(&c->place, cmark_node_get_start_line(from), "!"));

	image->u.image.path = restored(c, cmark_node_get_url(from));
	image->u.image.title = restored(c, cmark_node_get_title(from));
	push(c, image);
}

static void
enter_emphasis(struct convert *c, cmark_node *from, enum node_kind kind)
{
	push(c, add(c, kind,
		    place_delimiter(
			&c->place, cmark_node_get_start_line(from), "*_")));
	if (kind == NODE_STRONG)
		c->place.at += 1;
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
		push(c, node_new(c->arena, NODE_DOCUMENT, block_loc(c, from)));
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		push(c, add(c, NODE_QUOTE, block_loc(c, from)));
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
		add(c, NODE_RULE, block_loc(c, from));
		break;
	default:
		break;
	}
}

static void
enter_inline(struct convert *c, cmark_node *from)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_TEXT:
		add_text(c, from);
		break;
	case CMARK_NODE_SOFTBREAK:
		add_soft_break(c, from);
		break;
	case CMARK_NODE_LINEBREAK:
		add(c, NODE_LINE_BREAK,
		    place_break(&c->place, cmark_node_get_start_line(from)));
		break;
	case CMARK_NODE_CODE:
		add_code(c, from);
		break;
	case CMARK_NODE_HTML_INLINE:
		add_html(c, from);
		break;
	case CMARK_NODE_EMPH:
		enter_emphasis(c, from, NODE_EMPH);
		break;
	case CMARK_NODE_STRONG:
		enter_emphasis(c, from, NODE_STRONG);
		break;
	case CMARK_NODE_LINK:
		enter_link(c, from);
		break;
	case CMARK_NODE_IMAGE:
		enter_image(c, from);
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
		enter_inline(c, from);
}

static void
report_unclosed(struct convert *c, const struct frame *frame)
{
	for (struct node *div = frame->into; div != frame->container;
	     div = div->parent)
		diag0(c->p->diags, DIAG_ANNOT_UNCLOSED, div->at);
}

static void
leave(struct convert *c, cmark_node *from)
{
	cmark_node_type type = cmark_node_get_type(from);
	struct frame *frame = top(c);

	if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
		place_skip_target(&c->place);
	else if (type == CMARK_NODE_EMPH)
		c->place.at += 1;
	else if (type == CMARK_NODE_STRONG)
		c->place.at += 2;
	report_unclosed(c, frame);
	c->frame_count--;
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
	c->tree = tree_new(p->arena, buf_view(p->text), CMARK_OPT_SMART);
	enter(c, c->tree->root);
	cmark_iter_next(c->tree->iter);
	root = top(c)->into;
	while ((event = cmark_iter_next(c->tree->iter)) != CMARK_EVENT_DONE) {
		cmark_node *from = cmark_iter_get_node(c->tree->iter);

		if (event == CMARK_EVENT_ENTER)
			enter(c, from);
		else
			leave(c, from);
	}
	tree_release(c->tree);
	return root;
}
