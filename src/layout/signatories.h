/*
 * Signatory tables: names alone in two balanced columns, names with titles
 * and places as a table.
 */
#ifndef LAYOUT_SIGNATORIES_H
#define LAYOUT_SIGNATORIES_H

#include "doc/doc.h"
#include "layout/flow.h"

void signatories_lay(struct flow *f, const struct node *n);

#endif
