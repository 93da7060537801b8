/*
 * The display list as text for golden tests:
 *
 *     page 1 595.276x841.89
 *       text 72,90.5 11 SourceSerif4-Regular #1a1a1a elem=P:4 "Fair rents"
 *       fill 72,100 451.276x0.5 #12355b artifact
 *
 * Lengths are in points.  A text of several pieces says where the last one
 * starts, which shows how its line was justified.
 */
#include "layout/pages.h"

static const char *const role_names[ROLE_COUNT] = {
    [ROLE_DOCUMENT] = "Document",
    [ROLE_PART] = "Part",
    [ROLE_SECT] = "Sect",
    [ROLE_H1] = "H1",
    [ROLE_H2] = "H2",
    [ROLE_H3] = "H3",
    [ROLE_H4] = "H4",
    [ROLE_H5] = "H5",
    [ROLE_H6] = "H6",
    [ROLE_P] = "P",
    [ROLE_QUOTE] = "BlockQuote",
    [ROLE_LIST] = "L",
    [ROLE_ITEM] = "LI",
    [ROLE_LABEL] = "Lbl",
    [ROLE_ITEM_BODY] = "LBody",
    [ROLE_TABLE] = "Table",
    [ROLE_TABLE_HEAD] = "THead",
    [ROLE_TABLE_BODY] = "TBody",
    [ROLE_ROW] = "TR",
    [ROLE_HEADER_CELL] = "TH",
    [ROLE_CELL] = "TD",
    [ROLE_CAPTION] = "Caption",
    [ROLE_FIGURE] = "Figure",
    [ROLE_CODE] = "Code",
    [ROLE_TOC] = "TOC",
    [ROLE_TOC_ITEM] = "TOCI",
    [ROLE_REFERENCE] = "Reference",
    [ROLE_LINK] = "Link",
    [ROLE_SPAN] = "Span",
    [ROLE_DIV] = "Div",
    [ROLE_NOTE] = "Note",
    [ROLE_RECOMMENDATION] = "Recommendation",
    [ROLE_RECOMMENDATION_SPAN] = "RecommendationSpan",
    [ROLE_KEY_POINTS] = "KeyPoints",
    [ROLE_SIGNATORIES] = "Signatories",
};

const char *
elem_role_name(enum elem_role role)
{
	return role_names[role];
}

enum elem_role
elem_role_standard(enum elem_role role)
{
	switch (role) {
	case ROLE_RECOMMENDATION:
	case ROLE_KEY_POINTS:
	case ROLE_SIGNATORIES:
		return ROLE_DIV;
	case ROLE_RECOMMENDATION_SPAN:
		return ROLE_SPAN;
	default:
		return role;
	}
}

static void
put_pair(struct buf *out, su x, char between, su y)
{
	buf_char(out, ' ');
	su_print(out, x);
	buf_char(out, between);
	su_print(out, y);
}

static void
put_colour(struct buf *out, colour ink)
{
	buf_printf(out, " #%06lx", (unsigned long)ink);
}

static void
put_id(struct buf *out, struct str id)
{
	buf_z(out, " #");
	buf_str(out, id);
}

static void
put_elem(struct buf *out, const struct pages *pages, const struct page_op *op)
{
	static const char *const artifacts[] = {
	    [ARTIFACT_LAYOUT] = " artifact",
	    [ARTIFACT_REPEAT] = " artifact=repeat",
	    [ARTIFACT_HEAD] = " artifact=head",
	    [ARTIFACT_FOOT] = " artifact=foot",
	    [ARTIFACT_WATERMARK] = " artifact=watermark",
	};

	if (op->elem == ELEM_ARTIFACT)
		buf_z(out, artifacts[op->artifact]);
	else if (op->elem >= pages->elems.n)
		buf_z(out, " elem=?");
	else
		buf_printf(out, " elem=%s:%lu",
		    elem_role_name(pages->elems.v[op->elem].role),
		    (unsigned long)op->elem);
}

