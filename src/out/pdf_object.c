/*
 * Objects whose bytes are ours, by three public hooks of libharu's: a
 * dictionary's write_fn, which runs just before its ">>", its attr, and a
 * stream that reads through callbacks.  libharu writes no /Filter for a
 * stream it does not filter itself, so the entries carry it.
 *
 * The callbacks never allocate: leaving libharu by longjmp() in the middle of
 * an object is not survivable.
 */
#include "out/pdf_object.h"

#include <hpdf.h>
#include <libdeflate.h>
#include <limits.h>
#include <string.h>

/* Enough for text; 9 costs more than twice the time for under 1 %. */
#define DEFLATE_LEVEL 6

struct pdf_object {
	HPDF_Dict dict; /* NULL after a fault */
	uint32_t id;
	struct str entries, bytes;
	size_t at; /* reading position in bytes */
};

static void
keep_fault(struct pdf *p, unsigned long error, unsigned long detail)
{
	if (p->fault.error != 0)
		return;
	p->fault.error = error;
	p->fault.detail = detail;
	p->fault.at = p->at;
}

static void HPDF_STDCALL
on_error(HPDF_STATUS error, HPDF_STATUS detail, void *user)
{
	keep_fault(user, error, detail);
}

bool
pdf_check(struct pdf *p, unsigned long status)
{
	if (status != HPDF_OK)
		keep_fault(p, status, HPDF_GetErrorDetail(p->doc));
	return status == HPDF_OK;
}

bool
pdf_check_made(struct pdf *p, const void *made)
{
	unsigned long error = HPDF_GetError(p->doc);

	if (made == NULL)
		pdf_check(p, error != HPDF_OK ? error : HPDF_INVALID_OBJECT);
	return made != NULL;
}

void
pdf_refuse_font(struct pdf *p, struct str path)
{
	if (p->fault.error == 0)
		p->fault.font = path;
	keep_fault(p, HPDF_INVALID_FONTDEF_DATA, 0);
}

void
pdf_refuse_delivery(struct pdf *p, struct str why)
{
	char *refusal = p->fault.refusal;
	struct str kept = str_sub(why, 0, sizeof p->fault.refusal - 1);

	if (p->fault.error == 0 && kept.n > 0)
		memcpy(refusal, kept.s, kept.n);
	keep_fault(p, HPDF_INVALID_DOCUMENT, 0);
}

static void
free_document(void *doc)
{
	HPDF_Free(doc);
}

static void
free_deflater(void *deflater)
{
	libdeflate_free_compressor(deflater);
}

struct pdf *
pdf_open(struct arena *a, const struct pages *pages)
{
	struct pdf *p = ARENA_NEW(a, struct pdf);

	p->arena = a;
	p->pages = pages;
	p->packed = buf_new(a);
	p->deflater = libdeflate_alloc_compressor(DEFLATE_LEVEL);
	if (p->deflater == NULL)
		arena_give_up(a);
	arena_defer(a, free_deflater, p->deflater);
	p->doc = HPDF_New(on_error, p);
	if (p->doc == NULL)
		arena_give_up(a);
	arena_defer(a, free_document, p->doc);
	p->resources = pdf_dict_new(p);
	return p;
}

static HPDF_STATUS
write_entries(HPDF_Dict dict, HPDF_Stream out)
{
	const struct pdf_object *o = dict->attr;

	if (o->entries.n == 0)
		return HPDF_OK;
	return HPDF_Stream_Write(
	    out, (const HPDF_BYTE *)o->entries.s, (HPDF_UINT)o->entries.n);
}

static HPDF_STATUS
read_bytes(HPDF_Stream in, HPDF_BYTE *to, HPDF_UINT *size)
{
	struct pdf_object *o = in->attr;
	size_t left = o->bytes.n - o->at;
	bool last = left <= *size;

	if (last)
		*size = (HPDF_UINT)left;
	/* An empty file has no address. */
	if (*size > 0)
		memcpy(to, o->bytes.s + o->at, *size);
	o->at += *size;
	return last ? HPDF_STREAM_EOF : HPDF_OK;
}

static HPDF_STATUS
seek_bytes(HPDF_Stream in, HPDF_INT position, HPDF_WhenceMode mode)
{
	struct pdf_object *o = in->attr;

	if (mode != HPDF_SEEK_SET || position < 0 ||
	    (size_t)position > o->bytes.n)
		return HPDF_INVALID_PARAMETER;
	o->at = (size_t)position;
	return HPDF_OK;
}

