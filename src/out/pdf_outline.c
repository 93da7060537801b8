/*
 * libharu links the items and counts the open ones; their titles are ours,
 * because libharu's own encoders know no character beyond U+FFFF.
 */
#include "out/pdf_outline.h"

#include <hpdf.h>

#include "out/pdf_links.h"
#include "out/pdf_value.h"

#define LEVELS 256 /* of the field's type */

/* The parents of the next item: path[k] is the last item at level k - 1. */
struct outline_path {
	HPDF_Outline v[LEVELS + 1];
	size_t depth; /* of the last item, from 1; v[0] is the root: NULL */
};

static void
write_item(struct pdf *p, HPDF_Outline item, struct buf *b,
    const struct outline_entry *e)
{
	const struct anchor *anchor =
	    map_lookup(&p->pages->anchor_index, e->anchor);

	/* A stray /Type comes with every item of libharu's. */
	pdf_check(p, HPDF_Dict_RemoveElement(item, "Type"));
	pdf_check(p, HPDF_Dict_RemoveElement(item, "Title"));
	pdf_check(p, HPDF_Outline_SetOpened(item, e->open));
	buf_z(b, "/Title");
	pdf_put_text(b, e->title);
	if (anchor != NULL) {
		buf_z(b, "/Dest");
		pdf_put_destination(p, b, anchor);
	}
	pdf_dict_extend(p, item, b);
}

static void
add_item(struct pdf *p, struct outline_path *path, struct buf *b,
    const struct outline_entry *e)
{
	size_t level = e->level < path->depth ? e->level : path->depth;
	HPDF_Outline item =
	    HPDF_CreateOutline(p->doc, path->v[level], "", NULL);

	if (!pdf_check_made(p, item))
		return;
	write_item(p, item, b, e);
	path->v[level + 1] = item;
	path->depth = level + 1;
}

void
pdf_outline_write(struct pdf *p)
{
	struct outline_path *path = ARENA_NEW(p->arena, struct outline_path);
	struct buf *b = buf_new(p->arena);

	if (p->pages->outline.n == 0)
		return;
	pdf_check(p, HPDF_SetPageMode(p->doc, HPDF_PAGE_MODE_USE_OUTLINE));
	for (size_t i = 0; i < p->pages->outline.n && p->fault.error == 0; i++)
		add_item(p, path, b, &p->pages->outline.v[i]);
	buf_release(b);
}
