/*
 * JPEG files (ITU-T T.81) to images.
 */
#ifndef READ_JPEG_H
#define READ_JPEG_H

#include "base/arena.h"
#include "doc/image.h"

#define JPEG_SIGNATURE "\xFF\xD8\xFF"

/*
 * Reads a whole JPEG file: sequential or progressive, coded by Huffman's
 * method, 8 bits a sample, grey, YCbCr, RGB, CMYK or YCCK.  The stream is
 * kept, without what else the file tells of itself (where a photograph was
 * taken is nobody's business), after it was decoded once to see that it is
 * whole.  NULL when it is of another kind, damaged or too large; *reason
 * then says why.
 */
struct image *image_read_jpeg(
    struct arena *a, struct str bytes, struct str *reason);

#endif
