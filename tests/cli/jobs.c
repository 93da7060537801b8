/*
 * jobs LIMIT JOBS PACK FOLDER AGAIN: builds a pack into a folder within so
 * many bytes by so many threads, prints the status and what was said; then
 * once more into another without a limit, by the same struct bp, and exits
 * with 1 if that fails.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "briefpress.h"

static enum bp_status
build(struct bp *bp, const char *pack, const char *folder, size_t limit)
{
	bp_set_memory_limit(bp, limit);
	if (bp_set_output_dir(bp, folder) != BP_OK)
		return BP_EARG;
	return bp_build(bp, pack);
}

int
main(int argc, char **argv)
{
	struct bp *bp = argc == 6 ? bp_new() : NULL;
	int wrong;

	if (!bp)
		return 2;
	bp_set_jobs(bp, strtoumax(argv[2], NULL, 10));
	printf(
	    "%d\n", build(bp, argv[3], argv[4], strtoumax(argv[1], NULL, 10)));
	fputs(bp_diagnostics_text(bp), stdout);
	wrong = build(bp, argv[3], argv[5], 0) != BP_OK;
	bp_free(bp);
	return wrong;
}
