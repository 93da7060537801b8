#include "read/png.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

/*
 * libpng's simplified interface is used: it keeps its errors to itself,
 * converts every colour type and depth, and needs no jumps here.
 */
struct reader {
	struct arena *arena;
	png_image png;
	unsigned char *samples; /* colour and opacity together, on the heap */
};

/* May be called twice. */
static void
release(void *object)
{
	struct reader *r = object;

	png_image_free(&r->png);
	free(r->samples);
	r->samples = NULL;
}

static uint32_t
big_endian(const char *bytes)
{
	uint32_t value = 0;

	for (int i = 0; i < 4; i++)
		value = value << 8 | (unsigned char)bytes[i];
	return value;
}

/* Samples per metre to samples per inch, rounded. */
static uint32_t
dpi_of(uint32_t per_metre)
{
	return (uint32_t)(((uint64_t)per_metre * 254 + 5000) / 10000);
}

/* The density in the pHYs chunk, PNG 11.3.5.3; metres are its one unit. */
static void
read_density(struct image *image, struct str bytes)
{
	size_t at = 8; /* behind the signature */

	while (at + 12 <= bytes.n) {
		uint32_t length = big_endian(bytes.s + at);
		struct str type = str_sub(bytes, at + 4, at + 8);
		const char *data = bytes.s + at + 8;

		if (length > bytes.n - at - 12 || str_eq_z(type, "IDAT"))
			return;
		if (str_eq_z(type, "pHYs") && length == 9 && data[8] == 1) {
			image->dpi_x = dpi_of(big_endian(data));
			image->dpi_y = dpi_of(big_endian(data + 4));
		}
		at += 12 + (size_t)length;
	}
}

/* Takes the samples apart; opacity is kept when there is less than all. */
static void
split_samples(struct reader *r, struct image *image, size_t count)
{
	size_t channels = image->channels;
	unsigned char *pixels =
	    ARENA_ARRAY(r->arena, unsigned char, count *channels);
	const unsigned char *from = r->samples;
	unsigned char *alpha;
	bool opaque = true;

	for (size_t i = 0; i < count; i++, from += channels + 1) {
		memcpy(pixels + i * channels, from, channels);
		opaque = opaque && from[channels] == 255;
	}
	image->pixels = pixels;
	if (opaque)
		return;
	alpha = ARENA_ARRAY(r->arena, unsigned char, count);
	for (size_t i = 0; i < count; i++)
		alpha[i] = r->samples[i * (channels + 1) + channels];
	image->alpha = alpha;
}

static bool
read_samples(struct reader *r, struct image *image)
{
	size_t count = (size_t)r->png.width * r->png.height;
	bool has_alpha = (r->png.format & PNG_FORMAT_FLAG_ALPHA) != 0;
	unsigned char *samples;

	if (has_alpha) {
		samples = malloc(count * (image->channels + 1U));
		if (!samples)
			arena_give_up(r->arena);
		r->samples = samples;
	} else {
		samples = ARENA_ARRAY(
		    r->arena, unsigned char, count * image->channels);
		image->pixels = samples;
	}
	if (!png_image_finish_read(&r->png, NULL, samples, 0, NULL))
		return false;
	if (has_alpha)
		split_samples(r, image, count);
	return true;
}

static const char *
check_size(const png_image *png)
{
	if (png->width > PNG_SIDE_MAX_PX || png->height > PNG_SIDE_MAX_PX ||
	    (uint64_t)png->width * png->height > PNG_AREA_MAX_PX)
		return "it has too many pixels";
	return NULL;
}

/* NULL, or why the file cannot be used. */
static const char *
decode(struct reader *r, struct str bytes, struct image *image)
{
	bool colour;

	if (!str_starts(bytes, STR("\x89PNG\r\n\x1A\n")))
		return "it is no PNG file";
	r->png.version = PNG_IMAGE_VERSION;
	if (!png_image_begin_read_from_memory(&r->png, bytes.s, bytes.n))
		return r->png.message;
	if (check_size(&r->png))
		return check_size(&r->png);
	colour = (r->png.format & PNG_FORMAT_FLAG_COLOR) != 0;
	r->png.format = (colour ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY) |
			(r->png.format & PNG_FORMAT_FLAG_ALPHA);
	r->png.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
	image->width_px = r->png.width;
	image->height_px = r->png.height;
	image->channels = colour ? 3 : 1;
	return read_samples(r, image) ? NULL : r->png.message;
}

struct image *
image_read_png(struct arena *a, struct str bytes, struct str *reason)
{
	struct reader *r = ARENA_NEW(a, struct reader);
	struct image *image = ARENA_NEW(a, struct image);
	const char *fault;

	r->arena = a;
	arena_defer(a, release, r);
	fault = decode(r, bytes, image);
	if (fault)
		*reason = arena_str(a, str_from_z(fault));
	else
		read_density(image, bytes);
	release(r);
	return fault ? NULL : image;
}
