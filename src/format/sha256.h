/*
 * SHA-256 (FIPS 180-4).
 */
#ifndef FORMAT_SHA256_H
#define FORMAT_SHA256_H

#include "base/arena.h"
#include "base/str.h"

/* The digest of bytes, in small hexadecimal digits. */
struct str sha256_hex(struct arena *a, struct str bytes);

#endif
