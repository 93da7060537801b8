/*
 * zlib streams (RFC 1950) of unknown length and origin.
 */
#ifndef READ_INFLATE_H
#define READ_INFLATE_H

#include "base/arena.h"
#include "base/str.h"

enum inflate_status {
	INFLATE_OK,
	INFLATE_BAD,      /* no such stream, or a damaged one */
	INFLATE_TOO_LARGE /* more than `limit` bytes */
};

/*
 * Sets *out to the bytes that `packed` stands for.  No more than `limit`
 * bytes are ever made of it, whatever it stands for.
 */
enum inflate_status inflate_read(
    struct arena *a, struct str packed, size_t limit, struct str *out);

#endif
