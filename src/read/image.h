/*
 * Image files of any kind to images, told by their first bytes.
 */
#ifndef READ_IMAGE_H
#define READ_IMAGE_H

#include "base/arena.h"
#include "doc/image.h"

/* Larger images are refused before they are decoded. */
#define IMAGE_FILE_MAX ((size_t)64 << 20) /* bytes */
#define IMAGE_SIDE_MAX_PX 30000
#define IMAGE_AREA_MAX_PX ((uint64_t)100 * 1000 * 1000)

/*
 * Reads a whole PNG or JPEG file; bytes must outlive the image.  NULL when it
 * is of another kind, damaged or too large; *reason then says why.
 */
struct image *image_read(struct arena *a, struct str bytes, struct str *reason);

/* Whether an image of this size is within the limits, and not empty. */
bool image_size_ok(uint32_t width_px, uint32_t height_px);

#endif
