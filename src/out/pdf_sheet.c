/*
 * Sheets.  libharu makes each page with a content stream and a /Resources of
 * its own; the stream is made to read our bytes, and one dictionary of fonts
 * and images that all pages share replaces the other.
 */
#include "out/pdf_sheet.h"

#include <hpdf.h>

/* Of the page tree: two levels up to some 2,000 pages. */
#define PAGES_PER_NODE 64

/* libharu's pages take sizes as float. */
static HPDF_REAL
points(su length)
{
	return (HPDF_REAL)length / (HPDF_REAL)SU_PER_PT;
}

/* A page's box that leaves `edge` free on all sides (PDF 14.11.2). */
static void
add_box(struct pdf *p, HPDF_Dict sheet, const char *name,
    const struct page *page, su edge)
{
	HPDF_REAL corners[] = {points(edge), points(edge),
	    points(page->width - edge), points(page->height - edge)};
	HPDF_Array box = HPDF_Array_New(p->doc->mmgr);

	if (!pdf_check_made(p, box))
		return;
	for (size_t i = 0; i < 4; i++)
		pdf_check(p, HPDF_Array_AddReal(box, corners[i]));
	pdf_check(p, HPDF_Dict_Add(sheet, name, box));
}

static HPDF_Dict
add_sheet(struct pdf *p, struct page_size size, HPDF_Dict resources)
{
	HPDF_Page sheet = HPDF_AddPage(p->doc);

	if (!pdf_check_made(p, sheet))
		return NULL;
	pdf_check(p, HPDF_Page_SetWidth(sheet, points(size.width)));
	pdf_check(p, HPDF_Page_SetHeight(sheet, points(size.height)));
	pdf_check(p, HPDF_Dict_Add(sheet, "Resources", resources));
	return sheet;
}

void
pdf_sheets_open(struct pdf *p, size_t n)
{
	p->sheets = ARENA_ARRAY(p->arena, HPDF_Dict, n);
	pdf_check(p, HPDF_SetPagesConfiguration(p->doc, PAGES_PER_NODE));
}

void
pdf_sheet_add(struct pdf *p, size_t sheet, struct page_size size,
    const struct pdf_object *resources)
{
	p->sheets[sheet] = add_sheet(p, size, pdf_object_dict(resources));
}

static void
add_page(struct pdf *p, size_t i)
{
	const struct page *page = p->pages->list.v[i];

	pdf_sheet_add(
	    p, i, (struct page_size){page->width, page->height}, p->resources);
	if (p->sheets[i] == NULL)
		return;
	/* The tab key visits what is on it in the structure's order. */
	pdf_check(p, HPDF_Dict_AddName(p->sheets[i], "Tabs", "S"));
	if (page->slug == 0)
		return;
	add_box(p, p->sheets[i], "TrimBox", page, page->slug);
	add_box(p, p->sheets[i], "BleedBox", page, page->slug - page->bleed);
}

void
pdf_sheets_add(struct pdf *p)
{
	size_t n = p->pages->list.n;

	pdf_sheets_open(p, n);
	for (size_t i = 0; i < n; i++)
		add_page(p, i);
}

uint32_t
pdf_sheet_id(const struct pdf *p, size_t page)
{
	return pdf_dict_id(p->sheets[page]);
}

void
pdf_sheet_fill(struct pdf *p, size_t sheet, struct str operators)
{
	struct pdf_object *contents;
	struct buf *entries;
	HPDF_PageAttr attr;

	if (p->sheets[sheet] == NULL)
		return;
	entries = buf_new(p->arena);
	attr = p->sheets[sheet]->attr;
	contents = pdf_stream_take(p, attr->contents);
	attr->stream = attr->contents->stream;
	buf_z(entries, "/Filter/FlateDecode");
	pdf_stream_fill(p, contents, entries, pdf_pack(p, operators));
	buf_release(entries);
}

/* The page's annotations; NULL after a fault. */
static HPDF_Array
annotations_of(struct pdf *p, HPDF_Dict sheet)
{
	HPDF_Array all = HPDF_Dict_GetItem(sheet, "Annots", HPDF_OCLASS_ARRAY);

	if (all != NULL)
		return all;
	all = HPDF_Array_New(p->doc->mmgr);
	if (!pdf_check_made(p, all) ||
	    !pdf_check(p, HPDF_Dict_Add(sheet, "Annots", all)))
		return NULL;
	return all;
}

void
pdf_sheet_annotate(
    struct pdf *p, size_t page, const struct pdf_object *annotation)
{
	HPDF_Dict sheet = p->sheets[page];
	HPDF_Array all = sheet ? annotations_of(p, sheet) : NULL;

	if (all != NULL)
		pdf_check(p, HPDF_Array_Add(all, pdf_object_dict(annotation)));
}

void
pdf_sheet_tag(struct pdf *p, size_t page, uint32_t key)
{
	HPDF_Dict sheet = p->sheets[page];

	if (sheet != NULL)
		pdf_check(p, HPDF_Dict_AddNumber(
				 sheet, "StructParents", (HPDF_INT32)key));
}
