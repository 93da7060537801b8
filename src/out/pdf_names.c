/*
 * Each tree is one leaf, sorted by bytes as readers search it.  libharu's
 * HPDF_NameTree_Add() is not used: it fails for a key before the first.
 */
#include "out/pdf_names.h"

#include <string.h>

#include "out/pdf_links.h"
#include "out/pdf_value.h"

/* Merges the sorted v[0, half) and v[half, n) by way of `room`. */
static void
merge(
    const struct anchor **v, size_t half, size_t n, const struct anchor **room)
{
	size_t left = 0, right = half;

	for (size_t i = 0; i < n; i++) {
		bool take_left =
		    right == n ||
		    (left < half && str_cmp(v[left]->id, v[right]->id) <= 0);

		room[i] = take_left ? v[left++] : v[right++];
	}
	memcpy(v, room, n * sizeof *v);
}

static void
sort_by_id(const struct anchor **v, size_t n, const struct anchor **room)
{
	if (n < 2)
		return;
	sort_by_id(v, n / 2, room);
	sort_by_id(v + n / 2, n - n / 2, room);
	merge(v, n / 2, n, room);
}

static const struct anchor **
sorted_anchors(struct pdf *p)
{
	size_t n = p->pages->anchors.n;
	const struct anchor **v =
	    ARENA_ARRAY(p->arena, const struct anchor *, n);
	const struct anchor **room =
	    ARENA_ARRAY(p->arena, const struct anchor *, n);

	for (size_t i = 0; i < n; i++)
		v[i] = &p->pages->anchors.v[i];
	sort_by_id(v, n, room);
	return v;
}

static void
put_destinations(struct pdf *p, struct buf *b)
{
	const struct anchor **v = sorted_anchors(p);

	for (size_t i = 0; i < p->pages->anchors.n; i++) {
		if (i > 0 && str_eq(v[i]->id, v[i - 1]->id))
			continue;
		pdf_put_bytes(b, v[i]->id);
		pdf_put_destination(p, b, v[i]);
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
