/*
 * Divs of the class .include: the blocks of the file that they name take
 * their place, and those of the files that these include.
 *
 * What an included file names is looked for beside that file.  Whoever opens
 * files does so here too, by two functions that are handed in.  A file that is
 * included twice is read twice, with the same messages; diag_drop_repeats()
 * keeps one of each.
 */
#ifndef READ_INCLUDE_H
#define READ_INCLUDE_H

#include "diag/diag.h"
#include "doc/doc.h"

/* Files that include one another, the document not counted. */
#define INCLUDE_DEPTH_MAX 16

/* Of all documents together: files, each time they are included. */
#define INCLUDE_FILES_MAX 4096

/* Likewise, of their texts [mebibytes]. */
#define INCLUDE_MIB_MAX 16

/* Lives as long as its pack is read. */
struct includer {
	struct arena *arena;
	struct diags *diags;
	const struct sources *sources;

	void *user;
	/* A file of the pack; NULL when that was reported. */
	const struct source *(*open)(
	    void *user, struct str path, struct loc at);
	/* Loads what a tree names, by paths that lead from the folder. */
	void (*load)(void *user, struct node *root, struct str folder);

	size_t files, bytes; /* included up to now */
	bool exceeded;       /* one of the limits; nothing more is included */
};

/* Loads what the document names, and includes what it includes. */
void include_all(struct includer *includer, struct document *document);

#endif
