/*
 * The layer over libharu's object model: a document, indirect dictionaries
 * and streams whose bytes are ours, and the first fault.
 *
 * libharu keeps the objects, numbers them and writes the file; what stands
 * inside our objects comes from the arena, which outlives the document.  An
 * object may be made early, so that others can refer to it, and filled at any
 * time before pdf_save().
 *
 * Invariant: no call here fails.  libharu's first refusal is kept with the
 * place of what was being drawn; from then on calls have no effect and the
 * document is not saved.
 */
#ifndef OUT_PDF_OBJECT_H
#define OUT_PDF_OBJECT_H

#include "base/buf.h"
#include "diag/source.h"
#include "doc/attachment.h"
#include "layout/pages.h"

struct _HPDF_Doc_Rec;
struct _HPDF_Dict_Rec;
struct libdeflate_compressor;
struct pdf_delivery;

struct pdf_fault {
	unsigned long error, detail; /* libharu's; error 0 is none */
	struct str font;   /* the file HarfBuzz could not make a subset of */
	char refusal[120]; /* libqpdf's, when it could not rewrite the file */
	struct loc at;
};

struct pdf {
	struct arena *arena;
	const struct pages *pages;
	const struct attachments *attachments; /* NULL for none */
	struct pdf_object **specifications;    /* of them, when written */
	const struct pdf_delivery *delivery;   /* NULL for the file as it is */
	struct _HPDF_Doc_Rec *doc;             /* HPDF_Doc */
	struct libdeflate_compressor *deflater;
	struct buf *packed;             /* reused by pdf_pack() */
	struct pdf_object *resources;   /* one for all pages */
	struct _HPDF_Dict_Rec **sheets; /* one a page, or a side where pages are
					   imposed; NULL after a fault */
	struct pdf_impose *impose;      /* NULL where sheets are the pages */
	struct pdf_fonts *fonts;
	struct pdf_images *images;
	struct pdf_tags *tags;
	struct pdf_links *links;
	struct loc at; /* of what is being drawn */
	struct pdf_fault fault;
};

/* An empty document; the arena frees it. */
struct pdf *pdf_open(struct arena *a, const struct pages *pages);

/* Keeps the fault that a status of libharu's tells of; true for none. */
bool pdf_check(struct pdf *p, unsigned long status);

/* Keeps a fault when libharu gave NULL; true when it gave something. */
bool pdf_check_made(struct pdf *p, const void *made);

/* Keeps the fault that a font has no subset. */
void pdf_refuse_font(struct pdf *p, struct str path);

/* Keeps the fault that libqpdf refused the document, and the words for why. */
void pdf_refuse_delivery(struct pdf *p, struct str why);

/* An indirect dictionary or stream; never NULL. */
struct pdf_object;

struct pdf_object *pdf_dict_new(struct pdf *p);
struct pdf_object *pdf_stream_new(struct pdf *p);

/* A stream that libharu made, to be filled as ours; NULL is a fault. */
struct pdf_object *pdf_stream_take(
    struct pdf *p, struct _HPDF_Dict_Rec *stream);

/* The object's number, 0 after a fault. */
uint32_t pdf_object_id(const struct pdf_object *o);

/* The number of a dictionary of libharu's, 0 for NULL. */
uint32_t pdf_dict_id(const struct _HPDF_Dict_Rec *dict);

/* libharu's side of it, for its own containers; NULL after a fault. */
struct _HPDF_Dict_Rec *pdf_object_dict(const struct pdf_object *o);

/*
 * Sets what stands between "<<" and ">>".  The bytes are copied and the
 * buffer is emptied.
 */
void pdf_object_fill(struct pdf *p, struct pdf_object *o, struct buf *entries);

/*
 * Sets a stream's bytes, borrowed until the document is saved, in the form
 * that the entries' /Filter says.  /Length is added.
 */
void pdf_stream_fill(
    struct pdf *p, struct pdf_object *o, struct buf *entries, struct str bytes);

/* Adds entries to a dictionary of libharu's that has no attr of its own. */
void pdf_dict_extend(
    struct pdf *p, struct _HPDF_Dict_Rec *dict, struct buf *entries);

/* The bytes as /FlateDecode reads them, in the arena. */
struct str pdf_pack(struct pdf *p, struct str bytes);

/* The same, borrowed until the next call of either. */
struct str pdf_pack_view(struct pdf *p, struct str bytes);

#endif