/* The texts of a text op's pieces as one. */
static void
put_pieces(struct buf *out, const struct page_op *op)
{
	buf_z(out, " \"");
	for (uint32_t i = 0; i < op->u.text.count; i++)
		buf_escaped(out, op->u.text.pieces[i].run->text);
	buf_char(out, '"');
}

static void
put_text(struct buf *out, const struct pages *pages, const struct page_op *op)
{
	const struct face *face = op->u.text.face;
	uint32_t count = op->u.text.count;

	buf_z(out, "  text");
	put_pair(out, op->x, ',', op->y);
	if (count > 1) {
		buf_z(out, " last=");
		su_print(out, op->u.text.pieces[count - 1].x);
	}
	buf_char(out, ' ');
	su_print(out, op->u.text.size);
	buf_char(out, ' ');
	buf_str(out, face ? face->ps_name : STR("-"));
	put_colour(out, op->u.text.ink);
	if (op->u.text.tracking) {
		buf_z(out, " tracking=");
		su_print(out, op->u.text.tracking);
	}
	if (op->u.text.along.dx || op->u.text.along.dy) {
		buf_z(out, " along=");
		su_print(out, op->u.text.along.dx);
		buf_char(out, ',');
		su_print(out, op->u.text.along.dy);
	}
	put_elem(out, pages, op);
	put_pieces(out, op);
	buf_char(out, '\n');
}

static void
put_box(struct buf *out, const char *name, const struct page_op *op)
{
	buf_printf(out, "  %s", name);
	put_pair(out, op->x, ',', op->y);
	put_pair(out, op->width, 'x', op->height);
}

static void
put_path(struct buf *out, const struct page_op *op)
{
	static const char verbs[] = "MLCZ";
	const struct path *path = &op->u.path;

	put_box(out, path->filled ? "shape" : "line", op);
	put_colour(out, path->ink);
	if (!path->filled) {
		buf_z(out, " width=");
		su_print(out, path->width);
	}
	if (path->dash) {
		buf_z(out, " dash=");
		su_print(out, path->dash);
	}
	for (size_t i = 0; i < path->count; i++) {
		buf_printf(out, " %c", verbs[path->points[i].verb]);
		if (path->points[i].verb == PATH_CLOSE)
			continue;
		su_print(out, path->points[i].x);
		buf_char(out, ',');
		su_print(out, path->points[i].y);
	}
}

static void
put_op(struct buf *out, const struct pages *pages, const struct page_op *op)
{
	switch (op->kind) {
	case OP_TEXT:
		put_text(out, pages, op);
		return;
	case OP_FILL:
		put_box(out, "fill", op);
		put_colour(out, op->u.fill.ink);
		break;
	case OP_PATH:
		put_path(out, op);
		break;
	case OP_IMAGE:
		put_box(out, "image", op);
		buf_char(out, ' ');
		buf_quoted(out, op->u.image.image->name);
		break;
	case OP_LINK:
		put_box(out, "link", op);
		buf_char(out, ' ');
		buf_quoted(out, op->u.link.url);
		break;
	case OP_ANCHOR:
		buf_z(out, "  anchor");
		put_pair(out, op->x, ',', op->y);
		put_id(out, op->u.anchor.id);
		break;
	}
	put_elem(out, pages, op);
	buf_char(out, '\n');
}

static void
put_page(struct buf *out, const struct pages *pages, const struct page *page)
{
	buf_printf(out, "page %lu", (unsigned long)page->number);
	put_pair(out, page->width, 'x', page->height);
	buf_char(out, '\n');
	for (size_t i = 0; i < page->ops.n; i++)
		put_op(out, pages, &page->ops.v[i]);
}

static void
put_outline(struct buf *out, const struct pages *pages)
{
	buf_z(out, "outline\n");
	for (size_t i = 0; i < pages->outline.n; i++) {
		const struct outline_entry *entry = &pages->outline.v[i];

		buf_fill(out, ' ', 2 + 2 * (size_t)entry->level);
		buf_quoted(out, entry->title);
		put_id(out, entry->anchor);
		buf_z(out, entry->open ? " open\n" : " closed\n");
	}
}

