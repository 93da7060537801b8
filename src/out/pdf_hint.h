/*
 * The hint stream of a linearised PDF (ISO 32000-1, annex F.3), as PDF/A
 * wants a stream to end.
 */
#ifndef OUT_PDF_HINT_H
#define OUT_PDF_HINT_H

#include "base/arena.h"
#include "base/str.h"

/*
 * A linearised PDF of libqpdf's with a line end of its own between the hint
 * stream and "endstream" (ISO 19005-2, 6.1.7.1): the same bytes, or a copy in
 * the arena in which no object has moved.
 */
struct str pdf_hint_part(struct arena *a, struct str pdf);

#endif
