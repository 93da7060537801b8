#include "cli/messages.h"

#include <stdio.h>

void
messages_print(struct bp *bp, const struct opts *o)
{
	size_t errors = 0;

	for (size_t i = 0; i < bp_diagnostic_count(bp); i++)
		errors += bp_diagnostic_at(bp, i).severity == BP_ERROR;
	if (errors || !o->quiet)
		fputs(
		    o->json ? bp_diagnostics_json(bp) : bp_diagnostics_text(bp),
		    stderr);
}
