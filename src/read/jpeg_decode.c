#include "read/jpeg_decode.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include <jerror.h>

/* What the coefficients of a progressive image may take. [bytes] */
#define MEMORY_MAX (1L << 30)

/*
 * libjpeg leaves by longjmp() to decode(), an arena to its guard.  Neither
 * jumps over the other: nothing is allocated from the arena in a callback of
 * libjpeg, and all that lives through a jump is in this struct.
 */
struct decoder {
	struct jpeg_decompress_struct jpeg; /* zero: not made */
	struct jpeg_error_mgr errors;
	jmp_buf left;
	struct arena *arena;
	struct str stream;
	bool inverted;
	char fault[JMSG_LENGTH_MAX];
};

/* May be called twice, or before it is made. */
static void
release(void *object)
{
	struct decoder *d = object;

	jpeg_destroy_decompress(&d->jpeg);
}

static void
on_error(j_common_ptr jpeg)
{
	struct decoder *d = jpeg->client_data;

	jpeg->err->format_message(jpeg, d->fault);
	longjmp(d->left, 1);
}

/* Bytes that some cameras leave before the end, or a later minor version. */
static bool
is_harmless(const struct jpeg_error_mgr *errors)
{
	return errors->msg_code == JWRN_JFIF_MAJOR ||
	       (errors->msg_code == JWRN_EXTRANEOUS_DATA &&
		   errors->msg_parm.i[1] == JPEG_EOI);
}

/* A warning, of level -1, is of damage that libjpeg papers over. */
static void
on_message(j_common_ptr jpeg, int level)
{
	if (level < 0 && !is_harmless(jpeg->err))
		on_error(jpeg);
}

static void
open_decoder(struct decoder *d)
{
	jpeg_std_error(&d->errors);
	d->errors.error_exit = on_error;
	d->errors.emit_message = on_message;
	d->jpeg.err = &d->errors;
	d->jpeg.client_data = d;
	jpeg_create_decompress(&d->jpeg);
	d->jpeg.mem->max_memory_to_use = MEMORY_MAX;
	jpeg_mem_src(&d->jpeg, (const unsigned char *)d->stream.s,
	    (unsigned long)d->stream.n);
}

/* Light through two inks, one over the other. */
static uint8_t
through(unsigned ink, unsigned black)
{
	return (uint8_t)(((255 - ink) * (255 - black) + 127) / 255);
}

static void
add_rgb(const struct decoder *d, const uint8_t *from, uint8_t *to)
{
	unsigned flip = d->inverted ? 255 : 0;

	for (size_t x = 0; x < d->jpeg.output_width; x++, from += 4, to += 3)
		for (size_t i = 0; i < 3; i++)
			to[i] = through(from[i] ^ flip, from[3] ^ flip);
}

/* Rows are only looked at in small where nothing but damage is looked for. */
static void
set_output(struct decoder *d)
{
	if (d->jpeg.num_components == 4) {
		d->jpeg.out_color_space = JCS_CMYK;
		return;
	}
	d->jpeg.out_color_space = d->jpeg.jpeg_color_space;
	d->jpeg.scale_denom = 8;
	d->jpeg.do_fancy_upsampling = FALSE;
}

static void
read_rows(struct decoder *d, struct jpeg_decoded *out)
{
	struct jpeg_decompress_struct *jpeg = &d->jpeg;
	size_t row_samples =
	    (size_t)jpeg->output_width * (size_t)jpeg->output_components;
	JSAMPARRAY row = jpeg->mem->alloc_sarray(
	    (j_common_ptr)jpeg, JPOOL_IMAGE, (JDIMENSION)row_samples, 1);
	size_t rgb_samples = (size_t)jpeg->output_width * 3;
	uint8_t *rgb = NULL;

	if (jpeg->num_components == 4)
		rgb = ARENA_ARRAY(
		    d->arena, uint8_t, rgb_samples * jpeg->output_height);
	out->rgb = rgb;
	for (; jpeg->output_scanline < jpeg->output_height;
	     rgb += rgb_samples) {
		jpeg_read_scanlines(jpeg, row, 1);
		if (out->rgb)
			add_rgb(d, row[0], rgb);
	}
}

static bool
decode(struct decoder *d, struct jpeg_decoded *out)
{
	if (setjmp(d->left))
		return false;
	open_decoder(d);
	jpeg_read_header(&d->jpeg, TRUE);
	out->is_rgb = d->jpeg.jpeg_color_space == JCS_RGB;
	set_output(d);
	jpeg_start_decompress(&d->jpeg);
	read_rows(d, out);
	jpeg_finish_decompress(&d->jpeg);
	out->end = d->stream.n - d->jpeg.src->bytes_in_buffer;
	return true;
}

bool
jpeg_decode(struct arena *a, struct str stream, bool inverted,
    struct jpeg_decoded *out, struct str *reason)
{
	struct decoder *d = ARENA_NEW(a, struct decoder);
	bool decoded;

	d->arena = a;
	d->stream = stream;
	d->inverted = inverted;
	arena_defer(a, release, d);
	decoded = decode(d, out);
	if (!decoded)
		*reason = arena_str(a, str_from_z(d->fault));
	release(d);
	return decoded;
}
