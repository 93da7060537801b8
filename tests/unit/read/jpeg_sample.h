/*
 * Small JPEG files of every kind, written by libjpeg.
 */
#ifndef TESTS_UNIT_READ_JPEG_SAMPLE_H
#define TESTS_UNIT_READ_JPEG_SAMPLE_H

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include "unit/read/reading.h"

struct jpeg_sample {
	JDIMENSION width, height;
	J_COLOR_SPACE given, coded;
	const unsigned char *samples; /* NULL: noise */
	bool progressive;
	struct str profile;
	struct str exif; /* with its "Exif\0\0" */
	int density;     /* to the centimetre; 0: none */
};

static inline int
jpeg_sample_channels(J_COLOR_SPACE space)
{
	if (space == JCS_GRAYSCALE)
		return 1;
	return space == JCS_CMYK || space == JCS_YCCK ? 4 : 3;
}

static inline void
jpeg_sample_rows(struct jpeg_compress_struct *jpeg, const unsigned char *given)
{
	size_t n = jpeg->image_width * (size_t)jpeg->input_components;
	uint32_t noise = 1;

	for (JDIMENSION y = 0; y < jpeg->image_height; y++) {
		JSAMPROW row = arena_alloc(arena, n);

		for (size_t i = 0; i < n; i++) {
			noise = noise * 1103515245u + 12345u;
			row[i] = given ? given[y * n + i]
				       : (unsigned char)(noise >> 16);
		}
		jpeg_write_scanlines(jpeg, &row, 1);
	}
}

static inline struct str
jpeg_sample(struct jpeg_sample s)
{
	struct jpeg_compress_struct jpeg;
	struct jpeg_error_mgr errors;
	unsigned char *bytes = NULL;
	unsigned long n = 0;
	struct str out;

	jpeg.err = jpeg_std_error(&errors);
	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &bytes, &n);
	jpeg.image_width = s.width;
	jpeg.image_height = s.height;
	jpeg.in_color_space = s.given;
	jpeg.input_components = jpeg_sample_channels(s.given);
	jpeg_set_defaults(&jpeg);
	jpeg_set_colorspace(&jpeg, s.coded);
	jpeg_set_quality(&jpeg, 100, TRUE);
	if (s.density) {
		jpeg.density_unit = 2;
		jpeg.X_density = jpeg.Y_density = (UINT16)s.density;
	}
	if (s.progressive)
		jpeg_simple_progression(&jpeg);
	jpeg_start_compress(&jpeg, TRUE);
	if (s.exif.n)
		jpeg_write_marker(&jpeg, JPEG_APP0 + 1,
		    (const JOCTET *)s.exif.s, (unsigned)s.exif.n);
	if (s.profile.n)
		jpeg_write_icc_profile(
		    &jpeg, (const JOCTET *)s.profile.s, (unsigned)s.profile.n);
	jpeg_sample_rows(&jpeg, s.samples);
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	out = arena_str(arena, (struct str){(const char *)bytes, n});
	free(bytes);
	return out;
}

/* 20 by 10 pixels of noise. */
static inline struct str
jpeg_sample_of(J_COLOR_SPACE given, J_COLOR_SPACE coded)
{
	return jpeg_sample((struct jpeg_sample){
	    .width = 20, .height = 10, .given = given, .coded = coded});
}

static inline struct str
jpeg_sample_colour(void)
{
	return jpeg_sample_of(JCS_RGB, JCS_YCbCr);
}

#endif
