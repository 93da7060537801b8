/*
 * The state behind the public interface: settings, and what the last job
 * left.  settings.c fills in the first, briefpress.c the second, results.c
 * tells of it.
 */
#ifndef BP_H
#define BP_H

#include "briefpress.h"
#include "diag/diag.h"
#include "doc/protection.h"
#include "doc/standard.h"

struct bp {
	struct arena *arena; /* of the last job; NULL before the first */
	size_t memory_limit; /* bytes, 0 for none */
	size_t jobs;         /* threads; 0 for as many as processors */
	int64_t date;        /* negative: the manifest's */
	char *output_dir;    /* heap; NULL for "." */
	char *theme;         /* heap; NULL for the manifest's */
	char *profile;       /* heap; NULL for the outputs' own */
	char *since;         /* heap; NULL for no previous edition */
	char *only;          /* heap; names, commas between; NULL for all */
	/* heap; NULL for the manifest's.  By enum password_kind */
	char *passwords[PASSWORD_KIND_COUNT];
	char *password_files[PASSWORD_KIND_COUNT];
	struct standard standard; /* {0} for the manifest's */
	bool strict;
	bool unattached;  /* no files ride along, whatever is said */
	bool change_bars; /* of all outputs */
	bool classic_pdf; /* likewise */
	bool linearize;   /* likewise */
	bool exhausted;   /* the last job ran out of memory */
	struct diags *diags;
	struct diag **sorted;
	struct str diagnostics_text;
	struct str diagnostics_json; /* made when it is asked for */
	VEC(struct bp_output) outputs;
};

/* How the last job ended, by the gravest of its diagnostics. */
enum bp_status bp_job_status(const struct bp *bp);

#endif
