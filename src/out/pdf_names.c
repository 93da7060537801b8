/*
 * Each tree is one leaf, sorted by bytes as readers search it.  libharu's
 * HPDF_NameTree_Add() is not used: it fails for a key before the first.
 */
#include "out/pdf_names.h"

#include "base/sort.h"
#include "out/pdf_links.h"
#include "out/pdf_value.h"

static int
compare_ids(size_t x, size_t y, const void *user)
{
	const struct anchor *anchors = user;

	return str_cmp(anchors[x].id, anchors[y].id);
}

static void
put_destinations(struct pdf *p, struct buf *b)
{
	const struct anchor *anchors = p->pages->anchors.v;
	size_t n = p->pages->anchors.n;
	const size_t *sorted = sort_indices(p->arena, n, compare_ids, anchors);

	for (size_t i = 0; i < n; i++) {
		const struct anchor *anchor = &anchors[sorted[i]];

		if (i > 0 && str_eq(anchor->id, anchors[sorted[i - 1]].id))
			continue;
		pdf_put_bytes(b, anchor->id);
		pdf_put_destination(p, b, anchor);
		buf_char(b, '\n');
	}
}

static void
put_files(struct pdf *p, struct buf *b)
{
	for (size_t i = 0; i < p->attachments->n; i++) {
		pdf_put_bytes(b, p->attachments->v[i].name);
		pdf_put_ref(b, pdf_object_id(p->specifications[i]));
		buf_char(b, '\n');
	}
}

/* "/Dests 12 0 R", where that is a leaf with what `put` writes. */
static void
put_tree(struct pdf *p, struct buf *names, const char *key,
    void (*put)(struct pdf *p, struct buf *b))
{
	struct pdf_object *leaf = pdf_dict_new(p);
	struct buf *b = buf_new(p->arena);

	buf_z(b, "/Names[");
	put(p, b);
	buf_char(b, ']');
	pdf_object_fill(p, leaf, b);
	buf_release(b);
	buf_printf(names, "/%s ", key);
	pdf_put_ref(names, pdf_object_id(leaf));
}

void
pdf_names_write(struct pdf *p, struct buf *catalog)
{
	/* A sheet is no place to go to. */
	bool places = p->pages->anchors.n > 0 && p->impose == NULL;

	if (!places && p->specifications == NULL)
		return;
	buf_z(catalog, "/Names<<");
	if (places)
		put_tree(p, catalog, "Dests", put_destinations);
	if (p->specifications != NULL)
		put_tree(p, catalog, "EmbeddedFiles", put_files);
	buf_z(catalog, ">>");
}
