/*
 * Metadata (ISO 32000-1, 14.3).  Dates are those of the pack, never the
 * clock's.
 */
#include "out/pdf_meta.h"

#include <hpdf.h>

#include "out/pdf.h"
#include "out/pdf_date.h"
#include "out/pdf_value.h"
#include "out/pdf_xmp.h"

#define CREATOR STR("briefpress")

struct str
pdf_producer(struct arena *a)
{
	return arena_printf(
	    a, "briefpress %s (libharu %s)", BP_VERSION, pdf_library_version());
}

/* What both the dictionary and the packet can say, so that they agree. */
static struct metadata
common_metadata(const struct pdf *p)
{
	struct metadata meta = p->pages->meta;

	meta.title = xmp_text(p->arena, meta.title);
	meta.author = xmp_text(p->arena, meta.author);
	meta.subject = xmp_text(p->arena, meta.subject);
	meta.keywords = xmp_text(p->arena, meta.keywords);
	return meta;
}

static void
write_info(struct pdf *p, struct buf *b, const struct metadata *meta)
{
	struct str date = pdf_date_text(p->arena, meta);

	/* libharu has written its own name there. */
	pdf_check(p, HPDF_Dict_RemoveElement(p->doc->info, "Producer"));
	pdf_put_text_entry(b, "Title", meta->title);
	pdf_put_text_entry(b, "Author", meta->author);
	pdf_put_text_entry(b, "Subject", meta->subject);
	pdf_put_text_entry(b, "Keywords", meta->keywords);
	pdf_put_text_entry(b, "Creator", CREATOR);
	pdf_put_text_entry(b, "Producer", pdf_producer(p->arena));
	if (date.n > 0) {
		buf_z(b, "/CreationDate");
		pdf_put_bytes(b, date);
		buf_z(b, "/ModDate");
		pdf_put_bytes(b, date);
	}
	pdf_dict_extend(p, p->doc->info, b);
}

/* Not deflated, so that programs that know no PDF find it. */
static struct pdf_object *
write_packet(struct pdf *p, struct buf *b, const struct metadata *meta)
{
	struct pdf_object *packet = pdf_stream_new(p);
	struct xmp_origin origin = {CREATOR, pdf_producer(p->arena)};
	struct str bytes;

	pdf_put_xmp(b, meta, &origin);
	bytes = arena_str(p->arena, buf_view(b));
	b->n = 0;
	buf_z(b, "/Type/Metadata/Subtype/XML");
	pdf_stream_fill(p, packet, b, bytes);
	return packet;
}

/* A booklet's backs are turned as out/impose.h says, at its own size. */
static void
put_preferences(struct buf *catalog, enum impose kind)
{
	buf_z(catalog, "/ViewerPreferences<</DisplayDocTitle true");
	if (kind == IMPOSE_BOOKLET)
		buf_z(catalog, "/Duplex/DuplexFlipShortEdge/PrintScaling/None");
	buf_z(catalog, ">>");
}

void
pdf_meta_write(struct pdf *p, struct buf *catalog)
{
	struct metadata meta = common_metadata(p);
	struct buf *b = buf_new(p->arena);

	write_info(p, b, &meta);
	pdf_put_language(catalog, meta.language);
	buf_z(catalog, "/Metadata ");
	pdf_put_ref(catalog, pdf_object_id(write_packet(p, b, &meta)));
	put_preferences(catalog, p->pages->imposition.kind);
	buf_release(b);
}
