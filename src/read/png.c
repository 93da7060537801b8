#include "read/png.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

/*
 * libpng's simplified interface is not used: in 1.6.39 it mixes up the rows
 * of interlaced images with 16 bits a sample.
 *
 * libpng leaves by longjmp() to decode(), an arena to its guard.  Neither
 * jumps over the other: nothing is allocated from the arena in a callback of
 * libpng, and all that lives through a jump is in this struct.
 */
struct reader {
	struct arena *arena;
	struct str bytes;
	size_t at; /* in bytes: read so far */
	png_structp png;
	png_infop info;
	unsigned char *samples; /* colour and opacity together, on the heap */
	char fault[80];
};

/* May be called twice. */
static void
release(void *object)
{
	struct reader *r = object;

	png_destroy_read_struct(&r->png, &r->info, NULL);
	free(r->samples);
	r->samples = NULL;
}

static void
on_error(png_structp png, png_const_charp message)
{
	struct reader *r = png_get_error_ptr(png);
	size_t n = strlen(message);

	if (n >= sizeof r->fault)
		n = sizeof r->fault - 1;
	memcpy(r->fault, message, n);
	r->fault[n] = '\0';
	png_longjmp(png, 1);
}

static void
on_warning(png_structp png, png_const_charp message)
{
	(void)png;
	(void)message;
}

static void
on_read(png_structp png, png_bytep out, size_t n)
{
	struct reader *r = png_get_io_ptr(png);

	if (n > r->bytes.n - r->at)
		png_error(png, "the file ends too early");
	memcpy(out, r->bytes.s + r->at, n);
	r->at += n;
}

/* Samples per metre to samples per inch, rounded. */
static uint32_t
dpi_of(uint32_t per_metre)
{
	return (uint32_t)(((uint64_t)per_metre * 254 + 5000) / 10000);
}

static void
read_density(struct reader *r, struct image *image)
{
	png_uint_32 x, y;
	int unit;

	if (!png_get_pHYs(r->png, r->info, &x, &y, &unit) ||
	    unit != PNG_RESOLUTION_METER)
		return;
	image->dpi_x = dpi_of(x);
	image->dpi_y = dpi_of(y);
}

static bool
has_alpha(const struct reader *r)
{
	return (png_get_color_type(r->png, r->info) & PNG_COLOR_MASK_ALPHA) !=
	       0;
}

/* Reads the header and asks for 8-bit sRGB, whatever the file has. */
static void
read_header(struct reader *r, struct image *image)
{

	png_read_info(r->png, r->info);
	image->width_px = png_get_image_width(r->png, r->info);
	image->height_px = png_get_image_height(r->png, r->info);
	if (image->width_px > PNG_SIDE_MAX_PX ||
	    image->height_px > PNG_SIDE_MAX_PX ||
	    (uint64_t)image->width_px * image->height_px > PNG_AREA_MAX_PX)
		png_error(r->png, "it has too many pixels");
	read_density(r, image);
	png_set_alpha_mode(r->png, PNG_ALPHA_PNG, PNG_DEFAULT_sRGB);
	png_set_expand(r->png);
	png_set_scale_16(r->png);
}

/* Where the rows go: to the heap when they are to be taken apart. */
static unsigned char *
new_samples(struct reader *r, const struct image *image, size_t row_bytes)
{
	if (!has_alpha(r))
		return ARENA_ARRAY(
		    r->arena, unsigned char, row_bytes * image->height_px);
	r->samples = malloc(row_bytes * image->height_px);
	if (!r->samples)
		arena_give_up(r->arena);
	return r->samples;
}

static void
read_rows(struct reader *r, struct image *image)
{
	int passes = png_set_interlace_handling(r->png);
	unsigned char *samples;
	size_t row_bytes;

	png_read_update_info(r->png, r->info);
	row_bytes = png_get_rowbytes(r->png, r->info);
	image->channels = png_get_channels(r->png, r->info) > 2 ? 3 : 1;
	samples = new_samples(r, image, row_bytes);
	image->pixels = samples;
	while (passes-- > 0)
		for (size_t y = 0; y < image->height_px; y++)
			png_read_row(r->png, samples + y * row_bytes, NULL);
}

static bool
decode(struct reader *r, struct image *image)
{
	if (setjmp(png_jmpbuf(r->png)))
		return false;
	read_header(r, image);
	read_rows(r, image);
	return true;
}

static bool
is_opaque(const unsigned char *alpha, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (alpha[i] != 255)
			return false;
	return true;
}

/* Takes the samples apart; opacity is kept when there is less than all. */
static void
split_samples(struct reader *r, struct image *image)
{
	size_t count = (size_t)image->width_px * image->height_px;
	size_t channels = image->channels;
	unsigned char *pixels =
	    ARENA_ARRAY(r->arena, unsigned char, count *channels);
	unsigned char *alpha = ARENA_ARRAY(r->arena, unsigned char, count);
	const unsigned char *from = r->samples;

	for (size_t i = 0; i < count; i++, from += channels + 1) {
		memcpy(pixels + i * channels, from, channels);
		memcpy(alpha + i, from + channels, 1);
	}
	image->pixels = pixels;
	if (!is_opaque(alpha, count))
		image->alpha = alpha;
}

static void
open_reader(struct reader *r)
{
	arena_defer(r->arena, release, r);
	r->png = png_create_read_struct(
	    PNG_LIBPNG_VER_STRING, r, on_error, on_warning);
	if (!r->png)
		arena_give_up(r->arena);
	r->info = png_create_info_struct(r->png);
	if (!r->info)
		arena_give_up(r->arena);
	png_set_read_fn(r->png, r, on_read);
}

struct image *
image_read_png(struct arena *a, struct str bytes, struct str *reason)
{
	struct reader *r = ARENA_NEW(a, struct reader);
	struct image *image = ARENA_NEW(a, struct image);
	bool decoded;

	if (!str_starts(bytes, STR("\x89PNG\r\n\x1A\n"))) {
		*reason = STR("it is no PNG file");
		return NULL;
	}
	r->arena = a;
	r->bytes = bytes;
	open_reader(r);
	decoded = decode(r, image);
	if (decoded && r->samples)
		split_samples(r, image);
	if (!decoded)
		*reason = arena_str(a, str_from_z(r->fault));
	release(r);
	return decoded ? image : NULL;
}
