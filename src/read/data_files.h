/*
 * The tables of data that a pack's documents name: by the names that the
 * manifest gives to files, or by path.  A file is read once.
 */
#ifndef READ_DATA_FILES_H
#define READ_DATA_FILES_H

#include "diag/diag.h"
#include "doc/pack.h"

/* Lives as long as its pack is read. */
struct data_files {
	struct arena *arena;
	struct diags *diags;
	struct pack *pack;

	void *user;
	/* A file of the pack; NULL when that was reported. */
	const struct source *(*open)(
	    void *user, struct str path, struct loc at);

	struct map tables; /* by path */
};

/* Reads the files that the manifest names; what cannot be read is reported
 * there, and not again where a div names it. */
void data_files_open_named(struct data_files *d);

/*
 * The table that a div's `src` names: data of the manifest, else a file, whose
 * path leads from the folder of what it is written in.  Without that key, the
 * file that the div consists of a link to.  NULL when there is none, or when
 * it cannot be read, which is reported.
 */
const struct data_table *data_files_of_div(
    struct data_files *d, struct str folder, const struct node *div);

#endif
