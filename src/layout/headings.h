/*
 * Levels of headings in the structure: a listener goes from heading to heading
 * by them, so none is left out on the way down (PDF/UA-1, 7.4.2), whatever
 * levels the author chose for their looks.
 */
#ifndef LAYOUT_HEADINGS_H
#define LAYOUT_HEADINGS_H

#include "layout/pages.h"

/*
 * Makes the first heading H1 and each other one level deeper, at most, than
 * the one that it stands beneath.
 */
void headings_level(struct pages *pages);

#endif
