/*
 * Small ICC profiles: matrices and curves, or a table without contents.
 */
#ifndef TESTS_UNIT_READ_ICC_SAMPLE_H
#define TESTS_UNIT_READ_ICC_SAMPLE_H

#include "unit/read/reading.h"

static inline void
icc_sample_number(struct buf *out, uint32_t v)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_char(out, (char)(v >> shift & 0xFF));
}

/* A profile of a space ("RGB ") with a list of tags ("descwtpt..."). */
static inline struct str
icc_sample(const char *space, const char *tags)
{
	struct buf *out = buf_new(arena);
	size_t count = strlen(tags) / 4;
	uint32_t body = (uint32_t)(128 + 4 + 12 * count);

	icc_sample_number(out, body + 20);
	buf_fill(out, '\0', 4);
	icc_sample_number(out, 0x02100000);
	buf_z(out, "mntr");
	buf_z(out, space);
	buf_z(out, "XYZ ");
	buf_fill(out, '\0', 12);
	buf_z(out, "acsp");
	buf_fill(out, '\0', 28);
	/* The illuminant, D50. */
	icc_sample_number(out, 0x0000F6D6);
	icc_sample_number(out, 0x00010000);
	icc_sample_number(out, 0x0000D32D);
	buf_fill(out, '\0', 128 - out->n);
	icc_sample_number(out, (uint32_t)count);
	for (size_t i = 0; i < count; i++) {
		buf_add(out, tags + 4 * i, 4);
		icc_sample_number(out, body);
		icc_sample_number(out, 20);
	}
	buf_z(out, "XYZ ");
	buf_fill(out, '\0', 16);
	return buf_view(out);
}

#define ICC_SAMPLE_RGB_TAGS "descwtptrXYZgXYZbXYZrTRCgTRCbTRC"

static inline struct str
icc_sample_rgb(void)
{
	return icc_sample("RGB ", ICC_SAMPLE_RGB_TAGS);
}

#endif