static HPDF_INT32
tell_bytes(HPDF_Stream in)
{
	const struct pdf_object *o = in->attr;

	return (HPDF_INT32)o->at;
}

static HPDF_UINT32
size_bytes(HPDF_Stream in)
{
	const struct pdf_object *o = in->attr;

	return (HPDF_UINT32)o->bytes.n;
}

/* The rest of libharu's field says what kind of object it is. */
uint32_t
pdf_dict_id(const struct _HPDF_Dict_Rec *dict)
{
	return dict ? dict->header.obj_id & 0x00FFFFFF : 0;
}

/* Makes o the owner of what dict shows. */
static void
adopt(struct pdf_object *o, HPDF_Dict dict)
{
	o->dict = dict;
	o->id = pdf_dict_id(dict);
	dict->attr = o;
	dict->write_fn = write_entries;
}

/* libharu's lists grow by a constant, which many items make quadratic. */
static void
let_double(HPDF_List list)
{
	if (list->items_per_block < list->block_siz)
		list->items_per_block = list->block_siz;
}

struct pdf_object *
pdf_dict_new(struct pdf *p)
{
	struct pdf_object *o = ARENA_NEW(p->arena, struct pdf_object);
	HPDF_Dict dict = HPDF_Dict_New(p->doc->mmgr);

	let_double(p->doc->xref->entries);
	/* A dictionary that does not fit into the table is freed there. */
	if (pdf_check_made(p, dict) &&
	    pdf_check(p, HPDF_Xref_Add(p->doc->xref, dict)))
		adopt(o, dict);
	return o;
}

/* Has a stream object of libharu's read the bytes of o. */
static bool
set_reader(struct pdf *p, HPDF_Dict dict, struct pdf_object *o)
{
	HPDF_Stream in = HPDF_CallbackReader_New(
	    p->doc->mmgr, read_bytes, seek_bytes, tell_bytes, size_bytes, o);

	if (!pdf_check_made(p, in))
		return false;
	HPDF_Stream_Free(dict->stream);
	dict->stream = in;
	dict->filter = HPDF_STREAM_FILTER_NONE;
	return true;
}

struct pdf_object *
pdf_stream_take(struct pdf *p, struct _HPDF_Dict_Rec *stream)
{
	struct pdf_object *o = ARENA_NEW(p->arena, struct pdf_object);

	if (pdf_check_made(p, stream) && set_reader(p, stream, o))
		adopt(o, stream);
	return o;
}

struct pdf_object *
pdf_stream_new(struct pdf *p)
{
	return pdf_stream_take(
	    p, HPDF_DictStream_New(p->doc->mmgr, p->doc->xref));
}

uint32_t
pdf_object_id(const struct pdf_object *o)
{
	return o->id;
}

struct _HPDF_Dict_Rec *
pdf_object_dict(const struct pdf_object *o)
{
	return o->dict;
}

/* libharu counts in int. */
static struct str
bounded(struct pdf *p, struct str bytes)
{
	if (bytes.n <= INT_MAX)
		return bytes;
	keep_fault(p, HPDF_STRING_OUT_OF_RANGE, 0);
	return (struct str){NULL, 0};
}

void
pdf_object_fill(struct pdf *p, struct pdf_object *o, struct buf *entries)
{
	o->entries = bounded(p, arena_str(p->arena, buf_view(entries)));
	entries->n = 0;
}

void
pdf_stream_fill(
    struct pdf *p, struct pdf_object *o, struct buf *entries, struct str bytes)
{
	pdf_object_fill(p, o, entries);
	o->bytes = bounded(p, bytes);
}

void
pdf_dict_extend(struct pdf *p, struct _HPDF_Dict_Rec *dict, struct buf *entries)
{
	struct pdf_object *o = ARENA_NEW(p->arena, struct pdf_object);

	if (dict == NULL)
		return;
	adopt(o, dict);
	pdf_object_fill(p, o, entries);
}

struct str
pdf_pack_view(struct pdf *p, struct str bytes)
{
	size_t room = libdeflate_zlib_compress_bound(p->deflater, bytes.n);
	struct str packed;

	p->packed->n = 0;
	buf_fill(p->packed, 0, room);
	packed.s = p->packed->p;
	packed.n = libdeflate_zlib_compress(
	    p->deflater, bytes.s, bytes.n, p->packed->p, room);
	return packed;
}

struct str
pdf_pack(struct pdf *p, struct str bytes)
{
	return arena_str(p->arena, pdf_pack_view(p, bytes));
}
