/*
 * Lists that miss the end of a page by little: rather than a page with a few
 * lines there is less white between all of them.
 */
#ifndef LAYOUT_TIGHTEN_H
#define LAYOUT_TIGHTEN_H

#include "doc/pack.h"
#include "layout/context.h"

/*
 * A part that is a list: contents, tables, figures, recommendations, register
 * or agreement.  White is taken in steps, down to the theme's limit, until
 * there is a page less, and only where the last page would be nearly empty and
 * the list is not long; otherwise it stays as the theme has it.
 */
void part_list(struct layout *lay, enum part_kind kind);

#endif
