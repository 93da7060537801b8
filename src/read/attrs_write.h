/*
 * Attribute lists on their way back to text, in the one form that is
 * canonical: {#id .class key="value"}.
 */
#ifndef READ_ATTRS_WRITE_H
#define READ_ATTRS_WRITE_H

#include "base/buf.h"
#include "doc/doc.h"

/*
 * Appends a list that was read from the source: the id, the classes, then the
 * keys in the order they were written in, their values byte for byte.
 */
void attrs_write(
    struct buf *out, const struct source *s, const struct attrs *attrs);

#endif
