/*
 * A PNG file's chunks are copied one by one, but for those of which nothing
 * is read.  A JPEG's stream has been kept without its application's segments;
 * the few that count are written anew.
 */
#include "read/bare.h"

#include "base/buf.h"
#include "read/png.h"
#include "read/wire.h"

#define EXIF_ENTRIES 4
#define PROFILE_PIECE 65519 /* the most bytes of a profile in a segment */

static void
put_big(struct buf *out, uint32_t number, unsigned n)
{
	while (n-- > 0)
		buf_char(out, (char)(unsigned char)(number >> 8 * n & 0xFF));
}

static void
put_entry(struct buf *out, uint32_t tag, uint32_t type, uint32_t value)
{
	put_big(out, tag, 2);
	put_big(out, type, 2);
	put_big(out, 1, 4);
	put_big(out, type == 3 ? value << 16 : value, 4);
}

/* A TIFF structure of one directory: which way up, and how dense. */
static struct str
exif_of(struct arena *a, const struct image *image)
{
	struct buf *out = buf_new(a);
	bool turned = image->orientation >= 5;
	uint32_t values = 8 + 2 + 12 * EXIF_ENTRIES + 4;
	struct str all;

	buf_add(out, "MM\0*\0\0\0\x08", 8);
	put_big(out, EXIF_ENTRIES, 2);
	put_entry(out, 0x0112, 3, image->orientation);
	put_entry(out, 0x011A, 5, values);
	put_entry(out, 0x011B, 5, values + 8);
	put_entry(out, 0x0128, 3, 2);
	put_big(out, 0, 4);
	put_big(out, turned ? image->dpi_y : image->dpi_x, 4);
	put_big(out, 1, 4);
	put_big(out, turned ? image->dpi_x : image->dpi_y, 4);
	put_big(out, 1, 4);
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}

/* ISO/IEC 15948, annex D. */
static uint32_t
crc_of(struct str bytes)
{
	uint32_t crc = UINT32_MAX;

	for (size_t i = 0; i < bytes.n; i++) {
		crc ^= (unsigned char)bytes.s[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
	}
	return crc ^ UINT32_MAX;
}

static void
put_exif_chunk(struct buf *out, const struct image *image)
{
	struct arena *a = out->owner;
	struct str body = arena_cat(a, STR("eXIf"), exif_of(a, image));

	put_big(out, (uint32_t)body.n - 4, 4);
	buf_str(out, body);
	put_big(out, crc_of(body), 4);
}

/* Whether a chunk says what the samples are, or how dense. */
static bool
is_of_picture(struct str type)
{
	static const struct str types[] = {STR_INIT("IHDR"), STR_INIT("PLTE"),
	    STR_INIT("IDAT"), STR_INIT("IEND"), STR_INIT("tRNS"),
	    STR_INIT("cHRM"), STR_INIT("gAMA"), STR_INIT("iCCP"),
	    STR_INIT("sBIT"), STR_INIT("sRGB"), STR_INIT("bKGD"),
	    STR_INIT("pHYs"), STR_INIT("cICP")};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (str_eq(type, types[i]))
			return true;
	return false;
}

static void
put_png(struct buf *out, struct str bytes, const struct image *image)
{
	size_t at = 8, end;
	struct str type = {0};

	buf_str(out, str_sub(bytes, 0, at));
	while (at + 12 <= bytes.n && !str_eq_z(type, "IEND")) {
		end = at + 12 + wire_big(bytes, at, 4);
		type = str_sub(bytes, at + 4, at + 8);
		if (is_of_picture(type))
			buf_str(out, str_sub(bytes, at, end));
		else if (str_eq_z(type, "eXIf"))
			put_exif_chunk(out, image);
		at = end;
	}
}

static void
put_segment(struct buf *out, uint32_t marker, struct str body)
{
	put_big(out, marker, 2);
	put_big(out, (uint32_t)body.n + 2, 2);
	buf_str(out, body);
}

static void
put_profile(struct buf *out, struct str profile)
{
	size_t count = (profile.n + PROFILE_PIECE - 1) / PROFILE_PIECE;

	for (size_t i = 0; i < count; i++) {
		struct str piece = str_sub(
		    profile, i * PROFILE_PIECE, (i + 1) * PROFILE_PIECE);
		char head[14] = "ICC_PROFILE";

		head[12] = (char)(i + 1);
		head[13] = (char)count;
		put_segment(out, 0xFFE2,
		    arena_cat(
			out->owner, (struct str){head, sizeof head}, piece));
	}
}

static void
put_jpeg(struct buf *out, const struct image *image)
{
	struct arena *a = out->owner;

	buf_str(out, str_sub(image->data, 0, 2));
	if (image->orientation != 1 || image->dpi_x > 0)
		put_segment(out, 0xFFE1,
		    arena_cat(a, STR("Exif\0\0"), exif_of(a, image)));
	put_profile(out, image->profile);
	buf_str(out, str_sub(image->data, 2, image->data.n));
}

struct str
image_bare(struct arena *a, struct str bytes, const struct image *image)
{
	struct buf *out = buf_new(a);
	struct str all;

	if (str_starts(bytes, STR(PNG_SIGNATURE)))
		put_png(out, bytes, image);
	else
		put_jpeg(out, image);
	all = arena_str(a, buf_view(out));
	buf_release(out);
	return all;
}
