/*
 * PNG to samples.
 */
#ifndef READ_PNG_H
#define READ_PNG_H

#include "base/arena.h"
#include "doc/image.h"

/* Larger images are refused before they are decoded. */
#define PNG_SIDE_MAX_PX 20000
#define PNG_AREA_MAX_PX ((uint64_t)200 * 1000 * 1000)

/*
 * Decodes a whole PNG file of any kind to 8-bit sRGB.  NULL when it is
 * damaged or too large; *reason then says why.
 */
struct image *image_read_png(
    struct arena *a, struct str bytes, struct str *reason);

#endif
