#include "out/pdf_sink.h"

#include <hpdf.h>
#include <hpdf_encrypt.h>
#include <limits.h>
#include <string.h>

#include "base/spool.h"

/* The second line tells transfer programs that the file is binary. */
#define HEADER STR("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")

struct pdf_sink {
	struct file_writer *file;
	struct spool *kept; /* what goes to the file rewritten, or NULL */
	HPDF_Stream stream;
	HPDF_MD5_CTX digest;
	uint64_t written; /* bytes */
	bool refused;     /* by the file system */
	bool too_large;
};

/* libharu counts offsets in 31 bits in places. */
static bool
take_bytes(struct pdf_sink *s, const void *bytes, size_t n)
{
	if (pdf_sink_is_shut(s))
		return false;
	s->too_large = n > INT_MAX || s->written + n > INT_MAX;
	if (s->too_large)
		return false;
	s->written += n;
	HPDF_MD5Update(&s->digest, bytes, (HPDF_UINT32)n);
	/* A spool tells of its failure when it is asked for the bytes. */
	if (s->kept)
		spool_add(s->kept, bytes, n);
	else
		s->refused = !file_write(s->file, bytes, n);
	return !s->refused;
}

static HPDF_STATUS
write_bytes(HPDF_Stream out, const HPDF_BYTE *bytes, HPDF_UINT n)
{
	if (!take_bytes(out->attr, bytes, n))
		return HPDF_SetError(out->error, HPDF_FILE_IO_ERROR, 0);
	return HPDF_OK;
}

static void
free_stream(void *stream)
{
	HPDF_Stream_Free(stream);
}

enum file_status
pdf_sink_open(struct pdf *p, const char *path, struct pdf_sink **out)
{
	struct pdf_sink *s = ARENA_NEW(p->arena, struct pdf_sink);
	enum file_status status = file_create(p->arena, path, &s->file);

	if (status != FILE_OK)
		return status;
	if (p->delivery)
		s->kept = spool_new(p->arena);
	s->stream = HPDF_CallbackWriter_New(p->doc->mmgr, write_bytes, s);
	if (pdf_check_made(p, s->stream))
		arena_defer(p->arena, free_stream, s->stream);
	HPDF_MD5Init(&s->digest);
	if (s->stream != NULL)
		HPDF_Stream_Write(s->stream, (const HPDF_BYTE *)HEADER.s,
		    (HPDF_UINT)HEADER.n);
	*out = s;
	return FILE_OK;
}

void
pdf_sink_write(struct pdf_sink *s, struct str bytes)
{
	take_bytes(s, bytes.s, bytes.n);
}

struct _HPDF_Stream_Rec *
pdf_sink_stream(struct pdf_sink *s)
{
	return s->stream;
}

uint64_t
pdf_sink_offset(const struct pdf_sink *s)
{
	return s->written;
}

bool
pdf_sink_is_shut(const struct pdf_sink *s)
{
	return s->refused || s->too_large;
}

struct str
pdf_sink_kept(const struct pdf_sink *s)
{
	return spool_view(s->kept);
}

/* A refusal of the file system is told when the file is committed. */
void
pdf_sink_pass(struct pdf_sink *s, struct str bytes)
{
	file_write(s->file, bytes.s, bytes.n);
}

void
pdf_sink_id(const struct pdf_sink *s, char out[PDF_ID_SIZE])
{
	HPDF_MD5_CTX digest = s->digest;
	HPDF_BYTE id[16];
	size_t n = 0;

	HPDF_MD5Final(id, &digest);
	for (int half = 0; half < 2; half++) {
		out[n++] = half == 0 ? '[' : ' ';
		out[n++] = '<';
		for (size_t i = 0; i < sizeof id; i++) {
			out[n++] = char_hex(id[i] >> 4);
			out[n++] = char_hex(id[i]);
		}
		out[n++] = '>';
	}
	out[n] = ']';
}

enum file_status
pdf_sink_close(struct pdf_sink *s, bool whole)
{
	if (whole && !s->too_large)
		return file_commit(s->file);
	file_abandon(s->file);
	return s->too_large ? FILE_TOO_LARGE : FILE_OK;
}
