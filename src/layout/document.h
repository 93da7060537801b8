/*
 * A written document of the pack: its title block and its text.
 */
#ifndef LAYOUT_DOCUMENT_H
#define LAYOUT_DOCUMENT_H

#include "layout/context.h"

void document_lay(struct layout *lay, const struct document *doc);

#endif
