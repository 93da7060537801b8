/*
 * What the last job left: its status, its diagnostics, the files written.
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

#define OUT_OF_MEMORY "memory ran out, or the limit set for it"

size_t
bp_diagnostic_count(const struct bp *bp)
{
	if (bp->exhausted)
		return 1;
	return bp->diags ? bp->diags->list.n : 0;
}

struct bp_diagnostic
bp_diagnostic_at(const struct bp *bp, size_t index)
{
	static const enum bp_severity severities[] = {
	    [SEVERITY_NOTE] = BP_NOTE,
	    [SEVERITY_WARNING] = BP_WARNING,
	    [SEVERITY_ERROR] = BP_ERROR,
	};
	struct bp_diagnostic out = {
	    BP_ERROR, "MEMORY", OUT_OF_MEMORY, "", "", 0, 0};
	const struct source *source;
	const struct diag *d;

	if (bp->exhausted)
		return out;
	d = bp->sorted[index];
	out.severity = severities[d->severity];
	out.code = diag_code_name(d->code);
	out.text = d->text.s;
	out.hint = d->hint.n ? d->hint.s : "";
	source = source_lookup(bp->diags->sources, d->at.source);
	if (source) {
		struct line_col at = source_line_col(source, d->at.offset);

		out.file = source->name.s;
		out.line = at.line;
		out.column = at.column;
	}
	return out;
}

const char *
bp_diagnostics_text(const struct bp *bp)
{
	if (bp->exhausted)
		return "briefpress: error: " OUT_OF_MEMORY " [MEMORY]\n";
	return bp->diags ? bp->diagnostics_text.s : "";
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
