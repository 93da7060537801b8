/*
 * Set-off blocks: key points, callouts, code, sources.
 */
#ifndef LAYOUT_PANEL_H
#define LAYOUT_PANEL_H

#include "doc/doc.h"
#include "layout/flow.h"

/* A tinted panel with a title: key points and callouts. */
void panel_lay(struct flow *f, const struct node *n);

/* Small type without a panel: sources, contact. */
void panel_plain(struct flow *f, const struct node *n);

/* A code block: every line as written, long ones wrapped. */
void panel_code(struct flow *f, const struct node *n);

#endif
