/*
 * What EXIF data (CIPA DC-008, a TIFF structure) says of an image's place on
 * paper: which way up it is, and how dense.
 */
#ifndef READ_EXIF_H
#define READ_EXIF_H

#include "doc/image.h"

/*
 * Sets an image's orientation, and its density where it has none, from data
 * that may be empty or damaged; turns its size and density from the stored
 * rows' to what is shown.
 */
void exif_apply(struct str exif, struct image *image);

#endif
