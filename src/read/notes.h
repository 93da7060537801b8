/*
 * Notes: references and the bodies that they lead to.
 *
 * A body may be written before or after what refers to it, so references are
 * kept until the end of the document.  As in Pandoc no note stands within
 * another one.
 */
#ifndef READ_NOTES_H
#define READ_NOTES_H

#include "base/map.h"
#include "read/prepared.h"

struct reference {
	struct node *node; /* NULL within a note */
	const struct mark *mark;
};

struct notes {
	struct prepared *p;
	struct node *bodies; /* NODE_NOTES, NULL as long as there are none */
	struct map definitions;
	VEC(struct reference) references;
};

/*
 * An empty body for the role's label.  Of two with one label, which is
 * reported, the first counts.
 */
struct node *notes_define(struct notes *n, const struct role *role);

/* Adds the reference that was cut for a mark at the end of a node. */
void notes_refer(struct notes *n, struct node *into, const struct mark *mark);

/*
 * Adds a note written in place; the node that its text goes into.  Within a
 * note, which is reported, that is a span.
 */
struct node *notes_open(
    struct notes *n, struct node *into, const struct mark *mark);

/*
 * Leads every reference to its body, and puts the bodies at the end of the
 * document.  References to nothing are reported and become text again, bodies
 * that nothing refers to are reported and left out.
 */
void notes_finish(struct notes *n, struct node *root);

#endif
