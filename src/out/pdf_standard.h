/*
 * Whether a document can meet the standards that its file is to name.  What
 * the writer sees to by itself is not looked at; what only an author can give
 * is: PDF/UA-1 wants a title (7.1), a language (7.2) and words for every
 * figure (7.3).
 */
#ifndef OUT_PDF_STANDARD_H
#define OUT_PDF_STANDARD_H

#include "diag/diag.h"
#include "layout/pages.h"

/*
 * Reports what is missing, at the figure's place or, for what the whole
 * document lacks, at `whole`.
 */
void pdf_standard_check(
    struct diags *diags, const struct pages *pages, struct loc whole);

#endif
