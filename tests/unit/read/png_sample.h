/*
 * Small PNG files of every kind, written by libpng.
 */
#ifndef TESTS_UNIT_READ_PNG_SAMPLE_H
#define TESTS_UNIT_READ_PNG_SAMPLE_H

#include <libdeflate.h>
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
	struct str profile;           /* ICC, or empty */
	const unsigned char *exif;    /* of exif_bytes, or NULL */
	unsigned exif_bytes;
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

/*
 * libpng itself would refuse to write one that is damaged, and to read one
 * that is packed into less than 92 bytes.
 */
static inline void
png_sample_profile(png_structp png, struct str profile)
{
	struct libdeflate_compressor *deflater = libdeflate_alloc_compressor(0);
	unsigned char chunk[4096] = "test\0";
	size_t n = libdeflate_zlib_compress(
	    deflater, profile.s, profile.n, chunk + 6, sizeof chunk - 6);

	libdeflate_free_compressor(deflater);
	png_write_chunk(png, (png_const_bytep) "iCCP", chunk, n + 6);
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
	if (s->exif)
		png_set_eXIf_1(png, info, s->exif_bytes, (png_bytep)s->exif);
	if (s->per_metre)
		png_set_pHYs(png, info, s->per_metre, s->per_metre,
		    PNG_RESOLUTION_METER);
	for (uint32_t y = 0; y < s->height; y++)
		rows[y] = (png_bytep)(s->samples + y * s->row_bytes);
	png_write_info_before_PLTE(png, info);
	if (s->profile.n)
		png_sample_profile(png, s->profile);
	png_write_info(png, info);
	png_write_image(png, rows);
	png_write_end(png, info);
	png_destroy_write_struct(&png, &info);
	return buf_view(out);
}

/* A grey image of one row: 0, 128, 255. */
static inline struct str
png_sample_grey(void)
{
	static const unsigned char samples[] = {0, 128, 255};
	struct png_sample s = {.width = 3,
	    .height = 1,
	    .depth = 8,
	    .colour = PNG_COLOR_TYPE_GRAY,
	    .samples = samples,
	    .row_bytes = 3,
	    .per_metre = 11811};

	return png_sample(&s);
}

#endif
