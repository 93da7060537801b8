/*
 * Image files without what their pictures do not need: comments, dates, names
 * of cameras and places, thumbnails, what follows the picture's end.
 */
#ifndef READ_BARE_H
#define READ_BARE_H

#include "base/arena.h"
#include "doc/image.h"

/*
 * A PNG or JPEG file that image_read() makes the same image of, from one that
 * it has read.  Of EXIF data the orientation and the density are kept.  Bare
 * files are as they were.
 */
struct str image_bare(
    struct arena *a, struct str bytes, const struct image *image);

#endif
