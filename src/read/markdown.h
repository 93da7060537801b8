/*
 * From prepared text to the tree, by way of cmark.
 *
 * cmark's tree is walked once, without recursion, and freed; its nodes become
 * ours, lines with roles become divs and tables, marks become attributes and
 * spans.  What the classes mean is annot.h's.
 */
#ifndef READ_MARKDOWN_H
#define READ_MARKDOWN_H

#include "read/prepared.h"

/* Deeper nesting is reported and left out, so that walks may recurse. */
#define MARKDOWN_DEPTH_MAX 100

/* Longer texts are refused: cmark cannot tell that memory ran out. */
#define MARKDOWN_LIMIT ((size_t)64 << 20)

/* A NODE_DOCUMENT; never NULL. */
struct node *markdown_read(struct prepared *p);

#endif
