/*
 * Growing bytes on the heap, owned by an arena: released with it or, earlier,
 * by buf_release().  A buffer that cannot grow makes its arena give up, so no
 * call here fails.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

struct buf {
	char *p;
	size_t n, cap; /* bytes */
	struct arena *owner;
};

/* An empty buffer; the struct lives in the arena. */
struct buf *buf_new(struct arena *owner);

/* Frees the bytes and leaves the buffer empty and usable. */
void buf_release(struct buf *b);

void buf_add(struct buf *b, const void *bytes, size_t n);
void buf_str(struct buf *b, struct str s);
void buf_z(struct buf *b, const char *z);
void buf_char(struct buf *b, char c);
void buf_fill(struct buf *b, char c, size_t times);
void buf_int(struct buf *b, int64_t v);                   /* decimal */
void buf_hex(struct buf *b, const void *bytes, size_t n); /* upper case */

/* With quotes, backslashes and control bytes escaped as C has them. */
void buf_escaped(struct buf *b, struct str s);

/* The same in double quotes. */
void buf_quoted(struct buf *b, struct str s);

void buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* " name=" and the quoted value; nothing for an empty value. */
void buf_field(struct buf *b, const char *name, struct str value);

/* The bytes so far, borrowed until the next change. */
struct str buf_view(const struct buf *b);

#endif
