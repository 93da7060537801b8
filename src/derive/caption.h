/*
 * The caption of what a div is replaced by.
 */
#ifndef DERIVE_CAPTION_H
#define DERIVE_CAPTION_H

#include "doc/doc.h"

/*
 * Takes the caption out of a div, as a NODE_CAPTION: that of a table at its
 * end, or its last paragraph, without ":" or "Table:" before it.  Behind
 * another paragraph one with ":" is read as a definition; it counts too.
 * NULL when the div has none, or nothing but a link to a file.
 */
struct node *caption_take(struct arena *a, struct node *div);

#endif
