/*
 * The name tree is one leaf, sorted by bytes as readers search it.  libharu's
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

void
pdf_names_write(struct pdf *p, struct buf *catalog)
{
	const struct anchor *anchors = p->pages->anchors.v;
	size_t n = p->pages->anchors.n;
	const size_t *sorted = sort_indices(p->arena, n, compare_ids, anchors);
	struct pdf_object *names;
	struct buf *b;

	if (n == 0)
		return;
	names = pdf_dict_new(p);
	b = buf_new(p->arena);
	buf_z(b, "/Names[");
	for (size_t i = 0; i < n; i++) {
		const struct anchor *anchor = &anchors[sorted[i]];

		if (i > 0 && str_eq(anchor->id, anchors[sorted[i - 1]].id))
			continue;
		pdf_put_bytes(b, anchor->id);
		pdf_put_destination(p, b, anchor);
		buf_char(b, '\n');
	}
	buf_char(b, ']');
	pdf_object_fill(p, names, b);
	buf_release(b);
	buf_z(catalog, "/Names<</Dests ");
	pdf_put_ref(catalog, pdf_object_id(names));
	buf_z(catalog, ">>");
}
