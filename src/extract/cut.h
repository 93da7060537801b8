/*
 * Markdown from which something is taken out: how far a cut has to go so that
 * what stands around it is read as before.
 */
#ifndef EXTRACT_CUT_H
#define EXTRACT_CUT_H

#include "extract/edits.h"

/* What parts blocks, and gives nothing itself. */
#define CUT_SEPARATOR "<!-- -->"

/* The offset of the start of the line that an offset is on. */
size_t cut_line_start(struct str text, size_t at);

/* Whether it may stand before a block on its line: a space, a quote's mark. */
bool cut_is_prefix(char c);

/* The offset behind the spaces and quote markers at `at`. */
size_t cut_behind_prefix(struct str text, size_t at);

struct block_cut {
	struct range at;
	size_t body; /* where the blocks of the file begin */
	bool member; /* of a list or a table: nothing parts what remains */
	bool apart;  /* what remains would be one list, or the like */
};

/*
 * Takes out a block, with its lines.  Where it stands behind the marker of an
 * item, what follows it in the item takes its place.
 */
void cut_block(struct edits *e, struct str text, const struct block_cut *cut);

/*
 * Takes out a range of inlines of a block, with the spaces that the tree has
 * lost there, and the marks of emphasis around nothing.
 */
void cut_inline(
    struct edits *e, struct str text, struct range at, struct range block);

#endif
