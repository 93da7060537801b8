/*
 * Rows as JSON, RFC 8259: keys in a fixed order, two spaces a level, UTF-8.
 */
#ifndef EXTRACT_JSON_H
#define EXTRACT_JSON_H

#include "extract/rows.h"

/* One object: the head's keys, then the n tables by their names. */
void extract_json(struct buf *out, const struct extract_table *head,
    struct extract_table *const *tables, size_t n);

#endif
