/*
 * What annotations mean: classes and keys of divs, spans, images, headings
 * and links are checked against the vocabulary, and divs and spans get their
 * class.  What is unknown is reported and its content kept.
 */
#ifndef READ_ANNOT_H
#define READ_ANNOT_H

#include "diag/diag.h"
#include "doc/doc.h"

void annot_apply(struct arena *a, struct diags *diags, struct node *root);

#endif
