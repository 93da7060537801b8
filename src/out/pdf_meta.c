/*
 * Metadata (ISO 32000-1, 14.3; XMP, ISO 16684-1).  Dates are those of the
 * pack, never the clock's.
 */
#include "out/pdf_meta.h"

#include <hpdf.h>

#include "out/pdf.h"
#include "out/pdf_date.h"
#include "out/pdf_value.h"

#define CREATOR STR("briefpress")

/* The pack's date as the two want it; empty where there is none. */
struct dates {
	struct str info, xmp;
};

static struct dates
format_date(struct arena *a, const struct metadata *meta)
{
	struct dates dates = {{NULL, 0}, {NULL, 0}};
	struct pdf_date d;

	if (!meta->has_date || !pdf_date_split(meta->date, &d))
		return dates;
	dates.info = arena_printf(a, "D:%04d%02d%02d%02d%02d%02dZ", d.year,
	    d.month, d.day, d.hour, d.minute, d.second);
	dates.xmp = arena_printf(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", d.year,
	    d.month, d.day, d.hour, d.minute, d.second);
	return dates;
}

struct str
pdf_producer(struct arena *a)
{
	return arena_printf(
	    a, "briefpress %s (libharu %s)", BP_VERSION, pdf_library_version());
}

static void
write_info(struct pdf *p, struct buf *b)
{
	const struct metadata *meta = &p->pages->meta;
	struct str date = format_date(p->arena, meta).info;

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

/* Escaped; what XML 1.0 has no way to write is dropped. */
static void
put_xml(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.s[i];

		if (c == '&')
			buf_z(out, "&amp;");
		else if (c == '<')
			buf_z(out, "&lt;");
		else if (c == '>')
			buf_z(out, "&gt;");
		else if ((unsigned char)c >= ' ' || c == '\t' || c == '\n')
			buf_char(out, c);
	}
}

/* A property of XMP: its element and the array that holds the value. */
struct property {
	const char *name, *open, *close;
};

static const struct property title = {"dc:title",
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>"};
static const struct property description = {"dc:description",
    "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>"};
static const struct property creator = {
    "dc:creator", "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>"};
static const struct property language = {
    "dc:language", "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>"};
static const struct property keywords = {"pdf:Keywords", "", ""};
static const struct property made_by = {"pdf:Producer", "", ""};
static const struct property tool = {"xmp:CreatorTool", "", ""};
static const struct property created = {"xmp:CreateDate", "", ""};
static const struct property modified = {"xmp:ModifyDate", "", ""};

static void
put_property(struct buf *out, const struct property *p, struct str value)
{
	if (value.n == 0)
		return;
	buf_printf(out, "<%s>%s", p->name, p->open);
	put_xml(out, value);
	buf_printf(out, "%s</%s>\n", p->close, p->name);
}

static void
put_packet(struct pdf *p, struct buf *out)
{
	const struct metadata *meta = &p->pages->meta;
	struct str date = format_date(p->arena, meta).xmp;

	buf_z(out, "<?xpacket begin=\"\xEF\xBB\xBF\""
		   " id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		   "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		   "<rdf:RDF xmlns:rdf="
		   "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		   "<rdf:Description rdf:about=\"\""
		   " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
		   " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
		   " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");
	put_property(out, &title, meta->title);
	put_property(out, &creator, meta->author);
	put_property(out, &description, meta->subject);
	put_property(out, &language, meta->language);
	put_property(out, &keywords, meta->keywords);
	put_property(out, &made_by, pdf_producer(p->arena));
	put_property(out, &tool, CREATOR);
	put_property(out, &created, date);
	put_property(out, &modified, date);
	buf_z(out, "</rdf:Description>\n"
		   "</rdf:RDF>\n"
		   "</x:xmpmeta>\n"
		   "<?xpacket end=\"r\"?>\n");
}

/* Not deflated, so that programs that know no PDF find it. */
static struct pdf_object *
write_packet(struct pdf *p, struct buf *b)
{
	struct pdf_object *packet = pdf_stream_new(p);
	struct str bytes;

	put_packet(p, b);
	bytes = arena_str(p->arena, buf_view(b));
	b->n = 0;
	buf_z(b, "/Type/Metadata/Subtype/XML");
	pdf_stream_fill(p, packet, b, bytes);
	return packet;
}

void
pdf_meta_write(struct pdf *p, struct buf *catalog)
{
	struct buf *b = buf_new(p->arena);

	write_info(p, b);
	pdf_put_language(catalog, p->pages->meta.language);
	buf_z(catalog, "/Metadata ");
	pdf_put_ref(catalog, pdf_object_id(write_packet(p, b)));
	buf_z(catalog, "/ViewerPreferences<</DisplayDocTitle true>>");
	buf_release(b);
}
