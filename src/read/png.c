#include "read/png.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "read/exif.h"
#include "read/icc.h"
#include "read/image.h"
#include "read/wire.h"

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
	unsigned char *samples; /* on the heap */
	bool exact;             /* the file's own rows are to be kept */
	bool doubtful;          /* libpng mended something in them */
	bool profile_refused;
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
	struct reader *r = png_get_error_ptr(png);

	r->doubtful = true;
	if (strncmp(message, "iCCP", 4) == 0)
		r->profile_refused = true;
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

/* The colour profile, unless libpng knows it for sRGB's. */
static void
read_profile(struct reader *r, struct image *image)
{
	png_charp name;
	png_bytep bytes;
	png_uint_32 n;
	int method;
	bool colour =
	    (png_get_color_type(r->png, r->info) & PNG_COLOR_MASK_COLOR) != 0;

	if (png_get_valid(r->png, r->info, PNG_INFO_sRGB))
		return;
	image->profile_bad = r->profile_refused;
	if (!png_get_iCCP(r->png, r->info, &name, &method, &bytes, &n))
		return;
	image->profile = (struct str){(const char *)bytes, n};
	image->profile_bad = !icc_fits(image->profile, colour ? 3 : 1);
	if (image->profile_bad)
		image->profile.n = 0;
}

static bool
has_alpha(const struct reader *r)
{
	return (png_get_color_type(r->png, r->info) & PNG_COLOR_MASK_ALPHA) !=
	       0;
}

/*
 * Whether samples are in sRGB as they stand, or near enough for libpng to
 * leave them alone (5 %).  [gamma times 100,000]
 */
static bool
is_srgb(const struct reader *r)
{
	png_fixed_point gamma;

	return !png_get_gAMA_fixed(r->png, r->info, &gamma) ||
	       (gamma >= 43182 && gamma <= 47727);
}

/* Whether a reader of PDF finds the right samples in the file's own rows. */
static bool
can_be_kept(const struct reader *r, const struct image *image)
{
	return png_get_interlace_type(r->png, r->info) == PNG_INTERLACE_NONE &&
	       png_get_bit_depth(r->png, r->info) <= 8 && !has_alpha(r) &&
	       !png_get_valid(r->png, r->info, PNG_INFO_tRNS) &&
	       (image->profile.n > 0 || is_srgb(r));
}

static void
read_header(struct reader *r, struct image *image)
{
	png_read_info(r->png, r->info);
	image->width_px = png_get_image_width(r->png, r->info);
	image->height_px = png_get_image_height(r->png, r->info);
	if (!image_size_ok(image->width_px, image->height_px))
		png_error(r->png, "it has too many pixels");
	read_density(r, image);
	read_profile(r, image);
}

/* Asks for 8 bits, whatever the file has, in sRGB or as its profile says. */
static void
set_transforms(struct reader *r, const struct image *image)
{
	if (image->profile.n == 0)
		png_set_alpha_mode(r->png, PNG_ALPHA_PNG, PNG_DEFAULT_sRGB);
	png_set_expand(r->png);
	png_set_scale_16(r->png);
}

static unsigned char *
new_samples(struct reader *r, size_t n)
{
	r->samples = malloc(n);
	if (!r->samples)
		arena_give_up(r->arena);
	return r->samples;
}

/* Decodes row after row into one place, to see that all of them are there. */
static void
check_rows(struct reader *r, struct image *image)
{
	unsigned char *row;

	png_read_update_info(r->png, r->info);
	image->depth = png_get_bit_depth(r->png, r->info);
	image->channels = png_get_channels(r->png, r->info);
	row = new_samples(r, png_get_rowbytes(r->png, r->info));
	r->doubtful = false;
	for (uint32_t y = 0; y < image->height_px; y++)
		png_read_row(r->png, row, NULL);
	image->coding = IMAGE_DEFLATED;
}

