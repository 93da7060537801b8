/*
 * Saving as HPDF_SaveToFile() does it, by the same exported calls, but with
 * the file's fate in our hands: libharu's own neither checks fclose() nor
 * keeps the old file when the disk is full.
 *
 * The trailer's /ID (ISO 32000-1, 14.4) is the MD5 of every byte that was
 * written before it, so that equal documents are equal files.
 */
#include "out/pdf_save.h"

#include <hpdf.h>
#include <hpdf_encrypt.h>
#include <limits.h>

#include "base/spool.h"
#include "out/pdf_deliver.h"

/* The second line tells transfer programs that the file is binary. */
#define HEADER "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"

struct sink {
	struct file_writer *file;
	struct spool *spool; /* for what goes to the file rewritten, or NULL */
	HPDF_MD5_CTX digest;
	uint64_t written; /* bytes */
	bool refused;     /* by the file system */
	bool too_large;
};

/* libharu counts offsets in 31 bits in places. */
static bool
take_bytes(struct sink *sink, const HPDF_BYTE *bytes, HPDF_UINT n)
{
	sink->written += n;
	sink->too_large = sink->written > INT_MAX;
	if (sink->too_large)
		return false;
	HPDF_MD5Update(&sink->digest, bytes, n);
	sink->refused = sink->spool ? !spool_add(sink->spool, bytes, n)
				    : !file_write(sink->file, bytes, n);
	return !sink->refused;
}

static HPDF_STATUS
write_bytes(HPDF_Stream out, const HPDF_BYTE *bytes, HPDF_UINT n)
{
	if (!take_bytes(out->attr, bytes, n))
		return HPDF_SetError(out->error, HPDF_FILE_IO_ERROR, 0);
	return HPDF_OK;
}

static size_t
format_id(char out[80], HPDF_MD5_CTX digest)
{
	static const char hex[] = "0123456789ABCDEF";
	HPDF_BYTE id[16];
	size_t n = 0;

	HPDF_MD5Final(id, &digest);
	for (int half = 0; half < 2; half++) {
		out[n++] = half == 0 ? '[' : ' ';
		out[n++] = '<';
		for (size_t i = 0; i < sizeof id; i++) {
			out[n++] = hex[id[i] >> 4];
			out[n++] = hex[id[i] & 15];
		}
		out[n++] = '>';
	}
	out[n++] = ']';
	return n;
}

static HPDF_STATUS
write_id(HPDF_Dict trailer, HPDF_Stream out)
{
	const struct sink *sink = trailer->attr;
	char id[80];
	size_t n = format_id(id, sink->digest);
	HPDF_STATUS status = HPDF_Stream_WriteStr(out, "/ID");

	if (status != HPDF_OK)
		return status;
	return HPDF_Stream_Write(out, (const HPDF_BYTE *)id, (HPDF_UINT)n);
}

static HPDF_STATUS
write_document(HPDF_Doc doc, HPDF_Stream out)
{
	HPDF_STATUS status = HPDF_Dict_Add(doc->trailer, "Root", doc->catalog);

	if (status == HPDF_OK)
		status = HPDF_Dict_Add(doc->trailer, "Info", doc->info);
	if (status == HPDF_OK)
		status = HPDF_Stream_WriteStr(out, HEADER);
	if (status != HPDF_OK)
		return status;
	return HPDF_Xref_WriteToStream(doc->xref, out, NULL);
}

/* Fills the sink; what the file system refuses is no fault of libharu's. */
static void
drain(struct pdf *p, struct sink *sink)
{
	HPDF_Doc doc = p->doc;
	HPDF_Stream out = HPDF_CallbackWriter_New(doc->mmgr, write_bytes, sink);
	HPDF_STATUS status;

	if (!pdf_check_made(p, out))
		return;
	doc->trailer->attr = sink;
	doc->trailer->write_fn = write_id;
	status = write_document(doc, out);
	HPDF_Stream_Free(out);
	doc->trailer->write_fn = NULL;
	if (!sink->refused && !sink->too_large)
		pdf_check(p, status);
}

/* A refusal of the file system is told when the file is committed. */
static void
deliver(struct pdf *p, struct sink *sink)
{
	struct str pdf = pdf_deliver(p, spool_view(sink->spool));

	file_write(sink->file, pdf.s, pdf.n);
}

enum file_status
pdf_save(struct pdf *p, const char *path)
{
	struct sink *sink = ARENA_NEW(p->arena, struct sink);
	enum file_status status;

	if (p->fault.error != 0)
		return FILE_OK;
	status = file_create(p->arena, path, &sink->file);
	if (status != FILE_OK)
		return status;
	HPDF_MD5Init(&sink->digest);
	if (p->delivery)
		sink->spool = spool_new(p->arena);
	drain(p, sink);
	if (p->delivery && p->fault.error == 0 && !sink->too_large)
		deliver(p, sink);
	if (p->fault.error == 0 && !sink->too_large)
		return file_commit(sink->file);
	file_abandon(sink->file);
	return sink->too_large ? FILE_TOO_LARGE : FILE_OK;
}
