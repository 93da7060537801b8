/*
 * UTF-8 as RFC 3629 has it: no surrogates, nothing over U+10FFFF, no
 * overlong forms.  Wider Unicode matters are ICU's.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/*
 * Decodes the character at *at and moves *at behind it.  A malformed sequence
 * gives U+FFFD and moves by one byte at least.  *at < s.n is required.
 */
uint32_t utf8_next(struct str s, size_t *at);

/* The encoding of c in out (4 bytes of room); returns its length. */
size_t utf8_encode(uint32_t c, char out[4]);

/* Offset of the first malformed byte, or s.n. */
size_t utf8_invalid_at(struct str s);

/* Number of code points; a malformed byte counts as one. */
size_t utf8_count(struct str s);

/*
 * Whether c must not reach a terminal as it is: controls of C0 and C1, line
 * ends, and what reorders the text around it.
 */
bool utf8_is_control(uint32_t c);

/* s in UTF-16 big endian, with surrogate pairs, no byte order mark. */
void utf8_to_utf16be(struct buf *out, struct str s);

#endif
