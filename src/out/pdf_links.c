/*
 * Links go straight to their page: readers need no look-up, and what breaks
 * the name tree of a document that is cut up does not break its links.
 */
#include "out/pdf_links.h"

#include "base/map.h"
#include "out/pdf_sheet.h"
#include "out/pdf_tags.h"
#include "out/pdf_value.h"

#define FLAG_PRINT 4

struct pdf_links {
	struct map titles;   /* what the outline calls an anchor: struct str */
	struct buf *entries; /* of the annotation being written */
};

void
pdf_links_init(struct pdf *p)
{
	struct pdf_links *links = ARENA_NEW(p->arena, struct pdf_links);

	links->entries = buf_new(p->arena);
	for (size_t i = 0; i < p->pages->outline.n; i++) {
		struct outline_entry *e = &p->pages->outline.v[i];

		map_put(p->arena, &links->titles, e->anchor, &e->title, true);
	}
	p->links = links;
}

/* A URI is ASCII (RFC 3986); other bytes are written as %XX. */
static void
put_uri(struct buf *out, struct str url)
{
	buf_char(out, '(');
	for (size_t i = 0; i < url.n; i++) {
		unsigned char c = (unsigned char)url.s[i];

		if (c <= ' ' || c >= 0x7F) {
			buf_char(out, '%');
			buf_hex(out, &c, 1);
			continue;
		}
		if (c == '(' || c == ')' || c == '\\')
			buf_char(out, '\\');
		buf_char(out, url.s[i]);
	}
	buf_char(out, ')');
}

void
pdf_put_destination(
    const struct pdf *p, struct buf *out, const struct anchor *anchor)
{
	const struct page *page = p->pages->list.v[anchor->page];

	buf_char(out, '[');
	pdf_put_ref(out, pdf_sheet_id(p, anchor->page));
	buf_z(out, "/XYZ null ");
	su_print(out, (int64_t)page->height - anchor->y);
	buf_z(out, " null]");
}

/* What a link to a place says that it leads to. */
static struct str
title_of(
    const struct pdf *p, const struct page_op *op, const struct anchor *anchor)
{
	const struct str *title = map_lookup(&p->links->titles, anchor->id);

	if (title != NULL)
		return *title;
	return op->u.link.title.n > 0 ? op->u.link.title : anchor->id;
}

static void
put_target(struct pdf *p, struct buf *out, const struct page_op *op,
    const struct anchor *anchor)
{
	struct str url = op->u.link.url;

	if (anchor == NULL) {
		pdf_put_text_entry(out, "Contents", url);
		buf_z(out, "/A<</S/URI/URI");
		put_uri(out, url);
		buf_z(out, ">>");
		return;
	}
	pdf_put_text_entry(out, "Contents", title_of(p, op, anchor));
	buf_z(out, "/Dest");
	pdf_put_destination(p, out, anchor);
}

static void
put_box(
    const struct pdf *p, struct buf *out, size_t page, const struct page_op *op)
{
	int64_t height = p->pages->list.v[page]->height;

	buf_z(out, "/Rect[");
	su_print(out, op->x);
	buf_char(out, ' ');
	su_print(out, height - op->y - op->height);
	buf_char(out, ' ');
	su_print(out, (int64_t)op->x + op->width);
	buf_char(out, ' ');
	su_print(out, height - op->y);
	buf_char(out, ']');
}

void
pdf_link_add(struct pdf *p, size_t page, const struct page_op *op)
{
	struct str url = op->u.link.url;
	struct buf *b = p->links->entries;
	const struct anchor *anchor = NULL;
	struct pdf_object *link;

	if (str_starts(url, STR("#"))) {
		anchor =
		    map_lookup(&p->pages->anchor_index, str_sub(url, 1, url.n));
		if (anchor == NULL)
			return;
	}
	link = pdf_dict_new(p);
	buf_z(b, "/Type/Annot/Subtype/Link/Border[0 0 0]/F ");
	buf_int(b, FLAG_PRINT);
	put_box(p, b, page, op);
	put_target(p, b, op, anchor);
	if (pdf_tags_known(p, op->elem)) {
		buf_z(b, "/StructParent ");
		buf_int(b, pdf_tags_annotate(p, page, op->elem, link));
	}
	pdf_object_fill(p, link, b);
	pdf_sheet_annotate(p, page, link);
}
