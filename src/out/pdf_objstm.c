/*
 * An object stream is made in several forms, and the smallest is written: as
 * text, and, for objects that are alike but for numbers that count upward, in
 * rows of a fixed width with a predictor.  The structure of a table of 10,000
 * rows takes a quarter of the bytes so.
 */
#include "out/pdf_objstm.h"

#include <hpdf.h>

#include "base/vec.h"
#include "out/pdf_predict.h"
#include "out/pdf_value.h"
#include "out/pdf_xref.h"

/*
 * Of an object stream at most: readers inflate one to see any of its objects.
 * Longer ones save under 2 %.
 */
#define OBJECTS_MAX 1000
#define BYTES_MAX (1 << 16)

/* Widths of rows: text, and what holds an element without and with kids. */
#define TEXT 1
#define NARROW 48
#define WIDE 64

/* Rows that take less of what they hold were alike: text would take more. */
#define ALIKE 16

struct part {
	uint32_t id;
	size_t start, end; /* in the text of all */
};

struct packer {
	struct pdf *p;
	struct pdf_sink *sink;
	struct pdf_xref *xref;
	HPDF_Stream values; /* of the parts, one behind the other */
	VEC(struct part) parts;
	size_t first, count; /* the parts of the stream being made */
	struct buf *text, *head, *rows, *best, *scratch;
};

static const HPDF_Obj_Header *
object_of(const struct pdf *p, uint32_t id)
{
	HPDF_XrefEntry entry = HPDF_Xref_GetEntry(p->doc->xref, id);

	if (entry == NULL || entry->entry_typ == HPDF_FREE_ENTRY)
		return NULL;
	return entry->obj;
}

/*
 * What has to stand for itself (7.5.7).  No object of libharu's has another
 * generation than 0, and none of ours is encrypted.
 */
