/*
 * The public entry points that tell of the last job: its status, its messages
 * one by one, as text and as JSON, and the files it wrote; and of all messages
 * that there are.
 */
#include "bp.h"

/* Who must act on a diagnostic. */
static enum bp_status
status_of(enum diag_code code)
{
	switch (code) {
	case DIAG_FILE_WRITE:
	case DIAG_FONT_MISSING:
	case DIAG_PDF_VERSION:
		return BP_EIO;
	case DIAG_PDF_LIBRARY:
	case DIAG_PDF_DELIVERY:
	case DIAG_FONT_SUBSET:
		return BP_EBUG;
	default:
		return BP_EINPUT;
	}
}

enum bp_status
bp_job_status(const struct bp *bp)
{
	enum bp_status worst = BP_OK;

	for (size_t i = 0; i < bp->diags->list.n; i++) {
		const struct diag *d = bp->diags->list.v[i];
		enum bp_status s = status_of(d->code);

		if (d->severity == SEVERITY_ERROR && s > worst)
			worst = s;
	}
	return worst;
}

static const enum bp_severity severities[] = {
    [SEVERITY_NOTE] = BP_NOTE,
    [SEVERITY_WARNING] = BP_WARNING,
    [SEVERITY_ERROR] = BP_ERROR,
    [SEVERITY_PACK_ERROR] = BP_ERROR,
};

size_t
bp_code_count(void)
{
	return DIAG_CODE_COUNT;
}

struct bp_code
bp_code_at(size_t index)
{
	struct diag_row row = diag_row_of((enum diag_code)index);

	return (struct bp_code){severities[row.severity], row.name, row.format,
	    row.hint, row.explanation};
}

#define OUT_OF_MEMORY "memory ran out, or the limit set for it"
#define OUT_OF_MEMORY_JSON                                                     \
	"{\"severity\":\"error\",\"code\":\"MEMORY\",\"message\":"             \
	"\"" OUT_OF_MEMORY "\",\"hint\":null,\"file\":null,\"line\":null,"     \
	"\"column\":null,\"end_line\":null,\"end_column\":null,"               \
	"\"related\":null}\n"

size_t
bp_diagnostic_count(const struct bp *bp)
{
	if (bp->exhausted)
		return 1;
	return bp->diags ? bp->diags->list.n : 0;
}

static void
set_place(const struct bp *bp, const struct diag *d, struct bp_diagnostic *out)
{
	const struct source *source =
	    source_lookup(bp->diags->sources, d->at.source);
	struct line_col at, end;

	if (!source)
		return;
	at = source_line_col(source, d->at.offset);
	end = source_line_col(source, d->at.offset + d->at.length);
	out->file = source->name.s;
	out->line = at.line;
	out->column = at.column;
	out->end_line = end.line;
	out->end_column = end.column;
}

static void
set_related(
    const struct bp *bp, const struct diag *d, struct bp_diagnostic *out)
{
	const struct source *source =
	    source_lookup(bp->diags->sources, d->related.source);
	struct line_col at;

	if (!source)
		return;
	at = source_line_col(source, d->related.offset);
	out->related_text = d->related_text.s;
	out->related_file = source->name.s;
	out->related_line = at.line;
	out->related_column = at.column;
}

struct bp_diagnostic
bp_diagnostic_at(const struct bp *bp, size_t index)
{
	struct bp_diagnostic out = {.severity = BP_ERROR,
	    .code = "MEMORY",
	    .text = OUT_OF_MEMORY,
	    .hint = "",
	    .file = "",
	    .related_text = "",
	    .related_file = ""};
	const struct diag *d;

	if (bp->exhausted)
		return out;
	d = bp->sorted[index];
	out.severity = severities[d->severity];
	out.code = diag_code_name(d->code);
	out.text = d->text.s;
	out.hint = d->hint.n ? d->hint.s : "";
	set_place(bp, d, &out);
	set_related(bp, d, &out);
	return out;
}

const char *
bp_diagnostics_text(const struct bp *bp)
{
	if (bp->exhausted)
		return "briefpress: error: " OUT_OF_MEMORY " [MEMORY]\n";
	return bp->diags ? bp->diagnostics_text.s : "";
}

/* Guarded: memory may run out for this alone. */
static void
render_json(void *user)
{
	struct bp *bp = user;
	struct buf *text = buf_new(bp->arena);

	diag_render_json(bp->diags, text);
	buf_char(text, '\0');
	bp->diagnostics_json = (struct str){text->p, text->n - 1};
}

const char *
bp_diagnostics_json(struct bp *bp)
{
	if (!bp->exhausted && !bp->diags)
		return "";
	if (bp->exhausted || (!bp->diagnostics_json.s &&
				 !arena_guard(bp->arena, render_json, bp)))
		return OUT_OF_MEMORY_JSON;
	return bp->diagnostics_json.s;
}

size_t
bp_output_count(const struct bp *bp)
{
	return bp->exhausted ? 0 : bp->outputs.n;
}

struct bp_output
bp_output_at(const struct bp *bp, size_t index)
{
	return bp->outputs.v[index];
}
