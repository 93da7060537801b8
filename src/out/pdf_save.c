/*
 * A classic file is saved as HPDF_SaveToFile() does it, by the same exported
 * calls, but with the file's fate in our hands: libharu's own neither checks
 * fclose() nor keeps the old file when the disk is full.
 */
#include "out/pdf_save.h"

#include <hpdf.h>

#include "out/pdf_deliver.h"
#include "out/pdf_objstm.h"
#include "out/pdf_sink.h"

/* The trailer's /ID, written as its last entry. */
static HPDF_STATUS
write_id(HPDF_Dict trailer, HPDF_Stream out)
{
	char id[PDF_ID_SIZE];
	HPDF_STATUS status;

	pdf_sink_id(trailer->attr, id);
	status = HPDF_Stream_WriteStr(out, "/ID");
	if (status != HPDF_OK)
		return status;
	return HPDF_Stream_Write(out, (const HPDF_BYTE *)id, sizeof id);
}

static HPDF_STATUS
write_table(HPDF_Doc doc, HPDF_Stream out)
{
	HPDF_STATUS status = HPDF_Dict_Add(doc->trailer, "Root", doc->catalog);

	if (status == HPDF_OK)
		status = HPDF_Dict_Add(doc->trailer, "Info", doc->info);
	if (status != HPDF_OK)
		return status;
	return HPDF_Xref_WriteToStream(doc->xref, out, NULL);
}

/* What the file system refuses is no fault of libharu's. */
static void
write_classic(struct pdf *p, struct pdf_sink *sink)
{
	HPDF_Doc doc = p->doc;
	HPDF_STATUS status;

	doc->trailer->attr = sink;
	doc->trailer->write_fn = write_id;
	status = write_table(doc, pdf_sink_stream(sink));
	doc->trailer->write_fn = NULL;
	if (!pdf_sink_is_shut(sink))
		pdf_check(p, status);
}

enum file_status
pdf_save(struct pdf *p, const char *path, bool classic)
{
	struct pdf_sink *sink;
	enum file_status status;

	if (p->fault.error != 0)
		return FILE_OK;
	status = pdf_sink_open(p, path, &sink);
	if (status != FILE_OK)
		return status;
	if (p->fault.error == 0 && classic)
		write_classic(p, sink);
	else if (p->fault.error == 0)
		pdf_objstm_write(p, sink);
	if (p->delivery && p->fault.error == 0 && !pdf_sink_is_shut(sink))
		pdf_sink_pass(sink, pdf_deliver(p, pdf_sink_kept(sink)));
	return pdf_sink_close(sink, p->fault.error == 0);
}
