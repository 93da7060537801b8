/*
 * What is drawn around the text and the pictures of a line: strokes through
 * it, the rectangles of links, frames.
 */
#ifndef LAYOUT_AROUND_H
#define LAYOUT_AROUND_H

#include "layout/flow.h"

/* White space on both sides of what has a frame, so that it touches none. */
#define AROUND_KERN PT(2)

struct around {
	struct layout *lay;
	struct op_list *out;
	uint8_t zone;             /* enum zone */
	size_t link;              /* index + 1 of the link op to widen, or 0 */
	const struct node *frame; /* being widened, or NULL */
	struct fill_box box;      /* its inside */
};

/* An op of the line was appended, in a style. */
void around_add(struct around *around, const struct inline_style *in,
    const struct page_op *op);

/* The line ends. */
void around_end(struct around *around);

#endif
