/*
 * Figures: a picture, scaled to fit, and its caption.
 */
#ifndef LAYOUT_FIGURE_H
#define LAYOUT_FIGURE_H

#include "doc/doc.h"
#include "layout/flow.h"

void figure_lay(struct flow *f, const struct node *n);

/* The size at which an image is set in a box: its own, or smaller. */
struct image_size {
	su width, height;
};

/* width="60%" of a measure, or a length; the measure without it. */
su image_width(const struct node *image, su measure);

struct image_size image_fit(
    const struct image *image, su max_width, su max_height);

/* In a check, reports an image whose pixels are too coarse at its size. */
void image_check(struct layout *lay, const struct image *image,
    struct image_size size, struct loc at);

#endif
