/*
 * Images among words: boxes that stand on the baseline as a letter does.
 */
#ifndef LAYOUT_PICTURE_H
#define LAYOUT_PICTURE_H

#include "layout/linebreak.h"
#include "layout/par.h"

/* What an item shows instead of glyphs. */
struct picture {
	const struct image *image;
	su width, height; /* as large as it is wished */
	elem_id elem;
	struct loc at;
};

/*
 * Appends an image in a style; one that was not loaded as its alternative
 * text, in a frame.
 */
void picture_add(
    struct par *p, const struct node *n, const struct inline_style *in);

/* The item of a picture, at the end of the paragraph. */
void picture_add_item(
    struct par *p, const struct par_segment *segment, uint8_t level);

/* Sets pictures that are wider than a measure smaller; others as wished. */
void pictures_fit(struct par *p, su measure);

/* As narrow as a picture may get in a narrow column. */
su picture_min_width(const struct item *item);

/* How far the pictures of a line stand out of its leading. */
su pictures_rise(const struct par *p, const struct line_span *span);

/* The picture of an item whose left end on the baseline is (x, y). */
struct page_op picture_op(const struct item *item, su x, su y);

#endif
