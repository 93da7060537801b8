/*
 * Where the bytes of a document go: a file, by way of a digest and a counter.
 * Both forms of a file, classic and packed, are written through it.
 *
 * What the file system refuses, or a file of more than 2^31 bytes, is no
 * fault of the document's: the sink keeps it, and takes nothing more.
 */
#ifndef OUT_PDF_SINK_H
#define OUT_PDF_SINK_H

#include "base/file.h"
#include "out/pdf_object.h"

struct _HPDF_Stream_Rec;
struct pdf_sink;

/*
 * A new file at `path` with the header in it; the arena abandons it.  Of a
 * document that is delivered in another form the bytes are kept.
 */
enum file_status pdf_sink_open(
    struct pdf *p, const char *path, struct pdf_sink **out);

void pdf_sink_write(struct pdf_sink *s, struct str bytes);

/* The same door for libharu; NULL after a fault. */
struct _HPDF_Stream_Rec *pdf_sink_stream(struct pdf_sink *s);

/* How many bytes were written: the offset of the next one. */
uint64_t pdf_sink_offset(const struct pdf_sink *s);

/* Whether the sink takes nothing more. */
bool pdf_sink_is_shut(const struct pdf_sink *s);

#define PDF_ID_SIZE 71 /* bytes */

/*
 * The file's identifier (ISO 32000-1, 14.4): the MD5 of every byte so far,
 * twice, so that equal documents are equal files: "[<..> <..>]".
 */
void pdf_sink_id(const struct pdf_sink *s, char out[PDF_ID_SIZE]);

/* The bytes that were kept. */
struct str pdf_sink_kept(const struct pdf_sink *s);

/* Writes to the file in place of what was kept. */
void pdf_sink_pass(struct pdf_sink *s, struct str bytes);

/* Puts the file in its place, or removes it where it is not whole. */
enum file_status pdf_sink_close(struct pdf_sink *s, bool whole);

#endif
