/*
 * Rows as Markdown, a pipe table each, without what only programs look for.
 * Every cell is escaped, so that reading it gives the same text.
 */
#ifndef EXTRACT_MARKDOWN_H
#define EXTRACT_MARKDOWN_H

#include "extract/rows.h"

/* The head's title, then each table under a heading; empty ones left out. */
void extract_markdown(struct buf *out, const struct extract_table *head,
    struct extract_table *const *tables, size_t n);

/* Appends a text so that it is read as it stands, on one line. */
void extract_markdown_text(struct buf *out, struct str text);

#endif
