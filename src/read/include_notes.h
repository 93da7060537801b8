/*
 * Notes of included files.  Their labels are the file's own; their bodies go
 * to the document's, in its NODE_NOTES.
 */
#ifndef READ_INCLUDE_NOTES_H
#define READ_INCLUDE_NOTES_H

#include "diag/diag.h"
#include "doc/doc.h"

/* Bodies of which a reference was taken out of the document. */
struct dropped_notes {
	VEC(struct node *) bodies;
};

/* Keeps in mind the bodies of references at or below a node. */
void include_notes_drop(
    struct arena *a, struct dropped_notes *dropped, struct node *node);

/* Takes out those to which nothing refers any more. */
void include_notes_settle(
    struct arena *a, const struct dropped_notes *dropped, struct node *root);

/* Moves the bodies of a file's tree, if it has any, to the document's. */
void include_notes_move(
    struct arena *a, struct node *document, struct node *root);

/* What notes are that would stand within a note. */
struct nested_notes {
	struct diags *diags;
	const struct sources *sources;
};

/* Reports the notes of a tree, and makes them the text that they were. */
void include_notes_flatten(struct nested_notes *nested, struct node *root);

#endif