static void
put_anchors(struct buf *out, const struct pages *pages)
{
	buf_z(out, "anchors\n");
	for (size_t i = 0; i < pages->anchors.n; i++) {
		const struct anchor *anchor = &pages->anchors.v[i];

		buf_char(out, ' ');
		put_id(out, anchor->id);
		if (anchor->page < pages->list.n)
			buf_printf(out, " page=%lu",
			    (unsigned long)pages->list.v[anchor->page]->number);
		else
			buf_z(out, " page=?");
		buf_z(out, " y=");
		su_print(out, anchor->y);
		buf_char(out, '\n');
	}
}

static void
put_elem_line(struct buf *out, const struct sources *sources,
    const struct pages *pages, elem_id id)
{
	const struct elem *elem = &pages->elems.v[id];
	const struct source *source = source_lookup(sources, elem->at.source);

	buf_printf(
	    out, "%s:%lu", elem_role_name(elem->role), (unsigned long)id);
	if (source) {
		struct line_col at = source_line_col(source, elem->at.offset);

		buf_printf(out, " @%d:%lu:%lu", source->id,
		    (unsigned long)at.line, (unsigned long)at.column);
	}
	buf_field(out, "alt", elem->alt);
	buf_field(out, "lang", elem->lang);
	buf_field(out, "expansion", elem->expansion);
	if (elem->numbering)
		buf_printf(out, " numbering=%d", elem->numbering);
	if (elem->columns > 1)
		buf_printf(out, " columns=%u", elem->columns);
	for (size_t i = 0; i < elem->header_count; i++)
		buf_printf(out, "%s%lu",
		    i > 0 ? "," : " headers=", (unsigned long)elem->headers[i]);
	buf_char(out, '\n');
}

/* The elements below each element, in order: lists linked by index, 0 ends. */
struct family {
	elem_id *first, *last, *next;
};

static struct family
family_of(struct arena *a, const struct pages *pages)
{
	size_t n = pages->elems.n;
	struct family f = {
	    .first = ARENA_ARRAY(a, elem_id, n + 1),
	    .last = ARENA_ARRAY(a, elem_id, n + 1),
	    .next = ARENA_ARRAY(a, elem_id, n + 1),
	};

	for (elem_id id = 1; id < n; id++) {
		elem_id parent = pages->elems.v[id].parent;

		if (f.first[parent])
			f.next[f.last[parent]] = id;
		else
			f.first[parent] = id;
		f.last[parent] = id;
	}
	return f;
}

static void
put_elems(
    struct buf *out, const struct sources *sources, const struct pages *pages)
{
	struct family f = family_of(out->owner, pages);
	elem_id id = f.first[0];
	size_t depth = 1;

	buf_z(out, "elems\n");
	while (id) {
		buf_fill(out, ' ', 2 * depth);
		put_elem_line(out, sources, pages, id);
		if (f.first[id]) {
			id = f.first[id];
			depth++;
			continue;
		}
		while (id && !f.next[id]) {
			id = pages->elems.v[id].parent;
			depth--;
		}
		id = f.next[id];
	}
}

static void
put_metadata(struct buf *out, const struct metadata *meta)
{
	buf_z(out, "metadata");
	buf_field(out, "title", meta->title);
	buf_field(out, "author", meta->author);
	buf_field(out, "subject", meta->subject);
	buf_field(out, "keywords", meta->keywords);
	buf_field(out, "language", meta->language);
	if (meta->has_date) {
		buf_z(out, " date=");
		buf_int(out, meta->date);
	}
	buf_char(out, '\n');
}

void
pages_dump(
    struct buf *out, const struct sources *sources, const struct pages *pages)
{
	for (size_t i = 0; i < pages->list.n; i++)
		put_page(out, pages, pages->list.v[i]);
	put_outline(out, pages);
	put_anchors(out, pages);
	put_elems(out, sources, pages);
	put_metadata(out, &pages->meta);
}
