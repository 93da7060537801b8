/*
 * Numbers in the bytes of binary files.
 */
#ifndef READ_WIRE_H
#define READ_WIRE_H

#include <stdint.h>

#include "base/str.h"

/*
 * The n bytes (4 at most) at an offset as a number, the first byte the most
 * or the least significant; bytes behind the end are 0.
 */
uint32_t wire_big(struct str bytes, size_t at, unsigned n);
uint32_t wire_little(struct str bytes, size_t at, unsigned n);

#endif
