/*
 * What a pack may say and yet better said otherwise: matters of style and of
 * access, which only a check looks for.
 */
#ifndef DERIVE_LINT_H
#define DERIVE_LINT_H

#include "derive/derivation.h"

/* Reports images, tables, headings and recommendations that lack something. */
void lint_documents(struct derivation *d);

/* Reports who signs one and the same list twice. */
void lint_signatories(struct derivation *d);

#endif
