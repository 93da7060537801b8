/*
 * Growing bytes.  They are on the heap, not in the arena, so that realloc()
 * can extend a large buffer without leaving copies behind.
 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAP 256 /* bytes */

static void
release(void *object)
{
	buf_release(object);
}

struct buf *
buf_new(struct arena *owner)
{
	struct buf *b = ARENA_ARRAY(owner, struct buf, 1);

	b->owner = owner;
	arena_defer(owner, release, b);
	return b;
}

void
buf_release(struct buf *b)
{
	free(b->p);
	b->p = NULL;
	b->n = b->cap = 0;
}

/* Makes room for n more bytes and gives the address of the first. */
static char *
room(struct buf *b, size_t n)
{
	size_t cap = b->cap ? b->cap : FIRST_CAP;
	char *p;

	if (n <= b->cap - b->n)
		return b->p + b->n;
	if (n > SIZE_MAX / 2 - b->n)
		arena_give_up(b->owner);
	while (cap < b->n + n)
		cap *= 2;
	p = realloc(b->p, cap);
	if (!p)
		arena_give_up(b->owner);
	b->p = p;
	b->cap = cap;
	return p + b->n;
}

void
buf_add(struct buf *b, const void *bytes, size_t n)
{
	if (n == 0)
		return;
	memcpy(room(b, n), bytes, n);
	b->n += n;
}

void
buf_str(struct buf *b, struct str s)
{
	buf_add(b, s.s, s.n);
}

void
buf_z(struct buf *b, const char *z)
{
	buf_str(b, str_from_z(z));
}

void
buf_char(struct buf *b, char c)
{
	*room(b, 1) = c;
	b->n++;
}

void
buf_fill(struct buf *b, char c, size_t times)
{
	if (times == 0)
		return;
	memset(room(b, times), c, times);
	b->n += times;
}

void
buf_int(struct buf *b, int64_t v)
{
	char digits[20];
	char *p = digits + sizeof digits;
	uint64_t rest = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;

	do {
		*--p = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (v < 0)
		*--p = '-';
	buf_add(b, p, (size_t)(digits + sizeof digits - p));
}

void
buf_hex(struct buf *b, const void *bytes, size_t n)
{
	const unsigned char *p = bytes;

	for (size_t i = 0; i < n; i++) {
		buf_char(b, char_hex(p[i] >> 4));
		buf_char(b, char_hex(p[i]));
	}
}

static void
add_escaped(struct buf *b, char c)
{
	if (c == '\n') {
		buf_z(b, "\\n");
	} else if (c == '\t') {
		buf_z(b, "\\t");
	} else if (c == '"' || c == '\\') {
		buf_char(b, '\\');
		buf_char(b, c);
	} else if ((unsigned char)c < 0x20 || c == 0x7F) {
		buf_z(b, "\\x");
		buf_hex(b, &c, 1);
	} else {
		buf_char(b, c);
	}
}

void
buf_escaped(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		add_escaped(b, s.s[i]);
}

void
buf_quoted(struct buf *b, struct str s)
{
	buf_char(b, '"');
	buf_escaped(b, s);
	buf_char(b, '"');
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		arena_give_up(b->owner);
	p = room(b, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(p, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->n += (size_t)n;
}

struct str
buf_view(const struct buf *b)
{
	return (struct str){b->p, b->n};
}

void
buf_field(struct buf *b, const char *name, struct str value)
{
	if (value.n == 0)
		return;
	buf_printf(b, " %s=", name);
	buf_quoted(b, value);
}
