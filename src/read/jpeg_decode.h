/*
 * JPEG streams decoded by libjpeg.
 */
#ifndef READ_JPEG_DECODE_H
#define READ_JPEG_DECODE_H

#include <stdint.h>

#include "base/arena.h"

struct jpeg_decoded {
	size_t end;         /* offset behind EOI [bytes] */
	bool is_rgb;        /* three channels, not YCbCr */
	const uint8_t *rgb; /* 8-bit samples, of four channels alone */
};

/*
 * Decodes a whole stream, whose CMYK has 0 for full ink when `inverted`.
 * False when any of it is damaged or missing; *reason then says what.
 */
bool jpeg_decode(struct arena *a, struct str stream, bool inverted,
    struct jpeg_decoded *out, struct str *reason);

#endif
