#include "out/pdf_xref.h"

#include <hpdf.h>

#include "base/vec.h"
#include "out/pdf_predict.h"
#include "out/pdf_value.h"

/* Of an entry: table 18. */
enum entry_type { ENTRY_FREE, ENTRY_PLACED, ENTRY_PACKED };

struct entry {
	enum entry_type type;
	uint32_t where; /* an offset, or the number of an object stream */
	uint32_t index; /* in that */
};

struct pdf_xref {
	struct arena *arena;
	VEC(struct entry) entries;
};

struct pdf_xref *
pdf_xref_new(struct pdf *p, uint32_t n)
{
	struct pdf_xref *xref = ARENA_NEW(p->arena, struct pdf_xref);

	xref->arena = p->arena;
	while (xref->entries.n < n)
		pdf_xref_add(xref);
	return xref;
}

uint32_t
pdf_xref_add(struct pdf_xref *xref)
{
	vec_add(xref->arena, &xref->entries);
	return (uint32_t)(xref->entries.n - 1);
}

void
pdf_xref_place(struct pdf_xref *xref, uint32_t id, const struct pdf_sink *sink)
{
	xref->entries.v[id] =
	    (struct entry){ENTRY_PLACED, (uint32_t)pdf_sink_offset(sink), 0};
}

void
pdf_xref_pack(
    struct pdf_xref *xref, uint32_t id, uint32_t stream, uint32_t index)
{
	xref->entries.v[id] = (struct entry){ENTRY_PACKED, stream, index};
}

/* How many bytes a field needs that holds up to `largest`. */
static unsigned
width_of(uint32_t largest)
{
	unsigned width = 1;

	while (largest >>= 8)
		width++;
	return width;
}

static void
put_field(struct buf *out, uint32_t value, unsigned width)
{
	while (width-- > 0)
		buf_char(out, (char)(value >> 8 * width & 0xFF));
}

/* The columns of a row: one for the type, then these. */
struct widths {
	unsigned where, index;
};

static struct widths
measure(const struct pdf_xref *xref)
{
	uint32_t where = 0, index = 0;

	for (size_t i = 0; i < xref->entries.n; i++) {
		where |= xref->entries.v[i].where;
		index |= xref->entries.v[i].index;
	}
	return (struct widths){width_of(where), width_of(index)};
}

static void
put_rows(struct buf *out, const struct pdf_xref *xref, struct widths w)
{
	for (size_t i = 0; i < xref->entries.n; i++) {
		const struct entry *e = &xref->entries.v[i];

		put_field(out, e->type, 1);
		put_field(out, e->where, w.where);
		/* Object 0 heads the list of free ones; never used again. */
		put_field(out, i > 0 ? e->index : UINT32_MAX, w.index);
	}
}

static void
put_trailer(struct buf *out, const struct pdf *p)
{
	buf_z(out, "/Root ");
	pdf_put_ref(out, pdf_dict_id(p->doc->catalog));
	buf_z(out, "/Info ");
	pdf_put_ref(out, pdf_dict_id(p->doc->info));
}

/* All before the /ID, which is of what stands before it. */
static void
put_dictionary(struct buf *out, const struct pdf *p,
    const struct pdf_xref *xref, struct widths w)
{
	uint32_t n = (uint32_t)xref->entries.n;

	buf_printf(out, "%lu 0 obj\n<</Type/XRef/Size %lu/W[1 %u %u]",
	    (unsigned long)n - 1, (unsigned long)n, w.where, w.index);
	put_trailer(out, p);
	buf_z(out, "/Filter/FlateDecode");
	pdf_put_predictor(out, 1 + w.where + w.index);
}

static void
write_id(struct pdf_sink *sink)
{
	char id[PDF_ID_SIZE];

	pdf_sink_id(sink, id);
	pdf_sink_write(sink, STR("/ID"));
	pdf_sink_write(sink, (struct str){id, sizeof id});
}

static void
write_stream(struct pdf_sink *sink, struct buf *scratch, struct str bytes)
{
	scratch->n = 0;
	buf_printf(scratch, "/Length %zu>>\nstream\n", bytes.n);
	pdf_sink_write(sink, buf_view(scratch));
	pdf_sink_write(sink, bytes);
	pdf_sink_write(sink, STR("\nendstream\nendobj\n"));
}

void
pdf_xref_write(struct pdf *p, struct pdf_xref *xref, struct pdf_sink *sink)
{
	unsigned long start = (unsigned long)pdf_sink_offset(sink);
	struct buf *rows = buf_new(p->arena), *scratch = buf_new(p->arena);
	struct widths w;

	pdf_xref_place(xref, pdf_xref_add(xref), sink);
	w = measure(xref);
	put_rows(scratch, xref, w);
	pdf_predict_up(rows, buf_view(scratch), 1 + w.where + w.index);
	scratch->n = 0;
	put_dictionary(scratch, p, xref, w);
	pdf_sink_write(sink, buf_view(scratch));
	write_id(sink);
	write_stream(sink, scratch, pdf_pack(p, buf_view(rows)));
	scratch->n = 0;
	buf_printf(scratch, "startxref\n%lu\n%%%%EOF\n", start);
	pdf_sink_write(sink, buf_view(scratch));
	buf_release(rows);
	buf_release(scratch);
}