static bool
stands_alone(const HPDF_Obj_Header *object)
{
	const HPDF_Dict_Rec *dict = (const void *)object;

	return (object->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
	       dict->stream != NULL;
}

/* What the file system refuses is no fault of libharu's. */
static bool
write_value(struct packer *k, const HPDF_Obj_Header *object, HPDF_Stream out)
{
	HPDF_STATUS status = HPDF_Obj_WriteValue((void *)object, out, NULL);

	return !pdf_sink_is_shut(k->sink) && pdf_check(k->p, status);
}

static bool
write_alone(struct packer *k, uint32_t id, const HPDF_Obj_Header *object)
{
	struct buf *b = k->scratch;

	b->n = 0;
	buf_printf(b, "%lu 0 obj\n", (unsigned long)id);
	pdf_xref_place(k->xref, id, k->sink);
	pdf_sink_write(k->sink, buf_view(b));
	if (!write_value(k, object, pdf_sink_stream(k->sink)))
		return false;
	pdf_sink_write(k->sink, STR("\nendobj\n"));
	return true;
}

/* Moves the values from libharu's memory, piece by piece. */
static void
collect_text(struct packer *k)
{
	HPDF_UINT pieces = HPDF_MemStream_GetBufCount(k->values);

	k->text->n = 0;
	for (HPDF_UINT i = 0; i < pieces; i++) {
		HPDF_UINT n;
		const HPDF_BYTE *piece =
		    HPDF_MemStream_GetBufPtr(k->values, i, &n);

		buf_add(k->text, piece, n);
	}
	HPDF_MemStream_FreeData(k->values);
}

static void
pad(struct buf *b, size_t columns)
{
	buf_fill(b, ' ', (columns - b->n % columns) % columns);
}

/*
 * The pairs of number and offset, then the objects, each object on rows of
 * its own, two pairs on one row; plain text where rows are one byte wide.
 * Gives the offset of the first object.
 */
static size_t
put_rows(struct packer *k, size_t columns)
{
	size_t first;
	struct buf *b = k->rows, *head = k->head;

	b->n = head->n = 0;
	for (size_t i = 0; i < k->count; i++) {
		const struct part *part = &k->parts.v[k->first + i];

		buf_int(head, part->id);
		buf_char(head, ' ');
		buf_int(head, (int64_t)b->n);
		buf_char(head, ' ');
		pad(head, (columns + 1) / 2);
		buf_add(b, k->text->p + part->start, part->end - part->start);
		buf_char(b, '\n');
		pad(b, columns);
	}
	pad(head, columns);
	first = head->n;
	buf_str(head, buf_view(b));
	return first;
}

/* Makes the form that has rows of `columns`, and keeps it where it is best. */
static void
try_form(struct packer *k, size_t columns)
{
	size_t first = put_rows(k, columns);
	struct buf *b = k->scratch;
	struct str packed;

	k->rows->n = b->n = 0;
	buf_printf(b, "<</Type/ObjStm/N %zu/First %zu/Filter/FlateDecode",
	    k->count, first);
	if (columns != TEXT) {
		pdf_predict_up(k->rows, buf_view(k->head), columns);
		pdf_put_predictor(b, columns);
		packed = pdf_pack_view(k->p, buf_view(k->rows));
	} else {
		packed = pdf_pack_view(k->p, buf_view(k->head));
	}
	buf_printf(b, "/Length %zu>>\nstream\n", packed.n);
	if (k->best->n > 0 && k->best->n <= b->n + packed.n)
		return;
	k->best->n = 0;
	buf_str(k->best, buf_view(b));
	buf_str(k->best, packed);
}

/* The width of a row of one reference, "50814 0 R ". */
static size_t
reference_width(const struct packer *k)
{
	size_t width = sizeof "0 0 R";

	for (HPDF_UINT n = k->p->doc->xref->entries->count; n >= 10; n /= 10)
		width++;
	return width;
}

/* What is long by itself is an array of references, most of one width. */
static void
find_form(struct packer *k)
{
	const struct part *v = &k->parts.v[k->first];
	size_t size = v[k->count - 1].end - v->start;

	k->best->n = 0;
	if (k->count > 1) {
		try_form(k, size / k->count < NARROW ? NARROW : WIDE);
	} else {
		try_form(k, reference_width(k));
		try_form(k, reference_width(k) - 1);
	}
	if (k->best->n > size / ALIKE)
		try_form(k, TEXT);
}

/* Writes an object stream of parts. */
static void
write_parts(struct packer *k, size_t first, size_t count)
{
	uint32_t id = pdf_xref_add(k->xref);

	k->first = first;
	k->count = count;
	find_form(k);
	for (size_t i = 0; i < count; i++)
		pdf_xref_pack(
		    k->xref, k->parts.v[first + i].id, id, (uint32_t)i);
	pdf_xref_place(k->xref, id, k->sink);
	k->scratch->n = 0;
	buf_printf(k->scratch, "%lu 0 obj\n", (unsigned long)id);
	pdf_sink_write(k->sink, buf_view(k->scratch));
	pdf_sink_write(k->sink, buf_view(k->best));
	pdf_sink_write(k->sink, STR("\nendstream\nendobj\n"));
}

/* A part that fills a stream has one for itself. */
static void
write_all_parts(struct packer *k)
{
	size_t n = k->parts.n;
	const struct part *last;

	if (n == 0)
		return;
	collect_text(k);
	last = &k->parts.v[n - 1];
	if (n > 1 && last->end - last->start >= BYTES_MAX) {
		write_parts(k, 0, n - 1);
		write_parts(k, n - 1, 1);
	} else {
		write_parts(k, 0, n);
	}
	k->parts.n = 0;
}

static bool
add_part(struct packer *k, uint32_t id, const HPDF_Obj_Header *object)
{
	struct part part = {.id = id, .start = k->values->size};

	if (!write_value(k, object, k->values))
		return false;
	part.end = k->values->size;
	vec_push(k->p->arena, &k->parts, part);
	if (k->parts.n == OBJECTS_MAX || part.end >= BYTES_MAX)
		write_all_parts(k);
	return true;
}

/* Writes those objects that stand alone, or those that do not. */
static bool
write_objects(struct packer *k, uint32_t n, bool alone)
{
	for (uint32_t id = 1; id < n; id++) {
		const HPDF_Obj_Header *object = object_of(k->p, id);

		if (object == NULL || stands_alone(object) != alone)
			continue;
		if (alone ? !write_alone(k, id, object)
			  : !add_part(k, id, object))
			return false;
	}
	return true;
}

static void
free_stream(void *stream)
{
	HPDF_Stream_Free(stream);
}

/* The lengths of streams are objects, known once these are written. */
void
pdf_objstm_write(struct pdf *p, struct pdf_sink *sink)
{
	struct arena *a = p->arena;
	uint32_t n = p->doc->xref->entries->count;
	struct packer k = {.p = p, .sink = sink, .xref = pdf_xref_new(p, n)};

	k.values = HPDF_MemStream_New(p->doc->mmgr, BYTES_MAX);
	if (!pdf_check_made(p, k.values))
		return;
	arena_defer(a, free_stream, k.values);
	k.text = buf_new(a);
	k.head = buf_new(a);
	k.rows = buf_new(a);
	k.best = buf_new(a);
	k.scratch = buf_new(a);
	if (!write_objects(&k, n, true) || !write_objects(&k, n, false))
		return;
	write_all_parts(&k);
	pdf_xref_write(p, k.xref, sink);
}
