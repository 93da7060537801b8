/*
 * Blocks: nodes to vertical lists.
 */
#ifndef LAYOUT_BLOCK_H
#define LAYOUT_BLOCK_H

#include "doc/doc.h"
#include "layout/flow.h"
#include "layout/par.h"

/* All block children of a node. */
void block_children(struct flow *f, const struct node *parent);

/* One block; `before` is the sibling above it, or NULL. */
void block_lay(struct flow *f, const struct node *n, const struct node *before);

/*
 * Breaks a paragraph into lines and appends them.  Two lines at least stay
 * together at either end (no widows, no orphans).
 */
void block_par(struct flow *f, struct par *p, su first_indent);

/* A line or more of plain text in a style, with that style's spaces. */
void block_text(struct flow *f, enum style_name style, struct str text,
    enum elem_role role, struct loc at);

/* A paragraph of inlines in a style, in an element of its own. */
void block_inlines(struct flow *f, enum style_name style,
    const struct node *parent, enum elem_role role);

#endif
