/*
 * PNG files to images.
 */
#ifndef READ_PNG_H
#define READ_PNG_H

#include "base/arena.h"
#include "doc/image.h"

#define PNG_SIGNATURE "\x89PNG\r\n\x1A\n"

/*
 * Reads a whole PNG file.  Its own rows are kept where they are what a PDF
 * reader reads, which all of them were decoded once to see; all else becomes
 * 8-bit samples, in sRGB unless the file has a profile.  NULL when it is
 * damaged or too large; *reason then says why.
 */
struct image *image_read_png(
    struct arena *a, struct str bytes, struct str *reason);

#endif
