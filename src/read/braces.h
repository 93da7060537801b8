/*
 * Attribute lists in running text: behind brackets and links, and at the end
 * of a heading or a caption.  Each that may be one is cut from the prepared
 * text and leaves a mark; the tree decides later whether the mark belongs to
 * something, or is given back as text.
 */
#ifndef READ_BRACES_H
#define READ_BRACES_H

#include "read/lines.h"
#include "read/prepared.h"

/* Finds the lists in lines i up to, not including, `end`: one leaf block. */
void braces_find(
    struct prepared *p, const struct lines *lines, size_t i, size_t end);

/*
 * Finds those of a table cell, a range of one line, where \| stands for a
 * pipe, in code too.
 */
void braces_find_in_cell(struct prepared *p, size_t from, size_t to);

/* Finds variables alone, in a line of a link's definition. */
void braces_find_in_definition(struct prepared *p, const struct line *line);

/* Whether a paragraph's text begins as a table's caption, and how long. */
size_t braces_caption_prefix(struct str text);

#endif
