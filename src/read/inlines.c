#include "read/inlines.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#include "read/html.h"
#include "read/spans.h"

static void
add_html(struct convert *c, cmark_node *from)
{
	struct loc at =
	    place_delimiter(&c->place, cmark_node_get_start_line(from), "<");
	struct str raw = str_from_z(cmark_node_get_literal(from));
	struct str html = convert_verbatim(c, raw.s);

	if (str_find(raw, '\n', 0) == raw.n)
		c->place.at += raw.n - 1;
	if (html_is_markup(html)) {
		html_note_markup(c->arena, c->p->beside, at.offset);
		return;
	}
	if (!tags_add(&c->tags, convert_top(c)->into, html, at))
		convert_note_html(c, at);
	if (c->tags.closed)
		spans_resolve(c->p, c->tags.closed);
}

static void
add_text(struct convert *c, cmark_node *from)
{
	struct str text = convert_literal(c, cmark_node_get_literal(from));
	struct node *parent = convert_top(c)->into;
	struct node *node;

	if (parent->kind == NODE_CELL && !parent->first && text.n > 0 &&
	    text.s[0] == CELL_INERT) {
		place_delimiter(
		    &c->place, cmark_node_get_start_line(from), ";");
		text = str_sub(text, 1, text.n);
		if (text.n == 0)
			return;
	}
	node = convert_add(c, NODE_TEXT,
	    place_text(&c->place, cmark_node_get_start_line(from), text));
	node->u.text = text;
}

static void
add_code(struct convert *c, cmark_node *from)
{
	int line = cmark_node_get_start_line(from);
	struct str text = convert_verbatim(c, cmark_node_get_literal(from));
	struct node *code =
	    convert_add(c, NODE_CODE, place_delimiter(&c->place, line, "`"));

	code->u.text = text;
	place_text(&c->place, line, text);
	place_delimiter(&c->place, line, "`");
}

/* A break that follows a forced one is the end of the same line. */
static void
add_soft_break(struct convert *c, cmark_node *from)
{
	const struct node *last = convert_top(c)->into->last;
	struct loc at = place_break(&c->place, cmark_node_get_start_line(from));

	if (last && last->kind == NODE_LINE_BREAK)
		return;
	convert_add(c, NODE_SOFT_BREAK, at);
}

static void
enter_link(struct convert *c, cmark_node *from)
{
	struct node *link = convert_add(c, NODE_LINK,
	    place_delimiter(&c->place, cmark_node_get_start_line(from), "[<"));

	link->u.link.url = convert_restored(c, cmark_node_get_url(from));
	link->u.link.title = convert_restored(c, cmark_node_get_title(from));
	convert_push(c, link);
}

/* The mark that is an image's address, or NULL. */
static const struct mark *
note_mark(struct convert *c, cmark_node *from)
{
	struct str url = str_from_z(cmark_node_get_url(from));
	size_t end = 0;
	const struct mark *mark = prepared_mark(c->p, url, 0, &end);

	if (!mark || end < url.n ||
	    (mark->kind != MARK_NOTE && mark->kind != MARK_NOTE_TEXT))
		return NULL;
	return mark;
}

static void
enter_note(struct convert *c, cmark_node *from, const struct mark *mark)
{
	struct node *into = convert_top(c)->into;

	c->place.at += 1;
	if (mark->kind == MARK_NOTE_TEXT) {
		convert_push(c, notes_open(&c->notes, into, mark));
		return;
	}
	notes_refer(&c->notes, into, mark);
	place_skip_target(&c->place);
	convert_skip(c, from);
}

static void
enter_image(struct convert *c, cmark_node *from)
{
	struct loc at =
	    place_delimiter(&c->place, cmark_node_get_start_line(from), "!");
	const struct mark *mark = note_mark(c, from);
	struct node *image;

	if (mark) {
		enter_note(c, from, mark);
		return;
	}
	image = convert_add(c, NODE_IMAGE, at);
	image->u.image.path = convert_restored(c, cmark_node_get_url(from));
	image->u.image.title = convert_restored(c, cmark_node_get_title(from));
	convert_push(c, image);
}

static void
enter_emphasis(struct convert *c, cmark_node *from, enum node_kind kind)
{
	convert_push(c, convert_add(c, kind,
			    place_delimiter(&c->place,
				cmark_node_get_start_line(from), "*_")));
	if (kind == NODE_STRONG)
		c->place.at += 1;
}

void
inlines_enter(struct convert *c, cmark_node *from)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_TEXT:
		add_text(c, from);
		break;
	case CMARK_NODE_SOFTBREAK:
		add_soft_break(c, from);
		break;
	case CMARK_NODE_LINEBREAK:
		convert_add(c, NODE_LINE_BREAK,
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

/* The place of a link or an image is all of it, the address included. */
static void
extend_place(const struct convert *c, struct node *node)
{
	struct loc end = prepared_loc(c->place.p, c->place.at, 0);

	if ((node->kind == NODE_LINK || node->kind == NODE_IMAGE) &&
	    end.source == node->at.source && end.offset > node->at.offset)
		node->at.length = end.offset - node->at.offset;
	node->extent = node->at;
}

void
inlines_leave(struct convert *c, cmark_node *from)
{
	switch (cmark_node_get_type(from)) {
	case CMARK_NODE_LINK:
	case CMARK_NODE_IMAGE:
		place_skip_target(&c->place);
		extend_place(c, convert_top(c)->container);
		break;
	case CMARK_NODE_EMPH:
		c->place.at += 1;
		break;
	case CMARK_NODE_STRONG:
		c->place.at += 2;
		break;
	default:
		break;
	}
}
