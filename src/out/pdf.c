/*
 * From pages to a file, step by step.  What the document needs on the way is
 * taken from the arena and given back; libharu's side goes with it.
 */
#include "out/pdf.h"

#include <hpdf.h>

#include "out/pdf_attach.h"
#include "out/pdf_font.h"
#include "out/pdf_image.h"
#include "out/pdf_impose.h"
#include "out/pdf_intent.h"
#include "out/pdf_links.h"
#include "out/pdf_meta.h"
#include "out/pdf_names.h"
#include "out/pdf_object.h"
#include "out/pdf_outline.h"
#include "out/pdf_page.h"
#include "out/pdf_save.h"
#include "out/pdf_sheet.h"
#include "out/pdf_tags.h"

static void
draw_pages(struct pdf *p)
{
	struct buf *scratch = buf_new(p->arena);

	for (size_t i = 0; i < p->pages->list.n && p->fault.error == 0; i++)
		pdf_page_draw(p, i, scratch);
	buf_release(scratch);
}

static void
write_resources(struct pdf *p)
{
	struct buf *b = buf_new(p->arena);

	buf_z(b, "/Font<<");
	pdf_fonts_list(p, b);
	buf_z(b, ">>/XObject<<");
	pdf_images_list(p, b);
	buf_z(b, ">>");
	pdf_object_fill(p, p->resources, b);
}

/* What leads a reader through pages. */
static void
write_navigation(struct pdf *p, struct buf *catalog)
{
	pdf_outline_write(p);
	pdf_tags_finish(p, catalog);
}

static void
write_document(struct pdf *p)
{
	struct buf *catalog = buf_new(p->arena);

	pdf_fonts_collect(p);
	pdf_images_init(p);
	pdf_links_init(p);
	pdf_tags_init(p);
	pdf_impose_init(p);

	if (p->impose == NULL)
		pdf_sheets_add(p);
	draw_pages(p);
	pdf_fonts_embed(p);
	write_resources(p);

	if (p->impose != NULL)
		pdf_impose_write(p);
	else
		write_navigation(p, catalog);
	pdf_attach_write(p, catalog);
	pdf_names_write(p, catalog);
	pdf_meta_write(p, catalog);
	pdf_intent_write(p, catalog);
	pdf_dict_extend(p, p->doc->catalog, catalog);
}

static void
report_fault(struct diags *diags, const struct pdf_fault *fault)
{
	struct arena *a = diags->arena;

	if (fault->font.n > 0) {
		diag1(diags, DIAG_FONT_SUBSET, fault->at, fault->font);
		return;
	}
	if (fault->refusal[0]) {
		diag1(diags, DIAG_PDF_DELIVERY, (struct loc){0},
		    str_from_z(fault->refusal));
		return;
	}
	diag2(diags, DIAG_PDF_LIBRARY, fault->at,
	    arena_printf(a, "%lX", fault->error),
	    arena_printf(a, "%lu", fault->detail));
}

bool
pdf_write(struct arena *a, struct diags *diags, const struct pdf_input *input,
    const char *path)
{
	struct arena_mark mark = arena_mark(a);
	struct pdf *p = pdf_open(a, input->pages);
	struct pdf_fault fault;
	enum file_status status;

	p->delivery = input->delivery;
	p->attachments = input->attachments;
	write_document(p);
	status = pdf_save(p, path, input->classic);
	fault = p->fault;
	arena_reset(a, mark);

	if (fault.error == HPDF_FAILD_TO_ALLOC_MEM)
		arena_give_up(a);
	if (fault.error != 0)
		report_fault(diags, &fault);
	else if (status != FILE_OK)
		diag2(diags, DIAG_FILE_WRITE, (struct loc){0}, str_from_z(path),
		    str_from_z(file_status_text(status)));
	return fault.error == 0 && status == FILE_OK;
}

const char *
pdf_library_version(void)
{
	return HPDF_GetVersion();
}

bool
pdf_library_ok(void)
{
	struct str built = str_from_z(HPDF_VERSION_TEXT);
	struct str loaded = str_from_z(HPDF_GetVersion());

	if (str_starts(built, STR("2.4.")))
		return str_starts(loaded, STR("2.4."));
	return str_eq_z(built, "2.3.0") && str_eq(loaded, built);
}
