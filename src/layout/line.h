/*
 * Setting a line: glue becomes white space, items become ops.
 */
#ifndef LAYOUT_LINE_H
#define LAYOUT_LINE_H

#include "layout/flow.h"
#include "layout/linebreak.h"
#include "layout/par.h"

/* Where a line stands. */
struct line_frame {
	uint8_t zone;   /* enum zone */
	uint8_t adjust; /* enum adjust */
	su x, width;    /* within the zone, first indent taken off */
	su baseline;    /* below the box's top */
};

/* Baseline below the top of a line box: capitals stand in its middle. */
su line_baseline(const struct text_style *style);

/* Appends the ops of one line of a closed paragraph. */
void line_set(const struct par *p, const struct line_span *span,
    const struct line_frame *frame, struct op_list *out);

/* Appends a text as one line, unbroken, however wide. */
void line_set_text(
    struct par *p, const struct line_frame *frame, struct op_list *out);

/*
 * The same in a column of frame.width at the start of the flow, which is
 * moved in by that width.
 */
void line_set_column(struct par *p, struct flow *f, struct line_frame frame,
    struct op_list *out);

#endif
