/*
 * Where what begins at an offset of running text ends.  Each gives the offset
 * behind it, which is `to` at most, or 0 when it does not end.
 */
#ifndef READ_BOUNDS_H
#define READ_BOUNDS_H

#include "base/str.h"

/* Of the bracket at `at`: "[", "(" or "{", with what nests in it. */
size_t bounds_bracket(struct str text, size_t at, size_t to);

/* Of "<scheme:address>", whose "<" stands at `at`. */
size_t bounds_autolink(struct str text, size_t at, size_t to);

#endif
