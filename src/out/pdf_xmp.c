/*
 * The identification of a standard is a schema of properties.  Those of
 * PDF/A are known to readers of PDF/A; that of PDF/UA is not, so a file that
 * has both describes it (ISO 19005-2, 6.6.2.3).
 */
#include "out/pdf_xmp.h"

#include "base/utf8.h"
#include "out/pdf_date.h"

#define DESCRIPTION "<rdf:Description rdf:about=\"\"\n"

static const char packet_head[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";

static const char packet_tail[] = "</rdf:RDF>\n"
				  "</x:xmpmeta>\n"
				  "<?xpacket end=\"r\"?>\n";

static const char description_head[] =
    DESCRIPTION " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n";

static const char archive_head[] =
    DESCRIPTION " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n";

static const char access_part[] =
    DESCRIPTION " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
		"<pdfuaid:part>1</pdfuaid:part>\n"
		"</rdf:Description>\n";

static const char access_schema[] = DESCRIPTION
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    "</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file meets"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

/* Whether XML 1.0 (clause 2.2) has a way to write a character. */
static bool
is_xml(uint32_t c)
{
	return c == '\t' || c == '\n' ||
	       (c >= ' ' && c != 0xFFFE && c != 0xFFFF);
}

struct str
xmp_text(struct arena *a, struct str text)
{
	struct buf *out = buf_new(a);
	size_t at = 0;

	while (at < text.n) {
		size_t start = at;

		if (is_xml(utf8_next(text, &at)))
			buf_str(out, str_sub(text, start, at));
	}
	return arena_str(a, buf_view(out));
}

static void
put_xml(struct buf *out, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '&')
			buf_z(out, "&amp;");
		else if (text.s[i] == '<')
			buf_z(out, "&lt;");
		else if (text.s[i] == '>')
			buf_z(out, "&gt;");
		else
			buf_char(out, text.s[i]);
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
put_description(struct buf *out, const struct metadata *meta,
    const struct xmp_origin *origin)
{
	struct str date = {NULL, 0};
	struct pdf_date d;

	if (meta->has_date && pdf_date_split(meta->date, &d))
		date =
		    arena_printf(out->owner, "%04d-%02d-%02dT%02d:%02d:%02dZ",
			d.year, d.month, d.day, d.hour, d.minute, d.second);
	buf_z(out, description_head);
	put_property(out, &title, meta->title);
	put_property(out, &creator, meta->author);
	put_property(out, &description, meta->subject);
	put_property(out, &language, meta->language);
	put_property(out, &keywords, meta->keywords);
	put_property(out, &made_by, origin->producer);
	put_property(out, &tool, origin->creator);
	put_property(out, &created, date);
	put_property(out, &modified, date);
	buf_z(out, "</rdf:Description>\n");
}

static void
put_standard(struct buf *out, const struct standard *s)
{
	if (s->part != 0) {
		buf_z(out, archive_head);
		buf_printf(out,
		    "<pdfaid:part>%d</pdfaid:part>\n"
		    "<pdfaid:conformance>%c</pdfaid:conformance>\n"
		    "</rdf:Description>\n",
		    s->part, s->level);
	}
	if (s->ua)
		buf_z(out, access_part);
	if (s->ua && s->part != 0)
		buf_z(out, access_schema);
}

void
pdf_put_xmp(struct buf *out, const struct metadata *meta,
    const struct xmp_origin *origin)
{
	buf_z(out, packet_head);
	put_description(out, meta, origin);
	put_standard(out, &meta->standard);
	buf_z(out, packet_tail);
}
