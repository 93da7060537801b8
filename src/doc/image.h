/*
 * An image, its bytes as a PDF file takes them: samples or, where a reader
 * gets the very same samples from it, the compressed stream of its own file.
 */
#ifndef DOC_IMAGE_H
#define DOC_IMAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum image_coding {
	IMAGE_SAMPLES,  /* rows top down, nothing between them */
	IMAGE_DEFLATED, /* a PNG file's rows, filtered and in zlib's format */
	IMAGE_JPEG      /* a JPEG stream, from SOI to EOI */
};

struct image {
	uint32_t width_px, height_px; /* as it is shown */
	uint32_t dpi_x, dpi_y;        /* likewise; 0: the file does not say */
	uint8_t orientation; /* EXIF's, 1 to 8: from stored rows to shown */
	uint8_t channels;    /* 1 grey or a palette's index, 3 RGB, 4 CMYK */
	uint8_t depth;       /* bits a sample: 8, or less when deflated */
	bool inverted;       /* CMYK whose 0 is full ink, as Adobe writes it */
	bool is_rgb;         /* a JPEG of RGB, not of YCbCr */
	bool profile_bad;    /* it has a profile that cannot be used */
	enum image_coding coding;
	struct str data;
	struct str palette; /* RGB triples, as many as indices; or empty */
	struct str profile; /* ICC, of as many channels; empty: sRGB, or ink */
	const uint8_t *alpha;       /* 8 bits a stored pixel; NULL: opaque */
	const struct image *as_rgb; /* the same in sRGB, of CMYK alone */
	struct str name;            /* the path it was read from */
};

#endif
