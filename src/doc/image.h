/*
 * A decoded image: 8-bit samples, colour and opacity apart, as PDF wants them.
 */
#ifndef DOC_IMAGE_H
#define DOC_IMAGE_H

#include <stdint.h>

#include "base/str.h"

struct image {
	uint32_t width_px, height_px;
	uint8_t channels;      /* 1 grey, 3 RGB; sRGB */
	const uint8_t *pixels; /* height * width * channels, rows top down */
	const uint8_t *alpha;  /* height * width, or NULL when opaque */
	uint32_t dpi_x, dpi_y; /* 0 when the file does not say */
	struct str name;       /* the path it was read from */
};

#endif
