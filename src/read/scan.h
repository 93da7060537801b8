/*
 * A pass over one block's running text, skipping what is code or escaped.
 * Attribute lists behind brackets and links are cut and leave a mark; notes
 * become images, whose brackets cmark pairs as Pandoc pairs a note's; runs
 * of "^" and "~" are marked, for the tree to pair.
 */
#ifndef READ_SCAN_H
#define READ_SCAN_H

#include "read/attrs.h"
#include "read/prepared.h"

/*
 * Scans a range of the source.  In a table's cell \| stands for a pipe, in
 * code too.
 */
void scan_range(struct prepared *p, size_t from, size_t to, bool cell);

/* The mark of the list in a range; of a fault, the range is empty. */
struct mark scan_mark(const struct prepared *p, const struct attrs_reading *r,
    size_t from, size_t to);

#endif
