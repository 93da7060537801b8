/*
 * What the walk over cmark's tree knows: which of our nodes are open, and
 * where the next one goes.
 */
#ifndef READ_CONVERT_H
#define READ_CONVERT_H

#include "read/blocks.h"
#include "read/markdown.h"
#include "read/notes.h"
#include "read/place.h"
#include "read/tags.h"
#include "read/tree.h"

/* A container that is open, and where its next child goes. */
struct frame {
	struct node *container, *into; /* apart while divs are open in it */
	size_t depth;                  /* of `into` */
	size_t ignored_divs;           /* opened too deep, not closed yet */
	struct loc closed;             /* the fence that closed its last div */
};

struct convert {
	struct prepared *p;
	struct arena *arena;
	struct tree *tree;
	struct place place;
	struct frame frames[MARKDOWN_DEPTH_MAX + 2];
	size_t frame_count;

	struct blocks blocks;
	struct notes notes;
	struct tags tags;
	bool html_noted;
};

struct frame *convert_top(struct convert *c);

/* Opens a container. */
void convert_push(struct convert *c, struct node *node);

/* A new node at the end of the open container. */
struct node *convert_add(struct convert *c, enum node_kind kind, struct loc at);

/* Passes over what is left of a node of cmark's. */
void convert_skip(struct convert *c, struct cmark_node *from);

/* A text of cmark's, in the arena. */
struct str convert_literal(struct convert *c, const char *z);

/* An address or a title, where marks mean nothing. */
struct str convert_restored(struct convert *c, const char *z);

/* Code, where escapes mean nothing either. */
struct str convert_verbatim(struct convert *c, const char *z);

/* Reports that HTML is left out, once a document. */
void convert_note_html(struct convert *c, struct loc at);

#endif
