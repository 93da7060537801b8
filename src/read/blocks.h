/*
 * What a block becomes once all that stands in it is known: tables put
 * together from their cells, lists of definitions, figures, captions, alerts,
 * tasks, page breaks.
 */
#ifndef READ_BLOCKS_H
#define READ_BLOCKS_H

#include "read/prepared.h"

struct blocks {
	struct prepared *p;
	struct node *table; /* the last one that was begun */
	uint32_t number, row;
	struct node *cell;    /* the next one to be filled */
	struct node *pending; /* a paragraph that a table may take as caption */
};

/*
 * The cell that a paragraph's role names, empty, in a table at the end of
 * `into`; table and row are begun as needed, rows with all their cells.
 */
struct node *blocks_cell(
    struct blocks *b, struct node *into, const struct role *role);

/*
 * An empty term or definition in the list of them at the end of `into`, which
 * is begun as needed.
 */
struct node *blocks_term(
    struct blocks *b, struct node *into, const struct role *role);
struct node *blocks_definition(
    struct blocks *b, struct node *into, const struct role *role);

/* Called for each node when its children are complete. */
void blocks_finish(struct blocks *b, struct node *node);

#endif