/* Colour goes to the arena; with opacity to the heap, to be taken apart. */
static void
read_rows(struct reader *r, struct image *image)
{
	int passes = png_set_interlace_handling(r->png);
	unsigned char *samples;
	size_t row_bytes, n;

	set_transforms(r, image);
	png_read_update_info(r->png, r->info);
	row_bytes = png_get_rowbytes(r->png, r->info);
	n = row_bytes * image->height_px;
	image->depth = 8;
	image->channels = png_get_channels(r->png, r->info) > 2 ? 3 : 1;
	samples = has_alpha(r) ? new_samples(r, n)
			       : ARENA_ARRAY(r->arena, unsigned char, n);
	image->data = (struct str){(const char *)samples, n};
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
	r->exact = r->exact && can_be_kept(r, image);
	if (r->exact)
		check_rows(r, image);
	else
		read_rows(r, image);
	png_read_end(r->png, r->info);
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
	image->data = (struct str){(const char *)pixels, count * channels};
	if (!is_opaque(alpha, count))
		image->alpha = alpha;
}

/* The file's IDAT chunks, joined; libpng has seen that the chunks are whole. */
static struct str
join_rows(struct arena *a, struct str bytes)
{
	char *joined = arena_alloc(a, bytes.n);
	size_t at = sizeof PNG_SIGNATURE - 1, n = 0;

	while (bytes.n - at >= 12) {
		size_t size = wire_big(bytes, at, 4);

		if (size > bytes.n - at - 12)
			break;
		if (str_starts(str_sub(bytes, at + 4, bytes.n), STR("IDAT"))) {
			memcpy(joined + n, bytes.s + at + 8, size);
			n += size;
		}
		at += 12 + size;
	}
	return (struct str){joined, n};
}

/* As many colours as there are indices: those that it lacks are black. */
static struct str
read_palette(const struct reader *r, const struct image *image)
{
	size_t n = 3 * ((size_t)1 << image->depth);
	char *triples = arena_alloc(r->arena, n);
	png_colorp colours;
	int count;

	if (!png_get_PLTE(r->png, r->info, &colours, &count))
		return (struct str){0};
	for (size_t i = 0; i < (size_t)count && i < n / 3; i++) {
		triples[3 * i] = (char)colours[i].red;
		triples[3 * i + 1] = (char)colours[i].green;
		triples[3 * i + 2] = (char)colours[i].blue;
	}
	return (struct str){triples, n};
}

static void
read_exif(struct reader *r, struct image *image)
{
	struct str exif = {0};
	png_uint_32 n;
	png_bytep bytes;

	if (png_get_eXIf_1(r->png, r->info, &n, &bytes))
		exif = (struct str){(const char *)bytes, n};
	exif_apply(exif, image);
}

/* What is still to be taken out of a file that is whole. */
static void
complete(struct reader *r, struct image *image)
{
	if (r->exact) {
		image->data = join_rows(r->arena, r->bytes);
		if (png_get_color_type(r->png, r->info) ==
		    PNG_COLOR_TYPE_PALETTE)
			image->palette = read_palette(r, image);
	} else if (r->samples) {
		split_samples(r, image);
	}
	image->profile = arena_str(r->arena, image->profile);
	read_exif(r, image);
}

static void
open_reader(struct reader *r)
{
	r->png = png_create_read_struct(
	    PNG_LIBPNG_VER_STRING, r, on_error, on_warning);
	if (!r->png)
		arena_give_up(r->arena);
	r->info = png_create_info_struct(r->png);
	if (!r->info)
		arena_give_up(r->arena);
	png_set_read_fn(r->png, r, on_read);
}

/* Reads the file, its own rows only when that is wished and they are right. */
static bool
read_file(struct reader *r, struct image *image, bool exact)
{
	*image = (struct image){0};
	r->at = 0;
	r->exact = exact;
	r->profile_refused = false;
	open_reader(r);
	return decode(r, image);
}

struct image *
image_read_png(struct arena *a, struct str bytes, struct str *reason)
{
	struct reader *r = ARENA_NEW(a, struct reader);
	struct image *image = ARENA_NEW(a, struct image);
	bool decoded;

	r->arena = a;
	r->bytes = bytes;
	arena_defer(a, release, r);
	decoded = read_file(r, image, true);
	if (decoded && r->exact && r->doubtful) {
		release(r);
		decoded = read_file(r, image, false);
	}
	if (decoded)
		complete(r, image);
	else
		*reason = arena_str(a, str_from_z(r->fault));
	release(r);
	return decoded ? image : NULL;
}
