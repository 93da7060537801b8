/*
 * The output intent (ISO 32000-1, 14.11.5): that DeviceRGB is sRGB, which
 * PDF/A wants to be said in the file.
 */
#ifndef OUT_PDF_INTENT_H
#define OUT_PDF_INTENT_H

#include "out/pdf_object.h"

/* Embeds the profile; the catalog's entry is appended to `catalog`. */
void pdf_intent_write(struct pdf *p, struct buf *catalog);

#endif
