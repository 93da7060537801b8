/*
 * A document as a file of object streams (ISO 32000-1, 7.5.7) and a
 * cross-reference stream: libharu's objects, serialised by libharu, in a
 * frame of ours.  Streams stand for themselves; all other objects are packed
 * in the order of their numbers, so that neighbours are alike where those
 * who number them see to it.
 */
#ifndef OUT_PDF_OBJSTM_H
#define OUT_PDF_OBJSTM_H

#include "out/pdf_sink.h"

/* Writes all objects and what ends the file. */
void pdf_objstm_write(struct pdf *p, struct pdf_sink *sink);

#endif
