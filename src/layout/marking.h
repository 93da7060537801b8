/*
 * Markings: who may read a page and from when, on every page.
 */
#ifndef LAYOUT_MARKING_H
#define LAYOUT_MARKING_H

#include "layout/context.h"

/*
 * The distribution marking at the right of head and foot and the embargo at
 * their left, on every page, the cover too.  A label of the Traffic Light
 * Protocol stands in its prescribed colour on black, in 12 pt or more.
 */
void marking_add(struct layout *lay);

/* "Embargoed until ..."; empty when there is none or it is over. */
struct str marking_embargo(const struct layout *lay);

/* Marking and embargo for those who hear a page; may be empty. */
struct str marking_text(struct layout *lay);

/*
 * The pack's watermark behind everything else on every page, along its
 * diagonal: an artifact.  To be called before anything that must stand
 * behind it.
 */
void watermark_add(struct layout *lay);

#endif
