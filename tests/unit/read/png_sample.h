/*
 * Small PNG files of every kind, written by libpng.
 */
#ifndef TESTS_UNIT_READ_PNG_SAMPLE_H
#define TESTS_UNIT_READ_PNG_SAMPLE_H

#include <png.h>
#include <string.h>

#include "unit/read/reading.h"

struct png_sample {
	uint32_t width, height;
	int depth, colour, interlace;
	const unsigned char *samples; /* rows of row_bytes */
	size_t row_bytes;
	uint32_t per_metre;           /* 0: none is written */
	const unsigned char *palette; /* of palette_size RGB triples */
	int palette_size;
	const unsigned char *opacity; /* of the palette, or NULL */
	double gamma;                 /* 0: none is written */
};

static inline void
png_sample_write(png_structp png, png_bytep bytes, size_t n)
{
	buf_add(png_get_io_ptr(png), bytes, n);
}

static inline void
png_sample_flush(png_structp png)
{
	(void)png;
}

static inline struct str
png_sample(const struct png_sample *s)
{
	struct buf *out = buf_new(arena);
	png_structp png =
	    png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	png_bytep rows[64];

	png_set_write_fn(png, out, png_sample_write, png_sample_flush);
	png_set_IHDR(png, info, s->width, s->height, s->depth, s->colour,
	    s->interlace, PNG_COMPRESSION_TYPE_DEFAULT,
	    PNG_FILTER_TYPE_DEFAULT);
	if (s->palette)
		png_set_PLTE(
		    png, info, (png_const_colorp)s->palette, s->palette_size);
	if (s->opacity)
		png_set_tRNS(png, info, s->opacity, s->palette_size, NULL);
	if (s->gamma > 0)
		png_set_gAMA(png, info, s->gamma);
	if (s->per_metre)
		png_set_pHYs(png, info, s->per_metre, s->per_metre,
		    PNG_RESOLUTION_METER);
	for (uint32_t y = 0; y < s->height; y++)
		rows[y] = (png_bytep)(s->samples + y * s->row_bytes);
	png_set_rows(png, info, rows);
	png_write_png(png, info, PNG_TRANSFORM_IDENTITY, NULL);
	png_destroy_write_struct(&png, &info);
	return buf_view(out);
}

/* A grey image of one row: 0, 128, 255. */
static inline struct str
png_sample_grey(void)
{
	static const unsigned char samples[] = {0, 128, 255};
	struct png_sample s = {3, 1, 8, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
	    samples, 3, 11811, NULL, 0, NULL, 0};

	return png_sample(&s);
}

#endif
