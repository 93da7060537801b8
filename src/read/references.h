/*
 * Labels of links' definitions in which "^" or "~" occur: "[CO~2~]: url".
 *
 * Marks stand in what refers to them, so that cmark would not find them.  The
 * label is put in once more as it was written: "[CO~2~][CO~2~]", the first
 * with its marks.
 */
#ifndef READ_REFERENCES_H
#define READ_REFERENCES_H

#include "read/lines.h"
#include "read/prepared.h"

/* Finds the labels; lines must have been classified. */
void references_find(struct prepared *p, const struct lines *lines);

/* Whether a range of the source, between brackets, is such a label. */
bool references_has(const struct prepared *p, size_t from, size_t to);

/* Adds the definitions to what is beside the tree. */
void references_note(struct prepared *p, const struct lines *lines);

#endif
